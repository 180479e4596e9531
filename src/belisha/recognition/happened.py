"""Happened: whether a text only tells what others have done, and asks nothing of what the person may do."""

from __future__ import annotations

from typing import Final

from belisha.recognition.scene import Scene
from belisha.recognition.telling import judged

_FIRST: Final = frozenset(("i", "we"))
_MODALS: Final = frozenset("can could may might must should shall will would do does did am are".split())
_MODALS_ASKING: Final = frozenset("can could may might should must".split())
_SEEKS_HELP: Final = frozenset("do report inform worry know react handle".split())
_ASKS: Final = frozenset(
    "ok okay allowed alright acceptable rule rules wrong yes no accept accepting banned permitted allow fine legal "
    "tempted thinking gonna going want wants wanted wanna like would thoughts break against whether if let "
    "old enough young age suitable ready".split()
)
_FINITE: Final = frozenset(
    "is are was were has have had keeps keep sent told put made wrote said took got did does will found stole shared "
    "added posted asked tagged followed messaged filmed threatened called uploaded used contacted requested "
    "friended blocked bullied filmed keeps".split()
)
_OTHERS: Final = frozenset("someone somebody they he she school people everyone everybody friend mate".split())


def is_told(scene: Scene) -> bool:
    """Whether somebody only tells what others did, or asks what to do about it, and not what they may do."""
    verbs = _asked_verbs(scene)
    words = {token.word for token in scene.tokens}
    if verbs:
        return verbs <= _SEEKS_HELP and _others_act(scene, 0) and not (words & _ASKS or judged(scene))
    return not (words & (_ASKS | _MODALS_ASKING) or words & _FIRST or judged(scene)) and _others_act(scene, 0)


def reports(scene: Scene) -> bool:
    """Whether it is asked if something should be reported: `should I report a pupil who messaged me`."""
    verbs = _asked_verbs(scene)
    return bool(verbs) and verbs <= {"report", "inform"}


def _asked_verbs(scene: Scene) -> set[str]:
    """What the person who asks would do, by their own question: of `what should I do` it is do."""
    found = set()
    for place in range(1, len(scene.tokens)):
        if scene.word(place) in _FIRST and scene.word(place - 1) in _MODALS:
            after = scene.word(place + 1)
            found.add(scene.word(place + 3) if after in ("need", "have") else after)
    return found


def _others_act(scene: Scene, start: int) -> bool:
    """Whether the text begins with what somebody else does: `my friend posted`, `someone is threatening`."""
    for place in range(start, min(start + 7, len(scene.tokens))):
        if scene.word(place) in _FIRST:
            return False
        person = any(each.end == place for each in scene.people) or scene.word(place - 1) in _OTHERS
        if person and scene.word(place) in _FINITE:
            return True
    return False
