"""The file for strangers: it runs where nothing but Python is, and reads what was exported."""

import ast
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given, settings
from hypothesis import strategies as st

from belisha.journal import actions, export, keys, offline, upkeep
from belisha.refusal import RefusedError
from tests.journal import lines

# The first three examples of RFC 8032, section 7.1: public key, message, signature.
KNOWN = (
    ("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
     "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"),
    ("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
     "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"),
    ("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
     "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"),
)  # fmt: skip


def theirs(public, message, signature):
    """What the library that everybody uses says."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


@pytest.mark.parametrize(("public", "message", "signature"), KNOWN)
def test_the_examples_of_the_standard_hold(public, message, signature):
    public, message, signature = map(bytes.fromhex, (public, message, signature))
    assert offline.verify_ed25519(public, message, signature)
    assert not offline.verify_ed25519(public, message + b"x", signature)


@settings(max_examples=150)
@given(st.binary(min_size=32, max_size=32), st.binary(max_size=99), st.integers(0, 63), st.integers(0, 255))
def test_signatures_are_judged_as_the_usual_library_judges_them(seed, message, place, change):
    private = Ed25519PrivateKey.from_private_bytes(seed)
    public, signature = private.public_key().public_bytes_raw(), bytearray(private.sign(message))
    assert offline.verify_ed25519(public, message, bytes(signature))
    signature[place] ^= change
    assert offline.verify_ed25519(public, message, bytes(signature)) == theirs(public, message, bytes(signature))


@settings(max_examples=100)
@given(st.binary(min_size=32, max_size=32), st.binary(min_size=64, max_size=64))
def test_keys_and_signatures_at_random_are_judged_as_the_usual_library_judges_them(public, signature):
    assert offline.verify_ed25519(public, b"x", signature) == theirs(public, b"x", signature)


@pytest.mark.parametrize("more", [2**252 + 27742317777372353535851937790883648493, 0])
def test_a_signature_cannot_be_written_in_two_ways(more):
    private = Ed25519PrivateKey.generate()
    public, signature = private.public_key().public_bytes_raw(), private.sign(b"x")
    scalar = (int.from_bytes(signature[32:], "little") + more).to_bytes(33, "little")[:32]
    assert offline.verify_ed25519(public, b"x", signature[:32] + scalar) == (more == 0)


@pytest.mark.parametrize("lengths", [(31, 64), (33, 64), (32, 63), (32, 65), (0, 0)])
def test_keys_and_signatures_of_another_length_are_refused(lengths):
    assert not offline.verify_ed25519(bytes(lengths[0]), b"", bytes(lengths[1]))


def test_it_needs_nothing_but_the_standard_library():
    tree = ast.parse(Path(offline.__file__).read_text("utf-8"))
    named = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    named |= {str(node.module) for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in named} <= sys.stdlib_module_names


# A whole export


@pytest.fixture
def exported(db, data):
    """A folder with words, and what a witness kept."""
    lines.write(3)
    actions.checkpoint()
    upkeep.keep_proved()
    export.export(data / "given", with_words=True)
    (witness,) = (data / "witness").iterdir()
    return data / "given", witness


def run(folder, *more):
    """As a stranger does: a fresh Python without any library, in that folder."""
    command = [sys.executable, "-I", "-S", "verify_journal.py", ".", *map(str, more)]
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "COV"))}
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, env=environment)
    return done.returncode, done.stdout, done.stderr


def change(path, old, new):
    before = path.read_bytes()
    assert old in before
    path.write_bytes(before.replace(old, new, 1))


def test_a_stranger_sees_that_nothing_was_rewritten(exported):
    folder, witness = exported
    code, out, _ = run(folder, "--witness", witness)
    assert code == 0, out
    assert "lines are as a witness outside saw them" in out
    assert "nothing is proved yet" not in out


def test_without_a_witness_it_says_that_nothing_is_proved(exported):
    code, out, _ = run(exported[0])
    assert code == 0
    assert "From line 0 on nothing is proved yet" in out


def test_the_report_as_json_says_the_same(exported):
    folder, witness = exported
    code, out, _ = run(folder, "--witness", witness, "--json")
    found = json.loads(out)
    assert (code, found["findings"]) == (0, [])
    assert found["proved"] == found["signed"] == found["lines"]


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("lines.jsonl", b'"actor":"program:', b'"actor":"program;', "was changed, added or removed"),
        ("lines.jsonl", b'"seq":1,', b'"seq":7,', "there is line 7"),
        ("words.jsonl", b"page 1", b"page 9", "are not those that were written"),
        ("checkpoints.txt", b"\n\xe2\x80\x94 belisha", b"\n\xe2\x80\x94 somebody", "not signed by the key"),
    ],
)
def test_a_folder_that_was_touched_is_found(exported, name, old, new, said):
    folder, witness = exported
    change(folder / name, old, new)
    code, out, _ = run(folder, "--witness", witness)
    assert code == 1
    assert said in out


def test_lines_that_were_left_out_are_missed(exported):
    folder, witness = exported
    kept = (folder / "lines.jsonl").read_bytes().splitlines(keepends=True)
    (folder / "lines.jsonl").write_bytes(b"".join(kept[:-1]))
    (folder / "words.jsonl").unlink()
    code, out, _ = run(folder, "--witness", witness)
    assert code == 1
    assert "lines were removed" in out


def test_an_export_of_another_journal_does_not_fit_the_key_in_hand(exported, tmp_path_factory):
    folder, witness = exported
    other = tmp_path_factory.mktemp("other")
    (other / "key.txt").write_text(keys.written(keys.make(other).public))
    code, out, _ = run(folder, "--witness", witness, "--key", other / "key.txt")
    assert code == 1
    assert "not signed by the key" in out


@pytest.mark.parametrize("name", ["lines.jsonl", "checkpoints.txt", "key.txt"])
def test_a_folder_that_is_not_whole_could_not_be_checked(exported, name):
    folder, witness = exported
    (folder / name).unlink()
    code, _, err = run(folder, "--witness", witness)
    assert code == 2
    assert "could not be checked" in err


@pytest.mark.parametrize("content", [b"", b"nothing here", b"\xff\xfe\x00"])
def test_a_witness_file_without_a_checkpoint_could_not_be_checked(exported, tmp_path, content):
    (tmp_path / "odd.txt").write_bytes(content)
    code, _, err = run(exported[0], "--witness", tmp_path / "odd.txt")
    assert code == 2
    assert "holds no checkpoint" in err


@pytest.mark.parametrize("content", [b"[]\n", b"{}\n", b"\xff\n", b"{\n", b'{"seq": 0, "words": 1}\n'])
def test_lines_that_cannot_be_read_end_in_words_and_not_in_a_trace(exported, content):
    folder, witness = exported
    (folder / "lines.jsonl").write_bytes(content)
    code, _, err = run(folder, "--witness", witness)
    assert code in (1, 2)
    assert "Traceback" not in err


def test_the_export_names_nobody_unless_asked_to(db, data):
    someone = lines.person("Zaphquill")
    lines.rename(someone, "Zaphquillow")
    export.export(data / "quiet")
    assert not (data / "quiet" / "words.jsonl").exists()
    for path in (data / "quiet").iterdir():
        assert b"Zaphquill" not in path.read_bytes()


def test_a_salt_never_leaves(exported):
    from belisha.journal.models import Detail

    words = (exported[0] / "words.jsonl").read_text("utf-8")
    for salt in Detail.objects.order_by("-pk").values_list("salt", flat=True)[:5]:
        assert bytes(salt).hex() not in words


def test_a_folder_that_is_there_is_not_written_over(exported):
    with pytest.raises(RefusedError, match="already"):
        export.export(exported[0])
