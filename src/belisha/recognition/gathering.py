"""Gathering: one situation out of everything that a question says, with nothing in it that cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from belisha.recognition.acting import Actor, is_self
from belisha.recognition.ages import Age, ages, below_minimum
from belisha.recognition.circumstances import BY_CODE, Reading, named, readings, settled
from belisha.recognition.deeds import JOINING, SAYINGS, leave_out_act, settle_act
from belisha.recognition.pictured import PICTURED, settle_pictures
from belisha.recognition.platforms import Platform
from belisha.recognition.scene import Scene
from belisha.recognition.sheet import Row, Sheet
from belisha.recognition.towards import Side, about, with_whom
from belisha.rulebook.vocabulary import Value, Vocabulary
from belisha.rulebook.words import SAID, WORDS

_DEALINGS: Final = frozenset(("connect", "message"))
_SHOWING: Final = frozenset(("publish", "message"))
_KEYS: Final = frozenset(("share-password", "save-password", "leave-logged-in", "reply-to-abuse"))
_ELSEWHERE: Final = frozenset(("connect", "share-password", "open-account", "sign-up", "locate-child"))
_NO_WORKPLACE: Final = (("pupil",), ("parent",), ("family-member",))

_SEEN: Final = frozenset("took taken saw heard hear seen filmed said discussed happened overheard found".split())

_PASSIVE: Final = frozenset("being been get gets getting got".split())
_WORSHIP: Final = frozenset("church chapel temple vicar eid diwali pray prayer".split())


class Outcome(NamedTuple):
    """The facts with the tokens that led to them and why, what is open, the events reported, and what is no act."""

    matches: list[Row]
    open: dict[str, tuple[Value, ...]]
    events: tuple[str, ...]
    refusing: bool
    channel: str


def gathered(
    scene: Scene, actor: Actor, myself: Actor, platforms: Sequence[Platform], vocabulary: Vocabulary
) -> Outcome:
    """Everything that a question says, made to fit the vocabulary."""
    sheet = Sheet(scene, actor, myself, platforms)
    settle_act(sheet)
    _settle_dealings(sheet)
    _settle_phrases(sheet, vocabulary)
    _settle_topic(sheet)
    settle_pictures(sheet)
    _settle_ages(sheet)
    _add_implied(sheet)
    sheet.drop(_meaningless(sheet, vocabulary))
    leave_out_act(sheet)
    if sheet.told:
        if sheet.value("family"):
            sheet.drop(("counterparty", "family"))
        sheet.drop((*SAYINGS, *PICTURED, "image", "purpose", "bullying", "threatening", "act"))
    rows = _possible([each for each in sheet.rows.values() if _fits(each[0], each[1], vocabulary)], vocabulary)
    known = {row[0] for row in rows}
    left_open = dict(_left_open(sheet, known, vocabulary))
    return Outcome(rows, left_open, _events(sheet, vocabulary), sheet.refusing, sheet.channel)


def _left_open(sheet: Sheet, known: set[str], vocabulary: Vocabulary) -> Iterable[tuple[str, tuple[Value, ...]]]:
    """Facts with several readings, each of which the vocabulary has."""
    for fact, values in sheet.open.items():
        if fact not in known and len(values) > 1 and all(_fits(fact, value, vocabulary) for value in values):
            yield fact, values


def _settle_dealings(sheet: Sheet) -> None:
    """With whom, and whether that is family."""
    either = set(sheet.open.get("act", ())) <= _DEALINGS and "act" in sheet.open
    if sheet.act == "locate-child":
        _settle_sought(sheet)
    if not (sheet.act in _DEALINGS or either or (not sheet.act and sheet.scene.of("event"))):
        return
    side = with_whom(sheet.scene, sheet.actor, sheet.myself, sheet.act_words)
    if not side:
        return
    sheet.add_one_of("counterparty", side.values, side.start, side.end)
    if side.mention and side.mention.family and sheet.actor.mention is None:
        sheet.add("family", True, *side.mention.kin_at)


def _settle_sought(sheet: Sheet) -> None:
    """The pupil who is looked for."""
    found = next((each for each in sheet.scene.people if "pupil" in each.roles), None)
    if found:
        sheet.add("counterparty", "pupil", found.start, found.end)


def _settle_phrases(sheet: Sheet, vocabulary: Vocabulary) -> None:
    """The facts for which phrases are enough; a school's own flags by their names, where they have no phrases."""
    listed = dict.fromkeys(each.kind for each in sheet.scene.found)
    for kind in listed:
        if kind not in BY_CODE and kind in vocabulary.facts:
            _settle_phrase(sheet, kind)
    for name, fact in vocabulary.facts.items():
        if fact.is_flag and name not in WORDS.facts and name not in listed and (place := named(sheet.scene, name)):
            sheet.add(name, True, *place)


