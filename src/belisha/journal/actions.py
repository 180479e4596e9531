"""Writing lines into the journal, in the transaction of the change that they tell of; and erasing their words."""

from __future__ import annotations

import json
import secrets
import uuid
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from hmac import digest as hmac
from itertools import islice
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models import Max

from belisha import writing
from belisha.journal import keys
from belisha.journal.accountable import Accountable
from belisha.journal.merkle import grown, leaf_hash, root_of
from belisha.journal.models import Checkpoint, Detail, Entry, Witnessed
from belisha.journal.notes import note
from belisha.journal.swift import insert
from belisha.journal.telling import needs

VISITOR = "visitor"
ERASED = "lines-erased"
_LOCK = 0x42454C49  # "BELI": one number for the one journal of a database
_BATCH = 5000
_SALT = 32  # bytes
EVERY = 50
"""Lines after which a checkpoint is made at once."""


class Line(NamedTuple):
    """One of many lines for `record_many`: the same as the arguments of `record`."""

    kind: str
    by: str
    about: Accountable | str
    place: str = ""
    words: Mapping[str, str] = {}


class Told(NamedTuple):
    """What the leaf of a line is made of: the columns of an entry."""

    seq: int
    when: datetime
    place: str
    actor: str
    kind: str
    about_kind: str
    about_id: uuid.UUID | None
    state: str
    words: str


def program(name: str) -> str:
    """The reference of a program that acts by itself: a job, a command of the installation."""
    return f"program:{name}"


def record(kind: str, by: str, about: Accountable | str, place: str = "", **words: str) -> Entry:
    """One line: who (`person:…`, `program:…` or `visitor`) did what, to what, where.

    Raises ValueError where the words are not those that the kind's sentence needs, and UnrecordedError outside
    `writing()`: a line is written with its change or not at all.
    """
    salt = secrets.token_bytes(_SALT)
    told, text = _line(_next(), datetime.now(UTC), salt, Line(kind, by, about, place, words))
    entry = Entry(**told._asdict(), leaf=leaf_hash(leaf_data(told)).hex())
    entry.save(force_insert=True)
    Detail(entry=entry, salt=salt, words=text).save(force_insert=True)
    _checkpoint_after(entry.seq, entry.seq)
    return entry


def record_many(lines: Iterable[Line]) -> int:
    """Many lines at once, as an import needs them; how many. Raises as `record` does, and then nothing is kept.

    The lines are numbered in their order. Memory stays bounded, however many there are.
    """
    first = seq = _next()
    now = datetime.now(UTC)
    coming = iter(lines)
    while batch := list(islice(coming, _BATCH)):
        _insert(seq, now, batch)
        seq += len(batch)
    _checkpoint_after(first, seq - 1)
    return seq - first


def record_view(by: str, about: Accountable, what: str) -> Entry:
    """The line that somebody looked at something sensitive: for pages, before they show it. WHAT names nobody."""
    with writing.writing():
        return record("seen", by, about.ref, str(getattr(about, "place", "")), what=what)


def erase_details(by: str, seqs: Iterable[int], place: str, why: str) -> int:
    """Erase the words and salts of lines, so that nobody can ever tell what they said; how many were erased.

    The lines stay, and every proof with them. A line of its own tells which were erased, by whom and why: words
    that are missing without one are a finding. That line's own words are never erased; WHY must name nobody.
    """
    wanted = set(seqs)
    with writing.writing():
        found = _erasable(wanted)
        for some in _parts(found):
            Detail.objects.filter(pk__in=some).delete()
        if found:
            record(ERASED, by, "", place, lines=ranges(found), why=why)
    return len(found)


def checkpoint() -> Checkpoint | None:
    """Sign what the journal says up to now; None where nothing is new. Raises RefusedError where the key is gone."""
    with writing.writing():
        lock_journal()
        last = Checkpoint.objects.order_by("-size").first()
        peaks = [bytes.fromhex(peak) for peak in last.peaks.split()] if last else []
        leaves = Entry.objects.filter(seq__gte=last.size if last else 0).order_by("seq").values_list("leaf", flat=True)
        peaks, size = grown(peaks, last.size if last else 0, map(bytes.fromhex, leaves.iterator()))
        if size == (last.size if last else 0):
            return None
        root = root_of(peaks)
        return Checkpoint.objects.create(
            size=size,
            root=root.hex(),
            peaks=" ".join(peak.hex() for peak in peaks),
            note=note(size, root, keys.signer(first=last is None)),
            when=datetime.now(UTC),
        )


def change_key(by: str) -> str:
    """Sign with a new key from now on, where the old one is lost; the new public key as text."""
    with writing.writing():
        lock_journal()
        old = keys.known()
        new = keys.make(keys.folder()).public
        record("journal-key-changed", by, "", key=new.name, old=old[-1].name if old else "none")
    return keys.written(new)


