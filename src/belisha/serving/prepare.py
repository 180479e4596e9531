"""What has to be done before the web server starts: tables, static files, and at the very first start the schools."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from belisha.refusal import RefusedError
from belisha.serving import folder

if TYPE_CHECKING:
    from belisha.people.models import Trust

Say = Callable[[str], None]


def open_django() -> None:
    """Read the settings and load every room. Raises RefusedError where a setting is wrong or nothing can be kept."""
    import django

    folder.keep_private()
    os.environ["DJANGO_SETTINGS_MODULE"] = "belisha.settings"
    try:
        django.setup()
    except OSError as error:
        raise RefusedError(f"the data folder cannot be used: {error.strerror} ({error.filename})") from error


def database(say: Say) -> None:
    """Bring the tables up to date. Raises RefusedError where the database is not there or not safe."""
    from django.db import Error

    from belisha.serving import checkup, soundness, surroundings

    wrong = checkup.faults(checkup.looked((surroundings.data_folder, *soundness.FIRST)))
    if wrong:
        raise RefusedError("\n".join(f"{each.name}: {each.said}" for each in wrong))
    try:
        _migrate(say)
    except Error as error:
        raise RefusedError(f"the tables cannot be made: {' '.join(str(error).split())[:300]}") from error


def _migrate(say: Say) -> None:
    from django.core.management import call_command
    from django.db import connection

    from belisha.serving import soundness

    if connection.vendor == "sqlite":
        _close_to_others(Path(connection.settings_dict["NAME"]))
    first = not connection.introspection.table_names()
    if not soundness.pending():
        return
    call_command("migrate", interactive=False, verbosity=0)
    say("Made the database." if first else "Brought the database up to this version.")


def _close_to_others(path: Path) -> None:
    """One that was restored, or made by an older version, may be open to others; the doctor tells where it stays so."""
    with suppress(OSError):
        path.chmod(0o600)


def static(say: Say) -> None:
    """Gather styles and scripts where they have changed."""
    from belisha.serving import statics

    if statics.gather():
        say("Gathered styles, scripts and pictures.")


def demonstration(say: Say) -> None:
    """Five invented schools, where there is no school and no trust yet."""
    from belisha.demo import world
    from belisha.people.models import School, Trust
    from belisha.signin import actions as signin

    if School.objects.exists() or Trust.objects.exists():
        return
    trust = world.build()
    signin.accounts_for_cast()
    _at_work(trust)
    say(f"Made the demonstration: {trust} with {trust.schools.count()} schools, all invented.")


def _at_work(trust: Trust) -> None:
    """What is asked, decided, blocked and used at the invented schools, so that nobody begins with an empty desk."""
    from datetime import date

    from belisha.approvals import demo as requests
    from belisha.channels import demo as channels
    from belisha.desk import demo as desk
    from belisha.filtering import demo as filtering
    from belisha.sight import looking_everywhere

    filtering.build(trust)
    with looking_everywhere("the demonstration is made"):
        for school in trust.schools.all():
            desk.invent(school, date.today())
            channels.invent(school, date.today())
    requests.fill(trust)


def first_link(say: Say, address: str) -> None:
    """Where nobody has an account yet, a link for the first administrator; each start makes a new one."""
    from belisha.signin import actions

    secret = actions.first_link()
    if secret:
        say(f"Nobody has an account yet. Make the first one within a week, here: {address}/links/{secret}/")


def main(arguments: list[str]) -> int:
    """Do it all and tell; the exit code. `--demo` asks for the demonstration, `--at=` says where the site will be."""

    def say(line: str) -> None:
        print(line, flush=True)

    try:
        open_django()
        database(say)
        static(say)
        if "--demo" in arguments:
            demonstration(say)
        for address in (each.removeprefix("--at=") for each in arguments if each.startswith("--at=")):
            first_link(say, address)
    except RefusedError as error:
        print(f"belisha: {error}", file=sys.stderr, flush=True)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
