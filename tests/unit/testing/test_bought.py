"""What is said of money, in words that help."""

from __future__ import annotations

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from airflow_provider_slides.testing import assert_nothing_paid, assert_paid_once


def buy_deck(sandbox: Sandbox, prompt: str) -> str:
    return _post(sandbox, "/api/v1/generate", sandbox.key, {"prompt": prompt, "output_type": "deck"})["job_id"]


def buy_slideshow(sandbox: Sandbox, prompt: str) -> str:
    asked = {"prompt": prompt, "pack_id": "11111111-1111-1111-1111-111111111111", "slide_count": 3}
    return _post(sandbox, "/api/partner/v1/slideshows/generate", sandbox.genviral_token, asked)["data"]["id"]


def _post(sandbox: Sandbox, path: str, key: str, body: dict) -> dict:
    headers = {"Authorization": f"Bearer {key}"}
    answer = httpx.post(sandbox.url + path, headers=headers, json=body, trust_env=False, verify=False)
    assert answer.is_success, answer.text
    return answer.json()


def test_as_many_as_were_paid_for(slides_sandbox: Sandbox) -> None:
    assert_nothing_paid(slides_sandbox)
    buy_deck(slides_sandbox, "Two slides on tea")
    assert_paid_once(slides_sandbox, decks=1)
    buy_deck(slides_sandbox, "Two slides on coffee")
    buy_slideshow(slides_sandbox, "3 rules of tea")
    assert_paid_once(slides_sandbox, decks=2, slideshows=1)


def test_a_deck_that_is_bought_twice_is_shown_beside_the_first(slides_sandbox: Sandbox) -> None:
    first, second = (buy_deck(slides_sandbox, "Two slides on tea") for _ in range(2))

    with pytest.raises(AssertionError) as raised:
        assert_paid_once(slides_sandbox, decks=1)

    told = str(raised.value).splitlines()
    assert told[0] == "paid for 2 decks, not for 1 deck"
    assert told[1].startswith(f"  deck {first}: ")
    assert told[1].endswith(" fetched 0 times: 'Two slides on tea'")
    assert told[2].startswith(f"  deck {second} (the same request as {first}): ")


def test_a_slideshow_too_many_is_shown_with_its_credits(slides_sandbox: Sandbox) -> None:
    slideshow = buy_slideshow(slides_sandbox, "3 rules of tea")

    with pytest.raises(AssertionError) as raised:
        assert_nothing_paid(slides_sandbox)

    assert (
        str(raised.value)
        == f"paid for 1 slideshow, not for nothing\n  slideshow {slideshow}: 1 credits: '3 rules of tea'"
    )


def test_a_failed_job_is_free_and_listed(slides_sandbox: Sandbox) -> None:
    slides_sandbox.fault(route="POST /api/v1/generate", job={"outcome": "failed", "seconds": 0})
    job = buy_deck(slides_sandbox, "Two slides on tea")

    assert_nothing_paid(slides_sandbox)
    with pytest.raises(
        AssertionError, match=rf"(?s)paid for nothing, not for 1 deck\n  deck {job} \(free\): failed, 0 b"
    ):
        assert_paid_once(slides_sandbox, decks=1)


def test_how_many_must_be_said(slides_sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="decks=1"):
        assert_paid_once(slides_sandbox)
