"""Telling somebody something: once for a key, kept for ever, and nothing about anybody in the e-mail."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from belisha.journal.models import Entry
from belisha.kept import KeptError
from belisha.outbox import actions, envelopes, holdings
from belisha.outbox.models import ERASED, Delivery, Message
from belisha.outbox.queries import given_up, to
from belisha.people import actions as people
from belisha.sight import UnscopedError, looking
from belisha.writing import UnrecordedError, writing
from tests.outbox.conftest import BY

pytestmark = pytest.mark.usefixtures("everything")


def tell(person, key="request:1:outcome", subject="Your request was granted", text="Coral may use it."):
    with writing():
        return actions.tell(key, person, subject, text, "/requests/U-2026-0042/")


def test_the_same_key_twice_is_one_message(somebody):
    ada, bea = somebody("Ada"), somebody("Bea")
    first = tell(ada)
    assert tell(ada, subject="Something else") == first
    assert tell(bea, key="request:1:outcome") == first
    assert tell(ada, key="request:2:outcome") != first
    assert (first.subject, first.text, first.href) == (
        "Your request was granted",
        "Coral may use it.",
        "/requests/U-2026-0042/",
    )
    assert list(to(ada).order_by("key").values_list("key", flat=True)) == ["request:1:outcome", "request:2:outcome"]


def test_it_is_taken_back_with_what_it_tells_of(somebody):
    ada = somebody()

    def granted():
        with writing():
            tell(ada)
            raise RuntimeError("the decision failed")

    with pytest.raises(RuntimeError):
        granted()
    assert not Message.objects.filter(to=ada).exists()


def test_nobody_is_told_outside_a_transaction(somebody):
    ada = somebody()
    with pytest.raises(UnrecordedError):
        actions.tell("a", ada, "Subject", "Text", "/")


def test_a_message_can_never_be_changed(somebody):
    row = tell(somebody())
    with pytest.raises(KeptError):
        row.save()
    with pytest.raises(KeptError):
        row.delete()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE outbox_message SET href = ''")


def test_nobody_is_told_of_another_school_s_affairs(somebody, school):
    ada = somebody()
    with looking([school.pk + 1]):
        with pytest.raises(UnscopedError):
            tell(ada)
        assert not Message.objects.exists()
    with looking([school.pk]):
        assert tell(ada).school == school


def test_the_e_mail_says_that_something_waits_and_nothing_else(somebody, mail_server):
    mail_server()
    row = tell(somebody(), subject="Secretword", text="Secretword about Coral Inkling at Otter School")
    letter = envelopes.letter(row).message().as_string()
    for secret in ("Secretword", "Coral", "Inkling", "Otter", "U-2026", "requests"):
        assert secret not in letter
    assert f"Message-ID: <{row.pk.hex}@school.example>" in letter
    assert "Auto-Submitted: auto-generated" in letter
    assert envelopes.site() in letter
    assert envelopes.letter(row).message().as_string() == letter


def test_where_nobody_can_be_written_to_it_stays_on_the_site(somebody, mail_server):
    assert tell(somebody("Ada")).delivery.stage == "site"
    mail_server()
    gone = somebody("Cara")
    people.leave(BY, gone, date(2026, 1, 1))
    assert tell(somebody("Dora", email=""), "a").delivery.stage == "site"
    assert tell(gone, "b").delivery.stage == "site"
    assert tell(somebody("Eve"), "c").delivery.stage == "waiting"


def test_the_words_go_with_the_person_they_are_about(somebody, school):
    ada, coral = somebody("Ada"), somebody("Coral")
    hers = tell(coral, "a")
    about = tell(ada, "b", text="Coral Inkling may use it.")
    other = tell(ada, "c", text="Nobody in particular.")
    title, told = holdings.tell(coral)
    assert (title, len(told)) == ("Messages", 1)
    with writing():
        holdings.erase(coral, BY, [])
    hers, about, other = (Message.objects.get(pk=row.pk) for row in (hers, about, other))
    assert (hers.text, about.subject, other.text) == (ERASED, ERASED, "Nobody in particular.")
    assert Entry.objects.filter(kind="words-erased", about_id=hers.pk).exists()


def test_what_was_given_up_is_listed_and_can_be_tried_again(somebody, mail_server):
    mail_server()
    row = tell(somebody())
    Delivery.objects.filter(message=row).update(stage="given up", tries=10, error="550")
    assert [each.message for each in given_up()] == [row]
    actions.try_again(BY, row)
    actions.try_again(BY, row)
    row.delivery.refresh_from_db()
    assert (row.delivery.stage, row.delivery.tries) == ("waiting", 0)
    assert Entry.objects.filter(kind="mail-tried-again", about_id=row.pk).count() == 1


def test_one_thousand_messages_are_read_in_one_query(somebody, django_assert_num_queries):
    ada = somebody()
    for number in range(30):
        tell(ada, str(number))
    with django_assert_num_queries(1):
        assert len([(each.subject, each.text) for each in to(ada)]) == 30
