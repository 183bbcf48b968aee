"""What the platform's operators set: metrics, spans and trigger queues, in one Airflow of its own."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from demo.process import wait_until
from tests.airflow.decks import GENERATE
from tests.airflow.listeners import Collector, StatsD
from tests.releases import VERSION

if TYPE_CHECKING:
    from tests.airflow.conftest import Order, World

HAS_QUEUES = VERSION >= (3, 2)
HAS_SPANS = VERSION >= (3, 2)
NAMES = "airflow.slides."
BY_CONNECTION = ".perceptis.perceptis_default"


def test_a_deck_is_counted_marked_and_waited_for_in_its_queue(new_world: Callable[..., World]) -> None:
    pytest.importorskip("statsd")
    with StatsD().listening() as statsd, Collector().listening() as collector:
        world = new_world(
            env={
                "AIRFLOW__METRICS__STATSD_ON": "True",
                "AIRFLOW__METRICS__STATSD_HOST": "127.0.0.1",
                "AIRFLOW__METRICS__STATSD_PORT": str(statsd.port),
                "AIRFLOW__TRIGGERER__QUEUES_ENABLED": "True",
                "AIRFLOW__TRACES__OTEL_ON": str(HAS_SPANS),
                "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": f"{collector.url}/v1/traces",
                "OTEL_EXPORTER_OTLP_TRACES_PROTOCOL": "http/protobuf",
                "OTEL_TRACES_EXPORTER": "otlp_proto_http",
            }
        )
        order = world.prepare("platform")
        world.sandbox.fault(GENERATE, contains=order.marker, status=429, retry_after=1)

        order = world.place(order)
        if HAS_QUEUES:
            order.api.wait_for_task(order.run, "generate", ("deferred",))
            assert queue_and_triggerer(order) == ("slides", None), "the triggerer that is there is of no queue"
            world.stack.add_triggerer("--queues", "slides")
        order.ends()

        (job,) = order.jobs()
        wait_until(lambda: "completed" in statsd.counters(NAMES), "the last counters", 30)
        told = statsd.counters(NAMES)
        assert {name: told[name] for name in ("submitted", "completed", "billed_units", "refusals")} == {
            "submitted": 1,
            "completed": 1,
            "billed_units": job["units_billed"],
            "refusals": 1,
        }
        assert "reattached" not in told
        assert "failed" not in told
        assert told["polls"] == told[f"polls{BY_CONNECTION}"] == job["polls"] >= 2
        assert told["wait_seconds"] == round(order.manifest()["timings"]["waited_seconds"])
        assert told[f"submitted{BY_CONNECTION}"] == told[f"completed{BY_CONNECTION}"] == 1
        assert told[f"refusals{BY_CONNECTION}.429"] == 1
        assert told[f"billed_units{BY_CONNECTION}.slide"] == job["units_billed"]
        if HAS_SPANS:
            for expected in (b"worker.generate", b"slides.submitted", b"slides.completed", job["job_id"].encode()):
                wait_until(lambda: expected in collector.received, f"{expected!r} in the spans", 30)  # noqa: B023


def queue_and_triggerer(order: Order) -> tuple[str | None, int | None]:
    with sqlite3.connect(order.world.stack.database) as database:
        (row,) = database.execute(
            "SELECT trigger.queue, trigger.triggerer_id FROM task_instance"
            " JOIN trigger ON trigger.id = task_instance.trigger_id WHERE run_id = ?",
            (order.run.run_id,),
        ).fetchall()
    queue, triggerer = row
    return queue, triggerer
