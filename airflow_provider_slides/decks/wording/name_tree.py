"""Names by their words, one after the other: which of many names begins at a word is found in a few steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Generic, TypeVar

from airflow_provider_slides.decks.wording.naming import Word

T = TypeVar("T")


class _Node(Generic[T]):
    """
    What may follow some words.

    A word is known in several ways, each of which leads to the same node: names are as many as their words, not as all
    ways to write these.
    """

    __slots__ = ("by_key", "ends", "following")

    def __init__(self) -> None:
        self.following: dict[tuple[str, ...], _Node[T]] = {}
        self.by_key: dict[str, list[_Node[T]]] = defaultdict(list)
        self.ends: list[tuple[tuple[Word, ...], T]] = []

    def after(self, word: Word) -> _Node[T]:
        """Return what may follow this word, which may be new."""
        if word.keys not in self.following:
            node: _Node[T] = _Node()
            self.following[word.keys] = node
            for key in word.keys:
                self.by_key[key].append(node)
        return self.following[word.keys]


class NameTree(Generic[T]):
    """Names of things."""

    def __init__(self) -> None:
        self._root: _Node[T] = _Node()

    def add(self, words: Sequence[Word], thing: T) -> None:
        """
        Add a name.

        :param words: Its words; one without any is never found.
        :param thing: What it names; it may have other names, and others may have this one.
        """
        node = self._root
        for word in words:
            node = node.after(word)
        node.ends.append((tuple(words), thing))

    def found_at(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, tuple[Word, ...], T]]:
        """
        Find the names that begin at a word.

        :param words: Of a text.
        :param at: The place of the word.
        :return: After which word each name ends, the name, and what it names; short names first.
        """
        nodes = [self._root]
        for end in range(at, len(words)):
            # Each way to know a word may lead to the same node.
            nodes = list(
                dict.fromkeys(node for one in nodes for key in words[end].keys for node in one.by_key.get(key, ()))
            )
            if not nodes:
                return
            yield from ((end + 1, name, thing) for node in nodes for name, thing in node.ends)
