"""What a deck is made from."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass


@dataclass(frozen=True)
class DeckOrder:
    """One file to make. Equal orders make equal decks, so they share one file."""

    prompt: str
    template: str
    slides: int
    single: bool = False
    variant: int = 0
    images: tuple[bytes, ...] = ()
    pad_bytes: int = 0
    errors: tuple[tuple[str, int], ...] = ()
    """What is made wrong on it: kinds of errors.py, and how many of each."""

    @property
    def digest(self) -> str:
        """A name for the file."""
        facts = (self.prompt, self.template, self.slides, self.single, self.variant, self.pad_bytes, self.errors)
        digest = hashlib.sha256(repr(facts).encode())
        for image in self.images:
            digest.update(hashlib.sha256(image).digest())
        return digest.hexdigest()
