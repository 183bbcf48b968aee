"""Paid tasks as functions: ``@task.perceptis_deck`` and ``@task.genviral_slideshow``."""
