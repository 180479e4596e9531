"""The school's own sign-in services (OpenID Connect), read from the file that BELISHA_OIDC names."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from belisha.refusal import RefusedError

KNOWN = {"google": "https://accounts.google.com"}
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,40}")
_FIELDS = frozenset(("id", "name", "issuer", "client-id", "secret-file", "groups-claim", "origins", "trust-email"))


@dataclass(frozen=True, slots=True)
class Service:
    """One sign-in service. `groups` is the claim that lists groups; `origins` are sites it leads the browser over.

    `trust_email` is for a service that says nothing about whether an address is checked, as Microsoft's does, but
    where only the school's own administrators give out addresses.
    """

    id: str
    name: str
    issuer: str
    client: str
    secret: str = field(repr=False, default="")
    groups: str = "groups"
    origins: tuple[str, ...] = ()
    trust_email: bool = False

    def for_allauth(self) -> dict[str, Any]:
        """The service as allauth wants it."""
        return {
            "provider_id": self.id,
            "name": self.name,
            "client_id": self.client,
            "secret": self.secret,
            "settings": {"server_url": self.issuer, "groups": self.groups, "trust_email": self.trust_email},
        }

    def form_targets(self) -> tuple[str, ...]:
        """The origins that a form may lead to: browsers apply form-action to redirects too."""
        return tuple(dict.fromkeys((origin(self.issuer), *self.origins)))


def origin(url: str) -> str:
    """Scheme and host. Raises ValueError for what is none."""
    parts = urlsplit(url)
    local = parts.hostname in ("localhost", "127.0.0.1", "::1")
    if not parts.hostname or parts.scheme not in ("https", "http") or (parts.scheme == "http" and not local):
        raise ValueError
    if set(parts.netloc) & set(" ;,'\"@*") or not parts.netloc.isascii():
        raise ValueError
    return f"{parts.scheme}://{parts.netloc}"


def read(path: Path | None) -> tuple[Service, ...]:
    """The services of a file in TOML or JSON: a list `service` of tables. Raises RefusedError with what is wrong."""
    if path is None:
        return ()
    try:
        text = path.read_text("utf-8")
        found = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    except (OSError, ValueError) as error:
        raise RefusedError(f"BELISHA_OIDC: {path} cannot be read: {error}") from error
    listed = found.get("service") if isinstance(found, dict) else None
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise RefusedError(f"BELISHA_OIDC: {path} has no list of services: begin each with [[service]]")
    services = tuple(_service(path, each) for each in listed)
    if len({each.id for each in services}) < len(services):
        raise RefusedError(f"BELISHA_OIDC: two services in {path} have the same id")
    return services


def _service(path: Path, given: dict[str, Any]) -> Service:
    name = str(given.get("id", ""))
    if odd := given.keys() - _FIELDS:
        raise RefusedError(f"BELISHA_OIDC: service '{name}' has {sorted(odd)}; it may have {sorted(_FIELDS)}")
    if not _ID.fullmatch(name):
        raise RefusedError(f"BELISHA_OIDC: '{name}' is no id: use small letters, digits and hyphens")
    try:
        service = Service(
            id=name,
            name=str(given["name"]),
            issuer=str(given.get("issuer") or KNOWN[name]).rstrip("/"),
            client=str(given["client-id"]),
            secret=(path.parent / given["secret-file"]).read_text("utf-8").strip(),
            groups=str(given.get("groups-claim", "groups")),
            origins=tuple(origin(each) for each in given.get("origins", ())),
            trust_email=given.get("trust-email") is True,
        )
        service.form_targets()
    except KeyError as error:
        raise RefusedError(f"BELISHA_OIDC: service '{name}' lacks {error}") from error
    except ValueError as error:
        raise RefusedError(f"BELISHA_OIDC: service '{name}' has an address that is no https address") from error
    except OSError as error:
        raise RefusedError(f"BELISHA_OIDC: the secret of '{name}' cannot be read: {error}") from error
    return service
