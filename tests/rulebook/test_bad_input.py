"""Mistakes: every one found, each in one line that says where and what, and nothing half loaded."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from belisha.rulebook.book import Book
from belisha.rulebook.clause import MOST_MISTAKES
from belisha.rulebook.policy import PolicyError, read_policy
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.situation import SituationError, read_facts, read_pairs
from belisha.rulebook.words import WORDS
from tests.rulebook.worlds import SMALL, palettes, policy_text, proof

HEADER = "---\npolicy: home\n---\n"


def page(*norms):
    """A policy with one section and one clause a norm; the norm of clause 1.N stands in line 5N + 3."""
    clauses = (f"1.{place} Text.\n```norm\n{norm}\n```\n" for place, norm in enumerate(norms, 1))
    return HEADER + "# 1 Rules\n\n" + "\n".join(clauses)


def mistakes(source, words=WORDS):
    """The mistakes of a policy that must not be loaded, each held against what every mistake must be."""
    with pytest.raises(PolicyError) as caught:
        read_policy(source, "home.md", words)
    found = caught.value.mistakes
    assert found
    assert len(found) <= MOST_MISTAKES
    assert str(caught.value).splitlines() == list(map(str, found))
    for each in found:
        assert str(each).startswith(f"home.md:{each.line}: ")
        assert str(each).isprintable()
        assert len(str(each)) < 400
        assert each.line >= 1
    return found


def only(source):
    """The one mistake of a policy."""
    (found,) = mistakes(source)
    return found


# Unknown words


@pytest.mark.parametrize(
    ("norm", "problem"),
    [
        ("teacher must not pots", "unknown act 'pots'; did you mean 'publish'?"),
        ("teacher must not acess", "unknown act 'acess'; did you mean 'access'?"),
        ("techer must not access", "unknown role 'techer'; did you mean 'teacher'?"),
        ("teacher must not connect pupl", "unknown counterparty 'pupl'; did you mean 'pupil'?"),
        ("teacher must not publish on fotos", "unknown object 'fotos'; did you mean 'photo'?"),
        ("teacher may access when tiem is break", "unknown fact 'tiem'; did you mean 'time'?"),
        ("teacher may access when time is braek", "unknown value of 'time' 'braek'; did you mean 'break'?"),
        ("teacher may access unless famly", "unknown fact 'famly'; did you mean 'family'?"),
        ("teacher must reprot", "unknown act 'reprot'; did you mean 'report'?"),
        ("on braech: teacher must report", "unknown event 'braech'; did you mean 'breach'?"),
        ("on breach: teacher must reprot", "unknown step 'reprot'; did you mean 'report'?"),
        ("on breach: teacher must report within 2 dayz", "unknown unit of time 'dayz'; did you mean 'days'?"),
        ("on breach: teacher must report to lodo", "unknown role 'lodo'; did you mean 'lado'?"),
        ("teacher may access with consent of subjcet", "unknown giver of consent 'subjcet'; did you mean 'subject'?"),
        ("teacher may access with approval of headtaecher", "did you mean 'headteacher'?"),
        ("define staff as techer", "unknown role 'techer'; did you mean 'teacher'?"),
        ("define free as brake for time", "unknown value of 'time' 'brake'; did you mean 'break'?"),
        ("teacher mayy access", "unknown modality 'mayy'; did you mean 'may'?"),
        ("teacher may access whn family", "did you mean"),
        ("teacher may access despite 1.2", "there is no clause '1.2'; did you mean '1.1'?"),
    ],
)
def test_an_unknown_word_is_named_with_the_nearest_known_one(norm, problem):
    found = only(page(norm))
    assert (found.line, found.clause) == (8, "1.1")
    assert problem in found.message


@pytest.mark.parametrize(
    ("norm", "problem"),
    [
        ("teacher may not access", "'may not' can be read in two ways"),
        ("teacher must not access with approval of headteacher", "needs 'may'"),
        ("teacher must not access with consent of subject", "needs 'may'"),
        ("staff must not access", "who are 'staff'? Write 'define staff as …'"),
        ("on breach: staff must report", "who are 'staff'? Write 'define staff as …'"),
        ("governing-body must not access", "nobody who asks can be 'governing-body'"),
        ("teacher may access when family when negative", "'when' stands twice"),
        ("teacher may publish on photo or school account", "mixes kinds"),
        ("teacher may access when not time", "write 'time is not …'"),
        ("teacher may access when age under 130", "no whole number from 0 to 120"),
        ("teacher may access when hour at least 24", "no whole number from 0 to 23"),
        ("teacher may access when age under -1", "no whole number"),
        ("teacher", "the line ends where "),
        ("teacher may", "the line ends where "),
        ("teacher may access when", "the line ends where "),
        ("on breach when family: teacher must report when negative", "before the colon"),
        ("on always when family: teacher must brief", "without 'on always"),
        ('flag family "Are they?"', "a fact already"),
        ("flag late Is it late", "quotes"),
        ("define Staff as teacher", "cannot be a name"),
        ("define staff as lado", "stands for nobody who could ask"),
        ("define teacher as pupil", "has a meaning already"),
        ('teacher may access "', '"'),
        ('teacher" may access', '"'),
    ],
)
def test_what_cannot_be_meant_is_refused(norm, problem):
    found = only(page(norm))
    assert (found.line, found.clause) == (8, "1.1")
    assert problem.lower() in found.message.lower()


def test_a_flag_may_be_set_apart_by_any_white_space():
    policy = read_policy(page('flag\tlate "Is it late?"', "define\tstaff  as teacher", "staff may access when late"))
    assert [norm.id for norm in policy.norms] == ["1.1a", "1.2a", "1.3a"]


def test_every_mistake_is_found_at_once_in_the_order_of_the_file():
    source = "---\npolicy: home\ntitel: x\nlayer: skool\n---\n# 1 Rules\n\n1.1 Text.\n```norm\ntecher may access\n"
    source += "teacher may access when tiem is break\nteacher may access despite 7.7\n```\n\n1.1 Again.\n\n3.1 Lost.\n"
    assert [each.line for each in mistakes(source)] == [3, 4, 10, 11, 12, 15, 17]


def test_nothing_is_half_loaded():
    good = page("teacher may access", "teacher must not message")
    assert len(read_policy(good).norms) == 2
    assert len(mistakes(good.replace("message", "mesage"))) == 1


def test_there_is_an_end_to_the_list_of_mistakes():
    assert len(mistakes(page("\n".join(["nobody may access"] * 1000)))) == MOST_MISTAKES


# Numbers


def test_clause_numbers_are_text():
    source = HEADER + "# 2 Rules\n\n2.1 One.\n```norm\nteacher may access\n```\n\n2.10 Ten.\n```norm\n"
    source += "pupil may access despite 2.1\n```\n\n2.i Roman.\n```norm\nparent may access despite 2.10a, 2.i-b\n"
    source += "parent may message\n```\n\n# A3 Appendix\n\n```norm\npupil may message\n```\n\n## A3.1 Part\n"
    policy = read_policy(source)
    assert list(policy.by_number) == ["2", "2.1", "2.10", "2.i", "A3", "A3.1"]
    assert [norm.id for norm in policy.norms] == ["2.1a", "2.10a", "2.i-a", "2.i-b", "A3a"]
    assert policy.by_number["2.10"].text == "Ten."


def test_a_number_that_stands_twice_is_refused():
    found = only(HEADER + "# 1 Rules\n\n1.1 One.\n\n1.10 Ten.\n\n1.1 Again.\n")
    assert (found.line, found.clause) == (10, "1.1")
    assert "twice" in found.message
    assert "line 6" in found.message


def test_a_clause_with_the_name_of_a_norm_is_refused():
    source = HEADER + "# 1 Rules\n\n1.1 One.\n```norm\nteacher may access\n```\n\n1.1a Other.\n"
    assert (only(source).line, only(source).clause) == (8, "1.1")


def test_a_clause_in_the_wrong_section_is_refused():
    assert only(HEADER + "# 1 Rules\n\n11.1 One.\n").line == 6


@pytest.mark.parametrize("before", ["", "# Introduction\n", "# 1 Rules\n\n# Notes\n"])
def test_a_norm_outside_a_clause_is_refused(before):
    found = mistakes(HEADER + before + "```norm\nteacher may access\n```\n")
    assert any("outside any clause" in each.message for each in found)


def test_a_second_block_of_norms_is_refused():
    block = "```norm\nteacher may access\n```\n"
    assert "second norm block" in only(HEADER + "# 1 Rules\n\n1.1 One.\n" + block + block).message


def test_a_block_that_is_never_closed_is_refused():
    assert "never closed" in mistakes(HEADER + "# 1 Rules\n\n1.1 One.\n```norm\nteacher may access\n")[0].message


# Circles


@pytest.mark.parametrize("length", [2, 3, 30])
def test_overrides_in_a_circle_are_refused(length):
    norms = [f"teacher may access despite 1.{place % length + 1}" for place in range(1, length + 1)]
    assert "circle" in only(page(*norms)).message
    norms[-1] = "teacher may access"
    assert len(read_policy(page(*norms)).rules) == length


def test_a_circle_by_norm_and_by_clause_is_refused():
    assert "circle" in only(page("teacher may access despite 1.2a", "teacher may access despite 1.1")).message
    assert "circle" in only(page("teacher may access despite 1.1b\nteacher may access despite 1.1a")).message


def test_a_circle_of_any_length_is_described_in_one_line():
    count = 4000
    mistakes(page("\n".join(f"teacher may access despite {norm_id(place % count)}" for place in range(1, count + 1))))


def norm_id(place):
    """The id of a norm of clause 1.1."""
    letters = ""
    while place >= 0:
        letters = chr(97 + place % 26) + letters
        place = place // 26 - 1
    return f"1.1{letters}"


def test_layers_that_override_each_other_in_a_circle_are_refused():
    trust = "---\npolicy: the-trust\nlayer: trust\n---\n# 1 Rules\n\n1.1 Text.\n```norm\n"
    trust = read_policy(trust + "teacher must not access despite home/1.1 delegated\n```\n")
    home = read_policy(page("teacher may access despite the-trust/1.1"))
    with pytest.raises(ValueError, match="circle") as caught:
        Book(trust, home)
    assert "\n" not in str(caught.value)


# Files that are no policy


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("", "empty"),
        (b"", "empty"),
        (" \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"---\npolicy: home\n---\n# 1 Caf\xe9\n", "not UTF-8"),
        (b"\xff\xfe-\x00-\x00", "not UTF-8"),
        (b"\x00" * 100, "---"),
        ("# 1 Rules\n", "header"),
        ("---\npolicy: home\n", "no closing ---"),
        ("---\n---\n# 1 Rules\n", "policy:"),
        ("---\npolicy: My Policy\n---\n# 1 Rules\n", "cannot be a policy's id"),
        ("---\npolicy: home\npolicy: home\n---\n# 1 Rules\n", "twice"),
        ("---\npolicy home\n---\n# 1 Rules\n", "key: value"),
        ("---\npolicy: home\nnext-review: 2027-13-01\n---\n# 1 Rules\n", "date"),
        ("---\npolicy: home\nnext-review: 2026-02-29\n---\n# 1 Rules\n", "date"),
        ("---\npolicy: home\nnext-review: 0000-01\n---\n# 1 Rules\n", "date"),
        ("---\npolicy: home\nnext-review: 2026-11-00\n---\n# 1 Rules\n", "date"),
        (HEADER + "Some text.\n", "before the first heading"),
        (HEADER, "no numbered clause"),
        (HEADER + "# Introduction\n", "no numbered clause"),
        (b"x" * 50_000_000, "too large"),
        ("x" * 50_000_000, "too large"),
        ("\n" * 100_000 + "x", "lines"),
    ],
)
def test_a_file_that_is_no_policy_is_refused(source, problem):
    assert any(problem in each.message for each in mistakes(source))


def test_broken_utf_8_is_given_with_its_line():
    assert only(HEADER.encode() + b"# 1 Rules\n\nCaf\xe9\n").line == 6


def test_a_byte_order_mark_is_no_mistake():
    good = page("teacher may access")
    assert read_policy(b"\xef\xbb\xbf" + good.encode()).hash == read_policy(good).hash


def test_line_ends_of_any_kind_make_the_same_policy():
    good = page("teacher may access", "teacher must not message")
    assert read_policy(good.replace("\n", "\r\n").encode()).hash == read_policy(good).hash


def test_a_page_break_is_no_new_line():
    """An editor counts lines by line feeds; so must the number in a mistake."""
    source = page("teacher may access", "techer may access").replace("1.1 Text.", "1.1 A\x0cb\u2028c\x85d.")
    assert only(source).line == 13


# Hostile files


@pytest.mark.parametrize("mark", ["(", "[", "{", '"', "'", "( ", '" ', "or ", "not ", "and ", ", ", ": "])
@pytest.mark.parametrize("before", ["", "teacher may access when ", "teacher ", "teacher may access despite 1.1, "])
def test_a_million_brackets_are_one_mistake(mark, before):
    assert only(page(before + mark * (1_000_000 // len(mark)))).line == 8


@pytest.mark.parametrize("text", ["(" * 1_000_000, "#" * 1_000_000, "1." * 500_000, "`" * 1_000_000, "~" * 1_000_000])
def test_a_million_marks_in_the_text_do_no_harm(text):
    try:
        read_policy(HEADER + "# 1 Rules\n\n" + text + "\n")
    except PolicyError:
        mistakes(HEADER + "# 1 Rules\n\n" + text + "\n")


@pytest.mark.parametrize(
    "source",
    [
        HEADER + "# 1 Rules\n\n1." + "a" * 1_000_000 + " Text.\n```norm\nx\n```\n",
        HEADER + "# 1 Rules\n\n2." + "1" * 1_000_000 + " Text.\n",
        "---\n" + "x" * 1_000_000 + ": y\n---\n",
        "---\npolicy: " + "x" * 1_000_000 + "\n---\n",
        "---\nreview: " + "x" * 1_000_000 + "\n---\n",
        "---\n\x1b[31mx: 1\n\x1b[31mx: 2\n---\n",
        page("x" * 1_000_000),
        page("teacher may access \x1b[31m"),
        page("teacher may access despite " + "9" * 1_000_000),
        page('flag x"' + "\x1b" * 1000),
        page("teacher may access when age under " + "9" * 1_000_000),
        page("on breach: teacher must report within " + "9" * 1_000_000 + " days"),
        HEADER + "# 1 Rules\n```" + "norm" * 100_000 + "\n",
        HEADER + "# 1 Rules\n" + "`" * 1_000_000 + "norm\nteacher may access\n",
    ],
    ids=range(14),
)
def test_a_mistake_is_one_short_line_whatever_stands_in_the_file(source):
    mistakes(source)


_BOUNDED = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (30, 30))
resource.setrlimit(resource.RLIMIT_AS, (1_000_000_000, 1_000_000_000))
from belisha.rulebook.policy import PolicyError, read_policy
head = "---\\npolicy: home\\n---\\n# 1 Rules\\n\\n1.1 Text.\\n```norm\\n"
middle = "\\n```\\n\\n1.2 Text.\\n```norm\\n"
source = eval(sys.argv[1])
assert len(source) <= 2_000_000
try:
    read_policy(source)
except PolicyError as error:
    assert len(str(error)) < 100_000
print("read")
"""


