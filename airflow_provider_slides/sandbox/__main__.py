"""`slides-sandbox`: run the sandbox from a shell."""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import re
import signal
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

try:
    from .app import Settings
    from .connection import VENDORS, connection, environment_line
    from .genviral.behaviour import Behaviour
    from .genviral.seeds import PACKS
    from .perceptis.organisation import TEMPLATES
    from .server import SandboxServer
except ModuleNotFoundError as error:
    print(
        f"slides-sandbox: {error.name} is not installed: pip install 'airflow-provider-slides[sandbox]'",
        file=sys.stderr,
    )
    sys.exit(2)


_WARNING = """\
slides-sandbox: WARNING: it listens on {host}, so that anybody in the network can use it: its keys are public, and what
is under /_sandbox/ needs none (all prompts are read there, jobs ended, faults set, and everything is forgotten). Its
links lead to {url} (--public-url says where else). Use --host 127.0.0.1 to keep it to this machine."""


def main(argv: Sequence[str] | None = None) -> None:
    """Serve until SIGTERM or Ctrl-C."""
    options = _parser().parse_args(argv)
    logging.basicConfig(level=options.log_level.upper(), format="%(levelname)s %(message)s")

    def announce() -> None:
        if options.port_file:
            _write_atomically(options.port_file, str(server.port))
        print(_welcome(server.url), flush=True)

    settings = Settings(
        job_seconds=options.job_seconds,
        link_seconds=options.link_seconds,
        seed=options.seed,
        rate_limit=options.rate_limit,
        genviral=Behaviour(**{name: getattr(options, name) for name in Behaviour.model_fields}),
    )
    try:
        server = SandboxServer(
            settings,
            options.host,
            options.port,
            public_url=options.public_url,
            on_ready=announce,
            log_level=options.log_level,
        )
    except OSError as error:
        sys.exit(f"slides-sandbox: cannot listen on {options.host}:{options.port}: {os.strerror(error.errno or 0)}")
    if not server.is_private:
        print(_WARNING.format(host=options.host, url=server.url), file=sys.stderr, flush=True)
    # uvicorn shuts down in good order, then raises the signal again; for us that was a normal end.
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: sys.exit(0))
    server.serve_forever()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="slides-sandbox",
        description="An offline twin of the Perceptis and Genviral APIs: develop DAGs without a credit.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=8765, help="0 picks a free one (default: %(default)s)")
    parser.add_argument(
        "--public-url",
        type=_origin,
        metavar="URL",
        help="what clients call it, such as http://sandbox:8765 in a network of containers: its links lead there"
        " (default: where it listens)",
    )
    parser.add_argument("--job-seconds", type=float, default=5, help="how long a job takes (default: %(default)s)")
    parser.add_argument(
        "--link-seconds",
        type=float,
        default=1800,
        help="how long a download link is good (default: %(default)s)",
    )
    parser.add_argument(
        "--rate-limit",
        type=_positive,
        metavar="PER_SECOND",
        help="requests per second that a key may send: beyond it 429 with Retry-After, but for downloads"
        " (default: any number)",
    )
    _add_genviral_options(parser)
    parser.add_argument("--seed", type=int, default=0, help="varies what stands on the slides (default: %(default)s)")
    parser.add_argument("--port-file", type=Path, help="write the port to this file once listening")
    parser.add_argument(
        "--log-level",
        choices=["debug", "info", "warning"],
        default="warning",
        help="debug shows every request (default: %(default)s)",
    )
    return parser


def _origin(text: str) -> str:
    match = re.fullmatch(r"(https?://[a-z0-9.-]+(:[0-9]{1,5})?)/?", text, re.IGNORECASE)
    if match is None:
        raise argparse.ArgumentTypeError(f"must be scheme, host and port, such as http://sandbox:8765: {text}")
    return match[1]


def _positive(text: str) -> float:
    number = float(text)
    if not 0 < number < math.inf:
        raise argparse.ArgumentTypeError(f"must be a positive number: {text}")
    return number


def _add_genviral_options(parser: argparse.ArgumentParser) -> None:
    usual = Behaviour()
    group = parser.add_argument_group("Genviral")

    def add(name: str, kind: type, text: str) -> None:
        default = getattr(usual, name.replace("-", "_"))
        group.add_argument(f"--{name}", type=kind, default=default, help=f"{text} (default: %(default)s)")

    add("call-seconds", float, "how long it takes to make a slideshow")
    add("render-seconds", float, "how long the render of one slide takes")
    add("post-seconds", float, "how long after it is due a post is out")
    add("credits", int, "the credits of the period")
    for name, choices, text in (
        ("upload-form", ["url", "finalize"], "the documented upload form, or the newer one"),
        ("image-format", ["jpeg", "png"], "what a rendered slide is"),
    ):
        default = getattr(usual, name.replace("-", "_"))
        group.add_argument(f"--{name}", choices=choices, default=default, help=f"{text} (default: %(default)s)")


def _welcome(url: str) -> str:
    names = ", ".join(sorted(set(TEMPLATES)))
    packs = ", ".join(f"{pack.name} {pack.id}" for pack in (PACKS[0], PACKS[1], PACKS[2]))
    environment = "\n".join(environment_line(url, vendor) for vendor in VENDORS)
    as_json = "\n".join(json.dumps(connection(url, vendor)) for vendor in VENDORS)
    return f"""slides-sandbox serves the Perceptis and Genviral APIs on {url} (Ctrl-C stops it)

The connections for Airflow, as environment variables:
{environment}

and as JSON (airflow connections add perceptis_default --conn-json '...', and so on):
{as_json}

Perceptis templates: {names} (the last is ambiguous on purpose)
Genviral packs: {packs}
What it was asked: {url}/_sandbox/ledger"""


def _write_atomically(path: Path, text: str) -> None:
    with tempfile.NamedTemporaryFile("w", dir=path.parent, delete=False) as part:
        part.write(text)
    os.replace(part.name, path)


if __name__ == "__main__":
    main()
