from __future__ import annotations

import json

from airflow_provider_slides.sandbox.ledger import Ledger, Post


def test_the_smallest_gap_between_two_polls_is_kept_for_each_job() -> None:
    ledger = Ledger()
    for at in (10.0, 13.0, 13.5, 20.0):
        ledger.polled("a", at)
    ledger.polled("b", 13.1)

    assert (ledger.polls_of("a").count, ledger.polls_of("a").min_gap) == (4, 0.5)
    assert (ledger.polls_of("b").count, ledger.polls_of("b").min_gap) == (1, None)
    assert ledger.polls_of("never polled").count == 0


def test_a_clock_that_was_set_back_makes_no_negative_gap() -> None:
    ledger = Ledger()
    ledger.polled("a", 10.0)
    ledger.polled("a", 9.0)

    assert ledger.polls_of("a").min_gap == 0


def test_posts_are_counted_by_idempotency_key_and_those_without_one_are_listed_only() -> None:
    ledger = Ledger()
    ledger.posts += [Post("POST /x", 1.0, "k"), Post("POST /x", 2.0, "k", 200, "job"), Post("POST /x", 3.0, None)]

    shown = ledger.as_dict()
    assert shown["posts_by_idempotency_key"] == {"k": 2}
    assert [(post["at"], post["http_status"], post["job_id"]) for post in shown["posts"]] == [
        (1.0, None, None),
        (2.0, 200, "job"),
        (3.0, None, None),
    ]


def test_clear_forgets_everything_and_the_whole_is_json() -> None:
    ledger = Ledger()
    fresh = json.dumps(ledger.as_dict())
    ledger.posts.append(Post("POST /x", 1.0, "k"))
    ledger.polled("a", 1.0)
    ledger.requests["POST /x"] += 1
    ledger.rejected["401"] += 1
    ledger.downloads["a"] += 1
    assert json.dumps(ledger.as_dict()) != fresh

    ledger.clear()

    assert json.dumps(ledger.as_dict()) == fresh
    assert not ledger.downloads
