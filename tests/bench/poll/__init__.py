"""
What it costs to wait for many jobs in one event loop.

`api.py` is a fake of every vendor's status endpoint, `contenders.py` those who wait, `measure.py` one of them in a
process of its own. `tests.bench.bench_poll` and `tests.bench.bench_growth` run it and print the tables.
"""
