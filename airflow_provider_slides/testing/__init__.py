"""
Tests of your own DAGs, offline: a pytest plugin, at work wherever ``airflow-provider-slides[testing]`` is installed.

Its fixtures are ``slides_sandbox``, ``slides_connections`` and ``run_dag`` (``plugin.py``). What is to be imported says
whether money was spent as it should be.
"""

from airflow_provider_slides.testing.bought import assert_nothing_paid, assert_paid_once

__all__ = ["assert_nothing_paid", "assert_paid_once"]
