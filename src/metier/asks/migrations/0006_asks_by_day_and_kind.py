"""Asks are found by the day they were first asked, and by their kind."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("asks", "0005_problems_of_the_updates_of_some_days")]

    operations = [
        migrations.AddIndex("ask", models.Index(fields=["career", "asked_on"], name="ask_career_asked")),
        migrations.AddIndex("ask", models.Index(fields=["career", "kind"], name="ask_career_kind")),
    ]
