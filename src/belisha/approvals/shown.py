"""How a request is put into words: the ruling it stands under, who decides it, and what happened to it when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from django.utils import timezone

from belisha.access.ask import visible_persons
from belisha.access.viewer import Viewer
from belisha.approvals import ruled
from belisha.approvals.deciders import Bench, Seat
from belisha.approvals.kinds import Kind
from belisha.approvals.models import Decision, Request
from belisha.approvals.ruled import Ruled
from belisha.deadlines.models import Deadline
from belisha.people.models import School
from belisha.people.roles import ROLES
from belisha.policies import held
from belisha.web.doors import address

# The verdict as the heading of a panel, and what it means for whoever asks. {office} decides.
_HEADS: Final = {
    ruled.NEEDS: "The policy says who decides",
    ruled.SILENT: "The policy does not speak of this",
    ruled.PERMITTED: "The policy allows this",
    ruled.ADVISED: "The policy advises against this",
    ruled.PROHIBITED: "The policy says no",
    ruled.OPEN: "It depends on what you ask for",
    ruled.NO_POLICY: "No policy is in force",
}
_SAYS: Final = {
    ruled.NEEDS: "Clause {number} gives this decision to the {office}.",
    ruled.SILENT: (
        "No clause names who decides. So it goes to the {office}. That is Belisha’s own rule, not the policy’s."
    ),
    ruled.PERMITTED: (
        "Clause {number} lets it happen without a yes. If something stands in the way all the same, ask. "
        "The {office} then decides. That is Belisha’s own rule, not the policy’s."
    ),
    ruled.ADVISED: (
        "Clause {number} says that it should not be done, and names nobody who decides. So it goes to the {office}. "
        "That is Belisha’s own rule, not the policy’s."
    ),
    ruled.PROHIBITED: "Clause {number} forbids it. Nobody can say yes while this clause stands.",
    ruled.OPEN: "What the policy says follows from what you fill in. You see it before anything is decided.",
    ruled.NO_POLICY: "So it goes to the {office}. That is Belisha’s own rule.",
}


@dataclass(frozen=True, slots=True)
class Panel:
    """A ruling for a page: its heading, its meaning, the clause with its text and where to read it."""

    verdict: str
    head: str
    says: str
    ruled: Ruled
    href: str

    @property
    def tag(self) -> str:
        """The verdict, as a colour has it."""
        return ruled.SILENT if self.verdict == ruled.NO_POLICY else self.verdict


def loaded(row: Request) -> Request:
    """The request as it is now, with what every page about it shows."""
    return Request.objects.select_related(
        "school__trust", "by", "before", "decision__by", "decision__in_place_of", "decision__wording",
        "appeal_of__decision__by", "appeal_of__decision__wording",
    ).get(pk=row.pk)  # fmt: skip


def second_look(row: Request) -> Request | None:
    """The request for a second look at this one, where there is one."""
    return Request.objects.filter(appeal_of=row).first()


def panel(found: Ruled, school: School) -> Panel:
    """A ruling in words."""
    words = {"number": found.number, "office": found.office}
    policy = address("policy", school.slug)
    own = found.clause and "/" not in found.clause and _is_in_force(found, school)
    href = f"{policy}#c-{found.clause}" if own and policy else ""
    verdict = found.verdict if found.verdict in _SAYS else ruled.OPEN
    if verdict in (ruled.NEEDS, ruled.PERMITTED, ruled.ADVISED, ruled.PROHIBITED) and not found.clause:
        verdict = ruled.SILENT
    return Panel(verdict, _HEADS[verdict], _SAYS[verdict].format(**words), found, href)


def _is_in_force(found: Ruled, school: School) -> bool:
    """Whether the text that the ruling came from is the one that the school's page shows."""
    try:
        return held.standing(school).key == found.fingerprint
    except held.NotHeldError:
        return False


def ruling(row: Request, kind: Kind) -> Panel:
    """The ruling that a request was asked under; a newer policy does not change it."""
    return panel(ruled.recalled(kind, row.verdict, row.decider_role, row.clause, row.fingerprint), row.school)


def office(bench: Bench) -> str:
    """The title of who decides."""
    return ROLES[bench.role].title


def names(bench: Bench, viewer: Viewer) -> str:
    """Who that is today, of those whom the viewer may see: `Ada Brook, or Ben Hill (in place of Cem Vale)`."""
    people = {seat.person.pk for seat in bench.seats} | {seat.stands_for.pk for seat in bench.seats if seat.stands_for}
    known = set(visible_persons(viewer).filter(pk__in=people).values_list("pk", flat=True))
    said = [_seated(seat, known) for seat in bench.seats if seat.person.pk in known]
    return ", or ".join(dict.fromkeys(said))


def _seated(seat: Seat, known: set[UUID]) -> str:
    other = seat.stands_for
    return f"{seat.person.name} (in place of {other.name})" if other and other.pk in known else seat.person.name


def decider(decision: Decision, viewer: Viewer) -> str:
    """Who decided, by name where the viewer may see them, else by office."""
    people = [each for each in (decision.by, decision.in_place_of) if each is not None]
    known = set(visible_persons(viewer).filter(pk__in=[each.pk for each in people]).values_list("pk", flat=True))
    if decision.by_id not in known:
        return ROLES[decision.role].title
    return ", in place of ".join(each.name for each in people if each.pk in known)


def is_late(row: Request, deadline: Deadline | None) -> bool:
    """Whether the time to decide is over, and nobody has."""
    return bool(row.is_open and deadline and deadline.is_open and deadline.due_at <= timezone.now())


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that happened, or is to happen (`to_come`), to a request."""

    words: str
    when: datetime | None
    to_come: bool = False


def steps(row: Request, deadline: Deadline | None) -> list[Step]:
    """What happened to a request and what comes next, in order."""
    return list(_steps(row, deadline))


def _steps(row: Request, deadline: Deadline | None) -> Iterator[Step]:
    yield Step("Asked", row.made)
    decision = getattr(row, "decision", None)
    if decision is not None:
        yield Step("Decided: yes" if decision.yes else "Decided: no", decision.when)
    if row.stage == Request.Stage.OPEN and deadline is not None:
        yield Step("Decision due", deadline.due_at, to_come=True)
    elif row.stage == Request.Stage.WITHDRAWN:
        yield Step("Taken back", row.closed)
    elif row.stage == Request.Stage.ENDED:
        yield Step("The yes ended", row.closed)
