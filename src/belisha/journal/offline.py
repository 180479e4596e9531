"""Proves that an exported journal was not rewritten. One file: it needs Python 3.11 or newer, and nothing else.

    python verify_journal.py FOLDER [--witness FILE ...] [--key FILE] [--json]

FOLDER is what `belisha export-journal` wrote. A witness file is what somebody outside kept: the file of a witness
directory, a message that came by e-mail (saved as .eml or as text), or what lies in a store. Exit codes: 0, nothing
was rewritten; 1, something was; 2, it could not be checked.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import email
import email.policy
import hashlib
import hmac
import json
import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

LINES, CHECKPOINTS, KEY, WORDS = "lines.jsonl", "checkpoints.txt", "key.txt", "words.jsonl"
OWN = "this journal's own checkpoints"


class UnreadableError(ValueError):
    """Something that is needed for the check cannot be read; the message says what."""


# Checkpoints, as C2SP's signed-note and tlog-checkpoint have them

_NOTE = re.compile(
    r"^(?P<body>(?P<origin>\S+)\n(?P<size>0|[1-9][0-9]{0,17})\n(?P<root>[A-Za-z0-9+/]{43}=)\n)"
    r"\n(?P<signatures>(?:\u2014 \S+ [A-Za-z0-9+/]+=*\n)+)",
    re.MULTILINE,
)


class Note(NamedTuple):
    """A signed checkpoint: so many lines have this root."""

    origin: str
    size: int
    root: bytes
    body: str
    signatures: tuple[tuple[str, bytes], ...]


class Key(NamedTuple):
    """A public key with its name and its number, as `name+number+base64` says it."""

    name: str
    number: bytes
    public: bytes


def notes_in(text: str) -> list[Note]:
    """Every checkpoint in a text, whatever stands around them."""
    whole = text.replace("\r\n", "\n") + "\n"
    return [_note(found) for found in _NOTE.finditer(whole)]


def _note(found: re.Match[str]) -> Note:
    parts = [line.split(" ") for line in found["signatures"].splitlines()]
    signatures = tuple((name, base64.b64decode(signed + "==")) for _, name, signed in parts if len(signed) % 4 != 1)
    root = base64.b64decode(found["root"])
    return Note(found["origin"], int(found["size"]), root, found["body"], signatures)


def key_of(text: str) -> Key:
    """A public key as it is written. Raises UnreadableError."""
    parts = text.strip().split("+", 2)
    try:
        name, number, coded = parts[0], bytes.fromhex(parts[1]), base64.b64decode(parts[2], validate=True)
    except (IndexError, ValueError, binascii.Error) as error:
        raise UnreadableError("the public key cannot be read: it is written name+number+letters") from error
    if len(coded) != 33 or coded[0] != 1 or number != key_number(name, coded[1:]):
        raise UnreadableError("the public key is damaged: its number does not fit")
    return Key(name, number, coded[1:])


def key_number(name: str, public: bytes) -> bytes:
    """The four bytes by which signatures name an Ed25519 key."""
    return hashlib.sha256(name.encode() + b"\n\x01" + public).digest()[:4]


Verify = Callable[[bytes, bytes, bytes], bool]


def signed(note: Note, keys: Iterable[Key], verify: Verify) -> bool:
    """Whether one of the keys signed the checkpoint."""
    return any(
        name == key.name == note.origin and blob[:4] == key.number and verify(key.public, note.body.encode(), blob[4:])
        for key in keys
        for name, blob in note.signatures
    )


# Ed25519, as RFC 8032 section 5.1 has it; slow, and good enough for checking

_P = 2**255 - 19
_ORDER = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, -1, _P) % _P
_ROOT = pow(2, (_P - 1) // 4, _P)
Point = tuple[int, int, int, int]


def _add(one: Point, other: Point) -> Point:
    a = (one[1] - one[0]) * (other[1] - other[0]) % _P
    b = (one[1] + one[0]) * (other[1] + other[0]) % _P
    c, d = 2 * one[3] * other[3] * _D % _P, 2 * one[2] * other[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _times(count: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while count:
        if count & 1:
            total = _add(total, point)
        point, count = _add(point, point), count >> 1
    return total


def _point(coded: bytes) -> Point | None:
    y, sign = int.from_bytes(coded, "little") & (2**255 - 1), coded[31] >> 7
    if y >= _P:
        return None
    square = (y * y - 1) * pow(_D * y * y + 1, -1, _P) % _P
    x = pow(square, (_P + 3) // 8, _P)
    if (x * x - square) % _P:
        x = x * _ROOT % _P
    if (x * x - square) % _P or (x == 0 and sign):
        return None
    x = _P - x if x & 1 != sign else x
    return x, y, 1, x * y % _P


_BASE = _point((4 * pow(5, -1, _P) % _P).to_bytes(32, "little"))


def verify_ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether this key signed this message."""
    if len(public) != 32 or len(signature) != 64:
        return False
    owner, nonce = _point(public), _point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if owner is None or nonce is None or scalar >= _ORDER or _BASE is None:
        return False
    hashed = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % _ORDER
    left, right = _times(scalar, _BASE), _add(nonce, _times(hashed, owner))
    return (left[0] * right[2] - right[0] * left[2]) % _P == 0 == (left[1] * right[2] - right[1] * left[2]) % _P


