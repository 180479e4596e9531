"""Refusing: whether a question is about not doing something, and whether it is about a letter, a call or an e-mail."""

from __future__ import annotations

from typing import Final

from belisha.recognition.phrases import Found
from belisha.recognition.scene import Scene

_REFUSALS: Final = frozenset(
    "block unfriend unfollow ignore refuse decline reject mute avoid blocking unfriending unfollowing ignoring "
    "refusing declining rejecting muting avoiding".split()
)
_REMOVALS: Final = frozenset("remove removing delete deleting".split())
_FRIENDLY: Final = frozenset("friend friends follower followers contact contacts".split())
_ASKING: Final = frozenset("can could may might if to i we allowed of about for".split())
# `Do I have to decline it?` asks whether to accept would be against the rules: that is about doing it.
_DUTY: Final = frozenset("have has must need needs meant supposed should ought shall".split())
_WISHES: Final = frozenset("want wish like".split())
_NOT_AFTER: Final = frozenset("i we to of if for prefer rather choose thinking".split())
_CAN: Final = frozenset("can could may might".split())
_PERSONS: Final = frozenset(("i", "we"))
_FREE: Final = frozenset("allowed ok okay alright fine acceptable rude wrong right free able".split())
_REACH: Final = 4

_CHANNELS: Final[dict[str, str]] = (
    dict.fromkeys("email emails emailed emailing e-mail e-mails".split(), "e-mail")
    | dict.fromkeys("ring rings rang ringing phone phoned phoning telephone telephoned telephoning".split(), "phone")
    | dict.fromkeys("letter letters".split(), "letter")
)
_BY: Final = frozenset("by via through over".split())
_OWN: Final = frozenset("my own".split())


def refuses(scene: Scene, act: Found | None) -> bool:
    """Whether somebody asks not to do what is named: to ignore a request, or not to accept it."""
    if _asked_to_refuse(scene):
        return True
    if act is None:
        return False
    return _turned_down(scene, act) or _not_done(scene, act.start) or _not_wanted(scene, act.start)


def _asked_to_refuse(scene: Scene) -> bool:
    """Whether `can I ignore` or `is it OK to say no` is the last thing that is asked."""
    for place in range(len(scene.tokens) - 1, -1, -1):
        if scene.word(place) in _PERSONS and scene.word(place - 1) in _CAN and place + 1 < len(scene.tokens):
            return _is_refusal(scene, place + 1) and scene.word(place + 2) != "or"
        if _is_refusal(scene, place) and scene.word(place - 1) == "to" and scene.word(place - 2) in _FREE:
            return True
    return False


def _turned_down(scene: Scene, act: Found) -> bool:
    """Whether a word such as `ignore` stands in the act or just before it, and is asked about."""
    for place in range(max(act.start - _REACH, 0), act.end):
        if _is_refusal(scene, place) and not scene.ends_between(place, act.start):
            return _is_free(scene, place)
    return False


def _is_refusal(scene: Scene, place: int) -> bool:
    word, after = scene.word(place), [scene.word(place + step) for step in (1, 2, 3, 4)]
    if word in ("turn", "turning") and "down" in after:
        return True
    if word in ("say", "saying") and after[:1] == ["no"]:
        return True
    near = {scene.word(place + step) for step in range(1, 7)}
    return word in _REFUSALS or (word in _REMOVALS and bool(near & _FRIENDLY))


def _is_free(scene: Scene, place: int) -> bool:
    """Whether it is asked if one may refuse, and not if one has to, or which of the two is right."""
    before = [scene.word(place - back) for back in range(1, _REACH + 1)]
    either = "or" in before[:1] or scene.word(place + 1) == "or"
    return bool(set(before[:2]) & _ASKING or place == 0) and not set(before) & _DUTY and not either


def _not_done(scene: Scene, place: int) -> bool:
    """Whether `if I don't`, `to not` or `not to` stands before the act."""
    for back in (1, 2, 3):
        if scene.word(place - back) != "not" or scene.ends_between(place - back, place):
            continue
        before = [scene.word(place - back - step) for step in (1, 2, 3)]
        if "why" in before or set(before) & _DUTY:
            return False
        if back == 2 and scene.word(place - 1) == "to" and before[0] not in ("or", "whether"):
            return True  # `tell them not to post`
        if before[0] in ("do", "did", "will", "would") and before[1] in ("i", "we"):
            return back == 1 and before[2] in ("if", "that")
        return back < 3 and before[0] in _NOT_AFTER and scene.word(place - 1) not in ("sure", "know")
    return False


def _not_wanted(scene: Scene, place: int) -> bool:
    """Whether `I don't want to` stands before the act."""
    words = [scene.word(place - back) for back in (1, 2, 3)]
    return words[0] == "to" and words[1] in _WISHES and words[2] == "not"


def channel(scene: Scene, act: Found | None, verb: int) -> str:
    """How somebody would write or speak, where it is none of the social media: e-mail, phone, letter, text, or "" ."""
    if any(each.kind.startswith("<platform") for each in scene.classes):
        return ""
    if act and act.phrase.text.startswith("~ring|phone"):
        return "phone"
    start, end = (act.start, act.end) if act else (verb, verb + 1)
    for place in range(start, end):
        if (how := _CHANNELS.get(scene.word(place))) and scene.word(place - 1) not in _OWN:
            return how
    if scene.word(start) == "text" and {"home", "system"} & {scene.word(at) for at in range(start, end + 6)}:
        return "text"
    for place in range(end, min(end + _REACH, len(scene.tokens))):
        if scene.word(place) in _BY:
            return _CHANNELS.get(scene.word(place + 1)) or _CHANNELS.get(scene.word(place + 2)) or ""
    return ""
