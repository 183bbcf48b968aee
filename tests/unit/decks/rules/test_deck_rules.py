from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from airflow_provider_slides.decks.deck import Deck, Theme
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.rules import Between, DeckRules, MustShow, broken
from airflow_provider_slides.decks.rules.current_period import Period
from airflow_provider_slides.exceptions import InvalidArgumentError
from tests.unit.decks.making import a_deck, a_shape, a_slide, drawn, said

ALL = """
slides: {min: 3, max: 12}
must_say: [Summary, "/q[1-4]/"]
must_not_say: [secret]
leftovers: false
current_period: 2026-W47
must_show:
  labels: [EMEA]
  facts: ["regions[0].revenue"]
template: acme.pptx
fonts: [Calibri]
alt_text: true
notes: every
links: [acme.com]
empty_slides: false
empty_placeholders: false
min_font_size: 10
off_slide: true
overlap: false
contrast: 4.5
language: de
archforge: true
hints: {units: {revenue: EUR}}
"""


def test_rules_are_read_from_yaml() -> None:
    assert DeckRules.of(ALL) == DeckRules(
        slides=Between(3, 12),
        must_say=("Summary", "/q[1-4]/"),
        must_not_say=("secret",),
        leftovers=False,
        current_period=Period("week", 2026, 47),
        must_show=MustShow(("EMEA",), ("regions[0].revenue",)),
        template="acme.pptx",
        fonts=("Calibri",),
        alt_text=True,
        notes="every",
        links=("acme.com",),
        empty_slides=False,
        empty_placeholders=False,
        min_font_size=10.0,
        off_slide=True,
        overlap=False,
        contrast=4.5,
        language="de",
        archforge=True,
        hints={"units": {"revenue": "EUR"}},
    )


@pytest.mark.parametrize("nothing", [None, {}, "", "# nothing", DeckRules()])
def test_without_any_they_have_their_defaults(nothing: Any) -> None:
    assert DeckRules.of(nothing) == DeckRules()


@pytest.mark.parametrize(
    ("told", "period"),
    [("2026", "2026"), ("2026-11-20", "2026-11-20"), ("2026-11", "2026-11"), ("Q3 2026", "2026-Q3"), ("KW 47", "W47")],
)
def test_a_period_may_be_written_as_yaml_reads_it(told: str, period: str) -> None:
    assert str(DeckRules.of(f"current_period: {told}").current_period) == period


def test_labels_may_be_a_list() -> None:
    assert DeckRules.of({"must_show": ["EMEA"]}).must_show == MustShow(("EMEA",))


@pytest.mark.parametrize(
    ("rules", "words"),
    [
        ({"must_sya": ["x"]}, "rules='must_sya': There is no such rule: is it must_say?"),
        ({"zzz": 1}, "rules='zzz': There is no such rule: rules are slides, must_say"),
        ({3: 1}, "rules=3: There is no such rule"),
        (["must_say"], "Give a mapping of rules"),
        ("- must_say", "Give a mapping of rules"),
        ("must_say: [", "Write YAML of one mapping (line 1"),
        ("a: !!python/object/apply:os.system [ls]", "Write YAML of one mapping"),
        ("current_period: 2026-13-45", "with dates that there are"),
        ("[" * 10_000, "Write YAML of one mapping"),
        ("#" * (1 << 20) + "!", "Give rules of at most 1 MiB."),
        ({"slides": 8}, "rules.slides=8: Write whole numbers, as {min: 5, max: 12}"),
        ({"slides": {}}, "rules.slides={}"),
        ({"slides": {"min": 5, "most": 6}}, "rules.slides="),
        ({"slides": {"min": 6, "max": 5}}, "rules.slides="),
        ({"slides": {"min": True}}, "rules.slides="),
        ({"must_say": "Summary"}, "rules.must_say='Summary': Write a list of texts"),
        ({"must_not_say": [""]}, "rules.must_not_say="),
        ({"must_say": ["/(/"]}, "rules.must_say='/(/': This is no regular expression"),
        ({"must_show": {"label": ["EMEA"]}}, "rules.must_show="),
        ({"must_show": {"labels": "EMEA"}}, "rules.must_show.labels="),
        ({"must_show": {"facts": [1]}}, "rules.must_show.facts="),
        ({"current_period": "soon"}, "rules.current_period='soon': Write one period, as 2026-W47"),
        ({"current_period": "Q2 and Q3"}, "rules.current_period="),
        ({"current_period": True}, "rules.current_period=True"),
        ({"current_period": "20 November"}, "rules.current_period="),
        ({"template": 1}, "rules.template=1"),
        ({"fonts": [1]}, "rules.fonts="),
        ({"alt_text": "yes"}, "rules.alt_text='yes': Write true or false."),
        ({"notes": "some"}, "rules.notes='some': Write every or none."),
        ({"links": ["https://acme.com"]}, "rules.links='https://acme.com': Write the host alone"),
        ({"min_font_size": "10"}, "rules.min_font_size='10': Write a number from 0"),
        ({"min_font_size": True}, "rules.min_font_size=True"),
        ({"contrast": -1}, "rules.contrast=-1"),
        ({"contrast": float("nan")}, "rules.contrast=nan"),
        ({"language": "es"}, "rules.language='es': Write en or de or fr."),
        ({"hints": ["units"]}, "rules.hints="),
    ],
)
def test_what_is_no_rule_is_refused_by_its_name(rules: Any, words: str) -> None:
    with pytest.raises(InvalidArgumentError, match=re.escape(words)):
        DeckRules.of(rules)


