"""A school's policy to read: the text, its duties, its changes, its findings, and the pages for the wall."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches
from functools import lru_cache

from django.core.exceptions import BadRequest
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from belisha.policies.held import Standing
from belisha.reading import amended, differences, heading, history, tasks
from belisha.reading import findings as analysis
from belisha.reading.marking import words_of
from belisha.reading.notices import notice
from belisha.reading.paper import papers
from belisha.reading.searching import hits, meant
from belisha.reading.sheet import download, sheet
from belisha.reading.texts import MOST_KEPT, Texts, of
from belisha.reading.you import PARENT, PUPIL
from belisha.rulebook.examine import BEYOND
from belisha.rulebook.explain import either
from belisha.rulebook.vocabulary import Vocabulary, nearest, shown
from belisha.web import places

_MOST_AREAS = 12
_VERY_LIKE = 0.75
_MOST_COMPARED = 60
_FEW = 3


def _frame(standing: Standing, here: str) -> dict[str, object]:
    """What the base page wants to know."""
    return {"school": standing.school, "standing": standing, "policy": standing.policy, "here": here}


@require_safe
def policy(request: HttpRequest, slug: str) -> HttpResponse:
    """The policy: its head, contents and clauses, or the clauses in which all words of a search stand."""
    standing = places.standing(slug)
    texts = of(standing)
    query = request.GET.get("q", "")
    words = words_of(query)
    context = {
        **_frame(standing, "policy"),
        "query": " ".join(words),
        "rows": heading.rows(standing),
        "more": heading.more(standing.policy),
        "warnings": heading.warnings(standing.policy, date.today()),
        "body": "" if words else _body(texts, slug),
    }
    if words:
        shown_papers = papers(texts)
        context |= {"hits": hits(shown_papers, words), "meant": meant(shown_papers, words)}
    return render(request, "reading/policy.html", context)


@lru_cache(MOST_KEPT)
def _body(texts: Texts, slug: str) -> SafeString:
    """Contents, clauses and words of the policies that bind a school: the same for as long as their texts are."""
    answer = reverse("answer", args=[slug])
    return render_to_string("reading/policy_body.html", {"papers": papers(texts), "answer": answer})


@require_safe
def policy_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The policy's file, byte for byte as it was loaded."""
    version = places.standing(slug).version
    return download(f"{version.policy}.md", "text/markdown; charset=utf-8", bytes(version.source))


def _filtered(request: HttpRequest, texts: Texts) -> tuple[str, str, list[tasks.Task]]:
    """Whose duties, after what, and which they are. A word that names nobody or nothing is a bad request."""
    vocabulary = texts.vocabulary
    who, event = request.GET.get("who", ""), request.GET.get("event", "")
    if who and who not in vocabulary.roles:
        raise BadRequest(f"There is nobody called “{shown(who)}” here{nearest(who, vocabulary.roles)}")
    if event and event not in vocabulary.events and event not in vocabulary.acts:
        raise BadRequest(f"There is no event “{shown(event)}” here{_meant(event, vocabulary)}")
    every = tasks.tasks(texts)
    return who, event, [task for task in every if (not who or who in task.binds) and event in ("", task.event)]


def _meant(event: str, vocabulary: Vocabulary) -> str:
    """What else somebody may have meant: whatever is very much like it, else an event; or a few events."""
    very_like = get_close_matches(event[:_MOST_COMPARED], [*vocabulary.events, *vocabulary.acts], 1, _VERY_LIKE)
    near = nearest(event, very_like or vocabulary.events)
    return near or f"; there is {either([f'“{name}”' for name in list(vocabulary.events)[:_FEW]])}, for example"


@require_safe
def duties(request: HttpRequest, slug: str) -> HttpResponse:
    """Who must do what, to whom, by when, event after event."""
    standing = places.standing(slug)
    texts = of(standing)
    who, event, found = _filtered(request, texts)
    every = tasks.tasks(texts)
    others = [task for task in every if event and task.event == event] if not found else []
    context = {
        **_frame(standing, "duties"),
        "others": tasks.grouped(others, texts.vocabulary),
        "reader": who if who in (PUPIL, PARENT) else "",
        "who": who,
        "event": event,
        "people": tasks.people(every, texts.vocabulary),
        "events": [(group.event, group.heading) for group in tasks.grouped(every, texts.vocabulary)],
        "groups": tasks.grouped(found, texts.vocabulary),
        "number": len(found),
        "filter": request.GET.urlencode(),
    }
    return render(request, "reading/duties.html", context)


@require_safe
def duties_file(request: HttpRequest, slug: str) -> HttpResponse:
    """The same duties for a spreadsheet."""
    standing = places.standing(slug)
    texts = of(standing)
    _, _, found = _filtered(request, texts)
    heads = ("When", "Who", "How binding", "What", "To whom", "By when", "In which case", "Clause")
    rows = [
        (tasks.heading(each.event, texts.vocabulary), each.who, each.modality, each.what, each.to, each.by,
         tasks.case_text(each), each.clause)
        for each in found
    ]  # fmt: skip
    return sheet(f"duties-{slug}.csv", heads, rows)


@require_safe
def changes(request: HttpRequest, slug: str) -> HttpResponse:
    """The versions that a school has had, and what changed from one of them to another."""
    standing = places.standing(slug)
    found = history.stages(standing.school)
    current = next(place for place, stage in enumerate(found) if stage.since <= date.today())
    new = _stage(found, request.GET.get("to", ""), current)
    old = _stage(found, request.GET.get("from", ""), min(found.index(new) + 1, len(found) - 1))
    context = {
        **_frame(standing, "changes"),
        "stages": found,
        "current": found[current],
        "old": old,
        "new": new,
        "same": old.texts == new.texts,
    }
    if old.texts != new.texts:
        ruled = differences.difference(old.texts, new.texts)
        context |= {
            "changes": amended.changes(old.texts, new.texts),
            "ruled": ruled,
            "areas": ruled.areas[:_MOST_AREAS],
            "others": len(ruled.areas) - _MOST_AREAS,
        }
    return render(request, "reading/changes.html", context)


def _stage(found: list[history.Stage], name: str, otherwise: int) -> history.Stage:
    """The stage that an address names, or the one at a place where it names none."""
    stage = history.named(found, name) if name else found[otherwise]
    if stage is None:
        known = [each.texts.key for each in found]
        raise Http404(f"This school has had no version “{shown(name)}”{nearest(name, known)}")
    return stage


@require_safe
def findings(request: HttpRequest, slug: str) -> HttpResponse:
    """What the analyser finds, for those who own the policy."""
    standing = places.standing(slug)
    grades = analysis.graded(of(standing), date.today())
    context = {
        **_frame(standing, "findings"),
        "grades": grades,
        "number": sum(grade.number for grade in grades),
        "beyond": BEYOND,
    }
    return render(request, "reading/findings.html", context)


@require_safe
def pupils(request: HttpRequest, slug: str) -> HttpResponse:
    """What the policy says to pupils."""
    return _wall(request, slug, PUPIL, "pupils")


@require_safe
def parents(request: HttpRequest, slug: str) -> HttpResponse:
    """What the policy says to parents and carers."""
    return _wall(request, slug, PARENT, "parents")


def _wall(request: HttpRequest, slug: str, reader: str, here: str) -> HttpResponse:
    standing = places.standing(slug)
    context = {**_frame(standing, here), "reader": reader, "notice": notice(of(standing), reader)}
    return render(request, "reading/wall.html", context)
