"""What is there before the first call: packs, products, accounts and a template."""

from __future__ import annotations

from dataclasses import dataclass

from .keys import PERSONAL, WORKSPACE, Scope

PACK = "11111111-1111-1111-1111-111111111111"
"""The pack of the vendor's own examples, so that they run unchanged."""
CITY_PACK = "22222222-2222-2222-2222-222222222222"
PUBLIC_PACK = "33333333-3333-3333-3333-333333333333"
"""Made by the vendor: everybody reads it, nobody changes it."""
EMPTY_PACK = "44444444-4444-4444-4444-444444444444"
PERSONAL_PACK = "55555555-5555-5555-5555-555555555555"
"""Of the other key's scope."""


@dataclass(frozen=True)
class PackSeed:
    """A pack whose pictures are drawn when first asked for."""

    id: str
    owner: Scope | None
    name: str
    theme: str
    size: int
    words: tuple[str, ...]
    is_public: bool = False


PACKS = (
    PackSeed(PACK, WORKSPACE, "Quiet hills", "hills", 8, ("hills", "sunrise", "calm")),
    PackSeed(CITY_PACK, WORKSPACE, "City after dark", "skyline", 8, ("city", "night", "windows")),
    PackSeed(PUBLIC_PACK, None, "Soft shapes", "shapes", 8, ("abstract", "gradient", "colour"), is_public=True),
    PackSeed(EMPTY_PACK, WORKSPACE, "Nothing in here yet", "hills", 0, ()),
    PackSeed(PERSONAL_PACK, PERSONAL, "My evenings", "skyline", 4, ("city", "evening")),
)


@dataclass(frozen=True)
class Product:
    """Something that slideshows can be about. The Partner API makes none; they come from the web app."""

    id: str
    owner: Scope
    name: str
    pitch: str


PRODUCT = "aaaaaaaa-0000-4000-8000-000000000001"
FORBIDDEN_PRODUCT = "aaaaaaaa-0000-4000-8000-000000000002"
"""It exists, but not for the workspace's key."""
PRODUCTS = {
    product.id: product
    for product in (
        Product(
            PRODUCT,
            WORKSPACE,
            "Acme Planner",
            "Acme Planner: your week on one page. Plan it on Sunday in ten minutes. Three goals a day and no more. "
            "Move what you did not do, without guilt. Look back on Friday and keep what worked.",
        ),
        Product(FORBIDDEN_PRODUCT, PERSONAL, "Side project", "Side project: built on weekends."),
    )
}


@dataclass(frozen=True)
class Account:
    """A social media account to post to."""

    id: str
    owner: Scope
    platform: str
    type: str
    username: str
    display_name: str

    @property
    def is_own_tiktok(self) -> bool:
        """Whether the `tiktok` settings of a post apply to it."""
        return self.platform == "tiktok" and self.type == "byo"

    def caption_limit(self, media: str | None) -> int:
        """How long a caption may be; TikTok takes more with photos."""
        if self.type == "hosted":
            return 500
        if self.platform == "tiktok":
            return 4000 if media == "slideshow" else 2200
        return 2200


TIKTOK_ACCOUNT = "bbbbbbbb-0000-4000-8000-000000000001"
INSTAGRAM_ACCOUNT = "bbbbbbbb-0000-4000-8000-000000000002"
HOSTED_ACCOUNT = "bbbbbbbb-0000-4000-8000-000000000003"
PERSONAL_ACCOUNT = "bbbbbbbb-0000-4000-8000-000000000004"
ACCOUNTS = {
    account.id: account
    for account in (
        Account(TIKTOK_ACCOUNT, WORKSPACE, "tiktok", "byo", "acme.planner", "Acme Planner"),
        Account(INSTAGRAM_ACCOUNT, WORKSPACE, "instagram", "byo", "acmeplanner", "Acme Planner"),
        Account(HOSTED_ACCOUNT, WORKSPACE, "tiktok", "hosted", "daily.discipline", "Daily Discipline"),
        Account(PERSONAL_ACCOUNT, PERSONAL, "tiktok", "byo", "weekend.maker", "Weekend Maker"),
    )
}

PUBLIC_TEMPLATE = "cccccccc-0000-4000-8000-000000000001"
"""Of the vendor: visible to all, and not to be changed or deleted."""
