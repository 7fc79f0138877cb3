"""What has been adopted is never changed: the database itself refuses it, whoever asks."""

from django.db import migrations

SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
POSTGRES = (
    """
CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; END $$
""",
    "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change()",
)
TABLES = ("editions_edition", "councils_auditentry")


def refuse_changes(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        # None: the % in it is no placeholder.
        schema_editor.execute(POSTGRES[0], params=None)
    statement = POSTGRES[1] if schema_editor.connection.vendor == "postgresql" else SQLITE
    for table in TABLES:
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(statement.format(table=table, verb=verb))


def allow_changes(apps, schema_editor):
    postgres = schema_editor.connection.vendor == "postgresql"
    for table in TABLES:
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}" + (f" ON {table}" if postgres else ""))


class Migration(migrations.Migration):
    dependencies = [("editions", "0001_initial"), ("councils", "0001_initial")]
    operations = [migrations.RunPython(refuse_changes, allow_changes)]
