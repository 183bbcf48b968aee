"""
Genviral's Partner API v1, one module per resource: models, endpoints, rules; ``vendor`` has envelope and errors.

The facts are the vendor's public documentation (https://docs.genviral.io/api-reference/) and, where that says
nothing, the rules that its public command-line client documents. What neither documents is parsed defensively
and never forbidden.

A resource is imported when it is first asked for, as an attribute of this package: defining the models of all takes
over 30 ms, and whoever parses a DAG file or waits in the triggerer needs few of them.
"""

from __future__ import annotations

import importlib
from types import ModuleType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from airflow_provider_slides.api.genviral import (
        accounts,
        files,
        generating,
        matching,
        packs,
        posts,
        slideshows,
        subscription,
        templates,
    )

__all__ = ["accounts", "files", "generating", "matching", "packs", "posts", "slideshows", "subscription", "templates"]


def __getattr__(name: str) -> ModuleType:
    if name in __all__:
        return importlib.import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
