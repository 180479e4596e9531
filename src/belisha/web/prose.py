"""Policy text into HTML that is safe whatever the text holds: markup is shown as text, links go to known places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

_MOST_KEPT: Final = 2_000
_LONG: Final = 20_000
_ALLOWED: Final = re.compile(r"(?:https?://|mailto:|/(?![/\\])|#)", re.IGNORECASE)


class _Renderer(RendererHTML):
    """Headings do not disturb the outline of the page; a wide table scrolls on its own."""

    def heading_open(self, *_: Any) -> str:
        """A heading inside a clause is a paragraph in bold."""
        return "<p><strong>"

    def heading_close(self, *_: Any) -> str:
        """See `heading_open`."""
        return "</strong></p>\n"

    def table_open(self, *_: Any) -> str:
        """A part of the page that can be reached, and so scrolled, with the keyboard."""
        return '<div class="b-scroll" tabindex="0" role="group" aria-label="Table"><table class="govuk-table">\n'

    def table_close(self, *_: Any) -> str:
        """See `table_open`."""
        return "</table></div>\n"

    def th_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Without the style that an aligned column would bring: no page has any inline."""
        tokens[idx].attrs.pop("style", None)
        return self.renderToken(tokens, idx, options, env)

    td_open = th_open

    def link_open(self, tokens: Sequence[Token], idx: int, options: Any, env: Any) -> str:
        """Another site is not told where its reader came from."""
        tokens[idx].attrSet("rel", "noreferrer")
        return self.renderToken(tokens, idx, options, env)


class _Reader(MarkdownIt):
    """Reads links to the places that a policy may send its readers to; any other stays text."""

    def validateLink(self, url: str) -> bool:
        """Whether a link may lead there."""
        return bool(_ALLOWED.match(url))


def _reader() -> _Reader:
    reader = _Reader("commonmark", {"html": False}, renderer_cls=_Renderer)
    reader.enable("table").disable(["image", "code", "html_block", "html_inline"])
    return reader


_READER: Final = _reader()


@lru_cache(_MOST_KEPT)
def _kept(text: str) -> str:
    return str(_READER.render(text))


def html(text: str) -> str:
    """HTML of a text in Markdown, without anything that could run."""
    return _kept(text) if len(text) <= _LONG else str(_READER.render(text))


def one_line(text: str) -> str:
    """The text on one line, without the signs of Markdown for bold. It is not escaped."""
    return " ".join(text.replace("**", "").split())
