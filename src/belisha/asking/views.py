"""The pages of a question: who are you, what do you ask, what is still missing, the answer."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from datetime import date

from django.db import DatabaseError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from belisha.asking import actions, asked, examples, permanent
from belisha.asking.answer import answer as answer_page
from belisha.asking.help import help_for
from belisha.asking.interview import Step, step
from belisha.asking.tallies import tallies
from belisha.asking.told import WHO, Told
from belisha.asking.understood import Understanding, understand
from belisha.asking.wording import WHO_ARE_YOU
from belisha.people.models import School
from belisha.policies import held
from belisha.policies.held import Standing
from belisha.policies.models import Version
from belisha.rulebook.situation import SituationError
from belisha.rulebook.vocabulary import nearest, shown
from belisha.web import places

_SLUG = re.compile(r"[-a-zA-Z0-9_]{1,60}")
_LOG = logging.getLogger(__name__)


@require_safe
def school(request: HttpRequest, slug: str) -> HttpResponse:
    """Who are you, and what would you like to know? With worked examples to pick from."""
    standing = places.standing(slug)
    who = request.GET.get("who", "")
    if who and who not in WHO:
        raise Http404(f"Nobody here is “{shown(who)}”{nearest(who, WHO)}")
    return _school_page(request, standing, who)


def _school_page(request: HttpRequest, standing: Standing, who: str, status: int = 200, **more: object) -> HttpResponse:
    context = {
        **_frame(standing),
        "who": who,
        "i_am": WHO_ARE_YOU.get(who, ("", ""))[0],
        "people": [{"href": f"?who={name}", "title": title, "text": text, "icon": name}
                   for name, (title, text) in WHO_ARE_YOU.items()],
        "examples": examples.chosen(standing, who),
        "all_examples": request.GET.get("examples") == "all",
        **more,
    }  # fmt: skip
    return render(request, "asking/school.html", context, status=status)


def _frame(standing: Standing) -> dict[str, object]:
    return {"school": standing.school, "standing": standing, "policy": standing.policy, "here": "ask"}


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: HttpRequest, slug: str) -> HttpResponse:
    """A question in somebody's own words (POST, so that it stands in no history or log), or the next step of a talk."""
    standing = places.standing(slug)
    if request.method == "POST":
        return _typed(request, standing)
    try:
        told = Told.read(request.GET, standing.counsel.book.vocabulary)
        if "asked" in request.GET:
            return _answered(request, standing, told)
        again = request.GET.get("change", "")
        if again:
            told = told.without(asked.group_of(again, standing.counsel))
        now = step(standing.counsel, told)
    except SituationError as error:
        return _refused(request, standing, error)
    if again and again not in [fact.name for fact in now.asked]:
        now = asked.about(again, now, standing.counsel)
    return _next(request, standing, now)


def _typed(request: HttpRequest, standing: Standing) -> HttpResponse:
    """What was understood of a typed question, and what comes next."""
    who, text = request.POST.get("who", ""), request.POST.get("text", "")
    who = who if who in WHO else ""
    if not text.strip():
        if who or request.POST.get("skip"):
            return redirect(reverse("ask", args=[standing.school.slug]) + (f"?who={who}" if who else ""))
        return _school_page(request, standing, who, 422, problem="Type a question, or say who you are.")
    found = understand(text, who, standing.counsel.book.vocabulary)
    helping = None if request.POST.get("go") else help_for(standing, found)
    if helping:
        context = {**_frame(standing), "help": helping, "understood": found, "who": who}
        return render(request, "asking/help.html", context)
    _quietly(request, lambda: actions.collect(standing.school, found.unknown, date.today()))
    elsewhere = found.refusing or (found.channel and "act" not in found.told.facts)
    if elsewhere or not found.told.facts.keys() - {"actor"}:
        return _school_page(request, standing, who, understood=found, text=text[:500])
    now = step(standing.counsel, found.told)
    return _next(request, standing, now, found)


def _answered(request: HttpRequest, standing: Standing, told: Told) -> HttpResponse:
    """Take the answer to one question into the address, and go on."""
    facts = asked.read(request.GET, told, standing.counsel)
    if facts is None:
        now = asked.about(request.GET["asked"], step(standing.counsel, told), standing.counsel)
        return _question(request, standing, now, problem="Choose an answer, or “I don’t know”.")
    return redirect(f"{reverse('ask', args=[standing.school.slug])}?{told.and_also(facts).query}")


