"""The same form, sent by many at the same moment: in threads of several processes, on a database of its own."""

import subprocess
import sys
import uuid

import pytest

from tests.serving.installation import ROOT, command, surroundings

pytestmark = pytest.mark.installation
COUNT = (
    "from belisha.serving import prepare; prepare.open_django()\n"
    "from belisha.people.models import Person\n"
    "from belisha.journal.models import Entry\n"
    "from belisha.sight import looking_everywhere\n"
    "with looking_everywhere('a test'): print(Person.objects.filter(given_name='Twice').count(),"
    " Entry.objects.filter(kind='person-added').count())"
)


@pytest.mark.parametrize(("processes", "threads"), [(1, 24), (4, 6)])
def test_twenty_four_posts_of_one_form_are_one_act(tmp_path, processes, threads):
    given = surroundings(tmp_path)
    added = command(given, "school", "add", "hill", "--name", "Hill School", "--phase", "primary")
    assert added.returncode == 0, added.stderr
    call = [sys.executable, "-m", "tests.submission.together", str(uuid.uuid4()), str(threads)]
    several = [
        subprocess.Popen(call, env=given, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(processes)
    ]
    said = [each.communicate(timeout=120) for each in several]
    answers = [line.split() for out, _ in said for line in out.splitlines()]
    assert len(answers) == 24, said
    assert {status for status, _ in answers} <= {"302", "303"}
    assert [status for status, _ in answers].count("302") == 1
    assert len({address for _, address in answers}) == 1
    counted = subprocess.run([sys.executable, "-c", COUNT], env=given, capture_output=True, text=True, check=True)
    assert counted.stdout.split() == ["1", "1"]
