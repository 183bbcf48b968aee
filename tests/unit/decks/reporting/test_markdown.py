from __future__ import annotations

from airflow_provider_slides.decks.comparing import compare
from airflow_provider_slides.decks.report import Finding, Kind, Report
from airflow_provider_slides.decks.reporting.markdown import markdown
from tests.unit.decks.making import HOSTILE, a_finding, a_report, said

PICTURE = Finding(4, "picture", "Photo", Kind.UNREADABLE, None, "", "What it shows was not checked.")


def test_a_report_is_a_page() -> None:
    report = a_report(
        a_finding(),
        a_finding(3, Kind.UNSUPPORTED, place="body", text="€9.9M", expected="", message="No fact is 9.9 million."),
        unreadable=(PICTURE,),
        comparison=compare(said("Growth of 5% | year"), said("Growth of 6% | year")),
    )

    assert markdown(report) == (
        "# weekly.pptx\n\n"
        "**1 thing is wrong, on slide 2. No fact explains 1 more figure.** "
        "0 of 2 figures are right; 1 thing could not be read.\n\n"
        "## Wrong (1)\n\n"
        "- **Slide 2: Revenue by region**, table cell (EMEA, Revenue): Wrong figure. "
        'It says "1.53M", it should be "1.35M". The revenue of EMEA is 1,346,000.\n\n'
        "## Unexplained (1)\n\n"
        '- **Slide 3: EMEA**, body: Unexplained figure. It says "€9.9M". No fact is 9.9 million.\n\n'
        "## Could not be read (1)\n\n"
        '- **Slide 4: Outlook**, picture: Could not be read. It says "Photo". What it shows was not checked.\n\n'
        "## What has changed\n\n"
        "1 slide changed; 1 figure moved.\n\n"
        "| Slide | What | Before | Now | Change |\n| --- | --- | --- | --- | --- |\n"
        "| 1 | Growth of … \\| year | 5% | 6% | +20.0% |\n"
    )


def test_what_the_deck_says_is_text() -> None:
    wild = HOSTILE + "www.evil.com `x` *y* a@b.c ~~z~~ &lt; #1"
    finding = a_finding(place=wild[-60:], text=wild[-60:], expected=HOSTILE, message=HOSTILE)
    page = markdown(Report(HOSTILE, 2, (finding,), titles=(HOSTILE, HOSTILE)))

    assert not {"\x1b", "\u202e"} & {*page}
    for markup in ("<script", "](", "http://", "www.", " *y", " `x", "a@", "~~", "&lt"):
        assert markup not in page.replace("\\" + markup[0], "")
    assert len(page) < 3000


def test_of_very_many_the_rest_is_counted() -> None:
    assert "- and 300 more\n" in markdown(a_report(*(a_finding(),) * 500))
