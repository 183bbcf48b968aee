"""The decorators, as their tests see them: a function, and the task that it makes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from airflow_provider_slides.decorators.genviral import genviral_slideshow
from airflow_provider_slides.decorators.perceptis import perceptis_deck
from tests.unit.durable.support import SomeTask, Vendor

#: The paid operators that have a decorator.
DECORATED = pytest.mark.parametrize("vendor", ["deck", "slideshow"])

#: What a customer may be called.
TEMPLATE = "{{ conn.perceptis_default.password }}"


def decorator(paid: Vendor) -> Any:
    return {"job_id": perceptis_deck, "slideshow_id": genviral_slideshow}[paid.id_key]


class Function:
    """A function that says one thing after the other, the last one for ever, and counts; an error it raises."""

    __name__ = "make_deck"

    def __init__(self, *says: Any) -> None:
        self.says, self.calls = says, 0

    def __call__(self) -> Any:
        self.calls += 1
        said = self.says[min(self.calls, len(self.says)) - 1]
        if isinstance(said, BaseException):
            raise said
        return said


def told(paid: Vendor, function: Callable[..., Any], **arguments: Any) -> SomeTask:
    """The task that the vendor's decorator makes of a function."""

    def make(*, prompt: str, **arguments: Any) -> Any:
        return decorator(paid)(**arguments)(function)().operator

    return paid.task(make=make, **arguments)


def without(paid: Vendor, *names: str) -> dict[str, Any]:
    return {name: value for name, value in paid.arguments.items() if name not in ("prompt", *names)}
