"""Without fixtures: a sandbox of one's own, for what the shared one does not do."""

from __future__ import annotations

import json

from airflow_provider_slides.hooks.perceptis import PerceptisHook
from airflow_provider_slides.sandbox.testing import running_sandbox


def test_a_hook_waits_for_its_job(monkeypatch, tmp_path):
    with running_sandbox(job_seconds=60, rate_limit=10) as sandbox:
        monkeypatch.setenv("AIRFLOW_CONN_PERCEPTIS_DEFAULT", json.dumps(sandbox.connection))
        hook = PerceptisHook()

        job = hook.generate(prompt="Three slides on tea.", output_type="deck")
        sandbox.finish(job.job_id)
        job = hook.wait_for_job(job.job_id, poll_interval=1)

        assert job.status == "completed"
        assert sandbox.ledger()["units_billed"] == 3
