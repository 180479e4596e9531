"""The table holds together: its words have a meaning, its rows a reason, its bars something to bar."""

import pytest

from belisha.access.ask import kinds
from belisha.access.relations import FACETS
from belisha.access.table import BARS, ROWS, allowing, barring


@pytest.mark.parametrize("row", [*ROWS, *BARS], ids=lambda row: f"{row.verb}-{row.kind}-{row.relation}")
def test_a_row_speaks_of_a_kind_and_a_relation_that_there_are(row):
    assert row.relation in kinds()[row.kind].relations
    assert row.why.endswith(".")


def test_no_row_stands_twice():
    said = [(row.verb, row.kind, row.relation, frozenset(row.roles)) for row in ROWS]
    assert len(said) == len(set(said))


def test_nobody_has_the_same_permission_from_two_rows():
    one = [(row.verb, row.kind, row.relation, role) for row in ROWS for role in row.roles]
    assert len(one) == len(set(one))


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: f"{bar.verb}-{bar.kind}-{bar.relation}")
def test_a_bar_bars_what_some_row_allows(bar):
    assert allowing(bar.verb, bar.kind)
    assert bar in barring(bar.verb, bar.kind)


def test_every_relation_is_used():
    used = {(row.kind, row.relation) for row in (*ROWS, *BARS)}
    families = set(FACETS)
    for name, kind in kinds().items():
        for relation in kind.relations:
            among = families if name in families else {"school", "roll"} if name in ("school", "roll") else {name}
            assert any((each, relation) in used for each in among), (name, relation)
