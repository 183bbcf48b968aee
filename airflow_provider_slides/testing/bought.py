"""What a test says of money: how much was bought at the sandbox, and a list of it where that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from airflow_provider_slides.sandbox.testing import Sandbox


class _Purchase(NamedTuple):
    kind: str
    job: str
    paid: bool
    told: str
    request: str


def assert_paid_once(sandbox: Sandbox, *, decks: int = 0, slideshows: int = 0) -> None:
    """
    Assert that so many decks and slideshows were paid for since the test began, no more and no fewer.

    A job that the vendor failed is free and does not count; one that is still being made counts, as it will be billed.

    :param sandbox: What was asked: the fixture ``slides_sandbox``, or another sandbox.
    :param decks: How many Perceptis jobs, decks or single slides; default none.
    :param slideshows: How many generated Genviral slideshows; default none.
    :raises AssertionError: listing all that was bought, and which of it is the same request again.
    """
    __tracebackhide__ = True
    if not decks and not slideshows:
        raise ValueError("Say how many, such as decks=1; assert_nothing_paid(sandbox) is for none.")
    _compare(sandbox, decks, slideshows)


def assert_nothing_paid(sandbox: Sandbox) -> None:
    """
    Assert that neither a deck nor a slideshow was paid for since the test began.

    :param sandbox: What was asked: the fixture ``slides_sandbox``, or another sandbox.
    :raises AssertionError: listing all that was bought.
    """
    __tracebackhide__ = True
    _compare(sandbox, 0, 0)


def _compare(sandbox: Sandbox, decks: int, slideshows: int) -> None:
    __tracebackhide__ = True
    purchases = list(_purchases(sandbox.ledger()))
    paid = [purchase.kind for purchase in purchases if purchase.paid]
    if (paid.count("deck"), paid.count("slideshow")) != (decks, slideshows):
        wanted, found = _count(decks, slideshows), _count(paid.count("deck"), paid.count("slideshow"))
        raise AssertionError("\n".join([f"paid for {found}, not for {wanted}", *_listed(purchases)]))


def _purchases(ledger: dict[str, Any]) -> Iterator[_Purchase]:
    for job in ledger["jobs"]:
        told = f"{job['status']}, {job['units_billed']} billed, fetched {job['downloads']} times: {job['prompt']!r:.80}"
        request = repr((job["prompt"], job["output_type"], job["template_name"]))
        yield _Purchase("deck", job["job_id"], job["status"] != "failed", told, request)
    for made in ledger["genviral"]["generates"]:
        asked = made["request"]
        told = f"{made['credits']} credits: {asked.get('prompt')!r:.80}"
        yield _Purchase("slideshow", made["slideshow_id"], True, told, repr(asked))


def _listed(purchases: list[_Purchase]) -> Iterator[str]:
    first: dict[str, str] = {}
    for kind, job, paid, told, request in purchases:
        free = "" if paid else " (free)"
        again = f" (the same request as {first[request]})" if request in first else ""
        first.setdefault(request, job)
        yield f"  {kind} {job}{free}{again}: {told}"


def _count(decks: int, slideshows: int) -> str:
    counted = [(decks, "deck"), (slideshows, "slideshow")]
    return " and ".join(f"{n} {noun}{'s' * (n != 1)}" for n, noun in counted if n) or "nothing"
