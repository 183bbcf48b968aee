from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

import tests.airflow.chaos
from tests.airflow.chaos.schedule import Schedule
from tests.airflow.chaos.waves import WAVE, world


def main(argv: list[str] | None = None) -> int:
    formatter = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=tests.airflow.chaos.__doc__, formatter_class=formatter)
    parser.add_argument("--schedules", type=int, default=20)
    parser.add_argument("--seed", type=int, default=random.randrange(1 << 16))
    parser.add_argument("--first", type=int, default=0, help="number of the first schedule")
    parser.add_argument("--python", default=sys.executable, help="of an environment with another Airflow")
    parser.add_argument("--home", type=Path, help="a new folder to work in, which is left; default: a temporary one")
    options = parser.parse_args(argv)
    print(f"chaos: seed {options.seed}, schedules {options.first} to {options.first + options.schedules - 1}")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    began = time.monotonic()
    schedules = [Schedule.draw(options.seed, options.first + n) for n in range(options.schedules)]
    with ExitStack() as until_the_end:
        home = options.home or Path(until_the_end.enter_context(tempfile.TemporaryDirectory(prefix="chaos-")))
        chaos = until_the_end.enter_context(world(home, options.seed, options.python))
        version = chaos.stack.version.number
        while schedules:
            chaos.wave(schedules[:WAVE])
            schedules = schedules[WAVE:]
    print(f"chaos on Airflow {version}, seed {options.seed}, {time.monotonic() - began:.0f} s: {dict(chaos.totals)}")
    print("drawn:", ", ".join(f"{count} {what}" for what, count in sorted(chaos.drawn.items()) if count))
    for line in chaos.broken:
        print(f"BROKEN {line}")
    return 1 if chaos.broken else 0


if __name__ == "__main__":
    sys.exit(main())
