"""Links on the page of a task that checks decks."""

from __future__ import annotations

from airflow_provider_slides.links.base import PushedLink


class ReportLink(PushedLink):
    """The report of the check, in its store's console."""

    name = "Report"
    xcom_key = "_link_slides_report"
