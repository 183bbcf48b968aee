"""A named child process that can be paused, killed and restarted together with everything it forked."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Self, TypeVar

import psutil

T = TypeVar("T")


class StackError(RuntimeError):
    """A process of ours died or did not get ready; the message ends with what it said last."""


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def wait_until(probe: Callable[[], T | None], what: str, timeout: float = 60, every: float = 0.2) -> T:
    """Return the probe's first truthy answer. `what` says in the error what never came true."""
    deadline = time.monotonic() + timeout
    while True:
        if answer := probe():
            return answer
        if time.monotonic() > deadline:
            raise TimeoutError(f"Not within {timeout:g} s: {what}")
        time.sleep(every)


class Process:
    """
    A command in a session of its own.

    Airflow's components fork (workers, the trigger runner, DAG parsers), and a fork can outlive its parent.
    The kernel remembers the session of each, so that signals reach orphans too.
    """

    def __init__(self, name: str, argv: Sequence[str], *, env: Mapping[str, str], cwd: Path, log_dir: Path) -> None:
        self.name = name
        self.argv = list(argv)
        self.env = dict(env)
        self.cwd = cwd
        self.log = log_dir / f"{name}.log"
        self._leader: subprocess.Popen[bytes] | None = None

    def start(self) -> Self:
        if self.members():
            raise StackError(f"{self.name} runs already")
        self.log.parent.mkdir(parents=True, exist_ok=True)
        with self.log.open("ab") as log:
            self._leader = subprocess.Popen(
                self.argv,
                env=self.env,
                cwd=self.cwd,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        return self

    @property
    def pid(self) -> int:
        if self._leader is None:
            raise StackError(f"{self.name} was never started")
        return self._leader.pid

    @property
    def alive(self) -> bool:
        return self._leader is not None and self._leader.poll() is None

    def members(self) -> list[psutil.Process]:
        """Return all that still runs of it: its session, and children that left for one of their own."""
        if self._leader is None:
            return []
        found: dict[int, psutil.Process] = {}
        # In the order of birth (process_iter sorts by pid), a parent is seen before its children.
        for process in psutil.process_iter():
            with suppress(psutil.Error, ProcessLookupError, PermissionError):
                ours = os.getsid(process.pid) == self._leader.pid or process.ppid() in found
                if ours and process.status() != psutil.STATUS_ZOMBIE:
                    found[process.pid] = process
        return list(found.values())

    def signal(self, number: signal.Signals) -> None:
        for member in self.members():
            with suppress(psutil.NoSuchProcess):
                member.send_signal(number)

    def kill(self) -> None:
        """End all of it at once, as a machine that loses power does."""
        # Repeated because a member may fork between the listing and its own end.
        while self.members():
            self.signal(signal.SIGKILL)
            time.sleep(0.01)
        if self._leader is not None:
            self._leader.wait()

    def stop(self, patience: float = 5.0) -> None:
        """Ask it to end, so that it can remove its temporary files, and end what is left after `patience` seconds."""
        if self._leader is not None:
            self._leader.terminate()
            with suppress(subprocess.TimeoutExpired):
                self._leader.wait(patience)
        self.kill()

    def pause(self) -> None:
        """Freeze all of it, as a machine does that hangs."""
        while moving := [member for member in self.members() if not _is_stopped(member)]:
            for member in moving:
                with suppress(psutil.NoSuchProcess):
                    member.suspend()
            time.sleep(0.01)

    def resume(self) -> None:
        self.signal(signal.SIGCONT)

    def restart(self) -> None:
        self.kill()
        self.start()

    def tail(self, lines: int = 30) -> str:
        text = self.log.read_text(errors="replace") if self.log.exists() else ""
        return "\n".join(text.splitlines()[-lines:])

    def check(self) -> None:
        """Raise with the last lines of the log if the process ended by itself."""
        if self._leader is not None and (code := self._leader.poll()) is not None:
            raise StackError(f"{self.name} ended with code {code}. It said last:\n{self.tail()}")


def _is_stopped(process: psutil.Process) -> bool:
    try:
        return bool(process.status() == psutil.STATUS_STOPPED)
    except psutil.NoSuchProcess:
        return True
