"""Mail servers that are real, some of them bad, and somebody to write to."""

import socket
import time
from dataclasses import replace

import pytest
from aiosmtpd.controller import Controller

# Django is not open yet when this file is read, so rooms are imported where they are used.
BY = "program:test"


class Inbox:
    """What a mail server took; `temper` may make it bad: called with its session, the number of the mail and itself."""

    def __init__(self, temper=None):
        self.mails = []
        self.temper = temper or (lambda server, number: "250 OK")
        self.refused = set()

    async def handle_RCPT(self, server, session, envelope, address, options):
        """Takes everybody but those who are refused."""
        if address in self.refused:
            return "550 5.1.1 nobody here"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        """Takes the mail, and answers as its temper is."""
        self.mails.append(envelope.content)
        return self.temper(server, len(self.mails))

    @property
    def ids(self):
        """The Message-ID of each mail, in the order in which they came."""
        from email import message_from_bytes

        return [message_from_bytes(each)["Message-ID"] for each in self.mails]


@pytest.fixture
def mail_server(settings):
    """Starts a mail server and has Belisha send there: `mail_server(temper)`; gives back its inbox."""
    begun = []

    def start(temper=None):
        inbox = Inbox(temper)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        controller = Controller(inbox, hostname="127.0.0.1", port=port)
        controller.start()
        begun.append(controller)
        point(port)
        inbox.controller = controller
        return inbox

    def point(port):
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT, settings.EMAIL_TIMEOUT = "127.0.0.1", port, 2
        settings.ENVIRONMENT = replace(settings.ENVIRONMENT, mail={"EMAIL_HOST": "127.0.0.1"})
        settings.DEFAULT_FROM_EMAIL = "belisha@school.example"

    start.point = point
    yield start
    for each in begun:
        each.stop()
    time.sleep(0.05)


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
    from belisha.writing import writing

    with writing():
        made = School(slug="otters", name="Otter School", phase="primary", invented=True)
        actions.keep(made, BY)
    return made


@pytest.fixture
def somebody(school):
    """Makes people: `somebody("Ada", email=…)`."""
    from belisha.people import actions

    return lambda given="Ada", **more: actions.add_person(
        BY, school, given, "Inkling", **{"email": f"{given.lower()}@otters.example", **more}
    )
