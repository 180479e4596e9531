"""A school with an account, its owner, two for its recovery, and browsers that have just proved who they are."""

from datetime import date, timedelta

import pytest

# Django is not open yet when this file is read, so rooms are imported where they are used.
BY = "program:test"
TODAY = date.today()


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


@pytest.fixture(autouse=True)
def own_keys(tmp_path, settings):
    """Keys of the vault that no other test sees, and reports that nobody counts."""
    from belisha.channels.pace import PACE

    settings.DATA = tmp_path
    PACE.forget()


@pytest.fixture
def school(db):
    """A school of nobody else's."""
    from belisha.people import actions
    from belisha.people.models import School
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test"):
        made = School(slug="herons", name="Heron School", phase="primary", invented=True)
        actions.keep(made, BY)
    return made


@pytest.fixture
def somebody(school):
    """Makes a person: `somebody("Ada", "teacher", left=…)`; sensitive roles are agreed."""
    from belisha.people import actions as people
    from belisha.sight import looking_everywhere

    def make(given, *roles, place=None, left=None, **more):
        with looking_everywhere("a test"):
            person = people.add_person(BY, place or school, given, "Testing", **more)
            for role in roles:
                appointment = people.appoint(BY, person, role, date(2020, 9, 1))
                if not appointment.agreed:
                    second = people.add_person(BY, place or school, "Second", "Word")
                    people.second(second, appointment, None, True)
            if left:
                people.leave(BY, person, left)
        return person

    return make


@pytest.fixture
def head(somebody):
    return somebody("Hettie", "headteacher")


@pytest.fixture
def owner(somebody):
    return somebody("Orla", "teacher")


@pytest.fixture
def two(somebody):
    """The two who recover."""
    return somebody("Rhona", "senior-leader"), somebody("Ruben", "support-staff")


@pytest.fixture
def channel(everything, school, head, owner, two):
    """An account on the register."""
    from belisha.channels import actions

    return actions.add_channel(
        head, school, platform="Facebook", handle="Heron School", address="https://www.facebook.com/heron.example",
        purpose="News for families", owner=owner, rescuer=two[0], other_rescuer=two[1],
        since=date(2025, 9, 1), review=TODAY + timedelta(days=90),
    )  # fmt: skip


@pytest.fixture
def password(channel, owner):
    """Its password, in custody."""
    from belisha.channels import actions
    from belisha.vault.models import Secret

    actions.keep_secret(owner, channel, "password", "otter-lamp-crossing-9")
    return Secret.objects.get(account=channel.pk, field="password")


@pytest.fixture
def leaves():
    """Somebody leaves: `leaves(owner)`, a week ago."""
    from belisha.people import actions as people
    from belisha.sight import looking_everywhere

    def gone(person, day=TODAY - timedelta(days=7)):
        with looking_everywhere("a test"):
            person.refresh_from_db()
            people.leave(BY, person, day)
        return person

    return gone


@pytest.fixture
def signed_in():
    """A browser in which somebody has signed in; `again=False` for one who proved it long ago."""
    from tests.signed_in import browser_of

    return lambda who, again=True: browser_of(who, proved=again)


@pytest.fixture
def send():
    """Sends a form as a page does: `send(browser, path, to=…)`."""
    import uuid

    def sent(browser, path, **words):
        return browser.post(path, {"once": str(uuid.uuid4()), **words})

    return sent


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Runs what follows a commit, as if the transaction of the test were committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