@pytest.mark.parametrize(
    "source",
    [
        '"---\\n" + "\\n".join(f"titel{i}: x" for i in range(49000)) + "\\n---\\n"',
        'head + "\\n".join(f"teacher may access when fammily{i}" for i in range(40000)) + "\\n```\\n"',
        'head + "\\n".join(f"teacher may pots{i}" for i in range(49000)) + "\\n```\\n"',
        'head + "teacher may access when family" + "\\n and family                  " * 49000 + "\\n```\\n"',
        'head + "\\n".join(f"flag f{i} \\"?\\"" for i in range(49000)) + "\\n```\\n"',
        'head + "\\n".join(f"define f{i} as teacher" for i in range(49000)) + "\\n```\\n"',
        'head + "\\n".join(["teacher may access despite 1.2"] * 20000) + middle'
        ' + "\\n".join(["teacher may access"] * 20000) + "\\n```\\n"',
        'head + "\\n".join(["teacher may access despite 1.9"] * 40000) + "\\n```\\n"',
        'head + "\\n".join("teacher may access despite " + "1.1a," * 150 + "1.1a" for _ in range(2000)) + "\\n```\\n"',
        'head + "teacher may access\\n```\\n" + "\\n".join(f"1.{i} x" for i in range(49000))',
        'head + "teacher may access\\n```\\n" + "# x\\n" * 24000 + "2.1 x\\n" * 24000',
        'head + "teacher may access\\n```\\n" + "```\\n" * 49000',
        'head + "teacher may access\\n```\\n" + "1.1 " + "1.1.1.1.1.1" * 180000',
    ],
    ids=(
        "headers facts acts indented flags terms overrides nowhere long-override clauses headings fences numbers"
    ).split(),
)
def test_the_largest_file_is_read_or_refused_with_bounded_work(source):
    """A limit a hundred times above what is needed; without a bound these take minutes and gigabytes."""
    done = subprocess.run([sys.executable, "-c", _BOUNDED, source], capture_output=True, text=True, check=False)
    assert done.stdout == "read\n", done.stderr[-300:] or f"ended by the limit: {done.returncode}"


