"""Connected social accounts (https://docs.genviral.io/api-reference/list-accounts)."""

from typing import Any

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.model import EMPTY, Answer
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Id, Word


class Capabilities(Answer):
    """
    What an account takes.

    The vendor's ``settings_schema`` is left out: it has the dashboard's names, which ``POST /posts`` refuses.
    """

    supported_content_kinds: list[str] | None = None
    caption_limit: int | None = None
    media_limits: dict[str, Any] | None = None


class Account(Answer):
    """An account to post to: one's own (``byo``) or Genviral's (``hosted``)."""

    id: Id
    platform: Word | None = None
    type: Word | None = None
    username: Word | None = None
    display_name: Word | None = None
    status: Word | None = None
    workspace_id: str | None = None
    capabilities: Capabilities | None = None

    @property
    def is_tiktok(self) -> bool:
        """Whether it is a TikTok account."""
        return "tiktok" in (self.platform or "").lower()

    @property
    def is_pinterest(self) -> bool:
        """Whether it is a Pinterest account."""
        return "pinterest" in (self.platform or "").lower()


class AccountList(Answer):
    """The active accounts in the key's scope."""

    scope: str | None = None
    owner_user_id: str | None = None
    workspace_id: str | None = None
    accounts: list[Account] = EMPTY


LIST = Endpoint(GENVIRAL, "GET", f"{PREFIX}/accounts", AccountList)
