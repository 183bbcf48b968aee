"""What Airflow takes for the name of a template file, and is none: told when the DAG is parsed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import Any

from airflow_provider_slides.exceptions import InvalidArgumentError

#: Deeper than what any argument takes.
_MOST_DEPTH = 32


def check_template_files(operator: Any, fields: Iterable[str], but: Iterable[Any] = ()) -> None:
    """
    Find the arguments that end as a template file's name does, and name no file.

    Airflow looks for each such text among the DAG's templates, also for one that is a sentence; it logs what it does
    not find, and fails the task when it runs.

    :param operator: The operator, with its DAG; one without is not judged.
    :param fields: The arguments.
    :param but: Values that are not rendered.
    :raises InvalidArgumentError: naming the argument, its value and the fix.
    """
    ends, left = tuple(operator.template_ext), {id(value) for value in but}
    for field in fields:
        value = getattr(operator, field, None)
        for place, text in () if id(value) in left else _texts(field, value, _MOST_DEPTH):
            if text.endswith(ends):
                _check(operator, place, text)


def _texts(place: str, value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield place, value
    elif isinstance(value, list | tuple | dict) and depth:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        for key, item in items:
            yield from _texts(f"{place}[{key!r:.60}]", item, depth - 1)


def _check(operator: Any, place: str, text: str) -> None:
    env = operator.get_template_env()
    if env.loader is None:
        return
    # Imported here: who has no template file need not pay for it.
    from jinja2 import TemplateNotFound

    try:
        env.loader.get_source(env, text)
    except TemplateNotFound:
        suffix, folders = os.path.splitext(text)[1], [os.fspath(path) for path in getattr(env.loader, "searchpath", ())]
        if len(text.split()) > 1:
            fix = f"End it with a full stop or a blank: Airflow takes what ends in {suffix} for a template file's name."
        elif all(map(os.path.isdir, folders)):
            fix = (
                f"No such template file, which is what Airflow takes it for. Correct the name (it counts from "
                f"{', '.join(folders)}), or add its folder to the DAG's template_searchpath. Is it no template? End a "
                "text with a blank; give a path as pathlib.Path(...)."
            )
        else:
            # It may be on the machine that has that folder, such as a worker.
            return
        raise InvalidArgumentError(place, text, fix) from None
