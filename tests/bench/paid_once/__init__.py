"""
Who pays twice? The same crashes and retries for two official operators and for ours, in one real Airflow 3.3.2.

    python3.11 -m venv .bench
    .bench/bin/pip install -e '.[bench]' apache-airflow==3.3.2
    .bench/bin/python -m tests.bench.paid_once                           # some five minutes; prints the tables
    .bench/bin/python -m tests.bench.paid_once --write docs/evidence/compared.md  # and puts them into the page

It ends with code 1 unless every row of ours is one charge and one delivered deck, and with code 2 when a row of
another could not be measured. No request leaves this machine.
"""
