"""A browser of a Headteacher who adds people to the roll, and sends a form again where no answer came."""

import http.client
import json
import re
from dataclasses import dataclass, field
from itertools import count
from urllib.parse import urlencode
from uuid import UUID, uuid4

from tests.faults.acting import SLUG
from tests.serving.installation import PATIENCE

ADD = f"/schools/{SLUG}/people/add/"
PEOPLE = f"/schools/{SLUG}/people/"


@dataclass
class Answer:
    """What came back."""

    status: int
    to: str
    body: str


class Browser:
    """Sends pages with the cookies of a session."""

    def __init__(self, port, cookies):
        self.port = port
        self.token = next(value for name, value in cookies.items() if name.endswith("-form"))
        self.cookies = "; ".join(f"{name}={value}" for name, value in cookies.items())

    @classmethod
    def entered(cls, place):
        """Two that have signed in as the Headteacher of a place; their port is not known yet."""
        return [cls(0, json.loads(line)) for line in place.run("enter")]

    def ask(self, method, path, fields=None):
        """The answer; None where the connection was cut before one came."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        headers = {"Cookie": self.cookies, "Connection": "close"}
        if fields is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        try:
            connection.request(method, path, urlencode(fields) if fields is not None else None, headers)
            found = connection.getresponse()
            return Answer(found.status, found.headers.get("Location", ""), found.read().decode())
        except (OSError, http.client.HTTPException):
            return None
        finally:
            connection.close()

    def form(self, given, key):
        """The form that adds somebody, as its page would send it."""
        return {
            "csrfmiddlewaretoken": self.token, "once": str(key), "given_name": given, "family_name": "Fault",
            "what": "other", "since": "2026-09-01",
        }  # fmt: skip

    def add(self, given, key=None):
        """Send that form."""
        return self.ask("POST", ADD, self.form(given, key or uuid4()))


@dataclass
class Tally:
    """What the writers of a test were told: who was added, how often a form was sent again, and what was odd."""

    added: dict = field(default_factory=dict)
    again: int = 0
    odd: list = field(default_factory=list)

    def write(self, browser, name, stop):
        """Add one after the other until told to stop; each form until an answer comes."""
        for number in count():
            given, key = f"{name} {number}", uuid4()
            while not self._added(browser.add(given, key), given):
                if stop.wait(0.05):
                    return
            if stop.is_set():
                return

    def _added(self, answer, given):
        if answer and answer.status in (302, 303):
            self.added[given] = UUID(re.search(r"[0-9a-f-]{36}", answer.to)[0]).hex
            return True
        if answer and answer.status != 503:
            self.odd.append((answer.status, given, " ".join(answer.body.split())[:300]))
        self.again += 1
        return False

    def lines(self):
        """What was acknowledged, as the acting program says it."""
        return [f"{which} 1" for which in self.added.values()]
