"""People: everybody whom a text names, what they are at the school, and whose they are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from belisha.recognition.phrases import Edges, Found
from belisha.recognition.tokens import Token

OWN_CHILD: Final = "<ownchild>"
KIN: Final = "<kin>"
VAGUE: Final = "<vague>"
_SPECIAL: Final = frozenset((OWN_CHILD, KIN, VAGUE))

_BEFORE: Final = frozenset(
    "a an the my our his her their your this that these those some any all every each another other old new young two "
    "three one both few many certain own best good lovely dear little favourite whole entire several "
    "naughty nice close couple lot only just fellow certain random local former ex year yr y".split()
)
_SOME: Final = frozenset("one couple some few any all lot lots both two three group bunch loads most many none".split())
_PARENTS: Final = frozenset("mum dad mam mom mother father mummy daddy mums parents stepmum stepdad".split())
_STANDING: Final = frozenset("old new former ex favourite best own".split())
_MANY: Final = frozenset("parents mums dads mothers fathers families".split())
_GROUPS: Final = frozenset(
    "chat group groups whatsapp page account facebook blog twitter insta instagram groupchat".split()
)
_CHILDREN: Final = frozenset("child children kid kids boy girl lad boys girls lads baby lass".split())
_MINE: Final = frozenset(("my", "our", "own"))
_LINKS: Final = frozenset(
    "who that which is are was were also actually a an the now and just be being happen happens "
    "to as she he they am both really still someone one of my our".split()
)
_COPULAS: Final = frozenset(("is", "are", "was", "were", "be", "being", "as", "am"))
_OF: Final = frozenset(("of", "in", "from", "at"))
_PRONOUNS: Final = frozenset(("she", "he", "they"))
_FRIENDLY: Final = frozenset(("friend", "friends", "mate", "mates"))


class Mention(NamedTuple):
    """Somebody whom a text names: where, and what they are.

    `start` is where the noun phrase begins (`my`), `noun` where the noun does, `end` is the place after it.
    `kinds` are roles and kinds of people as in people.toml and classes.toml. `mine` is whether it says `my`.
    `kin` is where the words for family stand, if elsewhere.
    `aside` is whether the mention only says whose or where another one is (`my son's teacher`).
    """

    start: int
    noun: int
    end: int
    kinds: frozenset[str]
    mine: bool = False
    aside: bool = False
    words: tuple[str, ...] = ()
    kin: tuple[int, int] = (0, 0)

    @property
    def kin_at(self) -> tuple[int, int]:
        """Where the words for family stand: `my sister` in `a parent who is my sister`."""
        return self.kin if self.kin[1] else (self.start, self.end)

    @property
    def own_child(self) -> bool:
        """Whether it is a child of the person who asks."""
        return self.mine and OWN_CHILD in self.kinds

    @property
    def family(self) -> bool:
        """Whether it is family of the person who asks."""
        return self.mine and bool(self.kinds & {OWN_CHILD, KIN})

    @property
    def roles(self) -> frozenset[str]:
        """What they are at the school, so far as it is said."""
        return self.kinds - _SPECIAL


def mentions(tokens: Sequence[Token], found: Iterable[Found], who: str = "") -> list[Mention]:
    """Everybody named in a text, in its order; `who` asks."""
    nouns = _nouns(found, tokens)
    bare = [_mention(start, end, kinds, tokens) for (start, end), kinds in sorted(nouns.items())]
    return _set_aside([_as_own_child(each, tokens, who) for each in bare], tokens)


def _as_own_child(each: Mention, tokens: Sequence[Token], who: str) -> Mention:
    """`My child` is a child of the one who asks; `my kids` may be a teacher's class."""
    words = {token.word for token in tokens[each.start : each.noun]}
    noun = each.words[-1]
    if (
        each.mine
        and noun in _PARENTS
        and not (who in ("staff", "governor") and "our" in words | {noun} and noun in _MANY)
    ):
        role = "parent" if who in ("pupil", "") else "family-member"
        return each._replace(kinds=each.kinds - {"parent"} | {KIN, role})
    if not each.mine or noun not in _CHILDREN or who == "pupil":
        return each
    if "own" in words or who != "staff" or noun in ("child", "kid"):
        return each._replace(kinds=each.kinds | {OWN_CHILD})
    return each


def _nouns(found: Iterable[Found], tokens: Sequence[Token]) -> dict[tuple[int, int], frozenset[str]]:
    """The nouns that mean people, the longest first; what else the same words can mean is kept beside it."""
    spans: dict[tuple[int, int], set[str]] = {}
    for each in found:
        if each.end - each.start > 1 or _is_noun(each.start, tokens):
            spans.setdefault((each.start, each.end), set()).add(each.kind)
    taken: set[int] = set()
    kept: dict[tuple[int, int], frozenset[str]] = {}
    for start, end in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint(range(start, end)):
            taken.update(range(start, end))
            kept[start, end] = frozenset(spans[start, end])
    return kept


def _is_noun(place: int, tokens: Sequence[Token]) -> bool:
    """Whether a word that could be a verb as well (to friend, to head) is a noun here."""
    word = tokens[place].word
    before = tokens[place - 1].word if place else ""
    if word in _FRIENDLY:
        after = tokens[place + 1].word if place + 1 < len(tokens) else ""
        return before in _BEFORE and not after.startswith("request")
    if word in ("sir", "miss"):
        return before not in ("i", "will", "would", "to", "not", "they", "we", "out")
    return not word.endswith(("ing", "ed")) or word == "sibling"


