"""Deeds: which act is asked about and who would do it, where one throws light on the other."""

from __future__ import annotations

from typing import Final

from belisha.recognition.ages import ages
from belisha.recognition.doing import act as acts_of
from belisha.recognition.happened import is_told, reports
from belisha.recognition.people import Mention
from belisha.recognition.phrases import Found
from belisha.recognition.refusing import channel, refuses
from belisha.recognition.sheet import Sheet
from belisha.recognition.stems import stem

JOINING: Final = frozenset(("sign-up", "open-account", "access"))
SAYINGS: Final = frozenset(
    "negative derogatory complaint malicious defamatory discriminatory lewd confidential identifies-pupil "
    "identifies-employer states-occupation political-or-religious personal-information damaging".split()
)
_ACCOUNT: Final = ("sign-up", "open-account")
_SURELY_JOINING: Final = frozenset("sign join regist register download instal install signup".split())
_OF_AGE: Final = frozenset(
    "suitable appropriate youngest how old what age min minimum enough young underage under".split()
)
_YOUNGER: Final = frozenset("grandson granddaughter grandchild grandkid nephew niece godson goddaughter".split())
_TAKING: Final = frozenset(stem(each) for each in "take film record video photograph".split())
_SPEAKING: Final = frozenset(("message", "access", ""))
_NOW: Final = ("lesson", "break", "work")


def settle_act(sheet: Sheet) -> None:
    """Which act, and who does it."""
    values, found = acts_of(sheet.scene, sheet.actor)
    if (is_told(sheet.scene) and _is_mine(sheet)) or reports(sheet.scene):
        sheet.told, sheet.actor = True, sheet.myself
        sheet.add_one_of("actor", sheet.actor.roles, sheet.actor.start, sheet.actor.end, sheet.actor.why)
        return
    if found:
        _named(sheet, values, found)
    elif said := _said_online(sheet) or _shown_online(sheet):
        why = "A picture is shown online." if said.kind == "image" else "Something is said online."
        sheet.name_act("publish", said.start, said.end, why)
    elif taken := _taken(sheet):
        sheet.name_act("publish", taken.start, taken.end, "The policy speaks of posting pictures, not of taking them.")
    _for_a_child(sheet)
    if (
        sheet.act == "use-with-class"
        and sheet.scene.who == "staff"
        and sheet.actor.mention
        and sheet.actor.mention.mine
    ):
        sheet.actor = sheet.myself  # `can my class write a blog`
    if sheet.act == "use-with-class" and sheet.actor.roles in (("pupil",), ("parent",)):
        sheet.name_act("access", *sheet.place("act"))
    sheet.add_one_of("actor", sheet.actor.roles, sheet.actor.start, sheet.actor.end, sheet.actor.why)


def leave_out_act(sheet: Sheet) -> None:
    """No act where somebody asks not to do it, or would write or speak by other means than social media."""
    sheet.channel = channel(sheet.scene, sheet.act_words, sheet.actor.verb) if sheet.act in _SPEAKING else ""
    sheet.refusing = refuses(sheet.scene, sheet.act_words)
    if sheet.refusing or sheet.channel:
        sheet.drop(("act",))
    if sheet.refusing:
        sheet.drop(SAYINGS)  # `is it rude to ignore …`


def _is_mine(sheet: Sheet) -> bool:
    """Whether what is told would be read as done by the one who asks, or by their child."""
    return sheet.actor.mention is None or (sheet.actor.mention.own_child and bool(sheet.scene.of("event")))


def _named(sheet: Sheet, values: tuple[str, ...], found: list[Found]) -> None:
    """The act that the words name, seen in the light of who acts and when."""
    values, words = _account(sheet, values, found)
    if words.phrase.weak and sheet.scene.of("event") and not sheet.actor.verb:
        return  # where something happened, not what is asked
    sheet.act_words = words
    sheet.act = values[0] if len(values) == 1 else ""
    sheet.add_one_of("act", values, words.start, words.end)
    is_open = sheet.act == "open-account" and words.phrase.value == "sign-up open-account"
    if (sheet.act == "sign-up" or is_open) and _is_used_now(sheet):
        sheet.name_act("access", words.start, words.end)
    if _says_or_shows(sheet, words):
        sheet.name_act("publish", words.start, words.end, "Something is said or shown there.")


def _account(sheet: Sheet, values: tuple[str, ...], found: list[Found]) -> tuple[tuple[str, ...], Found]:
    """A pupil who gets an account signs up to a service; anybody else opens one."""
    if values == _ACCOUNT:
        values = _own_account(sheet)
    if values == ("sign-up",) and _own_account(sheet) == ("open-account",):
        groups = [each for each in sheet.scene.of("act") if each.phrase.value == "open-account"]
        if groups or not _is_joining(sheet, found[0]):
            return ("open-account",), (groups or found)[0]
    return values, found[0]


