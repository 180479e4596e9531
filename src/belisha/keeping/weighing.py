"""What the roll knows of a request: who asks, as what of whom, and what was answered so far."""

from __future__ import annotations

from datetime import date

from belisha.access.viewer import in_force
from belisha.keeping.gates import Facts, Outcome, outcome
from belisha.keeping.models import Ask, Gate
from belisha.people.models import Appointment, Guardianship, Person


def facts(ask: Ask, today: date) -> Facts:
    """The request as the roll sees it today."""
    own = ask.asker_id == ask.about_id
    theirs = Guardianship.objects.filter(in_force(today), child=ask.about)
    row = theirs.filter(adult=ask.asker).first() if ask.asker_id and not own else None
    others = theirs.exclude(adult=ask.asker) if ask.asker_id else theirs
    return Facts(
        own=own,
        child=is_child(ask.about, today),
        known=row is not None,
        responsible=row.parental_responsibility if row else None,
        order=row.court_order if row else None,
        protected=not own and others.filter(do_not_disclose=True).exists(),
    )


def is_child(person: Person, today: date) -> bool:
    """Under 18 by date of birth; a pupil whose date of birth is not known counts as one."""
    if person.born:
        return (today.year - person.born.year, (today.month, today.day)) < (18, (person.born.month, person.born.day))
    return Appointment.objects.filter(person=person, role="pupil").exists()


def answered(ask: Ask) -> dict[str, Gate]:
    """The newest answer to each question."""
    return {row.question: row for row in Gate.objects.filter(ask=ask).select_related("by").order_by("when", "pk")}


def weighed(ask: Ask, today: date) -> Outcome:
    """Whether what is held may be given, and why not."""
    return outcome(facts(ask, today), {name: row.answer for name, row in answered(ask).items()})
