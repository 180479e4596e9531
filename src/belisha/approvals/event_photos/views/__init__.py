"""The pages of asking to post pictures."""
