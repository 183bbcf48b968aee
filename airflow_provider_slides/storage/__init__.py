"""Landing files on any object storage, each in a place that is one deck's alone."""

from airflow_provider_slides.storage.console import console_address
from airflow_provider_slides.storage.destination import AnyPath, Destination, as_uri
from airflow_provider_slides.storage.landing import LandedFile, is_permanent, land, to_install
from airflow_provider_slides.storage.names import safe_name

__all__ = [
    "AnyPath",
    "Destination",
    "LandedFile",
    "as_uri",
    "console_address",
    "is_permanent",
    "land",
    "safe_name",
    "to_install",
]
