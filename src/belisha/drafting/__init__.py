"""Try a change: a copy of a policy to edit, and what would be ruled otherwise."""
