"""What is done with policies: load a text, put it in force, adopt the trust's. The only file here that writes."""

from __future__ import annotations

from datetime import date
from hashlib import sha256

from belisha.people.models import School, Trust
from belisha.policies.examples import read_rows
from belisha.policies.models import InForce, Version
from belisha.rulebook.policy import read_policy
from belisha.writing import writing


def load(source: bytes, examples: bytes = b"", file: str = "policy.md") -> Version:
    """Keep a policy's text and examples; the row that was there already where nothing differs.

    Raises PolicyError or ExampleError with what is wrong; then nothing is kept.
    """
    policy = read_policy(source, file)
    read_rows(examples, "examples.toml")
    digest = sha256(len(source).to_bytes(8) + source + examples).hexdigest()
    with writing():
        version, _ = Version.objects.get_or_create(
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
    return version


def put_in_force(place: School | Trust, version: Version, since: date) -> InForce:
    """From a day on this version binds the school, or the trust and every school that has adopted its policy."""
    where = {"school": place} if isinstance(place, School) else {"trust": place}
    with writing():
        return InForce.objects.create(**where, version=version, since=since)


def adopt(school: School, since: date) -> InForce:
    """From a day on the school has whatever its trust has in force. Raises ValueError for a school of no trust."""
    if school.trust is None:
        raise ValueError(f"{school} belongs to no trust whose policy it could adopt")
    with writing():
        return InForce.objects.create(school=school, since=since)
