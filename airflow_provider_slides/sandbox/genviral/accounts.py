"""Accounts, and the subscription with its credits."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

from starlette.responses import Response

from ..interceptor import Call
from .api import Api, iso
from .envelope import success
from .keys import Scope
from .seeds import ACCOUNTS, Account


class Accounts:
    """The one route: accounts come from the web app."""

    def __init__(self, api: Api) -> None:
        self.routes = [api.route("GET", "/accounts", self._list, "accounts_failed")]

    async def _list(self, call: Call, scope: Scope) -> Response:
        accounts = [_view(account) for account in ACCOUNTS.values() if account.owner == scope]
        return success({**scope.as_dict(), "accounts": accounts})


def _view(account: Account) -> dict[str, Any]:
    return {
        "id": account.id,
        "platform": account.platform,
        "type": account.type,
        "username": account.username,
        "display_name": account.display_name,
        "status": "active",
        "workspace_id": account.owner.workspace_id,
        "capabilities": {
            "supported_content_kinds": ["single_video", "multi_image"],
            "caption_limit": account.caption_limit(None),
            "media_limits": {"max_images": 35, "max_image_mb": 5, "max_video_mb": 100},
            "unsupported_reasons": {"text_only": f"{account.platform} needs a picture or a video"},
            "settings_schema": None,
        },
    }


class Subscription:
    """The purse. What a generation costs is not documented: one credit is the twin's own price."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._used: Counter[Scope] = Counter()
        self.spent = 0
        self.routes = [api.route("GET", "/subscription", self._get, "subscription_lookup_failed")]

    def charge(self, scope: Scope, credits: int) -> None:
        """Take credits, as far as there are any: `insufficient_credits` is not documented for slideshows."""
        self.spent += credits
        self._used[scope] = min(self._used[scope] + credits, self._api.behaviour.credits)

    def clear(self) -> None:
        """A full purse."""
        self._used.clear()
        self.spent = 0

    async def _get(self, call: Call, scope: Scope) -> Response:
        limit = self._api.behaviour.credits
        used = min(self._used[scope], limit)
        start, end = _period(self._api.clock())
        return success(
            {
                "scope": scope.kind,
                "workspace_id": scope.workspace_id,
                "subscription": {
                    "status": "active",
                    "tier": "medium",
                    "billing_interval": "month",
                    "current_period_start": start,
                    "current_period_end": end,
                    "renews_at": end,
                    "canceled_at": None,
                    "is_paused": False,
                    "paused_until": None,
                    "credits": {
                        "limit": limit,
                        "used_this_period": used,
                        "remaining": limit - used,
                        "reset_at": end,
                    },
                },
            }
        )


def _period(now: float) -> tuple[str | None, str | None]:
    """The calendar month."""
    start = datetime.fromtimestamp(now, UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    end = start.replace(year=start.year + start.month // 12, month=start.month % 12 + 1)
    return iso(start.timestamp()), iso(end.timestamp())
