"""The example that tells when its deck is late: by a mail while the task waits on, and nothing is bought twice."""

from __future__ import annotations

import email
import json
import socketserver
import sqlite3
import threading
from collections.abc import Iterator
from datetime import datetime, timedelta
from email import policy
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from demo.process import wait_until
from tests.airflow.decks import GENERATE
from tests.releases import VERSION

if TYPE_CHECKING:
    from demo.api import Run
    from tests.airflow.conftest import World

ASKED = "for the meeting at nine"
needs_alerts = pytest.mark.skipif(VERSION < (3, 1), reason="Airflow has deadlines of runs since 3.1")


class Mailbox(socketserver.ThreadingTCPServer):
    """Takes every mail."""

    allow_reuse_address = daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Delivery)
        self.mails: list[EmailMessage] = []

    def first(self) -> EmailMessage:
        """Wait for it; there must be no second one."""
        (mail,) = wait_until(lambda: list(self.mails), "a mail")
        return mail


class _Delivery(socketserver.StreamRequestHandler):
    server: Mailbox

    def handle(self) -> None:
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            match line[:4].strip().upper():
                case b"DATA":
                    self.wfile.write(b"354 go on\r\n")
                    content = b"".join(iter(self.rfile.readline, b".\r\n"))
                    self.server.mails.append(email.message_from_bytes(content, policy=policy.default))
                    self.wfile.write(b"250 taken\r\n")
                case b"QUIT":
                    self.wfile.write(b"221 bye\r\n")
                    return
                case _:
                    self.wfile.write(b"250 fine\r\n")


@pytest.fixture
def mailbox(world: World) -> Iterator[Mailbox]:
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        extra = {"disable_ssl": True, "disable_tls": True, "from_email": "airflow@example.com"}
        where: dict[str, Any] = {"conn_type": "smtp", "host": "127.0.0.1", "port": server.server_address[1]}
        world.stack.api.create_connection({"connection_id": "smtp_default", **where, "extra": json.dumps(extra)})
        yield server
        world.stack.api.request("DELETE", "/connections/smtp_default")
        server.shutdown()


def deadline(world: World, run: Run) -> timedelta | None:
    """Return how long after it was queued a run is late."""
    with sqlite3.connect(world.stack.database, timeout=60) as database:
        row = database.execute(
            "SELECT queued_at, deadline_time FROM dag_run JOIN deadline ON deadline.dagrun_id = dag_run.id"
            " WHERE run_id = ?",
            (run.run_id,),
        ).fetchone()
    return row and datetime.fromisoformat(row[1]) - datetime.fromisoformat(row[0])


def let_it_pass(world: World, run: Run) -> None:
    with sqlite3.connect(world.stack.database, timeout=60) as database:
        database.execute(
            "UPDATE deadline SET deadline_time = '2026-01-05 08:30:00.000000'"
            " WHERE dagrun_id = (SELECT id FROM dag_run WHERE run_id = ?)",
            (run.run_id,),
        )


def test_a_deck_that_is_there_in_time_is_nothing_to_tell(world: World, mailbox: Mailbox) -> None:
    api = world.stack.api
    run = api.trigger("deadline_deck")

    assert api.wait_for_run(run).state == "success", api.log(run, "make_deck")

    assert Path(api.xcom(run, "make_deck", key="uri").removeprefix("file://")).name == "last-week.pptx"
    if VERSION >= (3, 1):
        assert deadline(world, run) is None
    assert mailbox.mails == []


@needs_alerts
def test_a_late_deck_is_told_of_while_its_task_waits_on(world: World, mailbox: Mailbox) -> None:
    api, before = world.stack.api, len(world.sandbox.jobs(ASKED))
    world.sandbox.fault(GENERATE, contains=ASKED, job={"seconds": 3600})
    run = api.trigger("deadline_deck")
    api.wait_for_task(run, "make_deck", ["deferred"])
    assert deadline(world, run) == timedelta(hours=2, minutes=30)

    let_it_pass(world, run)

    mail = mailbox.first()
    assert (mail["To"], mail["From"]) == ("reports@example.com", "airflow@example.com")
    assert mail["Subject"] == "The deck for nine o'clock is not there: its run is running"
    assert f"See deadline_deck, run {run.run_id}. Nothing was stopped." in mail.get_body().get_content()
    assert api.task_instance(run, "make_deck").state == "deferred"
    (job,) = world.sandbox.jobs(ASKED)[before:]
    assert job["units_billed"] == 0

    world.sandbox.finish(job["job_id"])

    assert api.wait_for_run(run).state == "success", api.log(run, "make_deck")
    (job,) = world.sandbox.jobs(ASKED)[before:]
    assert (job["units_billed"], job["downloads"]) == (3, 1)
    sent = [post for post in world.sandbox.ledger()["posts"] if post["idempotency_key"] == job["idempotency_key"]]
    assert len(sent) == 1
    assert api.task_instance(run, "make_deck").try_number == 1
    assert api.xcom(run, "make_deck")["job_id"] == job["job_id"]
    assert len(mailbox.mails) == 1


@needs_alerts
def test_a_run_that_has_failed_is_told_of_as_such(world: World, mailbox: Mailbox) -> None:
    """Airflow keeps its deadline (apache/airflow#60927)."""
    api = world.stack.api
    world.sandbox.fault(GENERATE, contains=ASKED, job={"seconds": 3600})
    run = api.trigger("deadline_deck")
    api.wait_for_task(run, "make_deck", ["deferred"])
    api.set_state(run, "make_deck", "failed")
    assert api.wait_for_run(run).state == "failed"

    let_it_pass(world, run)

    assert mailbox.first()["Subject"] == "The deck for nine o'clock is not there: its run is failed"
