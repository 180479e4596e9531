"""Signing in: accounts, passwords, passkeys, the school's own sign-in, sessions."""
