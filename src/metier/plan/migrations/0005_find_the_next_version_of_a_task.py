from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('plan', '0004_read_days_needs_and_the_trash_by_index'),
    ]

    operations = [
        migrations.AddIndex(
            model_name='taskrevision',
            index=models.Index(fields=['career', 'subject', 'replaced_at'], name='task_revision_subject_replaced'),
        ),
    ]
