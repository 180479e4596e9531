"""The application that django-ninja makes of the operations, and how it refuses."""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.parser import Parser
from ninja.types import DictStrAny

from belisha import __version__
from belisha.api import comparing, policies, problems, rulings, schools, strict, words

DESCRIPTION: Final = """\
The same answers as on the pages, for programs. Everything is public and read only: there is no sign-in, and nothing \
is kept of what is asked. Fields that are not known are refused rather than passed over, so that a slip of the pen \
never changes an answer."""


class StrictParser(Parser):
    """Reads bodies strictly."""

    def parse_body(self, request: HttpRequest) -> DictStrAny:
        """The value in the body."""
        return strict.read(request.body)  # type: ignore[return-value] # the models say what it has to be


api = NinjaAPI(
    title="Belisha",
    version=__version__,
    description=DESCRIPTION,
    docs_url=None,
    openapi_url=None,
    urls_namespace="api-1",
    parser=StrictParser(),
)
for _router in (rulings.router, schools.router, policies.router, comparing.router, words.router):
    api.add_router("", _router)


@api.exception_handler(problems.Refusal)
def _refusal(request: HttpRequest, refusal: problems.Refusal) -> HttpResponse:
    return problems.response(refusal)


@api.exception_handler(ValidationError)
def _invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    return problems.response(problems.from_pydantic(error.errors))


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return problems.response(problems.Refusal(404, str(error)))


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """The body could not be parsed; the cause says why."""
    return problems.response(problems.Refusal(error.status_code, str(error.__cause__ or error)))
