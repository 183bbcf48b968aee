"""A check's report, for people and for the next prompt."""
