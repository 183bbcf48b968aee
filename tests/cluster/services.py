"""
PostgreSQL and Redis for a cluster.

What answers at the standard port of this machine is used; else one is started here, on a free port, and ended again
(and installed first, where apt-get can). Either way the cluster has a database and a key prefix of its own, and
nothing of them is left.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2
import redis

from demo.process import Process, StackError, free_port, wait_until

HOST = "127.0.0.1"
POSTGRESQL_PORT = 5432
POSTGRESQL_USER = "postgres"
REDIS_PORT = 6379
#: Where Debian puts what is not on the PATH; other systems have it there.
POSTGRESQL_BINARIES = Path("/usr/lib/postgresql")


@dataclass(frozen=True)
class Database:
    """A database at a PostgreSQL on loopback that asks for no password."""

    port: int
    name: str

    @property
    def url(self) -> str:
        return f"postgresql+psycopg2://{POSTGRESQL_USER}@{HOST}:{self.port}/{self.name}"

    def rows(self, query: str, parameters: Mapping[str, Any] | None = None) -> list[tuple[Any, ...]]:
        """Return what a SELECT finds."""
        with _connection(self.port, self.name) as connection, connection.cursor() as cursor:
            cursor.execute(query, parameters)
            return cursor.fetchall()


@dataclass(frozen=True)
class Broker:
    """A Redis on loopback, and the prefix of all keys that belong to the cluster."""

    port: int
    prefix: str

    @property
    def url(self) -> str:
        return f"redis://{HOST}:{self.port}/0"


@contextmanager
def database() -> Iterator[Database]:
    """Make an empty database, and drop it at the end."""
    with _postgresql() as port:
        name = f"slides_cluster_{uuid.uuid4().hex[:12]}"
        _administer(port, f"CREATE DATABASE {name}")
        try:
            yield Database(port, name)
        finally:
            _administer(port, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def broker() -> Iterator[Broker]:
    """Choose a key prefix, and delete at the end whatever has it."""
    with _redis() as port:
        prefix = f"slides-cluster-{uuid.uuid4().hex[:12]}:"
        try:
            yield Broker(port, prefix)
        finally:
            with redis.Redis(HOST, port) as client:
                for key in client.scan_iter(match=f"{prefix}*"):
                    client.delete(key)


# -- PostgreSQL ----------------------------------------------------------------------------------------------


@contextmanager
def _postgresql() -> Iterator[int]:
    """Yield the port of a PostgreSQL that lets us in."""
    if _lets_in(POSTGRESQL_PORT):
        yield POSTGRESQL_PORT
        return
    binaries = _installed("PostgreSQL", POSTGRESQL_PORT, _postgresql_binaries, package="postgresql")
    # It refuses to run as root.
    user = POSTGRESQL_USER if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="slides-cluster-postgresql-") as home:
        if user:
            os.chown(home, pwd.getpwnam(user).pw_uid, -1)
        data, port = Path(home) / "data", free_port()

        def run(program: str, *arguments: str) -> None:
            command = [binaries / program, "-D", data, *arguments]
            done = subprocess.run(command, user=user, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
            if done.returncode:
                raise StackError(f"{program} of {binaries} ended with code {done.returncode}")

        run("initdb", "--auth=trust", f"--username={POSTGRESQL_USER}", "--no-sync")
        options = f"-p {port} -h {HOST} -k {home} -c fsync=off"
        run("pg_ctl", "start", "--wait", f"--log={home}/log", f"--options={options}")
        try:
            yield port
        finally:
            run("pg_ctl", "stop", "--wait", "--mode=immediate")


def _postgresql_binaries() -> Path | None:
    """Return the folder of the newest release's programs."""
    if found := _on_path("initdb"):
        return found.parent
    releases = POSTGRESQL_BINARIES.glob("*/bin/initdb")
    return max((path.parent for path in releases), key=lambda path: float(path.parent.name), default=None)


def _lets_in(port: int) -> bool:
    with suppress(psycopg2.OperationalError):
        return _administer(port, "SELECT rolcreatedb FROM pg_roles WHERE rolname = current_user") == [(True,)]
    return False


def _administer(port: int, command: str) -> list[tuple[Any, ...]]:
    with _connection(port, "postgres") as connection, connection.cursor() as cursor:
        cursor.execute(command)
        return cursor.fetchall() if cursor.description else []


@contextmanager
def _connection(port: int, name: str) -> Iterator[Any]:
    connection = psycopg2.connect(host=HOST, port=port, user=POSTGRESQL_USER, dbname=name, connect_timeout=5)
    connection.autocommit = True
    try:
        yield connection
    finally:
        connection.close()


# -- Redis ---------------------------------------------------------------------------------------------------


@contextmanager
def _redis() -> Iterator[int]:
    """Yield the port of a Redis that answers."""
    if _answers(REDIS_PORT):
        yield REDIS_PORT
        return
    program = _installed("Redis", REDIS_PORT, lambda: _on_path("redis-server"), package="redis-server")
    with tempfile.TemporaryDirectory(prefix="slides-cluster-redis-") as home:
        port = free_port()
        settings = {"--port": port, "--bind": HOST, "--dir": home, "--save": "", "--appendonly": "no"}
        argv = [str(program), *(str(part) for setting in settings.items() for part in setting)]
        server = Process("redis", argv, env=os.environ, cwd=Path(home), log_dir=Path(home)).start()
        try:
            wait_until(lambda: server.check() or _answers(port), f"Redis at port {port}", timeout=30)
            yield port
        finally:
            server.kill()


def _answers(port: int) -> bool:
    with suppress(redis.RedisError), redis.Redis(HOST, port, socket_timeout=5) as client:
        return bool(client.ping())
    return False


# -- installing ----------------------------------------------------------------------------------------------


def _on_path(program: str) -> Path | None:
    found = shutil.which(program)
    return Path(found) if found else None


def _installed(name: str, port: int, find: Callable[[], Path | None], *, package: str) -> Path:
    """Return what `find` finds, after an installation if need be and possible."""
    if found := find():
        return found
    missing = f"No {name} answers at {HOST}:{port}, and none is installed here"
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        raise StackError(f"{missing}. Start one, or install it (Debian's package is {package}).")
    for command in (["update"], ["install", "--yes", "--no-install-recommends", package]):
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(["apt-get", "--quiet", *command], env=environment, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise StackError(f"{missing}; apt-get {' '.join(command)} ended with code {done.returncode}.")
    if found := find():
        return found
    raise StackError(f"{missing}, not even after apt-get install {package}.")