# Fuzz: whatever goes in, only PolicyError comes out


def try_to_read(source, words=WORDS):
    """Read what may be a policy; if it is none, hold every mistake against what a mistake must be."""
    try:
        policy = read_policy(source, "home.md", words)
    except PolicyError:
        mistakes(source, words)
    else:
        assert len(policy.hash) == 64


@proof(4)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300)))
def test_random_files_do_no_harm(source):
    try_to_read(source)


_PIECES = (
    "teacher staff pupil must may should not access publish pupil on photo school account when unless and or is "
    "time break age under at least 13 family with approval consent of subject headteacher despite 1.1 1.1a , : "
    'delegated define as in words for flag "q" breach report to within once every regularly after 2 days x ( " '
    "working school - 2.i the-trust/1.1 \t \u2028"
).split(" ")


@proof(6)
@given(st.lists(st.lists(st.sampled_from(_PIECES), max_size=14).map(" ".join), min_size=1, max_size=4))
def test_random_words_in_a_norm_block_do_no_harm(lines):
    try_to_read(page("\n".join(lines)))


@proof(4)
@given(st.text(max_size=60))
def test_random_text_in_a_norm_block_does_no_harm(text):
    try_to_read(page(text))


@proof(4)
@given(
    palettes().flatmap(lambda palette: policy_text(palette, most=3)),
    st.integers(0, 1000),
    st.integers(0, 3),
    st.one_of(st.text(max_size=3), st.sampled_from(("\n", "`", "```", "#", " or ", "---", '"'))),
)
def test_a_policy_with_a_slip_in_it_does_no_harm(text, place, length, slip):
    place = len(text) * place // 1000
    try_to_read(text[:place] + slip + text[place + length :], SMALL)


