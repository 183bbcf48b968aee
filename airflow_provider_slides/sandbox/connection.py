"""The Airflow connection that leads to a sandbox, in the forms in which people need it."""

from __future__ import annotations

import json

from .genviral.keys import TOKEN
from .perceptis.organisation import KEY

_PASSWORDS = {"perceptis": KEY, "genviral": TOKEN}
VENDORS = tuple(_PASSWORDS)


def connection(url: str, vendor: str = "perceptis") -> dict[str, str]:
    """The fields of an Airflow connection."""
    return {"conn_type": vendor, "host": url, "password": _PASSWORDS[vendor]}


def environment_line(url: str, vendor: str = "perceptis") -> str:
    """A shell line to paste. JSON, because a URI would have to escape the origin in its host."""
    return f"export AIRFLOW_CONN_{vendor.upper()}_DEFAULT='{json.dumps(connection(url, vendor))}'"
