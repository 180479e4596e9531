"""The description of the API as chapters, operations and tables of fields: for the page, and for the docs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from belisha.api import door, limits
from belisha.api.examples import Example, of
from belisha.api.openapi import document, operations

_PLAIN: Final = {
    "string": "text",
    "integer": "whole number",
    "boolean": "true or false",
    "null": "null",
    "array": "list",
    "object": "object",
}
_WRITTEN_OUT: Final = ("Situation",)  # its fields are the vocabulary, which has an address of its own


RULES: Final = (
    "Nothing is written and nobody signs in. No request, text or address is kept; the rate limit lives in memory.",
    f"One client may make {limits.CALLS} calls a minute. A batch counts as one call for every {limits.LINES} lines, a "
    f"comparison as {limits.COMPARISON} calls. Beyond that comes 429, and `Retry-After` says how many seconds to wait. "
    "A client is an address, or of IPv6 the network that it is in.",
    "Names of fields have hyphens, as the command line prints them; yes and no are `true` and `false`.",
    "A parameter or field that is not known is refused, and so is one that is given twice.",
    f"A body is JSON in UTF-8, with `Content-Type: application/json`, of at most {door.MOST_BYTES:,} bytes.",
    "Every answer to GET has an `ETag`. Send it back in `If-None-Match`, and 304 says that nothing has changed. "
    "A policy's source says that it may be kept for ever.",
    "Pages of other sites may read everything that GET gives (`Access-Control-Allow-Origin: *`): there is no cookie "
    "and nothing private. POST is for programs and for Belisha's own pages.",
    "HEAD and OPTIONS work wherever GET does.",
)
"""What holds for every request."""


class Field(NamedTuple):
    """A parameter or field: its name, what kind of value it has, the model it has, whether it must be there."""

    name: str
    kind: str
    model: str
    needed: bool
    text: str


class Model(NamedTuple):
    """A kind of object that is sent or comes back."""

    name: str
    text: str
    fields: tuple[Field, ...]


class Operation(NamedTuple):
    """One thing that can be asked. `sent` and `came` are the models of body and answer; either may be empty."""

    id: str
    method: str
    path: str
    title: str
    paragraphs: tuple[str, ...]
    fields: tuple[Field, ...]
    sent: str
    came: str
    statuses: tuple[str, ...]
    examples: tuple[Example, ...]


class Chapter(NamedTuple):
    """Operations that belong together."""

    title: str
    text: str
    operations: tuple[Operation, ...]


def chapters() -> list[Chapter]:
    """Every operation, by its tag."""
    found: dict[str, list[Operation]] = {}
    for path, method, row in operations(document()):
        found.setdefault(row["tags"][0], []).append(_operation(path, method.upper(), row))
    return [Chapter(tag["name"], tag["description"], tuple(found[tag["name"]])) for tag in document()["tags"]]


def _operation(path: str, method: str, row: Mapping[str, Any]) -> Operation:
    body = row.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema", {})
    ((kind, content),) = row["responses"]["200"]["content"].items()
    return Operation(
        row["operationId"],
        method,
        path,
        row["summary"],
        tuple(" ".join(part.split()) for part in row["description"].split("\n\n")),
        tuple(_field(each["name"], {**each["schema"], **each}, each["required"]) for each in row["parameters"]),
        _model_of(body),
        _model_of(content["schema"]) or kind,
        tuple(status for status in row["responses"] if status != "200"),
        tuple(of(row["operationId"])),
    )


def models() -> list[Model]:
    """Every kind of object, in the order of their names."""
    schemas = document()["components"]["schemas"]
    return [_model(name, schemas[name]) for name in sorted(schemas)]


def _model(name: str, schema: Mapping[str, Any]) -> Model:
    needed = schema.get("required", ())
    rows = {} if name in _WRITTEN_OUT else schema["properties"]
    fields = tuple(_field(field, row, field in needed) for field, row in rows.items())
    return Model(name, " ".join(schema["description"].split()), fields)


def _field(name: str, row: Mapping[str, Any], needed: bool) -> Field:
    return Field(name, kind_of(row), _model_of(row), needed, row.get("description", ""))


def _model_of(schema: Mapping[str, Any]) -> str:
    """The model that a value has, or that the things in it have; of several the first."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    inner = [*schema.get("anyOf", ()), *schema.get("allOf", ())]
    inner += [schema[key] for key in ("items", "schema", "additionalProperties") if isinstance(schema.get(key), dict)]
    return next((found for each in inner if (found := _model_of(each))), "")


def kind_of(schema: Mapping[str, Any]) -> str:
    """What kind of value a schema describes, in words."""
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "enum" in schema or "const" in schema:
        return "one of " + ", ".join(f"`{word}`" for word in schema.get("enum", [schema.get("const")]))
    if "anyOf" in schema or "allOf" in schema:
        kinds = dict.fromkeys(kind_of(each) for each in [*schema.get("anyOf", ()), *schema.get("allOf", ())])
        return " or ".join(kinds)
    kind = _PLAIN.get(schema.get("type", ""), "anything")
    if kind == "list" and "items" in schema:
        return f"list of {kind_of(schema['items'])}"
    if kind == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"object of {kind_of(schema['additionalProperties'])}"
    return kind
