"""The frame of the pages of this room."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from belisha.people.models import School


def page(request: HttpRequest, name: str, school: School, status: int = 200, **more: Any) -> HttpResponse:
    """A page, with a word about what was just done."""
    notices = [str(each) for each in messages.get_messages(request)]
    context = {"school": school, "here": "ask-first", "notices": notices, **more}
    return render(request, f"event_photos/{name}.html", context, status=status)
