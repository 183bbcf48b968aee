from __future__ import annotations

import os
import shutil
import tempfile

# Before anything imports Airflow, and for each process its own: nobody's settings are read, and nothing is left.
HOME = os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="slides-airflow-home-")


def pytest_unconfigure() -> None:
    shutil.rmtree(HOME, ignore_errors=True)
