"""Circumstances: what the phrases found say of each fact, with what is negated turned round or left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from belisha.recognition.phrases import Found
from belisha.recognition.scene import Scene
from belisha.recognition.stems import stem
from belisha.rulebook.vocabulary import Value

_NEGATORS: Final = frozenset("not no without never none nobody neither".split())
_NOT_NEGATED: Final = frozenset(
    "allowed sure know only just mind think care understand supposed necessarily certain tell see get idea "
    "ok okay one longer".split()
)
_AGREED: Final = frozenset(("headteacher-approval", "other-parents-consent", "subject-consent", "risk-assessed"))
_REACH: Final = 3
_SHORTEST_NAME: Final = 6

_SCHOOLS: Final = frozenset("school academy college classroom office staffroom library class".split())
_THINGS: Final = frozenset(("<device>", "<phone>", "<platform>", "<account>"))

# Settled by code of their own, not by phrases alone.
BY_CODE: Final = frozenset(("act", "nothing", "event", "about"))


class Reading(NamedTuple):
    """One value of one fact, and the tokens that led to it."""

    value: Value
    start: int
    end: int
    weight: int


def readings(scene: Scene, kind: str) -> list[Reading]:
    """Every reading of a fact, one for each value: the one that says most."""
    best: dict[Value, Reading] = {}
    for each in scene.of(kind):
        value = _value(each, scene)
        if value is None:
            continue
        reading = Reading(value, each.start, each.end, each.phrase.weight)
        if value not in best or best[value].weight < reading.weight:
            best[value] = reading
    return list(best.values())


def _value(each: Found, scene: Scene) -> Value | None:
    """The value that a piece stands for where it is; None where it is a choice that is ruled out."""
    value = each.phrase.value
    if scene.word(each.end) == "'s" and each.kind in ("place", "time"):
        return None  # in the school's name
    if each.kind == "place" and scene.word(each.end - 1) in _SCHOOLS and _names_thing(scene, each.end):
        return None  # `on the school computers`, `on the school Facebook`
    assert isinstance(value, str | bool)
    if each.kind in _AGREED and value is True and _denied(scene, each):
        return False
    if not negated(scene, each.start):
        return value
    return (not value if value else value) if isinstance(value, bool) else None


def _denied(scene: Scene, each: Found) -> bool:
    """Whether `not` stands inside the words for a consent: `have not sought consent from the families`."""
    words = {scene.word(place) for place in range(each.start, each.end)}
    return bool(words & _NEGATORS) and not _NEGATORS & set(each.phrase.text.replace("|", " ").split())


def _names_thing(scene: Scene, place: int) -> bool:
    """Whether a device, a service or an account is named at a place."""
    return any(each.start == place and each.kind in _THINGS for each in scene.classes) and scene.word(place) != "it"


def negated(scene: Scene, place: int) -> bool:
    """Whether the words before a place say that it is not so; a comma, `but` or a new sentence ends their reach."""
    for back in range(place - 1, max(place - 1 - _REACH, -1), -1):
        token = scene.tokens[back]
        if token.stop or token.comma or token.word in ("but", "and", "if"):
            return False
        if token.word in _NEGATORS:
            return scene.word(back + 1) not in _NOT_NEGATED and scene.word(back - 1) not in ("why", "should")
    return False


def settled(found: Sequence[Reading]) -> tuple[Reading | None, tuple[Value, ...]]:
    """The one reading that is certain, or the values that are equally good."""
    if len(found) < 2:
        return (found[0] if found else None), ()
    ranked = sorted(found, key=lambda each: -each.weight)
    if ranked[0].weight > ranked[1].weight + 1:
        return ranked[0], ()
    return None, tuple(each.value for each in found)


def named(scene: Scene, name: str) -> tuple[int, int] | None:
    """Where the words of a school's own flag stand, if they do and are not negated; short names are left alone."""
    stems = [stem(word) for word in name.split("-")]
    if len(name) < _SHORTEST_NAME:
        return None
    for start in range(len(scene.tokens) - len(stems) + 1):
        if [token.stem for token in scene.tokens[start : start + len(stems)]] == stems and not negated(scene, start):
            return start, start + len(stems)
    return None