# Situations


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        ({"acter": "teacher"}, "unknown fact 'acter'; did you mean 'actor'?"),
        ({"actor": "techer"}, "'actor' cannot be 'techer'; did you mean 'teacher'?"),
        ({"actor": ""}, "'actor' cannot be ''"),
        ({"actor": None}, "'actor' cannot be 'None'"),
        ({"family": "yes"}, "'family' cannot be 'yes'"),
        ({"family": 1}, "'family' cannot be '1'; it is one of: yes or no"),
        ({"family": 0}, "'family' cannot be '0'"),
        ({"age": True}, "'age' cannot be 'True'; it is one of: a whole number from 0 to 120"),
        ({"age": 13.0}, "'age' cannot be '13.0'"),
        ({"age": 121}, "'age' cannot be '121'"),
        ({"age": -1}, "'age' cannot be '-1'"),
        ({"age": 10**5000}, "'age' cannot be"),
        ({"hour": 24}, "'hour' cannot be '24'"),
        ({"hour": float("nan")}, "'hour' cannot be 'nan'"),
        ({"actor": ["teacher"]}, "'actor' cannot be"),
        ({"actor": {"teacher": 1}}, "'actor' cannot be"),
        ({"actor": "x" * 1_000_000}, "'actor' cannot be"),
        ({"x" * 1_000_000: "teacher"}, "unknown fact"),
        ({"act\x1b[31m": "teacher"}, "unknown fact"),
        ({7: "teacher"}, "unknown fact '7'"),
    ],
)
def test_a_fact_or_value_that_is_not_known_is_never_ignored(raw, problem):
    policy = read_policy(page("teacher must not access when age under 13", "teacher may access when family"))
    counsel = Counsel(policy)
    counsel.rule({"act": "access", "actor": "teacher", "age": 1, "family": False, "hour": 3})
    base = {"act": "access", "actor": "teacher"}
    for ask in (
        lambda: read_facts(raw, WORDS),
        lambda: Counsel(policy).rule({**base, **raw}),
        lambda: counsel.rule({**base, **raw}),
        lambda: counsel.rule({**base, **raw}, ordinary=True),
    ):
        with pytest.raises(SituationError) as caught:
            ask()
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 400
        if ask.__code__.co_names[0] == "read_facts":
            assert problem in str(caught.value)


