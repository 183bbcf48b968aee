"""The words of a deck: what they mean, whom and what they name, and which way they point."""
