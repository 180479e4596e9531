"""Send a great many made-up requests to the API, good and bad, and count how it answers.

Run it as `python bench/api_fuzz.py [CASES]` (50,000 if none are given). It makes a database of its own with the
demonstration schools. Exit code 1 if anything came back as a fault of the server, or otherwise than described.
"""

import os
import sys
import tempfile
from collections import Counter
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[1]
CASES = 50_000
MOST_SHOWN = 20


def prepared():
    """The WSGI application and its description, on a fresh database with the demonstration in it, unlimited."""
    os.environ["BELISHA_DATA"] = tempfile.mkdtemp(prefix="belisha-fuzz-")
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    from belisha.api import limits
    from belisha.demo import world

    world.build()
    limits.charge = lambda request, cost=1: None
    from tests.api import fuzzing

    return fuzzing


def main(cases):
    """Fuzz, print the counts, and say with the exit code whether all is well."""
    fuzzing = prepared()
    found, failures = Counter(), Counter()
    begun = process_time()
    for label, status, failed in fuzzing.cases(cases):
        found[label, status] += 1
        failures.update(failed)
        if not sum(found.values()) % 1000:
            print(f"{sum(found.values()):,} cases", flush=True)
    _report(found, failures, process_time() - begun)
    return 1 if failures or any(status >= 500 for _, status in found) else 0


def _report(found, failures, seconds):
    """Print how many cases came to what."""
    for label, status in sorted(found):
        print(f"{label:45} {status} {found[label, status]:8,}")
    for status in sorted({status for _, status in found}):
        print(f"{status}: {sum(n for (_, each), n in found.items() if each == status):,}")
    print(f"{sum(found.values()):,} cases, {seconds:,.0f} s of CPU, {sum(failures.values())} failures")
    for text, count in failures.most_common(MOST_SHOWN):
        print(f"\n{count} times: {text}")


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if sys.argv[1:] else CASES))
