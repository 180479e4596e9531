"""Posts the same form from several threads at once: run as a program by test_together, in several processes.

It is given a key and how many threads; it prints one status and address a line.
"""

import os
import sys
from threading import Barrier, Thread


def main(key, threads):
    """Post, all at the same moment."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    import django

    django.setup()
    from django.conf import settings

    settings.ROOT_URLCONF = "tests.submission.site"
    ready, found = Barrier(threads), []

    def post():
        from django.db import connection
        from django.test import Client

        ready.wait()
        answer = Client(HTTP_HOST="127.0.0.1").post("/add/", {"given_name": "Twice", "once": key})
        found.append(f"{answer.status_code} {answer.headers.get('Location', '')}")
        connection.close()

    several = [Thread(target=post) for _ in range(threads)]
    for each in several:
        each.start()
    for each in several:
        each.join()
    print("\n".join(found))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