def _next(request: HttpRequest, standing: Standing, now: Step, found: Understanding | None = None) -> HttpResponse:
    """The next question, or the answer, counted."""
    if now.asked:
        return _question(request, standing, now, found)
    _quietly(request, lambda: actions.count(standing, now.ruling, now.told.usual, date.today()))
    if found:
        return _answer(request, standing, now, found)
    return redirect(f"{reverse('answer', args=[standing.school.slug])}?{now.told.query}")


def _quietly(request: HttpRequest, count: Callable[[], None]) -> None:
    """Count, unless nobody has asked; nobody is kept from an answer because it cannot be counted."""
    asked_here = request.headers.get("Sec-Fetch-Site") != "cross-site"
    if request.method != "HEAD" and asked_here and "prefetch" not in request.headers.get("Sec-Purpose", ""):
        try:
            count()
        except DatabaseError as error:
            _LOG.warning("a question was not counted: %s", type(error).__name__)


def _question(
    request: HttpRequest, standing: Standing, now: Step, found: Understanding | None = None, problem: str = ""
) -> HttpResponse:
    context = {**_frame(standing), "q": asked.page(standing, now), "understood": found, "problem": problem}
    return render(request, "asking/question.html", context, status=422 if problem else 200)


@require_safe
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """The answer under what is in force today."""
    standing = places.standing(slug)
    try:
        told = Told.read(request.GET, standing.counsel.book.vocabulary)
        now = step(standing.counsel, told)
    except SituationError as error:
        return _refused(request, standing, error)
    if "act" not in now.told.answers:
        return redirect(f"{reverse('ask', args=[slug])}?{told.query}")
    return _answer(request, standing, now)


def _answer(request: HttpRequest, standing: Standing, now: Step, found: Understanding | None = None) -> HttpResponse:
    link = permanent.address(standing.key, now.told, standing.school, f"{date.today()}", now.ruling.verdict)
    context = {
        **_frame(standing),
        "a": answer_page(standing.counsel, now, standing.school),
        "ruling": now.ruling,
        "now": now,
        "again": f"{reverse('ask', args=[standing.school.slug])}?{now.told._replace(usual=False).query}",
        "understood": found,
        "link": request.build_absolute_uri(link),
        "day": date.today(),
    }
    return render(request, "asking/answer.html", context)


@require_safe
def ruling(request: HttpRequest, key: str) -> HttpResponse:
    """An answer at its permanent address: under the version it was given by, whatever is in force today."""
    try:
        versions = held.by_key(key)
    except held.NotHeldError as error:
        raise Http404("This link names a version of a policy that is not kept here. Is it complete?") from error
    counsel = held.counsel(versions)
    try:
        told = Told.read(request.GET, counsel.book.vocabulary)
        now = step(counsel, told)
    except SituationError as error:
        raise Http404(f"This link cannot be read: {error}") from error
    given = permanent.given(key, request.GET)
    place = _place(request.GET.get("at", ""), versions[-1])
    context = {
        "school": place,
        "policy": counsel.policy,
        "here": "",
        "a": answer_page(counsel, now, place),
        "now": now,
        "ruling": now.ruling,
        "given": given,
        "otherwise": bool(given.verdict) and given.verdict != now.ruling.verdict,
        "link": request.build_absolute_uri(),
    }
    return render(request, "asking/ruling.html", context)


def _place(slug: str, version: Version) -> School | None:
    """The school that a link names, if this version was ever in force there: nobody lends a school another's policy."""
    school = School.objects.filter(slug=slug).first() if _SLUG.fullmatch(slug) else None
    return school if school and held.was_in_force(school, version) else None


def _refused(request: HttpRequest, standing: Standing, error: SituationError) -> HttpResponse:
    """Something in the address is not in the vocabulary: say what, and offer to begin again."""
    return render(request, "asking/refused.html", {**_frame(standing), "said": str(error)}, status=400)


@require_safe
def counted(request: HttpRequest, slug: str) -> HttpResponse:
    """For the next review of the policy: how often what was asked, and where it is silent or not understood."""
    standing = places.standing(slug)
    return render(request, "asking/counted.html", {**_frame(standing), "here": "asked", **tallies(standing)})
