"""A DAG runs once, in a database of the test's own, and its test learns what became of each task."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from airflow import configuration, settings
from airflow.providers.common.compat.sdk import DAG, BaseOperator, task
from airflow.secrets.base_secrets import BaseSecretsBackend

from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.testing import assert_nothing_paid, assert_paid_once

if TYPE_CHECKING:
    from airflow_provider_slides.testing.plugin import RunDag

# What Airflow's own code says of itself is none of ours.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")

START = datetime(2026, 1, 5, tzinfo=UTC)


def dag_of(name: str, make: Callable[[], Any]) -> DAG:
    with DAG(name, schedule=None, start_date=START) as dag:
        make()
    return dag


def deck(destination: Path | str, **arguments: Any) -> PerceptisGenerateOperator:
    if isinstance(destination, Path):
        destination = f"{destination}/deck.pptx"
    return PerceptisGenerateOperator(
        task_id="deck", prompt="Two slides on tea.", destination=destination, deferrable=True, **arguments
    )


def test_of_a_mapped_task_each_index_is_told(run_dag: RunDag, slides_sandbox: Sandbox, tmp_path: Path) -> None:
    def make() -> None:
        @task
        def teas() -> list[str]:
            return ["Two slides on Assam.", "Two slides on Darjeeling."]

        PerceptisGenerateOperator.partial(task_id="deck", destination=f"{tmp_path}/", deferrable=True).expand(
            prompt=teas()
        )

    run = run_dag(dag_of("mapped", make))

    prompts = [run.task("deck", index).result["request"]["prompt"] for index in (0, 1)]
    assert prompts == ["Two slides on Assam.", "Two slides on Darjeeling."]
    assert {(told.task_id, told.map_index, told.state) for told in run.tasks} == {
        ("teas", -1, "success"),
        ("deck", 0, "success"),
        ("deck", 1, "success"),
    }
    assert_paid_once(slides_sandbox, decks=2)
    with pytest.raises(KeyError, match=r"deck is none of deck\[0\], deck\[1\], teas"):
        run.task("deck")


def test_a_run_that_ends_otherwise_than_it_should_tells_why(run_dag: RunDag, slides_sandbox: Sandbox) -> None:
    dag = dag_of("broken", lambda: deck("{{ params.nowhere }}/a.pptx"))

    with pytest.raises(
        AssertionError, match="the run of broken ended as failed, not as success\n  deck failed after 1"
    ):
        run_dag(dag)
    run = run_dag(dag, state="failed")

    assert "nowhere" in str(run.task("deck").error)
    assert_nothing_paid(slides_sandbox)


def test_a_retry_follows_at_once_and_the_dag_is_left_as_it_was(
    run_dag: RunDag, slides_sandbox: Sandbox, tmp_path: Path
) -> None:
    day = timedelta(days=1)
    dag = dag_of("retried", lambda: deck(tmp_path, retries=1, retry_delay=day, retry_exponential_backoff=True))
    before = {name: getattr(dag.get_task("deck"), name) for name in ("retry_delay", "retry_exponential_backoff")}
    slides_sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed"})

    run = run_dag(dag)

    assert (run.task("deck").state, run.task("deck").tries) == ("success", 2)
    assert {name: getattr(dag.get_task("deck"), name) for name in before} == before
    assert before["retry_delay"] == day


class Deferring(BaseOperator):
    """Carries something through a deferral, as an operator of somebody else's may."""

    def execute(self, context: Any) -> None:
        from airflow.providers.common.compat.standard.triggers import TimeDeltaTrigger

        self.defer(trigger=TimeDeltaTrigger(timedelta(0)), method_name="resumed", kwargs={"carried": "tea"})

    def resumed(self, context: Any, event: Any, carried: str) -> str:
        return carried


def test_what_a_task_carries_through_its_deferral_arrives(run_dag: RunDag) -> None:
    run = run_dag(dag_of("carrying", lambda: Deferring(task_id="carry")))

    assert run.task("carry").result == "tea"


class Backend(BaseSecretsBackend):
    """What a team's secrets are in."""

    def get_conn_value(self, conn_id: str, team_name: str | None = None) -> str:
        return '{"conn_type": "perceptis", "password": "sk-live-key"}'

    def get_variable(self, key: str, team_name: str | None = None) -> str:
        return "a secret"


def test_neither_the_database_nor_the_secrets_backend_of_the_project_is_asked(
    run_dag: RunDag, slides_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def make() -> None:
        deck(tmp_path)

        @task
        def look(tea: str, milk: str) -> list[str]:
            return [tea, milk]

        look("{{ var.value.get('tea', 'none') }}", "{{ var.value.milk }}")

    monkeypatch.setenv("AIRFLOW__SECRETS__BACKEND", f"{Backend.__module__}.Backend")
    monkeypatch.setattr(configuration, "secrets_backend_list", [Backend(), *configuration.secrets_backend_list])
    monkeypatch.setenv("AIRFLOW_VAR_MILK", "oat")
    before = {name: vars(settings).get(name) for name in ("engine", "Session", "SQL_ALCHEMY_CONN", "DAGS_FOLDER")}
    environment = dict(os.environ)
    # It may be there: whatever reads from Airflow makes an empty one.
    database = Path(str(before["SQL_ALCHEMY_CONN"]).removeprefix("sqlite:///"))
    content = database.read_bytes() if database.exists() else None

    run = run_dag(dag_of("secret", make))

    assert run.task("look").result == ["none", "oat"]
    assert_paid_once(slides_sandbox, decks=1)
    assert {name: vars(settings).get(name) for name in before} == before
    assert dict(os.environ) == environment
    assert (database.read_bytes() if database.exists() else None) == content


def test_a_live_connection_buys_nothing(
    run_dag: RunDag, slides_sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("AIRFLOW_CONN_LIVE", '{"conn_type": "perceptis", "password": "sk-live-key"}')

    run = run_dag(dag_of("live", lambda: deck(tmp_path, perceptis_conn_id="live")), state="failed")

    assert isinstance(run.task("deck").error, InvalidArgumentError)
    assert_nothing_paid(slides_sandbox)


def test_each_run_has_its_date_and_its_configuration(run_dag: RunDag, tmp_path: Path) -> None:
    dag = dag_of("dated", lambda: deck(f"{tmp_path}/{{{{ ds }}}}-{{{{ dag_run.conf['tea'] }}}}.pptx"))

    for day in (5, 12):
        run_dag(dag, conf={"tea": "assam"}, logical_date=datetime(2026, 1, day, tzinfo=UTC))

    assert sorted(path.name for path in tmp_path.glob("*.pptx")) == ["2026-01-05-assam.pptx", "2026-01-12-assam.pptx"]