def _settle_phrase(sheet: Sheet, kind: str) -> None:
    """One fact from its phrases: the value that is certain, or those that are equally good."""
    found = [each for each in readings(sheet.scene, kind) if not _is_of_somebody(sheet, kind, each)]
    if kind == "perpetrator":  # `is being bullied`: nobody has said by whom
        found = [each for each in found if not _PASSIVE & {sheet.scene.word(at) for at in range(each.start, each.end)}]
    if kind == "account" and any(each.value == "lookalike" for each in found):
        found = [each for each in found if each.value != "school"]  # a page that passes for the school's
    one, several = settled(found)
    if one:
        sheet.add(kind, one.value, one.start, one.end)
    elif several:
        sheet.open[kind] = several


def _is_of_somebody(sheet: Sheet, kind: str, reading: Reading) -> bool:
    """Whether a time or place belongs to somebody just named: `what a boy said in class`."""
    if kind not in ("time", "place") or sheet.act not in _DEALINGS | _SHOWING:
        return False
    if kind == "place" and _SEEN & {sheet.scene.word(reading.start - back) for back in (1, 2, 3)}:
        return True  # where something was seen or heard, not where it is told
    if reading.value in ("break", "own-time") or sheet.scene.word(reading.start) in ("while", "whilst", "when", "as"):
        return False
    near = range(reading.start - 2, reading.start + 1)
    people = [each for each in sheet.scene.people if each.roles - {"class"} and not is_self(each, sheet.scene)]
    return any(each.end in near for each in people)


def _settle_topic(sheet: Sheet) -> None:
    """Whom or what it is about."""
    said = any(each.kind in SAYINGS and each.phrase.value for each in sheet.scene.found)
    if (sheet.act and sheet.act not in _SHOWING) or (sheet.act == "message" and not said):
        return
    side = about(sheet.scene, sheet.actor, sheet.myself)
    found = [each for each in readings(sheet.scene, "about") if each.value != "nobody" or side is None]
    if any(each.value == "school-event" for each in found):
        found = [each for each in found if each.value != "school"]
    _about(sheet, side, found)


def _about(sheet: Sheet, side: Side | None, found: Sequence[Reading]) -> None:
    """About somebody, unless something else is named as well; else what the phrases say."""
    if side and side.mention and sheet.place("derogatory")[0] <= side.start < sheet.place("derogatory")[1]:
        sheet.add_one_of("about", side.values, side.start, side.end)
        return
    if side:
        others = tuple(each.value for each in found if each.start >= side.end or each.end <= side.start)
        sheet.add_one_of("about", tuple(dict.fromkeys((*side.values, *others))), side.start, side.end)
        return
    one, several = settled(found)
    if one:
        sheet.add("about", one.value, one.start, one.end)
    elif several:
        left = [each for each in found if each.value != "nobody"]
        sheet.add_one_of("about", [each.value for each in left], left[0].start, left[0].end)


def _settle_ages(sheet: Sheet) -> None:
    """How old the pupil is who asks, or the person they deal with, and what follows from it."""
    if sheet.value("counterparty") is None:
        sheet.drop(("counterparty-under-18",))
    _join_at_an_age(sheet)
    for age in sorted(ages(sheet.scene), key=lambda each: each.most - each.least):
        if sheet.value("counterparty") == "pupil" and age.least > 19 and sheet.actor.roles != ("pupil",):
            sheet.drop(("counterparty",))
            sheet.add("counterparty", "former-pupil", age.start, age.end, "A pupil of that age has left.")
        if sheet.actor.roles == ("pupil",) and not _is_other(sheet, age):
            if age.least == age.most:
                sheet.add("age", age.least, age.start, age.end)
            _settle_minimum(sheet, age)
        elif sheet.scene.word(age.end).startswith("leaver"):
            continue  # the year in which they left
        elif sheet.value("counterparty") in ("former-pupil", "pupil") and (age.most < 18 or age.least >= 18):
            sheet.add("counterparty-under-18", age.most < 18, age.start, age.end)


def _join_at_an_age(sheet: Sheet) -> None:
    """To use a service at an age, with no lesson or break in sight, is to be signed up to it."""
    now = any(sheet.scene.of(each) for each in ("time", "place", "equipment", "purpose"))
    if sheet.act == "access" and sheet.platforms and sheet.actor.roles == ("pupil",) and not now and ages(sheet.scene):
        sheet.name_act("sign-up", *sheet.place("act"), "An age is named.")


def _settle_minimum(sheet: Sheet, age: Age) -> None:
    below = below_minimum(age, sheet.platforms)
    if below and (sheet.act in JOINING or not sheet.act):
        is_below, service = below
        why = f"{service.name}'s own minimum age is {service.minimum}, as far as we know."
        sheet.add("below-minimum-age", is_below, age.start, age.end, why)


