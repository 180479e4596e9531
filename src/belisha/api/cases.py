"""Cases as they are sent: held against the vocabulary, ruled on, and given back with a link that lasts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from belisha.api.asked import MOST_FACTS
from belisha.api.problems import Fault, refused
from belisha.rulebook.ruling import Counsel, Ruling
from belisha.rulebook.situation import SituationError, read_value
from belisha.rulebook.vocabulary import Value, Vocabulary, nearest, shown

_LIST = "; GET /api/v1/vocabulary lists them all"


def ruled(counsel: Counsel, situation: Mapping[str, object], ordinary: bool) -> Ruling:
    """The ruling on a case. Raises Refusal (422) with everything that is wrong with it."""
    faults = list(faults_of(situation, counsel.book.vocabulary))
    if faults:
        raise refused(faults)
    try:
        return counsel.rule(situation, ordinary)  # type: ignore[arg-type] # the values have just been looked at
    except SituationError as error:
        raise refused([Fault("situation", str(error))]) from error


def faults_of(situation: Mapping[str, object], vocabulary: Vocabulary) -> Iterator[Fault]:
    """Every fact and value that is not in the vocabulary."""
    if len(situation) > MOST_FACTS:
        yield Fault("situation", f"has {len(situation):,} facts; at most {MOST_FACTS} are read")
        return
    for name, value in situation.items():
        where = f"situation.{shown(name)}"
        if name not in vocabulary.facts:
            yield Fault(where, f"unknown fact '{shown(name)}'{nearest(name, vocabulary.facts) or _LIST}")
            continue
        try:
            read_value(vocabulary.facts[name], value)
        except SituationError as error:
            yield Fault(where, str(error))


def as_json(ruling: Ruling, link: str) -> dict[str, object]:
    """The ruling under the names of the command line, with its link."""
    return {**ruling.as_json(), "link": link}


def link(request: HttpRequest, ruling: Ruling, key: str, school: str, ordinary: bool) -> str:
    """The page that shows a ruling for ever; `school` may be empty."""
    pairs = [(name, _word(value)) for name, value in ruling.situation.items()]
    pairs += [("usual", "yes")] if ordinary else []
    pairs += [("at", school)] if school else []
    return request.build_absolute_uri(f"{reverse('ruling', args=[key])}?{urlencode(pairs)}")


def _word(value: Value) -> str:
    """A value as it stands in an address."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
