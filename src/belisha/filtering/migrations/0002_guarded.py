"""What was written to a filter stays told for ever, and PostgreSQL itself hides rows of schools out of sight."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from belisha import kept, sight

KEPT = {"filtering_push": ("id",)}
GUARDED: dict[str, tuple[str, ...]] = {
    "filtering_rule": ("school_id",),
    "filtering_filterprovider": ("school_id",),
    "filtering_connectedfilter": ("school_id",),
    "filtering_push": ("school_id",),
    "filtering_drift": ("school_id",),
    "filtering_filterfeed": ("school_id",),
    "filtering_fetched": ("school_id",),
    "filtering_filterreview": ("school_id",),
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

    dependencies = (("filtering", "0001_filtering"),)
    operations = (migrations.RunPython(guard, migrations.RunPython.noop),)
