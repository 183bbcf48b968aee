"""
What waiting, importing and downloading cost, each against something that a user would otherwise have; and what a check
of decks finds.

    make bench                            # every section, in an environment of its own
    make bench SECTIONS='poll growth'     # some of them

Each section is a module that also runs alone (``python -m tests.bench.bench_poll --help``) and prints Markdown, as it
stands in docs/evidence/performance.md and checks.md. No request leaves this machine. Only ratios within one run hold
for another.
"""

from __future__ import annotations

import argparse
import importlib.metadata
import os
import platform
import signal
import subprocess
import sys
import time
from pathlib import Path

SECTIONS = {
    "import": "tests.bench.bench_import",
    "poll": "tests.bench.bench_poll",
    "growth": "tests.bench.bench_growth",
    "download": "tests.bench.bench_download",
    "triggerer": "tests.bench.bench_triggerer",
    "delay": "tests.bench.bench_delay",
    "checks": "tests.bench.bench_checks",
}
ROOT = Path(__file__).parents[2]


def machine() -> str:
    """Say on what was measured: figures without it mean nothing."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"Measured on {len(os.sched_getaffinity(0))} cores ({platform.machine()}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.release()}, Python {platform.python_version()}, "
        f"Airflow {importlib.metadata.version('apache-airflow')}."
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("sections", nargs="*", metavar="section", help=f"of: {', '.join(SECTIONS)}; default: all")
    chosen = parser.parse_args().sections or list(SECTIONS)
    if unknown := [name for name in chosen if name not in SECTIONS]:
        parser.error(f"no section {', '.join(unknown)}; there are: {', '.join(SECTIONS)}")

    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # So that a section ends with us.
    print(machine(), flush=True)
    failed = []
    for name in chosen:
        print(f"\n## {name}\n", flush=True)
        began = time.monotonic()
        with subprocess.Popen([sys.executable, "-m", SECTIONS[name]], cwd=ROOT) as section:
            try:
                section.wait()
            finally:
                section.terminate()
        if section.returncode:
            failed.append(name)
        print(f"\n({name}: {time.monotonic() - began:.0f} s)", flush=True)
    if failed:
        print(f"\nFailed: {', '.join(failed)}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
