"""Short-lived signed download links, as an object store makes them."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Mapping
from urllib.parse import urlencode

from .refusal import Refusal


class LinkSigner:
    """Signs paths for a while. The secret lives as long as the process, so no link outlives a restart."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._secret = secrets.token_bytes(32)

    def sign(self, path: str, now: float) -> str:
        """The path with its expiry and signature; no two links are alike."""
        expires, nonce = f"{now + self._seconds:.3f}", secrets.token_hex(8)
        query = {"expires": expires, "nonce": nonce, "signature": self._signature(path, expires, nonce)}
        return f"{path}?{urlencode(query)}"

    def check(self, path: str, query: Mapping[str, str], now: float) -> None:
        """Refuse a link that was changed or is too old."""
        expires = query.get("expires", "")
        expected = self._signature(path, expires, query.get("nonce", ""))
        if not hmac.compare_digest(expected.encode(), query.get("signature", "").encode()):
            raise Refusal(403, "invalid_signature", "The link's signature does not match.")
        if now >= float(expires):
            raise Refusal(403, "expired", "The link has expired; ask the API for a fresh one.")

    def _signature(self, *parts: str) -> str:
        return hmac.new(self._secret, "\n".join(parts).encode(), hashlib.sha256).hexdigest()
