"""Decisions in bulk are the decisions that are made one by one."""

from pathlib import Path
from random import Random

import pytest

from belisha.rulebook.book import Book, holds
from belisha.rulebook.policy import read_policy
from belisha.rulebook.situation import SituationError

np = pytest.importorskip("numpy")

from belisha.bulk import Columns, Plan, cells_of, decide_all  # noqa: E402

POLICIES = sorted((Path(__file__).resolve().parents[1] / "policies").glob("*/policy.md"))
SIZES = [0, 1, 63, 64, 65, 1000]
TESTS = [
    "age under 13",
    "age at least 18",
    "hour at least 9",
    "time is lesson or break",
    "time is not own-time",
    "image is photo",
    "account is lookalike",
    "shows-own-child",
    "not family",
    "bullying",
    "counterparty-under-18",
]


def book_of(*lines):
    """A book of a policy with these norms, one in each clause."""
    blocks = "\n".join(f"1.{n} Clause.\n\n```norm\n{line}\n```\n" for n, line in enumerate(lines, 1))
    return Book(read_policy(f"---\npolicy: small\ntitle: Small\n---\n\n# 1 Rules\n\n{blocks}"))


def random_norm(random, place):
    """One line of a small policy; overrides point upwards, so that they never close a circle."""
    modality = random.choice(["must not", "should not", "may", "must", "may with"])
    acts = random.sample(["access", "publish", "message"], random.choice([1, 2]))
    parts = [random.choice(["anyone", "pupil", "teacher", "family"]), modality.removesuffix(" with"), " or ".join(acts)]
    if random.random() < 0.8:
        parts.append("when " + " and ".join(random.sample(TESTS, random.choice([1, 2]))))
    if random.random() < 0.3:
        parts.append("unless " + " or ".join(random.sample(TESTS, random.choice([1, 2]))))
    if modality == "may with":
        parts.append(random.choice(["with approval of headteacher", "with consent of subject"]))
    if place > 1 and random.random() < 0.6:
        parts.append(f"despite 1.{random.randint(1, place - 1)}")
    return " ".join(parts)


def random_book(seed):
    random = Random(seed)
    return book_of(*(random_norm(random, place) for place in range(1, random.randint(2, 14))))


def random_situations(book, count, seed):
    """Complete situations that can be."""
    random = Random(seed)
    found = []
    while len(found) < count:
        facts = {fact.name: random.choice(fact.values) for fact in book.matcher.facts}
        facts |= {"act": random.choice(["access", "publish", "message", "sign-up"])}
        if not any(holds(each, facts) for each in book.matcher.impossible):
            found.append(facts)
    return found


def assert_same(book, situations):
    """The same verdict and citations, situation by situation; the bitmaps agree with one another."""
    columns = Columns.of_situations(book.matcher, situations)
    answers = decide_all(book, columns)
    expected = [book.decide(facts) for facts in situations]
    assert [answers.decision(place) for place in range(len(situations))] == expected
    assert answers.counts() == {
        verdict: sum(each.verdict == verdict for each in expected) for verdict in answers.counts()
    }
    verdicts = list(answers.counts())
    assert [verdicts[strength] for strength in answers.strengths()] == [each.verdict for each in expected]
    assert not (answers.stands & ~answers.applies).any()
    for place in range(len(situations)):
        applying = book.applying(situations[place])
        assert bits_at(answers.applies, place) == applying
        cited = {*expected[place].decisive, *expected[place].also}
        standing = book.matcher.places(bits_at(answers.stands, place))
        assert {book.matcher.lines[line].rule.id for line in standing} == cited


