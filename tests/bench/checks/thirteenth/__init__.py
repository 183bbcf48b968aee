"""
The thirteenth source's own: businesses, sentences, shapes of facts, layouts.

As an analyst of a group's head office writes for its monthly meeting. Made without a look at the checker or at what it
misses, by somebody else than who tunes it.
"""
