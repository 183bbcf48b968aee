"""No test spends money by mistake, and none waits as long as production does."""

from __future__ import annotations

import ast
import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

import airflow_provider_slides
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.testing import offline

ROOT = Path(airflow_provider_slides.__file__).parent


@pytest.mark.parametrize("host", ["https://api.example.com", None])
@pytest.mark.parametrize("hook", [PerceptisHook, GenviralHook])
def test_a_connection_that_leads_to_a_vendor_is_refused(
    slides_connections: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    hook: Callable[[str], PerceptisHook | GenviralHook],
    host: str | None,
) -> None:
    live = {"conn_type": "any", "host": host, "password": "gva_live_x.sk-live-key"}
    monkeypatch.setenv("AIRFLOW_CONN_LIVE", json.dumps(live))

    with pytest.raises(InvalidArgumentError, match=r"leads out of it: slides_connections\(live=\.\.\.\)") as raised:
        _ = hook("live").service

    assert "sk-live-key" not in str(raised.value)


def test_it_is_taken_again_after_the_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_LIVE", json.dumps({"conn_type": "any", "password": "key"}))
    with pytest.MonkeyPatch.context() as patch:
        offline.refuse_other_hosts(patch)

    assert PerceptisHook("live").service.origin.startswith("https://")


def sleeping() -> set[str]:
    """The modules of ours that wait somewhere, as their source says."""
    found = set()
    for path in ROOT.rglob("*.py"):
        name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")
        calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
        if any(ast.unparse(call.func) in ("time.sleep", "asyncio.sleep", "sleep_while", "defer_for") for call in calls):
            found.add(name)
    return {name for name in found if not name.startswith((f"{ROOT.name}.sandbox", f"{ROOT.name}.testing"))}


def test_whatever_waits_is_shortened() -> None:
    shortened: set[str] = set()
    patch = SimpleNamespace(setattr=lambda module, name, value: shortened.add(module.__name__))

    offline.shorten_waits(cast(pytest.MonkeyPatch, patch))

    waiting = sleeping()
    assert waiting
    assert waiting <= shortened


def test_a_short_wait_is_not_made_longer() -> None:
    from airflow_provider_slides.durable import buying

    slept: list[float] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(offline.time, "sleep", slept.append)
        offline.shorten_waits(patch)
        for seconds in (0.01, 60.0):
            buying.time.sleep(seconds)

    assert slept == [0.01, offline.LONGEST_WAIT]
