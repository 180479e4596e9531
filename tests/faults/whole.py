"""Whether a database is whole, read and computed here without any code of Belisha: rows, journal, acknowledgements.

Reads the same from SQLite and PostgreSQL. What the journal commits to is computed anew from what the design says, with
the recursive definition of the tree in RFC 6962.
"""

import hmac
import json
from collections import Counter
from datetime import UTC
from datetime import datetime as moment
from hashlib import sha256
from uuid import UUID

PERSON = (
    "id version school_id trust_id given_name family_name known_as born email phone address left erased"
).split()  # fmt: skip
ENTRY = "seq when place actor kind about_kind about_id state words leaf".split()


def rows(connection, table, columns):
    """The rows of a table, as dictionaries."""
    cursor = connection.cursor()
    named = ", ".join(f'"{each}"' for each in columns)
    cursor.execute(f"SELECT {named} FROM {table} ORDER BY 1")
    return [dict(zip(columns, row, strict=True)) for row in cursor.fetchall()]


def canonical(value):
    """The bytes that the journal commits to."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def at(value):
    """A moment as the journal writes it; SQLite keeps text in universal time."""
    found = moment.fromisoformat(value).replace(tzinfo=UTC) if isinstance(value, str) else value.astimezone(UTC)
    return found.isoformat(timespec="microseconds")


def leaf(entry):
    """The leaf of an entry."""
    told = {name: entry[name] for name in ("seq", "place", "actor", "kind", "state", "words")}
    about = UUID(str(entry["about_id"])).hex if entry["about_id"] else ""
    told |= {"when": at(entry["when"]), "about": f"{entry['about_kind']}:{about}"}
    return sha256(b"\0" + canonical(told)).digest()


def root(leaves):
    """The root of the tree, as RFC 6962 section 2.1 defines it."""
    if len(leaves) < 2:
        return leaves[0] if leaves else sha256(b"").digest()
    half = 1 << (len(leaves) - 1).bit_length() - 1
    return sha256(b"\1" + root(leaves[:half]) + root(leaves[half:])).digest()


def state(person):
    """A person's row as text, as it is committed to."""
    texts = {name: "None" if value is None else str(value) for name, value in person.items()}
    days = {name: "" if person[name] is None else str(person[name]) for name in ("born", "left", "erased")}
    return texts | days | {"id": str(UUID(str(person["id"])))}


def commitment(salt, part, data):
    """What a line says of its `words` or of the `state` of a row."""
    return hmac.new(hmac.digest(bytes(salt), part, sha256), data, sha256).hexdigest()


class Whole:
    """What a connection shows. `faults` are words for what is wrong with it by itself; none where it is whole."""

    def __init__(self, connection):
        self.people = {UUID(str(each["id"])).hex: each for each in rows(connection, "people_person", PERSON)}
        self.entries = rows(connection, "journal_entry", ENTRY)
        self.details = {
            each["entry_id"]: each for each in rows(connection, "journal_detail", ("entry_id", "salt", "words"))
        }
        self.checkpoints = rows(connection, "journal_checkpoint", ("size", "root"))
        self.leaves = [leaf(each) for each in self.entries]
        self.about = Counter(UUID(str(each["about_id"])).hex for each in self.entries if each["about_kind"] == "person")
        self.faults = [*self._numbers(), *self._lines(), *self._people(), *self._roots()]

    def _numbers(self):
        if [each["seq"] for each in self.entries] != list(range(len(self.entries))):
            yield "the numbers of the journal have a gap"
        if self.details.keys() != {each["seq"] for each in self.entries}:
            yield "lines and their words do not match"

    def _lines(self):
        for entry, computed in zip(self.entries, self.leaves, strict=True):
            detail = self.details.get(entry["seq"])
            if entry["leaf"] != computed.hex():
                yield f"line {entry['seq']} has the leaf of another"
            if detail and entry["words"] != commitment(detail["salt"], b"words", detail["words"].encode()):
                yield f"line {entry['seq']} has other words than it had"

    def _roots(self):
        for each in self.checkpoints:
            if root(self.leaves[: each["size"]]).hex() != each["root"]:
                yield f"the checkpoint of {each['size']} lines has another root"

    def _people(self):
        last = {UUID(str(each["about_id"])).hex: each for each in self.entries if each["about_kind"] == "person"}
        if strangers := self.about.keys() - self.people.keys():
            yield f"{len(strangers)} people have lines and no row"
        for which, person in self.people.items():
            if self.about[which] != person["version"]:
                yield f"version {person['version']} of {which} has {self.about[which]} lines"
            elif last[which]["state"] != commitment(self._salt(last[which]), b"state", canonical(state(person))):
                yield f"the last line about {which} is about another row"

    def _salt(self, entry):
        return self.details[entry["seq"]]["salt"]

    def lost(self, acknowledged):
        """Of the lines of the acting program, those that the database no longer knows."""
        pairs = (line.split() for line in acknowledged if " " in line)
        return [which for which, version in pairs if self.people.get(which, {"version": 0})["version"] < int(version)]

    def unsaid(self, acknowledged):
        """How many acts the database knows that nobody was told of: those under way when it stopped."""
        return sum(each["version"] for each in self.people.values()) - sum(" " in line for line in acknowledged)
