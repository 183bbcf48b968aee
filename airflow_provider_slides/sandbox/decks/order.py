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

    @property
    def digest(self) -> str:
        """A name for the file."""
        facts = (self.prompt, self.template, self.slides, self.single, self.variant, self.pad_bytes)
        digest = hashlib.sha256(repr(facts).encode())
        for image in self.images:
            digest.update(hashlib.sha256(image).digest())
        return digest.hexdigest()
