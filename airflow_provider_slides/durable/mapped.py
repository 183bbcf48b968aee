"""What an operator's templates have, and dynamic mapping needs: filters, a place for each, and text that stays text."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sized
from typing import Any, Self

from airflow.providers.common.compat.sdk import BaseOperator, get_parsing_context, mask_secret
from jinja2 import Undefined, nodes

from airflow_provider_slides.api.words import signatures
from airflow_provider_slides.arguments import is_literal
from airflow_provider_slides.durable.template_files import check_template_files
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.filters import FILTERS
from airflow_provider_slides.retrying import fail_at_once

#: What is nested deeper is refused, or no argument.
_MOST_DEPTH = 64


def add_filters(jinja_env: Any) -> None:
    """
    Let templates use our filters.

    When they are rendered, and not in ``get_template_env``: a worker takes the DAG's environment. The DAG's own filters
    are in it already, and win.
    """
    for name, filter_ in FILTERS.items():
        jinja_env.filters.setdefault(name, filter_)


class MappableOperator(BaseOperator):
    """An operator that may have a ``destination``, and whose arguments may be what others have written."""

    _given: frozenset[str]

    def __new__(cls, *args: Any, **kwargs: Any) -> Self:
        """Note what the operator is given: what a subclass makes of its own arguments is its author's."""
        operator = super().__new__(cls)
        object.__setattr__(operator, "_given", frozenset(kwargs))
        return operator

    @classmethod
    def partial(cls, **kwargs: Any) -> Any:
        """
        Return the operator to expand.

        :raises InvalidArgumentError: when all instances would land in one file.
        """
        place = kwargs.get("destination")
        is_file = isinstance(place, os.PathLike) or (isinstance(place, str) and place.strip()[-1:] not in ("", "/"))
        if is_file and (isinstance(place, os.PathLike) or is_literal(place)):
            raise InvalidArgumentError(
                "destination",
                place,
                "All mapped tasks would land in this one file: give a directory, or put {{ ti.map_index }} or a mapped "
                "value into the name.",
            )
        return super().partial(**kwargs)

    def resolve_template_files(self) -> None:
        """
        Read the template files that the arguments name; Airflow calls it when the DAG is parsed.

        :raises InvalidArgumentError: when there is none of that name.
        """
        # Not on a worker, which may have come to collect what was bought before: there it fails where it is needed.
        if get_parsing_context().task_id is None:
            check_template_files(self, self.template_fields)
        super().resolve_template_files()

    def _do_render_template_fields(
        self, parent: Any, template_fields: Iterable[str], context: Any, jinja_env: Any, seen_oids: set[int]
    ) -> None:
        """
        Render the author's templates, and nothing that ``expand_kwargs`` has got from an XCom.

        Airflow itself leaves alone what ``expand`` got from one; with ``expand_kwargs`` it renders it, so that a
        customer's name could show whatever a template can read.
        """
        add_filters(jinja_env)
        if parent is self:
            data = [*self._from_xcom(template_fields, context)]
            seen_oids = seen_oids | {id(value) for value in data}
            with fail_at_once():
                check_template_files(self, template_fields, data)
        super()._do_render_template_fields(parent, template_fields, context, jinja_env, seen_oids)
        if parent is self:
            self._mask_signatures(template_fields)

    def _render_value(self, name: str, context: Any, jinja_env: Any, seen_oids: set[int]) -> None:
        """Render a field whose templates, where they are a single expression, become its value and not a text."""
        value = getattr(self, name)
        if id(value) not in seen_oids | {id(value) for value in self._from_xcom((name,), context)}:
            add_filters(jinja_env)
            check_template_files(self, (name,))
            setattr(self, name, self._rendered_value(value, context, jinja_env))
        self._mask_signatures((name,))

    def _rendered_value(self, value: Any, context: Any, jinja_env: Any) -> Any:
        if isinstance(value, dict):
            return {key: self._rendered_value(item, context, jinja_env) for key, item in value.items()}
        if isinstance(value, list | tuple):
            return [self._rendered_value(item, context, jinja_env) for item in value]
        if not isinstance(value, str) or not _is_expression(value.strip(), jinja_env):
            return self.render_template(value, context, jinja_env, set())
        found: list[Any] = []

        def keep(result: Any) -> str:
            # A strict one raises here, as it would in a text.
            found.append((str(result) or None) if isinstance(result, Undefined) else result)
            return ""

        self.render_template(value.strip(), context, jinja_env.overlay(finalize=keep), set())
        return found[-1]

    def _mask_signatures(self, names: Iterable[str]) -> None:
        """Let Airflow mask what makes a link secret: in the rendered fields, which it shows, and in its logs."""
        for signature in {found for name in names for found in _signatures(getattr(self, name))}:
            mask_secret(signature)

    def _from_xcom(self, template_fields: Iterable[str], context: Any) -> Iterator[Any]:
        mapped: Any = self.dag.task_dict.get(self.task_id) if self.has_dag() else None  # type: ignore[no-untyped-call]
        # A decorator's function is mapped, and its operator is not.
        expanded = getattr(mapped, "op_kwargs_expand_input", None) or getattr(mapped, "expand_input", None)
        source = getattr(expanded, "value", None)
        if isinstance(source, Mapping) or source is None:
            return  # Not mapped, or by `expand`.
        if isinstance(source, Sized) and isinstance(source[context["ti"].map_index], Mapping):  # type: ignore[index]
            return  # The author has written it into the DAG.
        yield from self._mapped_values(mapped, template_fields)

    def _mapped_values(self, mapped: Any, template_fields: Iterable[str]) -> Iterator[Any]:
        """Yield the arguments that are no part of what the author gave to ``partial``."""
        for field in self._given.intersection(template_fields):
            value = getattr(self, field)
            if field not in mapped.partial_kwargs or mapped.partial_kwargs[field] != value:
                yield value


def _is_expression(text: str, jinja_env: Any) -> bool:
    body = jinja_env.parse(text).body
    return (
        len(body) == 1
        and isinstance(body[0], nodes.Output)
        and len(body[0].nodes) == 1
        and not isinstance(body[0].nodes[0], nodes.TemplateData)
    )


def _signatures(value: Any, depth: int = _MOST_DEPTH) -> Iterator[str]:
    if isinstance(value, str):
        yield from signatures(value)
    elif depth and isinstance(value, dict | list | tuple):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _signatures(item, depth - 1)
