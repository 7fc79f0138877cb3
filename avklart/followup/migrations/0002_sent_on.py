"""What came in by a link tells of a day, which is not always that of the clock."""

from datetime import date

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("followup", "0001_initial")]

    operations = [
        migrations.AddField("incoming", "sent_on", models.DateField(default=date(2018, 1, 1)), preserve_default=False),
        migrations.AddField(
            "historicalincoming", "sent_on", models.DateField(default=date(2018, 1, 1)), preserve_default=False
        ),
    ]
