"""The form of a connection where Airflow builds it from the hook, before 3.2: as ``provider.yaml`` describes it."""

from __future__ import annotations

from typing import Any


def standard_fields(hook: Any) -> dict[str, Any]:
    """Return which of Airflow's own fields the form of this hook's connections hides, renames and explains."""
    return {key.replace("-", "_"): value for key, value in _described(hook)["ui-field-behaviour"].items()}


def extra_fields(hook: Any) -> dict[str, Any]:
    """Return the form's fields that are kept in the extra of this hook's connections, by name."""
    # Airflow 3.1 puts its own in their place.
    from flask_appbuilder.fieldwidgets import BS3TextFieldWidget
    from wtforms import IntegerField, StringField
    from wtforms.validators import Optional, any_of

    def field(told: dict[str, Any]) -> Any:
        schema = told["schema"]
        choices = [any_of(schema["enum"])] if "enum" in schema else []
        # There is no field for other numbers; a text is read as what it says.
        kind = IntegerField if "integer" in schema["type"] else StringField
        return kind(
            told["label"],
            validators=[Optional(), *choices],
            description=" ".join(told["description"].split()),
            widget=BS3TextFieldWidget(),
        )

    return {name: field(told) for name, told in _described(hook)["conn-fields"].items()}


def _described(hook: Any) -> dict[str, Any]:
    # Imported here: only what shows a form need read it.
    from airflow_provider_slides.get_provider_info import get_provider_info

    kinds: list[dict[str, Any]] = get_provider_info()["connection-types"]
    return next(kind for kind in kinds if kind["connection-type"] == hook.conn_type)
