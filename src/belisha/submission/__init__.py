"""A form that is sent in twice is done once."""
