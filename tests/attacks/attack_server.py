"""
A hostile server as a process of its own, so that the client's memory is measured alone.

The last segment of a request's path names the attack that answers it. Before a sandbox, it passes on what is asked, and
answers what triggers ask about one job with attacks, one after the other.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator

import httpx

from tests.attacks.attacks import (
    AHEAD,
    BOMBS,
    DEAF,
    FLOODS,
    MALFORMED,
    SLOW,
    Asked,
    Attack,
    answer,
    completed_job,
    cookies_sent,
    prepared_upload,
    unhurried,
)
from tests.attacks.hostile_json import GREEDY, HARMFUL, HOLDS
from tests.limited import ROOT

#: What has not ended by then, ends: a client that would stay for ever is told by how long it stayed.
PATIENCE = 20.0

ATTACKS: dict[str, Attack] = {
    **SLOW,
    **FLOODS,
    **BOMBS,
    **MALFORMED,
    **GREEDY,
    **HOLDS,
    **DEAF,
    **AHEAD,
    "cookies-sent": cookies_sent,
    "files": prepared_upload,
    "unhurried": unhurried,
    **{name: attack for attacks in HARMFUL.values() for name, attack in attacks.items()},
}


def attack_named(name: str) -> Attack:
    """
    Return an attack, or the answer that leads to it.

    :param name: An attack's, with a number where several are to be told apart (``<attack>~7``); or that of a job that
        is done (``3-files-of.<attack>``).
    """
    count, _, of = name.partition("~")[0].partition("-files-of.")
    return completed_job(int(count), of) if of else ATTACKS[count]


class AttackServer:
    """
    Answers each request with the attack that its path names; ``/open`` tells which of them still go on.

    :param behind: The origin of a sandbox: what is asked is passed on, but for what ``/attacks`` says: a POST there has
        a ``job`` and the ``attacks`` that triggers get for an answer when they ask for it; a GET tells what remains.
    """

    def __init__(self, behind: str = "") -> None:
        self._behind = behind
        self._going_on: Counter[str] = Counter()
        self._job, self._attacks = "", list[str]()

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection's first request."""
        with contextlib.suppress(OSError, asyncio.IncompleteReadError, TimeoutError):
            asked = await _request(reader)
            if asked.name == "open":
                writer.write(answer(json.dumps(+self._going_on).encode()))
            elif asked.name == "attacks":
                if asked.body:
                    self._job, self._attacks = json.loads(asked.body).values()
                writer.write(answer(json.dumps(self._attacks).encode()))
            elif not self._behind:
                await self._attack(asked.name, asked, reader, writer)
            elif asked.name == self._job and self._attacks and b"aiohttp" in asked.head:
                await self._attack(self._attacks[0], asked, reader, writer)
                del self._attacks[0]
            else:
                await self._pass_on(asked, writer)
        writer.close()

    async def _pass_on(self, asked: Asked, writer: asyncio.StreamWriter) -> None:
        host, _, port = self._behind.removeprefix("http://").partition(":")
        answers, asks = await asyncio.open_connection(host, int(port))
        # The answer ends when the connection does.
        lines = [line for line in asked.head.split(b"\r\n") if line and not line.lower().startswith(b"connection:")]
        asks.write(b"\r\n".join([*lines, b"Connection: close", b"", asked.body]))
        while part := await answers.read(1 << 16):
            writer.write(part)
            await writer.drain()
        asks.close()

    async def _attack(
        self, name: str, asked: Asked, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        self._going_on[name] += 1
        speaking = asyncio.create_task(_speak(attack_named(name), asked, writer))
        leaving = asyncio.create_task(_leaves(reader)) if name not in DEAF else speaking
        try:
            await asyncio.wait({speaking, leaving}, timeout=PATIENCE, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in (speaking, leaving):
                task.cancel()
            await asyncio.gather(speaking, leaving, return_exceptions=True)
            self._going_on[name] -= 1


async def _request(reader: asyncio.StreamReader) -> Asked:
    head = await reader.readuntil(b"\r\n\r\n")
    headers = {
        key.strip().lower(): value.strip() for key, _, value in (line.partition(b":") for line in head.splitlines()[1:])
    }
    name = head.split(b" ", 2)[1].decode().partition("?")[0].rpartition("/")[2]
    return Asked(
        name=name,
        head=head,
        key=headers.get(b"authorization", b"").removeprefix(b"Bearer "),
        cookies=headers.get(b"cookie", b""),
        origin=b"http://" + headers.get(b"host", b""),
        body=b"" if name in DEAF else await reader.readexactly(int(headers.get(b"content-length", 0))),
    )


async def _speak(attack: Attack, asked: Asked, writer: asyncio.StreamWriter) -> None:
    for part in attack(asked):
        if isinstance(part, float):
            await asyncio.sleep(part)
        else:
            writer.write(part)
            await writer.drain()
            # A drain that need not wait lets nobody else have a turn.
            await asyncio.sleep(0)


async def _leaves(reader: asyncio.StreamReader) -> None:
    while await reader.read(1 << 16):
        pass


@contextlib.contextmanager
def attack_server(behind: str = "") -> Iterator[str]:
    """Yield the origin of a hostile server on a free port of this machine, which may stand before a sandbox."""
    argv = [sys.executable, "-m", "tests.attacks.attack_server", behind]
    with subprocess.Popen(argv, cwd=ROOT, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield f"http://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.terminate()


def going_on(origin: str, seconds: float) -> dict[str, int]:
    """Return the attacks that still have a connection, once there is none or so many seconds have passed."""
    until = time.monotonic() + seconds
    while True:
        left: dict[str, int] = httpx.get(f"{origin}/open", timeout=30).json()
        if not left or time.monotonic() > until:
            return left
        time.sleep(0.1)


async def _main() -> None:
    server = await asyncio.start_server(AttackServer(sys.argv[1]).serve, "127.0.0.1", 0, limit=1 << 20)
    print(server.sockets[0].getsockname()[1], flush=True)
    # Whoever has started this may be gone without having said so.
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(_main())
