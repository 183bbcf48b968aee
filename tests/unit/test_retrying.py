from __future__ import annotations

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import AuthenticationError, JobFailedError, ServerError
from airflow_provider_slides.retrying import fail_at_once


def test_what_cannot_pass_fails_at_once_with_the_same_words_and_its_cause() -> None:
    error = AuthenticationError("bad key")

    with pytest.raises(AirflowFailException, match=r"^bad key$") as failed, fail_at_once():
        raise error
    assert failed.value.__cause__ is error


@pytest.mark.parametrize("error", [ServerError("503"), JobFailedError("no"), KeyError("a bug"), KeyboardInterrupt()])
def test_all_else_is_left_to_airflows_retries(error: BaseException) -> None:
    with pytest.raises(type(error)) as raised, fail_at_once():
        raise error
    assert raised.value is error


def test_more_can_be_named_that_cannot_pass_here() -> None:
    with pytest.raises(AirflowFailException), fail_at_once(JobFailedError):
        raise JobFailedError("no")
