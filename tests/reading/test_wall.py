"""The pages for pupils and for parents: nothing that binds them is lost, and it is said to them plainly."""

import re

import pytest

from belisha.reading import happenings, notices, you
from belisha.rulebook.norm import Duty, Rule
from tests.reading.places import SCHOOLS, amend, page, school, texts_of

pytestmark = pytest.mark.django_db

UNFIT = {("puddleduck", "pupil"): {"5.6"}}
"""Rules that bind everybody and speak of what a pupil never does."""
READERS = {"pupil": "pupils", "parent": "parents"}


def wall(slug, reader):
    return page(f"/schools/{slug}/{READERS[reader]}").text()


def every_line(found):
    for topic in found.topics:
        yield from topic.lines
    for part in ("always", "tell", "then", "care", "others", "sanctions"):
        yield from getattr(found, part)


def cited(lines):
    return {number for line in lines for number in (*line.clauses, *(n for item in line.items for n in item.clauses))}


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize("reader", READERS)
def test_every_clause_that_binds_the_reader_is_cited(slug, reader):
    policy = texts_of(slug).policy
    found = notices.notice(texts_of(slug), reader)
    covers = {name for name, role in policy.vocabulary.roles.items() if reader in role.covers}
    bound = [norm for norm in policy.norms if isinstance(norm, Rule | Duty) and covers.intersection(norm.bearers)]
    rules = {norm.clause for norm in bound if isinstance(norm, Rule)}
    duties = {norm.clause for norm in bound if isinstance(norm, Duty)}
    assert cited(line for topic in found.topics for line in topic.lines) == rules - UNFIT.get((slug, reader), set())
    assert cited((*found.always, *found.tell, *found.then)) == duties


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize("reader", READERS)
def test_every_line_is_a_sentence_to_the_reader(slug, reader):
    found = notices.notice(texts_of(slug), reader)
    for line in every_line(found):
        assert re.match(r"[A-Z].*[.:]$", line.text), line.text
        assert "  " not in line.text
        assert "{" not in line.text
        assert " ," not in line.text
        assert bool(line.items) == line.text.endswith(":")
        assert line.clauses or all(item.clauses for item in line.items)
    own = [line for topic in found.topics for line in topic.lines]
    assert all(
        " you" in f" {line.text.lower()}" or line.text.startswith("Do not ")
        for line in (*own, *found.always, *found.tell, *found.then)
    )


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize("reader", READERS)
def test_every_line_is_on_the_page(slug, reader):
    text = wall(slug, reader)
    for line in every_line(notices.notice(texts_of(slug), reader)):
        assert line.text in text
        assert all(item.text in text for item in line.items)


@pytest.mark.parametrize("slug", ["lanternfield-high", "weatherby-green"])
def test_a_policy_without_a_word_to_pupils_says_so(slug):
    text = wall(slug, "pupil")
    assert "This policy has no rules for pupils" in text
    assert "It speaks to staff" in text


def test_a_policy_without_a_word_to_parents_says_so():
    assert "This policy asks nothing of parents and carers" in wall("lanternfield-high", "parent")
    assert "asks nothing" not in wall("weatherby-green", "parent")


