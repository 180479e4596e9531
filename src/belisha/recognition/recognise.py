"""Recognising: from an everyday question to the facts of the vocabulary, with the words that led to each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from belisha.recognition.acting import actor as who_acts
from belisha.recognition.acting import self_roles
from belisha.recognition.gathering import gathered
from belisha.recognition.lexicon import NUMBERS, Lexicon, lexicon
from belisha.recognition.people import add_people, joined, mentions
from belisha.recognition.phrases import Found, add_classes, edges_of, settled
from belisha.recognition.platforms import Platform, shelf
from belisha.recognition.scene import WHO, Scene
from belisha.recognition.tokens import TITLES, Token, plain, tokens
from belisha.rulebook.vocabulary import Value, Vocabulary

_MOST_UNKNOWN: Final = 20
_LONGEST_UNKNOWN: Final = 40


class Match(NamedTuple):
    """A fact that was recognised, and the words of the text that led to it.

    `words` is empty where no words did (who the person said they are). `corrected` is the right spelling where
    the words were misspelt; `why` a sentence where the words alone do not explain it.
    """

    fact: str
    value: Value
    words: str
    corrected: str = ""
    why: str = ""


class Understood(NamedTuple):
    """What was understood of a question.

    `facts` are valid for the vocabulary and possible together. `open` has facts with two or more readings that
    are equally good: to be asked. `unknown` are words that were not understood, as typed. `events` are events
    of the vocabulary that the text reports. `cut` is whether the text was too long and its end was not read.
    `refusing` is whether the question is about not doing something (to ignore a request): the act is left out.
    `channel` is how somebody would write or speak where that is none of the social media: "e-mail", "phone",
    "letter" or "text" (home, by the school's system), else ""; there is no act then either.
    """

    facts: dict[str, Value]
    matches: tuple[Match, ...]
    open: dict[str, tuple[Value, ...]]
    unknown: tuple[str, ...]
    platforms: tuple[Platform, ...]
    events: tuple[str, ...]
    cut: bool
    refusing: bool = False
    channel: str = ""


def recognise(text: str, vocabulary: Vocabulary, who: str = "") -> Understood:
    """What is understood of a question; `who` asks: staff, parent, pupil, governor, other, or "" (not known)."""
    words, is_cut = plain(text)
    lists = lexicon()
    scene, named, used, more = _scene(words, lists, who if who in WHO else "")
    platforms = tuple(shelf().named[each.kind[10:-1]] for each in named)
    platforms = tuple(dict.fromkeys(platforms))
    if not scene.tokens:
        return Understood({}, (), {}, (), (), (), is_cut)
    myself = self_roles(scene)
    outcome = gathered(scene, who_acts(scene, myself), myself, platforms, vocabulary)
    matches = tuple(_match(scene, *each) for each in outcome.matches)
    facts = {each.fact: each.value for each in matches}
    spans = [*used, *((each.start, each.end) for each in named), *(each[2:4] for each in outcome.matches)]
    unknown = tuple(_unknown(scene, spans, lists))
    is_cut = is_cut or more
    return Understood(
        facts, matches, outcome.open, unknown, platforms, outcome.events, is_cut, outcome.refusing, outcome.channel
    )


def _scene(words: str, lists: Lexicon, who: str) -> tuple[Scene, list[Found], list[tuple[int, int]], bool]:
    """The scene of a text, the services named in it, all phrases used, and whether there were too many words."""
    read, more = tokens(words, lists.reader)
    edges = edges_of(read)
    for place, token in enumerate(read):
        if token.word.isdecimal() or token.word in NUMBERS:
            edges[place]["<number>"] = [place + 1]
        elif not token.known or _is_name(read, place, lists):
            edges[place]["<unknown>"] = [place + 1]
    classes: list[Found] = []
    for _ in range(3):  # a class may name another
        classes = list(lists.classes.find(edges, read))
        add_classes(edges, classes)
    special = [each for each in classes if each.kind in ("<kin>", "<ownchild>", "<vague>")]
    people = mentions(read, [*lists.people.find(edges, read), *special], who)
    add_people(edges, people)
    selves = settled(lists.selves.find(edges, read), ())
    spoken_of = [(each.start, each.end) for each in people]
    people = joined(people, read, [each for each in selves if each.kind == "said-of"])
    add_people(edges, people)
    found = list(lists.facts.find(edges, read))
    shadows = [each for each in found if each.kind == "nothing"]
    kept = settled(found, shadows)
    named = _named(classes)
    told = [each for each in (*kept, *found) if each.kind != "about"]  # its gaps pass over what it is about
    used = [*spoken_of, *((each.start, each.end) for each in (*told, *selves, *classes))]
    scene = Scene(words, read, people, kept, [each for each in selves if each.kind == "self"], who, classes)
    return scene, named, used, more


def _is_name(read: Sequence[Token], place: int, lists: Lexicon) -> bool:
    """Whether a word is somebody's name, although it is a word as well: `Mrs Brown`."""
    titled = place > 0 and read[place - 1].word in TITLES and not read[place - 1].stop
    return titled and read[place].word not in lists.small and read[place].typed != "'s"


def _named(classes: Iterable[Found]) -> list[Found]:
    """The services that a text names, the longest name first where two overlap."""
    named = [
        each._replace(phrase=each.phrase._replace(kind="<platform>"))
        for each in classes
        if each.kind.startswith("<platform:")
    ]
    kinds = {(each.start, each.end): each for each in classes if each.kind.startswith("<platform:")}
    return [kinds[each.start, each.end] for each in settled(named, ())]


def _match(scene: Scene, fact: str, value: Value, start: int, end: int, why: str) -> Match:
    """A match with the words as typed, and as they should have been typed where they were misspelt."""
    words = scene.piece(start, end)
    used = scene.tokens[start:end]
    corrected = " ".join(each.word for each in used) if any(each.corrected for each in used) else ""
    return Match(fact, value, words, corrected, why)


def _unknown(scene: Scene, spans: Iterable[tuple[int, int]], lists: Lexicon) -> Iterable[str]:
    """Content words of the text that nothing was made of, as typed, each once."""
    covered = {place for start, end in spans for place in range(start, end)}
    covered |= {place for each in scene.people for place in range(each.start, each.end)}
    left = [
        token.typed[:_LONGEST_UNKNOWN]
        for place, token in enumerate(scene.tokens)
        if place not in covered
        and token.word not in lists.unreported
        and token.word != "'s"
        and len(token.word) > 1
        and token.word not in NUMBERS
        and not token.word.isdecimal()
    ]
    return list(dict.fromkeys(left))[:_MOST_UNKNOWN]
