"""What is told of accounts."""

import pytest

from airflow_provider_slides.api.genviral import accounts
from tests.unit.api.genviral.support import answer


def test_an_account_tells_what_it_can() -> None:
    listed = answer(accounts.LIST.call(), {"accounts": [{"id": "a", "capabilities": {"caption_limit": 500}}]})
    assert listed.accounts[0].capabilities.caption_limit == 500


@pytest.mark.parametrize(
    ("platform", "is_tiktok", "is_pinterest"),
    [
        ("tiktok", True, False),
        ("TikTok", True, False),
        ("pinterest", False, True),
        ("Pinterest", False, True),
        ("instagram", False, False),
        (None, False, False),
    ],
)
def test_the_platform_of_an_account(platform: str | None, is_tiktok: bool, is_pinterest: bool) -> None:
    account = accounts.Account(id="a", platform=platform)

    assert (account.is_tiktok, account.is_pinterest) == (is_tiktok, is_pinterest)
