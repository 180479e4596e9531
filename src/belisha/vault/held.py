"""What the vault holds of accounts, and who knows it: never what the secrets are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from belisha.journal.models import Entry
from belisha.vault.models import Secret

KEPT, SHOWN = "secret-kept", "secret-shown"


def of(accounts: Iterable[UUID]) -> dict[UUID, dict[str, Secret]]:
    """The secrets that are there, by account and field, in one question to the database."""
    found: dict[UUID, dict[str, Secret]] = defaultdict(dict)
    for row in Secret.objects.filter(account__in=[*accounts], destroyed__isnull=True).select_related("kept_by"):
        found[row.account][row.field] = row
    return found


def knowers(secrets: Iterable[Secret]) -> dict[UUID, set[str]]:
    """By the id of a secret, the references of those who have kept or seen it as it is now, from the journal."""
    ids = {row.pk for row in secrets}
    lines = Entry.objects.filter(about_kind="secret", about_id__in=ids, kind__in=(KEPT, SHOWN)).order_by("seq")
    found: dict[UUID, set[str]] = defaultdict(set)
    for which, kind, actor in lines.values_list("about_id", "kind", "actor"):
        if which is None:
            continue
        if kind == KEPT:
            found[which].clear()
        found[which].add(actor)
    return found
