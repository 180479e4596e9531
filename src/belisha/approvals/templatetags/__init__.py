"""Words and fields for the templates of asking first."""
