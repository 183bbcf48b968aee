from __future__ import annotations

from airflow_provider_slides.decks.wording.name_tree import NameTree
from airflow_provider_slides.decks.wording.naming import words_of


def found(tree: NameTree[str], text: str, at: int = 0) -> list[tuple[int, str]]:
    return [(end, thing) for end, _, thing in tree.found_at(words_of(text), at)]


def tree_of(*names: str) -> NameTree[str]:
    tree: NameTree[str] = NameTree()
    for name in names:
        tree.add(words_of(name), name)
    return tree


def test_all_names_that_begin_at_a_word_are_found_the_short_ones_first() -> None:
    tree = tree_of("Nova Prime", "Nova", "Prime Alpha", "Nova Prime Alpha Beta")

    assert found(tree, "Nova Prime Alpha") == [(1, "Nova"), (2, "Nova Prime")]
    assert found(tree, "Nova Prime Alpha", 1) == [(3, "Prime Alpha")]
    assert found(tree, "Alpha") == []


def test_words_that_mean_the_same_are_the_same() -> None:
    tree = tree_of("Nord Filiale", "Nord Magasin")

    # "Filiale" may be a branch or a store, "magasin" is a store.
    assert found(tree, "northern store") == [(2, "Nord Filiale"), (2, "Nord Magasin")]
    assert found(tree, "northern branch") == [(2, "Nord Filiale")]


def test_a_name_without_words_is_never_found() -> None:
    assert found(tree_of("", "..."), "Nova ...") == []
