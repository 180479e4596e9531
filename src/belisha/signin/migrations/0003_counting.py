"""The table in which tries with codes and passkeys are counted."""

from django.core.management import call_command
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def make(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Django makes it, in its own form."""
    call_command("createcachetable", database=schema_editor.connection.alias, verbosity=0)


class Migration(migrations.Migration):
    """After the tables of accounts."""

    dependencies = (("signin", "0002_invitations"),)
    operations = (migrations.RunPython(make, migrations.RunPython.noop),)
