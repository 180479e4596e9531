"""The commands of this room, as they are typed. Whatever needs Django is imported inside; the database is open then."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from belisha.refusal import RefusedError

Argument = tuple[tuple[str, ...], dict[str, object]]
Command = tuple[str, Callable[[argparse.Namespace], int], str, tuple[Argument, ...]]

_WHY = "whoever types commands here keeps the installation, and is no viewer"


def invite(options: argparse.Namespace) -> int:
    """A link for somebody on the roll. Raises RefusedError."""
    from belisha.journal.actions import program
    from belisha.people.actions import RefusedActError
    from belisha.sight import looking_everywhere
    from belisha.signin import actions
    from belisha.signin.models import Account

    with looking_everywhere(_WHY):
        person = _person(options.email, options.school)
        by = program("command-line")
        try:
            if options.lost_device:
                for account in Account.objects.filter(identities__person=person):
                    actions.forget_factors(by, account, person.place)
            invitation, secret = actions.invite(by, person)
        except RefusedActError as error:
            raise RefusedError(str(error)) from error
        print(f"A link for {person.name}. It works once, until {invitation.until:%d %B %Y, %H:%M} UTC:")
        print(f"{options.at.rstrip('/')}/links/{secret}/")
    return 0


def _person(email: str, school: str):  # type: ignore[no-untyped-def]
    from belisha.people.models import Person, School

    if not School.objects.filter(slug=school).exists():
        raise RefusedError(f"there is no school '{school}'; belisha school list shows them")
    people = list(Person.objects.filter(school__slug=school, email__iexact=email, left=None))
    if len(people) != 1:
        found = "nobody" if not people else f"{len(people)} people"
        raise RefusedError(f"{found} at {school} with the address {email}; put it right on the roll first")
    return people[0]


def group_role(options: argparse.Namespace) -> int:
    """Which group of the school's own sign-in gives which role. Raises RefusedError."""
    from django.core.exceptions import ValidationError

    from belisha.journal.actions import program
    from belisha.people.models import School
    from belisha.signin.actions import federation
    from belisha.signin.models import GroupRole

    by, rows = program("command-line"), GroupRole.objects.filter(ended=None, school__slug=options.school)
    if options.verb == "list":
        for each in rows:
            print(f"{each.provider}\t{each.group}\t{each.role}")
        return 0
    school = School.objects.filter(slug=options.school).first()
    if school is None or not (options.service and options.group and options.role):
        raise RefusedError("say which school there is, and --service, --group and --role")
    found = rows.filter(provider=options.service, group=options.group, role=options.role).first()
    try:
        if options.verb == "add":
            federation.add_group_role(by, school, options.service, options.group, options.role)
        elif found:
            federation.end_group_role(by, found)
        else:
            raise RefusedError("there is no such group; belisha group-role list shows them")
    except ValidationError as error:
        raise RefusedError(" ".join(error.messages)) from error
    return 0


COMMANDS: tuple[Command, ...] = (
    (
        "invite",
        invite,
        "A link that works once, with which somebody on the roll makes an account or chooses a new password.",
        (
            (("email",), {"metavar": "EMAIL", "help": "the address in their entry"}),
            (("--school",), {"required": True, "metavar": "SCHOOL", "help": "the short name of the school"}),
            (("--at",), {"default": "http://localhost:8000", "metavar": "URL", "help": "where browsers reach Belisha"}),
            (("--lost-device",), {"action": "store_true", "help": "also forget their passkeys, app and codes"}),
        ),
    ),
    (
        "group-role",
        group_role,
        "Which group of the school's own sign-in gives which role.",
        (
            (("verb",), {"choices": ("add", "end", "list"), "metavar": "add|end|list", "help": "what to do"}),
            (("--school",), {"required": True, "metavar": "SCHOOL", "help": "the short name of the school"}),
            (("--service",), {"metavar": "ID", "help": "the id of the sign-in service"}),
            (("--group",), {"metavar": "GROUP", "help": "the group, as the service names it"}),
            (("--role",), {"metavar": "ROLE", "help": "the role, as in teacher"}),
        ),
    ),
)
