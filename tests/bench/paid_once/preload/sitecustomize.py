"""
Saves time only: the scheduler loads the peers' big libraries once, and the workers that it forks need not.

Else each of some hundred tasks spends up to 2.5 s of CPU on these imports.
"""

import sys
from contextlib import suppress

if "scheduler" in sys.orig_argv:
    with suppress(ImportError):
        import aiohttp  # noqa: F401
        import anthropic  # noqa: F401
        import requests  # noqa: F401
