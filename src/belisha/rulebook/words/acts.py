"""What somebody may want to do, and on what or with what it can be done."""

from __future__ import annotations

from typing import Final

from belisha.rulebook.vocabulary import Value

ACTS: Final = {
    "access": "use or look at social media",
    "connect": "friend or follow",
    "message": "message or otherwise contact",
    "publish": "post, comment, share or upload",
    "open-account": "open an account, page or group",
    "use-with-class": "use a social media service with a class",
    "sign-up": "sign up to a service",
    "share-password": "share a password",
    "save-password": "save a password on a device",
    "leave-logged-in": "leave a device logged in",
    "reply-to-abuse": "reply to abuse",
    "bypass-filter": "get round the school's filter",
    "open-blocked-site": "open a site that the school blocks",
    "locate-child": "use information to find, meet or contact a child",
}


def objects() -> dict[str, tuple[str, frozenset[Value]]]:
    """What an act can be done on or with: words of two parts, and the fact and values they stand for."""
    found: dict[str, tuple[str, frozenset[Value]]] = {
        f"{value} {fact}": (fact, frozenset((value,)))
        for fact, values in (
            ("account", ("personal", "school", "lookalike")),
            ("equipment", ("own", "school")),
        )
        for value in values
    }
    return found | {value: ("image", frozenset((value,))) for value in ("photo", "video")}
