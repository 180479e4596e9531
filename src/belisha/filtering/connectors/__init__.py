"""Filters that can be told what to do: each plans, applies, reads back and rolls back in the same way."""
