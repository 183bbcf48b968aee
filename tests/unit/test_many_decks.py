"""docs/guides/many-decks.md shows the example as it is."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_code_of_the_page_is_the_examples():
    (code,) = re.findall(
        r"```python\n(.*?)```", (ROOT / "docs/guides/many-decks.md").read_text(encoding="utf-8"), re.DOTALL
    )
    assert code in (ROOT / "dags_examples/customer_qbr_decks.py").read_text(encoding="utf-8")