def test_a_million_deep_bracket_is_no_value():
    deep = []
    for _ in range(1_000_000):
        deep = [deep]
    with pytest.raises(SituationError, match="'actor' cannot be"):
        read_facts({"actor": deep}, WORDS)
    with pytest.raises(SituationError):
        read_facts(deep, WORDS)
    while deep:
        deep = deep.pop()


@pytest.mark.parametrize("raw", [None, [], "actor=teacher", 7, [("actor", "teacher")]])
def test_a_situation_is_an_object(raw):
    with pytest.raises(SituationError, match="an object of facts and values"):
        read_facts(raw, WORDS)


def test_a_good_situation_is_read_as_it_is():
    raw = {"act": "publish", "actor": "teacher", "family": True, "age": 13, "image": "photo"}
    assert read_facts(raw, WORDS) == raw
    pairs = ["act=publish", "actor=teacher", "family=yes", "age=13", "image=photo"]
    assert read_pairs(pairs, WORDS) == raw
    assert read_pairs(["family=no", "negative=TRUE"], WORDS) == {"family": False, "negative": True}


@pytest.mark.parametrize(
    ("pairs", "problem"),
    [
        (["actor"], "'actor' is not of the form fact=value"),
        (["acter=teacher"], "unknown fact 'acter'; did you mean 'actor'?"),
        (["actor=techer"], "did you mean 'teacher'?"),
        (["actor=teacher", "actor=pupil"], "'actor' is given twice"),
        (["actor=teacher", "actor=teacher"], "'actor' is given twice"),
        (["family=maybe"], "'family' cannot be 'maybe'"),
        (["family="], "'family' cannot be ''"),
        (["family=1"], "'family' cannot be '1'"),
        (["age=thirteen"], "'age' cannot be 'thirteen'"),
        (["age=1.5"], "'age' cannot be '1.5'"),
        (["age=-1"], "'age' cannot be '-1'"),
        (["age=121"], "'age' cannot be '121'"),
        (["age=\u00b2"], "'age' cannot be"),
        (["age=" + "9" * 1_000_000], "'age' cannot be"),
        (["=teacher"], "unknown fact ''"),
        (["(" * 1_000_000], "not of the form"),
        (["actor=teacher\n"], "cannot be"),
    ],
)
def test_a_pair_that_is_not_known_is_never_ignored(pairs, problem):
    with pytest.raises(SituationError) as caught:
        read_pairs(pairs, WORDS)
    assert problem in str(caught.value)
    assert str(caught.value).isprintable()
    assert len(str(caught.value)) < 400


