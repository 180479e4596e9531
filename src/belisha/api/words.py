"""The words that a question can use: facts with their questions, events and roles."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router
from ninja.params.functions import Query

from belisha.api import schemas, standings
from belisha.api.answers import answer
from belisha.rulebook.ruling import question_json
from belisha.rulebook.vocabulary import Fact, Vocabulary
from belisha.rulebook.words import WORDS

router = Router(tags=["Words"], by_alias=True)


@router.get("/vocabulary", response=schemas.Vocabulary, operation_id="vocabulary", summary="The words to ask with")
def vocabulary(
    request: HttpRequest,
    school: str | None = Query(
        None, description="the short name of a school, for the words of its own policy as well", example="inkwell"
    ),
) -> HttpResponse:
    """Every fact with its question and the values that it can have; the events and roles that duties speak of."""
    words = WORDS if school is None else standings.standing(school).counsel.book.vocabulary
    return answer(
        {
            "facts": [_fact(each) for each in words.facts.values()],
            "events": _events(words),
            "roles": [{"role": r.name, "one": r.one, "covers": sorted(r.covers)} for r in words.roles.values()],
        }
    )


def _fact(fact: Fact) -> dict[str, object]:
    return {
        **question_json(fact),
        "values": [fact.values[0], fact.values[-1]] if fact.is_number else list(fact.values),
        "ordinary": fact.ordinary,
        "changeable": fact.changeable,
    }


def _events(words: Vocabulary) -> list[dict[str, str]]:
    """The events, and the acts: each can raise duties."""
    found = {**words.events, **{act: f"anyone is to {phrase}" for act, phrase in words.acts.items()}}
    return [{"event": name, "when": phrase} for name, phrase in found.items()]
