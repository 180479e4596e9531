"""The rulebook: clauses in, a ruling out. Pure Python, no clock, disk, network or log."""
