"""A school with somebody in it, and a vault with keys of its own."""

import uuid

import pytest

BY = "program:test"


@pytest.fixture
def everything(db):
    """All rows can be read."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("a test looks at what was kept"):
        yield


@pytest.fixture
def school(everything):
    """A school of nobody else's."""
    from belisha.people import actions
    from belisha.people.models import School

    made = School(slug="herons", name="Heron School", phase="primary", invented=True)
    actions.keep(made, BY)
    return made


@pytest.fixture
def owner(school):
    """Somebody who may be shown secrets."""
    from belisha.people import actions

    return actions.add_person(BY, school, "Orla", "Ownerby")


@pytest.fixture(autouse=True)
def own_keys(tmp_path, settings):
    """Keys that no other test sees."""
    settings.DATA = tmp_path
    return tmp_path / "vault-key"


@pytest.fixture
def account():
    return uuid.uuid4()


@pytest.fixture
def password(school, owner, account):
    """A password in custody."""
    from belisha.vault import actions

    return actions.keep(owner, school, account, "password", "otter-lamp-crossing-9")


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """Runs what follows a commit, as if the transaction of the test were committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)
