"""
What may take all of a machine runs in a process of its own, within limits, and what it takes is told.

In a test::

    def refusal(content: bytes) -> str:
        with pytest.raises(InvalidFileError) as error:
            count_slides(io.BytesIO(content), max_bytes=1 << 30)
        return str(error.value)

    def test_a_bomb_is_refused_before_it_goes_off() -> None:
        usage = limited(refusal, BOMB, memory_mib=1024, cpu_seconds=20)

        assert "unpacks to more" in usage.result
        assert usage.peak_mib < 64
"""

from __future__ import annotations

import os
import pickle
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]


@dataclass(frozen=True)
class Usage:
    """
    What a call took, beyond what the process had before it.

    ``peak_mib`` is resident memory at its highest, threads and C libraries included; ``seconds`` is how long it took,
    ``cpu_seconds`` how much of a processor; ``result`` is what it returned.
    """

    peak_mib: float
    seconds: float
    cpu_seconds: float
    result: Any


def limited(
    function: Callable[..., Any],
    *arguments: Any,
    memory_mib: int = 1024,
    cpu_seconds: int = 30,
    seconds: float = 60,
) -> Usage:
    """
    Call a function in a new process and tell what that took.

    The limits keep the machine alive. They are not what a test holds, which asserts on the usage: so they are far above
    what is right.

    :param function: One that stands in a module: the new process imports it.
    :param arguments: What it is called with; they are pickled, as is what it returns. Neither they nor the import are
        counted.
    :param memory_mib: Most address space that it may take over what the process has before, in MiB; then it gets a
        ``MemoryError``.
    :param cpu_seconds: Most CPU time; then it is killed (exit code -24).
    :param seconds: Longest time; then it is killed.
    :raises AssertionError: when it raises, or is killed; with the end of what it has written.
    """
    task = pickle.dumps((function, arguments, memory_mib, cpu_seconds))
    try:
        child = subprocess.run(
            [sys.executable, "-m", "tests.limited"], cwd=ROOT, input=task, capture_output=True, timeout=seconds
        )
    except subprocess.TimeoutExpired as e:
        raise AssertionError(f"{function.__name__} was killed after {seconds} s: {_end(e.stderr)}") from None
    if child.returncode:
        raise AssertionError(f"{function.__name__} ended with exit code {child.returncode}: {_end(child.stderr)}")
    return Usage(*pickle.loads(child.stdout))


def _end(written: bytes | None) -> str:
    return (written or b"").decode(errors="replace")[-2000:]


def _memory_kib(field: str) -> int:
    # Not getrusage's ru_maxrss: a process has that from the one that has started it.
    status = Path("/proc/self/status").read_text()
    return int(status.split(f"{field}:")[1].split()[0])


def _call() -> tuple[float, float, float, Any]:
    function, arguments, memory_mib, cpu_seconds = pickle.load(sys.stdin.buffer)
    space = (_memory_kib("VmSize") << 10) + (memory_mib << 20)
    resource.setrlimit(resource.RLIMIT_AS, (space, space))
    cpu = int(time.process_time()) + 1 + cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
    # The peak is that from now on.
    Path("/proc/self/clear_refs").write_text("5")
    idle, began, used = _memory_kib("VmRSS"), time.monotonic(), time.process_time()
    result = function(*arguments)
    took = time.monotonic() - began, time.process_time() - used
    return (_memory_kib("VmHWM") - idle) / 1024, *took, result


if __name__ == "__main__":
    # What is printed is no result, also by those that got hold of the standard output while they were imported.
    with os.fdopen(os.dup(1), "wb") as results:
        os.dup2(2, 1)
        results.write(pickle.dumps(_call()))
