"""The reference of the API: made from its OpenAPI description and from the examples that are run as tests."""

import os
from collections.abc import Iterator
from tempfile import TemporaryDirectory

HEAD = """\
# The API

Programs get the same answers as people. `{docs}` in your own Belisha shows this page, and `{openapi}` the
description that programs read (OpenAPI 3.1). An address that begins with `/api/v1/` goes on working as it is described
here; what is new is only ever added. Every example below is run as a test against the demonstration schools; in its
answer lists are shortened to two entries, and long text to its beginning.
"""


def ready() -> None:
    """Set Django up, with an empty folder for what it wants to keep, where that has not been done yet."""
    import django

    with TemporaryDirectory() as folder:
        os.environ.setdefault("BELISHA_DATA", folder)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "belisha.settings")
        django.setup()


def body() -> Iterator[str]:
    """The paragraphs, tables and blocks of the page."""
    ready()
    from belisha.api.openapi import document
    from belisha.api.reference import RULES, chapters

    yield HEAD.format(docs="/api/v1/docs", openapi="/api/v1/openapi.json")
    yield document()["info"]["description"]
    yield "## What holds for every request"
    yield "\n".join(f"* {rule}" for rule in RULES)
    for chapter in chapters():
        yield f"## {chapter.title}"
        yield chapter.text
        for each in chapter.operations:
            yield from operation(each)
    yield from problems()
    yield from objects()


def operation(each) -> Iterator[str]:
    """One operation, with its examples."""
    yield f"### {each.title}"
    yield f"```text\n{each.method} {each.path}\n```"
    yield from each.paragraphs
    if each.fields:
        yield fields("parameter", each.fields)
    sent = f"The body is a [{each.sent}](#{each.sent.lower()}). " if each.sent else ""
    came = f"`{each.came}`" if "/" in each.came else f"a [{each.came}](#{each.came.lower()})"
    yield f"{sent}The answer is {came}. Refusals: {', '.join(each.statuses)}."
    for example in each.examples:
        yield example.title if example.title.endswith("?") else f"{example.title}:"
        yield f"```text\n{example.curl}\n```"
        yield f"The answer is {example.status}:"
        yield f"```{'text' if example.is_text else 'json'}\n{example.text.replace('```', '~~~')}\n```"


def problems() -> Iterator[str]:
    """What each kind of refusal means."""
    from belisha.api.problems import KINDS

    yield "## When a request is refused"
    yield "The answer is then `application/problem+json` (RFC 9457): a [Problem](#problem)."
    rows = [f"| {status} | {title} | {text} |" for status, (title, text) in KINDS.items()]
    yield "\n".join(["| status | title | what it means |", "| --- | --- | --- |", *rows])


def objects() -> Iterator[str]:
    """Every kind of object, field by field."""
    from belisha.api.reference import models

    yield "## Objects, field by field"
    for model in models():
        yield f"### {model.name}"
        yield model.text
        if model.fields:
            yield fields("field", model.fields)


def fields(head: str, rows) -> str:
    """A table of parameters or fields."""
    lines = [f"| `{each.name}` | {kind(each)} | {each.text.replace('|', chr(92) + '|')} |" for each in rows]
    return "\n".join([f"| {head} | kind | what it is |", "| --- | --- | --- |", *lines])


def kind(field) -> str:
    """What kind of value a field has, and whether it has to be there."""
    said = f"[{field.kind}](#{field.model.lower()})" if field.model else field.kind
    return said if field.needed else f"{said}; may be left out"