@pytest.mark.parametrize(
    ("slug", "reader", "sentence"),
    [
        (
            "conker-lane",
            "pupil",
            "You must not use social media in any way in lessons, unless it is for a lesson activity.",
        ),
        ("conker-lane", "pupil", "You must not add staff as a friend or follow them, or message staff."),
        ("conker-lane", "pupil", "if you are younger than it allows"),
        ("conker-lane", "pupil", "Ask the Headteacher first before you open a site that the school blocks."),
        ("conker-lane", "pupil", "you must tell a teacher"),
        ("conker-lane", "pupil", "Staff must not add you as a friend or follow you, or message you."),
        ("conker-lane", "pupil", "the school may take the matter to court or exclude you"),
        ("conker-lane", "pupil", "If you try to get round the school’s filter, the school must stop you"),
        ("conker-lane", "parent", "When the first parents' evening of the year is held, you must sign"),
        ("conker-lane", "parent", "If you want to complain, you must use the school’s own channels."),
        ("conker-lane", "parent", "that show somebody else’s child, unless their parents have said yes."),
        ("conker-lane", "parent", "You should regularly talk with your child"),
        ("inkwell", "pupil", "You must not post, share or send things that:"),
        ("inkwell", "parent", "You must not open an account or start a group that looks like the school’s."),
        ("puddleduck", "pupil", "You should not use social media in any way at school."),
        (
            "puddleduck",
            "parent",
            "You should not post or share anything about staff, governors, pupils or parents and carers.",
        ),
        ("weatherby-green", "parent", "You must know this policy and keep to it."),
        ("lanternfield-high", "parent", "unless you are their family"),
    ],
)
def test_what_is_said(slug, reader, sentence):
    assert sentence in wall(slug, reader)


def test_advice_is_not_made_into_a_ban_nor_a_ban_into_advice():
    lines = [line for topic in notices.notice(texts_of("puddleduck"), "pupil").topics for line in topic.lines]
    assert {line.kind for line in lines} == {"should not"}
    assert not any("must not" in line.text for line in lines)


def test_what_two_clauses_say_is_said_once_in_its_strictest_form():
    lines = [line for topic in notices.notice(texts_of("conker-lane"), "pupil").topics for line in topic.lines]
    young = [line for line in lines if "younger" in line.text]
    assert [(line.kind, line.clauses) for line in young] == [("must not", ("6.7", "9.1"))]


def test_questions_are_those_of_the_reader():
    for reader in READERS:
        for slug in SCHOOLS:
            queries = [each.query for each in notices.notice(texts_of(slug), reader).asked]
            assert all(f"actor={reader}" in query for query in queries)
            assert len(queries) <= 6
    assert "Questions pupils ask" in wall("puddleduck", "pupil")
    assert "Questions pupils ask" not in wall("weatherby-green", "pupil")


def test_an_act_or_step_without_easy_words_is_said_in_those_of_the_vocabulary(monkeypatch):
    texts = texts_of("conker-lane")
    rule = next(each for each in texts.policy.rules if each.id == "7.2a")
    monkeypatch.delitem(you.easy.ACTS, "bypass-filter")
    assert (
        you.lines([you.said(rule, "7.2", "pupil", texts.vocabulary)])[0].text
        == "You must not get round the school's filter."
    )
    duty = next(each for each in texts.policy.duties if each.id == "1.6a")
    monkeypatch.delitem(happenings.easy.STEPS, "guide-own-child")
    found = happenings.of_reader([happenings.Bound(duty, "1.6", texts.vocabulary)], "parent")
    assert "take charge of how their own child" in found[0].text


def test_all_kinds_of_conditions_can_be_said():
    norms = b"""pupil must not publish when age under 13 and hour at least 21 and about is not nobody
pupil should not message staff or former-pupil on school account when time is lesson or break and lewd
pupil may connect pupil with consent of subject
pupil must not share-password when not states-views-are-personal unless family
"""
    amend(school("conker-lane"), "chestnuts", (b"pupil must follow-school-rules\n", norms), examples=False)
    text = wall("conker-lane", "pupil")
    assert "You must not post or share anything about anybody or anything at school if the age is under 13" in text
    assert "message former pupils or staff on an account of the school in lessons or at break" in text
    assert "You may add other pupils as a friend or follow them, once everyone in it has said yes." in text
    assert "if you do not say that the views are your own, unless they are your family" in text


def test_the_layer_above_speaks_too():
    amend(school("puddleduck"), "st-marys", (b"layer: school", b"layer: school\nunder: henry-box"))
    found = notices.notice(texts_of("puddleduck"), "pupil")
    assert "henry-box/5.iv" in cited(every_line(found))
    links = [
        attrs["href"] for attrs in page("/schools/puddleduck/pupils").all("a") if "henry-box" in attrs.get("href", "")
    ]
    assert "/schools/puddleduck/policy#c-henry-box/5.iv" in links


