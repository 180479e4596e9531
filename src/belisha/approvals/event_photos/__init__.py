"""Asking to post pictures of a school event."""
