"""What every answer carries and every writing request must show."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string

Answer = Callable[[HttpRequest], HttpResponseBase]

# No inline script or style anywhere, nothing from another host, no frames.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
}
# A page may be kept, but never shown again without asking: a policy may have changed since.
FRESH = "no-cache"
SAFE = frozenset(("GET", "HEAD", "OPTIONS", "TRACE"))


def headers(answer: Answer) -> Answer:
    """The headers of every page; a view may set its own before."""

    def with_headers(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        for name, value in HEADERS.items():
            response.headers.setdefault(name, value)
        if response.headers.get("Content-Type", "").startswith("text/html"):
            response.headers.setdefault("Cache-Control", FRESH)
        return response

    return with_headers


def same_origin(answer: Answer) -> Answer:
    """Refuse forms that another site sends here; browsers say where a request comes from, so no cookie is needed."""

    def from_here(request: HttpRequest) -> HttpResponseBase:
        if request.method in SAFE or not _is_foreign(request):
            return answer(request)
        return HttpResponse(render_to_string("web/403.html", request=request), status=403)

    return from_here


def _is_foreign(request: HttpRequest) -> bool:
    """Whether a browser says that another site sent this; a program that is no browser says nothing."""
    site = request.headers.get("Sec-Fetch-Site")
    if site:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is not None and origin.lower() != _own_origin(request)


def _own_origin(request: HttpRequest) -> str:
    """Scheme and host as browsers see them: a proxy may speak https to them, and not say so to us."""
    scheme = "https" if settings.CSRF_COOKIE_SECURE else request.scheme
    return f"{scheme}://{request.get_host()}".lower()
