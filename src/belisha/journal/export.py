"""The journal as a folder that a stranger can check without Belisha."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from belisha.journal import keys, offline
from belisha.journal.actions import leaf_data, part_key
from belisha.journal.models import Checkpoint, Entry
from belisha.refusal import RefusedError

VERIFIER, README = "verify_journal.py", "README.txt"
_ABOUT = """This is a school's journal, written by Belisha: what was done, in order, as numbers that can be proved.

To check that nobody rewrote it, you need Python 3.11 or newer, and what a witness outside kept:

    python verify_journal.py . --witness FILE

Take verify_journal.py from a hand that you trust, and not from this folder, if you trust nobody here.
The public key in key.txt is best compared with one that you were given before.

lines.jsonl      one line for each thing that happened: when, by whom, about what, as references without names
checkpoints.txt  how many lines there were, and the root over all of them, signed
key.txt          the public keys of this journal
"""
_WORDS = (
    "words.jsonl      the words of the lines, each with the key that proves them. THEY NAME PEOPLE: keep them safe\n"
)


def export(folder: Path, with_words: bool = False) -> int:
    """Write the whole journal into a new folder; how many lines. Words name people, and are left out unless asked for.

    Raises RefusedError where the folder is there already or cannot be written.
    """
    try:
        folder.mkdir(mode=0o700, parents=True)
        (folder / VERIFIER).write_bytes(verifier())
        (folder / README).write_text(_ABOUT + (_WORDS if with_words else ""), "utf-8")
        (folder / offline.KEY).write_text("".join(f"{keys.written(key)}\n" for key in keys.known()), "utf-8")
        notes = Checkpoint.objects.order_by("size").values_list("note", flat=True)
        (folder / offline.CHECKPOINTS).write_text("\n".join(notes), "utf-8")
        if with_words:
            _write(folder / offline.WORDS, _words())
        return _write(folder / offline.LINES, map(leaf_data, Entry.objects.order_by("seq").iterator(2000)))
    except FileExistsError as error:
        raise RefusedError(f"{folder} is there already: name a folder that is not there yet") from error
    except OSError as error:
        raise RefusedError(f"{folder} cannot be written: {error.strerror}") from error


def verifier() -> bytes:
    """The program that checks an export, as one file."""
    return Path(offline.__file__).read_bytes()


def _write(path: Path, lines: Iterator[bytes]) -> int:
    count = 0
    with path.open("wb") as file:
        for count, line in enumerate(lines, 1):  # noqa: B007  (the count is wanted after the loop)
            file.write(line + b"\n")
    return count


def _words() -> Iterator[bytes]:
    for entry in Entry.objects.filter(detail__isnull=False).select_related("detail").order_by("seq").iterator(2000):
        key = part_key(bytes(entry.detail.salt), "words").hex()
        yield json.dumps({"seq": entry.seq, "key": key, "words": entry.detail.words}, ensure_ascii=False).encode()
