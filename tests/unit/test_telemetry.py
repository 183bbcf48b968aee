"""Counting by Airflow's own means: with tags where they are carried, with names where not, never in the way."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

import pytest

from airflow_provider_slides import telemetry
from tests.unit.counting import FakeStats

Stats = Callable[..., FakeStats]
TAGS = {"vendor": "perceptis", "connection": "perceptis_default"}


def test_a_statsd_without_tags_gets_names_too(stats: Stats) -> None:
    told = stats(STATSD_ON="True").told
    telemetry.count("refusals", "perceptis", "perceptis_default", status="429")

    tags = {**TAGS, "status": "429"}
    assert told == [
        ("slides.refusals", 1, tags),
        ("slides.refusals.perceptis.perceptis_default.429", 1, None),
    ]


@pytest.mark.parametrize(
    "options",
    [{"OTEL_ON": "True"}, {"STATSD_ON": "True", "STATSD_INFLUXDB_ENABLED": "True"}, {"STATSD_DATADOG_ENABLED": "True"}],
)
def test_where_tags_are_carried_there_is_one_name(options: dict[str, str], stats: Stats) -> None:
    told = stats(**options).told
    telemetry.count("wait_seconds", "perceptis", "perceptis_default", 42)

    assert told == [("slides.wait_seconds", 42, TAGS)]


def test_where_airflow_counts_nothing_it_is_not_even_asked(stats: Stats) -> None:
    told = stats().told
    telemetry.count("polls", "perceptis", "perceptis_default")

    assert told == []


@pytest.mark.parametrize(
    ("connection", "part"),
    [
        ("team.a/key=1,2", "team_a_key_1_2"),
        ("schlüssel eins", "schl_ssel_eins"),
        ("x" * 250, "x" * 60),
    ],
)
def test_a_connections_id_is_made_what_statsd_takes(connection: str, part: str, stats: Stats) -> None:
    told = stats(STATSD_ON="True").told
    telemetry.count("polls", "perceptis", connection)

    assert told == [
        ("slides.polls", 1, {"vendor": "perceptis", "connection": part}),
        (f"slides.polls.perceptis.{part}", 1, None),
    ]


def test_what_fails_is_logged_once_and_never_in_the_way(stats: Stats, logs: Any) -> None:
    stats(STATSD_ON="True").error = OSError("no route to host")
    for _ in range(3):
        telemetry.count("polls", "perceptis", "perceptis_default")

    assert logs.warnings == ["What happens is not counted: OSError: no route to host"]


def test_a_moment_is_marked_on_the_tasks_span() -> None:
    trace = pytest.importorskip("opentelemetry.trace")
    memory = pytest.importorskip("opentelemetry.sdk.trace.export.in_memory_span_exporter").InMemorySpanExporter()
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import SimpleSpanProcessor

    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(memory))
    with provider.get_tracer("airflow").start_as_current_span("worker.deck"):
        telemetry.mark("completed", job_id="J-1", waited_seconds=42, billed_units=None)
    telemetry.mark("completed", job_id="of no span")

    (span,) = memory.get_finished_spans()
    (event,) = span.events
    assert trace.get_current_span() is not None
    assert (event.name, dict(event.attributes)) == (
        "slides.completed",
        {"slides.job_id": "J-1", "slides.waited_seconds": 42},
    )


def test_without_opentelemetry_nothing_is_marked_and_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "opentelemetry.trace", raising=False)
    telemetry.mark("completed", job_id="J-1")

    assert "opentelemetry.trace" not in sys.modules
