"""What sentences make of a period in a language whose words for it bend."""

from __future__ import annotations

from typing import Any


def german(*rows: tuple[str, str, str, str, str, str, str]) -> dict[str, dict[str, Any]]:
    """
    Return phrases by kind of period.

    :param rows: The kind, this period alone and within a sentence, the last one, and what stands before that: "zur",
        "in der" and "der" of *Vorwoche*.
    """
    return {
        kind: {
            "per": per,
            "in_per": in_per,
            "prev": [prev],
            "to": f"{to} {prev}",
            "during": f"{during} {prev}",
            "against": f"gegenüber {the} {prev}",
            "since": f"seit {the} {prev}",
            "dat": f"{the} {prev}",
        }
        for kind, per, in_per, prev, to, during, the in rows
    }
