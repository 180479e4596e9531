"""Keeping secrets, showing them, destroying them, changing the key. The only file here that writes.

A secret is opened only after the transaction with its journal line was committed: where the line cannot be written,
nothing is opened at all. Who may be shown a secret, and whether they have just proved who they are, is asked before.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Final
from uuid import UUID

from django.db import transaction

from belisha.journal.actions import record
from belisha.people.checks import RefusedActError
from belisha.people.models import Person, School, Trust
from belisha.refusal import RefusedError
from belisha.sight import looking_everywhere
from belisha.vault import codes, keys, sealing, sound
from belisha.vault.held import KEPT, SHOWN
from belisha.vault.models import Secret
from belisha.vault.sealing import Bound, Seal, UnsoundError
from belisha.writing import writing

Then = Callable[[str | None], None]
"""What is done with an opened secret once its line is committed; None where it does not fit its place."""
LONGEST: Final = 500


def keep(by: Person, place: School | Trust, account: UUID, field: str, text: str) -> Secret:
    """Seal a secret; the one before is gone. Raises RefusedActError for one that cannot be."""
    clear = _clear(field, text)
    with writing():
        row = Secret.objects.filter(account=account, field=field).first() or _new(place, account, field)
        row.turn += 1
        row.kept, row.kept_by, row.destroyed = datetime.now(UTC), by, None
        key = keys.newest(first=not _anything())
        row.sealed, row.wrapped = sealing.sealed(clear, _bound(row), key.secret)
        row.key = key.number
        row.save()
        record(KEPT, by.ref, row, row.place, what=row.field, turn=str(row.turn))
    return row


def show(by: Person, secret: Secret, why: str, then: Then) -> None:
    """Hand the secret to THEN, after its line was committed. Raises RefusedActError, UnsoundError.

    The seed of codes is never shown: see `show_code`.
    """
    if secret.field != Secret.Field.PASSWORD:
        raise RefusedActError("Only a password is ever shown. Ask for a sign-in code instead.")
    _shown(SHOWN, by, secret, why, then)


def show_code(by: Person, secret: Secret, why: str, then: Callable[[codes.Code | None], None]) -> None:
    """Hand the sign-in code of this moment to THEN, after its line was committed. Raises as `show` does."""
    if secret.field != Secret.Field.SEED:
        raise RefusedActError("A sign-in code is made from a seed, and this is none.")
    _shown(
        "code-shown", by, secret, why,
        lambda seed: then(codes.at(seed, datetime.now(UTC)) if seed is not None else None),
    )  # fmt: skip


def _shown(kind: str, by: Person, secret: Secret, why: str, then: Then) -> None:
    if not why.strip():
        raise RefusedActError("Say what you need it for.")
    try:
        with writing():
            row = Secret.objects.get(pk=secret.pk, destroyed__isnull=True)
            sound.check(row)
            record(kind, by.ref, row, row.place, what=row.field, turn=str(row.turn), why=why.strip()[:LONGEST])
            transaction.on_commit(lambda: then(_opened(by, row)))
    except Secret.DoesNotExist:
        raise RefusedActError("There is no such secret any more.") from None
    except UnsoundError as error:
        _alarm(by, secret, str(error))
        raise


def _opened(by: Person, row: Secret) -> str | None:
    """What was sealed; None, with a line of its own, where it does not fit."""
    try:
        return sealing.opened(_seal(row), _bound(row), keys.of(row.key).secret)
    except UnsoundError as error:
        _alarm(by, row, str(error))
    except RefusedError:
        _alarm(by, row, "the key of the installation is gone")
    return None


def _alarm(by: Person, row: Secret, found: str) -> None:
    with writing():
        record("secret-unsound", by.ref, row.ref, row.place, what=row.field, found=found)


def destroy(by: str, account: UUID) -> int:
    """Nobody can ever open the secrets of an account again; how many there were. BY is a reference."""
    with writing():
        rows = [*Secret.objects.filter(account=account, destroyed__isnull=True)]
        for row in rows:
            row.sealed, row.wrapped, row.destroyed = b"", b"", datetime.now(UTC)
            row.save()
            record("secret-destroyed", by, row, row.place, what=row.field)
    return len(rows)


def rotate(by: str) -> tuple[int, list[str]]:
    """Wrap the key of every secret in a new key of the installation; how many, and which do not fit their place.

    The old key is forgotten once nothing is wrapped in it. Raises RefusedError.
    """
    with looking_everywhere("the key of the installation is that of every place"):
        key = _next_key()
        with writing():
            done, unsound = _rewrapped(by, key)
            record("vault-key-changed", by, "", key=key.number, count=str(done))
        keys.drop_all_but({*Secret.objects.filter(destroyed__isnull=True).values_list("key", flat=True)})
    return done, unsound


def _next_key() -> keys.Key:
    """A new key; where the system keeps them, the one that was added to its file since."""
    with writing():
        if not _anything():
            return keys.newest(first=True)
        newest = keys.newest(first=False)
        is_new = not Secret.objects.filter(key=newest.number).exists()
        return newest if keys.handed_over() and is_new else keys.add()


def _rewrapped(by: str, key: keys.Key) -> tuple[int, list[str]]:
    done, unsound = 0, []
    for row in Secret.objects.filter(destroyed__isnull=True).exclude(key=key.number):
        try:
            seal = sealing.rewrapped(_seal(row), _bound(row), keys.of(row.key).secret, key.secret)
        except UnsoundError:
            unsound.append(row.ref)
            continue
        row.wrapped, row.key = seal.wrapped, key.number
        row.save()
        record("secret-rewrapped", by, row, row.place, key=key.number)
        done += 1
    return done, unsound


def _new(place: School | Trust, account: UUID, field: str) -> Secret:
    at = {"school" if isinstance(place, School) else "trust": place}
    return Secret(account=account, field=field, **at)


def _clear(field: str, text: str) -> str:
    """What is sealed: a password as it is, of a seed all that makes codes. Raises RefusedActError."""
    if field == Secret.Field.SEED:
        try:
            return codes.read(text)
        except ValueError as error:
            raise RefusedActError(str(error)) from None
    if not text or len(text) > LONGEST:
        raise RefusedActError(f"A password has 1 to {LONGEST} letters.")
    return text


def _anything() -> bool:
    """Whether anything was ever sealed, at any place."""
    with looking_everywhere("one key is for all places"):
        return Secret.objects.exists()


def _bound(row: Secret) -> Bound:
    return Bound(row.place, row.account, row.field, row.turn)


def _seal(row: Secret) -> Seal:
    return Seal(bytes(row.sealed), bytes(row.wrapped))
