"""What a paid task tells on its way."""

from __future__ import annotations

from tests.unit.conftest import Logs
from tests.unit.durable.support import MODES, PAID, Vendor


@PAID
@MODES
def test_it_tells_once_that_it_is_delivered(deferrable: bool, vendor: str, paid: Vendor, logs: Logs) -> None:
    paid.slow()

    paid.task(deferrable=deferrable).run()

    noun = f"{paid.operator.noun.capitalize()} {paid.ids[0]}"
    assert len([line for line in logs.lines if line.startswith(f"{noun} is delivered")]) == 1
