"""What is too much for one request, and the answers to it: a page where a page can be made, else a plain one."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render
from waitress.parser import HTTPRequestParser, ParsingError

from belisha.web import errors

Answer = Callable[[HttpRequest], HttpResponseBase]

# The API has bounds of its own, and says so in its own form.
APART = "/api/"
# Where files are handed in, and how large they may be: a larger one is brought in on the command line.
FILES = re.compile(r"/schools/[-\w]+/(?:roll|pictures/check)/|/pictures/[-0-9a-f]{36}/")
LARGE = 24_000_000

TOLD = {
    400: ("We could not read that", "What was sent is no request that a web browser makes."),
    413: ("That is too large", "Send less at a time."),
    431: ("That address is too long", "Type a shorter question, or go back and use the form."),
    501: ("We cannot do that", "What was asked for is nothing that this server does."),
}
PAGE = (
    '<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>{title}</title>'
    '<h1>{title}</h1><p>{said} Nothing was changed.</p><p><a href="/">Start again</a></p></html>\n'
)


def announced(length: str) -> int | None:
    """The bytes of a body as its header says; None where that is no number, or one that no body has."""
    return int(length) if re.fullmatch(r"[0-9]{1,15}", length) else None


def body(answer: Answer) -> Answer:
    """Refuse a body that is too large before anything reads it."""

    def within_bounds(request: HttpRequest) -> HttpResponseBase:
        length = announced(request.META.get("CONTENT_LENGTH") or "0")
        most = LARGE if _brings_a_file(request) else settings.DATA_UPLOAD_MAX_MEMORY_SIZE
        if length is None:
            return errors.bad_request(request)
        if request.path.startswith(APART) or length <= most:
            return answer(request)
        return render(request, "serving/413.html", {"most": most / 1e6}, status=413)

    return within_bounds


def _brings_a_file(request: HttpRequest) -> bool:
    """Whether somebody who has signed in hands in a file. What it is comes later; this only lets it be read."""
    return settings.SESSION_COOKIE_NAME in request.COOKIES and bool(FILES.fullmatch(request.path))


class Told:
    """A refusal by the web server itself, before any of our own code has seen the request."""

    def __init__(self, error: Any) -> None:
        self.code, self.reason = error.code, error.reason

    def to_response(self, ident: str | None = None) -> tuple[str, list[tuple[str, str]], bytes]:
        """Status, headers and body, as waitress asks for them."""
        title, said = TOLD.get(self.code, ("That did not work", "Try again."))
        headers = [
            ("Content-Type", "text/html; charset=utf-8"),
            ("Content-Security-Policy", "default-src 'none'"),
            ("X-Content-Type-Options", "nosniff"),
        ]
        return f"{self.code} {self.reason}", headers, PAGE.format(title=escape(title), said=escape(said)).encode()


class Parser(HTTPRequestParser):  # type: ignore[misc]
    """Reads requests as waitress does, and refuses in our words."""

    def received(self, data: bytes) -> int:
        """Take in some of a request; how many bytes were used."""
        used = int(super().received(data))
        found: Any = getattr(self, "error", None)
        if found is not None and not isinstance(found, Told):
            self.error = Told(found)
        return used

    def parse_header(self, header_plus: bytes) -> None:
        """Take in the header; a length of thousands of digits is a mistake of the sender, not of ours."""
        try:
            super().parse_header(header_plus)
            length = self.headers.get("CONTENT_LENGTH", "0")
        except ValueError as error:
            raise ParsingError("a number is too long") from error
        if announced(length) is None:
            raise ParsingError("Content-Length is invalid")
