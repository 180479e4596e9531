"""Passwords: how they are hashed, and that the line for it is short."""

import threading

import pytest
from django.contrib.auth.hashers import make_password
from django.test import Client

from belisha.signin import hashing
from belisha.signin.hashing import AT_ONCE, WAITING, BusyError


def test_a_hash_says_that_it_was_made_as_owasp_recommends():
    assert make_password("otter lamp crossing 9").startswith("argon2$argon2id$v=19$m=19456,t=2,p=1$")


def hold(count, monkeypatch):
    """As many who hash, and go on until they are let go; how many did so at once."""
    go, inside, most, busy = threading.Event(), [0], [0], []
    lock = threading.Lock()

    def work(self, password, salt):
        with lock:
            inside[0] += 1
            most[0] = max(most[0], inside[0])
        go.wait(10)
        with lock:
            inside[0] -= 1
        return "done"

    monkeypatch.setattr("django.contrib.auth.hashers.Argon2PasswordHasher.encode", work)

    def one():
        try:
            hashing.Queued().encode("x", "saltsaltsalt")
        except BusyError:
            busy.append(1)

    threads = [threading.Thread(target=one) for _ in range(count)]
    for each in threads:
        each.start()
    for each in threads:
        each.join(0.1)
    return go, threads, most, busy


def test_two_work_four_wait_and_the_rest_are_told(monkeypatch):
    go, threads, most, busy = hold(AT_ONCE + WAITING + 5, monkeypatch)
    assert most[0] == AT_ONCE
    assert len(busy) == 5
    go.set()
    for each in threads:
        each.join(10)
    assert most[0] == AT_ONCE
    hashing.Queued().encode("x", "saltsaltsalt")


@pytest.mark.django_db
def test_when_the_line_is_full_a_page_says_so_and_opens_the_form_again(monkeypatch):
    go, threads, _, _ = hold(AT_ONCE + WAITING, monkeypatch)
    answer = Client().post("/sign-in/", {"login": "a@b.example", "password": "x"})
    go.set()
    for each in threads:
        each.join(10)
    assert answer.status_code == 503
    assert answer["Retry-After"] == "3"
    assert 'http-equiv="refresh"' in answer.content.decode()
