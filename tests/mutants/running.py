"""
Runs the tests that reach a change, each change in a process of its own, forked when all tests have been collected.

A changed function gets its new code where it is. What runs at import is imported anew, and so are the tests. Processes
that a test starts find the changed file by ``PYTHONPATH``.
"""

from __future__ import annotations

import contextlib
import gc
import os
import resource
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from multiprocessing import get_context
from pathlib import Path
from types import CodeType, FunctionType

import coverage
import pytest

from tests.mutants.mutations import Mutant

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "airflow_provider_slides"
TESTS = [
    *("tests/unit", "tests/sandbox/test_client.py", "tests/sandbox/test_transfer.py"),
    *("tests/sandbox/test_storage_local.py", "tests/sandbox/test_rate_budget.py"),
    *(f"--ignore=tests/unit/{name}" for name in ("sandbox", "test_layout.py", "test_packaging.py", "test_limited.py")),
    *(f"--ignore=tests/unit/{name}" for name in ("test_readme.py", "test_get_provider_info.py")),
]
OPTIONS = ["-q", "-s", "--disable-warnings", "-p", "no:xdist", "-p", "no:cacheprovider", f"--rootdir={ROOT}"]
MEMORY = 4 << 30
#: How a process ends that did not get as far as the tests.
_OURS = 70
# Of the tests that reach a change: first those that others of its module were killed by, then some that do all that it
# does, then those of its own file, then the fastest, for so long. Of one that has survived, its own file's come first.
# What runs at import is shown to those of its folder, and an API's to those of the hooks.
SECONDS_OF_TESTS = 10
MORE_SECONDS_OF_TESTS = 30
_SITE = """
import importlib.util, sys

class Mutant:
    def find_spec(self, name, path=None, target=None):
        if name == {module!r}:
            return importlib.util.spec_from_file_location(name, {file!r}, submodule_search_locations={inside!r})

sys.meta_path.insert(0, Mutant())
"""


@dataclass(frozen=True, eq=False)
class Reach:
    """Which tests run which lines of a file, and how long each test takes."""

    lines: dict[str, dict[str, list[int]]] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)

    def add(self, other: Reach) -> None:
        self.seconds.update(other.seconds)
        for module, lines in other.lines.items():
            self.lines.setdefault(module, {}).update(lines)

    def keep(self, tests: set[str]) -> None:
        for known in (self.seconds, *self.lines.values()):
            for test in known.keys() - tests:
                del known[test]

    def placed(self, module: str, mutant: Mutant) -> Mutant:
        """Return a mutant of a function that no test calls as one of what runs at import: it may be called then."""
        is_called = any(not set(mutant.lines).isdisjoint(lines) for lines in self.lines.get(module, {}).values())
        return mutant if is_called else replace(mutant, function="")

    def tests(self, module: str, mutant: Mutant, home: str, killers: Counter[str], again: bool) -> list[str]:
        """Return the tests to run for a mutant, the likeliest first; of one that has survived, many."""
        of_module, folder = self.lines.get(module, {}), f"{home.rpartition('/')[0]}/"
        if mutant.function:
            reached = {test for test, lines in of_module.items() if not set(mutant.lines).isdisjoint(lines)}
            # Some run the module in another process.
            reached |= {test for test in self.seconds if test.startswith(home)} - of_module.keys()
        else:
            # What an API's models say is sent and read by the hooks.
            folders = (folder, "tests/unit/hooks/") if module.startswith("api/") else folder
            reached = {test for test in self.seconds if test.startswith(folders)}
        diverse = self.diverse(module)
        chosen, left = [], float(MORE_SECONDS_OF_TESTS if again else SECONDS_OF_TESTS)
        for test in sorted(
            reached,
            key=lambda test: (
                *(() if again else (-killers[test], test not in diverse)),
                not test.startswith(home),
                not test.startswith(folder),
                self.seconds[test],
            ),
        ):
            left -= self.seconds[test]
            if left < 0 and chosen:
                break
            chosen.append(test)
        return chosen

    @lru_cache  # noqa: B019  # One for all of a run.
    def diverse(self, module: str) -> set[str]:
        """Return tests that together run all lines of a module that are run at all: few, and fast ones."""
        left = {test: set(lines) for test, lines in self.lines.get(module, {}).items()}
        chosen = set()
        while left:
            best = max(left, key=lambda test: len(left[test]) / (self.seconds[test] + 0.05))
            chosen.add(best)
            covered = left[best]
            left = {test: new for test, lines in left.items() if (new := lines - covered)}
        return chosen


