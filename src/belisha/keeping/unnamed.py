"""Taking other people out of words that somebody wrote: names, e-mail addresses and telephone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from belisha.people.models import Guardianship, Management, Person

SHORTEST = 3
STRANGER = "another person"
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_PHONE = re.compile(r"\+?\(?\d[\d ()-]{7,}\d")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class Unnamed:
    """Knows everybody at the school of one person, and what they are to that person."""

    def __init__(self, person: Person) -> None:
        self.person = person
        self.own = {word.casefold() for word in self._words(person)}

    def scrub(self, text: str) -> str:
        """The text with everybody else as what they are to the person."""
        if not text:
            return text
        if self._pattern is not None:
            text = self._pattern.sub(lambda found: f"[{self._labels.get(found[0].casefold(), STRANGER)}]", text)
        text = _EMAIL.sub(self._unless_own, text)
        return _PHONE.sub(lambda found: found[0] if _DATE.search(found[0]) else self._unless_own(found), text)

    def _unless_own(self, found: re.Match[str]) -> str:
        return found[0] if found[0].casefold() in self.own else f"[{STRANGER}]"

    @cached_property
    def _labels(self) -> dict[str, str]:
        """Every word by which somebody else may be named, and what they are to the person."""
        found: dict[str, str] = {}
        for other in Person.objects.filter(school=self.person.school).exclude(pk=self.person.pk):
            for word in self._words(other):
                found.setdefault(word.casefold(), self._relations.get(other.pk, STRANGER))
        return {word: label for word, label in found.items() if word not in self.own}

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        words = sorted(self._labels, key=len, reverse=True)
        listed = "|".join(map(re.escape, words))
        return re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE) if words else None

    @cached_property
    def _relations(self) -> dict[object, str]:
        found: dict[object, str] = {}
        for row in Management.objects.filter(managed=self.person):
            found[row.manager_id] = "their line manager"
        for parent in Guardianship.objects.filter(child=self.person):
            found[parent.adult_id] = "a parent or carer of theirs"
        for child in Guardianship.objects.filter(adult=self.person):
            found[child.child_id] = "a child of theirs"
        return found

    def _words(self, person: Person) -> Iterator[str]:
        names = (person.given_name, person.family_name, person.known_as)
        pairs = (f"{person.given_name} {person.family_name}", person.name, person.email, person.phone)
        parts = (part for name in names for part in (name, *re.split(r"[\s-]+", name)))
        lines = (line.strip() for line in re.split(r"[\n,]", person.address))
        for word in (*names, *pairs, *parts, *lines):
            if len(word.strip()) >= SHORTEST:
                yield word.strip()
