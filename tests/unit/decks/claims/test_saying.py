from __future__ import annotations

from airflow_provider_slides.decks.claims.saying import Saying


def test_words_tell_how_figures_are_made() -> None:
    assert Saying("the average in total").cues >= {"average", "total"}
    assert Saying("a loss of 5").is_loss
    assert not Saying("a profit of 5").is_loss


def test_words_tell_which_way_figures_go() -> None:
    text = "revenue rose 5 and orders fell 3"

    assert [Saying(text).direction_at(text.index(figure)) for figure in "53"] == [1, -1]
    assert Saying("revenue was 5").direction_at(12) == 0
    assert Saying("Down in all of EMEA").leading == -1


def test_of_a_very_long_text_the_words_near_by_tell() -> None:
    text = f"orders fell {'and so on ' * 200}revenue rose 5"

    assert Saying(text).direction_at(len(text) - 1) == 1
    assert Saying(text[: text.index("revenue")]).direction_at(1500) == 0