def test_what_cannot_be_is_said_each_time_it_is_asked():
    policy = read_policy(
        page("teacher must not publish when image is none", "teacher may publish when shows-own-child")
    )
    counsel = Counsel(policy)
    facts = {"act": "publish", "actor": "teacher", "image": "none", "shows-own-child": False}
    counsel.rule(facts)
    for ask in (counsel.rule, Counsel(policy).rule, Book(policy).check):
        with pytest.raises(SituationError, match="this cannot be: image=none and shows-own-child=yes"):
            ask({**facts, "shows-own-child": True})


def test_a_book_gives_the_same_answer_the_second_time():
    """Whether it remembers an act and actor or not, a fact that is not known is treated alike."""
    policy = read_policy(page("teacher must not access when family"))
    facts = {"act": "access", "actor": "teacher", "family": True}
    used = Book(policy)
    used.decide(facts)
    assert answer(used, {**facts, "famly": True}) == answer(Book(policy), {**facts, "famly": True})
    assert answer(used, {**facts, "place": "moon"}) == answer(Book(policy), {**facts, "place": "moon"})


def answer(book, facts):
    """A decision, or the error instead of it."""
    try:
        return book.decide(facts)
    except SituationError as error:
        return str(error)


def test_a_decision_needs_every_fact():
    policy = read_policy(page("teacher must not access when family"))
    with pytest.raises(SituationError, match="'family' is not known"):
        Book(policy).decide({"act": "access", "actor": "teacher"})
    with pytest.raises(SituationError, match="'act' is not known"):
        Book(policy).decide({"actor": "teacher"})