def _is_other(sheet: Sheet, age: Age) -> bool:
    """Whether an age is said of somebody other than the one who acts."""
    if sheet.actor.mention is not None:
        return False
    others = [each for each in sheet.scene.people if each.roles and not each.aside and not is_self(each, sheet.scene)]
    return any(each.start - 1 <= age.start and age.end <= each.end + 2 for each in others)


def _add_implied(sheet: Sheet) -> None:
    """What follows from what was said: to run somebody down is to be negative, and a lesson is at school."""
    for fact in ("derogatory", "complaint"):
        if sheet.value(fact) is True and sheet.value("negative") is None:
            why = "A complaint is critical." if fact == "complaint" else "It runs somebody down."
            sheet.add("negative", True, *sheet.place(fact), why)
    if sheet.value("time") == "lesson" and "place" not in sheet.open:
        sheet.add("place", "school", *sheet.place("time"), "A lesson is at school.")


def _meaningless(sheet: Sheet, vocabulary: Vocabulary) -> set[str]:
    """What has no meaning for the act: what a picture shows where nothing is posted, and the like."""
    left_out = {*_unsaid(sheet, vocabulary), *_of_others(sheet), *_reported(sheet)}
    if sheet.act in _KEYS or (sheet.value("purpose") == "school-business" and sheet.act in _DEALINGS | _SHOWING):
        left_out.add("purpose")
    if sheet.value("account") == "lookalike":
        left_out.add("anonymous")
    if sheet.overlap("time", "shows-school-event"):
        left_out |= {"time", "place"}  # an assembly that is filmed is no lesson
    return left_out


def _of_others(sheet: Sheet) -> Iterable[str]:
    """What is no matter of the one who acts: a workplace, a place, the agreement of parents where no child is shown."""
    if _is_place_of_others(sheet):
        yield "place"
    if sheet.actor.roles in _NO_WORKPLACE:
        yield from ("taken-at-work", "identifies-employer", "states-occupation")
    if sheet.overlap("other-parents-consent", "subject-consent"):
        yield "subject-consent"
    if sheet.act != "publish" and sheet.value("shows-other-child") is None:
        yield "other-parents-consent"
    if sheet.value("shows-school-event") and sheet.words("political-or-religious") <= _WORSHIP:
        yield "political-or-religious"  # a concert in the church


def _reported(sheet: Sheet) -> Iterable[str]:
    """Of a message what is only told: of whom it is sent to, and of what was said before."""
    if sheet.act != "message":
        return
    if sheet.place("about") == sheet.place("counterparty"):
        yield "about"
    if sheet.actor.roles != ("pupil",) and "number" in sheet.words("personal-information"):
        yield "personal-information"
    if sheet.act_words and sheet.actor.mention is None:
        before = (each for each in SAYINGS if 0 < sheet.place(each)[1] <= sheet.act_words.start)
        yield from (each for each in before if "can" not in sheet.words(each))


def _unsaid(sheet: Sheet, vocabulary: Vocabulary) -> Iterable[str]:
    """What is said and shown, where the act says and shows nothing; an account may still be under another name."""
    if not sheet.act or sheet.act in _SHOWING:
        return
    yield from ("image", *PICTURED)
    for name, fact in vocabulary.facts.items():
        if fact.group == SAID and not (name == "anonymous" and sheet.act in ("open-account", "sign-up")):
            yield name


def _is_place_of_others(sheet: Sheet) -> bool:
    """Whether `at school` says where somebody works or what is shown, not where the act is done."""
    if sheet.act != "publish" or "time" in sheet.rows:
        return sheet.act in _ELSEWHERE
    is_vague = bool(sheet.words("place") & {"school", "work"})
    return is_vague and (sheet.actor.roles != ("pupil",) or "image" in sheet.rows)


def _events(sheet: Sheet, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The events that the text reports, where it does not ask whether the person may."""
    asked = sheet.actor.verb if sheet.actor.mention is None else 0
    found = [each for each in sheet.scene.of("event") if not (asked and each.start >= asked)]
    return tuple(dict.fromkeys(str(each.phrase.value) for each in found if each.phrase.value in vocabulary.events))


def _fits(name: str, value: Value, vocabulary: Vocabulary) -> bool:
    """Whether the vocabulary has this fact with this value."""
    fact = vocabulary.facts.get(name)
    return fact is not None and any(value == other and type(value) is type(other) for other in fact.values)


def _possible(rows: list[Row], vocabulary: Vocabulary) -> list[Row]:
    """The facts without those that cannot go together: of such a combination all but the first are left out."""
    for combination in vocabulary.impossible:
        facts = {row[0]: row[1] for row in rows}
        if all(name in facts and facts[name] in values for name, values in combination.items()):
            dropped = list(combination)[1:]
            rows = [row for row in rows if row[0] not in dropped]
    return rows
