"""The pages of asking first."""
