"""The ninth source's layouts: those of the eighth source, under a cover of its own."""

from __future__ import annotations

from ..eighth.layouts import EighthComposer


class NinthComposer(EighthComposer):
    """Makes up a deck of the ninth source's layouts."""

    def cover_lines(self, company: str, subtitle: str, per: str) -> tuple[list[str], ...]:
        return [f"{subtitle} | {per}", company], [company, f"{per} {subtitle}"], [company, per]
