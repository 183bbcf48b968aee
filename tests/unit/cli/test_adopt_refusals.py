"""What is not given to a task: nothing is written, and what is said tells why."""

from __future__ import annotations

import json
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from unittest.mock import MagicMock

import pytest

from airflow_provider_slides.cli import adopt as command
from airflow_provider_slides.cli.runs import PaidTask
from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.unit.cli.support import arguments, found_task

BOUGHT = JobRecord(Phase.SUBMITTED, 1, 0, {"prompt": "a"}, job_id="J", max_tries=1, try_number=1)
DECK = {"output_type": "deck", "perceptis_conn_id": "perceptis_default"}


class Run:
    """A run with these tasks, of which the first is to adopt a job."""

    def __init__(self, out: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self._out = out
        self.tasks: list[PaidTask] = []
        monkeypatch.setattr("airflow.utils.session.create_session", lambda: nullcontext(MagicMock()))
        monkeypatch.setattr(command, "paid_tasks", self._found)

    def refusal(self, job: str) -> str:
        """Return what is said; nothing that a task has left is changed by it."""
        left = self._left()
        self._out.readouterr()
        with pytest.raises(SystemExit) as ended:
            # Without Airflow's audit log.
            command.adopt.__wrapped__(arguments(job=job, instead_of=None, **self._which(self.tasks[0])))
        told = self._out.readouterr()
        assert (ended.value.code, told.out) == (1, "")
        assert self._left() == left
        return told.err

    def _found(self, session: Any, dag_id: str, run_id: str, task_id: str | None = None) -> list[PaidTask]:
        return [task for task in self.tasks if task_id in (None, task.ti.task_id)]

    @staticmethod
    def _which(task: PaidTask) -> dict[str, Any]:
        return {name: getattr(task.ti, name) for name in ("dag_id", "run_id", "task_id", "map_index")}

    def _left(self) -> list[Any]:
        return [dict(store.values) if (store := task.state_store) is not None else None for task in self.tasks]


@pytest.fixture
def run(sandbox: Sandbox, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    # As in 3.3, where these tasks have a state that outlives a clear.
    monkeypatch.setattr(command, "CLEAR_DISCARDS", False)
    return Run(capsys, monkeypatch)


def manifest(place: Path, task_id: str, record: JobRecord) -> dict[str, Any]:
    """What a task has left at its place; returned as what it would return."""
    whose = {"dag_id": "weekly", "run_id": "run_1", "task_id": task_id, "map_index": -1}
    left = {"job_id": record.job_id, "status": "reserved", "task": whose, "record": record.to_json()}
    place.with_suffix(".manifest.json").write_text(json.dumps(left))
    return left


@pytest.mark.parametrize("known_from", ["task state", "manifest", "XCom", "told id", "told id, record unreadable"])
def test_a_job_that_another_task_of_the_run_has(known_from: str, run: Run, tmp_path: Path) -> None:
    place = tmp_path / "other.pptx"
    left = manifest(place, "other", BOUGHT)
    others = {
        "task state": {"record": BOUGHT},
        "manifest": {"keeps": False, "destination": str(place)},
        "XCom": {"keeps": False, "xcoms": {"return_value": left}},
        # A task without a destination before 3.3, until it has returned.
        "told id": {"keeps": False, "xcoms": {"job_id": "J"}},
        "told id, record unreadable": {"record": {"schema": 99}, "xcoms": {"job_id": "J"}},
    }
    run.tasks = [found_task(**DECK), found_task(task_id="other", **others[known_from])]

    assert "Task other has job J: it collects it." in run.refusal("J")


def test_a_job_of_another_of_a_mapped_task(run: Run) -> None:
    run.tasks = [found_task(map_index=1, **DECK), found_task(BOUGHT, map_index=0)]

    assert "Task make_deck[0] has job J: it collects it." in run.refusal("J")


def test_a_job_that_failed(run: Run, sandbox: Sandbox) -> None:
    sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed", "message": "No figures."})
    job = PerceptisHook().generate(prompt="Three slides on tea").job_id
    run.tasks = [found_task(**DECK)]

    assert f"There is nothing to collect of job {job}: No figures. (generation_failed)." in run.refusal(job)


@pytest.mark.parametrize(("keeps", "clear_discards"), [(False, False), (True, True)], ids=["before 3.3", "from 3.4 on"])
@pytest.mark.parametrize("place", [{}, {"destination": "s3://decks/***.pptx"}], ids=["none", "not known"])
def test_a_job_for_a_task_that_nothing_could_tell(
    place: dict[str, str], keeps: bool, clear_discards: bool, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Before anybody is asked for it."""
    monkeypatch.setattr(command, "CLEAR_DISCARDS", clear_discards)
    run.tasks = [found_task(keeps=keeps, **DECK, **place)]

    assert "it can't be given a job. Use what `status` and `download` tell" in run.refusal("J")


def test_a_job_for_a_task_whose_connection_is_no_longer_known(run: Run) -> None:
    run.tasks = [found_task(BOUGHT.to(Phase.FAILED))]

    assert "say it with --conn-id" in run.refusal("J")


@pytest.mark.parametrize(("keeps", "clear_discards"), [(False, False), (True, True)], ids=["before 3.3", "from 3.4 on"])
def test_a_job_for_a_task_whose_place_another_has(
    keeps: bool, clear_discards: bool, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "CLEAR_DISCARDS", clear_discards)
    place = tmp_path / "deck.pptx"
    left = manifest(place, "other", BOUGHT)
    run.tasks = [found_task(keeps=keeps, destination=str(place), **DECK)]
    job = PerceptisHook().generate(prompt="Three slides on tea").job_id

    assert "can't be noted where a clear would look for it, and nothing was changed" in run.refusal(job)
    assert json.loads(place.with_suffix(".manifest.json").read_text()) == left


def test_a_job_that_another_task_has_given_up_may_be_had(run: Run) -> None:
    """Although it is the last that it told: the vendor is asked for it, who knows none of the test's."""
    run.tasks = [
        found_task(**DECK),
        found_task(BOUGHT.to(Phase.SUBMITTED, job_id="N"), task_id="o", xcoms={"job_id": "J"}),
    ]

    assert "The job is unknown" in run.refusal("J")
