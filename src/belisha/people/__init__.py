"""Trusts and schools, and later the people in them."""
