"""Landing files on any object storage, each in a place that is one deck's alone."""

from airflow_provider_slides.storage.destination import AnyPath, Destination, as_uri, safe_name
from airflow_provider_slides.storage.landing import LandedFile, is_permanent, land, to_install

__all__ = ["AnyPath", "Destination", "LandedFile", "as_uri", "is_permanent", "land", "safe_name", "to_install"]
