"""Columns of situations, packed into bitmaps, 64 to the machine word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from belisha.rulebook.matcher import Matcher
from belisha.rulebook.situation import Facts, SituationError, said
from belisha.rulebook.vocabulary import Fact, Value

try:
    import numpy as np
    from numpy.typing import NDArray
except ImportError as error:
    raise ImportError("decisions in bulk need NumPy; install it with: pip install 'belisha[bulk]'") from error

Bitmaps = NDArray[np.uint64]
Codes = NDArray[Any]
Places = Mapping[tuple[str, int], int]
WORD: Final = np.dtype("<u8")
BLOCK: Final = 4096
"""Words worked on at a time: 32 KiB a bitmap, so that what is needed again soon is still in the cache."""


@dataclass(frozen=True, slots=True)
class Columns:
    """`count` situations, packed: `rows[places[fact, cell]]` has a bit for each with a value of the cell.

    `rows` is bitmaps x words. A cell is a group of values that no line tells apart, by its number.
    """

    matcher: Matcher
    count: int
    rows: Bitmaps
    places: Places

    @classmethod
    def of(cls, matcher: Matcher, columns: Mapping[str, Codes]) -> Columns:
        """Columns from arrays of one length, by fact: bools for a flag, the numbers themselves for a number,
        and for any other fact the place of each value in `Fact.values`.

        Raises SituationError where a fact that the policy depends on is missing, a value is not in the
        vocabulary or a combination cannot be. Facts that the policy does not depend on are not looked at.
        """
        known = {fact.name: _codes(fact, columns[fact.name]) for fact in _wanted(matcher, columns)}
        counts = {len(codes) for codes in known.values()}
        if len(counts) > 1:
            raise SituationError("the columns are not of one length")
        count = counts.pop() if counts else max(map(len, columns.values()), default=0)
        packed = cls(matcher, count, *_pack(matcher, known, count))
        _refuse_impossible(packed)
        return packed

    @classmethod
    def of_situations(cls, matcher: Matcher, situations: Sequence[Facts]) -> Columns:
        """Columns from complete situations. Much slower than `of`, and as strict."""
        names = {name for situation in situations for name in situation}
        facts = [fact for fact in matcher.facts if matcher.mentions[fact.name] or fact.name in names]
        columns = {fact.name: np.array(list(_coded(fact, situations)), _dtype(fact)) for fact in facts}
        return cls.of(matcher, columns or {"": np.zeros(len(situations))})

    @property
    def words(self) -> int:
        """The length of every bitmap, in words of 64 situations."""
        return int(self.rows.shape[1])


def _wanted(matcher: Matcher, columns: Mapping[str, Codes]) -> list[Fact]:
    """The facts to pack. Raises SituationError for one that is missing: that is never taken for a "no"."""
    for fact in matcher.facts:
        if matcher.mentions[fact.name] and fact.name not in columns:
            raise SituationError(f"there is no column '{fact.name}', and the policy depends on it")
    return [fact for fact in matcher.facts if fact.name in columns]


def _dtype(fact: Fact) -> type[np.generic]:
    return np.bool_ if fact.is_flag else np.int16


def _code_of(fact: Fact) -> dict[Value, int]:
    """The code of every value: 0 and 1 for a flag, the number for a number, otherwise the place."""
    if fact.is_flag or fact.is_number:
        return {value: int(value) for value in fact.values}
    return {value: place for place, value in enumerate(fact.values)}


def _coded(fact: Fact, situations: Sequence[Facts]) -> Iterator[int]:
    """The code of a fact in every situation."""
    codes = _code_of(fact)
    for place, situation in enumerate(situations):
        value = situation.get(fact.name)
        if value is None:
            raise SituationError(f"'{fact.name}' is not known in situation {place}")
        if value not in codes:
            raise SituationError(f"'{fact.name}' cannot be '{value}' in situation {place}")
        yield codes[value]


def _codes(fact: Fact, codes: Codes) -> Codes:
    """A column's codes, each of them in the vocabulary."""
    if codes.ndim != 1 or codes.dtype.kind not in ("b" if fact.is_flag else "iu"):
        kind = "yes or no" if fact.is_flag else "a whole number"
        raise SituationError(f"the column '{fact.name}' has to be a one-dimensional array of {kind}")
    known = _code_of(fact).values()
    if len(codes) and not fact.is_flag and not min(known) <= codes.min() <= codes.max() <= max(known):
        place = int(np.argmax((codes < min(known)) | (codes > max(known))))
        raise SituationError(f"'{fact.name}' cannot have the code {codes[place]}, in situation {place}")
    return codes


