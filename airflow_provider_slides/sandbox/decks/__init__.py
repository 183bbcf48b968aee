"""Real PowerPoint decks from a prompt, without a model: what a vendor's twin delivers."""
