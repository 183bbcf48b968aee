"""A deck or carousel is checked against its facts and rules as a task."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from airflow.providers.common.compat.sdk import ObjectStoragePath, get_parsing_context

from airflow_provider_slides.arguments import is_literal
from airflow_provider_slides.durable.facts import Facts
from airflow_provider_slides.durable.linking import show
from airflow_provider_slides.durable.mapped import MappableOperator
from airflow_provider_slides.exceptions import DeckCheckFailedError, InvalidArgumentError
from airflow_provider_slides.links.decks import ReportLink
from airflow_provider_slides.operators.decks.sources import (
    Given,
    Source,
    facts_of,
    given,
    is_place,
    is_there,
    kept_facts,
    opened,
    rules_of,
)
from airflow_provider_slides.retrying import fail_at_once
from airflow_provider_slides.storage import as_uri, console_address

if TYPE_CHECKING:
    from airflow.sdk import Context

    from airflow_provider_slides.decks.deck import Deck
    from airflow_provider_slides.decks.report import Finding, Report
    from airflow_provider_slides.decks.rules import DeckRules


class _NotGiven:
    def __repr__(self) -> str:
        return "NOT_GIVEN"


#: The facts are those that are kept beside the deck.
NOT_GIVEN: Any = _NotGiven()

#: More than anybody reads in a log: the report has all.
_MOST_LINES = 20
#: What an error tells; the first of them is within the 95 characters that Airflow's UI shows of a line.
_MOST_TOLD = 3


class DeckCheckOperator(MappableOperator):
    """
    Check a deck or carousel against its facts and rules, before anyone sees it.

    Every figure on it is compared with the facts: on slides, in tables and charts, in notes. The report lands beside
    the deck as ``<name>.check.json`` and ``<name>.check.html``, also of one that is wrong, and replaces an older one.
    Nothing is bought: checking costs nothing, and a retry or a clear checks what is there then.

    Returns a :class:`~airflow_provider_slides.manifests.DeckCheck`. XComs are ``corrections``: what is wrong as text
    for a next prompt, blank when nothing is. Of a check that fails, too, but for what is returned.

    All arguments are keyword-only and templated; a text that is one expression (``"{{ ti.xcom_pull('make_deck') }}"``)
    is its value and not a text. It needs the extra ``decks``.

    :param deck: What a task has returned that made it (``make_deck.output``, of a deck, of a slide in variants, which
        are all checked, or of a carousel, whose texts are), or where it or its manifest lies: an object-storage URI or
        an absolute path.
    :param facts: What it should be about: JSON-able data, or where a JSON file of it lies. ``None`` for none: then only
        what the deck says itself is compared. Default: those that are kept beside the deck.
    :param rules: What it has to be besides (:class:`~airflow_provider_slides.decks.rules.DeckRules`): a mapping, YAML
        text, where a YAML file lies, or the name of one among the DAG's template files (``.yaml``, ``.yml``). Their
        ``template`` is a URI or an absolute path; in a file also one that counts from there. Default: those that hold
        for every deck.
    :param compare_with: The older deck to tell what has changed since, as ``deck``, or ``None``. One that is not there
        is told in the log, and nothing is compared.
    :param fail_on: Which findings fail the task, of ``contradicted``, ``inconsistent``, ``rule``, ``unsupported``,
        ``unreadable`` and ``warning``. Default: the first three. Empty for none: the task returns what it found.
    :raises InvalidArgumentError: naming field, value and fix.
    :raises DeckCheckFailedError: when there are such findings; no retry is spent on it.
    :raises StorageError: when a store fails for a reason that may pass.
    """

    template_fields: Sequence[str] = ("deck", "facts", "rules", "compare_with", "fail_on")
    template_fields_renderers = {"deck": "json", "facts": "json", "rules": "yaml", "compare_with": "json"}
    template_ext: Sequence[str] = (".yaml", ".yml")
    ui_color = "#fdf0d5"
    operator_extra_links = (ReportLink(),)

    def __init__(
        self,
        *,
        deck: Any,
        facts: Any = NOT_GIVEN,
        rules: Any = None,
        compare_with: Any = None,
        fail_on: Sequence[str] | str = ("contradicted", "inconsistent", "rule"),
        **kwargs: Any,
    ) -> None:
        super().__init__(**kwargs)
        self.deck = deck
        # What becomes None when it is rendered has not come.
        self._facts_are = "kept" if facts is NOT_GIVEN else "none" if facts is None else "given"
        self.facts = None if facts is NOT_GIVEN else facts
        self.rules = rules
        self.compare_with = compare_with
        self.fail_on = fail_on
        if isinstance(rules, str) and (is_place(rules) or "{" in rules):
            # Where a file lies, and no name among the DAG's templates.
            self.template_ext = ()
        self._check_literals()

    def resolve_template_files(self) -> None:
        """Read the rules that are named by a template file, and check them; Airflow calls it when the DAG is parsed."""
        super().resolve_template_files()
        if get_parsing_context().task_id is None:
            self._check_literal_rules()

    def execute(self, context: Context) -> dict[str, Any]:
        """Read, check and report; then fail, if anything is wrong that may not be."""
        with fail_at_once():
            fail_on = _kinds(self.fail_on)
            decks = given("deck", self.deck)
            facts = self._facts_now(decks)
            with _needing_the_extra(decks):
                rules, older = rules_of(self.rules), self._older()
                reports = [
                    self._checked(context, source, facts, rules, older[number] if number < len(older) else None)
                    for number, source in enumerate(decks.sources)
                ]
            return self._told(context, decks, reports, fail_on)

    # ------------------------------------------------------------------ what is given

    def _check_literals(self) -> None:
        if is_literal(as_uri(self.deck)):
            given("deck", self.deck)
        if self._facts_are == "given" and is_literal(self.facts):
            _check_facts(self.facts)
        if self.compare_with is not None and is_literal(self.compare_with):
            given("compare_with", self.compare_with)
        if is_literal(self.fail_on):
            _kinds(self.fail_on)
        self._check_literal_rules()

    def _check_literal_rules(self) -> None:
        rules = self.rules
        if rules is None or not is_literal(rules, self.template_ext) or (isinstance(rules, str) and is_place(rules)):
            return
        # Imported here: DAG parsing need not pay for it.
        from airflow_provider_slides.decks.rules import DeckRules

        DeckRules.of(rules)

    def _do_render_template_fields(
        self, parent: Any, template_fields: Iterable[str], context: Any, jinja_env: Any, seen_oids: set[int]
    ) -> None:
        """Render what is ours by its values, which may be data and no text; all else as ever."""
        ours = set(DeckCheckOperator.template_fields) if parent is self else set()
        others = [name for name in template_fields if name not in ours]
        super()._do_render_template_fields(parent, others, context, jinja_env, seen_oids)
        with fail_at_once():
            for name in ours.intersection(template_fields):
                self._render_value(name, context, jinja_env, seen_oids)

    def _facts_now(self, decks: Given) -> Any | None:
        if self._facts_are == "none":
            return None
        return kept_facts(decks) if self._facts_are == "kept" else facts_of(self.facts)

    def _older(self) -> tuple[Source, ...]:
        if self.compare_with is None:
            return ()
        found = given("compare_with", self.compare_with) if is_there("compare_with", self.compare_with) else None
        sources = found.sources if found is not None else ()
        there = all(is_there("compare_with", source.uri) for source in sources)
        if not sources or not there:
            self.log.warning("There is no older deck at %.300s: what has changed is not told.", self.compare_with)
            return ()
        return sources

    # ------------------------------------------------------------------ checking

    def _checked(
        self,
        context: Context,
        source: Source,
        facts: Any,
        rules: tuple[DeckRules, Deck | None],
        older: Source | None,
    ) -> Report:
        from airflow_provider_slides.decks.checking import check_deck

        before = None
        if older is not None:
            with opened("compare_with", older) as (before, _):
                pass
        with opened("deck", source) as (deck, file):
            (declared, template), own = self._judged(context, deck, facts, rules)
            report = check_deck(deck, facts, declared, before, source.name, file=file, template=template)
        return replace(report, broken=(*report.broken, *own)) if own else report

    def _judged(
        self, context: Context, deck: Deck, facts: Any, rules: tuple[DeckRules, Deck | None]
    ) -> tuple[tuple[DeckRules, Deck | None], list[Finding]]:
        """Return the rules of a deck, and what is wrong with it besides; a decorator's function may say."""
        return rules, []

    # ------------------------------------------------------------------ telling

    def _told(self, context: Context, decks: Given, reports: list[Report], fail_on: list[str]) -> dict[str, Any]:
        ti, places = context["ti"], [_land(*pair) for pair in zip(decks.sources, reports, strict=True)]
        report = _together(reports)
        summary = {**report.summary(), "decks": places}
        ti.xcom_push(key="corrections", value=report.as_corrections())
        for each, place in zip(reports, places, strict=True):
            self._log_report(each, place)
        failed = [number for number, each in enumerate(reports) if not each.passed(fail_on)]
        page = places[failed[0] if failed else 0]["html"]
        if page is not None:
            show(ti, ReportLink, lambda: console_address(ObjectStoragePath(page)))
        if failed:
            raise DeckCheckFailedError(_message(report, fail_on, page), summary)
        return summary

    def _log_report(self, report: Report, place: dict[str, Any]) -> None:
        from airflow_provider_slides.decks.reporting.telling import changes, checked, verdict

        self.log.info("%s: %s %s", report.deck, verdict(report), checked(report))
        for finding in report.problems[:_MOST_LINES]:
            self.log.warning("%s", _line(finding))
        if (more := len(report.problems) - _MOST_LINES) > 0:
            self.log.warning("%d more are in the report.", more)
        if report.comparison is not None:
            self.log.info("Since the older deck: %s", changes(report.comparison))
        if place["html"] is not None:
            self.log.info("The report: %s and %s.", place["html"], place["json"])
        else:
            self.log.info("There is no place for the report: the carousel has no pictures in one.")