def witnessed(witness: str, these: Iterable[Checkpoint]) -> None:
    """A witness has these checkpoints."""
    now = datetime.now(UTC)
    with writing.writing():
        Witnessed.objects.bulk_create(Witnessed(checkpoint=each, witness=witness, when=now) for each in these)


def _checkpoint_after(first: int, last: int) -> None:
    """Once these lines are committed, sign them if they filled up the number that is signed at once."""
    if first // EVERY != (last + 1) // EVERY:
        transaction.on_commit(checkpoint, robust=True)  # if it fails, the worker does it, and says why


def _erasable(wanted: set[int]) -> list[int]:
    found: list[int] = []
    for some in _parts(sorted(wanted)):
        rows = Detail.objects.filter(pk__in=some).exclude(entry__kind=ERASED)
        found.extend(rows.order_by("pk").values_list("pk", flat=True))
    return found


def _parts(numbers: Sequence[int], most: int = 500) -> Iterable[Sequence[int]]:
    return (numbers[at : at + most] for at in range(0, len(numbers), most))


def ranges(numbers: Sequence[int]) -> str:
    """Rising numbers in short: 3-5 9."""
    parts: list[list[int]] = []
    for number in numbers:
        if parts and number == parts[-1][1] + 1:
            parts[-1][1] = number
        else:
            parts.append([number, number])
    return " ".join(str(a) if a == b else f"{a}-{b}" for a, b in parts)


def leaf_data(entry: Entry | Told) -> bytes:
    """What the leaf of an entry is made of: canonical JSON of everything but the erasable words."""
    return canonical(
        {
            "about": f"{entry.about_kind}:{entry.about_id.hex if entry.about_id else ''}",
            "actor": entry.actor,
            "kind": entry.kind,
            "place": entry.place,
            "seq": entry.seq,
            "state": entry.state,
            "when": _moment(entry.when),
            "words": entry.words,
        }
    )


@lru_cache(maxsize=8)
def _moment(when: datetime) -> str:
    return when.astimezone(UTC).isoformat(timespec="microseconds")


_CANONICAL = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, check_circular=False)


def canonical(value: Mapping[str, object]) -> bytes:
    """JSON with sorted names and no spaces, in UTF-8: the same bytes for the same value."""
    return _CANONICAL.encode(value).encode()


def part_key(salt: bytes, part: str) -> bytes:
    """The key of one commitment of a line: whoever is shown the words cannot guess at the state with it."""
    return hmac(salt, part.encode(), "sha256")


def commitment(salt: bytes, part: str, data: bytes) -> str:
    """What a line says of its `state` or `words`: proves them while the salt is there, tells nothing without it."""
    return hmac(part_key(salt, part), data, "sha256").hex()


def _line(seq: int, now: datetime, salt: bytes, line: Line) -> tuple[Told, str]:
    """A line and its words, not yet saved."""
    kind, by, about, place, words = line
    about_id: uuid.UUID | None
    if needs(kind) != words.keys():
        raise ValueError(f"a line '{kind}' carries {sorted(needs(kind))}, not {sorted(words)}")
    text = canonical(words)
    if isinstance(about, Accountable):
        ref, about_id = about.ref, about.pk
        state = commitment(salt, "state", canonical(about.state()))
    else:
        ref, which, state = about, about.partition(":")[2], ""
        about_id = uuid.UUID(which) if which else None
    writing.settle(ref)
    what = ref.partition(":")[0]
    return Told(seq, now, place, by, kind, what, about_id, state, commitment(salt, "words", text)), text.decode()


def _insert(seq: int, now: datetime, batch: Sequence[Line]) -> None:
    """Past the models: for a hundred thousand lines they would take far longer."""
    salts = secrets.token_bytes(_SALT * len(batch))
    entries, details = [], []
    for place, line in enumerate(batch):
        salt = salts[_SALT * place : _SALT * (place + 1)]
        told, text = _line(seq + place, now, salt, line)
        entries.append((*told, leaf_hash(leaf_data(told)).hex()))
        details.append((told.seq, salt, text))
    insert(Entry, (*Told._fields, "leaf"), entries)
    insert(Detail, ("entry_id", "salt", "words"), details)


def _next() -> int:
    """The number of the next line; until the transaction ends, nobody else gets one."""
    lock_journal()
    last: int | None = Entry.objects.aggregate(last=Max("seq"))["last"]
    return 0 if last is None else last + 1


def lock_journal() -> None:
    """One hand at a time: SQLite's transactions are so by themselves."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (_LOCK,))
