"""
How fast a large deck lands, and in how much memory, against ``curl -o`` of the same link.

    python -m tests.bench.bench_download [--megabytes 500] [--runs 5]

A file server in a process of its own (``sendfile``) has a valid deck of that size. Each way of fetching it is a new
process, taken in turn so that a busy moment hits all alike. Time runs from the first request until the file is in its
place, without the start of Python and its imports; for the command lines it is the whole command. Right before, a
file of that size is written and removed: on a virtual machine the first touch of memory can cost more than a
download. Memory is the peak of the process over what it had before the first request. Only ratios within one run
hold for another machine.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

ZIP_TEST = f"{sys.executable} -m zipfile --test"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=int, default=500, help="size of the deck in 10^6 bytes (default 500)")
    parser.add_argument("--runs", type=int, default=5, help="times that each is measured (default 5)")
    options = parser.parse_args()

    with tempfile.TemporaryDirectory(prefix="slides-bench-") as directory:
        deck = Path(directory) / "deck.pptx"
        make_deck(deck, options.megabytes * 10**6)
        size = deck.stat().st_size / 1e6
        results: dict[str, list[dict[str, float]]] = {name: [] for name in [*COMMANDS, *WAYS]}
        with file_server(deck) as url:
            for _ in range(options.runs):
                for name, seen in results.items():
                    # A directory for each: what the last one left must neither be overwritten nor written back now.
                    with tempfile.TemporaryDirectory(dir=directory) as place:
                        measure = by_command if name in COMMANDS else by_process
                        seen.append(measure(name, url, place, deck.stat().st_size))
    print(report(results, size))


def report(results: dict[str, list[dict[str, float]]], size: float) -> str:
    """A Markdown table: rates, their ratio to curl's, CPU seconds and memory."""
    curl = [seen["seconds"] for seen in results[CURL]]
    lines = [
        f"| {size:.0f} MB over HTTP on the loopback, {len(curl)} runs "
        "| MB/s, median (best) | ratio to curl, median (best) | CPU s | MiB over idle |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for name, seen in results.items():
        seconds = [one["seconds"] for one in seen]
        median, best = statistics.median(seconds), min(seconds)
        memory = max(one.get("memory", 0.0) for one in seen)
        lines.append(
            f"| {name} | {size / median:,.0f} ({size / best:,.0f}) "
            f"| {statistics.median(curl) / median:.2f} ({min(curl) / best:.2f}) "
            f"| {statistics.median(one['cpu'] for one in seen):.2f} | {f'{memory:.0f}' if memory else ''} |"
        )
    return "\n".join(lines)


# ---------------------------------------------------------------------- what is measured


CURL = "`curl -o FILE`: nothing checked"
COMMANDS = {
    CURL: "curl --silent --fail --output {file} {url}",
    "`curl -o`, then `sha256sum`, `python -m zipfile --test` and `mv`": (
        "curl --silent --fail --output {file}.part {url} && sha256sum {file}.part > {file}.sha256 && "
        f"{ZIP_TEST} {{file}}.part > {{file}}.log && mv {{file}}.part {{file}}"
    ),
}


def by_command(name: str, url: str, place: str, size: int) -> dict[str, float]:
    command = COMMANDS[name].format(file=f"{place}/deck.pptx", url=f"{url}/deck.pptx")
    touch_memory(place, size)
    before, began = os.times(), time.perf_counter()
    subprocess.run(command, shell=True, check=True)
    seconds, after = time.perf_counter() - began, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return {"seconds": seconds, "cpu": cpu}


def the_hook(url: str, place: str) -> Callable[[], Any]:
    """What a user gets: whole, checked to be a presentation, with sha256 and slides, and atomic."""
    from airflow_provider_slides.hooks.perceptis import PerceptisHook

    hook = PerceptisHook()
    job = hook.get_job("J")
    return lambda: hook.download(job, f"{place}/deck.pptx")


def unverified(url: str, place: str) -> Callable[[], Any]:
    from airflow_provider_slides.api.service import Service
    from airflow_provider_slides.api.transfer import open_download
    from airflow_provider_slides.storage import Destination, land

    def go() -> None:
        path = Destination(f"{place}/deck.pptx", default_name="J", suffix=".pptx").file()
        with open_download(f"{url}/deck.pptx", Service(url, "", "", timeout=30)) as source:
            land(source, path, max_bytes=1 << 32, verify=lambda file, sums: None)

    return go


def received(url: str, place: str) -> Callable[[], Any]:
    from airflow_provider_slides.api.service import Service
    from airflow_provider_slides.api.transfer import open_download

    def go() -> None:
        buffer = memoryview(bytearray(1 << 18))
        with (
            open_download(f"{url}/deck.pptx", Service(url, "", "", timeout=30)) as source,
            open(f"{place}/deck.pptx", "wb") as file,
        ):
            while read := source.readinto(buffer):
                file.write(buffer[:read])

    return go


def with_httpx(url: str, place: str) -> Callable[[], Any]:
    import httpx

    def go() -> None:
        with httpx.stream("GET", f"{url}/deck.pptx") as response, open(f"{place}/deck.pptx", "wb") as file:
            for chunk in response.iter_bytes():
                file.write(chunk)

    return go


def with_requests(url: str, place: str) -> Callable[[], Any]:
    import requests

    def go() -> None:
        with requests.get(f"{url}/deck.pptx", stream=True) as response, open(f"{place}/deck.pptx", "wb") as file:
            shutil.copyfileobj(response.raw, file)

    return go


WAYS: dict[str, Callable[[str, str], Callable[[], Any]]] = {
    "**ours**: `PerceptisHook.download`": the_hook,
    "ours without verification": unverified,
    "ours without verification and sha256, not atomic": received,
    "httpx to a file: nothing checked": with_httpx,
    "requests to a file: nothing checked": with_requests,
}


def by_process(name: str, url: str, place: str, size: int) -> dict[str, float]:
    connection = {"conn_type": "perceptis", "password": "sk-live-per-bench", "host": url}
    run = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", __spec__.name, "--one", name, url, place, str(size)],
        env={**os.environ, "AIRFLOW_CONN_PERCEPTIS_DEFAULT": json.dumps(connection), "AIRFLOW_HOME": place},
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    result: dict[str, float] = json.loads(run.stdout.splitlines()[-1])
    return result


def one(name: str, url: str, place: str, size: str) -> None:
    """In the new process: measure one way."""
    fetch = WAYS[name](url, place)
    touch_memory(place, int(size))
    # Linux forgets the peak that importing had.
    Path("/proc/self/clear_refs").write_text("5")
    idle, before, began = memory("VmRSS"), time.process_time(), time.perf_counter()
    fetch()
    seconds, cpu, peak = time.perf_counter() - began, time.process_time() - before, memory("VmHWM")
    print(json.dumps({"seconds": seconds, "cpu": cpu, "memory": peak - idle}))


def touch_memory(place: str, size: int) -> None:
    block, path = bytes(1 << 18), Path(place) / "touched"
    with path.open("wb") as file:
        for _ in range(size // len(block)):
            file.write(block)
    path.unlink()


def memory(field: str) -> float:
    """What this process holds (``VmRSS``) or has held at most (``VmHWM``), in MiB."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith(field))
    return int(line.split()[1]) / 1024


# ---------------------------------------------------------------------- who serves it


def make_deck(path: Path, size: int) -> None:
    from airflow_provider_slides.sandbox.decks.order import DeckOrder
    from airflow_provider_slides.sandbox.decks.render import render

    render(DeckOrder("Ten slides on tea", "Acme Executive", slides=10, pad_bytes=size), 0, path)


@contextlib.contextmanager
def file_server(deck: Path) -> Iterator[str]:
    """Run the server in a process of its own and yield its origin."""
    process = subprocess.Popen(
        [sys.executable, "-m", __spec__.name, "--serve", str(deck)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        yield process.stdout.readline().strip()
    finally:
        process.kill()
        process.wait()
        process.stdout.close()


def serve(deck: str) -> None:
    """A vendor with one finished job, whose link leads to the deck."""

    class Vendor(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.endswith(".pptx"):
                with open(deck, "rb") as file:
                    self.answer(os.fstat(file.fileno()).st_size)
                    self.connection.sendfile(file)
                return
            link = {"file_name": "deck.pptx", "url": f"{origin}/deck.pptx"}
            job = {"job_id": "J", "status": "completed", "output_type": "deck", "downloads": [link]}
            body = json.dumps(job).encode()
            self.answer(len(body))
            self.wfile.write(body)

        def answer(self, size: int) -> None:
            self.send_response(200)
            self.send_header("Content-Length", str(size))
            self.end_headers()

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Vendor) as server:
        origin = f"http://127.0.0.1:{server.server_port}"
        print(origin, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(*sys.argv[2:])
    elif sys.argv[1:2] == ["--serve"]:
        serve(*sys.argv[2:])
    else:
        main()
