"""How the twin behaves: its pace, its purse, and which of the vendor's two ways it takes where there are two."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field


class Behaviour(BaseModel):
    """The options at the start, and the body of `PATCH /_sandbox/genviral` afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    call_seconds: float = Field(default=1, ge=0)
    """How long generate and regenerate take: they are synchronous."""
    render_seconds: float = Field(default=0.5, ge=0)
    """How long the render of one slide takes; the live service needs 2 to 5."""
    post_seconds: float = Field(default=5, ge=0)
    """How long after it is due a post is out; the live service looks every five minutes."""
    credits: int = Field(default=100, ge=0)
    """The credits of the period."""
    upload_form: Literal["url", "finalize"] = "url"
    """Which of the two upload forms: the documented one with `url`, or the newer one with `id` and finalize."""
    image_format: Literal["jpeg", "png"] = "jpeg"
    """What a rendered slide is; the vendor does not say."""

    def changed(self, wishes: object) -> Behaviour:
        """The same with some options changed; a wrong one is a pydantic ValidationError."""
        given = wishes if isinstance(wishes, dict) else {"": wishes}
        return Behaviour.model_validate(self.model_dump() | given)
