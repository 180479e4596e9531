"""The page of the reference with the whole table of permissions."""

from collections.abc import Callable, Iterable
from itertools import groupby

from belisha.access.table import BARS, ROWS, Row
from belisha.access.words import ACTS, act_of, relation_of
from belisha.people.roles import ROLES

Table = Callable[[Iterable[str], Iterable[Iterable[str]]], str]
HEADS = ("what", "who", "whose, or which", "why")


def _act(row: Row) -> tuple[str, str]:
    return row.verb, row.kind


def _who(row: Row) -> str:
    return ", ".join(role.title for name, role in ROLES.items() if name in row.roles) or "everybody"


def _rows() -> Iterable[tuple[str, ...]]:
    order = list(ACTS)
    for act, rows in groupby(sorted(ROWS, key=lambda row: order.index(_act(row))), key=_act):
        for number, row in enumerate(rows):
            yield "" if number else act_of(*act), _who(row), relation_of(row.relation), row.why


def page(table: Table, said: str) -> str:
    """The page, as Markdown. TABLE makes a table of heads and rows, SAID says that the page is generated."""
    parts = (
        said,
        "# Permissions",
        "Everything that anybody may see or do in Belisha. What is not here, nobody may. "
        "[Who may see what](../explanation/who-may-see-what.md) says how to read it; "
        "[the roles](roles.md) say the same in sentences.",
        table(HEADS, _rows()),
        "## What nobody may",
        "These hold whatever somebody's roles are.",
        table(
            ("what", "whose, or which", "why"),
            ((act_of(bar.verb, bar.kind), relation_of(bar.relation), bar.why) for bar in BARS),
        ),
    )
    return "\n\n".join(parts) + "\n"
