"""The shapes of families in an invented school: together, separated, under an order of a court, not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Adult:
    """One parent or carer of a family. `post` names a member of staff or a governor who is this adult.

    `apart` has their own address and name. The other words are those of Guardianship; None is not known.
    """

    relation: str
    post: str = ""
    apart: bool = False
    parental_responsibility: bool | None = True
    court_order: bool | None = False
    do_not_disclose: bool | None = False
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A family: which of the school's two classes each child is in, and the adults."""

    name: str
    children: tuple[int, ...]
    adults: tuple[Adult, ...]


SHAPES: Final = (
    Shape("parents of two", (0, 1), (Adult("mother"), Adult("father"))),
    Shape("separated parents", (0,), (Adult("mother"), Adult("father", apart=True))),
    Shape(
        "a court's order",
        (1,),
        (
            Adult("mother"),
            Adult(
                "father", apart=True, court_order=True,
                note="Invented order: may have the school's reports, may not collect the child.",
            ),
        ),
    ),
    Shape("an address kept secret", (0,), (Adult("mother", do_not_disclose=True), Adult("father", apart=True))),
    Shape("a parent who teaches here", (0, 1), (Adult("mother", post="parent-teacher"),)),
    Shape("a parent who is a governor", (0, 1), (Adult("father", post="parent-governor"), Adult("mother"))),
    Shape("a carer", (1,), (Adult("foster carer", apart=True, parental_responsibility=False),)),
    Shape(
        "not known",
        (1,),
        (Adult("", apart=True, parental_responsibility=None, court_order=None, do_not_disclose=None),),
    ),
    Shape("one parent", (0,), (Adult("mother", post="pta"),)),
)  # fmt: skip
