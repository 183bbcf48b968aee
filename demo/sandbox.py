"""The sandbox as a process of its own, and a client of what it shows behind its curtain."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any, Self

from airflow_provider_slides.sandbox.genviral.keys import TOKEN
from airflow_provider_slides.sandbox.perceptis.organisation import KEY
from airflow_provider_slides.sandbox.testing import Sandbox as Client
from demo.process import Process, wait_until


class Sandbox:
    """
    `slides-sandbox` on a free port.

    with Sandbox(home, job_seconds=3) as sandbox:
        Stack(home, dags, env=sandbox.airflow_env())

    With the `url` of one that another process has started, nothing is to be started here.
    """

    def __init__(
        self,
        home: Path,
        *,
        job_seconds: float = 5,
        link_seconds: float = 1800,
        seed: int = 0,
        rate_limit: float | None = None,
        python: Path | str = sys.executable,
        url: str = "",
    ) -> None:
        self._port_file = home.resolve() / "sandbox.port"
        options = {"port": 0, "job-seconds": job_seconds, "link-seconds": link_seconds, "seed": seed}
        if rate_limit is not None:
            options["rate-limit"] = rate_limit
        argv = [str(python), "-m", "airflow_provider_slides.sandbox", "--port-file", str(self._port_file)]
        for name, value in options.items():
            argv += [f"--{name}", str(value)]
        home.mkdir(parents=True, exist_ok=True)
        self.process = Process(
            "sandbox", argv, env=os.environ, cwd=home.resolve(), log_dir=home.resolve() / "processes"
        )
        self.url = url

    def __enter__(self) -> Self:
        self._port_file.unlink(missing_ok=True)
        self.process.start()
        try:
            wait_until(self._listening, f"the sandbox listens (log: {self.process.log})", every=0.05)
        except BaseException:
            self.process.kill()
            raise
        self.url = f"http://127.0.0.1:{self._port_file.read_text()}"
        return self

    def __exit__(self, *_: object) -> None:
        self.process.stop()

    def connection(self, key: str = KEY) -> dict[str, str]:
        return {"conn_type": "perceptis", "host": self.url, "password": key}

    def genviral_connection(self, token: str = TOKEN, **extra: Any) -> dict[str, Any]:
        return {"conn_type": "genviral", "host": self.url, "password": token, "extra": extra}

    def airflow_env(self) -> dict[str, str]:
        """Return the connections of the example DAGs, as Airflow takes them from the environment."""
        return {
            "AIRFLOW_CONN_PERCEPTIS_DEFAULT": json.dumps(self.connection()),
            "AIRFLOW_CONN_GENVIRAL_DEFAULT": json.dumps(self.genviral_connection()),
            "AIRFLOW_CONN_KPI_API": json.dumps({"conn_type": "http", "host": self.url}),
        }

    def ledger(self) -> dict[str, Any]:
        """Return everything that was asked of the API since the start."""
        return self._client.ledger()

    def jobs(self, marker: str) -> list[dict[str, Any]]:
        """Return the jobs whose prompt contains `marker`, oldest first."""
        return [job for job in self.ledger()["jobs"] if marker in job["prompt"]]

    def carousels(self, marker: str) -> list[dict[str, Any]]:
        """Return the slideshows that were generated from a prompt with `marker`, oldest first."""
        made = self.ledger()["genviral"]["generates"]
        return [entry for entry in made if marker in str(entry["request"].get("prompt"))]

    def renders(self, slideshow_id: str) -> list[dict[str, Any]]:
        """Return the renders of a slideshow that were begun, oldest first."""
        return [entry for entry in self.ledger()["genviral"]["renders"] if entry["slideshow_id"] == slideshow_id]

    def posts(self, marker: str) -> list[dict[str, Any]]:
        """Return the posts whose caption contains `marker`, oldest first."""
        return [post for post in self.ledger()["genviral"]["posts"] if marker in post["caption"]]

    def set_genviral(self, **options: Any) -> None:
        """Change how the Genviral twin behaves (see airflow_provider_slides/sandbox/genviral/behaviour.py)."""
        self._client.set_genviral(**options)

    def fault(self, route: str, **fault: Any) -> None:
        """Make the next matching requests fail (see airflow_provider_slides/sandbox/faults.py)."""
        self._client.fault(route=route, **fault)

    def plant(self, kind: str, **how: Any) -> None:
        """Make the next matching deck wrong (see airflow_provider_slides/sandbox/decks/errors.py)."""
        self._client.plant(kind, **how)

    def faults(self) -> list[dict[str, Any]]:
        """Return the faults that have not been used up."""
        return self._client.faults()

    def clear_faults(self, contains: str | None = None) -> None:
        """Remove all faults, or those alone that were set with this `contains`."""
        self._client.clear_faults(contains)

    def finish(self, job_id: str, **how: Any) -> None:
        """End a job now: `outcome` is "completed" (the default) or "failed", with a `message`."""
        self._client.finish(job_id, **how)

    @property
    def _client(self) -> Client:
        return Client(self.url)

    def _listening(self) -> bool:
        self.process.check()
        return self._port_file.exists()
