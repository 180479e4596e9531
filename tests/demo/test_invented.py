"""`belisha demo-world`: the same world for a seed, apart from real schools, and told as JSON for a program."""

import json
import subprocess
import sys
import time

import pytest
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.urls import reverse

from belisha.demo.invented import World, invent
from belisha.people.models import Person, School, Trust
from belisha.people.roles import ROLES
from belisha.refusal import RefusedError
from belisha.serving import demo_world
from belisha.sight import looking_everywhere
from tests.serving import installation


def without_ids(told):
    """A world without what is random in it."""
    return told | {"people": [{name: value for name, value in each.items() if name != "id"} for each in told["people"]]}


@pytest.mark.django_db
def test_a_world_has_two_trusts_of_two_schools_and_every_role():
    """With six shapes of families and more at each."""
    told = invent(7).as_data()
    assert [len(trust["schools"]) for trust in told["trusts"]] == [2, 2]
    places = {each["slug"] for trust in told["trusts"] for each in (trust, *trust["schools"])}
    assert {person["place"] for person in told["people"]} == places
    assert {person["part"] for person in told["people"]} >= {name for name in ROLES if name != "pta-member"} | {"pta"}
    with looking_everywhere("a test looks at what was made"):
        assert Person.objects.filter(pk__in=[each["id"] for each in told["people"]]).count() == len(told["people"])


@pytest.mark.django_db
def test_another_seed_can_stand_beside_it_and_the_same_cannot():
    """No address of one is an address of another."""
    first, second = invent(7).as_data(), invent(8).as_data()
    emails = [person["email"] for told in (first, second) for person in told["people"]]
    assert len(set(emails)) == len(emails)
    with pytest.raises(RefusedError, match="choose another --seed"):
        invent(7)


@pytest.mark.django_db
def test_it_is_refused_beside_a_real_school_and_leaves_nothing():
    """Invented people in a real school's lists would be worse than none."""
    School.objects.create(slug="real", name="Real School", phase="primary")
    before = Trust.objects.count()
    with pytest.raises(RefusedError, match="real schools"):
        invent(7)
    assert Trust.objects.count() == before


@pytest.mark.django_db
def test_a_login_of_the_invented_world_signs_in(client):
    """With the password and the seed that were shown, and not with the password alone."""
    world = invent(7)
    head = next(member for member in world.members if member.part == "headteacher")
    told = {"people": [{}]}
    demo_world.add_logins(World(7, world.trusts, (head,)), told)
    login = told["people"][0]["login"]
    address = reverse("sign-in")
    asked = client.post(address, {"login": login["email"], "password": login["password"]}, follow=True)
    assert asked.request["PATH_INFO"] == reverse("mfa_authenticate")
    code = format_hotp_value(hotp_value(login["totp"], int(time.time()) // 30))
    client.post(reverse("mfa_authenticate"), {"code": code})
    assert client.get("/").wsgi_request.viewer.person == head.person


@pytest.mark.installation
def test_typed_it_writes_the_same_json_on_every_machine(tmp_path):
    """All that differs is what is random: the ids."""
    told = []
    for name in ("one", "other"):
        given = installation.surroundings(tmp_path / name)
        call = [sys.executable, "-m", "belisha", "demo-world", "--seed", "12", "--json"]
        done = subprocess.run(call, env=given, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        told.append(json.loads(done.stdout))
    assert without_ids(told[0]) == without_ids(told[1])
    again = installation.command(given, "demo-world", "--seed", "12")
    assert again.returncode == 2
    assert "choose another --seed" in again.stderr


@pytest.mark.installation
@pytest.mark.parametrize("seed", ["x", "-1", "1.5", "٣", "9" * 30, ""])
def test_a_seed_that_is_no_number_is_refused(tmp_path, seed):
    """With what to type instead."""
    done = installation.command(installation.surroundings(tmp_path), "demo-world", f"--seed={seed}")
    assert done.returncode == 2
    assert "whole number" in done.stderr
    assert "Traceback" not in done.stderr