def _kinds(fail_on: Any) -> list[str]:
    from airflow_provider_slides.decks.report import Kind

    kinds = [kind.value for kind in Kind if kind not in (Kind.SUPPORTED, Kind.DERIVED)]
    if not isinstance(fail_on, list | tuple | set | frozenset):
        raise InvalidArgumentError("fail_on", fail_on, 'Give a list, such as ["contradicted", "rule"], or [] for none.')
    for kind in (told := list(fail_on)):
        if not isinstance(kind, str) or kind not in kinds:
            raise InvalidArgumentError("fail_on", kind, f"Give some of {', '.join(kinds)}.")
    return told


def _check_facts(facts: Any) -> None:
    if not isinstance(facts, str):
        Facts.of(facts)
    elif not is_place(facts):
        facts_of(facts)


def _land(source: Source, report: Report) -> dict[str, Any]:
    from airflow_provider_slides.decks.report import WRONG

    write = source.place.write_beside if source.place is not None else None
    return {
        "uri": source.uri,
        "wrong": len(report.of(*WRONG)),
        "json": write("check.json", json.dumps(report.as_dict(), indent=1) + "\n") if write else None,
        "html": write("check.html", report.as_html()) if write else None,
    }


def _together(reports: list[Report]) -> Report:
    """Return one report of all variants, each of whose findings tells which it is about."""
    from airflow_provider_slides.decks.report import Report

    if len(reports) == 1:
        return reports[0]

    def named(report: Report, findings: Iterable[Finding]) -> list[Finding]:
        return [replace(finding, place=f"{report.deck}, {finding.place}") for finding in findings]

    return Report(
        deck=", ".join(report.deck for report in reports),
        slides=sum(report.slides for report in reports),
        verdicts=tuple(finding for report in reports for finding in named(report, report.verdicts)),
        broken=tuple(finding for report in reports for finding in named(report, report.broken)),
        unreadable=tuple(finding for report in reports for finding in named(report, report.unreadable)),
    )


