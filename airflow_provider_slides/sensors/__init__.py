"""Waiting for what another task has started."""