def _mention(start: int, end: int, kinds: frozenset[str], tokens: Sequence[Token]) -> Mention:
    """A noun with the small words before it that belong to it."""
    first = start
    while first and start - first < 6 and not tokens[first - 1].stop:
        some_of = tokens[first - 1].word == "of" and first > 1 and tokens[first - 2].word in _SOME
        if tokens[first - 1].word not in _BEFORE and not some_of:
            break
        if tokens[first - 1].word == "that" and tokens[first].word in _BEFORE:
            break  # `post that a colleague …`
        first -= 1
    small = {token.word for token in tokens[first:end]}
    return Mention(
        first, start, end, kinds, bool(small & _MINE), False, tuple(token.word for token in tokens[start:end])
    )


def _set_aside(bare: list[Mention], tokens: Sequence[Token]) -> list[Mention]:
    """Mentions, those marked that only say whose or where another one is."""
    found = []
    for place, each in enumerate(bare):
        after = bare[place + 1] if place + 1 < len(bare) else None
        before = bare[place - 1] if place else None
        aside = _owns(each, after, tokens) or bool(before and _places(before, each, tokens))
        found.append(each._replace(aside=aside))
    return found


def _owns(one: Mention, after: Mention | None, tokens: Sequence[Token]) -> bool:
    """Whether the next word is something that this person has: `my son's teacher`, `my sons teacher`."""
    if "former-pupil" in one.kinds:
        return False  # `a girl who left sixth form`
    follows = tokens[one.end].word if one.end < len(tokens) and not tokens[one.end - 1].stop else ""
    if follows == "'s" or (follows in _GROUPS and not one.kinds & _SPECIAL):
        return True
    return bool(
        after
        and (after.noun == one.end or (after.noun == one.end + 1 and tokens[one.end].word in _STANDING))
        and after.start >= one.end
        and not tokens[one.end - 1].stop
        and not tokens[one.end - 1].comma
    )


def _places(before: Mention, one: Mention, tokens: Sequence[Token]) -> bool:
    """Whether this only says where the one before belongs: `the mum of a girl in my class`."""
    between = tokens[before.end : one.start]
    return len(between) == 1 and between[0].word in _OF and not tokens[before.end - 1].stop


def joined(people: Sequence[Mention], tokens: Sequence[Token], said_of: Iterable[Found]) -> list[Mention]:
    """The same people with everything that is said of them: `a parent who is my sister` is both."""
    people = list(people)
    for each in said_of:
        _add_said(people, each, tokens)
    place = 0
    while place + 1 < len(people):
        one, other = people[place], people[place + 1]
        if _same(one, other, people[:place], tokens):
            kin = other.kin_at if other.family else one.kin_at
            merged = one._replace(kinds=_kinds_of(one, other), mine=_mine_of(one, other), kin=kin)
            people[place : place + 2] = [merged]
        else:
            place += 1
    return people


def _kinds_of(one: Mention, other: Mention) -> frozenset[str]:
    """What two mentions say of one person: a word for family tells nothing of their part at the school."""
    if one.roles and other.family:
        return one.kinds | (other.kinds - {"parent", "family-member"})
    if one.family and other.roles:
        return (one.kinds - {"parent", "family-member"}) | other.kinds
    return one.kinds | other.kinds


def _mine_of(one: Mention, other: Mention) -> bool:
    """Whose two mentions of one person are: `my` counts where it stands before a word for family."""
    return any(each.mine and each.kinds & {KIN, OWN_CHILD} for each in (one, other)) or (one.mine and other.mine)


def _same(one: Mention, other: Mention, earlier: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether two mentions are of one person: there is nothing but `who is also` or `. She is` between them."""
    if one.aside or other.aside:
        return False
    between = [token.word for token in tokens[one.end : other.start]]
    if not between or not set(between) <= _LINKS or not set(between) & _COPULAS:
        return bool(between) and _told_later(one, other, between, tokens)
    return not (one.start and tokens[one.start - 1].word in _COPULAS and "who" not in between)


def _told_later(one: Mention, other: Mention, between: Sequence[str], tokens: Sequence[Token]) -> bool:
    """Whether a later sentence says who somebody is: `A parent sent a request. She is my sister.`"""
    last = between[-3:]
    return other.family and len(last) >= 2 and last[-1] in _COPULAS and last[-2] in _PRONOUNS


def _add_said(people: list[Mention], said: Found, tokens: Sequence[Token]) -> None:
    """Add what is said of somebody to the last person named before it, if that one's part is not known yet."""
    for place in range(len(people) - 1, -1, -1):
        each = people[place]
        if each.end <= said.start and not each.aside:
            word = str(said.phrase.value)
            free = not (each.roles - {"family-member", "parent"} if each.mine else each.roles)
            if word == "former-pupil" and "pupil" in each.kinds:
                people[place] = each._replace(kinds=each.kinds - {"pupil"} | {word})
            elif free and said.start - each.end <= 4:
                people[place] = each._replace(kinds=each.kinds - {"family-member", "parent"} | {word})
            return


def add_people(edges: Edges, people: Iterable[Mention]) -> None:
    """Put the people beside the words: a phrase may name <person>, <pupil> and the like."""
    for each in people:
        kinds = {"<person>", "<who>", *(f"<{role}>" for role in each.roles), *(each.kinds & _SPECIAL)}
        for start in {each.start, each.noun}:
            for kind in kinds:
                ends = edges[start].setdefault(kind, [])
                if each.end not in ends:
                    ends.append(each.end)
