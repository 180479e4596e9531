"""The settings that an installation may choose, read from BELISHA_… variables; a wrong one is refused by name."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from belisha.journal import witnesses
from belisha.journal.witnesses import Witness, WitnessError
from belisha.refusal import RefusedError
from belisha.rulebook.vocabulary import nearest, shown
from belisha.serving import database, mail
from belisha.serving.folder import own_folder
from belisha.serving.url import UrlError

PREFIX = "BELISHA_"
_SAYING_WHY = (UrlError, WitnessError)
LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_MAILBOX = re.compile(r"[^@\s<>]+@[^@\s<>]+")
_NAME = re.compile(r"\.?[a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\]")


class EnvironmentRefusedError(RefusedError):
    """Settings that cannot be: a line for each, which names it and says what is allowed."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One variable: its value where nothing is set, what it is for, what it may be, and how it is read.

    `read` raises ValueError; `secret` keeps what was given out of messages.
    """

    name: str
    default: str
    meaning: str
    allowed: str
    read: Callable[[str], Any]
    words: tuple[str, ...] = ()
    secret: bool = False


@dataclass(frozen=True, slots=True)
class Environment:
    """The settings as read. `data` is the folder for everything that an installation keeps.

    `database` is as Django wants it, empty for SQLite; `proxies` are the ones in front that are believed.
    `witnesses` are the places that keep the journal's checkpoints; backups go to `backup_to`, for `backup_recipient`
    alone to open; `oidc` is the file that names the school's own sign-in; `mail` is as Django wants it.
    """

    data: Path
    database: Mapping[str, Any]
    host: str
    port: int
    hosts: tuple[str, ...]
    https: bool
    proxies: int
    threads: int
    witnesses: tuple[Witness, ...]
    backup_to: Path | None
    backup_recipient: str
    oidc: Path | None
    sign_in_as: bool
    mail: Mapping[str, Any]
    mail_from: str


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read_whole(text: str) -> int:
        if not re.fullmatch(r"[0-9]{1,5}", text) or not least <= int(text) <= most:
            raise ValueError
        return int(text)

    return read_whole


def _yes(text: str) -> bool:
    return {"yes": True, "no": False}[text.lower()]


def _address(text: str) -> str:
    return text if text == "localhost" else str(ip_address(text))


def _names(text: str) -> tuple[str, ...]:
    found = tuple(name.strip().lower() for name in text.split(","))
    if not all(_NAME.fullmatch(name) for name in found):
        raise ValueError
    return found


def _like(pattern: re.Pattern[str]) -> Callable[[str], str]:
    def read_like(text: str) -> str:
        if not pattern.fullmatch(text):
            raise ValueError
        return text

    return read_like


def _folder(text: str) -> Path:
    if "\0" in text:
        raise ValueError
    try:
        return Path(text).expanduser().absolute()
    except RuntimeError as error:  # ~somebody who is not there
        raise ValueError from error


def _setting(name: str, default: str, meaning: str, allowed: str, read_one: Callable[[str], Any]) -> Setting:
    words = ("yes", "no") if read_one is _yes else ()
    return Setting(
        PREFIX + name, default, meaning, allowed, read_one, words, secret=read_one in (database.read, mail.read)
    )


SETTINGS = {
    each.name: each
    for each in (
        _setting("DATA", "", "the folder in which everything is kept", "the path of a folder", _folder),
        _setting("DATABASE", "", "the database, where it is not SQLite", database.ALLOWED, database.read),
        _setting("HOST", "127.0.0.1", "the address it listens on", "an address such as 127.0.0.1", _address),
        _setting("PORT", "8000", "the port it listens on", "a whole number from 0 to 65535", _whole(0, 65535)),
        _setting("HOSTS", "", "the names by which browsers reach it", "names with commas between them", _names),
        _setting("HTTPS", "no", "whether browsers reach it over https", "yes or no", _yes),
        _setting("PROXIES", "0", "how many proxies stand in front", "a whole number from 0 to 9", _whole(0, 9)),
        _setting("THREADS", "8", "how many pages it makes at once", "a whole number from 1 to 64", _whole(1, 64)),
        _setting(
            "WITNESSES",
            "",
            "the places outside that keep the journal's checkpoints",
            "dir:/folder, mailto:name@school.example or s3://bucket/folder, with commas between them",
            witnesses.read,
        ),
        _setting("BACKUP_TO", "", "the folder for backups", "the path of a folder", _folder),
        _setting(
            "BACKUP_RECIPIENT",
            "",
            "the key that backups are made for",
            "what belisha backup-key shows: age1…",
            _like(_RECIPIENT),
        ),
        _setting("OIDC", "", "the file that names the school's own sign-in", "the path of a file", _folder),
        _setting(
            "SIGN_IN_AS",
            "yes",
            "whether anybody may sign in as anybody, while every school here is invented",
            "yes or no",
            _yes,
        ),
        _setting("MAIL", "", "the server that takes mail", mail.ALLOWED, mail.read),
        _setting("MAIL_FROM", "", "the address that mail comes from", "an e-mail address", _like(_MAILBOX)),
    )
}


def read(given: Mapping[str, str] = os.environ) -> Environment:
    """The settings; an empty variable counts as none. Raises EnvironmentRefusedError with all that is wrong."""
    mistakes = [_unknown(name) for name in sorted(given) if name.startswith(PREFIX) and name not in SETTINGS]
    values: dict[str, Any] = {}
    for name, setting in SETTINGS.items():
        try:
            text = given.get(name) or setting.default
            values[name.removeprefix(PREFIX).lower()] = setting.read(text) if text else None
        except (ValueError, KeyError) as error:
            mistakes.append(_wrong(setting, given[name], str(error) if isinstance(error, _SAYING_WHY) else ""))
    if not mistakes:
        mistakes = _together(values)
    if mistakes:
        raise EnvironmentRefusedError("\n".join(mistakes))
    return _environment(values, given)


def _environment(values: dict[str, Any], given: Mapping[str, str]) -> Environment:
    """With what follows from other settings."""
    listening = (values["host"],) if values["host"] not in ("0.0.0.0", "::") else ()
    hosts = dict.fromkeys((*(values["hosts"] or ()), *LOOPBACK, *(f"[{h}]" if ":" in h else h for h in listening)))
    return Environment(
        **{
            **values,
            "data": values["data"] or own_folder(given),
            "database": values["database"] or {},
            "mail": values["mail"] or {},
            "mail_from": values["mail_from"] or "",
            "witnesses": values["witnesses"] or (),
            "backup_recipient": values["backup_recipient"] or "",
            "hosts": tuple(hosts),
        }
    )


def _together(values: Mapping[str, Any]) -> list[str]:
    """What is wrong with settings that are right one by one."""
    found = []
    if values["host"] in ("0.0.0.0", "::") and not values["hosts"]:
        found.append(f"BELISHA_HOST is {values['host']}, so say by which names browsers reach it: set BELISHA_HOSTS")
    if values["https"] and not values["proxies"]:
        found.append("BELISHA_HTTPS is yes, so a proxy that speaks https has to stand in front: set BELISHA_PROXIES")
    if values["mail"] and not values["mail_from"]:
        found.append("BELISHA_MAIL is set, so mail has to come from somebody: set BELISHA_MAIL_FROM")
    return found


def _unknown(name: str) -> str:
    """The line about a variable that begins as ours do; the beginning says nothing about which was meant."""
    hint = nearest(name.removeprefix(PREFIX), [each.removeprefix(PREFIX) for each in SETTINGS])
    listed = f"; they are {', '.join(SETTINGS)}"
    return f"{shown(name)} is no setting of Belisha{_with_prefix(hint) or listed}"


def _with_prefix(hint: str) -> str:
    return hint.replace("'", f"'{PREFIX}", 1)


def _wrong(setting: Setting, text: str, why: str) -> str:
    value = "what it is" if setting.secret else f"'{shown(text)}'"
    hint = nearest(text, setting.words)
    reason = f": {why}" if why else f"{hint} It may be {setting.allowed}" if hint else f"; it may be {setting.allowed}"
    return f"{setting.name} cannot be {value}{reason}"
