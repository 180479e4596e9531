"""Trees and proofs as RFC 6962 has them, against a slow second way of computing them."""

import hashlib
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.journal import merkle
from belisha.journal.merkle import ProofError

# The eight inputs that other logs are tested with, and the roots over the first none, one, two … of them.
INPUTS = [
    bytes.fromhex(text)
    for text in ("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
]
ROOTS = (
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
LEAVES = [merkle.leaf_hash(str(number).encode()) for number in range(64)]


@cache
def slow(first, end):
    """The root over leaves, written as the RFC's definition reads."""
    if end - first == 1:
        return LEAVES[first]
    half = 1
    while half * 2 < end - first:
        half *= 2
    return hashlib.sha256(b"\x01" + slow(first, first + half) + slow(first + half, end)).digest()


def test_the_known_roots_come_out():
    leaves = [merkle.leaf_hash(each) for each in INPUTS]
    assert [merkle.root(leaves[:size]).hex() for size in range(9)] == list(ROOTS)


def test_a_tree_that_grows_step_by_step_has_the_roots_of_one_made_at_once():
    peaks, size = [], 0
    for leaf in LEAVES:
        peaks, size = merkle.grown(peaks, size, [leaf])
        assert merkle.root_of(peaks) == slow(0, size) == merkle.root(LEAVES[:size])


def test_every_inclusion_proof_up_to_64_leaves_holds():
    for size in range(1, 65):
        for index in range(size):
            proof = merkle.inclusion(index, size, slow)
            merkle.included(LEAVES[index], index, size, proof, slow(0, size))


def test_every_consistency_proof_up_to_64_leaves_holds():
    for new in range(1, 65):
        for old in range(1, new + 1):
            merkle.consistent(old, new, slow(0, old), slow(0, new), merkle.consistency(old, new, slow))


def test_no_inclusion_proof_holds_for_another_leaf_place_or_size():
    for size in range(1, 33):
        for index in range(size):
            proof, root = merkle.inclusion(index, size, slow), slow(0, size)
            for other in range(size):
                if other != index:
                    with pytest.raises(ProofError):
                        merkle.included(LEAVES[index], other, size, proof, root)
            with pytest.raises(ProofError):
                merkle.included(LEAVES[index + 1], index, size, proof, root)


def damaged(proof, how, at, junk):
    """A proof with a step changed, left out, doubled, added, cut short or put elsewhere."""
    steps = list(proof)
    at = at % len(steps) if steps else 0
    if how == "change" and steps:
        steps[at] = bytes(a ^ b for a, b in zip(steps[at], junk, strict=True))
    elif how == "drop" and steps:
        del steps[at]
    elif how == "double" and steps:
        steps.insert(at, steps[at])
    elif how == "add":
        steps.append(junk)
    elif how == "cut" and steps:
        steps[at] = steps[at][:-1]
    elif how == "empty" and steps:
        steps[at] = b""
    elif how == "turn":
        steps.reverse()
    return steps


HOW = st.sampled_from("change drop double add cut empty turn".split())
JUNK = st.binary(min_size=32, max_size=32).filter(any)


@settings(max_examples=1000)
@given(st.integers(1, 64), st.integers(0, 63), HOW, st.integers(0, 9), JUNK)
def test_a_damaged_inclusion_proof_is_refused(size, index, how, at, junk):
    index %= size
    proof = merkle.inclusion(index, size, slow)
    bad = damaged(proof, how, at, junk)
    if bad != proof:
        with pytest.raises(ProofError):
            merkle.included(LEAVES[index], index, size, bad, slow(0, size))


@settings(max_examples=1000)
@given(st.integers(1, 64), st.integers(1, 64), HOW, st.integers(0, 9), JUNK)
def test_a_damaged_consistency_proof_is_refused(old, new, how, at, junk):
    old, new = sorted((old, new))
    proof = merkle.consistency(old, new, slow)
    bad = damaged(proof, how, at, junk)
    if bad != proof:
        with pytest.raises(ProofError):
            merkle.consistent(old, new, slow(0, old), slow(0, new), bad)


@settings(max_examples=300)
@given(st.integers(1, 64), st.integers(1, 64), JUNK, st.booleans())
def test_a_consistency_proof_for_another_root_is_refused(old, new, junk, which):
    old, new = sorted((old, new))
    roots = [slow(0, old), slow(0, new)]
    roots[which] = bytes(a ^ b for a, b in zip(roots[which], junk, strict=True))
    with pytest.raises(ProofError):
        merkle.consistent(old, new, *roots, merkle.consistency(old, new, slow))


@pytest.mark.parametrize("sizes", [(0, 1), (0, 0), (2, 1), (-1, 4)])
def test_sizes_out_of_order_prove_nothing(sizes):
    with pytest.raises(ProofError):
        merkle.consistency(*sizes, slow)
    with pytest.raises(ProofError):
        merkle.consistent(*sizes, merkle.EMPTY, slow(0, 1), [])


@pytest.mark.parametrize("place", [(0, 0), (1, 1), (-1, 3), (3, 3)])
def test_a_leaf_that_is_not_there_has_no_proof(place):
    with pytest.raises(ProofError):
        merkle.inclusion(*place, slow)
    with pytest.raises(ProofError):
        merkle.included(LEAVES[0], *place, [], LEAVES[0])


@pytest.mark.parametrize("odd", [b"", b"short", bytes(31), bytes(33)])
def test_hashes_that_are_not_32_bytes_are_refused(odd):
    with pytest.raises(ProofError):
        merkle.included(odd, 0, 1, [], odd)
    with pytest.raises(ProofError):
        merkle.consistent(1, 1, odd, odd, [])
