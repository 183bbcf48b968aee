"""What the hooks of both vendors have in common: a connection, two clients, waiting and fetching."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from typing import IO, Any, ClassVar, Generic

from airflow.providers.common.compat.sdk import BaseHook, ObjectStoragePath

from airflow_provider_slides.api.client import AsyncClient, Client, shared_client
from airflow_provider_slides.api.http import NO_PATIENCE, Call, Model, Patience, Service, check_origin
from airflow_provider_slides.api.transfer import open_download
from airflow_provider_slides.checksums import Checksums
from airflow_provider_slides.exceptions import (
    ApiError,
    DownloadError,
    FileTooLargeError,
    InvalidArgumentError,
    TransientError,
)
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller, Stop
from airflow_provider_slides.storage import LandedFile, land

DEFAULT_MAX_DOWNLOAD_MIB = 1024

#: Each takes a few MiB of memory, and a part of one network.
DOWNLOADS_AT_ONCE = 4

_DOWNLOAD_TRIES = 4
_CONNECTION_SECONDS = 60.0

_Slot = tuple[asyncio.AbstractEventLoop, type, str]
_readings: dict[_Slot, asyncio.Task[Service]] = {}


def _keep_for_a_while(slot: _Slot, reading: asyncio.Task[Service]) -> None:
    # A failure is nobody else's: whoever comes next tries again.
    failed = reading.cancelled() or reading.exception() is not None
    slot[0].call_later(0.0 if failed else _CONNECTION_SECONDS, _readings.pop, slot, None)


@dataclass(frozen=True)
class Waitable(Generic[Model]):
    """Something at a vendor that is waited for: what a message calls it, how to look, and when it is over."""

    name: str
    call: Call[Model]
    is_over: Callable[[Model], bool]


class ApiHook(BaseHook):
    """
    Talk to a vendor with the key and origin of an Airflow connection.

    A subclass says its vendor's origin and how long an answer may take.
    """

    conn_name_attr: ClassVar[str]
    origin: ClassVar[str]
    request_timeout: ClassVar[float] = 30.0

    def __init__(self, conn_id: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        if not isinstance(conn_id, str) or not conn_id.strip():
            raise InvalidArgumentError(self.conn_name_attr, conn_id, "Give the id of a connection.")
        self._conn_id = conn_id
        self._waiting = True

    @cached_property
    def service(self) -> Service:
        """
        The origin and key of the connection.

        :raises InvalidArgumentError: when the connection has no key, or its host is no origin.
        """
        connection = self.get_connection(self._conn_id)
        return self._service(connection, connection.extra_dejson)

    async def aget_service(self) -> Service:
        """
        Return :attr:`service` without blocking an event loop.

        All hooks of a connection share one reading of it for a minute: each costs a triggerer several messages to its
        supervisor, which takes one at a time, and a restart with a thousand jobs would be busy with them for minutes.
        """
        if "service" not in self.__dict__:
            loop = asyncio.get_running_loop()
            slot = (loop, type(self), self._conn_id)
            if slot not in _readings:
                _readings[slot] = asyncio.create_task(self._read_service())
                _readings[slot].add_done_callback(functools.partial(_keep_for_a_while, slot))
            # Shielded: the first reader may be cancelled, and the others still need it.
            self.__dict__["service"] = await asyncio.shield(_readings[slot])
        return self.service

    async def _read_service(self) -> Service:
        from airflow.providers.common.compat.connection import get_async_connection, get_async_extra_dejson

        connection = await get_async_connection(self._conn_id, hook=self)
        return self._service(connection, await get_async_extra_dejson(connection))

    @cached_property
    def max_download_bytes(self) -> int:
        """Largest file that :meth:`fetch` accepts."""
        extra = self.get_connection(self._conn_id).extra_dejson
        return int(self._number(extra, "max_download_mib", DEFAULT_MAX_DOWNLOAD_MIB) * 2**20)

    def get_conn(self) -> Client:
        """Return the blocking client; it is made once."""
        return self._client

    @cached_property
    def _client(self) -> Client:
        return Client(self.service)

    @contextlib.asynccontextmanager
    async def async_client(self) -> AsyncIterator[AsyncClient]:
        """Yield the client that all users of this connection share in the running event loop."""
        async with shared_client(await self.aget_service()) as client:
            yield client

    def look(self, target: Waitable[Model], patience: Patience = Patience()) -> Model:
        """Return it as it is now."""
        return self.get_conn().send(target.call, patience)

    def watch(self, target: Waitable[Model], poller: Poller) -> tuple[Model | None, Stop]:
        """
        Block until ``poller`` stops; return what was seen last if it is over.

        :raises ApiError: when looking is pointless, such as with a bad key.
        """
        wait, told = poller.first(time.time()), ""
        while True:
            if not self.pause(wait.seconds):
                return None, Stop("stopped", f"{target.name} is no longer waited for: the task was ended.")
            seen: Model | None = None
            try:
                seen = self.get_conn().send(target.call, NO_PATIENCE, within=poller.left(time.time()))
                step = poller.seen(target.is_over(seen), time.time())
                told = self._tell(f"{target.name} is {_status(seen)}.", told)
            except TransientError as e:
                step = poller.failed(e, time.time())
                told = self._tell(f"{target.name} is kept, although asking for it failed: {e}", told)
            if isinstance(step, Stop):
                return (seen if seen is not None and target.is_over(seen) else None), step
            wait = step

    async def awatch(self, target: Waitable[Model], poller: Poller) -> Stop:
        """Wait as :meth:`watch` does, without blocking the event loop."""
        wait, told = poller.first(time.time()), ""
        async with self.async_client() as client:
            while True:
                await asyncio.sleep(wait.seconds)
                try:
                    seen = await client.send(target.call, within=poller.left(time.time()), apart=SHORTEST_WAIT)
                    step = poller.seen(target.is_over(seen), time.time())
                    # What is seen first is no change: the line would be a thousand at the start of a triggerer, where
                    # a few that the supervisor has not read yet block all triggers.
                    news = f"{target.name} is {_status(seen)}."
                    told = self._tell(news, told or news)
                except ApiError as e:
                    step = poller.failed(e, time.time())
                    told = self._tell(f"Asking for {target.name} failed: {e}", told)
                if isinstance(step, Stop):
                    return step
                wait = step

    def stop_waiting(self) -> None:
        """Let :meth:`watch` and :meth:`pause` end within a second; safe to call from a signal handler."""
        self._waiting = False

    def pause(self, seconds: float) -> bool:
        """Sleep for ``seconds``, or until :meth:`stop_waiting`; return whether to go on."""
        # In slices: a signal handler can't end a sleep, and a task that was ended must ask no more.
        until = time.monotonic() + seconds
        while self._waiting and (left := until - time.monotonic()) > 0:
            time.sleep(min(left, 1.0))
        return self._waiting

    def _tell(self, news: str, told: str) -> str:
        # A line per change of state, not per poll.
        if news != told:
            self.log.info(news)
        return news

    def fetch(
        self,
        link: Callable[[bool], str],
        path: ObjectStoragePath | Callable[[bytes], ObjectStoragePath],
        *,
        what: str,
        verify: Callable[[IO[bytes], Checksums], Any],
    ) -> LandedFile:
        """
        Land one file; a link that is refused or breaks off is asked for again.

        :param link: Returns the file's link; called with ``True`` when the last one was no good.
        :param path: The file's place, or what tells it from the first bytes, as the suffix may depend on them.
        :param what: What a message calls the file.
        :param verify: Is given the file and its checksums, and raises when it is not what it should be.
        :raises FileTooLargeError: when it is larger than the connection allows; it is not tried again.
        :raises DownloadError: when the file cannot be had; nothing half-written is left.
        :raises StorageError: when the destination refuses it.
        """
        for attempt in range(_DOWNLOAD_TRIES):
            if attempt:
                time.sleep(2.0 ** (attempt - 1))
            try:
                with open_download(link(attempt > 0), timeout=self.service.timeout) as source:
                    place = path(source.peek()) if callable(path) else path
                    return land(source, place, max_bytes=self.max_download_bytes, verify=verify)
            except FileTooLargeError as e:
                raise e.saying(f"{what}: {e} It is paid for and kept; clear the task to collect it.") from e
            except DownloadError as e:
                problem = e
                self.log.warning("%s", e)
        raise DownloadError(
            f"{what} could not be collected: {problem} It is paid for and kept; a retry of the task downloads it "
            "again, at no charge."
        ) from problem

    def fetch_each(self, fetch: Callable[[int], LandedFile], count: int) -> list[LandedFile]:
        """
        Return what ``fetch`` makes of the numbers 1 to ``count``, in order; a few run at a time, in threads.

        The first failure is raised once nothing runs any more.
        """
        if count == 1:
            # Here, where a signal such as Airflow's own timeout ends it at once.
            return [fetch(1)]
        # Read here: Airflow hands out connections to one thread at a time.
        _ = self.service, self.max_download_bytes, self.get_conn()
        with ThreadPoolExecutor(DOWNLOADS_AT_ONCE, thread_name_prefix="downloads") as threads:
            return list(threads.map(fetch, range(1, count + 1)))

    def _service(self, connection: Any, extra: dict[str, Any]) -> Service:
        name = f"connection {self._conn_id!r}"
        key = (connection.password or "").strip()
        if not key:
            raise InvalidArgumentError("password", None, f"The password of {name} is empty: put the API key there.")
        if not key.isascii() or not key.isprintable() or " " in key:
            raise InvalidArgumentError(
                "password", "***", f"The password of {name} has characters that no API key has: paste it again."
            )
        host = (connection.host or self.origin).rstrip("/")
        if "://" not in host:
            host = f"{connection.schema or 'https'}://{host}"
        if connection.port:
            host = f"{host}:{connection.port}"
        # Needed only after the vendor was paid; what is wrong with it is told before.
        self._number(extra, "max_download_mib", DEFAULT_MAX_DOWNLOAD_MIB)
        return Service(
            origin=check_origin(f"host of {name}", host),
            key=key,
            name=name,
            timeout=self._number(extra, "request_timeout", self.request_timeout),
            requests_per_second=self._optional_number(extra, "requests_per_second"),
        )

    def _number(self, extra: dict[str, Any], field: str, default: float) -> float:
        number = self._optional_number(extra, field)
        return default if number is None else number

    def _optional_number(self, extra: dict[str, Any], field: str) -> float | None:
        # Numbers come back as strings from a connection that was written as a URI.
        value = extra.get(field)
        if value in (None, ""):
            return None
        try:
            number = float(str(value))
        except ValueError:
            number = 0.0
        if not 0 < number < float("inf"):
            raise InvalidArgumentError(
                field, value, f"The extra of connection {self._conn_id!r} needs a number above 0, or leave it out."
            )
        return number


def _status(seen: Any) -> str:
    return seen.status or "in an unknown status"
