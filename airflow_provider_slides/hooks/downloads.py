"""Landing files by links that may have expired, several at a time."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import IO, Any

from airflow.providers.common.compat.sdk import ObjectStoragePath

from airflow_provider_slides.api.transfer import open_download
from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import DownloadError, FileTooLargeError
from airflow_provider_slides.storage import LandedFile, land

log = logging.getLogger(__name__)

#: Each takes a few MiB of memory, and a part of one network.
DOWNLOADS_AT_ONCE = 4
DOWNLOAD_TRIES = 4


def fetch(
    link: Callable[[bool], str],
    path: ObjectStoragePath | Callable[[bytes], ObjectStoragePath],
    *,
    what: str,
    timeout: float,
    max_bytes: int,
    verify: Callable[[IO[bytes], Checksums], Any],
) -> LandedFile:
    """
    Land one file; a link that is refused or breaks off is asked for again.

    :param link: Returns the file's link; called with ``True`` when the last one was no good.
    :param path: The file's place, or what tells it from the first bytes, as the suffix may depend on them.
    :param what: What a message calls the file.
    :param timeout: Longest wait for the next bytes, in seconds.
    :param max_bytes: A larger file is refused.
    :param verify: Is given the file and its checksums, and raises when it is not what it should be.
    :raises FileTooLargeError: when it is larger than the connection allows; it is not tried again.
    :raises DownloadError: when the file cannot be had; nothing half-written is left.
    :raises StorageError: when the destination refuses it.
    """
    for attempt in range(DOWNLOAD_TRIES):
        if attempt:
            time.sleep(2.0 ** (attempt - 1))
        try:
            with open_download(link(attempt > 0), timeout=timeout) as source:
                place = path(source.peek()) if callable(path) else path
                return land(source, place, max_bytes=max_bytes, verify=verify)
        except FileTooLargeError as e:
            raise e.saying(f"{what}: {e} It is paid for and kept; clear the task to collect it.") from e
        except DownloadError as e:
            problem = e
            log.warning("%s", e)
    raise DownloadError(
        f"{what} could not be collected: {problem} It is paid for and kept; a retry of the task downloads it "
        "again, at no charge."
    ) from problem


def fetch_each(fetch_one: Callable[[int], LandedFile], count: int) -> list[LandedFile]:
    """
    Return what ``fetch_one`` makes of the numbers 1 to ``count``, in order; a few run at a time, in threads.

    The first failure is raised once nothing runs any more.
    """
    if count == 1:
        # Here, where a signal such as Airflow's own timeout ends it at once.
        return [fetch_one(1)]
    with ThreadPoolExecutor(DOWNLOADS_AT_ONCE, thread_name_prefix="downloads") as threads:
        return list(threads.map(fetch_one, range(1, count + 1)))
