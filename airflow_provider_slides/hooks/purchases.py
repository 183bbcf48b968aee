"""What a hook's call buys: the running task's purchase, found again by its retries; and that it is kept."""

from __future__ import annotations

import contextlib
import itertools
import logging
import threading
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from airflow.providers.common.compat.sdk import AirflowException

from airflow_provider_slides.arguments import whole_number
from airflow_provider_slides.exceptions import InvalidArgumentError, StorageError
from airflow_provider_slides.jobs.identity import TaskIdentity, fingerprint, idempotency_key
from airflow_provider_slides.storage import AnyPath, Destination

log = logging.getLogger(__name__)

_lock = threading.Lock()
#: Numbers of the equal calls of a try that have bought, or are about to.
_calls: defaultdict[tuple[Any, ...], set[int]] = defaultdict(set)


@contextlib.contextmanager
def task_purchase(request: Mapping[str, Any], connection: list[str]) -> Iterator[list[str]]:
    """
    Yield the keys of one purchase of the running task: the same in each of its tries, others after a clear.

    The first key is the purchase's. Each other one is for after a job of the key before it that failed, which is
    free; a try has as many as there can have been. Outside of a task there is none.

    Equal requests of a try are numbered, as each is a purchase of its own; after a deferral, in another process, they
    are counted anew. A call that raises gives its number back:
    made again, it is the same purchase. A hook's keys are never an operator's, which has no ``hook_call``.

    :param request: The fields of the request; only their digests are kept.
    :param connection: What tells the account.
    """
    # In Airflow 2 it comes with the operators of Python functions, which a DAG file may do without.
    from airflow.providers.common.compat.sdk import get_current_context

    try:
        ti = get_current_context()["ti"]
    except (RuntimeError, AirflowException):
        # Airflow's words for "not in a task", of 3 and of 2.
        yield []
        return
    task = TaskIdentity.of(ti)
    # Retries share max_tries, and a clear raises it: without a record nothing else tells one from the other.
    marks = fingerprint(request, connection=connection, max_tries=ti.max_tries)
    numbers = _calls[task, ti.try_number, *marks.items()]
    with _lock:
        number = next(number for number in itertools.count() if number not in numbers)
        numbers.add(number)
    try:
        marks.update(fingerprint({}, hook_call=number))
        yield [idempotency_key(task, marks, failed) for failed in range(max(1, ti.try_number))]
    except BaseException:
        numbers.discard(number)
        raise


def landing_place(destination: Destination | AnyPath, *, default_name: str, suffix: str, what: str) -> Destination:
    """
    Return where the files of ``what``, which may be paid for, land, with its store's connection read.

    :param destination: The place, or its URI.
    :param default_name: The file's name in a directory.
    :param suffix: What the default name ends with.
    :param what: What a message calls it.
    :raises InvalidArgumentError: when it is no place.
    :raises StorageError: when its store cannot be reached.
    """
    kept = f"{what} may be paid for; it is kept, and downloading it to another place costs nothing."
    try:
        if not isinstance(destination, Destination):
            destination = Destination(destination, default_name=default_name, suffix=suffix)
        destination.connect()
    except InvalidArgumentError as e:
        raise e.saying(f"{e.refusal} {kept}") from e.__cause__
    except Exception as e:
        # Each store raises errors of its own, also for being unknown or not installed.
        raise StorageError(f"The destination cannot be reached ({type(e).__name__}: {e}). {kept}") from e
    return destination


def how_many(what: str, told: int, *, max_files: int) -> int:
    """
    Return how many of the files of ``what``, which may be paid for, are fetched; of more than were asked for the first.

    :param what: What a message calls it.
    :param told: How many the vendor tells.
    :param max_files: How many were asked for.
    :raises InvalidArgumentError: when that is no number.
    """
    whole_number("max_files", max_files, at_least=1)
    if told > max_files:
        log.warning(
            "%s has %d files, and %d were asked for: the first of them are fetched. If the others are yours too, the "
            "hook fetches them with a larger max_files, at no charge.",
            *(what, told, max_files),
        )
    return min(told, max_files)
