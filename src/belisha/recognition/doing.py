"""Doing: which act a question asks about, of all that it mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from belisha.recognition.acting import Actor
from belisha.recognition.phrases import Found
from belisha.recognition.scene import Scene
from belisha.recognition.stems import stem

# What is asked about even where a more ordinary act is mentioned beside it, the first of these first.
_TELLING: Final = (
    "share-password",
    "save-password",
    "leave-logged-in",
    "bypass-filter",
    "open-blocked-site",
    "locate-child",
)
_OPENING: Final = frozenset(
    "set setting setup create make open start begin launch establish run build have form organise manage admin own do "
    "get keep host register write join go put starting creating making opening running having new".split()
)
_REPORTED: Final = frozenset("says said told asked asks reckons".split())
_ANSWERING: Final = ("reply", "answer", "retaliate")
_NOUN_BEFORE: Final = frozenset(
    "a an the this that his her their some any my 's latest old new our nasty rude in".split()
)
_FRIENDS: Final = frozenset("friend friends pal pals mate mates".split())
_BEFORE_VERB: Final = frozenset("as to i we they he she can should may be not being become".split())
_ENDS_OBJECT: Final = frozenset(
    "on in at from with as and that is are was were it me him her them by of to because but messaging posting".split()
)
_MAKING: Final = frozenset(
    map(
        stem,
        "set setup create make open start begin launch establish run build have organise manage get keep host register "
        "want need like".split(),
    )
)
_PICTURES: Final = frozenset("photo photos pic pics picture pictures selfie shot video image".split())
_NOUNS: Final = frozenset(
    (
        "friend",
        "friends",
        "post",
        "posts",
        "comment",
        "comments",
        "message",
        "messages",
        "share",
        "tweet",
        "tweets",
        "dm",
    )
)


def act(scene: Scene, actor: Actor) -> tuple[tuple[str, ...], list[Found]]:
    """The acts that may be meant (one, or several that are equally likely), and the words that led to them."""
    found = [
        each
        for each in scene.of("act")
        if not any(
            test(each, scene)
            for test in (_is_noun, _is_place, _in_person, _is_verb, _is_report, _is_friend, _is_no_making)
        )
    ]
    nouns = [
        each for each in scene.of("act") if _is_noun(each, scene) and not scene.word(each.start).startswith("friend")
    ]
    if reply := _reply(scene):
        return ("reply-to-abuse",), [reply]
    found = [each for each in found if each.phrase.value != "reply-to-abuse"]
    if not found and not nouns:
        return (), []
    strong = [each for each in found if not each.phrase.weak]
    if actor.verb and actor.mention is None and not any(each.start >= actor.verb for each in strong):
        strong = [each for each in strong if not _by_others(each, scene)]
        found = [each for each in found if each.phrase.weak or each in strong]
    after = [each for each in strong if each.start >= actor.verb] if actor.verb else strong
    if told := _telling(after) or _telling(strong):
        return told
    chosen = after or strong or [each for each in found if each.start >= actor.verb] or found or nouns
    return _first(chosen, scene) if chosen else ((), [])


def _by_others(each: Found, scene: Scene) -> bool:
    """Whether somebody else has said or shown it: `another mum shared a photo, can I ask her to take it down`."""
    told = scene.word(each.start).endswith("ed") or scene.word(each.start) in ("put", "sent", "wrote", "said")
    return each.phrase.value == "publish" and told and any(one.end == each.start for one in scene.people)


def _is_noun(each: Found, scene: Scene) -> bool:
    """Whether a single word is the name of a thing here (a post) rather than what somebody does."""
    word = scene.word(each.start)
    return (
        word in _NOUNS and scene.word(each.start - 1) in _NOUN_BEFORE and not scene.word(each.end - 1).startswith("req")
    )


def _in_person(each: Found, scene: Scene) -> bool:
    """Whether what looks like an act is a part of what somebody is called: teaching assistant."""
    return any(one.noun <= each.start < one.end and one.end - one.noun > 1 for one in scene.people)


def _is_verb(each: Found, scene: Scene) -> bool:
    """Whether what looks like a group says that somebody wrote: `a parent whatsapped me`."""
    last = scene.word(each.end - 1)
    return (
        each.phrase.value == "open-account"
        and last.endswith(("ed", "chatting", "blogging"))
        and each.end - each.start < 4
    )


def _is_friend(each: Found, scene: Scene) -> bool:
    """Whether a friend is only named: `my best friend's dad`, `a pal sent me`, `facebook friends`."""
    if each.phrase.value != "connect":
        return False
    if each.end - each.start == 1:
        word, before = scene.word(each.start), scene.word(each.start - 1)
        named = any(one.start <= each.start < one.end for one in scene.people)
        is_noun = word in _FRIENDS and (scene.word(each.end) == "'s" or before in _NOUN_BEFORE)
        return named or is_noun or (word in _FRIENDS and before not in _BEFORE_VERB and len(scene.tokens) > 1)
    owns = scene.word(each.end) == "'s" or any(one.noun == each.start + 1 for one in scene.people)
    if scene.word(each.start) in _FRIENDS and owns:
        return scene.word(each.start - 1) not in _BEFORE_VERB
    return scene.word(each.end - 1) in _FRIENDS and scene.word(each.end) == "'s"


def _is_no_making(each: Found, scene: Scene) -> bool:
    """Whether a group or page is not what is made, but only stands near: `got a cracking group photo`."""
    between = {scene.word(place) for place in range(each.start + 1, each.end - 1)}
    after = scene.word(each.end)
    if each.phrase.value == "connect":  # to share it on my Facebook, not to share my Facebook
        return each.phrase.text.startswith("ask|want|give|share") and bool(between & {"on", "it", "this", "that", "in"})
    if each.phrase.value == "sign-up" and scene.word(each.start).startswith("join"):
        return bool(between & {"them", "him", "her", "me", "us"})
    if each.phrase.value == "leave-logged-in":
        return scene.word(each.start) in ("log", "sign") and scene.word(each.start + 1) in ("in", "on", "into")
    if each.phrase.value == "sign-up":
        return after.startswith("request")
    if each.phrase.value != "open-account" or scene.tokens[each.start].stem not in _MAKING:
        return False
    return bool(between & _ENDS_OBJECT) or after in _PICTURES or after.startswith(("request", "friend"))


def _is_report(each: Found, scene: Scene) -> bool:
    """Whether it only tells what somebody else says: `my son says a teacher follows him on Instagram`."""
    return each.phrase.value in ("publish", "message") and scene.word(each.start) in _REPORTED


def _is_place(each: Found, scene: Scene) -> bool:
    """Whether what looks like opening a group only says where something is done: `in the class WhatsApp`."""
    if each.phrase.value != "open-account" or scene.word(each.start) in _OPENING:
        return False
    before = {scene.word(each.start - back) for back in (1, 2, 3)}
    return bool(before & {"in", "on", "to", "into", "from", "onto", "via", "use", "using"}) or (
        scene.word(each.start - 1) in ("the", "our") and scene.word(each.start - 2) == "for"
    )


def _telling(found: Sequence[Found]) -> tuple[tuple[str, ...], list[Found]] | None:
    """An act that nobody mentions by the way."""
    telling = [each for each in found if each.phrase.value in _TELLING]
    if not telling:
        return None
    best = max(
        telling, key=lambda each: (each.phrase.weight, each.start - each.end, -_TELLING.index(str(each.phrase.value)))
    )
    return (str(best.phrase.value),), [best]


def _reply(scene: Scene) -> Found | None:
    """An answer to an attack that the text speaks of before."""
    attacks = [each for each in scene.classes if each.kind == "<attack>"]
    replies = [each for each in scene.classes if each.kind == "<reply>"]
    replies += [each for each in scene.of("act") if each.phrase.value == "reply-to-abuse" and each.phrase.weight > 1]
    if attacks:
        first = min(each.start for each in attacks)
        later = [each for each in replies if each.start >= first or _answers(each, attacks)]
        return min(later, key=lambda each: each.start) if later else None
    sure = [each for each in replies if each.kind == "act"]
    return sure[0] if sure else None


def _answers(reply: Found, attacks: Sequence[Found]) -> bool:
    """Whether an attack is named just after the answer: `reply to a nasty comment`."""
    return reply.phrase.text.startswith(_ANSWERING) and any(0 <= attack.start - reply.end <= 3 for attack in attacks)


def _first(found: Sequence[Found], scene: Scene) -> tuple[tuple[str, ...], list[Found]]:
    """The act that is asked about first; several that begin at one place are settled by which says most."""
    weights = [(each.phrase.weak, each.start, -each.phrase.weight, each.end - each.start) for each in found]
    best = found[weights.index(min(weights))]
    values = tuple(str(best.phrase.value).split())
    rivals = [each for each in found if each.start < best.end and best.start < each.end]
    strongest = max(rivals, key=lambda each: (each.phrase.weight, -each.start))
    if strongest.phrase.weight > best.phrase.weight:
        best, values = strongest, tuple(str(strongest.phrase.value).split())
    return values, [best]
