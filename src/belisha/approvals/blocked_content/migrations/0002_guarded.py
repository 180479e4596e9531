"""Which sites were asked for stays told for ever, and PostgreSQL itself hides rows of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {"blocked_content_askedsite": ("id",)}
GUARDED: dict[str, tuple[str, ...]] = {
    "blocked_content_opening": ("school_id",),
    "blocked_content_askedsite": ("school_id",),
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

    dependencies = (("blocked_content", "0001_openings"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
