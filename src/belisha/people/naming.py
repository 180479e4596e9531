"""Whether a text names somebody: by whole words, so that whoever erases Mr King leaves “asking” alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from belisha.people.models import Person

SHORTEST: Final = 3
"""A name of fewer letters is a word of its own in too many texts."""


def naming(person: Person) -> Callable[[str], bool]:
    """A test for texts: whether a name, the e-mail address or the telephone number of the person stands in one."""
    held = (person.name, f"{person.given_name} {person.family_name}", person.family_name, person.email, person.phone)
    words = {word.strip() for word in held if len(word.strip()) >= SHORTEST}
    if not words:
        return lambda text: False
    listed = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    pattern = re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE)
    return lambda text: pattern.search(text) is not None
