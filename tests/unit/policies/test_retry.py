"""Which retries Airflow is told to spend, and when."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from airflow.providers.common.compat.sdk import DAG

from airflow_provider_slides import exceptions
from airflow_provider_slides.exceptions import (
    AuthenticationError,
    InvalidArgumentError,
    InvalidRequestError,
    JobFailedError,
    JobTimeoutError,
    NotEntitledError,
    RateLimitedError,
    ServerError,
    SlidesError,
)
from airflow_provider_slides.operators.perceptis import PerceptisGenerateOperator
from airflow_provider_slides.sandbox.testing import Sandbox
from tests.releases import VERSION
from tests.unit.support import STORES, FakeClock, FakeTask

WITH_POLICIES = pytest.mark.skipif(VERSION < (3, 3), reason="Airflow has retry policies from 3.3 on")


def decided(error: BaseException) -> Any:
    from airflow_provider_slides.policies.retry import SlidesRetryPolicy

    return SlidesRetryPolicy().evaluate(error, 1, 3)


@WITH_POLICIES
@pytest.mark.parametrize(
    ("error", "action", "delay"),
    [
        (AuthenticationError("bad key", status=401), "fail", None),
        (NotEntitledError("plan", status=402), "fail", None),
        (InvalidRequestError("no such template", status=422, retry_after=9), "fail", None),
        (InvalidArgumentError("prompt", 7, "Give text."), "fail", None),
        (RateLimitedError("slow", status=429, retry_after=90.5), "retry", 90.5),
        (ServerError("away", status=503, retry_after=3), "retry", 3),
        (RateLimitedError("slow", status=429), "default", None),
        (JobFailedError("free"), "default", None),
        (RuntimeError("not ours"), "default", None),
    ],
)
def test_it_decides_by_what_the_error_says(error: BaseException, action: str, delay: float | None) -> None:
    decision = decided(error)

    assert decision.action.value == action
    assert decision.retry_delay == (None if delay is None else timedelta(seconds=delay))


@WITH_POLICIES
def test_none_of_our_errors_is_forgotten() -> None:
    for kind in vars(exceptions).values():
        if isinstance(kind, type) and issubclass(kind, SlidesError):
            error = kind.__new__(kind)
            assert decided(error).action.value == ("default" if kind.retryable else "fail")


@WITH_POLICIES
@STORES
def test_what_the_vendor_asked_for_is_known_when_the_task_runs_out_of_time(
    store: bool, sandbox: Sandbox, clock: FakeClock, tmp_path: Path
) -> None:
    sandbox.fault(route="POST /api/v1/generate", status=429, retry_after=600)

    assert decided(failure(clock, tmp_path, store=store)).retry_delay == timedelta(seconds=600)


@WITH_POLICIES
def test_a_vendor_without_a_wish_leaves_it_to_the_task(sandbox: Sandbox, clock: FakeClock, tmp_path: Path) -> None:
    sandbox.fault(route="POST /api/v1/generate", status=503, times=100)

    assert decided(failure(clock, tmp_path)).action.value == "default"


def failure(clock: FakeClock, place: Path, **options: Any) -> BaseException:
    arguments = {"prompt": "Three slides on tea", "destination": f"{place}/decks/", "timeout": 60}
    with pytest.raises(JobTimeoutError, match="has no room for more") as failed:
        FakeTask(PerceptisGenerateOperator, clock=clock, **arguments, **options).run()
    return failed.value


@WITH_POLICIES
def test_it_goes_with_the_dag_into_airflows_database() -> None:
    from airflow.serialization.serialized_objects import DagSerialization

    from airflow_provider_slides.policies.retry import SlidesRetryPolicy

    policy = SlidesRetryPolicy()
    with DAG("one", schedule=None, start_date=datetime(2026, 1, 1)) as dag:
        PerceptisGenerateOperator(task_id="deck", prompt="tea", destination="/x/", retry_policy=policy)
        PerceptisGenerateOperator.partial(task_id="decks", prompt="tea", retry_policy=policy).expand(
            destination=["/x/", "/y/"]
        )

    again = DagSerialization.from_dict(DagSerialization.to_dict(dag))
    assert all(task.has_retry_policy for task in again.tasks)
    assert isinstance(SlidesRetryPolicy.deserialize(policy.serialize()), SlidesRetryPolicy)


@WITH_POLICIES
def test_the_page_shows_what_runs() -> None:
    page = (Path(__file__).parents[3] / "docs/guides/without-paying-twice.md").read_text("utf-8")
    (code,) = re.findall(r"```python\n(# Airflow 3.3\n.*?)```", page, re.DOTALL)
    names: dict[str, Any] = {"PerceptisGenerateOperator": PerceptisGenerateOperator, "timedelta": timedelta}
    exec(code, names)

    assert names["deck"].has_retry_policy


def test_before_airflow_3_3_it_says_so() -> None:
    hide = "import sys; sys.modules['airflow.sdk.definitions.retry_policy'] = None"
    code = f"{hide}\nfrom airflow_provider_slides.policies.retry import SlidesRetryPolicy"

    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stderr

    assert (
        told.strip()
        .splitlines()[-1]
        .startswith("ImportError: SlidesRetryPolicy needs Airflow 3.3: leave retry_policy out.")
    )
