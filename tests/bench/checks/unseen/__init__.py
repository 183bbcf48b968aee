"""
The test half's own: businesses, sentences, shapes of facts, layouts.

Made without a look at the checker or at what it misses, by somebody else than who tunes it. Whoever tunes does not read
what is missed here: else it measures nothing any more.
"""
