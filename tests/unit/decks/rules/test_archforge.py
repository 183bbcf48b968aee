from __future__ import annotations

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.rules.archforge import warnings_of
from airflow_provider_slides.exceptions import InvalidArgumentError


def install(monkeypatch: pytest.MonkeyPatch, lint: Any) -> None:
    module = ModuleType("archforge.lint")
    module.lint = lint  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "archforge", ModuleType("archforge"))
    monkeypatch.setitem(sys.modules, "archforge.lint", module)


def test_its_findings_are_warnings(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def lint(path: str) -> tuple[list[Any], list[Any]]:
        print("W7 skipped", file=sys.stderr)
        error = SimpleNamespace(page=2, code="E3", message="Too\nsmall", detail="Revenue")
        return [error], [SimpleNamespace(page=3, code="W16", message=f"Off {path}", detail="")]

    install(monkeypatch, lint)

    one, other = warnings_of("deck.pptx")

    assert (one.slide, one.kind, one.text, one.message, one.rule) == (
        2, Kind.WARNING, "Revenue", "Too small", "archforge E3",
    )  # fmt: skip
    assert (other.slide, other.message) == (3, "Off deck.pptx")
    assert capsys.readouterr().err == ""


def test_its_failure_is_a_warning_too(monkeypatch: pytest.MonkeyPatch) -> None:
    install(monkeypatch, lambda path: 1 / 0)

    (finding,) = warnings_of("deck.pptx")

    assert (finding.slide, finding.kind) == (0, Kind.WARNING)
    assert finding.message == "archforge could not look at the deck (ZeroDivisionError)."


def test_without_it_the_rule_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "archforge", None)

    with pytest.raises(InvalidArgumentError, match=r"pip install 'airflow-provider-slides\[archforge\]'"):
        list(warnings_of("deck.pptx"))
