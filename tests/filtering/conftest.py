"""People of the demonstration, and their browsers, for the tests of this room that need a database."""

import pytest


@pytest.fixture
def at_school(db):
    """A test looks at every school."""
    from belisha.sight import looking_everywhere

    with looking_everywhere("tests of the filter"):
        yield


@pytest.fixture
def head(at_school):
    from tests.access.cast import of_role

    return of_role("headteacher")


@pytest.fixture
def school(head):
    return head.school


def _browser(role):
    @pytest.fixture(name=role.replace("-", "_"))
    def browser(at_school):
        from tests.access.cast import of_role
        from tests.signed_in import browser_of

        return browser_of(of_role(role))

    return browser


headteacher = _browser("headteacher")
teacher = _browser("teacher")
it_technician = _browser("it-technician")
safeguarding_lead = _browser("safeguarding-lead")
