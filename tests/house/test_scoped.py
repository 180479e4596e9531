"""House rules about who may see and who may write, checked by reading the code; each with a case that breaks it."""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection

from belisha.sight import AtPlace, AtSchool

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "belisha"

# Rows of schools that anybody may read, each with the reason.
PUBLIC = {
    "policies.inforce": "which policy is in force at a school is public",
    "asking.answered": "numbers of questions, without anybody in them",
    "asking.silent": "numbers of questions, without anybody in them",
    "asking.oddword": "words that were not understood, without anybody in them",
}
# Rows with a school that are guarded otherwise, each with how.
OTHERWISE = {"signin.grouprole": "read at signing in, before there is anybody who looks; it names groups, not people"}
# A read that names one of these stays with the thing that the page was handed.
BOUND = {"school", "roll", "group", "managed", "proposal"}
# Pages that read a model otherwise, each with the reason.
READS = {
    ("directory/views/classes.py", "Membership"): "numbers of pupils, shown for the classes that are visible",
    ("directory/views/me.py", "Person"): "whether the viewer themselves is one",
    ("rolls/views.py", "RollImport"): "the import that was fetched, as it is now",
}
# Pages that look everywhere, each with the reason.
EVERYWHERE = {
    "signin/middleware.py": "who an account is comes before what it may look at",
    "signin/views.py": "whom a link is for; the cast of the demonstration, where every school is invented",
}
# Files that write besides actions, each with the reason.
WRITERS = ("actions.py", "actions/", "migrations/", "demo/")
WRITTEN = {
    "keeping/erasing.py": "ends the sessions of whoever is erased",
    "keeping/revived.py": "ends every session after a backup was restored",
    "rolls/holdings.py": "takes somebody who is erased out of the files that were brought in",
    "submission/once.py": "notes that a form came in; what it does is written by actions",
    "submission/upkeep.py": "forgets old notes of forms",
}
WRITES = {"save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
PAGES = ("views.py", "views/", "forms.py", "templatetags/", "middleware.py")
LOOKING = {"looking_everywhere"}


def scoped():
    """The models whose rows nobody reads without a sight."""
    return {model.__name__ for model in apps.get_models() if isinstance(model._default_manager, AtSchool | AtPlace)}


def is_bound(call):
    """Whether a call keeps to a thing that the page has: `.objects.filter(school=school)`."""
    return isinstance(call, ast.Call) and any(each.arg in BOUND for each in call.keywords)


def unscoped_reads(code, models):
    """The models of schools whose rows a page reads by itself, and not through visible() or fetch()."""
    tree = ast.parse(code)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    return [
        (node.value.id, node.lineno)
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("objects", "_base_manager", "_default_manager")
        and isinstance(node.value, ast.Name)
        and node.value.id in models
        and not is_bound(call_on(node, parents))
    ]


def call_on(node, parents):
    """The call in `node.method(…)`, past `select_related(…)` and the like."""
    call = parents.get(parents.get(node))
    while isinstance(call, ast.Call) and not call.keywords and isinstance(parents.get(call), ast.Attribute):
        call = parents.get(parents[call])
    return call


def looks_everywhere(code):
    """Where a piece of code looks everywhere."""
    return [
        f"line {node.lineno} looks everywhere"
        for node in ast.walk(ast.parse(code))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in LOOKING
    ]


def writes(code):
    """Where a piece of code writes rows: a method of a manager, a queryset or a row."""
    found = []
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in WRITES:
            of = ast.unparse(node.func.value)
            if ".objects" in of or "_manager" in of or node.func.attr.startswith(("bulk_", "get_or_", "update_or_")):
                found.append(f"line {node.lineno} {of}.{node.func.attr}()")
    return found


def name_of(path):
    return path.relative_to(SOURCE).as_posix()


def is_page(name):
    return any(part in name for part in PAGES)


def files(wanted):
    return [path for path in sorted(SOURCE.rglob("*.py")) if wanted(name_of(path))]


def complaints(paths, check):
    return [f"{name_of(path)}: {said}" for path in paths for said in check(path.read_text("utf-8"))]


def test_no_page_asks_for_rows_of_schools_but_through_the_table():
    """A page reads through visible(), may() and fetch(); relations of what it was handed are in sight already."""
    models = scoped()
    assert {"Person", "Appointment", "Group", "Membership", "Guardianship", "Management"} <= models
    found = [
        (name_of(path), *each) for path in files(is_page) for each in unscoped_reads(path.read_text("utf-8"), models)
    ]
    assert [each for each in found if each[:2] not in READS] == []
    assert READS.keys() <= {each[:2] for each in found}, "an exception that nobody needs any more"


def test_no_page_looks_everywhere():
    paths = files(lambda name: is_page(name) and name not in EVERYWHERE)
    assert complaints(paths, looks_everywhere) == []


def test_only_actions_write():
    paths = files(lambda name: name not in WRITTEN and not any(part in name for part in WRITERS))
    assert complaints(paths, writes) == []


def test_every_list_of_exceptions_is_used():
    assert all((SOURCE / name).exists() for name in [*EVERYWHERE, *WRITTEN])
    labels = {model._meta.label_lower for model in apps.get_models()}
    assert PUBLIC.keys() | OTHERWISE.keys() <= labels


@pytest.mark.parametrize(
    "code",
    [
        "Person.objects.all()",
        "x = Person.objects",
        "Person._base_manager.get(pk=1)",
        "list(Person.objects.filter())",
        "Person.objects.filter(a=1)",
    ],
)
def test_a_page_that_asked_by_itself_would_be_found(code):
    assert unscoped_reads(code, {"Person"})
    assert not unscoped_reads(code, {"Trust"})


@pytest.mark.parametrize(
    "code", ["Person.objects.filter(school=school)", "Person.objects.select_related('a').filter(x, school=school)"]
)
def test_a_page_that_keeps_to_what_it_was_handed_is_left_alone(code):
    assert not unscoped_reads(code, {"Person"})


@pytest.mark.parametrize("code", ["with looking_everywhere('x'):\n    pass", "a = looking_everywhere('y')"])
def test_a_page_that_looked_everywhere_would_be_found(code):
    assert looks_everywhere(code)


@pytest.mark.parametrize(
    "code",
    [
        "Person.objects.create(a=1)",
        "Person.objects.filter(a=1).update(a=2)",
        "rows.bulk_create([])",
        "Person._base_manager.filter().delete()",
        "found.get_or_create()",
    ],
)
def test_a_write_outside_actions_would_be_found(code):
    assert writes(code)


@pytest.mark.parametrize("code", ["found.update(more)", "form.save_words()", "hash.update(b'')", "set().update(x)"])
def test_what_writes_no_row_is_left_alone(code):
    assert writes(code) == []


def of_schools():
    """The models with a school of their own."""
    for model in apps.get_models():
        names = {field.name for field in model._meta.concrete_fields}
        if "school" in names and model._meta.label_lower not in PUBLIC.keys() | OTHERWISE.keys():
            yield model


def test_every_model_with_a_school_is_read_only_in_sight():
    assert [each._meta.label_lower for each in of_schools() if each.__name__ not in scoped()] == []


def test_on_postgresql_every_table_with_a_school_is_guarded_by_the_database_too(db):
    if connection.vendor != "postgresql":
        pytest.skip("only PostgreSQL hides rows by itself")
    with connection.cursor() as cursor:
        cursor.execute("SELECT relname FROM pg_class WHERE relrowsecurity AND relforcerowsecurity")
        guarded = {row[0] for row in cursor.fetchall()}
        cursor.execute("SELECT tablename FROM pg_policies WHERE with_check IS NOT NULL")
        guarded &= {row[0] for row in cursor.fetchall()}
    assert sorted({each._meta.db_table for each in of_schools()} - guarded) == []
