"""A manifest as bytes: JSON that every language reads, and no more of it than a manifest can have."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any

#: Far above what a manifest of ours has; whatever else lies under its name, reading it takes little memory.
MOST_BYTES = 4 << 20
_MOST_DEPTH = 64
_MOST_DIGITS = 20


def encoded(manifest: Mapping[str, Any]) -> bytes:
    """Return a manifest as it is written."""
    # Numbers that JSON does not have are null: others than Python refuse the whole of it.
    plain = json.loads(json.dumps(manifest), parse_constant=lambda _: None)
    return json.dumps(plain, indent=2, sort_keys=True).encode()


def decoded(content: bytes) -> dict[str, Any] | None:
    """Return a manifest, which anybody may have written; ``None`` when it is none, or none of a sane size."""
    if len(content) > MOST_BYTES:
        return None
    try:
        found = json.loads(content, parse_constant=_finite, parse_float=_finite, parse_int=_countable)
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and not _nests_deeper(found, _MOST_DEPTH) else None


def _finite(digits: str) -> float:
    if not math.isfinite(number := float(digits)):
        raise ValueError(digits)
    return number


def _countable(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(digits)
    return int(digits)


def _nests_deeper(value: Any, depth: int) -> bool:
    items = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return bool(items) and (depth == 0 or any(_nests_deeper(item, depth - 1) for item in items))
