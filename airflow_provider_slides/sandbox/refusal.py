"""The one way in which a twin says no."""

from __future__ import annotations


class Refusal(Exception):
    """A documented "no" of the vendor; each vendor's twin wraps it in that vendor's own error body."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
