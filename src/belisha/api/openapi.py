"""The description of the API (OpenAPI 3.1): what django-ninja says of the operations, refusals and examples added."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from belisha.api import asked, problems, schemas
from belisha.api.application import api
from belisha.api.examples import Example, of

PREFIX: Final = "/api/v1/"
TAGS: Final = {
    "Rulings": "May I …? What a policy says about a case.",
    "Schools": "Trusts and schools, and what is in force at each today.",
    "Policies": "Every version of a policy, under a key that means the same for ever.",
    "Side by side": "Where schools stand, and what two policies rule differently.",
    "Words": "The closed list of facts, values, events and roles.",
}
Document = dict[str, Any]
_ANY_LINE: Final = {
    "anyOf": [
        {"$ref": "#/components/schemas/Line"},
        {"description": "anything else: it gets an error in its place, and the rest is ruled on"},
    ]
}


@cache
def document() -> Document:
    """The whole description, as plain JSON values. It depends on nothing in the database."""
    found: Document = json.loads(json.dumps(api.get_openapi_schema(path_prefix=PREFIX)))
    found["info"]["license"] = {"name": "Apache-2.0", "identifier": "Apache-2.0"}
    found["servers"] = [{"url": "/"}]
    found["security"] = []
    found["tags"] = [{"name": name, "description": text} for name, text in TAGS.items()]
    parts = found["components"]
    for model in (schemas.Problem, asked.Line):
        described = model.model_json_schema(ref_template="#/components/schemas/{model}")
        parts["schemas"] |= described.pop("$defs", {}) | {model.__name__: described}
    parts["schemas"]["Batch"]["properties"]["lines"]["items"] = _ANY_LINE
    parts["responses"] = {str(status): _refusal(status) for status in problems.KINDS if status != 500}
    for path, _, operation in operations(found):
        _finish(path, operation)
    return found


def operations(described: Document) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """(path, method, operation) of every operation, in their order."""
    for path, item in described["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


def _refusal(status: int) -> dict[str, Any]:
    """A response with a problem document."""
    title, meaning = problems.KINDS[status]
    found: dict[str, Any] = {
        "description": f"{title}. {meaning}",
        "content": {problems.MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    needed = {405: "Allow", 429: "Retry-After"}.get(status)
    if needed:
        found["headers"] = {needed: {"required": True, "schema": {"type": "string"}}}
    return found


def _finish(path: str, operation: dict[str, Any]) -> None:
    """Add to an operation the ways in which it refuses, and its examples."""
    names = [each["name"] for each in operation["parameters"]]
    statuses = [405, 422, 429]
    if names and names != ["event"]:
        statuses.append(404)
    if "requestBody" in operation:
        statuses += [400, 413, 415]
    for status in sorted(statuses):
        operation["responses"][str(status)] = {"$ref": f"#/components/responses/{status}"}
    for example in of(operation["operationId"]):
        _show(example, operation)


def _show(example: Example, operation: dict[str, Any]) -> None:
    """Put a good example where tools look for it."""
    came = operation["responses"]["200"]["content"].get("application/json")
    if came is None or example.status != 200 or not example.answer:
        return
    if example.body is not None:
        sent = operation["requestBody"]["content"]["application/json"]
        sent.setdefault("examples", {})[example.name] = {"summary": example.title, "value": example.body}
    came.setdefault("examples", {})[example.name] = {"summary": example.title, "value": example.answer}