def _message(report: Report, fail_on: list[str], page: str | None) -> str:
    found = [finding for finding in (*report.problems, *report.unreadable) if finding.kind in fail_on]
    found.sort(key=lambda finding: fail_on.index(finding.kind))
    told = [_short(finding) for finding in found[:_MOST_TOLD]]
    if len(found) > _MOST_TOLD:
        told.append(f"{len(found) - _MOST_TOLD} more")
    where = f" The report: {page}." if page is not None else ""
    return f"{len(found)} wrong: {'; '.join(told)}.{where} Checking the deck again costs nothing."


def _short(finding: Finding) -> str:
    from airflow_provider_slides.decks.lines import one_line, quoted
    from airflow_provider_slides.decks.report import Kind

    where = f"slide {finding.slide}" if finding.slide else "deck"
    if finding.expected and finding.kind is not Kind.RULE:
        return f"{where}: {quoted(finding.text, 32)} should be {one_line(finding.expected, 24)}"
    if finding.kind is Kind.UNSUPPORTED:
        return f"{where}: no fact explains {quoted(finding.text, 40)}"
    return f"{where}: {one_line(finding.message, 80).rstrip('.')}"


def _line(finding: Finding) -> str:
    from airflow_provider_slides.decks.lines import one_line, quoted
    from airflow_provider_slides.decks.reporting.telling import NAMES

    where = f"Slide {finding.slide}, {one_line(finding.place, 80)}" if finding.slide else "The deck as a whole"
    should = f", should be {quoted(finding.expected, 40)}" if finding.expected else ""
    text = f" {quoted(finding.text, 60)}{should}." if finding.text or should else ""
    return f"{where}: {NAMES[finding.kind].lower()}:{text} {one_line(finding.message)}"


@contextmanager
def _needing_the_extra(decks: Given) -> Iterator[None]:
    try:
        yield
    except ImportError as e:
        fix = f"Decks are read with {e.name}: pip install 'airflow-provider-slides[decks]'."
        raise InvalidArgumentError("deck", decks.sources[0].name, fix) from e
