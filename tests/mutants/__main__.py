"""
Which changes of the code no test notices: mutants, as mutmut makes them, and more.

    make mutants                                  # every module that may lose a deck, buy it twice or leak a key
    make mutants MODULES='formats.py jobs'        # some of them
    make mutants MODULES=api SAMPLE=0.2 SEED=7    # a fifth of them, drawn at random
    make mutants AGAIN=1                          # those that have survived, by more tests

Mutmut's own runner starts pytest anew for each mutant, which takes longer than the tests do, and changes nothing
outside of undecorated functions. Its operators are used here. What was killed stays so until ``.mutants`` is removed or
its module changes. No part of CI: all of it takes hours.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import signal
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests.mutants.mutations import mutants
from tests.mutants.running import OPTIONS, PACKAGE, ROOT, TESTS, Reach, Session
from tests.unit.test_layout import HOMES

MODULES = ["formats.py", "api", "jobs", "storage", "durable"]
RESULTS = ROOT / ".mutants"


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def stored(name: str, otherwise: Any) -> Any:
    file = RESULTS / name
    return json.loads(file.read_text()) if file.exists() else otherwise


def store(name: str, value: Any) -> None:
    RESULTS.mkdir(exist_ok=True)
    new = RESULTS / f"{name}.new"
    new.write_text(json.dumps(value))
    new.replace(RESULTS / name)


def modules(names: list[str]) -> list[str]:
    found = []
    for name in names:
        found += [PACKAGE / name] if name.endswith(".py") else sorted((PACKAGE / name).rglob("*.py"))
    return list(dict.fromkeys(str(path.relative_to(PACKAGE)) for path in found))


def home(module: str) -> str:
    own = Path("unit", module).with_name(f"test_{Path(module).name}")
    return f"tests/{HOMES.get(module, own)}"


def reached(session: Session, workers: int) -> Reach:
    """What is stored, without the tests that are gone, and with those that are new or whose module has changed."""
    known = stored("reach.json", {"lines": {}, "seconds": {}, "digests": {}})
    reach = Reach(known["lines"], known["seconds"])
    digests = {module: digest((PACKAGE / module).read_text()) for module in modules(["."])}
    changed = {module for module, lines in reach.lines.items() if known["digests"].get(module) != digests.get(module)}
    stale = {test for module in changed for test in reach.lines[module]}
    reach.keep({*session.tests} - stale)
    if new := [test for test in session.tests if test not in reach.seconds]:
        print(f"{len(new)} tests run once, to see what they reach", flush=True)
        reach.add(session.reach(new, workers))
        store("reach.json", {"lines": reach.lines, "seconds": reach.seconds, "digests": digests})
    return reach


def look(session: Session, arguments: argparse.Namespace) -> None:
    reach = reached(session, arguments.workers)
    totals: Counter[str] = Counter()
    print("| module | mutants | run | killed | timeouts | survived |\n|---|---|---|---|---|---|", flush=True)
    for module in modules(arguments.modules or MODULES):
        name = module.replace("/", ".") + ".json"
        results = stored(name, {})
        every = [reach.placed(module, mutant) for mutant in mutants((PACKAGE / module).read_text())]
        keys = {mutant: digest(mutant.source) for mutant in every}
        # A larger part has all of a smaller one.
        chosen = random.Random(arguments.seed).sample(every, len(every))[: round(len(every) * arguments.sample)]
        if arguments.again:
            chosen = [mutant for mutant in every if keys[mutant] in results]
        left = [mutant for mutant in chosen if results.get(keys[mutant], {}).get("status") in (None, "survived")]
        killers = Counter(result["test"] for result in results.values() if result["status"] == "killed")
        planned = (
            (mutant, tests, 10 + 10 * sum(reach.seconds[test] for test in tests))
            for mutant in left
            for tests in [reach.tests(module, mutant, home(module), killers, arguments.again)]
        )
        for mutant, status, test in session.run(module, planned, arguments.workers):
            killers[test] += status == "killed"
            results[keys[mutant]] = {
                "status": status,
                "test": test,
                "line": mutant.lines.start,
                "change": mutant.change,
            }
            if status == "survived":
                print(
                    f"{module}:{mutant.lines.start} in {mutant.function}\n{mutant.change}\n",
                    file=sys.stderr,
                    flush=True,
                )
            store(name, results)
        count = Counter(results[keys[mutant]]["status"] for mutant in every if keys[mutant] in results)
        totals.update(count, mutants=len(every))
        tell(module, len(every), count)
    tell("all", totals.pop("mutants"), totals)


def tell(module: str, mutants: int, count: Counter[str]) -> None:
    told = [mutants, count.total(), *(count[status] for status in ("killed", "timeout", "survived"))]
    print(f"| {module} | {' | '.join(map(str, told))} |", flush=True)


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutants", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("modules", nargs="*", metavar="module", help=f"files or folders; default: {' '.join(MODULES)}")
    parser.add_argument("--workers", type=int, default=1)
    parser.add_argument("--sample", type=float, default=1.0, help="the part that is drawn of each file's mutants")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--again", action="store_true", help="only those that have survived before, by more tests")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that what it has begun ends with it.
    settings.register_profile("mutants", derandomize=True, database=None)
    settings.load_profile("mutants")
    return int(pytest.main([*OPTIONS, *TESTS], plugins=[Session(lambda session: look(session, arguments))]))


if __name__ == "__main__":
    sys.exit(main())
