"""Secrets are sealed, bound to their place, shown only after their line, and gone when they are destroyed."""

import base64
import json
import uuid

import pytest
from django.db import connection

from belisha.journal.models import Detail, Entry
from belisha.journal.reconcile import reconcile
from belisha.people import actions as people
from belisha.people.checks import RefusedActError
from belisha.people.models import School
from belisha.vault import actions, held, keys
from belisha.vault.models import Secret
from belisha.vault.sealing import UnsoundError
from belisha.writing import writing

CLEAR = "otter-lamp-crossing-9"
SEED = "JBSWY3DPEHPK3PXPJBSWY3DP"


def shown(committed, by, secret, why="Write to parents"):
    """What a holder is handed."""
    found = []
    with committed():
        actions.show(by, secret, why, found.append)
    return found


def shown_and_failed(owner, secret, found):
    with writing():
        actions.show(owner, secret, "Write to parents", found.append)
        raise ZeroDivisionError


def lines(secret, kind):
    return Entry.objects.filter(about_id=secret.pk, kind=kind).count()


def raw(secret, **columns):
    """Change the database behind Belisha's back."""
    Secret._base_manager.filter(pk=secret.pk).update(**columns)


def test_what_was_kept_is_shown_with_a_line(committed, owner, password):
    assert shown(committed, owner, password) == [CLEAR]
    assert lines(password, "secret-shown") == 1


def test_nothing_is_opened_before_the_commit(owner, password, django_capture_on_commit_callbacks):
    found = []
    with django_capture_on_commit_callbacks() as waiting:
        actions.show(owner, password, "Write to parents", found.append)
    assert found == []
    assert len([each for each in waiting if "show" in each.__qualname__]) == 1


def test_nothing_is_opened_where_the_transaction_around_is_taken_back(committed, owner, password):
    found = []
    with committed(), pytest.raises(ZeroDivisionError):
        shown_and_failed(owner, password, found)
    assert found == []
    assert lines(password, "secret-shown") == 0


@pytest.mark.parametrize("broken", ["record", "words"])
def test_nothing_is_opened_where_the_line_cannot_be_made(committed, owner, password, monkeypatch, broken):
    def fails(*_, **__):
        raise RuntimeError("no line")

    if broken == "record":
        monkeypatch.setattr(actions, "record", fails)
    else:
        monkeypatch.setattr("belisha.journal.actions.needs", lambda kind: {"something-else"})
    found = []
    with committed(), pytest.raises((RuntimeError, ValueError)):
        actions.show(owner, password, "Write to parents", found.append)
    assert found == []


def test_nothing_is_opened_without_saying_what_for(committed, owner, password):
    with pytest.raises(RefusedActError, match="what you need it for"):
        shown(committed, owner, password, " ")


def test_the_seed_of_codes_is_never_shown(committed, owner, school, account):
    seed = actions.keep(owner, school, account, "seed", SEED)
    with pytest.raises(RefusedActError, match="Only a password"):
        shown(committed, owner, seed)
    found = []
    with committed():
        actions.show_code(owner, seed, "Sign in", found.append)
    assert len(found[0].text) == 6
    assert 0 < found[0].seconds <= 30
    assert lines(seed, "code-shown") == 1


def test_a_password_makes_no_codes(owner, password):
    with pytest.raises(RefusedActError):
        actions.show_code(owner, password, "Sign in", print)


def test_nothing_of_a_secret_stands_in_the_database_or_the_journal(committed, owner, school, account, password):
    actions.keep(owner, school, account, "seed", SEED)
    shown(committed, owner, password)
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f'SELECT * FROM "{table}"')
            text = repr([[bytes(c) if isinstance(c, memoryview) else c for c in row] for row in cursor.fetchall()])
            for word in (CLEAR, SEED, base64.b64encode(CLEAR.encode()).decode(), CLEAR.encode().hex()):
                assert word not in text, table


def test_a_secret_does_not_stand_in_the_words_of_anything(password):
    assert CLEAR not in repr(password) + str(password) + json.dumps(password.state())
    assert "secret" not in repr(keys.newest(first=False)).lower()
    for each in Detail.objects.filter(entry__about_id=password.pk):
        assert CLEAR not in each.words


# Six ways to move a seal to where it does not belong


@pytest.fixture
def another(owner, school):
    """The password of another account of the school."""
    return actions.keep(owner, school, uuid.uuid4(), "password", "second-secret-lamp")