@dataclass
class _Child:
    mutant: Mutant
    deadline: float
    scratch: tempfile.TemporaryDirectory[str] = field(default_factory=lambda: tempfile.TemporaryDirectory("-mutant"))

    @property
    def test(self) -> Path:
        """Where it tells which test it has begun."""
        return Path(self.scratch.name, "test")


class Session:
    """A pytest plugin that, in place of running the collected tests, hands them to ``work``."""

    def __init__(self, work: Callable[[Session], None]) -> None:
        self._work = work
        self._items: dict[str, pytest.Item] = {}
        self._functions: dict[tuple[str, str], list[FunctionType]] = {}

    @pytest.hookimpl
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        self._items = {item.nodeid: item for item in session.items}
        for found in gc.get_objects():
            if type(found) is FunctionType:
                code = found.__code__
                self._functions.setdefault((code.co_filename, code.co_qualname), []).append(found)
        gc.freeze()
        self._work(self)
        return True

    @property
    def tests(self) -> list[str]:
        return list(self._items)

    def reach(self, tests: list[str], workers: int) -> Reach:
        """Run tests once without a change and tell what each reaches; one that fails now is of no use."""
        size = -(-len(tests) // workers)
        context = get_context("fork")
        results = []
        for at in range(0, len(tests), size):
            result, sender = context.Pipe(duplex=False)
            shard = tests[at : at + size]
            context.Process(target=lambda shard=shard, sender=sender: sender.send(self._reach(shard))).start()
            sender.close()
            results.append(result)
        reach = Reach()
        for result in results:
            reach.add(result.recv())
        return reach

    def _reach(self, shard: list[str]) -> Reach:
        _silence()
        seen = coverage.Coverage(data_file=None, include=[f"{PACKAGE}/*"], omit=[f"{PACKAGE}/sandbox/*"])
        seconds = {}
        seen.start()
        for test, following in zip(shard, [*shard[1:], None], strict=True):
            seen.switch_context(test)
            began = time.monotonic()
            if not self._run(test, following):
                seconds[test] = time.monotonic() - began
        seen.stop()
        data = seen.get_data()
        lines: dict[str, dict[str, list[int]]] = {}
        for file in data.measured_files():
            tests = lines.setdefault(str(Path(file).relative_to(PACKAGE)), {})
            for line, names in data.contexts_by_lineno(file).items():
                for name in filter(None, names):
                    tests.setdefault(name, []).append(line)
        return Reach(lines, seconds)

    def _run(self, test: str, following: str | None) -> bool:
        item = self._items[test]
        before = item.session.testsfailed
        upcoming = self._items[following] if following else None
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=upcoming)
        return item.session.testsfailed > before

    def run(
        self, module: str, mutants: Iterable[tuple[Mutant, list[str], float]], workers: int
    ) -> Iterator[tuple[Mutant, str, str]]:
        """
        Run each mutant's tests, for at most so many seconds, until one fails.

        :return: Each with ``killed``, ``survived`` or ``timeout``, and the test that was last begun.
        """
        left = iter(mutants)
        running: dict[int, _Child] = {}
        try:
            while True:
                while len(running) < workers and (found := next(left, None)):
                    mutant, tests, seconds = found
                    if not tests:
                        yield mutant, "survived", ""
                        continue
                    child = _Child(mutant, time.monotonic() + seconds)
                    if pid := os.fork():
                        running[pid] = child
                    else:
                        self._be(module, child, tests)
                if not running:
                    return
                for pid, child in list(running.items()):
                    if status := _ended(pid, child):
                        del running[pid]
                        last = child.test.read_text() if child.test.exists() else ""
                        child.scratch.cleanup()
                        yield child.mutant, status, last
                time.sleep(0.005)
        finally:
            for pid in running:
                _kill(pid)

    def _be(self, module: str, child: _Child, tests: list[str]) -> None:
        exit_code = _OURS
        try:
            os.setsid()
            _silence()
            seconds = int(child.deadline - time.monotonic()) + 1
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            tempfile.tempdir = os.environ["TMPDIR"] = child.scratch.name
            site = _site(module, child)
            is_replaced = bool(child.mutant.function) and self._replace(PACKAGE / module, child.mutant)
            exit_code = 1
            exit_code = self._until_one_fails(tests, child.test) if is_replaced else _anew(site, tests, child.test)
        finally:
            os._exit(exit_code)

    def _replace(self, file: Path, mutant: Mutant) -> bool:
        """Give a changed function its new code, wherever it is held; tell whether that can be done."""
        new = {
            (code.co_qualname, code.co_firstlineno): code
            for code in _codes(compile(mutant.source, str(file), "exec", dont_inherit=True))
        }
        functions = self._functions.get((str(file), mutant.function), [])
        for function in functions:
            code = new.get((mutant.function, function.__code__.co_firstlineno))
            if code is None or len(code.co_freevars) != len(function.__code__.co_freevars):
                return False
            function.__code__ = code
        return bool(functions)

    def _until_one_fails(self, tests: list[str], record: Path) -> int:
        next(iter(self._items.values())).config.pluginmanager.unregister(name="terminalreporter")
        for test, following in zip(tests, [*tests[1:], None], strict=True):
            record.write_text(test)
            if self._run(test, following):
                return 1
        return 0


