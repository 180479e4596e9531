"""What is done with policies: load a text, put it in force, adopt the trust's. The only file here that writes."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from belisha.journal.actions import program, record
from belisha.people.models import School, Trust, place_ref
from belisha.policies.examples import read_rows
from belisha.policies.models import InForce, Version
from belisha.rulebook.policy import read_policy
from belisha.writing import writing

COMMAND = program("command")


def load(source: bytes, examples: bytes = b"", file: str = "policy.md", by: str = COMMAND) -> Version:
    """Keep a policy's text and examples; the row that was there already where nothing differs.

    Raises PolicyError or ExampleError with what is wrong; then nothing is kept.
    """
    policy = read_policy(source, file)
    read_rows(examples, "examples.toml")
    digest = sha256(len(source).to_bytes(8) + source + examples).hexdigest()
    with writing():
        version, is_new = Version.objects.get_or_create(
            digest=digest,
            defaults={
                "policy": policy.id,
                "hash": policy.hash,
                "label": policy.header.get("version", "")[:100],
                "title": policy.title[:500],
                "source": source,
                "examples": examples,
            },
        )
        if is_new:
            record("policy-loaded", by, "policy", policy=version.policy, hash=version.hash[:12])
    return version


def put_in_force(place: School | Trust, version: Version, since: date, by: str = COMMAND) -> InForce:
    """From a day on this version binds the school, or the trust and every school that has adopted its policy."""
    where = {"school": place} if isinstance(place, School) else {"trust": place}
    with writing():
        row = InForce.objects.create(**where, version=version, since=since)
        record(
            "policy-in-force", by, "policy", place_ref(row.school_id, row.trust_id),
            policy=version.policy, hash=version.hash[:12], name=place.name, since=since.isoformat(),
        )  # fmt: skip
    return row


def adopt(school: School, since: date, by: str = COMMAND) -> InForce:
    """From a day on the school has whatever its trust has in force. Raises ValueError for a school of no trust."""
    if school.trust is None:
        raise ValueError(f"{school} belongs to no trust whose policy it could adopt")
    with writing():
        row = InForce.objects.create(school=school, since=since)
        record("policy-adopted", by, "policy", place_ref(school.pk), name=school.name, since=since.isoformat())
    return row
