"""Belisha makes a school's social media policy work."""

__version__ = "0.1.0"
