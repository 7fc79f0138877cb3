"""Notes in a language, told since a day; what is completed, and what is said of it afterwards, is never changed."""

from django.db import migrations, models

# A draft is changed and deleted as any row; a completed note is neither.
OF_NOTES, OF_CORRECTIONS = "editions_statusnote", "editions_notecorrection"
COMPLETED = {OF_NOTES: "OLD.completed_at IS NOT NULL", OF_CORRECTIONS: "1 = 1"}
SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} WHEN {when}
BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
"""
# The function was made with the triggers of editions.
POSTGRES = "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} FOR EACH ROW WHEN ({when}) EXECUTE FUNCTION refuse_change()"


def refuse_changes(apps, schema_editor):
    statement = POSTGRES if schema_editor.connection.vendor == "postgresql" else SQLITE
    for table, when in COMPLETED.items():
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(statement.format(table=table, verb=verb, when=when))


def allow_changes(apps, schema_editor):
    postgres = schema_editor.connection.vendor == "postgresql"
    for table in COMPLETED:
        for verb in ("UPDATE", "DELETE"):
            schema_editor.execute(f"DROP TRIGGER {table}_no_{verb}" + (f" ON {table}" if postgres else ""))


def _fields(model):
    return [
        migrations.AddField(model, "since_on", models.DateField(blank=True, null=True)),
        migrations.AddField(model, "language", models.CharField(default="nb", max_length=2)),
        migrations.AddField(model, "proposal_last", models.BooleanField(default=False)),
    ]


class Migration(migrations.Migration):
    dependencies = [("editions", "0005_status_notes")]
    operations = [
        *_fields("statusnote"),
        *_fields("historicalstatusnote"),
        migrations.AddField("notecorrection", "made_by_name", models.CharField(blank=True, max_length=200)),
        migrations.AddConstraint(
            "statusnote",
            models.CheckConstraint(
                condition=models.Q(("language__in", ("nb", "nn", "en"))), name="status_note_language_known"
            ),
        ),
        migrations.RunPython(refuse_changes, allow_changes),
    ]
