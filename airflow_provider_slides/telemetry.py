"""Counting what happens, and marking it on the task's span, by Airflow's own means; neither ever gets in the way."""

from __future__ import annotations

import functools
import logging
import re
import sys

log = logging.getLogger(__name__)

#: StatsD takes no others, and a dot divides a name. Airflow drops a name of more than 250 characters.
_UNNAMED = r"[^A-Za-z0-9_-]"
_LONGEST_PART = 60


def count(what: str, vendor: str, connection: str, by: int = 1, **more: str) -> None:
    """
    Count something that has happened.

    It is ``slides.<what>`` with tags, and, where Airflow sends to a StatsD that has none, also
    ``slides.<what>.<vendor>.<connection>``, with the values of other tags after that.

    :param what: Its name, as ``docs/metrics.md`` has it.
    :param vendor: The connection's type.
    :param connection: Its id.
    :param by: How many or how much.
    :param more: Other tags.
    """
    try:
        has_tags = carries_tags()
        if has_tags is None:
            return
        # Imported here: who does not count need not pay for it.
        from airflow.providers.common.compat.sdk import Stats

        tags = {name: _part(value) for name, value in {"vendor": vendor, "connection": connection, **more}.items()}
        Stats.incr(f"slides.{what}", by, tags=tags)
        if not has_tags:
            Stats.incr(".".join(("slides", what, *tags.values())), by)
    except Exception as e:
        _tell_once(f"{type(e).__name__}: {e}")


def mark(what: str, **told: str | int | float | None) -> None:
    """
    Mark a moment on the span of the task that is running, where Airflow makes one (from 3.2 on).

    :param what: The event's name after ``slides.``.
    :param told: Its attributes, without secrets.
    """
    try:
        # Airflow has loaded it where there is a span.
        if (trace := sys.modules.get("opentelemetry.trace")) is not None:
            known = {f"slides.{name}": value for name, value in told.items() if value is not None}
            trace.get_current_span().add_event(f"slides.{what}", known)
    except Exception as e:
        _tell_once(f"{type(e).__name__}: {e}")


@functools.cache
def carries_tags() -> bool | None:
    """Whether what Airflow sends to has tags; ``None`` when it sends to nothing, and then it is not even asked."""
    from airflow.providers.common.compat.sdk import conf

    def is_on(option: str) -> bool:
        return bool(conf.getboolean("metrics", option, fallback=False))

    if is_on("statsd_datadog_enabled"):
        return True
    if is_on("statsd_on"):
        return is_on("statsd_influxdb_enabled")
    return True if is_on("otel_on") else None


def _part(value: str) -> str:
    return re.sub(_UNNAMED, "_", value)[:_LONGEST_PART]


@functools.cache
def _tell_once(why: str) -> None:
    log.warning("What happens is not counted: %s", why)
