"""Acting: who it is that does, or would do, what a question asks about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from belisha.recognition.people import OWN_CHILD, Mention
from belisha.recognition.scene import STAFF, WHO, Scene
from belisha.recognition.telling import DOING, FILLERS, JUDGED, acts_on, at_me, does, is_judged_for, judged, leads

_MODALS: Final = frozenset("can could may might must should shall will would do does is are cannot am".split())
_FIRST: Final = frozenset(("i", "we"))
_THIRD: Final = frozenset(("he", "she", "they"))
_STARTERS: Final = frozenset("who that she he they it this there i you we which what here".split())
_WISHES: Final = frozenset("want would need plan like".split())
_GREETINGS: Final = frozenset("hi hello hey hiya morning evening all".split())
_HANDS_ON: Final = frozenset("let allow letting allowing stop stopping prevent ban make get help want".split())
_ASKS: Final = frozenset("ask check know wonder see confirm find tell understand asking checking wondering".split())
_RULES: Final = JUDGED | {"rule", "rules", "policy"}
_IF: Final = _ASKS | {"what", "sure", "problem", "me", "mind", "matter", "happens", "as", ""}
_COMPATIBLE: Final[dict[str, frozenset[str]]] = {
    "staff": frozenset(STAFF),
    "parent": frozenset(("parent", "family-member", "pta-member", "volunteer", "governor")),
    "pupil": frozenset(("pupil",)),
    "governor": frozenset(("governor",)),
    "other": frozenset(("volunteer", "pta-member", "family-member", "agency-worker", "governor", "parent")),
}


class Actor(NamedTuple):
    """Who acts: the values of `actor` that it may be, and the place of the words that say so.

    `mention` is the person named; None where it is the one who asks. No roles: nothing is known.
    """

    roles: tuple[str, ...]
    start: int
    end: int
    mention: Mention | None = None
    why: str = ""
    verb: int = 0


def self_roles(scene: Scene) -> Actor:
    """What the person who asks says they are, or has ticked."""
    stated = [each for each in scene.people if _is_self(each, scene)]
    for each in stated:
        roles = _fitting(tuple(sorted(_actors(each))), scene.who)
        if roles:
            return Actor(roles, each.start, each.end)
    for found in scene.selves:
        roles = _fitting((str(found.phrase.value),), scene.who)
        if roles and found.kind == "self":
            return Actor(roles, found.start, found.end)
    return Actor(WHO.get(scene.who, ()), 0, 0, why="You said who you are." if scene.who else "")


def _fitting(roles: tuple[str, ...], who: str) -> tuple[str, ...]:
    """The roles that go with what was ticked."""
    return tuple(role for role in roles if not who or role in _COMPATIBLE.get(who, ()))


def is_self(each: Mention, scene: Scene) -> bool:
    """Whether somebody named is the person who asks: `I'm a TA`, `as a parent`, `parent here`."""
    return _is_self(each, scene)


def _is_self(each: Mention, scene: Scene) -> bool:
    before = [scene.word(each.start - back) for back in (1, 2, 3)]
    if each.aside and not {"parent", "family-member"} & each.kinds:
        return False
    if (
        (before[0] == "am" and ("i" in before[1:2] or each.start == 1))
        or before[:2] in (["are", "we"], ["are", "you"])
        or before[:2] == ["being", "about"]
    ):
        return True
    if before[0] == "as" and before[1] in ("", "speaking", "and", "but", "so", "can", "that", "ok", "i", "hi", "hello"):
        return True
    if before[0] in ("also", "just", "only", "currently") and before[1] == "am" and before[2] == "i":
        return True
    greeted = 0 < each.start < 3 and before[0] in _GREETINGS
    if (each.start == 0 or greeted) and (scene.word(each.end) == "here" or scene.tokens[each.end - 1].comma):
        return bool(each.roles) and not each.mine and not each.kinds & {"former-pupil", "staff"}
    if each.start == each.noun == 0 and scene.who == "other" and each.roles & {*WHO["other"]}:
        return True  # `auntie of one of the reception children`, `parent helper on the trip`
    return before[0] == "'s" and scene.word(each.start - 3) == "am" and scene.word(each.start - 4) == "i"


def _actors(each: Mention) -> frozenset[str]:
    """The values of `actor` that somebody named may be."""
    roles = set(each.roles)
    if "staff" in roles:
        roles |= set(STAFF) if not roles & set(STAFF) else set()
    if "class" in roles:
        roles.add("pupil")
    return frozenset(roles - {"staff", "class", "former-pupil", "public"})


def actor(scene: Scene, myself: Actor) -> Actor:
    """Who does what the question asks about."""
    found = _subject(scene)
    who, place = found or (None, 0)
    if who is None:
        return myself._replace(verb=place)
    if _is_self(who, scene):
        return myself._replace(verb=place)
    return Actor(_roles_of(who, scene), who.start, who.end, who, verb=place)


def _roles_of(who: Mention, scene: Scene) -> tuple[str, ...]:
    """The values of `actor` for somebody named; a child of the one who asks is a pupil."""
    if OWN_CHILD in who.kinds:
        return ("pupil",)
    roles = _actors(who)
    if who.mine and scene.who == "pupil" and "parent" in roles:
        return ("parent",)
    if who.mine and roles == {"family-member"} and scene.who == "staff":
        return ()
    return tuple(
        role for role in (*STAFF, "governor", "pta-member", "pupil", "parent", "family-member") if role in roles
    )


def _subject(scene: Scene) -> tuple[Mention | None, int] | None:
    """Who is asked about, and from where the rest of the question goes on; (None, …) is the one who asks."""
    asked = list(_asked(scene))
    for place, each in enumerate(asked):
        if each[0] is None and place + 1 < len(asked) and _hands_on(scene, each[1], asked[place + 1][1]):
            continue
        return each
    return _told(scene)


def _hands_on(scene: Scene, place: int, later: int) -> bool:
    """Whether `can I let …` or `can I ask if …` leads on to what somebody else would do."""
    words = [scene.word(at) for at in range(place, min(place + 3, later))]
    return bool(set(words) & (_HANDS_ON | _ASKS))


def _asked(scene: Scene) -> Iterator[tuple[Mention | None, int]]:
    """Everybody of whom it is asked whether they may, in the order of the text."""
    for place in range(len(scene.tokens)):
        word, before = scene.word(place), scene.word(place - 1)
        after = place + 1
        while scene.word(after) in FILLERS:
            after += 1
        if word in _MODALS and not (scene.tokens[place - 1].stop is False and place and before in _STARTERS):
            yield from _after_modal(scene, place, after)
        elif each := _handed_on(scene, place):
            yield each
        elif _wonders(word, before):
            each = _person(scene, place + 1)
            if each and scene.word(each[1]) in DOING:
                mine = each[0] and at_me(scene, each[0]) and not is_judged_for(scene, each[0])
                yield (None, each[1]) if mine else each
        elif _bare(scene, place) or (
            word in ("i", "we")
            and scene.word(place + 1) in {"want", "would", "need", "plan", "like"} | _going(scene, place)
        ):
            yield None, place + 1


def _bare(scene: Scene, place: int) -> bool:
    """Whether the one who asks is meant though no `I` is said: `tempted to …`, `stop me saying …`."""
    word, before = scene.word(place), scene.word(place - 1)
    if before in ("tempted", "thinking", "planning", "hoping", "objection", "objections", "entitled"):
        return word in ("to", "of", "about") and scene.word(place - 2) not in _THIRD
    return word in ("me", "us") and before in ("stop", "stopping", "prevent", "against")


def _wonders(word: str, before: str) -> bool:
    """Whether what follows is asked about: `is it OK if`, `I wonder whether`, `is it right that`."""
    return (word in ("if", "whether", "that") and before in _RULES) or (word in ("if", "whether") and before in _IF)


def _handed_on(scene: Scene, place: int) -> tuple[Mention | None, int] | None:
    """Who stands in `for my son to …` or `let my son …`."""
    if scene.word(place + 1) in ("her", "him", "them", "it") and (
        place + 2 == len(scene.tokens) or scene.tokens[place + 1].stop
    ):
        return None  # `do I let her?`
    if scene.word(place) == "for":
        each = _person(scene, place + 1)
        return each if each and scene.word(each[1]) in ("to", "using") else None
    each = _person(scene, place + 1, False) if scene.word(place) in _HANDS_ON and place else None
    return each if each and each[0] else None


def _going(scene: Scene, place: int) -> set[str]:
    """`I am going to`, `I am thinking of`: what stands after I, where it is about the future."""
    future = {"going", "thinking", "planning", "hoping", "about", "looking", "trying", "wondering", "tempted"}
    return {"am", "are"} if scene.word(place + 2) in future else set()


def _after_modal(scene: Scene, place: int, after: int) -> Iterator[tuple[Mention | None, int]]:
    """Who stands after `can`, `is` and the like; nobody where the word only joins two parts of a statement."""
    joins = any(each.end == place for each in scene.people) and not scene.tokens[place - 1].stop
    if joins and scene.word(after) not in _FIRST | _THIRD:
        return
    each = _person(scene, after)
    if (
        each
        and each[0]
        and each[0].end == each[1]
        and scene.tokens[each[1] - 1].stop
        and scene.word(after) not in _THIRD
    ):
        return  # `there is many children.`
    if each and each[0] and [scene.word(each[1]), scene.word(each[1] + 1)] == ["be", "my"]:
        yield None, each[1]  # `can the caretaker be my friend`
    elif each and not (
        scene.word(place) in ("is", "are")
        and scene.word(after) == "they"
        and place == 0
        and not (each[0] and each[0].own_child)
    ):
        yield each


def _person(scene: Scene, place: int, first: bool = True) -> tuple[Mention | None, int] | None:
    """Who is named at a place, with the place after them; a pronoun is whoever was named last."""
    word = scene.word(place)
    if word in _FIRST or (word in ("me", "us") and first):
        return (None, place + 1) if first else None
    if word in _THIRD or (word in ("her", "him", "them") and not scene.at(place)):
        named = [each for each in scene.people if each.end <= place and not each.aside and not _is_self(each, scene)]
        if word == "they" and _pictures_since(scene, named[-1].end if named else 0, place):
            return None, place + 1
        named = named or [each for each in scene.people if each.own_child and place < 2]
        last = [each for each in named if each.roles or each.own_child] or named
        last = [each for each in last if word in _THIRD and does(scene, each) and acts_on(scene, each)] or last
        return (last[-1], place + 1) if last else None
    if each := _chain(scene, place):
        return each, each.end
    return None


def _pictures_since(scene: Scene, start: int, place: int) -> bool:
    """Whether pictures are named after the last person: they are who `they` is."""
    return any(each.kind == "<picture>" and start <= each.start < place for each in scene.classes)


def _chain(scene: Scene, place: int) -> Mention | None:
    """Somebody named here, or the one they are said to belong to: of `my son's teacher` the teacher."""
    for each in scene.people:
        if each.start == place:
            if not each.aside:
                return each
            later = [other for other in scene.people if other.start >= each.end and other.start - each.end <= 1]
            if later:
                return _chain(scene, later[0].start)
    return None


def _told(scene: Scene) -> tuple[Mention | None, int] | None:
    """Of whom something is told, where nothing is asked with `can` and the like."""
    first = next((place for place, token in enumerate(scene.tokens) if token.word in _FIRST), len(scene.tokens))
    is_asked = judged(scene)
    for each in scene.people:
        if each.aside or _is_self(each, scene) or not (each.roles or OWN_CHILD in each.kinds):
            continue
        if first < len(scene.tokens) and not is_asked and not (is_judged_for(scene, each) and acts_on(scene, each)):
            return None, 0
        if does(scene, each) and leads(scene, each):
            if at_me(scene, each) and not (is_judged_for(scene, each) and (is_asked or acts_on(scene, each))):
                return None, 0
            return each, each.end
    return (None, 0) if first < len(scene.tokens) and not is_asked else None
