"""How often a skill is shown, and when last, is read from the index alone."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("record", "0005_skills_in_the_library")]

    operations = [
        migrations.RemoveIndex("showing", "showing_career_skill"),
        migrations.AddIndex(
            "showing",
            models.Index(fields=["career", "skill", "trashed_at", "goes_on", "on"], name="showing_career_told"),
        ),
    ]
