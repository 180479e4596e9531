"""Belisha makes a school's social media policy work."""

__version__ = "0.2.0"
