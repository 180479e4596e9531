"""The services that may be used, and the school's own accounts: whose they are, and who holds the keys."""
