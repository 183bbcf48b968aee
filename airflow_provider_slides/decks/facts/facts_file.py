"""A file of facts: JSON as it is given to us, read within limits."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from airflow_provider_slides.exceptions import InvalidArgumentError

MOST_FACTS_BYTES = 16 << 20
_DEEPEST = 100


def parsed_facts(content: bytes) -> Any:
    """
    Return the facts of a file.

    :param content: JSON in UTF-8, with or without a byte order mark.
    :raises InvalidArgumentError: when it is none, has a number that JSON does not have, or is too large or too deep.
    """
    if len(content) > MOST_FACTS_BYTES:
        raise _refused(f"they have more than {MOST_FACTS_BYTES >> 20} MiB: keep what the deck shows, and no more.")
    try:
        facts = json.loads(content.decode("utf-8-sig"), parse_constant=_no_number, parse_float=_finite)
    except InvalidArgumentError:
        raise
    except UnicodeDecodeError:
        raise _refused("they are not in UTF-8: save them so.") from None
    except json.JSONDecodeError as e:
        raise _refused(f"they are no JSON ({e.msg}, line {e.lineno}, column {e.colno}): repair them.") from None
    except RecursionError:
        raise _refused(f"they are nested more than {_DEEPEST} deep: flatten them.") from None
    except ValueError:
        # A whole number of more digits than Python reads.
        raise _refused("a number in them is longer than any fact: repair it.") from None
    _ensure_flat(facts)
    return facts


def _no_number(word: str) -> NoReturn:
    raise _refused(f"{word} is no number in JSON: write null where a value is missing.")


def _finite(digits: str) -> float:
    number = float(digits)
    if not math.isfinite(number):
        raise _refused(f"{digits[:20]} is larger than any number: repair it.")
    return number


def _ensure_flat(facts: Any) -> None:
    level = [facts]
    for _ in range(_DEEPEST):
        parts = [value for value in level if isinstance(value, dict | list)]
        level = [item for part in parts for item in (part.values() if isinstance(part, dict) else part)]
        if not level:
            return
    raise _refused(f"they are nested more than {_DEEPEST} deep: flatten them.")


def _refused(fix: str) -> InvalidArgumentError:
    return InvalidArgumentError("facts", "the file", fix)
