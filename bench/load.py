"""Fifty people ask for two minutes: how long they wait, and whether anything goes wrong.

It starts Belisha as a person does, on SQLite unless --database says otherwise, and puts the load on from the same
machine: what the people cost is taken from the server.
"""

import argparse
import os
import random
import re
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SCHOOLS = ("conker-lane", "inkwell", "puddleduck", "lanternfield-high", "weatherby-green")
QUESTIONS = {
    "staff": ("can i add a parent on facebook", "whatsapp group for year 4", "post sports day pics", "insta at lunch"),
    "parent": ("can i put photos of the nativity on fb", "is my son old enough for tiktok", "moan about a teacher"),
    "pupil": ("can my teacher follow me on insta", "can i use snapchat in lesson", "sign up for discord im 12"),
}
MOST_WAIT = 300
"""Milliseconds that 95 of 100 answers may take."""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def started(port, data, database):
    """Belisha, serving."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("BELISHA_")}
    environment = {**kept, "BELISHA_DATA": data, "PYTHONPATH": str(ROOT / "src")}
    if database:
        environment["BELISHA_DATABASE"] = database
    command = [sys.executable, "-m", "belisha", "serve", "--demo", "--no-browser", "--port", str(port)]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for _ in range(200):
        time.sleep(0.3)
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5)
            return process
        except OSError:
            continue
    sys.exit("Belisha did not start")


def people(pause):
    """What one of the fifty does, over and over."""
    from locust import HttpUser, between, task

    class Person(HttpUser):
        """Picks a school, says who they are, types a question, answers what is asked, reads the answer."""

        wait_time = between(*pause)

        @task
        def ask(self):
            school, who = random.choice(SCHOOLS), random.choice(list(QUESTIONS))
            self.client.get(f"/schools/{school}/?who={who}", name="school page")
            with self.client.post(
                f"/schools/{school}/ask",
                {"who": who, "text": random.choice(QUESTIONS[who])},
                name="typed question",
                catch_response=True,
            ) as page:
                if page.status_code != 200:
                    page.failure(f"status {page.status_code}")
            for _ in range(3):
                skip = re.search(r'href="([^"]+usual=yes)"', page.text)
                if not skip:
                    break
                page = self.client.get(skip[1].replace("&amp;", "&"), name="answer")

        @task
        def read(self):
            self.client.get(f"/schools/{random.choice(SCHOOLS)}/policy", name="policy page")

    return Person


def main():
    """Print the waits; 1 where they are too long or anything failed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=120)
    parser.add_argument("--pause", type=float, nargs=2, default=(1.0, 5.0), help="seconds between a person's questions")
    parser.add_argument("--database", default="")
    options = parser.parse_args()
    import gevent
    from locust.env import Environment

    port = free_port()
    with tempfile.TemporaryDirectory() as data:
        process = started(port, data, options.database)
        try:
            run = Environment(user_classes=[people(options.pause)], host=f"http://127.0.0.1:{port}")
            runner = run.create_local_runner()
            runner.start(options.people, spawn_rate=10)
            gevent.spawn_later(options.seconds, runner.quit)
            runner.greenlet.join()
        finally:
            process.terminate()
            process.wait(30)
    return report(run.stats, options.seconds)


def report(stats, seconds):
    print(f"{'page':18} {'asked':>7} {'failed':>7} {'median':>8} {'95 %':>8} {'99 %':>8}  ms")
    for row in [*stats.entries.values(), stats.total]:
        waits = [row.get_response_time_percentile(part) for part in (0.5, 0.95, 0.99)]
        print(f"{row.name:18} {row.num_requests:7} {row.num_failures:7} " + " ".join(f"{wait:8.0f}" for wait in waits))
    total = stats.total
    print(f"{total.num_requests / seconds:.1f} answers a second")
    return int(total.num_failures > 0 or total.get_response_time_percentile(0.95) >= MOST_WAIT)


if __name__ == "__main__":
    from gevent import monkey

    monkey.patch_all()
    sys.exit(main())
