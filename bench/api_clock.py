"""What a call of the API costs: CPU milliseconds inside the web application, beside the smallest call there is.

Run it as `python bench/api_clock.py`. The least of several interleaved rounds is shown; nothing goes over a network.
"""

import json
import os
import sys
import tempfile
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
ROUNDS, TIMES = 5, 20
FRIEND = {"act": "connect", "actor": "teacher", "counterparty": "parent", "account": "personal"}


def prepared():
    """A client of the application, on a fresh database with the demonstration in it, unlimited."""
    os.environ["BELISHA_DATA"] = tempfile.mkdtemp(prefix="belisha-clock-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    sys.path.insert(0, str(ROOT / "src"))
    import django
    from django.core.management import call_command
    from django.test import Client

    django.setup()
    call_command("migrate", verbosity=0)
    from belisha.api import limits
    from belisha.demo import world

    world.build()
    limits.charge = lambda request, cost=1: None
    return Client(HTTP_HOST="localhost")


def calls(client):
    """What is called: a name, and how."""
    from belisha.api import standings

    key = standings.standing("conker-lane").key

    def get(path):
        return lambda: client.get(f"/api/v1/{path}")

    def post(path, body):
        text = json.dumps(body)
        return lambda: client.post(f"/api/v1/{path}", text, content_type="application/json")

    lines = [{"id": n, "school": "conker-lane", "situation": {**FRIEND, "age": n % 100}} for n in range(1000)]
    return {
        "an address that is not there": get("nothing"),
        "schools": get("schools"),
        "one school": get("schools/inkwell"),
        "policies": get("policies"),
        "a policy, whole": get(f"policies/{key}"),
        "its source": get(f"policies/{key}/source"),
        "its duties": get(f"policies/{key}/duties"),
        "its findings": get(f"policies/{key}/findings"),
        "a ruling": post("schools/conker-lane/rulings", {"situation": FRIEND, "ordinary": True}),
        "a ruling with facts missing": post("schools/conker-lane/rulings", {"situation": FRIEND}),
        "a refusal": post("schools/conker-lane/rulings", {"situation": {"actr": "teacher"}}),
        "1,000 rulings": post("rulings", {"lines": lines}),
        "a question in own words": post("schools/conker-lane/understand", {"text": "can I add a parent on facebook"}),
        "the matrix": get("trusts/lanternfield/matrix"),
        "a comparison": get("comparison?a=inkwell&b=puddleduck"),
        "the vocabulary": get("vocabulary?school=inkwell"),
        "the description": get("openapi.json"),
        "its page": get("docs"),
    }


def measured(call):
    """CPU milliseconds of one call."""
    begun = process_time()
    for _ in range(TIMES):
        call()
    return (process_time() - begun) / TIMES * 1000


def main():
    """Measure, and print the least of each."""
    found = calls(prepared())
    first = {}
    for name, call in found.items():
        begun = process_time()
        response = call()
        first[name] = (process_time() - begun) * 1000
        assert response.status_code < 500, name
    least = {name: min(measured(call) for _ in range(ROUNDS)) for name, call in found.items()}
    print(f"{'call':32} {'first ms':>9} {'then ms':>9}")
    for name in found:
        print(f"{name:32} {first[name]:9.1f} {least[name]:9.2f}")


if __name__ == "__main__":
    main()
