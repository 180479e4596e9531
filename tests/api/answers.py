"""Ask the demonstration schools every example of the API; run as a script, write down what they answer."""

import json
import re
import sys
from datetime import date
from pathlib import Path
from unittest import mock

KEY = re.compile(r"{([a-z-]+)}")
HOST = "127.0.0.1:8000"
DAY = date(2026, 12, 1)


def filled(address):
    """An address with the keys of what is in force at the schools that it names."""
    from belisha.api import standings

    return KEY.sub(lambda place: standings.standing(place[1]).key, address)


def asked(example, client):
    """What comes back now: address, status, and the answer shortened."""
    from belisha.api.examples import shortened

    address = filled(example.asked)
    if example.body is None:
        response = client.get(address)
    else:
        response = client.post(address, json.dumps(example.body), content_type="application/json")
    is_json = "json" in response["Content-Type"]
    answer = shortened(response.json()) if is_json else _beginning(response.content.decode())
    return {"address": address, "status": response.status_code, "answer": answer}


def _beginning(text, most=12):
    return "\n".join([*text.splitlines()[:most], "…"])


def fresh(client):
    """Every answer, by the name of its example; what depends on the day is asked on one day."""
    from belisha.api import examples, limits, policies

    limits.ALLOWANCE.forget()
    with mock.patch.object(policies, "date", mock.Mock(today=lambda: DAY)):
        return {each.name: asked(each, client) for each in examples.everything()}


def main():
    """Write answers.json anew, from a database of its own."""
    import os
    import tempfile

    os.environ["BELISHA_DATA"] = tempfile.mkdtemp(prefix="belisha-answers-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

    import django
    from django.core.management import call_command
    from django.test import Client

    django.setup()
    call_command("migrate", verbosity=0)
    from belisha.api import examples
    from belisha.demo import world

    world.build()
    text = json.dumps(fresh(Client(HTTP_HOST=HOST)), ensure_ascii=False, indent=1)
    examples.CAME.write_text(text + "\n", "utf-8")


if __name__ == "__main__":
    main()
