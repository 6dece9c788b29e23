import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarAddress',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('secret', models.CharField(max_length=64, unique=True, validators=[django.core.validators.RegexValidator('\\A[A-Za-z0-9_-]{16,64}\\Z')])),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('said_on', models.DateField()),
                ('text', models.TextField()),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-said_on', '-created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'said_on'], name='note_career_said_on')],
            },
        ),
        migrations.CreateModel(
            name='Snooze',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(max_length=60)),
                ('subject', models.CharField(blank=True, max_length=64)),
                ('until', models.DateField()),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['until', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'until'], name='snooze_career_until')],
            },
        ),
    ]
