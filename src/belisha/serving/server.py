"""The web server: waitress, in one process with several threads, with bounds on what a visitor can use up."""

from __future__ import annotations

import socket
from typing import Any

from belisha.serving import environment, listening

# Bodies up to here are taken in, on disk, so that a page can say that they are too large.
LARGEST_BODY = 25_000_000
LARGEST_HEAD = 32_768
CONNECTIONS = 2000
SLOWEST = 60


def options(given: environment.Environment) -> dict[str, Any]:
    """How waitress is to run."""
    found: dict[str, Any] = {
        "threads": given.threads,
        "connection_limit": CONNECTIONS,
        "channel_timeout": SLOWEST,
        "cleanup_interval": 10,
        "max_request_body_size": LARGEST_BODY,
        "max_request_header_size": LARGEST_HEAD,
        "asyncore_use_poll": True,  # select would stop at 1,024 connections
        "ident": "",  # nobody needs to know what runs here
        "clear_untrusted_proxy_headers": True,
    }
    if given.proxies:
        found["trusted_proxy"] = "*"
        found["trusted_proxy_count"] = given.proxies
        found["trusted_proxy_headers"] = {"x-forwarded-for", "x-forwarded-proto"}
    return found


def run(handle: int | None = None) -> None:
    """Serve until interrupted, on the socket with this number or one of our own."""
    from waitress import create_server

    from belisha.serving.channel import Channel
    from belisha.serving.lanes import Lanes
    from belisha.serving.wsgi import application

    given = environment.read()
    _allow_connections()
    door = socket.socket(fileno=handle) if handle is not None else listening.listen(given.host, given.port)
    server = create_server(application, _dispatcher=Lanes(given.threads), sockets=[door], **options(given))
    server.channel_class = Channel
    server.run()


def _allow_connections() -> None:
    """As many open files as the system allows, for as many visitors."""
    try:
        import resource
    except ImportError:  # Windows has no such bound
        return
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = 8192 if most == resource.RLIM_INFINITY else min(8192, most)
    resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, most))
