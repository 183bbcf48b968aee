from __future__ import annotations

from collections.abc import Iterable

from airflow_provider_slides.decks.deck import Slide
from airflow_provider_slides.decks.matching import moved, pairs
from tests.unit.decks.making import a_deck, a_slide


def matched(old: Iterable[Slide], new: Iterable[Slide]) -> list[tuple[int | None, int | None]]:
    found = pairs(a_deck(*old), a_deck(*new))
    return [(pair.old.number if pair.old else None, pair.new.number if pair.new else None) for pair in found]


def test_slides_are_found_again_whatever_their_figures_and_places() -> None:
    old = [
        a_slide(1, "Revenue W46", "EMEA made 1.2M"),
        a_slide(2, "Orders", "12 orders"),
        a_slide(3, "Outlook", "Calm"),
    ]
    new = [
        a_slide(1, "Orders", "15 orders"),
        a_slide(2, "Outlook", "Calm"),
        a_slide(3, "Revenue W47", "EMEA made 1.4M"),
    ]

    assert matched(old, new) == [(2, 1), (3, 2), (1, 3)]


def test_a_slide_whose_text_changed_is_found_by_its_title() -> None:
    old = [a_slide(1, "Key takeaways", "Growth in EMEA"), a_slide(2, "Risks", "Currency")]
    new = [a_slide(1, "Risks", "Hiring slows"), a_slide(2, "Key takeaways", "Decline of margin")]

    assert matched(old, new) == [(2, 1), (1, 2)]


def test_a_slide_whose_title_changed_is_found_by_its_text() -> None:
    body = ("EMEA revenue rose on strong demand", "The Americas held their level")

    assert matched([a_slide(1, "Review", *body)], [a_slide(1, "What happened", *body)]) == [(1, 1)]


def test_others_are_new_or_gone() -> None:
    old = [a_slide(1, "Review", "All is well"), a_slide(2, "Farewell", "Goodbye to everybody")]
    new = [a_slide(1, "Welcome", "New colleagues arrive"), a_slide(2, "Review", "All is well")]

    assert matched(old, new) == [(None, 1), (1, 2), (2, None)]


def test_equal_slides_keep_their_order() -> None:
    old = [a_slide(number, "Section") for number in (1, 2, 3)]

    assert matched(old, [a_slide(number, "Section") for number in (1, 2)]) == [(1, 1), (2, 2), (3, None)]


def test_of_slides_that_are_as_alike_the_nearest_is_it() -> None:
    old = [a_slide(1, "Topic red"), a_slide(2, "Nothing of that kind"), a_slide(3, "Topic red")]
    new = [a_slide(1, "Something else entirely"), a_slide(2, "A newcomer"), a_slide(3, "Topic red blue")]

    assert (3, 3) in matched(old, new)


def test_as_few_slides_as_explain_it_have_moved() -> None:
    titles = ["Alpha one", "Beta two", "Gamma three", "Delta four"]
    old = a_deck(*(a_slide(number, title) for number, title in enumerate(titles, 1)))
    new = a_deck(*(a_slide(number, title) for number, title in enumerate([*titles[1:], titles[0]], 1)))

    assert [(pair.old.number, pair.new.number) for pair in moved(pairs(old, new)) if pair.old and pair.new] == [(1, 4)]
    assert moved(pairs(old, old)) == []
    assert moved([]) == []


def test_decks_of_thousands_of_slides_are_matched_by_what_they_say_alone() -> None:
    old = [a_slide(number, f"Topic {'abcdefghij'[number % 10]} {'xyz' * (number // 10)}") for number in range(1, 1001)]
    new = [a_slide(number, f"Other {number} {'uvw' * number}") for number in range(1, 1001)]

    assert len([pair for pair in matched(old, new) if None in pair]) == 2000
