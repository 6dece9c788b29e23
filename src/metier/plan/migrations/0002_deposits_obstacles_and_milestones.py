import django.db.models.deletion
import django.utils.timezone
import djmoney.models.fields
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('plan', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='IfThenPlan',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('obstacle', models.CharField(max_length=300, verbose_name='if')),
                ('response', models.CharField(max_length=300, verbose_name='then I')),
                ('cue', models.CharField(choices=[('day', 'On a day'), ('weekday', 'Every week, on a weekday'), ('task', 'After a task is done'), ('stagnant', 'When this goal stagnates')], default='stagnant', max_length=10, verbose_name='shown')),
                ('cue_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('cue_weekday', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='every')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('answered_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('cue_task', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.task', verbose_name='after the task')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='plan.goal')),
            ],
            options={
                'ordering': ['created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'goal'], name='if_then_plan_career_goal'), models.Index(condition=models.Q(('ended_on', None), ('trashed_at', None)), fields=['career', 'cue'], name='if_then_plan_career_live')],
            },
        ),
        migrations.CreateModel(
            name='IfThenPlanRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('obstacle', models.CharField(max_length=300, verbose_name='if')),
                ('response', models.CharField(max_length=300, verbose_name='then I')),
                ('cue', models.CharField(choices=[('day', 'On a day'), ('weekday', 'Every week, on a weekday'), ('task', 'After a task is done'), ('stagnant', 'When this goal stagnates')], default='stagnant', max_length=10, verbose_name='shown')),
                ('cue_on', models.DateField(blank=True, null=True, verbose_name='on')),
                ('cue_weekday', models.PositiveSmallIntegerField(blank=True, null=True, verbose_name='every')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('cue_task', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.task', verbose_name='after the task')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='plan.goal')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='plan.ifthenplan')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Milestone',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField(max_length=200, verbose_name='milestone')),
                ('position', models.PositiveIntegerField(default=0)),
                ('reached_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='milestones', to='plan.goal')),
            ],
            options={
                'ordering': ['position', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'goal', 'position'], name='milestone_career_goal')],
            },
        ),
        migrations.AddField(
            model_name='deposit',
            name='amount',
            field=djmoney.models.fields.MoneyField(blank=True, currency_choices=(), decimal_places=2, default_currency='GBP', max_digits=14, null=True, verbose_name='money'),
        ),
        migrations.AddField(
            model_name='deposit',
            name='amount_currency',
            field=djmoney.models.fields.CurrencyField(choices=[], default='GBP', editable=False, max_length=3, null=True),
        ),
        migrations.AddField(
            model_name='deposit',
            name='purpose',
            field=models.CharField(blank=True, choices=[('goals', 'For my goals'), ('easy', 'Easy or convenient'), ('others', 'Because others wanted it')], max_length=10, verbose_name='whom it served'),
        ),
        migrations.AddField(
            model_name='goal',
            name='counted_as',
            field=models.CharField(blank=True, choices=[('number', 'A number'), ('percent', 'Per cent'), ('milestones', 'Milestones')], max_length=10, verbose_name='counted as'),
        ),
        migrations.AddField(
            model_name='goal',
            name='starts_from',
            field=models.DecimalField(decimal_places=2, default=0, max_digits=14, verbose_name='counted from'),
        ),
        migrations.AddField(
            model_name='goalrevision',
            name='counted_as',
            field=models.CharField(blank=True, choices=[('number', 'A number'), ('percent', 'Per cent'), ('milestones', 'Milestones')], max_length=10, verbose_name='counted as'),
        ),
        migrations.AddField(
            model_name='goalrevision',
            name='starts_from',
            field=models.DecimalField(decimal_places=2, default=0, max_digits=14, verbose_name='counted from'),
        ),
        migrations.AlterField(
            model_name='deposit',
            name='goal',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.goal'),
        ),
        migrations.AlterField(
            model_name='deposit',
            name='minutes',
            field=models.PositiveIntegerField(default=0, verbose_name='time'),
        ),
        migrations.AlterField(
            model_name='deposit',
            name='task',
            field=models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.task'),
        ),
        migrations.AddConstraint(
            model_name='deposit',
            constraint=models.CheckConstraint(condition=models.Q(('minutes__gt', 0), models.Q(('amount__gt', 0), ('amount__isnull', False)), _connector='OR'), name='deposit_has_time_or_money'),
        ),
    ]
