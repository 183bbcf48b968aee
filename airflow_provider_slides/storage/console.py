"""Where people see a file of a store in a browser."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

if TYPE_CHECKING:
    from airflow.sdk import ObjectStoragePath as Path

#: Stores by Microsoft Graph, which tells each file's page: SharePoint and OneDrive.
_GRAPH = frozenset({"msgraph", "sharepoint", "onedrive", "msgd"})


def console_address(path: Path) -> str | None:
    """
    Return the address of the page that shows a file, to whoever may log in there.

    ``None`` where there is none, or none can be known: a disk; Azure's portal, whose addresses need what no URI
    tells; a store that only speaks as S3 or Google's does.

    :raises Exception: whatever a store that has to be asked raises.
    """
    if path.protocol in _GRAPH:
        page = path.fs.info(path.path).get("weburl")
        return page if isinstance(page, str) else None
    if path.protocol in ("s3", "s3a") and _is_at(path, "endpoint_url", "amazonaws.com"):
        # Without a region, AWS finds the bucket's.
        return f"https://console.aws.amazon.com/s3/object/{_bucket(path)}?prefix={quote(path.key)}"
    if path.protocol in ("gs", "gcs") and _is_at(path, "base", "googleapis.com"):
        return f"https://console.cloud.google.com/storage/browser/_details/{_bucket(path)}/{quote(path.key)}"
    return None


def _bucket(path: Path) -> str:
    # Before Airflow 3.2 with the connection's name before it.
    return quote(path.bucket.rpartition("@")[2])


def _is_at(path: Path, attribute: str, domain: str) -> bool:
    """Whether a store is the one that its scheme is named for; that of another may have the same names."""
    endpoint = getattr(path.fs, attribute, None)
    host = urlsplit(endpoint).hostname if isinstance(endpoint, str) else None
    return endpoint is None or host == domain or (host or "").endswith(f".{domain}")
