"""What came of a trial, ready for a page: in words, with shares, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final
from urllib.parse import urlencode

from belisha.drafting import mistakes
from belisha.drafting.bounded import Results
from belisha.drafting.pieces import Piece
from belisha.rulebook.decide import VERDICTS
from belisha.rulebook.explain import VERDICT_SHORT, either
from belisha.rulebook.finding import ERROR, WARNING

SAYS: Final = {**VERDICT_SHORT, "True": "Something to do", "False": "Nothing to do"}
"""A verdict in a word or two; for an event, whether the clause asks for anything."""
GRAVITY: Final = {ERROR: "To mend", WARNING: "To look at"}
FIRST: Final = 4
"""How many kinds of situation are shown before the rest is folded."""
_MISSING: Final = {
    "ruled": "what share of all situations would be ruled differently",
    "due": "which duties change",
    "areas": "which situations they are",
    "asked": "which worked examples would be answered differently",
    "written": "what has changed in the text",
    "found": "what the checker finds in it",
}
Page = dict[str, Any]


def page_of(results: Results, changed: bool, answer: str = "", piece: Piece | None = None) -> Page:
    """The context of the results.

    `answer` is the address of the school's answers, if there is one; `piece` the clause that is shown by itself.
    """
    read = results.get("read", {})
    if read.get("mistakes"):
        return mistakes.page_of(read, piece)
    done = {name: result for name, result in results.items() if not result.get("large")}
    missing = [words for name, words in _MISSING.items() if name not in done]
    if "read" not in done:
        return {"unread": True, "said": "This text is too much to read here."}
    page = {name: _PUT[name](done[name], answer) if name in done else None for name in _MISSING}
    page |= {"read": read, "changed": changed, "missing": missing}
    return {**page, "said": _said(page)}


def _written(found: Mapping[str, Any]) -> Page:
    """The changes of the text; `half` asks about the clauses of which only the norm was changed."""
    return {**found, "half": _half_said([row["name"] for row in found["rows"] if _is_half(row)])}


def _half_said(names: list[str]) -> str:
    """A question about clauses whose words do not follow their norms; nothing where there are none."""
    if not names:
        return ""
    one = len(names) == 1
    norms = (
        f"norm of clause {names[0]} but not its" if one else f"norms of clauses {either(names, 'and')} but not their"
    )
    return f"You changed the {norms} words. Governors approve the words: do they still say the same?"


def _is_half(row: Mapping[str, Any]) -> bool:
    """Whether Belisha goes by something else now, while people still read the old words."""
    return row["kind"] == "changed" and bool(row["norms"]) and not row["words"]


def _said(page: Page) -> str:
    """The result in a sentence or two, for those who listen."""
    if not page["ruled"]:
        return "The text can be read, but it is too much to compare here."
    if not page["changed"]:
        return "Nothing has changed yet."
    if not page["ruled"]["differing"]:
        return "It can be read. Nothing would be ruled differently."
    return f"It can be read. {page['ruled']['way']}"


def _ruled(found: Mapping[str, Any]) -> Page:
    """The shares of all situations, the way that the change goes, and the counts themselves."""
    counts = [_tagged({**row, "many": f"{row['count']:,}"}) for row in found["counts"]]
    both = found["stricter"] and found["laxer"]
    way = "In some situations the policy would be stricter, in others less strict." if both else ""
    one = (
        "stricter"
        if found["stricter"]
        else "less strict"
        if found["laxer"]
        else "clearer, and neither stricter nor laxer,"
    )
    way = way or f"The policy would be {one} in some situations."
    sides = {f"{name}_share": share(found[name], found["total"]) for name in ("stricter", "laxer")}
    whole = {"many": f"{found['differing']:,}", "whole": f"{found['total']:,}"}
    return {**found, "way": way, **sides, **whole, "counts": counts}


def share(part: int, whole: int) -> str:
    """A part in per cent, never rounded to nothing or to all."""
    if not part or not whole:
        return "0%"
    if part == whole:
        return "100%"
    hundredths = part * 10_000 // whole
    if hundredths < 1:
        return "less than 0.01%"
    if hundredths > 9_990:
        return "more than 99.9%"
    return f"{hundredths / 100:.2f}%" if hundredths < 100 else f"{hundredths / 100:.1f}%"


def _tagged(row: Mapping[str, Any]) -> Page:
    """A row with both verdicts in words, and which way it goes."""
    old, new = row["old"], row["new"]
    stricter = old in VERDICTS and VERDICTS.index(new) > VERDICTS.index(old)
    return {**row, "old_says": SAYS[old], "new_says": SAYS[new], "stricter": stricter}


def _area(row: Mapping[str, Any], answer: str, whole: int) -> Page:
    who, _, what = row["text"].partition(": ")
    facts = [(name, _word(value)) for name, value in row["example"].items()]
    href = f"{answer}?{urlencode(facts)}" if answer and {"act", "actor"} <= row["example"].keys() else ""
    who = who[:1].upper() + who[1:]
    return {**_tagged(row), "who": who, "what": what, "href": href, "share": share(row["count"], whole)}


def _word(value: object) -> str:
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def _areas(found: Mapping[str, Any], answer: str) -> Page:
    """The first few kinds of situation, and the rest; each with its share of all that would change."""
    whole = found["unlisted"] + sum(row["count"] for row in found["rows"])
    rows = [_area(row, answer, whole) for row in found["rows"]]
    unlisted = share(found["unlisted"], whole) if found["unlisted"] else ""
    return {"first": rows[:FIRST], "rest": rows[FIRST:], "unlisted": unlisted}


def _found(found: Mapping[str, Any]) -> Page:
    """The findings, each with its gravity in words."""
    rows = {
        name: [{**row, "gravity": GRAVITY.get(row["severity"], "To weigh")} for row in found[name]]
        for name in ("new", "gone", "same")
    }
    return {**rows, "many": found["many"], "hidden": {n: found["many"][n] - len(rows[n]) for n in rows}}


_PUT: Final[Mapping[str, Callable[[Mapping[str, Any], str], Any]]] = {
    "ruled": lambda found, _: _ruled(found),
    "due": lambda found, _: found,
    "areas": _areas,
    "asked": lambda found, _: [_tagged(row) for row in found["rows"]],
    "written": lambda found, _: _written(found),
    "found": lambda found, _: _found(found),
}
"""How the result of each step is put for a page."""
