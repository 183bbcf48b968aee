"""What an Airflow before 3.2 shows of a connection's form, which it asks the hook for."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest
from airflow.providers_manager import ProvidersManager

from airflow_provider_slides.get_provider_info import get_provider_info
from airflow_provider_slides.hooks import form
from airflow_provider_slides.hooks.perceptis import PerceptisHook

KINDS = get_provider_info()["connection-types"]
SHOWN = """
import json

try:
    from airflow.api_fastapi.core_api.services.ui.connections import HookMetaService
except ImportError:
    from airflow.providers_manager import ProvidersManager

    manager = ProvidersManager()
    told = manager.field_behaviours
    fields = {name: widget.field for name, widget in manager.connection_form_widgets.items()}
    shown = {
        kind: {
            "relabeling": told[kind]["relabeling"],
            "hidden": sorted(told[kind]["hidden_fields"]),
            "fields": {
                name.split("__")[2]: [field.args[0], field.kwargs["description"], field.field_class.__name__]
                for name, field in fields.items() if name.startswith(f"extra__{kind}__")
            },
        }
        for kind in ("perceptis", "genviral")
    }
else:
    kinds = {"string": "StringField", "integer": "IntegerField"}
    shown = {}
    for meta in HookMetaService.hook_meta_data():
        if meta.connection_type in ("perceptis", "genviral"):
            standard = {name: field for name, field in meta.standard_fields.model_dump().items() if field}
            shown[meta.connection_type] = {
                "relabeling": {name: field["title"] for name, field in standard.items() if field["title"]},
                "hidden": sorted(name for name, field in standard.items() if field["hidden"]),
                "fields": {
                    name: [field["schema"]["title"], field["description"], kinds[field["schema"]["type"][0]]]
                    for name, field in meta.extra_fields.items()
                },
            }
print(json.dumps(shown))
"""


@pytest.mark.skipif(
    hasattr(ProvidersManager, "iter_connection_type_hook_ui_metadata"),
    reason="from Airflow 3.2 on a connection form is built without the hook",
)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind["connection-type"])
def test_it_is_the_form_that_a_newer_one_builds_without_the_hook(kind: dict[str, Any]) -> None:
    run = subprocess.run([sys.executable, "-c", SHOWN], check=True, capture_output=True, text=True)
    shown = json.loads(run.stdout.splitlines()[-1])[kind["connection-type"]]

    assert shown["relabeling"] == kind["ui-field-behaviour"]["relabeling"]
    # The schema is called url_schema in 3.1, and the extra is not among its fields.
    assert {"login"} < set(shown["hidden"]) <= {"login", "schema", "url_schema", "extra"}
    types = {"max_download_mib": "IntegerField"}
    assert shown["fields"] == {
        name: [field["label"], " ".join(field["description"].split()), types.get(name, "StringField")]
        for name, field in kind["conn-fields"].items()
    }


def test_standard_fields_are_those_of_the_hooks_connections() -> None:
    told = form.standard_fields(PerceptisHook)

    assert told["relabeling"]["password"] == "API key"
    assert set(told) == {"hidden_fields", "relabeling", "placeholders"}
