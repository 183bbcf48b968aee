from __future__ import annotations

from tests.unit.durable.conftest import paid as paid
from tests.unit.durable.conftest import place as place
