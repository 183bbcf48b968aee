"""Tests of our DAGs."""

from __future__ import annotations

import os
import tempfile

# Airflow reads its settings when it is first imported: here it finds a home without any, and leaves its files there.
os.environ["AIRFLOW_HOME"] = tempfile.mkdtemp(prefix="airflow-home-")
