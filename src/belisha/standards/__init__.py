"""Checking the school against the cyber security standards: what Belisha can show, and what the school answers."""