def _silence() -> None:
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)


def _ended(pid: int, child: _Child) -> str:
    ended, status = os.waitpid(pid, os.WNOHANG)
    if not ended and time.monotonic() < child.deadline:
        return ""
    # Whatever a test has started and left.
    _kill(pid)
    if not ended:
        os.waitpid(pid, 0)
        return "timeout"
    exit_code = os.waitstatus_to_exitcode(status)
    assert exit_code != _OURS, f"{child.mutant} could not be made"
    return "timeout" if exit_code == -signal.SIGXCPU else "killed" if exit_code else "survived"


def _kill(pid: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


def _site(module: str, child: _Child) -> str:
    """Write the changed file for processes that a test starts; return the code by which it is found."""
    folder = Path(child.scratch.name, "site")
    folder.mkdir()
    (folder / "mutant.py").write_text(child.mutant.source)
    parts = ["airflow_provider_slides", *Path(module).with_suffix("").parts]
    inside = None
    if parts[-1] == "__init__":
        parts.pop()
        inside = [str((PACKAGE / module).parent)]
    code = _SITE.format(module=".".join(parts), file=str(folder / "mutant.py"), inside=inside)
    (folder / "sitecustomize.py").write_text(code)
    os.environ["PYTHONPATH"] = str(folder)
    return code


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from _codes(constant)


class _Chosen:
    """A pytest plugin that keeps the chosen tests, in the order in which they were chosen."""

    def __init__(self, tests: list[str], record: Path) -> None:
        self._order = {test: place for place, test in enumerate(tests)}
        self._record = record

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        items[:] = sorted(
            (item for item in items if item.nodeid in self._order), key=lambda item: self._order[item.nodeid]
        )

    def pytest_runtest_logstart(self, nodeid: str) -> None:
        self._record.write_text(nodeid)


def _anew(site: str, tests: list[str], record: Path) -> int:
    for name in list(sys.modules):
        if name.split(".")[0] in ("airflow_provider_slides", "tests") and not name.startswith("tests.mutants"):
            del sys.modules[name]
    exec(site, {})
    files = list(dict.fromkeys(test.split("::")[0] for test in tests))
    exit_code = pytest.main([*OPTIONS, "-x", *files], plugins=[_Chosen(tests, record)])
    # A change may be of what tests are named by: those that are left were not enough.
    return 0 if exit_code == pytest.ExitCode.NO_TESTS_COLLECTED else int(exit_code)
