"""What the hooks of all vendors have in common: an account, two clients, waiting and fetching."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from functools import cached_property
from typing import IO, TYPE_CHECKING, Any, ClassVar, Generic

from airflow.providers.common.compat.sdk import BaseHook, ObjectStoragePath

from airflow_provider_slides.api.endpoint import Call, Model
from airflow_provider_slides.api.reply import LONGEST_HOLD_SECONDS, NO_RETRIES, Retries
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.arguments import connection_id
from airflow_provider_slides.exceptions import ApiError, TransientError
from airflow_provider_slides.hooks.connection import (
    DEFAULT_MAX_DOWNLOAD_MIB,
    max_download_bytes,
    service_of,
    shared_reading,
)
from airflow_provider_slides.jobs.polling import SHORTEST_WAIT, Poller, Stop
from airflow_provider_slides.storage import LandedFile
from airflow_provider_slides.telemetry import count

if TYPE_CHECKING:
    from airflow_provider_slides.api.client import AsyncClient, Client
    from airflow_provider_slides.checksums import Checksums


@dataclass(frozen=True)
class Target(Generic[Model]):
    """Something at a vendor that is waited for: what a message calls it, how to look, and when it is over."""

    name: str
    call: Call[Model]
    is_over: Callable[[Model], bool]


class ApiHook(BaseHook):
    """
    Talk to a vendor with the key and origin of an Airflow connection.

    A subclass says its vendor's origin, how long an answer may take and how large a file may be, in MiB.
    """

    conn_name_attr: ClassVar[str]
    conn_type: ClassVar[str]
    origin: ClassVar[str]
    request_timeout: ClassVar[float] = 30.0
    max_download_mib: ClassVar[int] = DEFAULT_MAX_DOWNLOAD_MIB

    def __init__(self, conn_id: str, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        connection_id(self.conn_name_attr, conn_id)
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

    async def aget_service(self, dag_id: str = "") -> Service:
        """
        Return :attr:`service` without blocking an event loop.

        All hooks of a connection share one reading of it for a minute, if they work for the same DAG.

        :param dag_id: Whose it is, if it is known.
        """
        if "service" not in self.__dict__:
            self.__dict__["service"] = await shared_reading(type(self), self._conn_id, dag_id, self._read_service)
        return self.service

    async def _read_service(self) -> Service:
        from airflow.providers.common.compat.connection import get_async_connection, get_async_extra_dejson

        connection = await get_async_connection(self._conn_id, hook=self)
        return self._service(connection, await get_async_extra_dejson(connection))

    @cached_property
    def max_download_bytes(self) -> int:
        """Largest file that is fetched, in bytes."""
        extra = self.get_connection(self._conn_id).extra_dejson
        return max_download_bytes(self._conn_id, extra, self.max_download_mib)

    def _service(self, connection: Any, extra: dict[str, Any]) -> Service:
        return service_of(self._conn_id, connection, extra, origin=self.origin, timeout=self.request_timeout)

    def get_conn(self) -> Client:
        """Return the blocking client; it is made once."""
        client = self._client
        if not self._waiting:
            client.stop()
        return client

    @cached_property
    def _client(self) -> Client:
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.api.client import Client

        return Client(self.service, self._count_refusal)

    @contextlib.asynccontextmanager
    async def async_client(self) -> AsyncIterator[AsyncClient]:
        """Yield the client that all users of this connection share in the running event loop."""
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.api.client import shared_client

        async with shared_client(await self.aget_service(), self._count_refusal) as client:
            yield client

    def look(
        self,
        target: Target[Model],
        retries: Retries = Retries(),
        *,
        budget_timeout: float = LONGEST_HOLD_SECONDS,
    ) -> Model:
        """
        Return it as it is now.

        :param retries: How long to ride out what passes: with ``Retries(timeout=left, wait_max=math.inf)`` until the
            time is up, whatever the vendor asks for.
        :param budget_timeout: Longest wait for the connection's rate budget, in seconds; then it is looked all the
            same. Default: 15 minutes.
        """
        self.count("polls")
        return self.get_conn().send(target.call, retries, budget_timeout=budget_timeout)

    def watch(self, target: Target[Model], poller: Poller) -> tuple[Model | None, Stop]:
        """
        Block until ``poller`` stops; return what was seen last if it is over.

        :raises ApiError: when looking is pointless, such as with a bad key.
        """
        wait, last_logged = poller.first_wait(time.time()), ""
        while True:
            if not self.pause(wait.seconds):
                return None, Stop("stopped", f"{target.name} is no longer waited for: the task was ended.")
            seen: Model | None = None
            self.count("polls")
            try:
                seen = self.get_conn().send(target.call, NO_RETRIES, budget_timeout=poller.remaining(time.time()))
                step = poller.on_answer(target.is_over(seen), time.time())
                last_logged = self._log_state(target, seen, poller, last_logged)
            except TransientError as e:
                step = poller.on_error(e, time.time())
                news = f"{target.name} is kept, although asking for it failed: {e}"
                last_logged = self._log_change(news, last_logged)
            if isinstance(step, Stop):
                return (seen if seen is not None and target.is_over(seen) else None), step
            wait = step

    async def awatch(self, target: Target[Model], poller: Poller) -> Stop:
        """Wait as :meth:`watch` does, without blocking the event loop."""
        wait, last_logged = poller.first_wait(time.time()), ""
        async with self.async_client() as client:
            while True:
                await asyncio.sleep(wait.seconds)
                self.count("polls")
                try:
                    left = poller.remaining(time.time())
                    seen = await client.send(target.call, budget_timeout=left, min_gap=SHORTEST_WAIT)
                    step = poller.on_answer(target.is_over(seen), time.time())
                    # What is seen first is no change: the line would be a thousand at the start of a triggerer, where
                    # a few that the supervisor has not read yet block all triggers.
                    first = not last_logged and not target.is_over(seen)
                    last_logged = status_of(seen) if first else self._log_state(target, seen, poller, last_logged)
                except ApiError as e:
                    step = poller.on_error(e, time.time())
                    last_logged = self._log_change(f"Asking for {target.name} failed: {e}", last_logged)
                if isinstance(step, Stop):
                    return step
                wait = step

    def count(self, what: str, by: int = 1, **more: str) -> None:
        """
        Count something that has happened to this connection, in Airflow's metrics.

        :param what: Its name after ``slides.``.
        :param by: How many or how much.
        :param more: Tags besides vendor and connection.
        """
        count(what, self.conn_type, self._conn_id, by, **more)

    def _count_refusal(self, status: int) -> None:
        self.count("refusals", status=str(status))

    def stop_waiting(self) -> None:
        """Let all that waits or sends here end within a second; safe to call from a signal handler."""
        self._waiting = False
        client: Client | None = self.__dict__.get("_client")
        if client is not None:
            client.stop()

    def pause(self, seconds: float) -> bool:
        """Sleep for ``seconds``, or until :meth:`stop_waiting`; return whether to go on."""
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.api.exchange import sleep_while

        return sleep_while(lambda: self._waiting, seconds)

    def _log_state(self, target: Target[Any], seen: Any, poller: Poller, last_logged: str) -> str:
        status = status_of(seen)
        if status != last_logged:
            self.log.info("%s is %s after %s.", target.name, status, poller.age(time.time()))
        return status

    def _log_change(self, news: str, last_logged: str) -> str:
        # A line per change, not per poll.
        if news != last_logged:
            self.log.info(news)
        return news

    def fetch(
        self,
        link: Callable[[bool], str],
        path: ObjectStoragePath | Callable[[bytes], ObjectStoragePath],
        *,
        what: str,
        verify: Callable[[IO[bytes], Checksums], Any],
        go_on: Callable[[], bool] | None = None,
    ) -> LandedFile:
        """
        Land one file within this connection's limits; see :func:`~airflow_provider_slides.hooks.downloads.fetch`.

        :param go_on: Default: until :meth:`stop_waiting`.
        """
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.hooks import downloads

        return downloads.fetch(
            link,
            path,
            what=what,
            service=self.service,
            max_bytes=self.max_download_bytes,
            verify=verify,
            go_on=go_on or self.until(None),
        )

    def fetch_each(
        self,
        fetch_one: Callable[[int, Callable[[], bool]], LandedFile],
        count: int,
        *,
        deadline: float | None = None,
    ) -> list[LandedFile]:
        """
        Land several files, as :func:`~airflow_provider_slides.hooks.downloads.fetch_each` does.

        :param deadline: When to give up, in epoch seconds. Default: each file has an hour.
        """
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.hooks import downloads

        # Read here: Airflow hands out connections to one thread at a time.
        _ = self.service, self.max_download_bytes, self.get_conn()
        return downloads.fetch_each(fetch_one, count, self.until(deadline))

    def until(self, deadline: float | None) -> Callable[[], bool]:
        """Return what tells whether to go on: until the deadline, in epoch seconds, or :meth:`stop_waiting`."""
        return lambda: self._waiting and (deadline is None or time.time() < deadline)


def status_of(seen: Any) -> str:
    """Return what a message calls the status of what a vendor told."""
    return seen.status or "in an unknown status"
