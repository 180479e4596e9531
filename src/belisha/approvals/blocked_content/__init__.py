"""Asking to open a site that the filter blocks."""
