"""What the tests of bringing in the roll stand on: a school in sight, files of invented people."""

import uuid
from pathlib import Path

import pytest

from bench.roll_files import Invented, write_csv, write_ctf, write_oneroster


@pytest.fixture(autouse=True)
def own_folder(tmp_path, settings):
    settings.DATA = tmp_path / "data"
    settings.DATA.mkdir()


@pytest.fixture
def school(db):
    """A school without anybody, in sight."""
    from belisha.people.models import School
    from belisha.sight import looking

    made = School.objects.create(
        slug="acorn-hill", name="Acorn Hill School", phase="primary", urn="900077", invented=True
    )
    with looking((made.pk,)):
        yield made


@pytest.fixture
def bring(school):
    """Hand in a file as bytes or a path; it is read, and given back as it then is."""

    from belisha.rolls.actions import receiving
    from belisha.rolls.models import RollImport
    from tests.rolls.way import BY, worked

    def brought(given, name="roll.csv", columns=None):
        data = given.read_bytes() if isinstance(given, Path) else given.encode() if isinstance(given, str) else given
        roll = receiving.receive(BY, school, given.name if isinstance(given, Path) else name, [data])
        if roll.stage == RollImport.Stage.COLUMNS:
            receiving.choose_columns(BY, roll, columns or roll.columns)
        return worked(roll)

    return brought


@pytest.fixture
def files(tmp_path):
    """A file of each format for the same invented people."""

    def made(people=60, seed=7, urn="900077"):
        invented = Invented(people, seed, urn)
        where = tmp_path / uuid.uuid4().hex
        where.mkdir()
        return {
            "csv": write_csv(invented, where / "roll.csv"),
            "1.1": write_oneroster(invented, where / "oneroster-1.1.zip", "1.1"),
            "1.2": write_oneroster(invented, where / "oneroster-1.2.zip", "1.2"),
            "ctf": write_ctf(invented, where / "ctf.xml"),
        }, invented

    return made
