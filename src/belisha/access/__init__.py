"""Who may see and do what: one table, one way to ask."""
