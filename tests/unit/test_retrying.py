from __future__ import annotations

import traceback

import pytest
from airflow.providers.common.compat.sdk import AirflowFailException

from airflow_provider_slides.exceptions import (
    AuthenticationError,
    InvalidArgumentError,
    JobFailedError,
    ServerError,
    SlidesError,
)
from airflow_provider_slides.retrying import fail_at_once


def failed_at_once(error: SlidesError) -> SlidesError:
    with pytest.raises(AirflowFailException) as failed, fail_at_once(JobFailedError):
        raise error
    assert isinstance(failed.value, SlidesError)
    return failed.value


def test_what_cannot_pass_fails_at_once_and_is_still_caught_as_what_it_is() -> None:
    failed = failed_at_once(AuthenticationError("bad key", status=401))

    assert isinstance(failed, AuthenticationError)
    assert type(failed).__name__ == "AuthenticationError"
    assert (str(failed), failed.status) == ("bad key", 401)


def test_it_keeps_what_it_knows() -> None:
    error = InvalidArgumentError("prompt", 7, "Give text.")
    error.job_id = "J-1"

    failed = failed_at_once(error)

    assert isinstance(failed, InvalidArgumentError)
    assert (failed.field, failed.value, failed.job_id, str(failed)) == ("prompt", 7, "J-1", str(error))


def test_the_log_shows_its_message_once_and_what_caused_it() -> None:
    error = AuthenticationError("bad key")
    error.__cause__ = KeyError("why")

    told = "".join(traceback.format_exception(failed_at_once(error)))

    assert told.count("bad key") == 1
    assert told.count("KeyError: 'why'") == 1
    assert "in failed_at_once" in told


@pytest.mark.parametrize("error", [ServerError("503"), JobFailedError("no"), KeyError("a bug"), KeyboardInterrupt()])
def test_all_else_is_left_to_airflows_retries(error: BaseException) -> None:
    with pytest.raises(type(error)) as raised, fail_at_once():
        raise error
    assert raised.value is error


def test_more_can_be_named_that_cannot_pass_here() -> None:
    assert isinstance(failed_at_once(JobFailedError("no")), JobFailedError)


def test_what_fails_at_once_already_is_left_as_it_is() -> None:
    failed = failed_at_once(AuthenticationError("bad key"))

    assert failed_at_once(failed) is failed
