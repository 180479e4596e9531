"""The closed vocabulary of a policy: facts with finite values, roles, acts, events and steps."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

Value = str | bool | int

YES_NO: Final = (True, False)


class Fact(NamedTuple):
    """Something a situation can say: its finite values, the question that asks for it, its ordinary value.

    `values` are kebab-case words, or True and False. A fact with `numbers` takes whole numbers from the
    first to the last instead; `values` is then every one of them. `changeable` is whether the person asking
    could bring about another value, and `unadvised` the values that nobody is ever told to change to. Facts of
    one `group` are asked together, as a list to tick. `phrase` says in a sentence that a flag holds, and is
    what stands before the answer of any other fact; `otherwise` says that a fact is not as it ordinarily is.
    """

    name: str
    values: tuple[Value, ...]
    question: str
    ordinary: Value
    help: str = ""
    changeable: bool = False
    group: str = ""
    phrase: str = ""
    otherwise: str = ""
    unadvised: frozenset[Value] = frozenset()
    labels: Mapping[Value, str] = MappingProxyType({})

    @property
    def is_flag(self) -> bool:
        """Whether the answer is yes or no."""
        return self.values == YES_NO

    @property
    def is_number(self) -> bool:
        """Whether the answer is a whole number."""
        return type(self.values[0]) is int

    def label(self, value: Value) -> str:
        """The answer in words for a person."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        return self.labels.get(value, str(value).replace("-", " "))


class Role(NamedTuple):
    """Who can be bound or told: `one` and `many` in words, and the values of `actor` it covers (maybe none)."""

    name: str
    one: str
    many: str
    covers: frozenset[str] = frozenset()
    decides: bool = False


_SLOT: Final = re.compile(r"\{(\w+)(?::([^}]*))?\}")
_PART: Final = re.compile(r"\[([^\]]*)\]")


class Step(NamedTuple):
    """Something a duty asks to be done. `template` completes "must …", with places for whom and to whom:
    `{party}`, `{to}`, or `{to:the police}` with what stands there otherwise; a part in [] is left out where
    nothing is known for its place.

    `repeats` marks what only makes sense again and again, `amounts_to` the act that doing it would be.
    """

    name: str
    template: str
    repeats: bool = False
    amounts_to: str = ""

    @property
    def phrase(self) -> str:
        """What completes "must …" where nobody is named."""
        return self.text("", "")

    def text(self, party: str, to: str) -> str:
        """What completes "must …" with these people; either may be empty."""
        known = {"party": party, "to": to}
        whole = _PART.sub(
            lambda part: part[1] if all(known[m[1]] for m in _SLOT.finditer(part[1])) else "", self.template
        )
        return _SLOT.sub(lambda slot: known[slot[1]] or slot[2] or "", whole)


class Vocabulary(NamedTuple):
    """All words a policy may use. Never changed in place: a policy's own words make a new one.

    `consents` and `objects` say which fact and values their words stand for, `terms` likewise; `impossible`
    lists combinations that cannot be; `fixed` the facts that nobody can change for an act, as (act, fact).
    """

    facts: dict[str, Fact]
    roles: dict[str, Role]
    acts: dict[str, str]
    events: dict[str, str]
    steps: dict[str, Step]
    consents: dict[str, str]
    objects: dict[str, tuple[str, frozenset[Value]]]
    impossible: tuple[dict[str, frozenset[Value]], ...] = ()
    fixed: frozenset[tuple[str, str]] = frozenset()
    terms: Mapping[str, tuple[str, frozenset[Value]]] = MappingProxyType({})
    wordings: frozenset[str] = frozenset()

    def with_role(self, role: Role) -> Vocabulary:
        """The same words and one more role, or a role with a policy's own meaning."""
        return self._replace(roles={**self.roles, role.name: role})

    def with_term(self, name: str, fact: str, values: frozenset[Value]) -> Vocabulary:
        """The same words and a term for several values of one fact."""
        return self._replace(terms={**self.terms, name: (fact, values)})

    def with_flag(self, name: str, question: str, changeable: bool = False) -> Vocabulary:
        """The same words and one more yes-or-no fact, asked last."""
        fact = Fact(name, YES_NO, question, False, changeable=changeable)
        return self._replace(facts={**self.facts, name: fact})

    def with_wording(self, name: str) -> Vocabulary:
        """The same words, and a note that a clause says what `name` means."""
        return self._replace(wordings=self.wordings | {name})

    def approval_fact(self, role: str) -> str:
        """The fact that says whether a role's approval is on record."""
        return f"{role}-approval"

    def values_of(self, fact: Fact, word: str) -> frozenset[Value] | None:
        """The values that a word stands for in one fact, or None if it stands for none.

        Of `actor` a word means everyone whom the role covers, as it does where a norm names its bearer.
        """
        role = self.roles.get(word) if fact.name == "actor" else None
        if role and role.covers:
            return frozenset(role.covers)
        if word in fact.values:
            return frozenset((word,))
        term = self.terms.get(word)
        if term and term[0] == fact.name:
            return term[1]
        return None


def nearest(word: str, known: Iterable[object]) -> str:
    """The end of an error line: the known word most like `word`, or nothing.

    A very long word is not compared: it is no slip of the finger.
    """
    from difflib import get_close_matches  # only when something is wrong: keeps the first ruling quick

    if len(word) > 60:
        return ""
    found = get_close_matches(word, [str(k) for k in known], 1, 0.5)
    return f"; did you mean '{found[0]}'?" if found else ""


def nearest_act(word: str, acts: Mapping[str, str]) -> str:
    """The end of an error line about an act: an everyday word such as `post` leads to the act that means it."""
    from difflib import get_close_matches  # only when something is wrong, as above

    if len(word) > 60:
        return ""
    everyday = {part: act for act, phrase in acts.items() for part in re.findall(r"\w{4,}", phrase)}
    everyday |= {act: act for act in acts}
    found = get_close_matches(word, everyday, 1, 0.6)
    return f"; did you mean '{everyday[found[0]]}'?" if found else ""


def shown(word: object, most: int = 60) -> str:
    """A word of somebody's input, safe and short enough to stand in an error line."""
    if not isinstance(word, str):
        # Of a list or a number of a million digits only what it is: to spell it out would take for ever.
        simple = word is None or isinstance(word, (bool, float)) or (isinstance(word, int) and word.bit_length() < 200)
        word = str(word) if simple else f"<{type(word).__name__}>"
    text = "".join(c if c.isprintable() else "?" for c in word[: most + 1])
    return text if len(text) <= most else text[:most] + "…"
