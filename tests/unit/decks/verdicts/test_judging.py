from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter

import pytest

from airflow_provider_slides.decks.deck import Point
from airflow_provider_slides.decks.report import Kind
from airflow_provider_slides.decks.verdicts import judge
from tests.unit.decks.verdicts.statements import STATEMENTS, TABLE, chart_of, deck_of, verdicts

FINE = (Kind.SUPPORTED, Kind.DERIVED)


@pytest.mark.parametrize("statement", STATEMENTS["true"])
def test_what_is_true_is_supported_or_derived(statement: str) -> None:
    found = verdicts(statement)

    assert found
    assert all(finding.kind in FINE for finding in found)


@pytest.mark.parametrize("statement", STATEMENTS["false"])
def test_what_is_false_is_a_problem(statement: str) -> None:
    assert any(finding.kind not in FINE for finding in verdicts(statement))


def test_a_sentence_of_several_figures_has_a_verdict_of_each() -> None:
    found = verdicts("EMEA made €1.35M with 12,408 orders, APAC made €1.35M")

    assert [finding.kind for finding in found] == [Kind.SUPPORTED, Kind.SUPPORTED, Kind.CONTRADICTED]
    assert [finding.value for finding in found] == [1350000, 12408, 1350000]


def test_findings_come_in_reading_order_with_slide_place_and_path() -> None:
    (finding,) = verdicts("EMEA revenue was €1.53M")

    assert (finding.slide, finding.place, finding.path) == (1, "body", "rows[0].revenue")
    assert finding.expected == "€1.35M"
    assert "rows[0].revenue" in finding.message


def test_what_the_data_does_not_know_is_unsupported() -> None:
    (finding,) = verdicts("Net promoter score: 67")

    assert finding.kind is Kind.UNSUPPORTED
    assert finding.expected == ""


def test_what_states_nothing_has_no_verdict() -> None:
    assert verdicts("3 priorities for the next 2 weeks, see page 4 of ISO 27001") == []


def test_without_facts_only_what_the_deck_says_itself_is_compared() -> None:
    assert judge(deck_of("EMEA revenue was €1.53M"), None) == []
    (finding,) = judge(chart_of(Point("EMEA", 1346000.0, workbook=1336000.0, cell="Sheet1!B2")), None)
    assert finding.kind is Kind.INCONSISTENT


def test_a_chart_that_is_right_but_not_as_its_workbook_is_inconsistent() -> None:
    (finding,) = judge(chart_of(Point("EMEA", 1346000.0, workbook=1336000.0, cell="Sheet1!B2")), TABLE)

    assert finding.kind is Kind.INCONSISTENT


def test_two_bars_that_are_swapped_are_both_contradicted() -> None:
    deck = chart_of(Point("EMEA", 1831000.0), Point("Americas", 1346000.0), Point("APAC", 715000.0))

    kinds = Counter(finding.kind for finding in judge(deck, TABLE))

    assert kinds == {Kind.CONTRADICTED: 2, Kind.SUPPORTED: 1}


@pytest.mark.parametrize("facts", [{}, [], "text", 5, {"a": None}, {"rows": []}])
def test_facts_without_values_make_every_figure_unsupported(facts: object) -> None:
    kinds = {finding.kind for finding in judge(deck_of("EMEA revenue was €1.53M"), facts)}

    assert kinds <= {Kind.UNSUPPORTED}


def test_hints_tell_other_names_and_how_exact_figures_are() -> None:
    hints = {"labels": {"revenue": ["Dingsda"]}, "tolerance": 0.01}

    assert verdicts("EMEA Dingsda: 1,346,000", hints=hints)[0].kind is Kind.SUPPORTED
    assert verdicts("EMEA Dingsda: 1,350,001", hints=hints)[0].kind is Kind.SUPPORTED
    assert verdicts("EMEA Dingsda: 1,446,000", hints=hints)[0].kind is Kind.CONTRADICTED


