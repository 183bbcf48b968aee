"""Slideshows: made, edited, rendered."""
