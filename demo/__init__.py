"""A real local Airflow beside the sandbox: what ``make demo``, ``make up`` and ``tests/airflow`` run on."""
