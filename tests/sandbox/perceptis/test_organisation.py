"""The twin of Perceptis against the vendor's facts, over real HTTP: keys and templates."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from airflow_provider_slides.sandbox.testing import Sandbox
from tests.sandbox.perceptis.support import DECK, client_of, error_of, generate, status


@pytest.mark.parametrize("call", [generate, lambda client: status(client, "x")])
@pytest.mark.parametrize(
    ("key", "expected"),
    [(None, 401), ("nonsense", 401), ("sk-live-per-sandbox-free", 403)],
)
def test_keys_that_are_refused(
    sandbox: Sandbox, call: Callable[[httpx.Client], httpx.Response], key: str | None, expected: int
) -> None:
    with client_of(sandbox, key) as client:
        answer = call(client)

    assert error_of(answer)[0] == expected
    ledger = sandbox.ledger()
    assert ledger["rejected"] == {str(expected): 1}
    assert ledger["jobs"] == []


def test_a_job_belongs_to_the_key_that_made_it(sandbox: Sandbox, client: httpx.Client) -> None:
    job_id = generate(client).json()["job_id"]

    with client_of(sandbox, sandbox.other_key) as other:
        answer = status(other, job_id)

        assert error_of(answer) == (404, "not_found")
        assert answer.json() == status(other, "no-such-job").json()


def test_templates(client: httpx.Client) -> None:
    assert generate(client, DECK | {"template_name": "Acme Midnight"}).status_code == 200
    assert error_of(generate(client, DECK | {"template_name": "Quarterly Review"})) == (409, "ambiguous_template_name")
    assert error_of(generate(client, DECK | {"template_name": "acme midnight"})) == (400, "template_not_found")
