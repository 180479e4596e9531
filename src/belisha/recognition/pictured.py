"""Pictured: what a picture shows, where the words tell of whom or of what it is."""

from __future__ import annotations

from typing import Final

from belisha.recognition.circumstances import negated
from belisha.recognition.people import KIN, OWN_CHILD, Mention
from belisha.recognition.scene import STAFF
from belisha.recognition.sheet import Sheet

PICTURED: Final = ("shows-other-child", "shows-own-child", "shows-school-event", "taken-at-work", "shows-yourself")
_BEFORE: Final = frozenset("of with showing shows film filming filmed has featuring including video videoing".split())


def settle_pictures(sheet: Sheet) -> None:
    """What a picture shows; nothing, where no picture is spoken of."""
    if sheet.value("image") not in ("photo", "video") and "image" not in sheet.open:
        sheet.drop(PICTURED)
        return
    for each in sheet.scene.people:
        if each is not sheet.actor.mention and _is_pictured(sheet, each):
            _show(sheet, each)
    if sheet.value("shows-school-event") is True and "about" not in sheet.open:
        if sheet.value("about") in ("school", "nobody"):
            sheet.drop(("about",))
        sheet.add("about", "school-event", *sheet.place("shows-school-event"), "It shows a school event.")


def _show(sheet: Sheet, each: Mention) -> None:
    """Whose child a picture shows: one's own, one of the family, or somebody else's."""
    if each.own_child:
        sheet.add("shows-own-child", True, each.start, each.end)
    elif each.family and KIN in each.kinds:
        sheet.add("family", True, each.start, each.end)
    elif each.roles & {*STAFF, "staff"} and sheet.actor.roles in (("pupil",), ("parent",)):
        sheet.add("about", "staff", each.start, each.end)
    elif each.roles & {"pupil", "class"} or (OWN_CHILD in each.kinds and not each.mine):
        sheet.add("shows-other-child", True, each.start, each.end)


def _is_pictured(sheet: Sheet, each: Mention) -> bool:
    """Whether a picture is said to be of somebody: `a photo of …`, `with …`, `my son's photo`."""
    if negated(sheet.scene, each.start):
        return False
    pictures = [found for found in sheet.scene.classes if found.kind == "<picture>"]
    after = each.end + (sheet.scene.word(each.end) == "'s")
    if any(0 <= found.start - after <= 1 for found in pictures):
        return True
    before = {sheet.scene.word(each.start - 1), sheet.scene.word(each.start - 2)}
    return not each.aside and bool(before & _BEFORE) and any(found.start < each.start for found in pictures)