SHOPS = {
    "month": "2026-02",
    "currency": "EUR",
    "shops": [
        {"shop": "Ulm", "loans": 210, "ebook_loans": 40, "ticket_income": 9000, "wait_days": 4, "wait_days_prev": 5,
         "visits": 500, "visits_prev": 400, "visits_plan": 480},
        {"shop": "Kiel", "loans": 380, "ebook_loans": 90, "ticket_income": 7000, "wait_days": 6, "wait_days_prev": 5,
         "visits": 700, "visits_prev": 720, "visits_plan": 690},
        {"shop": "Bonn", "loans": 140, "ebook_loans": 15, "ticket_income": 4000, "wait_days": 9, "wait_days_prev": 8,
         "visits": 300, "visits_prev": 310, "visits_plan": 350},
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    "statement",
    [
        "54% of total loans came from Ulm and Bonn".replace("54", "48"),
        "Ulm and Kiel together reached 590 in loans",
        "Kiel (380), Ulm (210) and Bonn (140) lead in loans",
        "Kiel, Ulm and Bonn lead in loans with 380, 210 and 140",
        "Loans range from 140 to 380",
        "Ulm recorded 500 in visits against a target of 480",
        "Ulm erreichte 500 (Besuche), geplant waren 480",
        "Ulm: 500 visites contre 480 prévues",
        "Prêts numériques, Kiel : 90",
        "Ulm liegt bei den Besuchen um 200 über Bonn",
        "Wait in Ulm fell by 20% to 4 days",
        "Two of three shops met their visits target",
        "2 shops sur 3 au niveau de l'objectif (visites)",
        "The highest growth in visits came from Ulm (+25%)",
        "Die Besuche in Kiel bleiben knapp unter der Marke von 710",
        "Visits in Ulm topped 490",
        "Kiel : de l'ordre de 690 visites",
        "Recettes de billetterie, Ulm : 9 000 €",
    ],
)
def test_what_is_true_of_shops_is_supported_or_derived(statement: str) -> None:
    found = verdicts(statement, SHOPS)

    assert found
    assert [finding.message for finding in found if finding.kind not in FINE] == []


@pytest.mark.parametrize(
    "statement",
    [
        "58% of total loans came from Ulm and Bonn",
        "Kiel, Ulm and Bonn lead in loans with 380, 140 and 210",
        "Three of three shops met their visits target",
        "The highest growth in visits came from Bonn (-3%)",
        "Bonn arrive en tête pour les visites",
        "Ulm liegt bei den Besuchen um 300 über Bonn",
        "The analysis covers 4 shops",
        "Les visites à Ulm sont 4,2 % en dessous de l'objectif",
    ],
)
def test_what_is_false_of_shops_is_a_problem(statement: str) -> None:
    assert any(finding.kind not in FINE for finding in verdicts(statement, SHOPS))


@pytest.mark.parametrize(
    "statement",
    [
        "Two points for decision by the management team",
        "Three priorities for the second half of the year",
        "Contact: reporting@example.org, ext. 4410",
        "Pier 21 Holdings",
        "Recommandation : agir d'abord sur les deux shops les plus faibles",
    ],
)
def test_what_is_no_figure_of_shops_has_no_verdict(statement: str) -> None:
    assert verdicts(statement, SHOPS) == []


def test_words_that_nobody_knows_leave_a_doubt_and_contradict_nothing() -> None:
    assert [one.kind for one in verdicts("Gliffe in Ulm: 20% der Wuxeln", SHOPS)] == [Kind.UNSUPPORTED]


def test_a_deck_has_the_same_verdicts_in_each_process() -> None:
    # Sets of words are in another order in each: nothing may be chosen by that.
    program = (
        "from airflow_provider_slides.decks.facts import Facts\n"
        "from tests.unit.decks.verdicts.statements import PLANNED, STATEMENTS, verdicts\n"
        "hours = [{'site': name, 'guard_hours': now, 'prev_month_guard_hours': then}"
        " for name, now, then in (('Ulm', 18254, 17607), ('Kiel', 9125, 8310))]\n"
        "for text in STATEMENTS['true'] + STATEMENTS['false']:\n"
        "    print(verdicts(text), verdicts(text, PLANNED))\n"
        "print([[word.stem for word in fact.measure] for fact in Facts.of(hours).facts])\n"
        "print(verdicts('Guard hours at Ulm: 18,254 (+3.7%), at Kiel: 9,125 (+9.8%)', hours))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": str(seed)},
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        for seed in range(4)
    }

    assert len(said) == 1
    assert said.pop().count("Finding(") > 90
