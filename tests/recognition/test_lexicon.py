"""The lists of words: complete, readable, and of one mind."""

import itertools

import pytest

from belisha.recognition.lexicon import FACT_FILES, WITHOUT_PHRASES, lexicon, table
from belisha.recognition.people import Mention, add_people
from belisha.recognition.phrases import add_classes, edges_of
from belisha.recognition.platforms import shelf
from belisha.recognition.stems import stem
from belisha.recognition.tokens import tokens
from belisha.rulebook.words import WORDS

LISTS = {"acts": table("acts"), **{name: table(name) for name in FACT_FILES}}
CLASSES = table("classes")
PEOPLE = table("people")
SAMPLES = {"<who>": "them", "<person>": "someone", "<number>": "7", "<unknown>": "zzqxw", "<platform>": "facebook"}
OWN_FLAGS = {"shows-yourself", "abusive", "excessive", "about-policy", "casts-doubt-on-fitness"}

# Pairs of values that one phrase may lead to, because the words really are both.
DECLARED = set()


def entries():
    for name, lists in LISTS.items():
        for kind, values in lists.items():
            for value, texts in values.items() if kind not in ("nothing", "either") else ():
                for text in texts:
                    yield name, kind, value, text


def listed_values():
    found = {}
    for _, kind, value, _ in entries():
        found.setdefault(kind, set()).add({"yes": True, "no": False}.get(value, value))
    return found


def test_every_fact_has_phrases_or_a_reason():
    listed = listed_values()
    assert not set(WORDS.facts) - set(listed) - set(WITHOUT_PHRASES)
    assert not set(WITHOUT_PHRASES) - set(WORDS.facts)


def test_every_list_is_of_a_fact_and_its_values():
    for kind, values in listed_values().items():
        if kind == "event":
            assert values <= set(WORDS.events)
        elif kind not in OWN_FLAGS:
            assert values <= set(WORDS.facts[kind].values), kind


@pytest.mark.parametrize("kind", ["act", "account", "time", "place", "purpose", "equipment", "image"])
def test_every_value_of_a_choice_has_phrases(kind):
    assert listed_values()[kind] == set(WORDS.facts[kind].values)


def test_every_role_and_side_has_words():
    assert set(WORDS.facts["actor"].values) <= set(PEOPLE)
    assert {"pupil", "former-pupil", "parent", "staff", "governor", "public"} <= set(PEOPLE)


def known_classes():
    return (
        set(CLASSES)
        | set(SAMPLES)
        | {f"<{role}>" for role in PEOPLE}
        | {"<kin>", "<ownchild>", "<vague>", "<person>", "<who>"}
    )


def test_every_class_that_a_phrase_names_is_there():
    for phrase in lexicon().phrases:
        for element in phrase.elements:
            for label in element if isinstance(element, frozenset) else ():
                if label.startswith("<") or label.endswith(">"):
                    assert label in known_classes(), phrase.text


def test_no_phrase_is_nothing_but_small_words_alone():
    small = {stem(word) for word in lexicon().small}
    for phrase in lexicon().phrases:
        only = [element for element in phrase.elements if isinstance(element, frozenset)]
        assert len(only) > 1 or not only[0] <= small or phrase.kind.startswith("<"), phrase.text


def test_no_phrase_leads_to_two_values():
    seen = {}
    for phrase in lexicon().phrases:
        if phrase.kind in WORDS.facts and phrase.kind != "act":
            key = (phrase.kind, tuple(map(str, phrase.elements)))
            assert seen.setdefault(key, phrase.value) == phrase.value or key in DECLARED, phrase.text


def test_no_act_phrase_leads_to_two_acts():
    seen = {}
    for phrase in lexicon().phrases:
        if phrase.kind == "act" and not any(isinstance(element, int) for element in phrase.elements):
            for words in itertools.islice(itertools.product(*map(sorted, phrase.elements)), 400):
                assert seen.setdefault(words, phrase.value) == phrase.value, (words, phrase.text)


def sample(label):
    if label in SAMPLES:
        return SAMPLES[label]
    texts = CLASSES.get(label) or PEOPLE[label.strip("<>")]
    plain = next(text for text in texts if "<" not in text and ".." not in text)
    return " ".join(part.split("|")[0] for part in plain.split() if not part.startswith("("))


def as_text(text):
    """Words that a phrase should be found in: its first words, without what may be left out."""
    parts = [part for part in text.removeprefix("~").split() if not part.startswith(("(", ".."))]
    firsts = [part.split("|")[0] for part in parts]
    return " ".join(sample(part) if part.startswith("<") else part for part in firsts)


def found_in(text):
    lists = lexicon()
    read, _ = tokens(text, lists.reader)
    edges = edges_of(read)
    for place, token in enumerate(read):
        if token.word.isdecimal():
            edges[place]["<number>"] = [place + 1]
    for _ in range(3):
        add_classes(edges, list(lists.classes.find(edges, read)))
    people = [
        Mention(each.start, each.start, each.end, frozenset((each.kind,))) for each in lists.people.find(edges, read)
    ]
    people += [
        Mention(start, start, end, frozenset((kind,)))
        for start, labels in enumerate(edges)
        for kind in ("<kin>", "<ownchild>", "<vague>")
        for end in labels.get(kind, ())
    ]
    add_people(edges, people)
    return {(each.kind, each.phrase.value) for each in lists.facts.find(edges, read)}


@pytest.mark.parametrize(("name", "kind"), sorted({(name, kind) for name, kind, _, _ in entries()}))
def test_every_phrase_leads_to_its_fact(name, kind):
    for its_list, its_kind, value, text in entries():
        if (its_list, its_kind) == (name, kind):
            wanted = {"yes": True, "no": False}.get(value, value)
            assert (kind, wanted) in found_in(as_text(text)), (text, as_text(text))


def test_services_say_how_old_one_has_to_be_and_how_sure_that_is():
    for platform in shelf().named.values():
        assert platform.grade in ("V1", "V2", "R")
        assert platform.minimum is None or 10 <= platform.minimum <= 18
        assert platform.source.startswith("https://")
        assert len(platform.checked) == len("2026-11-21")


def test_every_word_of_the_list_would_otherwise_be_put_right():
    reader = lexicon().reader
    words = table("unmistaken")["words"].split()
    assert words == sorted(set(words))
    assert all(reader.is_known(word) for word in words)
    assert not [word for word in words if not reader.corrected(word)]
