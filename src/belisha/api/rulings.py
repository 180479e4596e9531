"""May I …? One case, many cases, and a question in somebody's own words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache

from django.http import Http404, HttpRequest, HttpResponse
from ninja import Router
from pydantic import ValidationError

from belisha.api import cases, limits, schemas, standings
from belisha.api.answers import answer
from belisha.api.asked import Batch, Case, Line, Told
from belisha.api.problems import Refusal, from_pydantic
from belisha.api.schools import SLUG
from belisha.policies import held
from belisha.rulebook.ruling import Counsel, question_json

router = Router(tags=["Rulings"], by_alias=True)
Place = tuple[str, Counsel]
"""The key of some versions, and the counsel under them."""


@router.post("/schools/{slug}/rulings", response=schemas.Ruling, operation_id="rule", summary="May I …?")
def rule(request: HttpRequest, case: Case, slug: str = SLUG) -> HttpResponse:
    """The ruling on a case, under the policy that is in force at the school today.

    Facts that you leave out are not known: the verdict may then be `undetermined`, and `question` has the next
    question to ask. With `ordinary` they are taken to be as usual, and `assumed` says how. Nothing is kept of
    what you ask.
    """
    standing = standings.standing(slug)
    ruling = cases.ruled(standing.counsel, case.situation, case.ordinary)
    return answer(cases.as_json(ruling, cases.link(request, ruling, standing.key, slug, case.ordinary)))


@router.post("/rulings", response=schemas.Rulings, operation_id="rule-all", summary="Many cases at once")
def rule_all(request: HttpRequest, batch: Batch) -> HttpResponse:
    """The rulings on up to 1,000 lines, each with a `school` (its policy of today) or a `policy` (a key).

    A line that is wrong gets an `error` in its place, and the rest is ruled on. For the rate limit, every 25 lines
    count as one call.
    """
    limits.charge(request, -(-len(batch.lines) // limits.LINES) - 1)
    place = cache(_place)
    found = [_line(request, number, line, place) for number, line in enumerate(batch.lines, 1)]
    return answer({"rulings": found, "wrong": sum("error" in each for each in found)})


def _line(request: HttpRequest, number: int, raw: object, place: Callable[[str, str], Place]) -> dict[str, object]:
    """The ruling on one line, or what is wrong with it."""
    try:
        line = Line.model_validate(raw)
        key, counsel = place(line.school or "", line.policy or "")
        ruling = cases.ruled(counsel, line.situation, line.ordinary)
    except ValidationError as error:
        problem = from_pydantic(
            [{**each, "loc": ("line", *each["loc"])} for each in error.errors(include_url=False, include_input=False)]
        )
        return {"id": _id(raw), "line": number, "error": problem.detail}
    except (Refusal, Http404) as error:
        return {"id": _id(raw), "line": number, "error": str(error)}
    address = cases.link(request, ruling, key, line.school or "", line.ordinary)
    return {"id": line.id, **cases.as_json(ruling, address)}


def _id(raw: object) -> str | int | None:
    """The id of a line, if it has one that can be given back."""
    found = raw.get("id") if isinstance(raw, Mapping) else None
    return found if isinstance(found, str | int) and not isinstance(found, bool) else None


def _place(school: str, policy: str) -> Place:
    """What a line is to be ruled under. Raises Refusal or Http404."""
    if bool(school) == bool(policy):
        raise Refusal(422, "give the short name of a 'school' or the key of a 'policy', one of them")
    if school:
        standing = standings.standing(school)
        return standing.key, standing.counsel
    return policy, held.counsel(standings.versions(policy))


@router.post(
    "/schools/{slug}/understand", response=schemas.Understood, operation_id="understand", summary="In your own words"
)
def understand(request: HttpRequest, told: Told, slug: str = SLUG) -> HttpResponse:
    """What is recognised in a question as people type it, and the next question that matters.

    The same words always give the same facts, and `matches` says why; what was not understood stands in
    `unknown`. Send `facts`, with what is answered after that, to `POST /schools/{slug}/rulings`. Nothing is kept
    of the text.
    """
    from belisha.recognition.recognise import recognise  # its word lists are read when somebody asks for it

    counsel = standings.standing(slug).counsel
    found = recognise(told.text, counsel.book.vocabulary, told.who or "")
    ruling = cases.ruled(counsel, found.facts, ordinary=False)
    return answer(
        {
            "facts": dict(found.facts),
            "matches": [each._asdict() for each in found.matches],
            "open": {name: list(values) for name, values in found.open.items()},
            "unknown": list(found.unknown),
            "platforms": [each._asdict() for each in found.platforms],
            "events": list(found.events),
            "cut": found.cut,
            "verdict": ruling.verdict,
            "question": question_json(ruling.vocabulary.facts[ruling.ask]) if ruling.ask else None,
        }
    )
