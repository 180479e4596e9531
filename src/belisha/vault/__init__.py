"""Secrets of the school's accounts: sealed, and never opened without a line in the journal."""
