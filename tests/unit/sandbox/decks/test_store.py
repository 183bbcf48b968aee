from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from airflow_provider_slides.sandbox.decks.order import DeckOrder
from airflow_provider_slides.sandbox.decks.store import DeckStore

ORDER = DeckOrder(prompt="tea", template="Acme Executive", slides=1, single=True)


async def test_a_deck_is_made_once_for_all_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[DeckOrder] = []

    def render(order: DeckOrder, seed: int, path: object) -> None:
        made.append(order)

    monkeypatch.setattr("airflow_provider_slides.sandbox.decks.store.render", render)
    with DeckStore(0) as store:
        files = await asyncio.gather(*(store.file(replace(ORDER)) for _ in range(20)))

    assert len(set(files)) == len(made) == 1


@pytest.mark.parametrize(
    "change",
    [
        {"prompt": "t"},
        {"template": "T"},
        {"slides": 2},
        {"single": False},
        {"variant": 1},
        {"images": (b"",)},
        {"pad_bytes": 1},
    ],
)
def test_whatever_changes_the_deck_changes_its_name(change: dict[str, object]) -> None:
    assert replace(ORDER, **change).digest != ORDER.digest  # type: ignore[arg-type]


def test_images_do_not_run_into_each_other() -> None:
    assert replace(ORDER, images=(b"ab", b"c")).digest != replace(ORDER, images=(b"a", b"bc")).digest


async def test_the_files_are_gone_with_the_store() -> None:
    with DeckStore(0) as store:
        file = await store.file(ORDER)
        assert file.exists()

    assert not file.parent.exists()
