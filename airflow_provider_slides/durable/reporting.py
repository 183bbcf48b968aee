"""What a paid task tells on its way, to whoever reads its page: each moment in one place, whoever is told of it."""

from __future__ import annotations

from typing import Any

from airflow_provider_slides.api.words import counted, line
from airflow_provider_slides.durable.assets import event_extra, tell_outlets
from airflow_provider_slides.durable.attempt import Attempt
from airflow_provider_slides.durable.lineage import LineageOperator
from airflow_provider_slides.durable.linking import show, show_file, show_manifest
from airflow_provider_slides.durable.manifest import push_uris
from airflow_provider_slides.durable.place import Place
from airflow_provider_slides.durable.steps import Job, Request
from airflow_provider_slides.durable.telling import TellingOperator
from airflow_provider_slides.jobs.polling import duration
from airflow_provider_slides.jobs.record import JobRecord, Phase
from airflow_provider_slides.links.base import VendorLink
from airflow_provider_slides.storage import LandedFile
from airflow_provider_slides.telemetry import mark


class ReportingOperator(LineageOperator, TellingOperator[Request, Job]):
    """An operator that tells what has been bought, what it is called, and where it is."""

    _shows_manifest = False

    def _report_begun(self, attempt: Attempt, place: Place) -> None:
        """It goes on, in this stay on a worker, with a place for its files."""
        if not attempt.is_resumed and attempt.records.try_number > 1:
            # Airflow forgets a link with each try; what an earlier one has reserved, this one need not write again.
            show_manifest(attempt.ti, place.destination, lambda: place.record() is not None)

    def _report_reserved(self, attempt: Attempt, place: Place) -> None:
        """The place is this task's, and its manifest says so: each time that it is written."""
        if not self._shows_manifest:
            self._shows_manifest = True
            show_manifest(attempt.ti, place.destination)

    def _report_submitted(self, attempt: Attempt, record: JobRecord) -> None:
        """A request was accepted, in this stay on a worker."""
        told = line(self._asked_for(record.request or {}))
        self.log.info("%s %s was accepted%s.", self.noun.capitalize(), record.job_id, f": {told}" if told else "")
        records = attempt.records
        if not records.keeps and self.destination is None and records.try_number > records.generation + 1:
            # Nothing is known of the tries before, and the vendor answers their request as it answers a new one.
            return
        self._count(record, "submitted")
        attempt.counted = True

    def _report_known(self, attempt: Attempt, record: JobRecord) -> None:
        """The vendor's id is known: in each stay on a worker, before anything is waited for."""
        attempt.ti.xcom_push(key=self.id_key, value=str(record.job_id))
        if not attempt.is_counted:
            self._count(record, "reattached")
            attempt.counted = True

    def _report_failed(self, record: JobRecord) -> None:
        """The vendor says that what was bought came to nothing."""
        self._count(record, "failed")

    def _report_over(self, attempt: Attempt, job: Job) -> None:
        """There is nothing left to wait for, whether it ended well or not."""
        show(attempt.ti, VendorLink, lambda: self._shown_at(job))

    def _report_delivered(
        self,
        attempt: Attempt,
        record: JobRecord,
        files: list[LandedFile],
        manifest: dict[str, Any],
        place: Place | None,
    ) -> None:
        """All that was bought is where it belongs, and its record says so."""
        push_uris(attempt.ti, files)
        manifest_uri = str(place.destination.manifest) if place is not None else None
        extra = event_extra(self.id_key, manifest, manifest_uri)
        tell_outlets(self.outlets, attempt.context, extra)
        self._delivered = {**extra, "facts": manifest.get("facts")}
        show_file(attempt.ti, files)
        if place is not None:
            self._report_reserved(attempt, place)
        self._log_delivery(record, files, manifest)
        self._count_delivery(record, manifest)

    def _log_delivery(self, record: JobRecord, files: list[LandedFile], manifest: dict[str, Any]) -> None:
        what, timings = f"{self.noun.capitalize()} {record.job_id}", manifest["timings"]
        if not self.wait_for_completion:
            self.log.info("%s is not waited for: it is %s.", what, manifest.get("status"))
            return
        told = [counted(len(files), "file")] if files else []
        told += filter(None, [self._came_of_it(manifest)])
        waited, used = duration(timings["waited_seconds"]), f"{timings['worker_seconds']:.1f} s"
        told.append(f"{waited}, {used} on a worker")
        places = f": {', '.join(file.uri for file in files)}" if files else ""
        self.log.info("%s is delivered: %s%s.", what, ", ".join(told), places)

    def _count_delivery(self, record: JobRecord, manifest: dict[str, Any]) -> None:
        timings, billed = manifest["timings"], manifest.get("billed") or {}
        if record.phase is Phase.DELIVERED or timings["completed_at"] is None:
            return
        waited, units = round(timings["waited_seconds"]), billed.get("count")
        self._count(record, "completed", waited_seconds=waited, billed_units=units)
        self.hook.count("wait_seconds", waited)
        if units:
            self.hook.count("billed_units", units, unit=billed["unit"])

    def _count(self, record: JobRecord, what: str, **told: int | None) -> None:
        self.hook.count(what)
        mark(what, **{self.id_key: record.job_id}, **told)
