from __future__ import annotations

import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from airflow_provider_slides.decks.comparing import compare
from airflow_provider_slides.decks.report import Finding, Kind, Report
from airflow_provider_slides.decks.reporting.page import page
from tests.unit.decks.making import HOSTILE, a_deck, a_finding, a_report, a_slide

VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Checks that all is closed as it was opened, and keeps what there is."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.words: list[str] = []
        self.marked: list[str] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] != "style" and data.strip():
            (self.marked if self.open[-1] == "mark" else self.words).append(" ".join(data.split()))


PICTURE = Finding(4, "picture", "Photo", Kind.UNREADABLE, None, "", "What it shows was not checked.")
RULE = Finding.of_rule(
    "must_not_say", 4, "body", "{{ owner }}", "It looks like a field.", context="Ask {{ owner }} now"
)


def full() -> Report:
    old, new = a_deck(a_slide(1, "Growth of 5%"), a_slide(2, "Gone")), a_deck(a_slide(1, "Growth of 6% now"))
    return a_report(
        a_finding(1, Kind.SUPPORTED, text="12,408"),
        a_finding(2),
        a_finding(3, Kind.UNSUPPORTED, text="€9.9M", expected="", context="Pipeline stands at €9.9M."),
        broken=(RULE, Finding.of_rule("contrast", 1, "text", "x", "Hard to read.", kind=Kind.WARNING)),
        unreadable=(PICTURE,),
        comparison=compare(old, new),
    )


def test_a_person_finds_what_is_wrong_on_which_slide() -> None:
    found = Reader(page(full()))

    told = " | ".join(found.words)
    assert "2 things are wrong, on slides 2 and 4. No fact explains 1 more figure." in told
    assert "1 of 3 figures is right; 1 thing could not be read." in told
    for part in (
        "Slide 2: Revenue by region | Wrong figure · table cell (EMEA, Revenue) | Stands there | Should be | 1.35M",
        "The fact: | regions[0].revenue",
        "What no fact explains | 1 | Slide 3: EMEA",
        "Stands there | Pipeline stands at | .",
        "Stands there | Ask | now | It looks like a field. | The rule: | must_not_say",
        "Warnings | 1 | Slide 1: Weekly KPIs",
        "Slide 4: Outlook | : picture, Photo. What it shows was not checked.",
        "What has changed | 1 slide removed, 1 slide changed; 1 figure moved. | Removed | : slide 2 (Gone)",
        "5% | 6% | +20.0%",
        "All 3 figures, one by one",
        "12,408 | Right",
    ):
        assert part in told
    assert found.marked == ["1.53M", "{{ owner }}", "€9.9M", "x"]


@pytest.mark.parametrize(
    ("report", "state"),
    [
        (a_report(a_finding()), "bad"),
        (a_report(a_finding(kind=Kind.UNSUPPORTED)), "doubt"),
        (a_report(a_finding(kind=Kind.SUPPORTED)), "good"),
        (a_report(), "good"),
    ],
)
def test_its_colour_tells_how_it_is(report: Report, state: str) -> None:
    assert f'<header class="{state}">' in page(report)


def test_it_needs_nothing_else_and_lets_nothing_run() -> None:
    text = page(full())
    found = Reader(text)

    assert not {"script", "link", "img", "iframe", "object", "form", "a", "base"} & {*found.tags}
    assert not {"style", "src", "href", "onclick", "srcset"} & {name for name, _ in found.attributes}
    style = re.search("<style>(.*?)</style>", text, re.DOTALL)
    assert style
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = dict(found.attributes)
    assert policy
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in text


def test_the_bar_has_all_of_its_width() -> None:
    widths = [float(width) for width in re.findall(r'width="([\d.]+)" height="10"', page(full()))]

    assert sum(widths) == pytest.approx(1000, abs=0.1)
    assert "<svg" not in page(a_report())


def test_what_the_deck_says_is_text() -> None:
    bad = a_finding(place=HOSTILE, text=HOSTILE, expected=HOSTILE, message=HOSTILE, path=HOSTILE, context=HOSTILE * 2)
    rule = Finding.of_rule(HOSTILE, 1, HOSTILE, HOSTILE, HOSTILE)
    old, new = a_deck(a_slide(1, HOSTILE, "5%")), a_deck(a_slide(1, HOSTILE, HOSTILE), a_slide(2, "New" + HOSTILE))
    report = Report(HOSTILE, 2, (bad,), (rule,), (bad,), (HOSTILE,) * 2, compare(old, new))

    text = page(report)

    assert set(Reader(text).tags) <= set(Reader(page(full())).tags)
    assert not {"\x1b", "\u202e", "\x00"} & {*text}
    assert len(text) < 40_000


def test_what_stands_around_a_figure_is_text() -> None:
    text = page(a_report(a_finding(text="€9.9M", context="<b>It</b> was €9.9M <i>then</i>")))

    assert "&lt;b&gt;It&lt;/b&gt; was <mark>€9.9M</mark> &lt;i&gt;then&lt;/i&gt;" in text


def test_a_long_paragraph_is_cut_around_its_figure() -> None:
    context = "Before. " * 100 + "It was €9.9M, they say. " + "After. " * 100

    text = page(a_report(a_finding(text="€9.9M", context=context)))

    assert " It was <mark>€9.9M</mark>, they say. After." in text
    assert len(text) < 20_000


def test_a_context_that_does_not_have_it_is_left_out() -> None:
    assert "<dd><mark>1.53M</mark></dd>" in page(a_report(a_finding(context="Something else")))


def test_of_very_many_the_rest_is_counted() -> None:
    text = page(a_report(*(a_finding(),) * 9000))

    assert "8500 more are in the JSON report." in text
    assert "4000 more are in the JSON report." in text
    assert len(text) < 3_000_000
