"""What is told of the subscription."""

from airflow_provider_slides.api.genviral import subscription
from tests.unit.api.genviral.support import answer


def test_credits_are_found_or_unknown() -> None:
    told = {"subscription": {"tier": "small", "credits": {"limit": 100, "remaining": 12.5}}}
    assert answer(subscription.GET.call(), told).remaining_credits == 12.5
    assert answer(subscription.GET.call(), {"subscription": {"credits": None}}).remaining_credits is None
    assert answer(subscription.GET.call(), {}).remaining_credits is None
