from __future__ import annotations

import json

import pytest

from airflow_provider_slides.decks.comparing import compare
from airflow_provider_slides.decks.report import WRONG, Finding, Kind, Report
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.decks.making import HOSTILE, a_finding, a_report, said

RIGHT = a_finding(1, Kind.SUPPORTED)
DERIVED = a_finding(1, Kind.DERIVED)
PICTURE = Finding(4, "picture", "Photo", Kind.UNREADABLE, None, "", "What it shows was not checked.")
WARNING = Finding.of_rule("contrast", 1, "text", "x", "Hard to read.", kind=Kind.WARNING)
RULE = Finding.of_rule("notes", 3, "notes", "", "It has no notes, and every slide should.")


def test_coverage_counts_each_verdict_and_what_was_checked() -> None:
    report = a_report(RIGHT, DERIVED, a_finding(), a_finding(kind=Kind.UNSUPPORTED), unreadable=(PICTURE,))

    assert report.coverage == {
        "supported": 1, "derived": 1, "contradicted": 1, "unsupported": 1, "inconsistent": 0, "unreadable": 1,
    }  # fmt: skip
    assert report.checked == 0.6
    assert a_report().checked == 1.0


def test_problems_are_told_by_slide() -> None:
    report = a_report(a_finding(4), RIGHT, a_finding(2), broken=(RULE, WARNING))

    assert [finding.slide for finding in report.problems] == [1, 2, 3, 4]
    assert report.of(Kind.RULE) == (RULE,)


def test_a_rules_text_is_one_line() -> None:
    assert Finding.of_rule("r", 1, "body", "a\nb\x1b", "m").text == "a b"


def test_a_slides_title_is_told() -> None:
    assert [a_report().title_of(number) for number in (0, 2, 9)] == ["", "Revenue by region", ""]


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_does_not_pass(kind: Kind) -> None:
    report = a_report(RIGHT, a_finding(kind=kind))

    assert not report.passed()
    assert not report.passed([kind.value])
    assert report.passed([])


def test_warnings_and_pictures_pass_unless_they_are_named() -> None:
    report = a_report(RIGHT, broken=(WARNING,), unreadable=(PICTURE,))

    assert report.passed()
    assert not report.passed(("warning",))
    assert not report.passed(("unreadable",))


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(InvalidArgumentError, match="fail_on='wrong': Write some of supported, derived"):
        a_report().passed(["wrong"])


def test_it_is_json_with_a_version() -> None:
    comparison = compare(said("Growth of 5%"), said("Growth of 6%"))
    report = a_report(RIGHT, a_finding(), broken=(RULE,), unreadable=(PICTURE,), comparison=comparison)

    told = json.loads(json.dumps(report.as_dict()))

    assert {name: told[name] for name in ("schema_version", "deck", "slides", "claims")} == {
        "schema_version": 1, "deck": "weekly.pptx", "slides": 4, "claims": 2,
    }  # fmt: skip
    assert told["coverage"] == {**report.coverage, "checked": 0.6667}
    assert told["problems"] == [
        {
            "slide": 2,
            "place": "table cell (EMEA, Revenue)",
            "text": "1.53M",
            "kind": "contradicted",
            "value": 1_530_000.0,
            "expected": "1.35M",
            "message": "The revenue of EMEA is 1,346,000.",
            "path": "regions[0].revenue",
        },
        {
            "slide": 3,
            "place": "notes",
            "text": "",
            "kind": "rule",
            "value": None,
            "expected": "",
            "message": "It has no notes, and every slide should.",
            "rule": "notes",
        },
    ]
    assert len(told["verdicts"]) == 2
    assert told["unreadable"][0]["kind"] == "unreadable"
    assert told["comparison"]["numbers"][0]["new"] == 6.0
    assert a_report().as_dict()["comparison"] is None


def test_a_summary_tells_the_most_important() -> None:
    comparison = compare(said("Growth of 5%"), said("Growth of 6%"))
    summary = a_report(RIGHT, a_finding(), broken=(WARNING, RULE), comparison=comparison).summary()

    assert (summary["wrong"], summary["warnings"], summary["changed_slides"], summary["left_out"]) == (2, 1, 1, 0)
    # What is wrong comes before what it is warned of.
    assert [problem["kind"] for problem in summary["problems"]] == ["contradicted", "rule", "warning"]


def test_a_summary_has_4_kib_at_most_whatever_the_deck_says() -> None:
    wild = "\U0001f600\n" * 1000
    bad = a_finding(place=wild, text=wild, expected=wild, message=wild, path=wild)
    report = Report(wild, 4, (bad,) * 5000, titles=(wild,) * 4)

    summary = report.summary()

    assert len(json.dumps(summary)) <= 4096
    assert summary["problems"]
    assert summary["left_out"] + len(summary["problems"]) == 5000


def test_what_it_is_told_with_is_made_where_it_is_asked_for() -> None:
    report = a_report(a_finding(text=HOSTILE))

    assert report.as_html().startswith("<!doctype html>")
    assert report.as_markdown().startswith("# weekly.pptx")
    assert report.as_corrections().startswith("Slide 2, table cell (EMEA, Revenue): write 1.35M instead of ")
