"""What OpenLineage is told of a task: facts as input, files as outputs, and the vendor's job."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from airflow_provider_slides.durable.mapped import MappableOperator
from airflow_provider_slides.durable.records import TaskRecords


class LineageOperator(MappableOperator):
    """
    An operator that OpenLineage's provider asks what it has done, where that is installed.

    It asks in the process that has just run the task. There the operator knows all of it again, also after a deferral,
    as it has gone its way from the top.
    """

    conn_id_field: ClassVar[str]
    #: What the task knows of what it has bought.
    _task_records: TaskRecords | None = None
    #: What its delivery's event tells, and its facts.
    _delivered: Mapping[str, Any] | None = None

    def get_openlineage_facets_on_start(self) -> Any:
        """Return the vendor: nothing is bought yet."""
        return self._lineage()

    def get_openlineage_facets_on_complete(self, task_instance: Any) -> Any:
        """Return what was delivered, of what, and what was billed."""
        return self._lineage()

    def get_openlineage_facets_on_failure(self, task_instance: Any) -> Any:
        """Return what was bought and is not collected, if the task knows of any."""
        return self._lineage()

    def _lineage(self) -> Any:
        # Imported here: OpenLineage may not be there, and DAG parsing need not pay for it.
        from airflow_provider_slides.durable.openlineage import lineage

        record, delivered = self._task_records.last if self._task_records is not None else None, self._delivered or {}
        return lineage(
            vendor=self.conn_id_field.removesuffix("_conn_id"),
            job_id=record.job_id if record is not None else delivered.get("job_id"),
            delivered=delivered,
        )
