"""A trust with five schools, plainly invented, each with one of the five policies."""
