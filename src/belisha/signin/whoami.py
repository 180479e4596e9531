"""Which person an account is: one account may be several people, at one school each."""

from __future__ import annotations

from belisha.people.models import Person
from belisha.sight import looking_everywhere
from belisha.signin.models import Account, Identity

AS = "person"
"""In the session: the id of the person as whom the account acts."""


def people_of(account: Account) -> list[Person]:
    """Every person that an account is, those who left last."""
    with looking_everywhere("who an account is comes before what it may look at"):
        ids = Identity.objects.filter(account=account).values_list("person_id", flat=True)
        people = list(Person.objects.select_related("school__trust", "trust").filter(pk__in=list(ids)))
    return sorted(people, key=lambda each: (each.left is not None, str(each.school or each.trust), str(each.pk)))


def place_of(account: Account) -> str:
    """Where an account belongs, as the journal names it: at the place of the first person that it is."""
    person = person_of(account, None)
    return person.place if person else ""


def person_of(account: Account, chosen: str | None) -> Person | None:
    """The person as whom an account acts: the one that was chosen, if the account still is that one, else the first."""
    people = people_of(account)
    return next((each for each in people if each.pk.hex == chosen), people[0] if people else None)
