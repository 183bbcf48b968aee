"""`python -m pytest tests/bench/paid_once`: the judge and the tables, without any Airflow."""

from __future__ import annotations

import pytest

from tests.bench.paid_once.judge import PaidJob, judge
from tests.bench.paid_once.report import BEGIN, END, Row, tables, write_into
from tests.bench.paid_once.trials import SCENARIOS, SETUPS, TRIALS, Trial


def job(name: str, state="completed", billed: int = 10) -> PaidJob:
    return PaidJob(name, state, billed)


@pytest.mark.parametrize(
    ("jobs", "delivered", "in_xcom", "kept", "says"),
    [
        ([job("a")], "a", {"a"}, True, "1: collected"),
        ([job("a"), job("b")], "b", {"b"}, False, "2: one collected, 1 lost"),
        ([job("a"), job("b")], "b", {"a", "b"}, False, "2: one collected, 1 not, id in XCom"),
        ([job("a")], None, {"a"}, False, "1: not collected, id in XCom"),
        ([job("a")], None, set(), False, "1: lost"),
        ([job("a", "cancelled", 4)], None, {"a"}, False, "1: lost, cancelled part-way"),
        ([job("a", "cancelled", 4), job("b")], "b", {"b"}, False, "2: one collected, 1 lost, 1 cancelled part-way"),
        ([job("a", "cancelled", 0), job("b")], "b", {"b"}, True, "1: collected"),
        ([], None, set(), False, "0"),
    ],
)
def test_a_run_is_judged_by_the_vendors_books(jobs, delivered, in_xcom, kept, says):
    verdict = judge(jobs, delivered=delivered, in_xcom=in_xcom)
    assert (verdict.kept, str(verdict)) == (kept, says)
    assert verdict.charges == verdict.collected + verdict.by_hand + verdict.lost


def test_nothing_is_judged_before_every_job_has_ended():
    with pytest.raises(ValueError, match="still running: b"):
        judge([job("a"), job("b", "running")], delivered="a", in_xcom=set())


@pytest.mark.parametrize("jobs", [[], [job("a", "cancelled", 4)], [job("b")]])
def test_a_result_that_is_handed_on_must_be_a_completed_job(jobs):
    with pytest.raises(ValueError, match="no completed job: a"):
        judge(jobs, delivered="a", in_xcom=set())


def test_trials_are_told_apart_by_key_and_by_number():
    for name in ("key", "number"):
        assert len({getattr(trial, name) for trial in TRIALS}) == len(TRIALS)
    # The sandbox finds a run's requests by "key:".
    assert not [(a, b) for a in TRIALS for b in TRIALS if a != b and f"{b.key}:".endswith(f"{a.key}:")]


def test_the_tables_mark_what_is_not_kept_and_say_what_is_missing(tmp_path):
    def row(verdict):
        return Row(Trial(SETUPS[0], SCENARIOS[0]), verdict)

    kept = judge([job("a")], delivered="a", in_xcom={"a"})
    lost = judge([job("a")], delivered=None, in_xcom=set())
    assert "| 1: collected |" in tables([row(kept)], {}, 60)
    assert "| **1: lost** |" in tables([row(lost)], {}, 60)
    assert "| not measured |" in tables([row(None)], {}, 60)
    page = tmp_path / "page.md"
    page.write_text(f"before {BEGIN} old {END} after")
    write_into(page, "new")
    assert page.read_text() == f"before {BEGIN}\nnew\n{END} after"
    page.write_text("no marks")
    with pytest.raises(ValueError, match="has no"):
        write_into(page, "new")
