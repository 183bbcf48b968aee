"""Landing files by links that may have expired, several at a time."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import IO, Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.exchange import sleep_while
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.api.transfer import GIVEN_UP, SLICE_SECONDS, open_download
from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import DownloadError, FileTooLargeError
from airflow_provider_slides.storage import LandedFile, land

log = logging.getLogger(__name__)

#: Each takes a few MiB of memory, and a part of one network.
DOWNLOADS_AT_ONCE = 4
DOWNLOAD_TRIES = 4
#: The longest that a file may take, all tries together.
FILE_SECONDS = 3600.0
#: What runs has so long to end, once nobody waits for it any more: a connection that is being made can't be hurried.
_GRACE_SECONDS = 1.0


def fetch(
    link: Callable[[bool], str],
    path: ObjectStoragePath | Callable[[bytes], ObjectStoragePath],
    *,
    what: str,
    service: Service,
    max_bytes: int,
    verify: Callable[[IO[bytes], Checksums], Any],
    go_on: Callable[[], bool] = lambda: True,
) -> LandedFile:
    """
    Land one file; a link that is refused or breaks off is asked for again, for an hour at most.

    :param link: Returns the file's link; called with ``True`` when the last one was no good.
    :param path: The file's place, or what tells it from the first bytes, as the suffix may depend on them.
    :param what: What a message calls the file.
    :param service: Whose links they are, and how long the next bytes may take.
    :param max_bytes: A larger file is refused.
    :param verify: Is given the file and its checksums, and raises when it is not what it should be.
    :param go_on: Whether to go on. It is asked every half second, and ``False`` ends the download.
    :raises FileTooLargeError: when it is larger than the connection allows; it is not tried again.
    :raises DownloadError: when the file cannot be had, or not in time; nothing half-written is left.
    :raises StorageError: when the destination refuses it.
    """
    end = time.time() + FILE_SECONDS

    def in_time() -> bool:
        return go_on() and time.time() < end

    problem = DownloadError(GIVEN_UP)
    for attempt in range(DOWNLOAD_TRIES):
        if not sleep_while(in_time, 2.0 ** (attempt - 1) if attempt else 0.0):
            break
        try:
            with open_download(link(attempt > 0), service, go_on=in_time) as source:
                place = path(source.peek()) if callable(path) else path
                return land(source, place, max_bytes=max_bytes, verify=verify)
        except FileTooLargeError as e:
            raise e.saying(f"{what} is paid for and kept; clear the task to collect it: {e}") from e.__cause__
        except DownloadError as e:
            problem = e
            if attempt + 1 < DOWNLOAD_TRIES:
                log.warning("%s is tried again: %s", what, e)
    # From its own cause: whoever reads the log finds its words once.
    raise DownloadError(
        f"{what} is paid for and kept for a retry or a clear, which costs nothing: {problem}"
    ) from problem.__cause__


def fetch_each(
    fetch_one: Callable[[int, Callable[[], bool]], LandedFile], count: int, go_on: Callable[[], bool] = lambda: True
) -> list[LandedFile]:
    """
    Return what ``fetch_one`` makes of the numbers 1 to ``count``, in order; a few run at a time, in threads.

    The first failure is raised once nothing runs any more. What is raised here meanwhile, such as Airflow's own timeout
    by a signal, ends all of them within a second.

    :param fetch_one: Is given a number, and what tells it whether to go on.
    :param go_on: Whether to go on, for all of them.
    :raises DownloadError: when it is ``False`` and some can't be ended in a second: those that are still connecting.
    """
    ended = False
    files: list[Future[LandedFile]] = []
    threads = ThreadPoolExecutor(DOWNLOADS_AT_ONCE, thread_name_prefix="downloads")
    try:
        for number in range(1, count + 1):
            files.append(threads.submit(fetch_one, number, lambda: not ended and go_on()))
        while go_on() and wait(files, SLICE_SECONDS).not_done:
            pass
        if wait(files, _GRACE_SECONDS).not_done:
            raise DownloadError(f"{GIVEN_UP} What is paid for is kept; a retry of the task downloads it.")
        return [file.result() for file in files]
    finally:
        ended = True
        threads.shutdown(wait=False, cancel_futures=True)
        wait(files, _GRACE_SECONDS)
