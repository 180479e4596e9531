"""What is said where a text is no address of a site."""

from __future__ import annotations

from belisha.refusal import RefusedError


class NotAnAddressError(RefusedError):
    """The text is not an address that a filter could be told; the words say why, and what to do."""

    def __init__(self, words: str, text: str = "") -> None:
        super().__init__(words)
        self.words = words
        self.text = short(text)


def short(text: str, most: int = 80) -> str:
    """The beginning of a text on one line, so that it can be shown."""
    line = " ".join(text[: 4 * most].split())
    line = "".join(letter for letter in line if letter.isprintable())
    return line if len(line) <= most else f"{line[: most - 1]}…"
