from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from airflow_provider_slides.decorators.genviral import GenviralDecoratedOperator
from airflow_provider_slides.decorators.perceptis import PerceptisDecoratedOperator
from airflow_provider_slides.operators.genviral import GenviralPostOperator, GenviralSlideshowOperator
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.genviral.seeds import TIKTOK_ACCOUNT
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit import genviral_support as genviral_routes
from tests.unit.durable.support import Vendor
from tests.unit.gamma.operator import GammaGenerateOperator
from tests.unit.support import FakeClock

SECONDS = 100


def _perceptis(operator: type, fixture: Callable[[str], Any], id_key: str) -> Vendor:
    sandbox: Sandbox = fixture("sandbox")
    clock: FakeClock = fixture("clock")
    generate = "POST /api/v1/generate"

    def slow() -> None:
        sandbox.fault(route=generate, job={"seconds": 100_000})
        clock.after(SECONDS, lambda: [sandbox.finish(job["job_id"]) for job in sandbox.ledger()["jobs"]])

    return Vendor(
        operator,
        {"prompt": "Three slides on tea", "destination": f"{fixture('tmp_path')}/decks/"},
        sandbox,
        clock,
        words="prompt",
        id_key=id_key,
        buys=generate,
        looks="GET /api/v1/status/{job_id}",
        bought=lambda: sandbox.ledger()["jobs"],
        slow=slow,
    )


def _by_function(operator: type) -> type:
    """An operator whose arguments are all told by a function that can tell them."""

    class ByFunction(operator):  # type: ignore[misc, valid-type]
        def __init__(self, **arguments: Any) -> None:
            told = {name: arguments.pop(name) for name in {*arguments} & {*operator.template_fields}}
            super().__init__(python_callable=lambda: told, **arguments)

    return ByFunction


def _slideshow(fixture: Callable[[str], Any], operator: type = GenviralSlideshowOperator) -> Vendor:
    sandbox: Sandbox = fixture("genviral")
    place = {"render": True, "destination": f"{fixture('tmp_path')}/decks/"}
    return Vendor(
        operator,
        {**genviral_routes.PROMPT, "slide_count": 1, **place},
        sandbox,
        fixture("clock"),
        words="prompt",
        id_key="slideshow_id",
        buys=genviral_routes.GENERATE,
        looks=genviral_routes.GET,
        bought=lambda: genviral_routes.generates(sandbox),
        # The render's answer never comes: it is waited for, and then asked for again.
        slow=lambda: sandbox.fault(route=genviral_routes.RENDER, drop="before"),
    )


def _post(fixture: Callable[[str], Any]) -> Vendor:
    sandbox: Sandbox = fixture("genviral")
    return Vendor(
        GenviralPostOperator,
        {
            "caption": "Five quotes",
            "account_ids": [TIKTOK_ACCOUNT],
            "image_urls": [f"{sandbox.url}/cdn/packs/hills/0.jpg"],
        },
        sandbox,
        fixture("clock"),
        words="caption",
        id_key="post_id",
        buys=genviral_routes.POSTS,
        looks=genviral_routes.GET_POST,
        bought=lambda: genviral_routes.posts(sandbox),
        slow=lambda: sandbox.set_genviral(post_seconds=SECONDS),
    )


def _gamma(fixture: Callable[[str], Any]) -> Vendor:
    connection = {**fixture("sandbox").connection, "conn_type": "gamma"}
    fixture("monkeypatch").setenv("AIRFLOW_CONN_GAMMA_DEFAULT", json.dumps(connection))
    return _perceptis(GammaGenerateOperator, fixture, "generation_id")


_VENDORS: dict[str, Callable[[Callable[[str], Any]], Vendor]] = {
    "deck": lambda fixture: _perceptis(PerceptisGenerateOperator, fixture, "job_id"),
    "slideshow": _slideshow,
    "post": _post,
    "gamma": _gamma,
    "deck-function": lambda fixture: _perceptis(_by_function(PerceptisDecoratedOperator), fixture, "job_id"),
    "slideshow-function": lambda fixture: _slideshow(fixture, _by_function(GenviralDecoratedOperator)),
}


@pytest.fixture
def paid(vendor: str, request: pytest.FixtureRequest) -> Vendor:
    """The paid operator that the test's ``vendor`` names."""
    return _VENDORS[vendor](request.getfixturevalue)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the files of :func:`paid` land."""
    return tmp_path / "decks"
