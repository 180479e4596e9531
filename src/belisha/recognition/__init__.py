"""Everyday questions, read into facts of the closed vocabulary: the same words always give the same facts."""
