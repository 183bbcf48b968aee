"""Rules for a deck in Python: ``@task.deck_check``."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, overload

from airflow.providers.common.compat.sdk import DecoratedOperator, task_decorator_factory

from airflow_provider_slides.decorators.base import FunctionOperator
from airflow_provider_slides.exceptions import InvalidArgumentError
from airflow_provider_slides.operators.decks import NOT_GIVEN, DeckCheckOperator
from airflow_provider_slides.operators.decks.sources import rules_of

if TYPE_CHECKING:
    from airflow.sdk import Context
    from airflow.sdk.bases.decorator import Task

    from airflow_provider_slides.decks.deck import Deck
    from airflow_provider_slides.decks.report import Finding
    from airflow_provider_slides.decks.rules import DeckRules

Parameters = ParamSpec("Parameters")
Told = TypeVar("Told")

_LONGEST_MESSAGE = 500


class DeckCheckDecoratedOperator(FunctionOperator, DeckCheckOperator):
    """
    What :func:`deck_check` makes of a function: its result is rules, or what is wrong.

    Its parameter ``deck`` is given as :class:`DeckCheckOperator` takes it, in the call or to the decorator, and comes
    read; so does ``facts``, if it has one.
    """

    template_fields: Sequence[str] = (*DecoratedOperator.template_fields, *DeckCheckOperator.template_fields)
    template_fields_renderers = {
        **DecoratedOperator.template_fields_renderers,
        **DeckCheckOperator.template_fields_renderers,
    }
    custom_operator_name = "@task.deck_check"

    def __init__(
        self,
        *,
        python_callable: Callable[..., Any],
        op_args: Sequence[Any] = (),
        op_kwargs: Mapping[str, Any] | None = None,
        **kwargs: Any,
    ) -> None:
        parameters = inspect.signature(python_callable).parameters
        if "deck" not in parameters:
            raise InvalidArgumentError(
                "python_callable", python_callable, "Give it a parameter `deck`: that is the deck, read."
            )
        told, filled = _bound(python_callable, op_args, op_kwargs or {}), dict(op_kwargs or {})
        for name in ("deck", "facts"):
            if name in told and name in kwargs:
                raise InvalidArgumentError(name, kwargs[name], "Give it once: to the decorator, or in the call.")
            if name in told:
                kwargs[name] = told[name]
            elif name in parameters:
                # It comes when the deck is read.
                filled[name] = None
        if "deck" not in kwargs:
            raise InvalidArgumentError(
                "deck", None, "Say which: check(make_deck.output), or @task.deck_check(deck=...)."
            )
        super().__init__(python_callable=python_callable, op_args=op_args, op_kwargs=filled, **kwargs)

    def _judged(
        self, context: Context, deck: Deck, facts: Any, rules: tuple[DeckRules, Deck | None]
    ) -> tuple[tuple[DeckRules, Deck | None], list[Finding]]:
        from airflow_provider_slides.decks.rules import DeckRules

        parameters = list(inspect.signature(self.python_callable).parameters)
        args, kwargs = list(self.op_args), dict(self.op_kwargs)
        for name, value in (("deck", deck), ("facts", facts)):
            if name in kwargs:
                kwargs[name] = value
            elif name in parameters[: len(args)]:
                args[parameters.index(name)] = value
        result = self._call(context, args, kwargs)
        if isinstance(result, Mapping | DeckRules):
            return rules_of(result), []
        return rules, self._findings(result)

    def _findings(self, result: Any) -> list[Finding]:
        from airflow_provider_slides.decks.report import Finding

        name = self.python_callable.__name__
        if result is None or isinstance(result, str | Finding):
            result = [result] if result else []
        if not isinstance(result, Iterable):
            raise _refused(name, result)
        found = []
        for told in result:
            if not isinstance(told, str | Finding):
                raise _refused(name, told)
            found.append(_finding(name, told) if isinstance(told, str) else told)
        return found


def _finding(name: str, message: str) -> Finding:
    from airflow_provider_slides.decks.lines import one_line
    from airflow_provider_slides.decks.report import Finding

    return Finding.of_rule(name, 0, "deck", "", one_line(message, _LONGEST_MESSAGE))


def _refused(name: str, value: Any) -> InvalidArgumentError:
    fix = "Return rules (a mapping), or what is wrong: a list of texts or Findings, empty when nothing is."
    return InvalidArgumentError(f"{name}()", value, fix)


def _bound(function: Callable[..., Any], args: Sequence[Any], kwargs: Mapping[str, Any]) -> Mapping[str, Any]:
    try:
        return inspect.signature(function).bind_partial(*args, **kwargs).arguments
    except TypeError:
        # Airflow itself says what does not fit.
        return kwargs


@overload
def deck_check(python_callable: Callable[Parameters, Told]) -> Task[Parameters, Told]: ...


@overload
def deck_check(
    *,
    deck: Any = ...,
    facts: Any = NOT_GIVEN,
    rules: Any = None,
    compare_with: Any = None,
    fail_on: Sequence[str] | str = ("contradicted", "inconsistent", "rule"),
    **kwargs: Any,
) -> Callable[[Callable[Parameters, Told]], Task[Parameters, Told]]: ...


def deck_check(python_callable: Callable[..., Any] | None = None, **kwargs: Any) -> Any:
    """
    Check a deck by a function, besides its facts and rules; the same as ``@task.deck_check``.

    ::

        @task.deck_check
        def short_titles(deck: Deck, most: int = 60) -> list[str]:
            return [f"Slide {slide.number}'s title is long." for slide in deck.slides if len(slide.title) > most]


        short_titles(make_deck.output)

    The function has a parameter ``deck``: it is called with what
    :class:`~airflow_provider_slides.operators.decks.DeckCheckOperator` takes, such as ``make_deck.output``, and gets
    the :class:`~airflow_provider_slides.decks.deck.Deck` that was read. With a parameter ``facts`` it gets the facts,
    or ``None`` when there are none. The rest are its own arguments, XComs resolved, and those of Airflow's context that
    it names. Of several variants it is called for each.

    It returns what is wrong: a list of texts, or of :class:`~airflow_provider_slides.decks.report.Finding`, which tell
    a slide and a place (``Finding.of_rule("names", 3, "title", "", "A customer is named.")``); ``yield`` does, too.
    Each is a broken rule. Or it returns rules, as a mapping, which win over the decorator's. Nothing when all is right.

    The task goes the way of the operator, figures and all, and returns the same.

    All arguments are templated, but no names of template files. ``multiple_outputs`` is refused.

    :param python_callable: The function.
    :param deck: Which deck, unless the call says so.
    :param facts: What it should be about, or where a JSON file of it lies; ``None`` for none. Default: those that are
        kept beside the deck.
    :param rules: What it has to be besides. Default: the rules that hold for every deck.
    :param compare_with: The older deck to tell what has changed since, or ``None``.
    :param fail_on: Which findings fail the task. Default: ``contradicted``, ``inconsistent`` and ``rule``.
    :param kwargs: What every operator takes, such as ``trigger_rule`` and ``pool``.
    :raises InvalidArgumentError: naming field, value and fix.
    :raises DeckCheckFailedError: when there are such findings; no retry is spent on it.
    """
    return task_decorator_factory(
        python_callable, multiple_outputs=False, decorated_operator_class=DeckCheckDecoratedOperator, **kwargs
    )
