"""May I …? A question in your own words, what is still missing, the answer with its clauses."""
