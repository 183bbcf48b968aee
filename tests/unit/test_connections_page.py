"""docs/reference/connections.md tells what there is, and its connections are read as they stand."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from airflow_provider_slides.api.reply import NO_RETRIES
from airflow_provider_slides.exceptions import NotFoundError
from airflow_provider_slides.get_provider_info import get_provider_info
from airflow_provider_slides.hooks.connection import EXTRAS
from airflow_provider_slides.hooks.genviral import GenviralHook
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import Sandbox

PAGE = (Path(__file__).resolve().parents[2] / "docs/reference/connections.md").read_text(encoding="utf-8")
LIVE, SANDBOX = re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)


def export(snippet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for word in shlex.split(snippet.replace("export ", "")):
        name, _, value = word.partition("=")
        monkeypatch.setenv(name, value)


def test_every_extra_is_told_and_in_the_forms() -> None:
    assert {*re.findall(r"^\| `(\w+)`", PAGE, re.MULTILINE)} == {*EXTRAS}
    for kind in get_provider_info()["connection-types"]:
        assert {*kind["conn-fields"]} == {*EXTRAS}


def test_the_connections_are_read_as_they_stand(monkeypatch: pytest.MonkeyPatch) -> None:
    export(LIVE, monkeypatch)

    assert PerceptisHook().service.origin == "https://app.perceptis.ai"
    assert (GenviralHook().service.origin, GenviralHook().service.timeout) == ("https://www.genviral.io", 180)


def test_the_sandboxs_connections_lead_to_one(sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    export(SANDBOX.replace("http://127.0.0.1:8765", sandbox.url), monkeypatch)

    with pytest.raises(NotFoundError):
        PerceptisHook().get_job("J", NO_RETRIES)
    assert GenviralHook().test_connection()[0]
