"""“Is this picture allowed?”: a file, told by its hash, and the answer."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from belisha.access.ask import may
from belisha.access.rules import needs
from belisha.approvals.event_photos import checking
from belisha.approvals.event_photos.forms import CheckForm
from belisha.approvals.event_photos.hashing import forgetting
from belisha.approvals.event_photos.views.frame import page
from belisha.approvals.views.frame import viewer
from belisha.people.models import School


@require_http_methods(["GET", "HEAD", "POST"])
@forgetting
@needs("check-pictures", "school", key="slug")
def check(request: HttpRequest, school: School) -> HttpResponse:
    """Yes, under which request and until when; or no. Nothing is changed, and nothing of the file is kept."""
    looks = viewer(request)
    if request.method != "POST":
        return page(request, "check", school, form=CheckForm())
    form = CheckForm(request.POST, request.FILES)
    if not form.is_valid():
        return page(request, "check", school, 422, form=form)
    file = form.cleaned_data["chosen"][0]
    found = [
        (each, bool(each.row and may(looks, "see", "request", each.row)))
        for each in checking.check(school, file.sha256, looks.today)
    ]
    return page(request, "check", school, form=CheckForm(), file=file, found=found, yes=found[0][0].yes)
