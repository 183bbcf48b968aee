"""What all task decorators have in common: a function that tells a paid task its arguments."""

from __future__ import annotations

import copy
import inspect
import json
import os
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Any, ClassVar, NoReturn, ParamSpec, TypeVar

from airflow.providers.common.compat.sdk import (
    DecoratedOperator,
    ObjectStoragePath,
    context_merge,
    determine_kwargs,
)

from airflow_provider_slides.api.model import plain
from airflow_provider_slides.durable.buying import Asked
from airflow_provider_slides.durable.operator import DurableOperator
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.jobs.record import JobRecord
from airflow_provider_slides.storage import as_uri

if TYPE_CHECKING:
    from airflow.sdk import Context

#: What a function tells goes through Airflow's database with each deferral.
MOST_BYTES = 1 << 20

#: Of the function: its parameters, and what it returns.
Parameters = ParamSpec("Parameters")
Told = TypeVar("Told", bound=str | Mapping[str, Any])

_TIMES = (timedelta, date, time)
_UNTOLD = object()


class FunctionOperator(DecoratedOperator):
    """
    A task whose function tells it something, and is called with its arguments and those of Airflow's context.

    :raises InvalidArgumentError: when the function is ``async``.
    """

    #: What the author writes is no name of a file: what is told comes from the function.
    template_ext: Sequence[str] = ()

    def __init__(self, *, python_callable: Callable[..., Any], **kwargs: Any) -> None:
        if inspect.iscoroutinefunction(python_callable):
            raise InvalidArgumentError("python_callable", python_callable, "Write def, and not async def.")
        super().__init__(python_callable=python_callable, **kwargs)

    def _call(self, context: Context, args: Collection[Any], kwargs: Mapping[str, Any]) -> Any:
        """Call the function with its arguments, and with what it names of Airflow's context."""
        # A copy: an argument of the function may have the name of something that the task itself needs.
        known = copy.copy(context)
        context_merge(known, kwargs)
        return self.python_callable(*args, **determine_kwargs(self.python_callable, args, known))

    def _mapped_values(self, mapped: Any, template_fields: Iterable[str]) -> Iterator[Any]:
        """Yield what others have written, which is never rendered."""
        own = mapped.partial_kwargs["op_kwargs"]
        for name, value in self.op_kwargs.items():
            if name not in own or own[name] != value:
                yield value