@pytest.mark.parametrize("slug", SCHOOLS)
def test_help_stands_on_every_page_and_says_that_it_is_not_the_policy(slug):
    for reader, needed in (
        ("pupil", ("Tell a grown-up you trust", "at school or at home", "0800 1111", "CEOP", "999")),
        ("parent", ("safeguarding lead", "CEOP", "Report Remove", "Internet Watch Foundation", "999")),
    ):
        text = wall(slug, reader)
        assert "Not from the policy: help for everyone" in text
        assert all(each in text for each in needed)


@pytest.mark.parametrize("slug", SCHOOLS)
@pytest.mark.parametrize("reader", READERS)
def test_nobody_is_told_to_give_their_real_name(slug, reader):
    assert "real name" not in wall(slug, reader)


def test_a_rule_against_false_names_is_about_getting_round_the_rules():
    assert "Do not hide behind a false name to get round these rules." in wall("conker-lane", "pupil")
    amend(
        school("conker-lane"),
        "chestnuts",
        (b"pupil must follow-school-rules\n", b"pupil must not message when anonymous\n"),
        examples=False,
    )
    text = wall("conker-lane", "pupil")
    assert "under a false name to get round these rules" in text
    assert "real name" not in text


def test_what_only_staff_do_is_not_said_to_families():
    for reader in READERS:
        assert "with a class" not in wall("puddleduck", reader)
        assert "for a lesson activity or for the school" not in wall("inkwell", reader)
    assert "in the school’s name" not in wall("puddleduck", "pupil")
    assert "Ask the Headteacher first before you open an account or start a group in the school’s name." in wall(
        "puddleduck", "parent"
    )


def test_a_list_that_is_written_for_pupils_is_shown_in_the_words_of_the_school():
    text = wall("conker-lane", "pupil")
    for words in ("Meeting: If you only know somebody from online, do not meet them.", "Reliable", "Accepting", "Tell"):
        assert words in text
    assert [own.number for own in notices.notice(texts_of("conker-lane"), "pupil").own] == ["9.1"]
    assert notices.notice(texts_of("conker-lane"), "parent").own == ()


def test_a_rule_that_a_stricter_one_covers_is_cited_and_not_said_again():
    lines = notices.notice(texts_of("conker-lane"), "pupil").others
    (contact,) = [line for line in lines if "add you as a friend" in line.text]
    assert contact.clauses == ("5.6", "5.17")
    assert "if" not in contact.text.split()


@pytest.mark.parametrize("slug", SCHOOLS)
def test_no_garbled_ends(slug):
    for reader in READERS:
        text = wall(slug, reader)
        assert "the answer to" not in text
        assert "and deal with it under" not in text
        assert "broken, or may have been" not in text


def test_a_school_s_own_question_is_turned_into_a_sentence():
    amend(
        school("conker-lane"),
        "chestnuts",
        (b"pupil must follow-school-rules\n", b'flag odd "Is it very odd?"\npupil must not publish unless odd\n'),
        examples=False,
    )
    assert "You must not post or share anything, unless it is very odd." in wall("conker-lane", "pupil")


def test_no_sanctions_for_rules_that_are_not_there():
    assert "What can happen" in wall("conker-lane", "pupil")
    for slug in ("lanternfield-high", "weatherby-green"):
        assert "What can happen" not in wall(slug, "pupil")


def test_questions_about_other_people_s_clauses_are_not_pupils_questions():
    clauses = [each for each in texts_of("conker-lane").examples if "Did I break 5.18?" in each.question]
    assert clauses
    assert not notices._NUMBER.search("May I post a photo?")
    shown = {each.question for each in notices.notice(texts_of("conker-lane"), "pupil").asked}
    assert not any(notices._NUMBER.search(question) for question in shown)
