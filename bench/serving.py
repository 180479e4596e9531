"""A Django application in a process of its own, that answers a request many times over and says what it cost.

python bench/serving.py ours|bare     reads lines "times address [form]", writes lines "milliseconds status bytes"
"""

import os
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def application(which):
    """The WSGI application, with its database made."""
    folder = tempfile.mkdtemp(prefix="belisha-bench-")
    if which == "bare":
        os.environ["BARE_DATABASE"] = f"{folder}/bare.sqlite3"
        os.environ["DJANGO_SETTINGS_MODULE"] = "bench.bare.settings"
    else:
        os.environ["BELISHA_DATA"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    import django

    django.setup()
    _fill(which)
    from django.core.wsgi import get_wsgi_application

    return get_wsgi_application()


def _fill(which):
    if which == "bare":
        from bench.bare.site import fill

        return fill()
    from django.core.management import call_command

    from belisha.demo import world
    from belisha.policies import actions

    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    world.build()
    from bench.bigpolicy import put_in_force

    return put_in_force(actions)


def answer(application, address, form=""):
    """One request, a POST where there is a form; the status and the size of the answer."""
    path, _, query = address.partition("?")
    heard = []
    environ = {
        "REQUEST_METHOD": "POST" if form else "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "CONTENT_TYPE": "application/x-www-form-urlencoded" if form else "",
        "CONTENT_LENGTH": str(len(form)),
        "wsgi.input": BytesIO(form.encode()),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    body = application(environ, lambda status, headers, info=None: heard.append(status))
    size = sum(map(len, body))
    if hasattr(body, "close"):
        body.close()
    return heard[0].split()[0], size


class Process:
    """A process that answers requests when it is told to; `cost` is its CPU time for one, in milliseconds."""

    def __init__(self, which):
        environment = {**os.environ, "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}"}
        command = [sys.executable, __file__, which]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT, env=environment)

    def ask(self, times, address, form=""):
        """CPU milliseconds for a request, its status, its size in bytes."""
        self.process.stdin.write(f"{times} {address} {form}\n")
        self.process.stdin.flush()
        cost, status, size = self.process.stdout.readline().split()
        return float(cost), int(status), int(size)

    def close(self):
        """Let it end."""
        self.process.stdin.close()
        self.process.wait(30)


def main(which):
    """Answer what is read, until there is no more."""
    app = application(which)
    for line in sys.stdin:
        times, address, *form = line.split()
        begun = time.process_time()
        for _ in range(int(times)):
            status, size = answer(app, address, *form)
        cost = (time.process_time() - begun) * 1000 / int(times)
        print(f"{cost:.4f} {status} {size}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