def cells_of(matcher: Matcher, fact: Fact) -> dict[Value, int]:
    """The cell of every value of a fact: values with which the same lines can apply share one.

    Values that an impossible combination tells apart are kept apart as well.
    """
    tied = [each[fact.name] for each in matcher.impossible if fact.name in each]
    numbers: dict[tuple[object, ...], int] = {}
    found = {}
    for value in fact.values:
        like = (matcher.masks[fact.name][value], *(value in values for values in tied))
        found[value] = numbers.setdefault(like, len(numbers))
    return found


def _pack(matcher: Matcher, known: Mapping[str, Codes], count: int) -> tuple[Bitmaps, Places]:
    """The bitmaps of all cells, and where each stands."""
    facts = [fact for fact in matcher.facts if fact.name in known]
    cells = {fact.name: cells_of(matcher, fact) for fact in facts}
    names = [(name, cell) for name, each in cells.items() for cell in range(max(each.values()) + 1)]
    places = {name: place for place, name in enumerate(names)}
    words = -(-count // 64)
    rows = np.zeros((len(names), words), WORD)
    for start in range(0, words, BLOCK):
        for fact in facts:
            codes = known[fact.name][start * 64 : (start + BLOCK) * 64]
            first = places[fact.name, 0]
            into = rows[first : first + max(cells[fact.name].values()) + 1, start : start + BLOCK]
            _pack_block(codes, fact, cells[fact.name], into)
    cut_tail(rows, count)
    return rows, places


def _pack_block(codes: Codes, fact: Fact, cells: Mapping[Value, int], into: Bitmaps) -> None:
    """Set a fact's bits for some situations: `into` is cells x words, all zero.

    The codes are cut into their binary digits, as bitmaps, and the digits are put together again, 64
    situations at a time: a fact of 16 values takes 4 passes over its column.
    """
    code_of = _code_of(fact)
    low = min(code_of.values())
    width = max(1, (max(code_of.values()) - low).bit_length())
    if low:
        codes = codes - low
    planes = [_plane(codes, digit, into.shape[1]) for digit in range(width)]
    cell_of = {code_of[value] - low: cell for value, cell in cells.items()}
    _spread(planes, None, 0, cell_of, into)


def _plane(codes: Codes, digit: int, words: int) -> Bitmaps:
    """One binary digit of every code, packed."""
    if codes.dtype.kind != "b":
        codes = codes & codes.dtype.type(1 << digit)
    packed = np.packbits(codes if codes.dtype.itemsize == 1 else codes != 0, bitorder="little")
    plane = np.zeros(words * 8, np.uint8)
    plane[: len(packed)] = packed
    return plane.view(WORD)


def _spread(
    planes: Sequence[Bitmaps], so_far: Bitmaps | None, prefix: int, cell_of: Mapping[int, int], into: Bitmaps
) -> None:
    """From the highest digit down, the situations with each code; codes of one cell are put together."""
    cells = {cell for code, cell in cell_of.items() if code >> len(planes) == prefix}
    if not cells:
        return
    if not planes or (len(cells) == 1 and so_far is not None):
        into[cells.pop()] |= so_far if so_far is not None else ~np.uint64(0)
        return
    *rest, plane = planes
    for digit, bits in enumerate((~plane, plane)):
        here = bits if so_far is None else so_far & bits
        _spread(rest, here, prefix << 1 | digit, cell_of, into)


def cut_tail(rows: Bitmaps, count: int) -> None:
    """Clear the bits after the last situation."""
    if count % 64:
        rows[:, -1] &= np.uint64((1 << count % 64) - 1)


def _refuse_impossible(columns: Columns) -> None:
    """Raise SituationError for the first situation that cannot be."""
    for needs in columns.matcher.impossible:
        if columns.count and all((name, 0) in columns.places for name in needs):
            both = np.bitwise_and.reduce([_any_of(columns, name, values) for name, values in needs.items()])
            if both.any():
                _refuse(columns, needs, _first(both))


def _any_of(columns: Columns, name: str, values: Iterable[Value]) -> Bitmaps:
    """The situations in which a fact has one of some values."""
    cells = cells_of(columns.matcher, columns.matcher.vocabulary.facts[name])
    rows = [columns.rows[columns.places[name, cells[value]]] for value in values]
    found: Bitmaps = np.bitwise_or.reduce(rows)
    return found


def _first(bitmap: Bitmaps) -> int:
    """The first situation in a bitmap that is not empty."""
    word = int(np.argmax(bitmap != 0))
    bits = int(bitmap[word])
    return word * 64 + (bits & -bits).bit_length() - 1


def _refuse(columns: Columns, needs: Mapping[str, frozenset[Value]], place: int) -> None:
    facts = columns.matcher.vocabulary.facts
    both = " and ".join(said(facts[name], sorted(values, key=str)[0]) for name, values in needs.items())
    raise SituationError(f"situation {place} cannot be: {both}")
