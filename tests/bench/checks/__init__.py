"""
Decks with known truths: faithful ones, and ones with planted errors, to measure what a check of decks finds.

Made without any knowledge of the checker: only its answer is read, as the command line prints it.
"""
