"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from belisha.refusal import RefusedError

if TYPE_CHECKING:
    from belisha.people.models import School
    from belisha.rolls.models import RollImport

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]
BY = "program:roll"


def roll(options: argparse.Namespace) -> int:
    """Read a file and print what it would change; with --apply, do it."""
    from belisha.sight import looking

    school = _school(options.school)
    with looking((school.pk,)):
        found = _read(Path(options.file), school, options.format)
        if found.stage != "staged":
            return _told_mistakes(found)
        _told(found)
        if not options.apply:
            _put_away(found)
            return 0
        return _applied(found, options.leaving or "")


def _read(path: Path, school: School, kind: str | None) -> RollImport:
    from datetime import date

    from belisha.people.actions import RefusedActError
    from belisha.rolls.actions import receiving
    from belisha.rolls.line import UnreadableError
    from belisha.rolls.models import RollImport

    try:
        with path.open("rb") as file:
            found = receiving.receive(BY, school, path.name, iter(lambda: file.read(1 << 20), b""))
        if kind and found.format != kind:
            receiving.withdraw(BY, found)
            raise RefusedError(f"{path.name} is not {kind}, but {found.get_format_display()}")
        if found.stage == "columns":
            receiving.choose_columns(BY, found, found.columns)
    except OSError as error:
        raise RefusedError(f"{path} cannot be read: {error.strerror}") from error
    except UnreadableError as error:
        raise RefusedError(f"{path.name}: {error}") from error
    except RefusedActError as error:
        _put_away(found)
        raise RefusedError(
            f"{path.name}: {error} Do it once on the page of the school; then it is remembered."
        ) from error
    receiving.work(found, date.today())
    return RollImport.objects.get(pk=found.pk)


def _put_away(found: RollImport) -> None:
    from belisha.rolls.actions import receiving

    receiving.withdraw(BY, found)


def _told(found: RollImport) -> None:
    from belisha.rolls import telling

    for said in found.notices:
        print(said)
    for title, many in telling.tally(found) or [("Nothing would change", 0)]:
        print(f"{title}: {many:,}" if many else title)


def _told_mistakes(found: RollImport) -> int:
    print(found.said or f"{found.counts.get('wrong', 0):,} mistakes; nothing was changed:")
    for each in found.problems:
        where = [str(each["file"])] if each["file"] else []
        where += [f"row {each['row']}"] if each["row"] else []
        where += [str(each["column"])] if each["column"] else []
        print(f"  {', '.join(where) or 'the file'}: {each['why']}")
    return 1


def _applied(found: RollImport, leaving: str) -> int:
    from datetime import date

    from belisha.people.actions import RefusedActError
    from belisha.rolls.actions import receiving
    from belisha.rolls.models import RollImport

    try:
        receiving.order_apply(BY, found, leaving)
    except RefusedActError as error:
        _put_away(found)
        raise RefusedError(f"{error} (--leaving {found.counts.get('leave')})") from error
    receiving.work(found, date.today())
    now = RollImport.objects.get(pk=found.pk)
    print(f"Applied. To undo it: belisha roll-undo {now.pk}" if now.stage == "applied" else now.said)
    return 0 if now.stage == "applied" else 1


def roll_undo(options: argparse.Namespace) -> int:
    """Undo an import by its number."""
    from datetime import date

    from django.core.exceptions import ValidationError

    from belisha.people.actions import RefusedActError
    from belisha.rolls.actions import receiving
    from belisha.rolls.models import RollImport
    from belisha.sight import looking, looking_everywhere

    try:
        with looking_everywhere("an import is found by its number, whatever its school"):
            school = RollImport.objects.values_list("school_id", flat=True).get(pk=options.number)
    except (RollImport.DoesNotExist, ValidationError):
        raise RefusedError("there is no import with this number; the page of the school lists them") from None
    with looking((school,)):
        found = RollImport.objects.get(pk=options.number)
        try:
            receiving.order_undo(BY, found)
        except RefusedActError as error:
            raise RefusedError(str(error)) from error
        receiving.work(found, date.today())
        now = RollImport.objects.get(pk=found.pk)
    print("Undone: everybody is as they were before." if now.stage == "undone" else now.said)
    return 0 if now.stage == "undone" else 1


def gias(options: argparse.Namespace) -> int:
    """Show schools of the government's register; with --apply, write them down."""
    from django.core.exceptions import ValidationError

    from belisha.rolls.actions import registering
    from belisha.rolls.gias import registered

    wanted = (
        each
        for each in registered(Path(options.file))
        if each.urn in (options.urn or ()) or (options.trust and options.trust in (each.trust_code, each.trust))
    )
    if not options.urn and not options.trust:
        raise RefusedError("say which: --urn NUMBER (more than once for more), or --trust NAME-OR-CODE")
    planned = registering.plan(wanted)
    for what, each in planned:
        print(f"{each.urn}  {what:9}  {each.name}, {each.phase}{f', {each.trust}' if each.trust else ''}")
    if not planned:
        raise RefusedError("no open school of the register fits")
    if not options.apply:
        print("Nothing was written. With --apply it is.")
        return 0
    try:
        registering.register(planned)
    except ValidationError as error:
        raise RefusedError("; ".join(error.messages)) from error
    print("Written down.")
    return 0


def _school(slug: str) -> School:
    from belisha.people.models import School

    found = School.objects.filter(slug=slug).first()
    if found is None:
        raise RefusedError(f"there is no school with the short name '{slug}'; belisha school list shows them")
    return found


COMMANDS: tuple[Command, ...] = (
    (
        "roll",
        roll,
        "Read a file of pupils, staff, parents and carers, and print what it would change.",
        (
            (("file",), {"metavar": "FILE", "help": "a table (CSV), OneRoster (zip) or a Common Transfer File (XML)"}),
            (("--school",), {"metavar": "SCHOOL", "required": True, "help": "the short name of the school"}),
            (("--format",), {"choices": ["csv", "oneroster", "ctf"], "help": "refuse any other kind of file"}),
            (("--apply",), {"action": "store_true", "help": "do it, all or nothing"}),
            (("--leaving",), {"metavar": "N", "help": "how many would leave, where that is more than a tenth"}),
        ),
    ),
    (
        "roll-undo",
        roll_undo,
        "Undo an import of the roll, as long as nobody has changed the same people since.",
        ((("number",), {"metavar": "NUMBER", "help": "as belisha roll --apply printed it"}),),
    ),
    (
        "gias",
        gias,
        "Show schools of the government's register (GIAS, as CSV), and write them down with their trusts.",
        (
            (("file",), {"metavar": "FILE", "help": "edubasealldata.csv or a part of it"}),
            (("--urn",), {"action": "append", "metavar": "URN", "help": "the school with this number"}),
            (("--trust",), {"metavar": "TRUST", "help": "all schools of the trust with this name or code"}),
            (("--apply",), {"action": "store_true", "help": "write them down"}),
        ),
    ),
)
