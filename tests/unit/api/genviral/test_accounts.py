"""What is told of accounts."""

from airflow_provider_slides.api.genviral import accounts
from tests.unit.api.genviral.support import answer


def test_an_account_tells_what_it_can() -> None:
    listed = answer(accounts.LIST.call(), {"accounts": [{"id": "a", "capabilities": {"caption_limit": 500}}]})
    assert listed.accounts[0].capabilities.caption_limit == 500
