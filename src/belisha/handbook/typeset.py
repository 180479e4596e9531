"""Markdown of the documentation into HTML: links lead to addresses here, headings can be linked to, nothing runs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from html import escape
from posixpath import dirname, join, normpath
from typing import Any, Final, NamedTuple

from django.urls import reverse
from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

_SCHEME: Final = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_SHORT: Final = 24  # letters
_KINDS: Final = {"console": "On the command line", "norm": "Norms", "policy": "A policy", "mistake": "A mistake"}


class Part(NamedTuple):
    """A heading, what it is linked to by, and the text below it, for those who search."""

    head: str
    anchor: str
    text: str


class Place(NamedTuple):
    """Where a page stands, and what else there is to link to."""

    name: str
    pages: frozenset[str]
    pictures: frozenset[str]

    def target(self, link: str) -> str:
        """The address here that a link of this page means; nothing where it leads out of the documentation."""
        if _SCHEME.match(link):
            return link if link.startswith(("https://", "http://", "mailto:")) else ""
        path, hash_, anchor = link.partition("#")
        if not path:
            return link
        found = normpath(join(dirname(self.name), path))
        if found.removesuffix(".md") == "index":
            return reverse("docs") + hash_ + anchor
        if found.endswith(".md") and found.removesuffix(".md") in self.pages:
            return reverse("docs-page", args=[found.removesuffix(".md")]) + hash_ + anchor
        return self.picture(link)

    def picture(self, link: str) -> str:
        """The address of a picture that is there; nothing for any other."""
        found = normpath(join(dirname(self.name), link)).removeprefix("pictures/")
        return reverse("docs-picture", args=[found]) if found in self.pictures else ""


class _Renderer(RendererHTML):
    """Tables and blocks of code scroll on their own; a picture that is not there is its description."""

    def table_open(self, *_: Any) -> str:
        """A part of the page that can be reached, and so scrolled, with the keyboard."""
        return '<div class="b-scroll" tabindex="0" role="group" aria-label="Table"><table class="govuk-table">\n'

    def table_close(self, *_: Any) -> str:
        """See `table_open`."""
        return "</table></div>\n"

    def image(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A picture of the documentation with its description."""
        token = tokens[idx]
        said = escape(" ".join(str(token.content).split()))
        address = env["place"].picture(str(token.attrs["src"]))
        if not address:
            return f'<span class="b-missing"><b>Picture:</b> {said}</span>'
        return f'<img class="b-picture" src="{escape(address)}" alt="{said}" loading="lazy">'

    def code_inline(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A word as it is typed; a short one is not broken at its hyphens."""
        text = tokens[idx].content
        whole = ' class="b-whole"' if len(text) <= _SHORT else ""
        return f"<code{whole}>{escape(text)}</code>"

    def fence(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """A block of code, its kind said in words; on a command line, what is typed stands out."""
        kind = (tokens[idx].info.split() or [""])[0]
        lines = "\n".join(_line(line, kind) for line in tokens[idx].content.rstrip("\n").split("\n"))
        label = _KINDS.get(kind, "Example")
        return (
            f'<div class="b-listing b-listing--{kind if kind in _KINDS else "plain"}" tabindex="0" role="group" '
            f'aria-label="{label}"><pre><code>{lines}</code></pre></div>\n'
        )

    code_block = fence


def _line(line: str, kind: str) -> str:
    """A line of a block of code, as HTML."""
    if kind == "console" and line.startswith("$ "):
        return f'<b class="b-listing__typed"><span>$ </span>{escape(line[2:])}</b>'
    if kind == "mistake" and line.startswith("=> "):
        return f'<span class="b-listing__said">{escape(line)}</span>'
    return escape(line)


_READER: Final = MarkdownIt("commonmark", {"html": False}, renderer_cls=_Renderer).enable("table")


def anchor_of(head: str) -> str:
    """How a heading is linked to, as it is where Markdown is shown elsewhere."""
    return re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-")


def typeset(source: str, name: str, pages: frozenset[str], pictures: frozenset[str]) -> tuple[str, tuple[Part, ...]]:
    """A page's HTML, and its parts in their order."""
    place = Place(name, pages, pictures)
    env: dict[str, Any] = {"place": place}
    tokens = _from_title(_READER.parse(source, env))
    parts = tuple(_parts(tokens))
    for token in tokens:
        if token.children:
            token.children = list(_linked(token.children, place))
    return str(_READER.renderer.render(tokens, _READER.options, env)), parts


def _from_title(tokens: list[Token]) -> list[Token]:
    """The page from its title on: what stands before says how the file is made, which readers need not know."""
    title = next((place for place, token in enumerate(tokens) if token.type == "heading_open"), 0)
    return tokens[title:]


def _parts(tokens: list[Token]) -> Iterator[Part]:
    """The parts of a page; each heading is given its anchor on the way."""
    head = anchor = ""
    text: list[str] = []
    seen: dict[str, int] = {}
    for place, token in enumerate(tokens):
        if token.type == "heading_open":
            if head or text:
                yield Part(head, anchor, " ".join(text))
            words = tokens[place + 1].content
            head, anchor, text = words.replace("`", ""), _once(anchor_of(words), seen), []
            token.attrSet("id", anchor)
        elif token.content and not (place and tokens[place - 1].type == "heading_open"):
            text.append(_words(token))
    yield Part(head, anchor, " ".join(text))


def _words(token: Token) -> str:
    """The text of a piece of the page, on one line, without the signs of Markdown."""
    pieces = token.children or [token]
    return " ".join("".join(each.content or " " * (each.type == "softbreak") for each in pieces).split())


def _once(anchor: str, seen: dict[str, int]) -> str:
    """The anchor, with a number where it has been there before."""
    seen[anchor] = seen.get(anchor, 0) + 1
    return anchor if seen[anchor] == 1 else f"{anchor}-{seen[anchor] - 1}"


def _linked(tokens: list[Token], place: Place) -> Iterator[Token]:
    """The same pieces with links that lead somewhere; the words of any other link stay as words."""
    open_: list[bool] = []
    for token in tokens:
        if token.type == "link_open":
            address = place.target(str(token.attrs["href"]))
            open_.append(bool(address))
            token.attrSet("href", address)
        if token.type not in ("link_open", "link_close") or (open_[-1] if open_ else True):
            yield token
        if token.type == "link_close":
            open_.pop()
