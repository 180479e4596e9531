"""Where a visitor comes from, so that each can be counted apart."""

from __future__ import annotations

from ipaddress import ip_address, ip_network

from django.http import HttpRequest


def network(request: HttpRequest) -> str:
    """An address, or of the newer kind the network that one household or school has; empty for what is neither.

    What stands in front of Belisha has been looked through already: `serving.server` says which proxies are believed.
    """
    try:
        found = ip_address(str(request.META.get("REMOTE_ADDR", "")))
    except ValueError:
        return ""
    found = getattr(found, "ipv4_mapped", None) or found
    return str(found) if found.version == 4 else str(ip_network((int(found), 64), strict=False))
