"""Words for the templates of asking to post pictures."""
