"""Posts: media for accounts, now or later."""
