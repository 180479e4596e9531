"""Asking to use a social media service, or to open an account."""