class DecoratedDurableOperator(FunctionOperator, DurableOperator[Any, Any]):
    """
    A paid task whose arguments a function tells: a text is the prompt, a mapping is arguments by name.

    What the function tells wins over what the decorator was given, is checked as rendered templates are, and is never
    rendered itself. It is called once in an attempt, and what it told is carried through the deferrals; where Airflow
    has ended the wait itself, and thrown away what was carried, it is called again to know where the files land.

    When it tells nothing that can be used, what an earlier attempt has paid for is collected all the same, and nothing
    is bought. When it raises, Airflow shows its error, and the log says what was bought; the next attempt takes it up.

    :param python_callable: The function. It gets its arguments, and those of Airflow's context that it names.
    :raises InvalidArgumentError: naming argument, value and fix, before anything is sent.
    """

    #: Airflow shows what the function told among the rendered fields.
    overwrite_rtif_after_execution = True

    #: Arguments that the function may tell, and without which those of the decorator can't be judged.
    judged_together: ClassVar[frozenset[str]]

    _told: dict[str, Any] | None = None
    _refusal: InvalidArgumentError | None = None

    def __init__(self, *, python_callable: Callable[..., Any], **kwargs: Any) -> None:
        if "prompt" in kwargs:
            raise InvalidArgumentError("prompt", kwargs["prompt"], "Return it from the function.")
        self._untold = [name for name in self.judged_together if kwargs.get(name) is None]
        super().__init__(python_callable=python_callable, prompt=None, **kwargs)

    # ------------------------------------------------------------------ what the function tells

    def _complete(self, context: Context, carried: Mapping[str, Any]) -> None:
        self._be_told(context, carried)
        super()._complete(context, carried)

    def _be_told(self, context: Context, carried: Mapping[str, Any]) -> None:
        if self._told is not None or self._refusal is not None:
            return
        result = carried["told"] if "told" in carried else self._call(context, self.op_args, self.op_kwargs)
        try:
            told = self._arguments_in(result)
        except InvalidArgumentError as e:
            # Raised where it matters: what was bought before does not need it.
            self._refusal = e
            return
        self._told = told
        for name, value in told.items():
            setattr(self, name, value)
        self._has_facts |= "facts" in told

    def _arguments_in(self, result: Any) -> dict[str, Any]:
        """
        Return what a function told as it is carried: plain JSON by the names of arguments.

        :raises InvalidArgumentError: when it is neither a prompt nor arguments.
        """
        function = f"{self.python_callable.__name__}()"
        if isinstance(result, str):
            result = {"prompt": result}
        if not isinstance(result, Mapping):
            raise InvalidArgumentError(function, result, "Return the prompt as text, or a mapping of arguments.")
        names = [name for name in self.template_fields if name not in DecoratedOperator.template_fields]
        told, size = {}, 0
        for name, value in result.items():
            if name not in names:
                fix = f"What a function may return is {', '.join(names)}; all else is the decorator's."
                raise InvalidArgumentError(f"{function}[{name!r:.60}]", value, fix)
            text = _as_json(name, value)
            size += len(text)
            if size > MOST_BYTES:
                fix = "It goes through Airflow's database: return at most 1 MiB, and images as paths or URIs."
                raise InvalidArgumentError(name, value, fix)
            told[name] = json.loads(text)
        return told

    def defer(self, *, kwargs: dict[str, Any] | None = None, **options: Any) -> NoReturn:
        """Give the worker slot back, and carry what the function told, but for the connection's own key."""
        told, hides = self._told, self.hook.service.hides
        if told is not None:
            # Such a request is refused, and yet a job that was paid for before may be waited for.
            told = {name: value for name, value in told.items() if not hides(json.dumps(value, ensure_ascii=False))}
        super().defer(kwargs={**(kwargs or {}), "told": told}, **options)

    # ------------------------------------------------------------------ checking it

    def _check_literals(self) -> None:
        later = {name: getattr(self, name) for name in self._untold}
        for name in later:
            setattr(self, name, _UNTOLD)
        super()._check_literals()
        for name, value in later.items():
            setattr(self, name, value)

    def _check_rules(self) -> None:
        if self.destination is _UNTOLD:
            return
        if self._refusal is not None and self.destination is None and self._lands_files:
            # Where an earlier attempt's files were to land is not known.
            raise self._refusal
        super()._check_rules()

    @property
    def _lands_files(self) -> bool:
        """Whether there are files to land: a draft has none, nor has what nobody waits for."""
        return self.wait_for_completion and getattr(self, "render", True)

    def _ask(self, kept: dict[str, Any] | None = None) -> Asked[Any]:
        if self._refusal is not None and kept is None:
            raise self._refusal
        return super()._ask(kept)

    def _asked_before(self, record: JobRecord) -> Asked[Any]:
        if self._refusal is not None and record.submitted_at is None:
            # Nothing was sent: there is no need to send it without what the function may have told besides.
            raise self._refusal
        return super()._asked_before(record)


def _as_json(name: str, value: Any) -> str:
    def told(value: Any) -> Any:
        if isinstance(value, timedelta):
            return value.total_seconds()
        if isinstance(value, date | time):
            return value.isoformat()
        if isinstance(uri := as_uri(value), str):
            return uri
        raise TypeError

    try:
        return json.dumps(plain(name, value, os.PathLike, ObjectStoragePath, *_TIMES), default=told)
    except TypeError:
        fix = "Return text, numbers, True or False, lists and dicts of these."
        raise InvalidArgumentError(name, value, fix) from None