def names(deck: Deck, rules: Any = None, **more: Any) -> list[str]:
    return sorted({finding.rule for finding in broken(deck, DeckRules.of(rules), **more)})


FAULTY = drawn(
    a_shape(kind="picture", text="", name="Logo"),
    a_shape(text="", placeholder="subtitle"),
    a_shape(sizes=(5.0,), fonts=("Arial",), ink=("EEEEEE",), paper="FFFFFF", box=(-190, 100, 200, 40)),
    links=("https://evil.com",),
)
LAST = a_slide(2)


def test_without_rules_a_deck_is_looked_at_for_what_nobody_wants() -> None:
    found = broken(a_deck(*FAULTY.slides, LAST), DeckRules())

    assert {(one.rule, one.kind) for one in found} == {
        ("empty_slides", Kind.RULE),
        ("empty_placeholders", Kind.RULE),
        ("min_font_size", Kind.WARNING),
        ("off_slide", Kind.WARNING),
        ("contrast", Kind.WARNING),
    }
    assert names(said("Owner: TBD")) == ["must_not_say"]
    assert names(said("EMEA made 1.35M")) == []


@pytest.mark.parametrize(
    ("rules", "found"),
    [
        ({"slides": {"min": 2}}, ["slides"]),
        ({"slides": {"max": 1}}, []),
        ({"must_say": ["Summary"]}, ["must_say"]),
        ({"must_not_say": ["Some"]}, []),
        ({"must_not_say": ["title"]}, ["must_not_say"]),
        ({"current_period": "W47"}, ["current_period"]),
        ({"must_show": ["EMEA"]}, ["must_show"]),
        ({"must_show": {"facts": ["total"]}}, ["must_show"]),
        ({"fonts": ["Calibri"]}, ["fonts"]),
        ({"alt_text": True}, ["alt_text"]),
        ({"notes": "every"}, ["notes"]),
        ({"notes": "none"}, []),
        ({"links": ["acme.com"]}, ["links"]),
        ({"links": []}, ["links"]),
        ({"links": ["evil.com"]}, []),
        ({"empty_placeholders": True}, ["empty_placeholders"]),
        ({"min_font_size": 10}, ["min_font_size"]),
        ({"off_slide": True}, ["off_slide"]),
        ({"overlap": True}, []),
        ({"contrast": 4.5}, ["contrast"]),
        ({"language": "de"}, []),
    ],
)
def test_each_rule_is_looked_at(rules: dict[str, Any], found: list[str]) -> None:
    off: dict[str, Any] = {
        "empty_placeholders": False, "min_font_size": 0, "off_slide": False, "overlap": False, "contrast": 0,
    }  # fmt: skip

    assert names(FAULTY, {**off, **rules}) == found
    assert {one.kind for one in broken(FAULTY, DeckRules.of({**off, **rules}))} <= {Kind.RULE}


def test_an_empty_slide_may_be_allowed() -> None:
    assert names(a_deck(LAST), {"empty_slides": False}) == []


def test_leftovers_may_be_allowed_and_others_not() -> None:
    deck = said("Owner: TBD, for Project Falcon")

    assert names(deck, {"leftovers": False}) == []
    assert len(broken(deck, DeckRules.of({"must_not_say": ["falcon"]}))) == 2


def test_how_many_slides_there_should_be_is_told() -> None:
    (finding,) = broken(said("EMEA"), DeckRules.of({"slides": {"min": 2, "max": 5}}))

    assert finding.message == "The deck has 1 slide, and should have at least 2 and at most 5."


def test_facts_that_are_shown_are_told_by_who_knows() -> None:
    assert names(said("1.35M"), {"must_show": {"facts": ["revenue"]}}, shown={"regions[0].revenue"}) == []


def test_the_template_is_what_it_is_compared_with() -> None:
    template = replace(said("x"), theme=Theme(heading_font="Georgia"))

    assert names(said("x"), {}, template=template) == ["template"]


def test_the_language_of_each_slide_is_told() -> None:
    deck = said("Der Umsatz ist in der Woche gestiegen")

    assert names(deck, {"language": "en"}) == ["language"]
    assert names(deck, {"language": "de"}) == []


def test_overlaps_are_told() -> None:
    text = "Revenue rose in all of the regions\nand orders rose as well as ever"
    shapes = (a_shape(text=text, sizes=(18.0,)), a_shape(text=text, sizes=(18.0,)))

    assert names(drawn(*shapes)) == ["overlap"]
    assert names(drawn(*shapes), {"overlap": False}) == []


def test_of_one_rule_no_more_is_told_than_anybody_reads() -> None:
    found = broken(a_deck(*(a_slide(number, "TBD") for number in range(1, 301))), DeckRules())

    assert len(found) == 51
    assert (found[-1].message, found[-1].kind, found[-1].rule) == (
        "250 more of the same are not listed.", Kind.RULE, "must_not_say",
    )  # fmt: skip
