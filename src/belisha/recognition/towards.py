"""Towards: with whom somebody wants to do something, whether that is family, and whom or what it is about."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from belisha.recognition.acting import Actor, is_self
from belisha.recognition.circumstances import negated
from belisha.recognition.people import Mention
from belisha.recognition.phrases import Found
from belisha.recognition.scene import STAFF, Scene

_SIDES: Final = dict.fromkeys(STAFF, "staff") | {
    "pta-member": "parent",
    "governor": "governor",
    "staff": "staff",
    "pupil": "pupil",
    "class": "pupil",
    "former-pupil": "former-pupil",
    "parent": "parent",
    "public": "public",
}
_TOPIC: Final = frozenset(("about", "regarding", "re", "concerning"))
_THIRD: Final = frozenset(("him", "her", "them"))
_ABOUT: Final = {"staff": "staff", "governor": "governor", "pupil": "pupil", "parent": "parent", "former-pupil": ""}
_TALK: Final = (
    "negative",
    "derogatory",
    "complaint",
    "malicious",
    "defamatory",
    "bullying",
    "threatening",
    "lewd",
    "discriminatory",
)

_TELLING: Final = frozenset((*_TALK, "confidential", "personal-information", "identifies-pupil"))
_APART: Final = ("headteacher-approval", "other-parents-consent", "subject-consent", "nothing")
_HEARERS: Final = frozenset("to with for from let tell telling show warn warning ask asking as by off among".split())
_LEADING: Final = frozenset("that how naming name meme outing mock mocking".split())


class Side(NamedTuple):
    """What somebody is to the school, as values of `counterparty` or `about`, and the mention that says so."""

    values: tuple[str, ...]
    mention: Mention | None
    start: int
    end: int


def side_of(each: Mention) -> tuple[str, ...]:
    """The values of `counterparty` that somebody named may be."""
    roles = each.roles
    if "former-pupil" in roles:
        return ("former-pupil",)
    if "family-member" in roles and len(roles) > 1:
        roles = roles - {"family-member"}
    values = tuple(dict.fromkeys(_SIDES[role] for role in sorted(roles) if role in _SIDES))
    return values or (("pupil",) if each.own_child and "<ownchild>" in each.kinds and not roles else ())


def with_whom(scene: Scene, actor: Actor, myself: Actor, act: Found | None) -> Side | None:
    """With whom the actor deals: somebody named, or the one who asks where somebody else acts."""
    if actor.mention is not None and _deals_with_me(scene, actor):
        values = tuple(dict.fromkeys(_SIDES[role] for role in myself.roles if role in _SIDES))
        if values:
            return Side(values, None, actor.start, actor.end)
    others = [each for each in scene.people if _may_be_other(each, scene, actor)]
    if not others:
        return _whose(scene, actor)
    place = act.start if act else 0
    after = [each for each in others if each.end > place]
    chosen = (after or others)[0]
    if act and after and others[0] is not chosen and not (chosen.roles or chosen.family):
        chosen = others[0]
    together = [each for each in others if _listed(chosen, each, scene)]
    values = tuple(dict.fromkeys(value for each in (chosen, *together) for value in side_of(each)))
    return Side(values, chosen, chosen.start, chosen.end)


def _whose(scene: Scene, actor: Actor) -> Side | None:
    """The child whose teacher does something to `her` or `him`: `my daughter's tutor texts her`."""
    child = next((each for each in scene.people if each.own_child and each.aside), None)
    theirs = {scene.word(place) for place in range(_begin(actor), len(scene.tokens))} & _THIRD
    if actor.mention is None or child is None or not theirs or not set(actor.roles) & set(STAFF):
        return None
    return Side(("pupil",), child, child.start, child.end)


def _deals_with_me(scene: Scene, actor: Actor) -> bool:
    """Whether what somebody else does is done to the one who asks."""
    words = [scene.word(place) for place in range(_begin(actor), len(scene.tokens))]
    return any(word in ("me", "us") for word in words) or _dealt_before(scene, actor)


def _dealt_before(scene: Scene, actor: Actor) -> bool:
    """Whether it was told before: `The head sent me a request. Are heads allowed to?`"""
    same = [each for each in scene.people if actor.mention and each.kinds & actor.mention.kinds and not each.aside]
    near = [range(each.end, each.end + 3) for each in same if each.end <= actor.verb]
    return any(scene.word(place) in ("me", "us") for places in near for place in places)


def _begin(actor: Actor) -> int:
    return min(actor.verb, actor.mention.end) if actor.mention else actor.verb


def _may_be_other(each: Mention, scene: Scene, actor: Actor) -> bool:
    """Whether somebody named may be the one with whom the actor deals."""
    if each.aside or each is actor.mention or is_self(each, scene):
        return False
    words = [scene.word(each.start - 1), scene.word(each.start - 2)]
    if words[0] in _TOPIC or (words[1] in _TOPIC and not words[0].endswith("ing")):
        return False
    if scene.word(each.start - 1) == "if" and actor.mention is None:
        return bool(each.roles or each.family)
    if scene.word(each.start - 1) in ("not", "if", "of", "for") and scene.word(each.start - 2) != "request":
        return False
    return bool(each.roles or each.family)


def _listed(one: Mention, other: Mention, scene: Scene) -> bool:
    """Whether two people stand side by side: `pupils and parents`."""
    first, second = sorted((one, other), key=lambda each: each.start)
    return one is not other and scene.word(first.end) in ("and", "or") and second.start == first.end + 1


def about(scene: Scene, actor: Actor, myself: Actor) -> Side | None:
    """Whom something is said about: after `about`, or after what is said of them."""
    for place, token in enumerate(scene.tokens):
        topical = token.word in _TOPIC or (token.word == "that" and _says_that(scene, place))
        if topical and (side := _named_after(scene, place + 1, myself)):
            return side
    for found in _talk(scene):
        side = _inside(scene, found) or _named_after(scene, found.end, myself, 2) or _named_before(scene, found, actor)
        if side:
            return side
    return _spoken_of(scene, actor)


def _spoken_of(scene: Scene, actor: Actor) -> Side | None:
    """The one person, or kind of person, besides those who act, agree or are told, where something telling is said."""
    telling = [each for each in scene.found if each.kind in _TELLING and each.phrase.value is True]
    apart = [(each.start, each.end) for kind in _APART for each in scene.of(kind)]
    found = []
    for each in scene.people:
        free = _may_be_topic(each, scene) and each is not actor.mention and scene.word(each.start - 1) not in _HEARERS
        leads = bool({scene.word(each.start - 1), scene.word(each.start)} & _LEADING)
        if free and (telling or leads) and not any(start <= each.noun < end for start, end in apart):
            found.append(each)
    values = {value for each in found for value in _about_values(each)}
    if len(values) != 1 or not found:
        return None
    return Side(tuple(values), found[0], found[0].start, found[0].end)


def _talk(scene: Scene) -> Iterable[Found]:
    return (
        each
        for each in scene.found
        if each.kind in _TALK and (each.phrase.value or each.kind in ("negative", "complaint"))
    )


def _named_after(scene: Scene, place: int, myself: Actor, reach: int = 1) -> Side | None:
    """Somebody named at a place or a little later."""
    for start in range(place, min(place + reach + 1, len(scene.tokens))):
        if scene.tokens[start - 1].stop:
            return None
        if scene.word(start) in _THIRD and not any(each.start == start for each in scene.people):
            named = [each for each in scene.people if each.end <= start and _may_be_topic(each, scene)]
            values = _about_values(named[-1]) if named else ()
            return Side(values, named[-1], start, start + 1) if values else None
        if scene.word(start) in ("me", "us") and myself.roles:
            values = tuple(dict.fromkeys(_SIDES[role] for role in myself.roles if role in _SIDES))
            return Side(values, None, start, start + 1) if values else None
        if negated(scene, start):
            return None
        each = _head(scene, start)
        if each and not each.own_child and (values := _about_values(each)):
            return Side(values, each, each.start, each.end)
    return None


def _says_that(scene: Scene, place: int) -> bool:
    """Whether `that` begins what is said: `mention on Facebook that one of my pupils …`."""
    said = [each for each in scene.of("act") if each.start < place and not scene.ends_between(each.start, place)]
    shown = any(each.kind == "<picture>" and each.end == place for each in scene.classes)
    return any(each.phrase.value == "publish" for each in said) and not shown


def _may_be_topic(each: Mention, scene: Scene) -> bool:
    return not (each.aside or each.own_child or is_self(each, scene))


def _head(scene: Scene, start: int) -> Mention | None:
    """Of `my son's teacher` the teacher."""
    for each in scene.people:
        if each.start == start:
            if not each.aside:
                return each
            later = [other for other in scene.people if each.end <= other.start <= each.end + 1]
            return later[0] if later and scene.word(each.end) in ("'s", later[0].words[0]) else each
    return None


def _inside(scene: Scene, found: Found) -> Side | None:
    """Somebody named inside the words themselves: `call a teacher names`."""
    for each in scene.people:
        if found.start <= each.noun < found.end and not each.aside and (values := _about_values(each)):
            return Side(values, each, each.start, each.end)
    return None


def _named_before(scene: Scene, found: Found, actor: Actor) -> Side | None:
    """Somebody of whom it is said: `the head is useless`."""
    if scene.word(found.start) not in ("is", "are", "was", "were", "being"):
        return None
    for each in scene.people:
        if each.end == found.start and each is not actor.mention and (values := _about_values(each)):
            return Side(values, each, each.start, each.end)
    return None


def _about_values(each: Mention) -> tuple[str, ...]:
    return tuple(value for side in side_of(each) if (value := _ABOUT.get(side, "")))
