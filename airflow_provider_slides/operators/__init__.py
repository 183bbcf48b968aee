"""Tasks that make slides."""
