"""In the demonstration: every e-mail that would have gone out, for anybody to look at."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from belisha.access.rules import open_to_all
from belisha.desk import letters
from belisha.desk.views.desk import PER_PAGE
from belisha.signin import trying


@require_safe
@open_to_all("only where every school is invented")
def outbox(request: HttpRequest) -> HttpResponse:
    """Every e-mail, the newest first, as it would have been sent."""
    if not trying.allowed():
        raise Http404("There is nothing here, or nothing for you.")
    page, found = letters.page(request.GET.get("page", "1"), PER_PAGE)
    context = {
        "here": "outbox",
        "page": page,
        "letters": found,
        "before": f"?page={page.previous_page_number()}" if page.has_previous() else "",
        "after": f"?page={page.next_page_number()}" if page.has_next() else "",
    }
    return render(request, "desk/outbox.html", context)
