"""By when something has to be done, what is late, and who is told then."""
