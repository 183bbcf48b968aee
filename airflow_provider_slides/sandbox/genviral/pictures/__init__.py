"""Pictures made by Pillow: the scenery of packs, and slides with their text."""
