import django.db.models.deletion
import django.utils.timezone
import djmoney.models.fields
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Ambition',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(choices=[('position', 'Position'), ('specialisation', 'Specialisation'), ('reward', 'Reward'), ('purpose', 'Purpose')], max_length=20)),
                ('text', models.TextField(verbose_name='in your own words')),
                ('why', models.TextField(blank=True, verbose_name='why')),
                ('by', models.CharField(blank=True, max_length=10, null=True, verbose_name='by when')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='AmbitionRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('kind', models.CharField(choices=[('position', 'Position'), ('specialisation', 'Specialisation'), ('reward', 'Reward'), ('purpose', 'Purpose')], max_length=20)),
                ('text', models.TextField(verbose_name='in your own words')),
                ('why', models.TextField(blank=True, verbose_name='why')),
                ('by', models.CharField(blank=True, max_length=10, null=True, verbose_name='by when')),
                ('ended_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='direction.ambition')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='LifeGoal',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(choices=[('house', 'House'), ('family', 'Family'), ('travel', 'Travel'), ('study', 'Study'), ('other', 'Something else')], default='other', max_length=20)),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='when')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('cost_currency', djmoney.models.fields.CurrencyField(choices=[], default='GBP', editable=False, max_length=3, null=True)),
                ('cost', djmoney.models.fields.MoneyField(blank=True, currency_choices=(), decimal_places=2, default_currency='GBP', max_digits=14, null=True, verbose_name='cost')),
                ('why', models.TextField(blank=True, verbose_name='why')),
                ('reached_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['starts', 'created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='LifeGoalRevision',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('replaced_at', models.DateTimeField(editable=False)),
                ('reason', models.TextField(blank=True)),
                ('kind', models.CharField(choices=[('house', 'House'), ('family', 'Family'), ('travel', 'Travel'), ('study', 'Study'), ('other', 'Something else')], default='other', max_length=20)),
                ('title', models.CharField(max_length=200, verbose_name='what')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='when')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('cost_currency', djmoney.models.fields.CurrencyField(choices=[], default='GBP', editable=False, max_length=3, null=True)),
                ('cost', djmoney.models.fields.MoneyField(blank=True, currency_choices=(), decimal_places=2, default_currency='GBP', max_digits=14, null=True, verbose_name='cost')),
                ('why', models.TextField(blank=True, verbose_name='why')),
                ('reached_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('subject', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='revisions', to='direction.lifegoal')),
            ],
            options={
                'ordering': ['replaced_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Ranking',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('ranked_at', models.DateTimeField()),
                ('reason', models.TextField(blank=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['ranked_at', 'id'],
                'indexes': [models.Index(fields=['career', 'ranked_at'], name='ranking_career_ranked')],
            },
        ),
        migrations.CreateModel(
            name='RankedPriority',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('priority', models.CharField(choices=[('status', 'Status and recognition'), ('autonomy', 'Autonomy'), ('meaning', 'Meaningful work'), ('learning', 'Continued learning')], max_length=20)),
                ('rank', models.PositiveSmallIntegerField()),
                ('meaning', models.TextField(blank=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('ranking', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='places', to='direction.ranking')),
            ],
            options={
                'ordering': ['ranking', 'rank'],
                'constraints': [models.UniqueConstraint(fields=('ranking', 'rank'), name='ranked_priority_one_per_rank'), models.UniqueConstraint(fields=('ranking', 'priority'), name='ranked_priority_ranked_once'), models.CheckConstraint(condition=models.Q(('rank__gte', 1), ('rank__lte', 4)), name='ranked_priority_rank_1_to_4')],
            },
        ),
    ]