# The check itself


class Finding(NamedTuple):
    """Something that is not as it was written: a word for it, the line it begins at, and a sentence."""

    what: str
    line: int
    said: str


class Report(NamedTuple):
    """What was found. The first `proved` lines are as a witness outside saw them; `signed`, as the last checkpoint."""

    lines: int
    checkpoints: int
    signed: int
    proved: int
    findings: tuple[Finding, ...]


class Check:
    """Hand it every line in order, then ask for the report. `sources` are checkpoints by who kept them."""

    def __init__(
        self, sources: Mapping[str, Sequence[Note]], keys: Sequence[Key], verify: Verify = verify_ed25519
    ) -> None:
        self.size = 0
        self.findings: list[Finding] = []
        self._peaks: list[bytes] = []
        self._checkpoints = len(sources.get(OWN, ()))
        self._good = dict.fromkeys(sources, 0)
        self._bad: dict[str, list[int]] = {source: [] for source in sources}
        self._expected: dict[int, list[tuple[str, Note]]] = {}
        trusted: dict[tuple[str, tuple[tuple[str, bytes], ...]], bool] = {}
        for source, notes in sources.items():
            for note in notes:
                seen = (note.body, note.signatures)
                if seen not in trusted:
                    trusted[seen] = signed(note, keys, verify)
                if trusted[seen]:
                    self._expected.setdefault(note.size, []).append((source, note))
                else:
                    self.found("signature", note.size, _UNSIGNED.format(source, note.size))
        self._compare()

    def found(self, what: str, line: int, said: str) -> None:
        """Note a finding; of each sort only the first thousand."""
        if len(self.findings) < 1000:
            self.findings.append(Finding(what, line, said))

    def line(self, data: bytes, number: int) -> None:
        """The next line: what its leaf is made of, and the number it says it has."""
        if number != self.size:
            self.found("order", self.size, f"Where line {self.size} has to be, there is line {number}.")
        self._peaks.append(hashlib.sha256(b"\x00" + data).digest())
        self.size += 1
        for _ in range((self.size & -self.size).bit_length() - 1):
            right = self._peaks.pop()
            self._peaks.append(hashlib.sha256(b"\x01" + self._peaks.pop() + right).digest())
        self._compare()

    def report(self) -> Report:
        """What was found, once every line was handed over."""
        self._removed()
        for source, sizes in self._bad.items():
            if sizes:
                before = self._good[source]
                more = f" {len(sizes)} checkpoints do not fit." if len(sizes) > 1 else ""
                self.found("rewritten", before, _REWRITTEN.format(source, before, sizes[0] - 1, more))
        proved = max((size for source, size in self._good.items() if source != OWN), default=0)
        findings = tuple(sorted(self.findings, key=_at))
        return Report(self.size, self._checkpoints, self._good.get(OWN, 0), proved, findings)

    def _compare(self) -> None:
        for source, note in self._expected.pop(self.size, ()):
            if note.root != self._root():
                self._bad[source].append(note.size)
            elif not self._bad[source]:
                self._good[source] = note.size

    def _root(self) -> bytes:
        root = self._peaks[-1] if self._peaks else hashlib.sha256(b"").digest()
        for peak in reversed(self._peaks[:-1]):
            root = hashlib.sha256(b"\x01" + peak + root).digest()
        return root

    def _removed(self) -> None:
        beyond: dict[str, int] = {}
        for size, notes in self._expected.items():
            for source, _ in notes:
                beyond[source] = max(size, beyond.get(source, 0))
        for source, size in beyond.items():
            self.found("removed", self.size, _REMOVED.format(source, size, self.size))


