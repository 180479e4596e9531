"""Bringing in the roll from the files of other systems: staged, shown, applied whole, undone."""
