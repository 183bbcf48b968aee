"""
Faults, edits, moments and task shapes drawn at random over one Airflow that stays up; the ledger is the judge.

    python -m tests.airflow.chaos --schedules 20 --seed 7
    python -m tests.airflow.chaos --schedules 1 --seed 7 --first 12     # schedule 12 of seed 7 alone

A schedule is one run of a DAG of its own with troubles of its own; a wave of them runs at once, with one trouble of
Airflow's in the middle. ``schedule`` draws, ``tasks`` makes the DAGs, ``waves`` carries out, ``judge`` knows what is
right. Exits with 1 if any of it does not hold.
"""
