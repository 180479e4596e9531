"""Policies: which are in force, and each version whole, as text, with its duties and with what the analyser finds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from functools import lru_cache

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.params.functions import Path, Query

from belisha.api import schemas, standings
from belisha.api.answers import AN_HOUR, FOR_EVER, answer, encoded
from belisha.api.problems import Fault, refused
from belisha.people.models import School
from belisha.policies import held
from belisha.policies.examples import failing
from belisha.policies.models import Version
from belisha.rulebook.clause import Clause
from belisha.rulebook.duties import Arising, arising
from belisha.rulebook.examine import BEYOND, examine
from belisha.rulebook.explain import norm_text
from belisha.rulebook.norm import Norm, canonical, render
from belisha.rulebook.policy import Policy
from belisha.rulebook.ruling import Counsel
from belisha.rulebook.vocabulary import Vocabulary, nearest, shown

router = Router(tags=["Policies"], by_alias=True)
KEY = Path(..., description="the key of a version, as `GET /policies` and `GET /schools` list it")


@router.get("/policies", response=schemas.Policies, operation_id="policies", summary="List the policies in force")
def policies(request: HttpRequest) -> HttpResponse:
    """Every version that is in force at some school today."""
    found: dict[str, dict[str, object]] = {}
    schools: dict[str, list[str]] = {}
    for school, standing in standings.everywhere(School.objects.all()):
        if standing:
            schools.setdefault(standing.key, []).append(school.slug)
            found.setdefault(
                standing.key, {**standing.policy.identity, "key": standing.key, "title": standing.policy.title}
            )
    return answer({"policies": [{**each, "schools": schools[key]} for key, each in found.items()]})


@router.get("/policies/{key}", response=schemas.Policy, operation_id="policy", summary="A policy, whole")
def policy(request: HttpRequest, key: str = KEY) -> HttpResponse:
    """A version of a policy: header, clauses, norms in plain English, worked examples. Its key lasts for ever."""
    return answer(_whole(key, standings.versions(key)), AN_HOUR)


@lru_cache(50)
def _whole(key: str, versions: tuple[Version, ...]) -> bytes:
    *above, own = (held.policy(version) for version in versions)
    return encoded(
        {
            "key": key,
            "policy": own.identity,
            "under": [each.identity for each in above],
            "title": own.title,
            "header": own.header,
            "clauses": [_clause(each, own) for each in own.clauses],
            "examples": [asdict(each) for each in held.examples(versions[-1])],
        }
    )


def _clause(clause: Clause, policy: Policy) -> dict[str, object]:
    return {
        "number": clause.number,
        "title": clause.title,
        "text": clause.text,
        "form": clause.form or [],
        "norms": [_norm(each, policy) for each in policy.norms_of.get(clause.number, ())],
    }


def _norm(norm: Norm, policy: Policy) -> dict[str, object]:
    return {**canonical(norm), "line": render(norm), "says": norm_text(norm, policy.vocabulary)}


@router.get(
    "/policies/{key}/source",
    operation_id="source",
    summary="A policy's text",
    openapi_extra={
        "responses": {
            200: {"description": "The Markdown file.", "content": {"text/markdown": {"schema": {"type": "string"}}}}
        }
    },
)
def source(request: HttpRequest, key: str = KEY) -> HttpResponse:
    """The Markdown file with the norms in it, byte for byte as it was loaded. It may be kept for ever."""
    own = standings.versions(key)[-1]
    # Files that differ in nothing but spaces have one key: the first of them is the one that never changes.
    first = Version.objects.filter(hash=own.hash).order_by("pk")[0]
    headers = {"Cache-Control": FOR_EVER, "Content-Disposition": f'inline; filename="{first.policy}.md"'}
    return HttpResponse(bytes(first.source), content_type="text/markdown; charset=utf-8", headers=headers)


@router.get("/policies/{key}/duties", response=schemas.Duties, operation_id="duties", summary="What must be done")
def duties(
    request: HttpRequest,
    key: str = KEY,
    event: str | None = Query(
        None, description="only those that this event or act raises, as `GET /vocabulary` lists it"
    ),
    role: str | None = Query(None, description="only those of whom this role has, be it as one of a larger group"),
) -> HttpResponse:
    """Duties: who must do what, to whom, by when. `depends-on` has the facts that a duty waits for."""
    counsel = held.counsel(standings.versions(key))
    vocabulary = counsel.book.vocabulary
    _check(event, role, vocabulary)
    found = [each for each in _duties(counsel, event) if role is None or has(each, role)]
    return answer(
        {
            "policy": counsel.policy.identity,
            "event": event,
            "role": role,
            "duties": [each.as_json() for each in found],
        },
        AN_HOUR,
    )


def _check(event: str | None, role: str | None, vocabulary: Vocabulary) -> None:
    """Refuse an event or role that is not in the vocabulary."""
    faults = []
    if event is not None and event not in vocabulary.events and event not in vocabulary.acts:
        hint = nearest(event, vocabulary.events) or nearest(event, vocabulary.acts)
        listed = f"; it is one of: {', '.join(vocabulary.events)}"
        faults.append(Fault("event", f"unknown event '{shown(event)}'{hint or listed}"))
    if role is not None and role not in vocabulary.roles:
        hint = nearest(role, vocabulary.roles) or f"; it is one of: {', '.join(vocabulary.roles)}"
        faults.append(Fault("role", f"unknown role '{shown(role)}'{hint}"))
    if faults:
        raise refused(faults)


def _duties(counsel: Counsel, event: str | None) -> Iterable[Arising]:
    """The duties of one event, or of all in the order of the text."""
    book = counsel.book
    if event is not None:
        return arising(book.policies, event, {})
    raised = {
        (id(each.policy), each.duty.id): each
        for policy in book.policies
        for name in dict.fromkeys(duty.event for duty in policy.duties)
        for each in arising([policy], name, {})
    }
    in_order = ((id(policy), duty.id) for policy in book.policies for duty in policy.duties)
    return [raised[place] for place in in_order if place in raised]


def has(each: Arising, role: str) -> bool:
    """Whether somebody of this role has a duty: named, or one of those whom a named role covers."""
    roles = each.policy.vocabulary.roles
    covered = roles[role].covers if role in roles else frozenset()
    return any(bearer == role or (covered and covered <= roles[bearer].covers) for bearer in each.duty.bearers)


@router.get("/policies/{key}/findings", response=schemas.Findings, operation_id="findings", summary="What is wrong")
def findings(request: HttpRequest, key: str = KEY) -> HttpResponse:
    """What the analyser finds in a policy, held against today's date."""
    return answer(_findings(standings.versions(key), date.today()))


@lru_cache(50)
def _findings(versions: tuple[Version, ...], today: date) -> bytes:
    *above, own = (held.policy(version) for version in versions)
    found = examine(own, today, above)
    found += failing(held.examples(versions[-1]), held.counsel(versions))
    return encoded(
        {
            "policies": [own.identity],
            "findings": [each.as_json() for each in found],
            "cannot-tell": list(BEYOND),
        }
    )
