from __future__ import annotations

import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from airflow_provider_slides.sandbox.__main__ import main

COMMAND = [sys.executable, "-m", "airflow_provider_slides.sandbox"]


@contextmanager
def started(folder: Path, *options: str, how: Sequence[str] = COMMAND) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command with its port; its output goes through a pipe, as for a harness."""
    port_file = folder / "port"
    command = [*how, "--port", "0", "--port-file", str(port_file), *options]
    env = {name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=env, stdout=pipe, stderr=pipe, text=True) as process:
        watchdog = threading.Timer(90, process.kill)  # so that no read below waits for ever
        watchdog.start()
        try:
            deadline = time.monotonic() + 60
            while not port_file.exists():
                assert process.poll() is None, process.communicate()
                assert time.monotonic() < deadline, "the sandbox did not start"
                time.sleep(0.02)
            yield process, port_file.read_text()
        finally:
            # So that it removes its temporary files; the watchdog ends it if it does not listen.
            process.terminate()
            process.communicate()
            watchdog.cancel()


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_told_to_stop_and_ends_well(tmp_path: Path, stop: signal.Signals) -> None:
    with started(tmp_path) as (process, port):
        answer = httpx.get(f"http://127.0.0.1:{port}/_sandbox/health", trust_env=False)
        assert answer.json()["status"] == "ok"

        process.send_signal(stop)
        _, errors = process.communicate(timeout=30)

        assert (process.returncode, errors) == (0, "")


def test_it_prints_the_connections_at_once(tmp_path: Path) -> None:
    with started(tmp_path) as (process, port):
        assert process.stdout is not None
        lines = []
        while not (lines and lines[-1].endswith("/_sandbox/ledger\n")):
            lines.append(process.stdout.readline())
            assert lines[-1], "the output ended early"

    host = f"http://127.0.0.1:{port}"
    expected = [
        {"conn_type": "perceptis", "host": host, "password": "sk-live-per-sandbox"},
        {"conn_type": "genviral", "host": host, "password": "gva_live_sandbox.secret"},
    ]
    exports = [shlex.split(line)[1].partition("=") for line in lines if line.startswith("export ")]
    assert [name for name, _, _ in exports] == ["AIRFLOW_CONN_PERCEPTIS_DEFAULT", "AIRFLOW_CONN_GENVIRAL_DEFAULT"]
    assert [json.loads(value) for _, _, value in exports] == expected
    assert [json.loads(line) for line in lines if line.startswith("{")] == expected


# Tests open nothing to the network: a socket on the loopback interface that tells of another address.
OPEN = """
import runpy, socket, sys
real, address = socket.create_server, sys.argv.pop(1)
class Open(socket.socket):
    def getsockname(self):
        return address, super().getsockname()[1]
socket.create_server = lambda at, **_: Open(fileno=real(("127.0.0.1", at[1])).detach())
runpy.run_module("airflow_provider_slides.sandbox", run_name="__main__")
"""


def told_by(process: subprocess.Popen[str]) -> tuple[str, str]:
    process.terminate()
    return process.communicate(timeout=30)


@pytest.mark.parametrize("address", ["0.0.0.0", "::"])
def test_whoever_opens_it_to_the_network_is_warned(address: str, tmp_path: Path) -> None:
    with started(tmp_path, "--host", address, how=[sys.executable, "-c", OPEN, address]) as (process, port):
        answer = httpx.get(f"http://127.0.0.1:{port}/_sandbox/health", headers={"Host": "sandbox:81"}, trust_env=False)
        told, warned = told_by(process)

    host = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}[address]
    assert answer.status_code == 200, "it has names that it can't know"
    assert f"WARNING: it listens on {address}, so that anybody in the network can use it" in warned
    assert "/_sandbox/" in warned
    assert f"links lead to http://{host}:{port} (" in " ".join(warned.split())
    assert f'"host": "http://{host}:{port}"' in told


def test_links_lead_where_the_sandbox_is_said_to_be(tmp_path: Path) -> None:
    with started(tmp_path, "--public-url", "http://sandbox.example:81/") as (process, port):
        packs = f"http://127.0.0.1:{port}/api/partner/v1/packs"
        headers = {"Authorization": "Bearer gva_live_sandbox.secret"}
        answers = [
            httpx.get(packs, headers=headers | host, trust_env=False).json()
            for host in ({}, {"Host": "sandbox.example:81"}, {"Host": "localhost"})
        ]
        told, warned = told_by(process)

    for answer in answers:
        assert answer["data"]["packs"][0]["preview_image_url"].startswith("http://sandbox.example:81/cdn/")
    assert '"host": "http://sandbox.example:81"' in told
    assert warned == ""


@pytest.mark.parametrize(
    "url", ["sandbox:81", "http://", "ftp://sandbox", "http://sandbox/path", "http://a@b", "http://a b"]
)
def test_a_public_url_that_is_none_is_refused(url: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--public-url", url])

    assert refused.value.code == 2
    said = capsys.readouterr().err
    assert f"argument --public-url: must be scheme, host and port, such as http://sandbox:8765: {url}" in said


def test_requests_are_logged_at_debug_only(tmp_path: Path) -> None:
    with started(tmp_path, "--log-level", "debug") as (process, port):
        httpx.get(f"http://127.0.0.1:{port}/_sandbox/health", trust_env=False)
        process.terminate()
        _, errors = process.communicate(timeout=30)

    assert "GET /_sandbox/health" in errors


def test_a_rate_limit(tmp_path: Path) -> None:
    with started(tmp_path, "--rate-limit", "2") as (_, port):
        url, headers = f"http://127.0.0.1:{port}/api/v1/status/none", {"Authorization": "Bearer sk-live-per-sandbox"}
        with httpx.Client(headers=headers, trust_env=False) as client:
            statuses = [client.get(url).status_code for _ in range(12)]

    assert set(statuses) == {404, 429}


@pytest.mark.parametrize("rate", ["0", "-3", "nan"])
def test_a_rate_limit_that_is_none_is_refused(rate: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["--rate-limit", rate])

    assert refused.value.code == 2
    assert f"argument --rate-limit: must be a positive number: {rate}" in capsys.readouterr().err


def test_a_port_in_use_is_said_so() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = subprocess.run([*COMMAND, "--port", str(port)], capture_output=True, text=True, timeout=60)

    assert done.returncode == 1
    assert done.stderr == f"slides-sandbox: cannot listen on 127.0.0.1:{port}: Address already in use\n"


WITHOUT = """
import runpy, sys
class Absent:
    def find_spec(self, name, *_):
        if name == sys.argv[1]:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
sys.meta_path.insert(0, Absent())
runpy.run_module("airflow_provider_slides.sandbox", run_name="__main__")
"""


@pytest.mark.parametrize("module", ["PIL", "pptx", "starlette", "uvicorn"])
def test_without_its_extra_it_says_which_one_to_install(module: str) -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT, module], capture_output=True, text=True, timeout=60)

    assert (done.returncode, done.stdout) == (2, "")
    extra = "pip install 'airflow-provider-slides[sandbox]'"
    assert done.stderr == f"slides-sandbox: {module} is not installed: {extra}\n"


def test_it_needs_neither_airflow_nor_the_rest_of_the_package() -> None:
    code = (
        "import sys, airflow_provider_slides.sandbox.__main__, airflow_provider_slides.sandbox.testing;"
        "print(*sorted(m for m in sys.modules if m.split('.')[0] in ('airflow', 'airflow_provider_slides')"
        " and not m.startswith('airflow_provider_slides.sandbox')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)

    assert done.stdout == "airflow_provider_slides\n"
