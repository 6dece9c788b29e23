import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('plan', '0002_deposits_obstacles_and_milestones'),
    ]

    operations = [
        migrations.CreateModel(
            name='Review',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(choices=[('weekly', 'Weekly'), ('monthly', 'Monthly'), ('quarterly', 'Quarterly'), ('yearly', 'Yearly')], max_length=10)),
                ('starts', models.DateField()),
                ('ends', models.DateField()),
                ('finished_at', models.DateTimeField(editable=False, null=True)),
                ('skipped_at', models.DateTimeField(editable=False, null=True)),
                ('facts', models.JSONField(blank=True, default=dict)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-ends', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'kind', 'ends'], name='review_career_kind_ends'), models.Index(fields=['career', 'ends'], name='review_career_ends'), models.Index(condition=models.Q(('finished_at', None), ('skipped_at', None), ('trashed_at', None)), fields=['career'], name='review_career_open')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('career', 'kind', 'starts'), name='review_once_a_period'), models.CheckConstraint(condition=models.Q(('ends__gte', models.F('starts'))), name='review_ends_after_it_starts')],
            },
        ),
        migrations.CreateModel(
            name='Decision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('verdict', models.CharField(choices=[('keep', 'Keep'), ('change', 'Change'), ('drop', 'Drop'), ('add', 'Add')], max_length=10)),
                ('note', models.TextField(blank=True, verbose_name='why')),
                ('decided_at', models.DateTimeField(editable=False)),
                ('revision', models.UUIDField(editable=False, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='plan.goal')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='decisions', to='reviews.review')),
            ],
            options={
                'ordering': ['decided_at', 'id'],
                'indexes': [models.Index(fields=['career', 'goal', 'decided_at'], name='decision_career_goal_decided')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('review', 'goal'), name='decision_once_a_goal')],
            },
        ),
        migrations.CreateModel(
            name='Commitment',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('text', models.CharField(max_length=300)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('kept_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('task', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.task')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='commitments', to='reviews.review')),
            ],
            options={
                'ordering': ['position', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'review'], name='commitment_career_review')],
            },
        ),
        migrations.CreateModel(
            name='Answer',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('question', models.CharField(max_length=40)),
                ('text', models.TextField(blank=True)),
                ('changed_at', models.DateTimeField(editable=False)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('review', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='answers', to='reviews.review')),
            ],
            options={
                'ordering': ['created_at', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('review', 'question'), name='answer_once_a_question')],
            },
        ),
        migrations.CreateModel(
            name='Rhythm',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(choices=[('weekly', 'Weekly'), ('monthly', 'Monthly'), ('quarterly', 'Quarterly'), ('yearly', 'Yearly')], max_length=10)),
                ('is_held', models.BooleanField(default=True, verbose_name='held')),
                ('weekday', models.PositiveSmallIntegerField(default=6, validators=[django.core.validators.MaxValueValidator(6)], verbose_name='on')),
                ('due_on', models.DateField()),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['due_on', 'id'],
                'indexes': [models.Index(condition=models.Q(('is_held', True), ('trashed_at', None)), fields=['due_on', 'career'], name='rhythm_due_career')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('career', 'kind'), name='rhythm_once_a_kind')],
            },
        ),
        migrations.CreateModel(
            name='CheckIn',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('said_on', models.DateField(verbose_name='on')),
                ('counted_as', models.CharField(blank=True, choices=[('number', 'A number'), ('percent', 'Per cent'), ('milestones', 'Milestones')], max_length=10)),
                ('value', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True, verbose_name='progress')),
                ('out_of', models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True)),
                ('confidence', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(5)])),
                ('line', models.CharField(blank=True, max_length=500, verbose_name='in a line')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='check_ins', to='plan.goal')),
            ],
            options={
                'ordering': ['-said_on', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'goal', 'said_on'], name='check_in_career_goal_said_on'), models.Index(fields=['career', 'said_on'], name='check_in_career_said_on')],
            },
        ),
        migrations.CreateModel(
            name='DeliberateDrift',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('priority', models.CharField(blank=True, choices=[('status', 'Status and recognition'), ('autonomy', 'Autonomy'), ('meaning', 'Meaningful work'), ('learning', 'Continued learning')], max_length=20)),
                ('share', models.PositiveSmallIntegerField(validators=[django.core.validators.MaxValueValidator(100)])),
                ('said_on', models.DateField()),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-said_on', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'said_on'], name='deliberate_drift_career_said')],
            },
        ),
        migrations.CreateModel(
            name='Parking',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('parked_on', models.DateField()),
                ('until', models.DateField(verbose_name='until')),
                ('event', models.CharField(blank=True, max_length=200, verbose_name='or until')),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('woken_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('hours', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.hoursspan')),
            ],
            options={
                'ordering': ['-parked_on', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'until'], name='parking_career_until')],
                'constraints': [models.CheckConstraint(condition=models.Q(('until__gt', models.F('parked_on'))), name='parking_ends_after_it_begins')],
            },
        ),
    ]
