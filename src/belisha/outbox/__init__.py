"""What Belisha has to tell people: every message once, on the site for sure, by e-mail without a name in it."""
