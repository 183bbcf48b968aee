from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from airflow_provider_slides.links.decks import ReportLink


def test_it_is_pushed_where_there_is_an_address() -> None:
    pushed: dict[str, Any] = {}
    ti = SimpleNamespace(xcom_push=lambda *, key, value: pushed.update({key: value}))

    ReportLink.push(ti, None)
    ReportLink.push(ti, "https://console/deck.check.html")

    assert (ReportLink().name, pushed) == ("Report", {ReportLink.xcom_key: "https://console/deck.check.html"})