_VALUES = st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=5), st.lists(st.integers()))


@proof(4)
@given(
    st.dictionaries(
        st.one_of(st.sampled_from(tuple(WORDS.facts)), st.text(max_size=5)),
        st.one_of(_VALUES, st.sampled_from([v for fact in WORDS.facts.values() for v in fact.values])),
        max_size=5,
    )
)
def test_random_situations_are_read_or_refused(raw):
    counsel = Counsel(read_policy(page("teacher must not access when age under 13 unless family")))
    problem, ruled = refusal(read_facts, raw, WORDS), refusal(counsel.rule, raw)
    if problem:
        assert problem.isprintable()
        assert ruled
        return
    facts = read_facts(raw, WORDS)
    assert facts == raw
    assert all(type(facts[name]) is type(value) for name, value in raw.items())
    assert ruled.startswith("this cannot be: ") or not ruled


def refusal(ask, *inputs):
    """Why something is refused, or nothing where it is not."""
    try:
        ask(*inputs)
    except SituationError as error:
        return str(error) or "no reason"
    return ""


@proof(2)
@given(st.lists(st.one_of(st.text(max_size=20), st.sampled_from(tuple(WORDS.facts)).map("{}=yes".format)), max_size=3))
def test_random_pairs_are_read_or_refused(pairs):
    assert refusal(read_pairs, pairs, WORDS).isprintable()
    if not refusal(read_pairs, pairs, WORDS):
        found = read_pairs(pairs, WORDS)
        assert read_facts(found, WORDS) == found
