"""
What a check of decks finds, what it says wrongly, and what it costs: ``python -m tests.bench.checks`` as a section of
the bench, as it stands in docs/evidence/checks.md.

    python -m tests.bench.bench_checks [--half test] [--list-missed]
"""

from __future__ import annotations

from tests.bench.checks.__main__ import main

if __name__ == "__main__":
    main()