@pytest.fixture
def elsewhere(everything):
    """The password of an account of another school."""
    other = School(slug="egrets", name="Egret School", phase="primary", invented=True)
    people.keep(other, "program:test")
    somebody = people.add_person("program:test", other, "Else", "Where")
    return actions.keep(somebody, other, uuid.uuid4(), "password", "third-secret-lamp")


@pytest.mark.parametrize("what", [("sealed",), ("wrapped",), ("sealed", "wrapped"), ("sealed", "wrapped", "key")])
@pytest.mark.parametrize("of", ["another", "elsewhere"])
def test_a_seal_that_was_moved_is_refused(committed, owner, password, request, what, of):
    other = request.getfixturevalue(of)
    raw(password, **{name: bytes(getattr(other, name)) if name != "key" else other.key for name in what})
    with pytest.raises(UnsoundError):
        shown(committed, owner, password)
    assert lines(password, "secret-shown") == 0
    assert lines(password, "secret-unsound") == 1


@pytest.mark.parametrize("column", ["field", "turn", "school", "account"])
def test_the_seal_itself_refuses_where_the_journal_is_not_asked(
    committed, owner, school, account, password, elsewhere, monkeypatch, column
):
    monkeypatch.setattr(actions.sound, "check", lambda row: None)
    moved = {"field": "seed", "turn": 2, "school": elsewhere.school, "account": uuid.uuid4()}[column]
    raw(password, **{column: moved})
    password.refresh_from_db()
    found = []
    with committed():
        actions._shown("secret-shown", owner, password, "Look", found.append)
    assert found == [None]
    assert lines(password, "secret-unsound") == 1


def test_an_older_secret_that_was_put_back_is_refused(committed, owner, school, account, password):
    old = Secret.objects.filter(pk=password.pk).values().get()
    newer = actions.keep(owner, school, account, "password", "newer-lamp-crossing")
    assert shown(committed, owner, newer) == ["newer-lamp-crossing"]
    raw(password, **{name: value for name, value in old.items() if name != "id"})
    with pytest.raises(UnsoundError, match="not the one that was kept last"):
        shown(committed, owner, Secret.objects.get(pk=password.pk))


def test_a_row_that_was_changed_is_refused_and_found_by_the_journal(committed, owner, password):
    raw(password, kept_by=people.add_person("program:test", owner.school, "Other", "Hand"))
    with pytest.raises(UnsoundError, match="the journal does not say so"):
        shown(committed, owner, password)
    assert password.ref in {odd.ref for odd in reconcile().findings}


def test_a_row_without_any_line_is_refused(owner, school, account):
    row = Secret(school=school, account=account, field="password", kept="2026-11-21T10:00Z", kept_by=owner, key="x")
    Secret._base_manager.bulk_create([row])
    with pytest.raises(UnsoundError):
        actions.show(owner, row, "Look", print)


# Custody


def test_the_new_secret_takes_the_place_of_the_old(committed, owner, school, account, password):
    newer = actions.keep(owner, school, account, "password", "newer-lamp-crossing")
    assert (newer.pk, newer.turn) == (password.pk, 2)
    assert shown(committed, owner, password) == ["newer-lamp-crossing"]


def test_who_knows_a_secret_is_told_by_the_journal(committed, owner, school, account, password):
    reader = people.add_person("program:test", school, "Rea", "Der")
    shown(committed, reader, password)
    assert held.knowers([password])[password.pk] == {owner.ref, reader.ref}
    newer = actions.keep(reader, school, account, "password", "newer-lamp-crossing")
    assert held.knowers([newer])[newer.pk] == {reader.ref}


def test_what_was_destroyed_is_shown_to_nobody(owner, account, password):
    assert actions.destroy(owner.ref, account) == 1
    assert held.of([account]) == {}
    with pytest.raises(RefusedActError, match="no such secret"):
        actions.show(owner, password, "Look", print)
    assert bytes(Secret.objects.get(pk=password.pk).sealed) == b""


@pytest.mark.parametrize("text", ["", "x" * 501])
def test_a_password_that_cannot_be_one_is_refused(owner, school, account, text):
    with pytest.raises(RefusedActError):
        actions.keep(owner, school, account, "password", text)


def test_any_letters_come_back_as_they_were(committed, owner, school, account):
    odd = " £\N{SNOWMAN}'\"\\<script>\t|%00 "
    assert shown(committed, owner, actions.keep(owner, school, account, "password", odd)) == [odd]