def bits_at(rows, place):
    return sum((int(row[place // 64]) >> place % 64 & 1) << line for line, row in enumerate(rows))


@pytest.mark.parametrize("seed", range(40))
def test_random_policies_are_decided_alike(seed):
    book = random_book(seed)
    assert_same(book, random_situations(book, 150, seed))


@pytest.mark.parametrize("count", SIZES)
def test_every_number_of_situations(count):
    book = random_book(3)
    assert_same(book, random_situations(book, count, 3))


@pytest.mark.parametrize("path", POLICIES, ids=lambda path: path.parent.name)
def test_shipped_policies_are_decided_alike(path):
    book = Book(read_policy(path.read_bytes(), str(path)))
    assert_same(book, random_situations(book, 700, 5))


def test_more_situations_than_one_block():
    book = book_of("pupil must not access when age under 13", "pupil may access when time is break despite 1.1")
    random = np.random.default_rng(6)
    count = 300_001
    columns = {
        "act": random.integers(0, 14, count),
        "actor": random.integers(0, 11, count, dtype=np.uint8),
        "time": random.integers(0, 4, count, dtype=np.int32),
        "age": random.integers(0, 121, count, dtype=np.uint8),
    }
    answers = decide_all(book, Columns.of(book.matcher, columns))
    assert sum(answers.counts().values()) == count
    facts = {fact.name: fact.values for fact in book.matcher.facts}
    for place in [0, 262_143, 262_144, count - 1, *range(7, count, 9973)]:
        situation = {name: facts[name][int(codes[place])] for name, codes in columns.items()}
        assert answers.decision(place) == book.decide(situation)
        assert answers.verdict(place) == book.decide(situation).verdict


def test_room_is_used_again_and_says_nothing_of_before():
    book = random_book(8)
    room = Plan(book.matcher).answers(100)
    for seed in (1, 2):
        situations = random_situations(book, 100, seed)
        answers = decide_all(book, Columns.of_situations(book.matcher, situations), room)
        assert answers is room
        assert [answers.decision(place) for place in range(100)] == [book.decide(facts) for facts in situations]


def test_what_belongs_to_another_policy_is_refused():
    one, other = random_book(1), random_book(2)
    columns = Columns.of_situations(one.matcher, random_situations(one, 3, 1))
    with pytest.raises(ValueError, match="do not belong together"):
        decide_all(other, columns)
    with pytest.raises(ValueError, match="do not belong together"):
        decide_all(one, columns, Plan(one.matcher).answers(4))


def test_a_defeated_norm_defeats_nothing():
    book = book_of(
        "anyone must not access",
        "anyone may access when time is break despite 1.1",
        "anyone should not access when bullying despite 1.2",
    )
    facts = {"act": "access", "actor": "pupil", "time": "break", "bullying": True}
    assert_same(book, [facts, {**facts, "bullying": False}, {**facts, "time": "work"}])
    answers = decide_all(book, Columns.of_situations(book.matcher, [facts]))
    assert answers.decision(0) == ("prohibited", ("1.1a",), ("1.3a",), ("1.2a",))


def test_norms_that_never_and_always_apply():
    every = " or ".join(book_of("pupil may access").vocabulary.acts)
    book = book_of("pupil must not access when bullying unless bullying", f"anyone should not {every}")
    situations = [{"act": "access", "actor": "pupil", "bullying": bullying} for bullying in (True, False)]
    assert_same(book, situations)


def columns_for(book, **changes):
    """Two situations under a policy that depends on time, age and a flag."""
    columns = {
        "act": np.array([0, 1]),
        "actor": np.array([0, 8]),
        "time": np.array([0, 3]),
        "age": np.array([12, 13]),
        "bullying": np.array([True, False]),
    }
    columns |= changes
    return Columns.of(book.matcher, {name: codes for name, codes in columns.items() if codes is not None})


@pytest.fixture
def book():
    return book_of("pupil must not access when time is lesson and bullying and age under 13")


def test_a_missing_column_is_never_a_no(book):
    with pytest.raises(SituationError, match="no column 'bullying'"):
        columns_for(book, bullying=None)


def test_columns_that_do_not_matter_are_left_alone(book):
    assert columns_for(book, family=np.array([7, 7, 7])).count == 2


@pytest.mark.parametrize("wrong", [[0, 4], [-1, 0]])
def test_an_unknown_code_is_refused(book, wrong):
    with pytest.raises(SituationError, match="'time' cannot have the code"):
        columns_for(book, time=np.array(wrong))


def test_an_unknown_number_is_refused(book):
    with pytest.raises(SituationError, match="'age' cannot have the code 121, in situation 1"):
        columns_for(book, age=np.array([120, 121]))


@pytest.mark.parametrize(
    ("name", "codes"), [("bullying", [0, 1]), ("time", [True, False]), ("time", [0.0, 1.0]), ("age", [[1], [2]])]
)
def test_a_column_of_another_kind_is_refused(book, name, codes):
    with pytest.raises(SituationError, match=f"'{name}' has to be"):
        columns_for(book, **{name: np.array(codes)})


def test_columns_of_different_lengths_are_refused(book):
    with pytest.raises(SituationError, match="not of one length"):
        columns_for(book, age=np.array([1, 2, 3]))


def test_situations_that_cannot_be_are_refused():
    book = book_of("anyone must not publish on photo when shows-own-child")
    good = {"act": "publish", "actor": "parent", "image": "photo", "shows-own-child": True}
    with pytest.raises(SituationError, match="situation 70 cannot be: image=none and shows-own-child=yes"):
        Columns.of_situations(book.matcher, [*[good] * 70, {**good, "image": "none"}, good])


def test_situations_with_a_missing_or_unknown_value_are_refused(book):
    good = {"act": "access", "actor": "pupil", "time": "lesson", "age": 12, "bullying": True}
    with pytest.raises(SituationError, match="'age' is not known in situation 1"):
        Columns.of_situations(book.matcher, [good, {name: good[name] for name in good if name != "age"}])
    with pytest.raises(SituationError, match="'time' cannot be 'noon' in situation 0"):
        Columns.of_situations(book.matcher, [{**good, "time": "noon"}])


def test_there_is_no_answer_after_the_last(book):
    answers = decide_all(book, columns_for(book))
    for place in (2, -1):
        with pytest.raises(IndexError, match="there are 2"):
            answers.verdict(place)


def test_numbers_are_kept_apart_only_where_norms_cut(book):
    ages = cells_of(book.matcher, book.vocabulary.facts["age"])
    assert len(set(ages.values())) == 2
    assert (ages[12], ages[13]) == (0, 1)