_UNSIGNED = "Of {}, the one at {} lines is not signed by the key of this journal."
_REWRITTEN = "By {}, something from line {} to line {} was changed, added or removed.{}"
_REMOVED = "By {}, there were {} lines, and now there are {}: lines were removed, or an older copy was put back."


def _at(finding: Finding) -> int:
    return finding.line


def told(report: Report) -> list[str]:
    """The report in plain English."""
    said = [f"{report.lines} lines, {report.checkpoints} checkpoints."]
    said += [f"WRONG: {finding.said}" for finding in report.findings[:20]]
    if len(report.findings) > 20:
        said.append(f"… and {len(report.findings) - 20} more things that are wrong.")
    if not report.findings:
        said.append("Nothing that was found speaks of a change.")
    if report.proved:
        said.append(f"The first {report.proved} lines are as a witness outside saw them.")
    if report.proved < report.lines:
        said.append(f"From line {report.proved} on nothing is proved yet: no witness outside has seen it.")
    return said


# An export on disk


def text_of(path: Path) -> str:
    """A witness's file as text; of a message the text in it. Raises UnreadableError."""
    whole = _bytes_of(path)
    text = whole.decode("utf-8", errors="replace")
    if notes_in(text):
        return text
    body = email.message_from_bytes(whole, policy=email.policy.default).get_body(("plain",))
    return str(body.get_content()) if body else ""


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"{path} cannot be read: {error.strerror}") from error


def witnesses(paths: Iterable[Path]) -> dict[str, list[Note]]:
    """The checkpoints that each file has. Raises UnreadableError for a file with none."""
    found = {f"the witness {path.name}": notes_in(text_of(path)) for path in paths}
    for name, notes in found.items():
        if not notes:
            raise UnreadableError(f"{name} holds no checkpoint")
    return found


def check_export(folder: Path, outside: Iterable[Path], key: Path | None = None) -> Report:
    """Check a folder against what witnesses kept. Raises UnreadableError."""
    written = _bytes_of(key or folder / KEY).decode("utf-8", errors="replace")
    keys = [key_of(line) for line in written.splitlines() if line.strip()]
    own = notes_in(_bytes_of(folder / CHECKPOINTS).decode("utf-8", errors="replace"))
    check = Check({OWN: own, **witnesses(outside)}, keys)
    promised = _lines(check, folder / LINES)
    if (folder / WORDS).exists():
        _words(check, promised, folder / WORDS)
    return check.report()


def _lines(check: Check, path: Path) -> dict[int, str]:
    """Every line's commitment to its words."""
    promised: dict[int, str] = {}
    try:
        with path.open("rb") as file:
            for raw in file:
                data = raw.rstrip(b"\n")
                line = json.loads(data)
                promised[line["seq"]] = line["words"]
                check.line(data, line["seq"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UnreadableError(f"{path.name} cannot be read at line {check.size}") from error
    return promised


def _words(check: Check, promised: Mapping[int, str], path: Path) -> None:
    try:
        for raw in path.read_text("utf-8").splitlines():
            line = json.loads(raw)
            made = hmac.new(bytes.fromhex(line["key"]), line["words"].encode(), "sha256").hexdigest()
            if made != promised.get(line["seq"]):
                check.found("words", line["seq"], f"The words of line {line['seq']} are not those that were written.")
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableError(f"{path.name} cannot be read") from error


def main(given: Sequence[str] | None = None) -> int:
    """Check what the call names; the exit code."""
    parser = argparse.ArgumentParser(description="Prove that an exported journal was not rewritten.")
    parser.add_argument("folder", type=Path, help="what belisha export-journal wrote")
    parser.add_argument("--witness", type=Path, action="append", default=[], help="what a witness outside kept")
    parser.add_argument("--key", type=Path, help="the public key, from a hand that you trust")
    parser.add_argument("--json", action="store_true", help="write JSON")
    options = parser.parse_args(given)
    try:
        report = check_export(options.folder, options.witness, options.key)
    except UnreadableError as error:
        print(f"It could not be checked: {error}.", file=sys.stderr)
        return 2
    if options.json:
        print(json.dumps({**report._asdict(), "findings": [each._asdict() for each in report.findings]}, indent=2))
    else:
        print("\n".join(told(report)))
    return int(bool(report.findings))


if __name__ == "__main__":
    sys.exit(main())
