"""What was reached stays reached, and PostgreSQL itself hides the deadlines of places out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT: dict[str, tuple[str, ...]] = {"deadlines_firing": ("id",)}
GUARDED: dict[str, tuple[str, ...]] = {
    "deadlines_deadline": ("school_id", "trust_id"),
    "deadlines_pause": ("school_id", "trust_id"),
    "deadlines_extension": ("school_id", "trust_id"),
    "deadlines_firing": ("school_id", "trust_id"),
    "deadlines_calendar": ("school_id",),
    "deadlines_term": ("school_id",),
    "deadlines_feedaddress": ("school_id", "trust_id"),
}


def guard(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Make the triggers, and the policies of PostgreSQL."""
    vendor = schema_editor.connection.vendor
    for statement in kept.statements(vendor, KEPT):
        schema_editor.execute(statement, params=None)
    if vendor == "postgresql":
        for statement in sight.row_security(GUARDED):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    """After the tables are made."""

    dependencies = (("deadlines", "0001_deadlines"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
