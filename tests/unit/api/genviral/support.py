"""What the tests of the resources share: what they ask for, and what is asserted of a request and of an answer."""

import json
from typing import Any

import pytest

from airflow_provider_slides.api.endpoint import Call
from airflow_provider_slides.api.model import RequestModel
from airflow_provider_slides.api.reply import NO_RETRIES, Reply, RetryIn, interpret
from airflow_provider_slides.api.service import Service
from airflow_provider_slides.exceptions import InvalidArgumentError

SERVICE = Service("https://www.genviral.io", "gva_live_1.secret", "connection 'genviral_default'")
PACK = "11111111-1111-1111-1111-111111111111"
OTHER = "22222222-2222-4222-8222-22222222222A"
IMAGE = {"image_url": "https://cdn.example.com/c.jpg", "image_id": "hero_0"}
TEXT = {"content": "Hook", "x": 50, "y": 25}


def wire(request: RequestModel) -> str:
    return json.dumps(request.body(), sort_keys=True)


Refused = tuple[type[RequestModel], dict[str, Any], str, Any, str]
"""A request, its fields, and what the refusal names: field, value and (a part of) the fix."""


def named_by_field(row: Refused) -> str:
    """Return what a test of this row is called."""
    return row[2]


def assert_refused(model: type[RequestModel], fields: dict[str, Any], named: str, value: Any, fix: str) -> None:
    """The request is refused, saying which field, its value and the fix."""
    with pytest.raises(InvalidArgumentError) as refused:
        model.of(**fields)
    assert refused.value.field == named
    assert refused.value.value is value or refused.value.value == value
    assert fix in refused.value.fix
    assert refused.value.fix.endswith(".")


def assert_taken(model: type[RequestModel], fields: dict[str, Any]) -> None:
    """The request's body is what was given, in the vendor's names."""
    assert wire(model.of(**fields)) == json.dumps(fields, sort_keys=True)


def answer(call: Call[Any], data: Any, status: int = 200) -> Any:
    body = {"ok": True, "code": status, "message": "Done", "data": data}
    settled = interpret(
        call, Reply(status, {}, json.dumps(body).encode()), SERVICE, attempt=1, waited=0, retries=NO_RETRIES
    )
    assert not isinstance(settled, RetryIn)
    return settled
