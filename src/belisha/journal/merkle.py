"""Trees of hashes as RFC 6962 describes them, sections 2.1 to 2.1.4. Hashes are 32 bytes; sizes count leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from hashlib import sha256

EMPTY = sha256(b"").digest()
Over = Callable[[int, int], bytes]
"""The root over the leaves from one number up to, not including, another."""


class ProofError(ValueError):
    """A proof that proves nothing; the message says what is wrong with it."""


def leaf_hash(data: bytes) -> bytes:
    """The hash of one leaf."""
    return sha256(b"\x00" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of two trees side by side."""
    return sha256(b"\x01" + left + right).digest()


def grown(peaks: Sequence[bytes], size: int, leaves: Iterable[bytes]) -> tuple[list[bytes], int]:
    """A tree with more leaves: its peaks (roots of its perfect parts, largest first) and its size."""
    peaks = list(peaks)
    for leaf in leaves:
        peaks.append(leaf)
        size += 1
        for _ in range((size & -size).bit_length() - 1):
            right = peaks.pop()
            peaks.append(node_hash(peaks.pop(), right))
    return peaks, size


def root_of(peaks: Sequence[bytes]) -> bytes:
    """The root of a tree that has these peaks."""
    if not peaks:
        return EMPTY
    root = peaks[-1]
    for peak in reversed(peaks[:-1]):
        root = node_hash(peak, root)
    return root


def root(leaves: Iterable[bytes]) -> bytes:
    """The root over leaf hashes."""
    return root_of(grown((), 0, leaves)[0])


# Making proofs


def inclusion(index: int, size: int, over: Over, start: int = 0) -> list[bytes]:
    """The proof that leaf INDEX is in the tree of a size; `over` gives roots. Raises ProofError where it is not."""
    if not 0 <= index < size:
        raise ProofError(f"a tree of {size} leaves has no leaf {index}")
    if size == 1:
        return []
    left = _left_of(size)
    if index < left:
        return [*inclusion(index, left, over, start), over(start + left, start + size)]
    return [*inclusion(index - left, size - left, over, start + left), over(start, start + left)]


def consistency(old: int, new: int, over: Over) -> list[bytes]:
    """The proof that the tree of size NEW begins with that of size OLD. Raises ProofError for sizes out of order."""
    if not 1 <= old <= new:
        raise ProofError(f"a tree of {new} leaves does not begin with one of {old}")
    return _subproof(old, new, over, 0, whole=True)


def _subproof(old: int, new: int, over: Over, start: int, whole: bool) -> list[bytes]:
    if old == new:
        return [] if whole else [over(start, start + new)]
    left = _left_of(new)
    if old <= left:
        return [*_subproof(old, left, over, start, whole), over(start + left, start + new)]
    return [*_subproof(old - left, new - left, over, start + left, False), over(start, start + left)]


def _left_of(size: int) -> int:
    """The leaves in the left half of a tree: the largest power of two that is smaller than its size."""
    return 1 << ((size - 1).bit_length() - 1)


# Checking proofs


def included(leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes) -> None:
    """Raises ProofError unless the proof shows that leaf INDEX of the tree with this root and size is `leaf`."""
    _whole(leaf, root, *proof)
    if not 0 <= index < size:
        raise ProofError(f"a tree of {size} leaves has no leaf {index}")
    place, last, found = index, size - 1, leaf
    for step in proof:
        if last == 0:
            raise ProofError("the proof is too long")
        if place & 1 or place == last:
            found = node_hash(step, found)
            place, last = _up_to_right_turn(place, last)
        else:
            found = node_hash(found, step)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofError("the proof is too short")
    if found != root:
        raise ProofError("the proof leads to another root")


def consistent(old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]) -> None:
    """Raises ProofError unless the proof shows that the tree of size NEW begins with that of size OLD."""
    _whole(old_root, new_root, *proof)
    if not 1 <= old <= new:
        raise ProofError(f"a tree of {new} leaves does not begin with one of {old}")
    if old == new:
        if proof or old_root != new_root:
            raise ProofError("trees of one size have one root, and need no proof")
        return
    steps = [old_root, *proof] if old & (old - 1) == 0 else [*proof]
    if not steps:
        raise ProofError("the proof is empty")
    _climb(steps, old, new, old_root, new_root)


def _climb(steps: Sequence[bytes], old: int, new: int, old_root: bytes, new_root: bytes) -> None:
    place, last = old - 1, new - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    before = after = steps[0]
    for step in steps[1:]:
        if last == 0:
            raise ProofError("the proof is too long")
        if place & 1 or place == last:
            before, after = node_hash(step, before), node_hash(step, after)
            place, last = _up_to_right_turn(place, last)
        else:
            after = node_hash(after, step)
        place, last = place >> 1, last >> 1
    if last:
        raise ProofError("the proof is too short")
    if before != old_root or after != new_root:
        raise ProofError("the proof leads to another root")


def _up_to_right_turn(place: int, last: int) -> tuple[int, int]:
    """Skip the levels at which the right edge of the tree has no partner."""
    while place and not place & 1:
        place, last = place >> 1, last >> 1
    return place, last


def _whole(*hashes: bytes) -> None:
    if any(len(each) != 32 for each in hashes):
        raise ProofError("a hash that is not 32 bytes long")
