"""Questions, and what is recognised in them."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.policies.shelf import counsel, names
from belisha.recognition.recognise import recognise
from belisha.rulebook.book import Book
from belisha.rulebook.situation import read_facts
from belisha.rulebook.words import WORDS

HERE = Path(__file__).parent
PHRASINGS = tomllib.loads((HERE / "phrasings.toml").read_text("utf-8"))["phrasings"]
WHO = ("staff", "parent", "pupil", "governor", "other", "")


@pytest.mark.parametrize(("who", "text", "facts"), PHRASINGS)
def test_a_question_leads_to_its_facts(who, text, facts):
    understood = recognise(text, WORDS, who).facts
    assert {name: understood.get(name) for name in facts} == facts


def facts(text, who=""):
    return recognise(text, WORDS, who).facts


def test_what_is_not_understood_is_said():
    assert recognise("can I photocopy a parent's marmalade", WORDS, "staff").unknown == ("photocopy", "marmalade")


def test_at_most_twenty_words_are_said_not_to_be_understood():
    unknown = recognise(
        " ".join(f"q{letter}z" * (14 if letter == "a" else 3) for letter in "abcdefghijklmnopqrstuvwxyz"), WORDS
    ).unknown
    assert len(unknown) == 20
    assert max(map(len, unknown)) == 40


def test_every_fact_has_the_words_that_led_to_it():
    text = "can i add a parent who is my sister on facebook during lessons"
    understood = recognise(text, WORDS, "staff")
    assert {each.fact for each in understood.matches} == set(understood.facts)
    assert all(each.words in text for each in understood.matches)
    assert all(each.words for each in understood.matches)


def test_family_is_shown_by_the_words_for_it():
    (match,) = [
        each
        for each in recognise("can i add a parent who is my sister", WORDS, "staff").matches
        if each.fact == "family"
    ]
    assert match.words == "my sister"


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("can i add a parent who is my sister to the group chat", ()),
        ("my lad got told off today and i really want to quickly post about it", ()),
        ("am i allowed to ring up about my sons coat on saturday", ("coat",)),
        ("can I post about the weather at the summer concert", ("weather",)),
        ("can i post about five hamsters", ("hamsters",)),
    ],
)
def test_only_words_that_matter_and_led_to_nothing_are_said_to_be_unknown(text, unknown):
    assert recognise(text, WORDS, "parent").unknown == unknown


def test_a_name_after_a_title_is_not_put_right():
    understood = recognise("can i say thank you to Mrs Patel on facebook", WORDS, "parent")
    assert understood.facts["about"] == "staff"
    assert not any(each.corrected for each in understood.matches)


def test_who_was_ticked_is_no_word_of_the_text():
    (match,) = [each for each in recognise("post a recipe", WORDS, "parent").matches if each.fact == "actor"]
    assert (match.value, match.words) == ("parent", "")
    assert match.why


def test_a_member_of_staff_is_asked_what_they_are():
    understood = recognise("can I follow a pupil", WORDS, "staff")
    assert "actor" not in understood.facts
    assert "teacher" in understood.open["actor"]


def test_what_they_are_is_taken_from_their_words():
    assert facts("I'm a TA, can I follow a pupil", "staff")["actor"] == "support-staff"
    assert facts("as a governor can I follow a teacher")["actor"] == "governor"


def test_a_correction_is_shown():
    matches = {each.fact: each for each in recognise("can i folow a pupil", WORDS, "staff").matches}
    assert matches["act"].corrected == "follow a pupil"
    assert not matches["counterparty"].corrected


def test_two_equally_good_readings_are_asked_about():
    understood = recognise("can I message pupils and parents on facebook", WORDS, "staff")
    assert "counterparty" not in understood.facts
    assert set(understood.open["counterparty"]) == {"pupil", "parent"}


def test_an_age_without_a_number_stays_open():
    assert "below-minimum-age" not in facts("is my son old enough for tiktok", "parent")


@pytest.mark.parametrize(
    ("text", "below"),
    [
        ("my son is 12, can he have tiktok", True),
        ("my son is 13, can he have tiktok", False),
        ("my Year 4 child wants whatsapp", True),
        ("my Year 10 daughter wants whatsapp", False),
        ("my Year 8 daughter wants whatsapp", None),
        ("my ten year old wants snapchat", True),
        ("my 9 year old wants roblox", None),
    ],
)
def test_a_minimum_age(text, below):
    assert facts(text, "parent").get("below-minimum-age") == below


def test_a_minimum_age_is_explained():
    matches = recognise("my son is 12, can he have tiktok", WORDS, "parent").matches
    (why,) = [each.why for each in matches if each.fact == "below-minimum-age"]
    assert "TikTok" in why
    assert "13" in why
    assert why.endswith("as far as we know.")


def test_services_are_named():
    platforms = recognise("can I go on insta or watsapp", WORDS, "pupil").platforms
    assert [each.name for each in platforms] == ["Instagram", "WhatsApp"]


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("a pupil sent me a friend request", "contact-attempt"),
        ("someone keeps posting nasty things about me", "cyberbullying"),
        ("my daughter is being bullied on snapchat", "cyberbullying"),
        ("youtube is blocked at school", "access-request"),
    ],
)
def test_what_has_happened(text, event):
    assert event in recognise(text, WORDS, "staff").events


def test_what_is_asked_has_not_happened():
    assert recognise("can I add a parent", WORDS, "staff").events == ()


@pytest.mark.parametrize(
    ("text", "fact", "value"),
    [
        ("can I post a picture of my class without names", "identifies-pupil", False),
        ("can I post a photo, the head has not agreed", "headteacher-approval", False),
        ("post a photo of my son, no other children in it", "shows-other-child", False),
        ("can i post a photo, the parents have not agreed", "other-parents-consent", False),
    ],
)
def test_a_negation_turns_a_flag_round(text, fact, value):
    assert facts(text, "parent").get(fact) is value


def test_a_picture_that_is_not_there_shows_nothing():
    for text in ("post a comment with no photo of sports day", "no pictures of my son"):
        Book(counsel("chestnuts").policy).check(facts(text, "parent"))


def test_a_schools_own_flag_is_found_by_its_name():
    vocabulary = WORDS.with_flag("uses-school-minibus", "Is it about the minibus?")
    assert recognise("can I post that it uses school minibus", vocabulary, "staff").facts["uses-school-minibus"] is True


def test_a_vocabulary_with_fewer_words_gets_no_more():
    fewer = WORDS._replace(facts={name: WORDS.facts[name] for name in ("act", "actor", "image")})
    assert set(recognise("post sports day pics at lunch", fewer, "parent").facts) <= {"act", "actor", "image"}


def test_a_long_text_is_cut_and_that_is_said():
    assert recognise("can i post " * 100, WORDS).cut
    assert not recognise("can i post", WORDS).cut


def test_of_a_very_long_text_only_the_beginning_is_read():
    sentence = "can i put a photo of my son and his mates on facebook at lunch "
    long, longer = recognise(sentence * 100, WORDS, "parent"), recognise(sentence * 16_000, WORDS, "parent")
    assert longer.cut
    assert longer == long


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00\x1b[31m",
        "{{ 7*7 }} {% load x %} ${jndi:x} <script>alert(1)</script>",
        "\u202ekoobecaf no",
        "👩‍🏫📱❓",
        "'''''' ’s ’’ '",
        "ﷺ" * 500,
        "İ" * 600,
        "2 2 2 4 4 4 u r 2",
        "'s is a a a my my my of of of",
        "a" * 1_000_000,
    ],
)
@pytest.mark.parametrize("who", WHO)
def test_nothing_raises(text, who):
    understood = recognise(text, WORDS, who)
    read_facts(understood.facts, WORDS)


def test_somebody_unheard_of_asks():
    assert recognise("can I post", WORDS, "caretaker's cat").facts == {"act": "publish"}


PIECES = [*sorted({word for _, text, _ in PHRASINGS for word in text.split()}), ".", "?", ",", "'s", "\n", "not", "11"]
BOOKS = [counsel(name).book for name in names()]


@settings(max_examples=300, deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)), st.sampled_from(WHO)
)
def test_whatever_is_typed_the_facts_are_valid_and_the_same_again(text, who):
    for book in BOOKS[:2]:
        understood = recognise(text, book.vocabulary, who)
        book.check(understood.facts)
        assert understood == recognise(text, book.vocabulary, who)
        assert not set(understood.open) & set(understood.facts)
        assert {each.fact: each.value for each in understood.matches} == understood.facts
        for fact, values in understood.open.items():
            assert len(values) > 1
            assert set(values) <= set(book.vocabulary.facts[fact].values)


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("staff", "can I block a parent"),
        ("staff", "can I unfriend a pupil"),
        ("staff", "I don't want to add a parent, may I ignore the request"),
        ("staff", "is it ok if I don't accept pupils"),
        ("staff", "a mum wants to be friends, can I say no"),
        ("staff", "may I turn down a pupil's friend request"),
        ("pupil", "can I refuse to share my password"),
    ],
)
def test_to_refuse_is_no_act(who, text):
    understood = recognise(text, WORDS, who)
    assert understood.refusing
    assert "act" not in understood.facts
    assert "act" not in understood.open


@pytest.mark.parametrize(
    ("who", "text"),
    [
        ("staff", "can I accept a parent"),
        ("staff", "a mum has facebook requested me, do I have to decline it"),
        ("staff", "why can I not add a parent"),
        ("staff", "a pupil has requested me, accept or ignore?"),
    ],
)
def test_to_ask_whether_one_has_to_refuse_is_about_the_act(who, text):
    understood = recognise(text, WORDS, who)
    assert not understood.refusing
    assert understood.facts["act"] == "connect"


@pytest.mark.parametrize(
    ("text", "channel", "act"),
    [
        ("can I email a parent", "e-mail", None),
        ("can I ring a parent", "phone", None),
        ("can I phone home", "phone", None),
        ("can I send a letter to parents", "letter", None),
        ("can I text parents with the school's text system", "text", None),
        ("can I message a parent on facebook", "", "message"),
        ("may I text a pupil from my own phone", "", "message"),
    ],
)
def test_other_ways_of_writing_and_speaking_are_no_social_media(text, channel, act):
    understood = recognise(text, WORDS, "staff")
    assert (understood.channel, understood.facts.get("act")) == (channel, act)


@pytest.mark.parametrize(
    ("who", "text", "event"),
    [
        ("staff", "a parent has added me what should I do", "contact-attempt"),
        ("staff", "should I report a pupil who messaged me", "contact-attempt"),
        ("staff", "a pupil sent me a friend request", "contact-attempt"),
        ("pupil", "a teacher asked me for a photo on snapchat", "staff-misuse"),
        ("pupil", "someone is threatening to share my nudes", "safeguarding-concern"),
        ("pupil", "my friend posted a video of me", "concern"),
        ("pupil", "a boy keeps sending me horrible messages", "cyberbullying"),
        ("parent", "my child is being bullied", "cyberbullying"),
    ],
)
def test_what_others_have_done_is_no_act_of_the_one_who_tells_it(who, text, event):
    understood = recognise(text, WORDS, who)
    assert event in understood.events
    assert not {"act", "purpose", "threatening", "lewd", "image"} & {*understood.facts, *understood.open}
    assert understood.facts.get("actor", who) == who


def test_nobody_is_named_as_the_one_who_bullies_where_nobody_is_said_to():
    assert "perpetrator" not in facts("my child is being bullied", "parent")


def test_somebody_with_two_parts_is_asked_about():
    understood = recognise("a pupil's mum who is also a governor has added me, can I accept", WORDS, "staff")
    assert set(understood.open["counterparty"]) == {"parent", "governor"}


def test_taking_a_picture_is_read_as_posting_it_and_said_so():
    (why,) = [each.why for each in recognise("can I film the nativity", WORDS, "parent").matches if each.fact == "act"]
    assert "not of taking them" in why


@pytest.mark.parametrize(
    ("who", "text", "told"),
    [
        (
            "parent",
            "got a cracking group photo of the lads from his class. post it on insta or leave it?",
            {"act": "publish"},
        ),
        (
            "parent",
            "can I make my complaint against the school public on Facebook",
            {"act": "publish"},
        ),
        (
            "staff",
            "school cook. pal sent me a rude joke, am i ok to share it on my facebook",
            {"act": "publish"},
        ),
        (
            "parent",
            "The head sent ME a friend request. Are heads allowed to do that?",
            {"act": "connect", "actor": "headteacher", "counterparty": "parent"},
        ),
        (
            "staff",
            "NQT here. Three parents have asked to add me on Facebook. Am I meant to turn them all down?",
            {"act": "connect", "counterparty": "parent"},
        ),
        (
            "staff",
            "My own daughter is a pupil here. Is it against any rule that we are friends on Facebook?",
            {"counterparty": "pupil", "family": True},
        ),
        (
            "staff",
            "He left us after Year 13. Any objection to my following him on Instagram?",
            {"counterparty": "former-pupil"},
        ),
        (
            "parent",
            "I filmed the nativity. I have not sought consent from the other families. Can I post it?",
            {"other-parents-consent": False},
        ),
        (
            "parent",
            "a teacher from school has been whatsapping my son. Is he allowed to do that?",
            {"actor": "teacher", "counterparty": "pupil"},
        ),
        (
            "staff",
            "can i use my own whatsapp to let parents know about homework",
            {"act": "message", "counterparty": "parent"},
        ),
    ],
)
def test_the_asking_part_of_a_longer_text_is_what_counts(who, text, told):
    understood = facts(text, who)
    assert {name: understood.get(name) for name in told} == told


def test_what_another_has_posted_is_not_taken_for_the_one_who_asks():
    text = "another mum shared a photo of my child without asking, can I ask her to take it down"
    assert facts(text, "parent").get("act") is None


def test_to_use_an_account_is_not_to_open_it():
    assert facts("can I use the school twitter account to share sports day", "staff")["act"] == "publish"
