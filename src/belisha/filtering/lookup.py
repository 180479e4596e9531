"""Whether a site or a page is blocked, and by which line: an index of a million lines that answers in microseconds.

It is made once, never changed, and replaced by another one. The longer path wins, then the nearer name: a line about
a page goes before one about its site, and a line about maps.example.org before one about example.org.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import idna

from belisha.filtering.lines import BLOCK, VERDICTS, Line, plain, plain_path, prefixes

# In memory a line is its bytes in one long row of bytes, with the places where each ends, and a table of numbers that
# finds it by its hash: 40 bytes or so for each line, where a dict of strings takes four times that.
_NONE = 0
_HAS_PAGES = b"/"  # "example.org/" is no address of a page, so it can say that the site has some


class Match(NamedTuple):
    """The line that settles it; ROW is its number among the lines of which the index was made."""

    host: str
    path: str
    verdict: str
    ref: str
    row: int

    @property
    def blocks(self) -> bool:
        """Whether it is kept away."""
        return self.verdict == BLOCK


class Index:
    """All lines of one school, to be asked."""

    __slots__ = ("_ends", "_keys", "_least", "_mask", "_ref_ends", "_refs", "_size", "_table", "_verdicts")

    def __init__(self) -> None:
        self._keys, self._ends = b"", array("Q", [0])
        self._refs, self._ref_ends = b"", array("Q", [0])
        self._verdicts = bytearray()
        self._size, self._mask, self._least = 0, 1, 0
        self._table = array("I", [_NONE, _NONE])

    @classmethod
    def of(cls, lines: Iterable[Line | Iterable[str]]) -> Index:
        """The index of these lines, in time that grows as they do. Of two about the same, the later one counts."""
        index = cls()
        index._keep(_with_marks(lines))
        index._spread()
        return index

    def __len__(self) -> int:
        return self._size

    def find(self, host: str, path: str = "") -> Match | None:
        """The line that says what happens to this page; None where no line is about it."""
        name = host.lower().rstrip(".").encode() if host.isascii() else _other_letters(host)
        if b"/" in name:
            return None
        row = self._page(name, path) if path else -1
        if row < 0:
            row = self._site(name)
        return None if row < 0 else self._match(row)

    def __iter__(self) -> Iterator[Match]:
        """Every line as it was given, also those that a later one has replaced."""
        return (self._match(row) for row in range(self._size))

    def _keep(self, lines: Iterable[tuple[bytes, int, bytes]]) -> None:
        keys, refs = bytearray(), bytearray()
        self._least = 1_000  # dots in the shortest name: what has fewer need not be looked for
        for key, verdict, ref in lines:
            keys += key
            self._least = min(self._least, key.partition(b"/")[0].count(b"."))
            self._ends.append(len(keys))
            self._verdicts.append(verdict)
            if verdict < len(VERDICTS):
                refs += ref
                self._ref_ends.append(len(refs))
                self._size += 1
        self._keys, self._refs = bytes(keys), bytes(refs)

    def _spread(self) -> None:
        """Give every line its place in the table, which is never more than half full."""
        self._mask = (1 << (2 * len(self._verdicts) + 1).bit_length()) - 1
        self._table = table = array("I", bytes(4 * (self._mask + 1)))
        keys, ends, mask = self._keys, self._ends, self._mask
        for row in range(len(self._verdicts)):
            key = keys[ends[row] : ends[row + 1]]
            place = hash(key) & mask
            while (there := table[place]) and keys[ends[there - 1] : ends[there]] != key:
                place = (place + 1) & mask
            table[place] = row + 1

    def _site(self, name: bytes) -> int:
        """The row of a name, or of the nearest name above it; -1 where there is none. Written out to be quick."""
        table, keys, ends, mask = self._table, self._keys, self._ends, self._mask
        for _ in range(name.count(b".") + 1 - self._least):
            place = hash(name) & mask
            while there := table[place]:
                if keys[ends[there - 1] : ends[there]] == name:
                    return there - 1
                place = (place + 1) & mask
            name = name.partition(b".")[2]
        return -1

    def _page(self, name: bytes, path: str) -> int:
        """The row of the longest path that reaches this one, of the name or of one above it; -1 where there is none."""
        deep = [each for each in _names(name) if self._row(each + _HAS_PAGES) >= 0]
        tails = [_bytes(start) for start in prefixes(plain_path(path)) if start] if deep else []
        rows = (self._row(each + tail) for tail in tails for each in deep)
        return next((row for row in rows if row >= 0), -1)

    def _row(self, key: bytes) -> int:
        table, keys, ends, mask = self._table, self._keys, self._ends, self._mask
        place = hash(key) & mask
        while there := table[place]:
            if keys[ends[there - 1] : ends[there]] == key:
                return there - 1
            place = (place + 1) & mask
        return -1

    def _match(self, row: int) -> Match:
        host, slash, path = str(self._keys[self._ends[row] : self._ends[row + 1]], "utf-8").partition("/")
        ref = str(self._refs[self._ref_ends[row] : self._ref_ends[row + 1]], "utf-8")
        return Match(host, slash + path, VERDICTS[self._verdicts[row]], ref, row)


def _with_marks(lines: Iterable[Line | Iterable[str]]) -> Iterator[tuple[bytes, int, bytes]]:
    """Each line's key, verdict and ref; after them, a mark for each site of which there are pages."""
    deep: set[str] = set()
    for line in lines:
        host, path, verdict, ref = plain(line)
        if path:
            deep.add(host)
        yield (host + path).encode(), VERDICTS.index(verdict), ref.encode()
    for host in sorted(deep):
        yield host.encode() + _HAS_PAGES, len(VERDICTS), b""


def _other_letters(host: str) -> bytes:
    try:
        return idna.encode(host.lower().rstrip("."), uts46=True)
    except (idna.IDNAError, UnicodeError):
        return _bytes(host)


def _names(name: bytes) -> Iterator[bytes]:
    """A host and the names above it, the nearest first."""
    while name:
        yield name
        name = name.partition(b".")[2]


def _bytes(text: str) -> bytes:
    """What anybody may send, half a character too: nothing is found for it, and nothing breaks."""
    return text.encode("utf-8", "surrogatepass")
