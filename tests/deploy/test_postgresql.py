"""The two roles of deploy/postgresql: one makes the tables, the other works with them and can loosen nothing."""

import json
import shutil
import subprocess
import sys

import psycopg
import pytest

from tests import postgres
from tests.serving.installation import ROOT, Served, command, surroundings, until

ROLES = ROOT / "deploy" / "postgresql" / "roles.sql"


@pytest.fixture(scope="module")
def server(not_run):
    """A server as Debian installs it, with what the guide says to run on it."""
    if not shutil.which("psql"):
        not_run("no psql is installed (Debian: apt-get install postgresql-client)")
    try:
        found = postgres.Server()
    except postgres.NotHereError as error:
        not_run(str(error))
    try:
        found.start()
        for tool in ("dropdb", "dropuser"):
            found.run(tool, "-h", found.folder, "-U", postgres.OWNER, "belisha")
        call = ["psql", "-h", str(found.folder), "-U", postgres.OWNER, "-d", "postgres", "-v", "ON_ERROR_STOP=1"]
        done = subprocess.run([*call, "-f", str(ROLES)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        yield found
    finally:
        found.stop()


def address(server, role):
    """The database, as a role."""
    return f"postgresql://{role}@/belisha?host={server.folder}"


def given(server, folder, role):
    """What a process of Belisha finds that works as a role."""
    return surroundings(folder) | {"BELISHA_DATABASE": address(server, role)}


@pytest.fixture(scope="module")
def made(server, tmp_path_factory):
    """The tables and the demonstration, made by the role that owns; the folder of the installation."""
    folder = tmp_path_factory.mktemp("kept")
    call = [sys.executable, "-m", "belisha", "demo-world", "--seed", "3"]
    found = given(server, folder, "belisha_owner")
    done = subprocess.run(call, env=found, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def working(server, made):
    """A connection of the role that works."""
    with psycopg.connect(address(server, "belisha"), autocommit=True) as connection:
        yield connection


def test_belisha_serves_as_the_role_that_owns_nothing(server, made):
    with Served(made, given=given(server, made, "belisha")) as served:
        served.opened()
        assert served.get("/")[0] == 200
        _, said = until(lambda: (found := served.get("/readyz"))[0] == 200 and found, "it to be ready")
        assert json.loads(said)["ready"]
        said = until(lambda: "tidy" in (found := command(served.given, "doctor").stdout) and found, "jobs to be done")
        wrong = [line for line in said.splitlines() if line.startswith("fault")]
        assert [line for line in wrong if "there are no backups" not in line] == []


@pytest.mark.parametrize(
    "attack",
    [
        "ALTER TABLE journal_entry DISABLE TRIGGER ALL",
        "DROP TRIGGER journal_entry_no_update ON journal_entry",
        "ALTER TABLE people_person NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE people_person DISABLE ROW LEVEL SECURITY",
        "DROP POLICY in_sight ON people_person",
        "TRUNCATE journal_entry",
        "TRUNCATE people_person CASCADE",
        "DROP TABLE journal_entry",
        "SET session_replication_role = replica",
        "SET ROLE belisha_owner",
        "CREATE TABLE mine (id int)",
        "CREATE OR REPLACE FUNCTION belisha_kept_for_ever() RETURNS trigger LANGUAGE plpgsql AS ''",
        "UPDATE journal_entry SET kind = 'x'",
        "DELETE FROM journal_entry",
        "COPY people_person TO PROGRAM 'cat'",
        "ALTER ROLE belisha BYPASSRLS",
    ],
)
def test_the_role_that_works_can_loosen_nothing(working, attack):
    with pytest.raises(psycopg.Error):
        working.execute(attack)


def test_the_role_that_works_sees_no_person_without_saying_of_which_school(working):
    assert working.execute("SELECT count(*) FROM people_person").fetchone() == (0,)
    assert working.execute("SELECT count(*) FROM people_school").fetchone() == (4,)
    assert working.execute("SELECT set_config('belisha.schools', 'all', false)")
    assert working.execute("SELECT count(*) FROM people_person").fetchone()[0] > 100


def test_neither_role_is_a_superuser_or_passes_by_row_security(server):
    with psycopg.connect(address(server, "belisha_owner")) as connection:
        found = connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'belisha%%' AND rolname <> %s "
            "AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)",
            (postgres.OWNER,),
        ).fetchall()
    assert found == []
