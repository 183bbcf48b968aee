"""What the tests of the Genviral operators share."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from airflow_provider_slides.operators.genviral import GenviralSlideshowOperator
from airflow_provider_slides.sandbox.genviral.seeds import PACK
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.support import FakeClock, FakeTask

API = "/api/partner/v1"
GENERATE = f"POST {API}/slideshows/generate"
RENDER = f"POST {API}/slideshows/{{slideshow_id}}/render"
GET = f"GET {API}/slideshows/{{slideshow_id}}"
LIST = f"GET {API}/slideshows"
POSTS = f"POST {API}/posts"
GET_POST = f"GET {API}/posts/{{post_id}}"

PROMPT = {"prompt": "5 discipline quotes", "pack_id": PACK, "slide_count": 2}


class GenviralTask(FakeTask):
    """A task in a DAG run that started with the test; mapped instances share ``told``, the run's XComs."""

    def __init__(
        self, make: Callable[..., Any], *, clock: FakeClock, told: dict[int, Any] | None = None, **arguments: Any
    ) -> None:
        super().__init__(make, clock=clock, **arguments)
        self.run_started = datetime.fromtimestamp(clock.now, UTC)
        self.told = {} if told is None else told

    def context(self, operator: Any) -> dict[str, Any]:
        context = super().context(operator)
        context["ti"].xcom_pull = lambda *, task_ids, key, include_prior_dates=False: list(self.told.values())
        context["dag_run"] = SimpleNamespace(start_date=self.run_started)
        return context

    def run(self) -> Any:
        # Airflow clears an instance's XComs when a new try begins.
        self.told.pop(self.map_index, None)
        return super().run()

    def _xcom_push(self, *, key: str, value: Any) -> None:
        super()._xcom_push(key=key, value=value)
        self.told[self.map_index] = value


def slideshow_task(clock: FakeClock, **arguments: Any) -> GenviralTask:
    return GenviralTask(GenviralSlideshowOperator, clock=clock, **{**PROMPT, **arguments})


def generates(sandbox: Sandbox) -> list[dict[str, Any]]:
    """Every slideshow that was made and paid for."""
    made: list[dict[str, Any]] = sandbox.ledger()["genviral"]["generates"]
    return made


def renders(sandbox: Sandbox) -> list[dict[str, Any]]:
    began: list[dict[str, Any]] = sandbox.ledger()["genviral"]["renders"]
    return began


def posts(sandbox: Sandbox) -> list[dict[str, Any]]:
    made: list[dict[str, Any]] = sandbox.ledger()["genviral"]["posts"]
    return made


def asked(sandbox: Sandbox, route: str) -> int:
    """How often a route was asked for, answered or not."""
    times: int = sandbox.ledger()["requests"].get(route, 0)
    return times


def refusal(status: int, word: str | None = None, message: str = "The vendor's words.") -> dict[str, Any]:
    """A fault that answers as the vendor words its errors."""
    body = {"ok": False, "code": status, "message": message} | ({"error_code": word} if word else {})
    return {"status": status, "body": json.dumps(body), "content_type": "application/json"}
