"""What a user of HttpEventTrigger writes; it stands alone, as the trigger loads it anew for every poll."""

from __future__ import annotations

from typing import Any


async def is_completed(response: Any) -> bool:
    return bool(response.json()["status"] == "completed")
