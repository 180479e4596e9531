"""What can be proved of the journal at this moment, and the steps that prove one line."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max

from belisha.journal import keys, merkle, witnesses
from belisha.journal.models import Checkpoint, Entry, Witnessed


@dataclass(frozen=True, slots=True)
class Seen:
    """Up to which line a witness has the journal, and since when; `here` is one beside the database."""

    label: str
    size: int
    when: datetime | None
    here: bool


@dataclass(frozen=True, slots=True)
class Standing:
    """How far the journal is written, signed, and seen by a witness."""

    size: int
    signed: Checkpoint | None
    witnesses: tuple[Seen, ...]
    key: str

    @property
    def seen(self) -> int:
        """The lines that at least one witness has seen."""
        return max((each.size for each in self.witnesses), default=0)

    @property
    def unproved(self) -> int:
        """The lines that no witness has seen yet."""
        return self.size - self.seen

    @property
    def outside(self) -> bool:
        """Whether a witness has it that is not beside the database."""
        return any(each.size and not each.here for each in self.witnesses)


def standing() -> Standing:
    """As things are now."""
    last: int | None = Entry.objects.aggregate(last=Max("seq"))["last"]
    known = keys.known()
    return Standing(
        size=0 if last is None else last + 1,
        signed=Checkpoint.objects.order_by("-size").first(),
        witnesses=tuple(map(_seen, witnesses.configured())),
        key=keys.written(known[-1]) if known else "",
    )


def _seen(witness: witnesses.Witness) -> Seen:
    last = Witnessed.objects.filter(witness=witness.name).order_by("-checkpoint_id").first()
    here = isinstance(witness, witnesses.Directory) and witness.own
    label = witness.label[:1].upper() + witness.label[1:]
    return Seen(label, last.checkpoint_id if last else 0, last.when if last else None, here)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof: joined with the root over these lines, which stand before or after."""

    first: int
    last: int
    before: bool
    hash: str


@dataclass(frozen=True, slots=True)
class Proved:
    """A line's way to a signed root. `fits` is whether it gets there."""

    checkpoint: Checkpoint
    steps: tuple[Step, ...]
    fits: bool


def proof_of(entry: Entry) -> Proved | None:
    """The proof that a line is under the newest checkpoint; None where no checkpoint has it yet.

    It reads the hash of every line, and so takes a second for some hundred thousand.
    """
    checkpoint = Checkpoint.objects.order_by("-size").first()
    if checkpoint is None or checkpoint.size <= entry.seq:
        return None
    rows = Entry.objects.filter(seq__lt=checkpoint.size).order_by("seq").values_list("leaf", flat=True)
    leaves = [bytes.fromhex(leaf) for leaf in rows]
    steps: list[Step] = []

    def over(first: int, end: int) -> bytes:
        found = merkle.root(leaves[first:end])
        steps.append(Step(first, end - 1, first < entry.seq, found.hex()))
        return found

    root = bytes.fromhex(checkpoint.root)
    try:
        way = merkle.inclusion(entry.seq, checkpoint.size, over)
        merkle.included(leaves[entry.seq], entry.seq, checkpoint.size, way, root)
    except (merkle.ProofError, IndexError):
        return Proved(checkpoint, tuple(steps), False)
    return Proved(checkpoint, tuple(steps), True)
