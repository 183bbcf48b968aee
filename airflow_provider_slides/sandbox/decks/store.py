"""Deck files on disk, made when first asked for and kept as long as the sandbox runs."""

from __future__ import annotations

import asyncio
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from types import TracebackType

from .errors import spoil
from .order import DeckOrder
from .outline import read
from .render import render


class DeckStore:
    """Files by order, never the same twice. On disk, so that memory stays flat over many and big decks."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._directory = tempfile.TemporaryDirectory(prefix="slides-sandbox-")
        # One thread: making a deck is pure Python, more of them would only fight the event loop for the GIL.
        self._maker = ThreadPoolExecutor(1, thread_name_prefix="sandbox-decks")
        self._files: dict[str, asyncio.Task[Path]] = {}

    def __enter__(self) -> DeckStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._maker.shutdown(cancel_futures=True)
        self._directory.cleanup()

    def ensure_possible(self, order: DeckOrder) -> None:
        """Find out whether its errors can be planted, without making it; a `CannotPlantError` if not."""
        spoil(read(order.prompt, self._seed), order, self._seed)

    async def file(self, order: DeckOrder) -> Path:
        """The deck's file; whoever asks while it is being made waits for that one."""
        digest = order.digest
        if digest not in self._files:
            self._files[digest] = asyncio.ensure_future(self._make(order, digest))
        # Shielded: that one client goes away must not take the file from the others.
        return await asyncio.shield(self._files[digest])

    async def _make(self, order: DeckOrder, digest: str) -> Path:
        path = Path(self._directory.name) / f"{digest}.pptx"
        await asyncio.get_running_loop().run_in_executor(self._maker, render, order, self._seed, path)
        return path
