"""
Links that a task has pushed: addresses in XComs, which Airflow reads when the page is made.

From Airflow 3 on its API server runs none of our code, and each process of a task overwrites a link with what
:meth:`PushedLink.get_link` returns when it ends, also when it defers: a link is pushed as soon as it is known, and is
read back after that.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from airflow.providers.common.compat.sdk import BaseOperatorLink

#: What a browser takes for an end, a blank or another scheme. Compiled when needed: a DAG file need not pay for it.
_NO_ADDRESS = r"[\x00-\x20\x7f-\x9f\\\"<>\u2028\u2029\ud800-\udfff\ufffd]"


class PushedLink(BaseOperatorLink):
    """A link whose address the task pushes as the XCom :attr:`xcom_key`."""

    name: str
    xcom_key: str

    @classmethod
    def push(cls, ti: Any, address: str | None) -> None:
        """
        Show the link on the task's page from now on.

        :param ti: The task instance.
        :param address: Where it leads; what is no web address is not pushed.
        """
        if address := web_address(address):
            ti.xcom_push(key=cls.xcom_key, value=address)

    def get_link(self, operator: Any, *, ti_key: Any) -> str:
        """
        Return what this attempt has pushed, else blank, which is no link.

        :param operator: The task's operator, which knows nothing of it.
        :param ti_key: The task instance.
        """
        # Imported here: DAG parsing need not pay for it.
        from airflow.providers.common.compat.sdk import XCom

        return web_address(XCom.get_value(key=self.xcom_key, ti_key=ti_key))


class FileLink(PushedLink):
    """The first file that landed, in its store's console."""

    name = "File"
    xcom_key = "_link_slides_file"


class ManifestLink(PushedLink):
    """The manifest beside the files, in its store's console: from before the request is sent."""

    name = "Manifest"
    xcom_key = "_link_slides_manifest"


class VendorLink(PushedLink):
    """Where the vendor itself shows what was made."""

    name = "Vendor"
    xcom_key = "_link_slides_vendor"


def web_address(value: Any) -> str:
    """Return an address that a browser may be sent to: http or https, with a host and no login; else blank."""
    if not isinstance(value, str) or re.search(_NO_ADDRESS, value):
        return ""
    try:
        parts = urlsplit(value)
        is_web = parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc
    except ValueError:
        return ""
    return value if is_web else ""
