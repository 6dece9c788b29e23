import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
        ('direction', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Goal',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField(max_length=200, verbose_name='goal')),
                ('horizon', models.CharField(choices=[('year', '12 months'), ('years', '3 to 5 years')], default='year', max_length=10)),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how you will know')),
                ('target', models.CharField(blank=True, max_length=100, verbose_name='target')),
                ('due', models.DateField(blank=True, null=True, verbose_name='due')),
                ('why', models.TextField(blank=True, verbose_name='why it matters to you')),
                ('priority', models.CharField(blank=True, choices=[('status', 'Status and recognition'), ('autonomy', 'Autonomy'), ('meaning', 'Meaningful work'), ('learning', 'Continued learning')], max_length=20, verbose_name='serves the priority')),
                ('state', models.CharField(choices=[('open', 'Open'), ('reached', 'Reached'), ('dropped', 'Dropped')], default='open', max_length=10)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('snoozed_until', models.DateField(blank=True, null=True)),
                ('ambition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='direction.ambition', verbose_name='serves the ambition')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('serves', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.goal', verbose_name='serves the goal')),
            ],
            options={
                'ordering': ['due', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'state', 'horizon'], name='goal_career_state_horizon')],
            },
        ),
        migrations.CreateModel(
            name='GoalRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('title', models.CharField(max_length=200, verbose_name='goal')),
                ('horizon', models.CharField(choices=[('year', '12 months'), ('years', '3 to 5 years')], default='year', max_length=10)),
                ('measure', models.CharField(blank=True, max_length=300, verbose_name='how you will know')),
                ('target', models.CharField(blank=True, max_length=100, verbose_name='target')),
                ('due', models.DateField(blank=True, null=True, verbose_name='due')),
                ('why', models.TextField(blank=True, verbose_name='why it matters to you')),
                ('priority', models.CharField(blank=True, choices=[('status', 'Status and recognition'), ('autonomy', 'Autonomy'), ('meaning', 'Meaningful work'), ('learning', 'Continued learning')], max_length=20, verbose_name='serves the priority')),
                ('state', models.CharField(choices=[('open', 'Open'), ('reached', 'Reached'), ('dropped', 'Dropped')], default='open', max_length=10)),
                ('closed_on', models.DateField(blank=True, null=True)),
                ('ambition', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='direction.ambition', verbose_name='serves the ambition')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('serves', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.goal', verbose_name='serves the goal')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='plan.goal')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
                'indexes': [models.Index(fields=['career', 'replaced_at'], name='goal_revision_career_replaced')],
            },
        ),
        migrations.CreateModel(
            name='HoursSpan',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('minutes_per_week', models.PositiveIntegerField(verbose_name='hours a week')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['starts_on', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'starts_on'], name='hours_span_career_starts')],
                'constraints': [models.CheckConstraint(condition=models.Q(('ends_on', None), ('ends_on__gte', models.F('starts_on')), _connector='OR'), name='hours_span_ends_after_start')],
            },
        ),
        migrations.CreateModel(
            name='HoursSpanRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('starts_on', models.DateField(verbose_name='from')),
                ('ends_on', models.DateField(blank=True, null=True, verbose_name='until')),
                ('minutes_per_week', models.PositiveIntegerField(verbose_name='hours a week')),
                ('note', models.CharField(blank=True, max_length=200, verbose_name='note')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='plan.hoursspan')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField(max_length=200, verbose_name='task')),
                ('minutes', models.PositiveIntegerField(default=60, verbose_name='effort')),
                ('pace', models.PositiveIntegerField(blank=True, null=True, verbose_name='at most, a week')),
                ('not_before', models.DateField(blank=True, null=True, verbose_name='not before')),
                ('wanted_by', models.DateField(blank=True, null=True, verbose_name='wanted by')),
                ('firm', models.BooleanField(default=False, verbose_name='the date cannot move')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('started_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('dropped_on', models.DateField(blank=True, null=True)),
                ('position', models.PositiveIntegerField(default=0)),
                ('snoozed_until', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='plan.goal')),
            ],
            options={
                'ordering': ['position', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'done_on', 'goal'], name='task_career_done_goal'), models.Index(fields=['career', 'goal', 'trashed_at', 'dropped_on', 'done_on'], name='task_career_goal_counts'), models.Index(condition=models.Q(('done_on', None), ('dropped_on', None), ('trashed_at', None)), fields=['career', 'goal'], name='task_career_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('firm', False), ('wanted_by__isnull', False), _connector='OR'), name='task_firm_has_its_date')],
            },
        ),
        migrations.CreateModel(
            name='Deposit',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('put_in_on', models.DateField(verbose_name='on')),
                ('minutes', models.PositiveIntegerField(verbose_name='time')),
                ('what', models.CharField(blank=True, max_length=300, verbose_name='what')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='deposits', to='plan.goal')),
                ('task', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='deposits', to='plan.task')),
            ],
            options={
                'ordering': ['put_in_on', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'put_in_on'], name='deposit_career_put_in_on'), models.Index(fields=['career', 'goal', 'trashed_at', 'minutes'], name='deposit_career_goal_minutes'), models.Index(fields=['career', 'task', 'put_in_on'], name='deposit_career_task_put_in_on')],
            },
        ),
        migrations.CreateModel(
            name='TaskNeed',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('ended_at', models.DateTimeField(editable=False, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('needs', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needed_by', to='plan.task')),
                ('task', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='needs', to='plan.task')),
            ],
            options={
                'ordering': ['created_at', 'id'],
                'constraints': [models.UniqueConstraint(condition=models.Q(('ended_at', None), ('trashed_at', None)), fields=('task', 'needs'), name='task_need_once'), models.CheckConstraint(condition=models.Q(('task', models.F('needs')), _negated=True), name='task_need_not_itself')],
            },
        ),
        migrations.CreateModel(
            name='TaskRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('title', models.CharField(max_length=200, verbose_name='task')),
                ('minutes', models.PositiveIntegerField(default=60, verbose_name='effort')),
                ('pace', models.PositiveIntegerField(blank=True, null=True, verbose_name='at most, a week')),
                ('not_before', models.DateField(blank=True, null=True, verbose_name='not before')),
                ('wanted_by', models.DateField(blank=True, null=True, verbose_name='wanted by')),
                ('firm', models.BooleanField(default=False, verbose_name='the date cannot move')),
                ('note', models.TextField(blank=True, verbose_name='note')),
                ('started_on', models.DateField(blank=True, null=True)),
                ('done_on', models.DateField(blank=True, null=True)),
                ('dropped_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='plan.goal')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='plan.task')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
                'indexes': [models.Index(fields=['career', 'replaced_at'], name='task_revision_career_replaced')],
            },
        ),
    ]
