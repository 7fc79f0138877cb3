"""A status note of a large plan is completed outside the request."""

from django.db import migrations, models

KINDS = ("accept", "take-over", "adopt", "check", "compare", "compare-editions", "paper", "complete-note")


class Migration(migrations.Migration):
    dependencies = [("jobs", "0002_papers")]

    operations = [
        migrations.RemoveConstraint(model_name="job", name="job_kind_known"),
        migrations.AddConstraint(
            model_name="job",
            constraint=models.CheckConstraint(condition=models.Q(("kind__in", KINDS)), name="job_kind_known"),
        ),
    ]
