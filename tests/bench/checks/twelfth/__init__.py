"""
The twelfth source: businesses, sentences, shapes of facts, layouts.

It was the test half's once; whoever tunes may read it now.
"""
