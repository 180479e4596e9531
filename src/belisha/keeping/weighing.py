"""What the roll knows of a request: who asks, as what of whom, and what was answered so far."""

from __future__ import annotations

from datetime import date

from belisha.access.relations import kept_from_me
from belisha.access.viewer import in_force, of
from belisha.keeping.gates import OTHERS, Facts, Outcome, outcome
from belisha.keeping.models import Ask, Gate
from belisha.people import humans, ties
from belisha.people.models import Appointment, Guardianship, Person


def facts(ask: Ask, today: date) -> Facts:
    """The request as the roll sees it today."""
    own = ask.asker_id == ask.about_id
    row = _tie(ask, today)
    return Facts(
        own=own,
        child=is_child(ask.about, today),
        known=row is not None,
        responsible=row.parental_responsibility if row else None,
        order=_order(ask, row, today),
        protected=not own and _protected(ask, today),
    )


def _tie(ask: Ask, today: date) -> Guardianship | None:
    """What makes whoever asks a parent or carer today."""
    if ask.asker_id is None or ask.asker_id == ask.about_id:
        return None
    return Guardianship.objects.filter(in_force(today), child=ask.about, adult=ask.asker).first()


def _order(ask: Ask, row: Guardianship | None, today: date) -> bool | None:
    """What a court has ordered outlives the row on which it was noted."""
    if ask.asker and ties.ordered(today).filter(adult__in=humans.account_ids(ask.asker), child=ask.about).exists():
        return True
    return row.court_order if row else None


def _protected(ask: Ask, today: date) -> bool:
    """Whether another adult of the family must not be found by whoever asks; each row counts that ever said so."""
    family = Guardianship.objects.filter(child=ask.about).values("adult")
    hidden = ties.undisclosed(today).filter(adult__in=family)
    if ask.asker is None:
        return hidden.exists()
    return hidden.exclude(adult=ask.asker).exists() or ask.about_id in kept_from_me(of(ask.asker, today))


def is_child(person: Person, today: date) -> bool:
    """Under 18 by date of birth; a pupil whose date of birth is not known counts as one."""
    if person.born:
        return (today.year - person.born.year, (today.month, today.day)) < (18, (person.born.month, person.born.day))
    return Appointment.objects.filter(person=person, role="pupil").exists()


def answered(ask: Ask) -> dict[str, Gate]:
    """The newest answer to each question."""
    return {row.question: row for row in Gate.objects.filter(ask=ask).select_related("by").order_by("when", "pk")}


def readable(ask: Ask, today: date) -> bool:
    """Whether the file may be fetched: it was given, or all is answered but whether somebody has read it."""
    if ask.stage != Ask.Stage.OPEN:
        return ask.stage == Ask.Stage.GIVEN
    answers = {name: row.answer for name, row in answered(ask).items()}
    return outcome(facts(ask, today), answers | {OTHERS.name: "yes"}).may


def weighed(ask: Ask, today: date) -> Outcome:
    """Whether what is held may be given, and why not."""
    return outcome(facts(ask, today), {name: row.answer for name, row in answered(ask).items()})
