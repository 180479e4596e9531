"""The lines as filters with flat lists take them: sites and pages to block, sites and pages to allow, and no order.

Such a filter looks at pages first, then at sites, and each time allowing goes before blocking. What cannot be said in
that way is not said some other way: it is told in a sentence, and left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from belisha.filtering.lines import ALLOW, BLOCK, Laid, Line, above, laid, prefixes

Keys = tuple[tuple[str, str], ...]


class Flat(NamedTuple):
    """Four lists in the order of the alphabet, and what had to be left out."""

    blocked: tuple[str, ...]
    allowed: tuple[str, ...]
    blocked_pages: Keys
    allowed_pages: Keys
    left_out: tuple[str, ...]

    def lines(self) -> Laid:
        """The same as a verdict for every host and path."""
        found: Laid = dict.fromkeys(((host, "") for host in self.blocked), BLOCK)
        found |= dict.fromkeys(((host, "") for host in self.allowed), ALLOW)
        found |= dict.fromkeys(self.blocked_pages, BLOCK)
        return found | dict.fromkeys(self.allowed_pages, ALLOW)


def flat(lines: Iterable[Line | Iterable[str]]) -> Flat:
    """The four lists. A site that its wider site already covers is not listed twice: some filters stop over that."""
    all_lines = laid(lines)
    sites = {key: verdict for key, verdict in all_lines.items() if not key[1]}
    pages = {key: verdict for key, verdict in all_lines.items() if key[1]}
    shut, opened, under = _two_lists(sites)
    shut_pages, open_pages, under_pages = _two_lists(pages)
    left_out = (*map(_of_a_site, under), *map(_of_a_page, under_pages))
    return Flat(tuple(host for host, _ in shut), tuple(host for host, _ in opened), shut_pages, open_pages, left_out)


def _two_lists(verdicts: Laid) -> tuple[Keys, Keys, Keys]:
    """What to block, what to allow, and what should be blocked but lies under something that is allowed."""
    said = {key: {verdicts[wider] for wider in _wider(key) if wider in verdicts} for key in verdicts}
    opened = [key for key, verdict in verdicts.items() if verdict == ALLOW and ALLOW not in said[key]]
    shut = [key for key, verdict in verdicts.items() if verdict == BLOCK and not said[key]]
    under = [key for key, verdict in verdicts.items() if verdict == BLOCK and ALLOW in said[key]]
    return tuple(sorted(shut)), tuple(sorted(opened)), tuple(sorted(under))


def _wider(key: tuple[str, str]) -> Iterator[tuple[str, str]]:
    """The sites or pages that reach this one: the same path or a shorter one, of the same site or a wider one."""
    host, path = key
    for start in prefixes(path) if path else [""]:
        if start or not path:
            yield from ((name, start) for name in (host, *above(host)) if (name, start) != key)


def _of_a_site(key: tuple[str, str]) -> str:
    return f"{key[0]} is not blocked here: a wider site is allowed, and with this filter allowing wins."


def _of_a_page(key: tuple[str, str]) -> str:
    return f"{key[0]}{key[1]} is not blocked here: a wider page is allowed, and with this filter allowing wins."
