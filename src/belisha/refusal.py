"""What cannot be done, in words for the person at the keyboard."""


class RefusedError(ValueError):
    """It was not done, and nothing was changed; the message says why, and what to do."""
