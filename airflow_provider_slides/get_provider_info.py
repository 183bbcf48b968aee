"""What Airflow discovers about this package (entry point ``apache_airflow_provider``)."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml


def get_provider_info() -> dict[str, Any]:
    """
    Return the contents of ``provider.yaml``.

    Airflow builds the connection forms from it without importing a hook.
    """
    text = files(__package__).joinpath("provider.yaml").read_text(encoding="utf-8")
    info: dict[str, Any] = yaml.safe_load(text)
    return info