def _own_account(sheet: Sheet) -> tuple[str, ...]:
    child = any(each.own_child and not each.aside for each in sheet.scene.people)
    if child or sheet.actor.roles == ("pupil",) or _young(sheet):
        return ("sign-up",)
    return ("open-account",) if sheet.actor.roles else _ACCOUNT


def _stems(sheet: Sheet, start: int, end: int) -> set[str]:
    return {token.stem for token in sheet.scene.tokens[start:end]}


def _is_joining(sheet: Sheet, found: Found) -> bool:
    """Whether the words can only mean to sign up: join, register, how old …"""
    words = {sheet.scene.word(place) for place in range(found.start, found.end)}
    return bool(words & _OF_AGE or _stems(sheet, found.start, found.end) & _SURELY_JOINING)


def _is_used_now(sheet: Sheet) -> bool:
    """Whether to be on a service means to use it now: in a lesson, at break, on a school computer."""
    if _stems(sheet, *sheet.place("act")) & _SURELY_JOINING or _is_about_age(sheet):
        return False
    return any(each.phrase.value in _NOW for each in sheet.scene.of("time")) or bool(sheet.scene.of("equipment"))


def _is_about_age(sheet: Sheet) -> bool:
    return bool(sheet.words("act") & _OF_AGE)


def _said(sheet: Sheet) -> list[Found]:
    return [each for each in sheet.scene.found if each.kind in SAYINGS and each.phrase.value is True]


def _said_online(sheet: Sheet) -> Found | None:
    """The words for what is said, where no act is named but a service or an account is."""
    said = _said(sheet)
    online = sheet.platforms or sheet.scene.of("account")
    return said[0] if said and online and not sheet.scene.of("event") else None


def _shown_online(sheet: Sheet) -> Found | None:
    """The words for a picture, where no act is named but a service or an account is."""
    shown = [each for each in sheet.scene.of("image") if each.phrase.value != "none"]
    account = any(each.kind == "<account>" for each in sheet.scene.classes)
    agreed = sheet.scene.of("other-parents-consent") or sheet.scene.of("headteacher-approval")
    online = bool(sheet.platforms or account or agreed)
    return shown[0] if shown and online and not sheet.scene.of("event") and not sheet.open.get("act") else None


def _taken(sheet: Sheet) -> Found | None:
    """The words for a picture that somebody asks to take: `can I film the nativity`."""
    asked = [each for each in sheet.scene.of("image") if sheet.actor.verb and each.start >= sheet.actor.verb]
    return next((each for each in asked if sheet.scene.tokens[each.start].stem in _TAKING), None)


def _says_or_shows(sheet: Sheet, found: Found) -> bool:
    """Whether somebody who merely names a service wants to say or show something there."""
    if not found.phrase.weak or sheet.act != "access" or "watch" in found.phrase.text:
        return False
    pictures = any(each.phrase.value != "none" and not _watched(sheet, each) for each in sheet.scene.of("image"))
    return bool(_said(sheet) or (pictures and sheet.platforms))


def _watched(sheet: Sheet, each: Found) -> bool:
    """Whether a film is what somebody watches."""
    return bool({"watch", "watches", "watching"} & {sheet.scene.word(each.start - back) for back in (0, 1, 2, 3)})


def _for_a_child(sheet: Sheet) -> None:
    """Where somebody asks for a child of theirs, or how old one has to be, it is the child who would join."""
    if sheet.actor.mention is not None or sheet.act not in _ACCOUNT:
        return
    if (child := _child(sheet)) and (sheet.act == "sign-up" or sheet.platforms):
        _act_by_pupil(sheet, child.start, child.end, child)
    elif sheet.act == "sign-up" and (_is_about_age(sheet) or _young(sheet)):
        _act_by_pupil(sheet, *sheet.place("act"), None, "A minimum age is a question for a pupil.")


def _child(sheet: Sheet) -> Mention | None:
    """The child for whom somebody asks."""
    people = [each for each in sheet.scene.people if not each.aside]
    pupil = next((each for each in people if "pupil" in each.roles), None)
    own = next((each for each in people if each.own_child or (each.mine and _YOUNGER & set(each.words))), None)
    return own or (pupil if sheet.act == "sign-up" else None)


def _act_by_pupil(sheet: Sheet, start: int, end: int, who: Mention | None, why: str = "") -> None:
    sheet.actor = sheet.actor._replace(roles=("pupil",), start=start, end=end, mention=who, why=why)


def _young(sheet: Sheet) -> bool:
    """Whether a parent speaks of somebody by their age or year: `she's only in Year 5`."""
    third = bool({"she", "he", "her", "him"} & {token.word for token in sheet.scene.tokens})
    young = [each for each in ages(sheet.scene) if each.most < 18 and (third or each.least == each.most)]
    return sheet.scene.who == "parent" and bool(young)
