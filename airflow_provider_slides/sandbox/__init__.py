"""An offline twin of the vendors' web APIs, over real HTTP: for demo, tests and development."""
