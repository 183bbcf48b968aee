"""The plan and its credits (https://docs.genviral.io/api-reference/get-subscription); reading them is free."""

from airflow_provider_slides.api.endpoint import Endpoint
from airflow_provider_slides.api.genviral.model import Answer
from airflow_provider_slides.api.genviral.vendor import GENVIRAL, PREFIX
from airflow_provider_slides.api.model import Word


class Credits(Answer):
    """The balance of this period."""

    limit: int | float | None = None
    used_this_period: int | float | None = None
    remaining: int | float | None = None
    reset_at: Word | None = None


class Subscription(Answer):
    """A plan. ``tier`` is a size such as "small", not the plan's name."""

    status: Word | None = None
    tier: Word | None = None
    billing_interval: str | None = None
    current_period_start: Word | None = None
    current_period_end: Word | None = None
    renews_at: Word | None = None
    canceled_at: Word | None = None
    is_paused: bool | None = None
    paused_until: Word | None = None
    credits: Credits | None = None


class Plan(Answer):
    """The plan of the key's workspace or owner."""

    scope: str | None = None
    workspace_id: str | None = None
    subscription: Subscription | None = None

    @property
    def remaining_credits(self) -> int | float | None:
        """What is left to spend; ``None`` when the vendor does not tell."""
        balance = self.subscription and self.subscription.credits
        return balance.remaining if balance else None


GET = Endpoint(GENVIRAL, "GET", f"{PREFIX}/subscription", Plan)
