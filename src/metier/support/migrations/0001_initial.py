import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import djmoney.models.fields
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
            name='Helper',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField(max_length=200, verbose_name='name')),
                ('kind', models.CharField(choices=[('mentor', 'Mentor'), ('coach', 'Coach'), ('consultant', 'Consultant'), ('peer', 'Somebody I know'), ('adviser', 'HR, union or adviser')], max_length=12, verbose_name='what they are to you')),
                ('fields', models.JSONField(blank=True, default=list, verbose_name='helps with')),
                ('known_for', models.CharField(blank=True, max_length=300, verbose_name='good at')),
                ('contact', models.CharField(blank=True, max_length=300, verbose_name='how to reach them')),
                ('found', models.CharField(blank=True, max_length=300, verbose_name='how you found them')),
                ('terms', models.TextField(blank=True, verbose_name='terms')),
                ('fee_currency', djmoney.models.fields.CurrencyField(choices=[], default='GBP', editable=False, max_length=3, null=True)),
                ('fee', djmoney.models.fields.MoneyField(blank=True, currency_choices=(), decimal_places=2, default_currency='GBP', max_digits=14, null=True, verbose_name='fee')),
                ('fee_per', models.CharField(blank=True, choices=[('session', 'a session'), ('hour', 'an hour'), ('month', 'a month'), ('programme', 'a programme')], max_length=10, verbose_name='for')),
                ('first_talk', models.CharField(blank=True, choices=[('free', 'Free'), ('paid', 'Paid for')], max_length=5, verbose_name='the first talk')),
                ('wanted', models.TextField(blank=True, verbose_name='what you want from it')),
                ('state', models.CharField(choices=[('considering', 'Considering'), ('asked', 'Asked'), ('working', 'Working together'), ('ended', 'Ended')], default='considering', max_length=12, verbose_name='how far it is')),
                ('ended_on', models.DateField(blank=True, null=True, verbose_name='ended on')),
                ('outcome', models.TextField(blank=True, verbose_name='what came of it')),
                ('changed_at', models.DateTimeField(editable=False)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'verbose_name': 'helper',
                'ordering': ['name', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'state'], name='helper_career_state')],
            },
        ),
        migrations.CreateModel(
            name='HelperSession',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('on', models.DateField(verbose_name='on')),
                ('about', models.CharField(blank=True, max_length=300, verbose_name='about')),
                ('agreed', models.TextField(blank=True, verbose_name='what you agreed')),
                ('outcome', models.TextField(blank=True, verbose_name='what came of it')),
                ('minutes', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1)], verbose_name='how long')),
                ('cost_currency', djmoney.models.fields.CurrencyField(choices=[], default='GBP', editable=False, max_length=3, null=True)),
                ('cost', djmoney.models.fields.MoneyField(blank=True, currency_choices=(), decimal_places=2, default_currency='GBP', max_digits=14, null=True, verbose_name='what it cost')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('helper', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sessions', to='support.helper')),
            ],
            options={
                'verbose_name': 'session',
                'ordering': ['on', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'helper', 'on'], name='helper_session_career_helper'), models.Index(fields=['career', 'on'], name='helper_session_career_on')],
            },
        ),
        migrations.CreateModel(
            name='SignSetAside',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('rule', models.CharField(choices=[('stagnant', 'A goal stagnant for two reviews'), ('obstacle', 'One obstacle, named three times'), ('readded', 'A goal dropped and taken up again'), ('unfamiliar', 'An unfamiliar kind of situation'), ('declined', 'Everything declined for a year')], max_length=12)),
                ('subject', models.CharField(blank=True, max_length=64)),
                ('said_on', models.DateField()),
                ('why', models.CharField(blank=True, max_length=300, verbose_name='why')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-said_on', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'said_on'], name='sign_set_aside_career_said_on')],
            },
        ),
        migrations.CreateModel(
            name='SupportMap',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('mapped_at', models.DateTimeField()),
                ('occasion', models.CharField(choices=[('look', 'Nothing in particular'), ('manager', 'A new manager'), ('reorganisation', 'A reorganisation'), ('job', 'A new job'), ('review', 'A review'), ('other', 'Something else')], default='look', max_length=15, verbose_name='what made you look')),
                ('reason', models.TextField(blank=True, verbose_name='in your own words')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['mapped_at', 'id'],
                'indexes': [models.Index(fields=['career', 'mapped_at'], name='support_map_career_mapped')],
            },
        ),
        migrations.CreateModel(
            name='SupportLine',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('aspect', models.CharField(choices=[('progression', 'Progression'), ('learning', 'Learning'), ('meaning', 'Meaning'), ('recognition', 'Recognition'), ('autonomy', 'Autonomy')], max_length=12)),
                ('by', models.CharField(choices=[('me', 'Me'), ('manager', 'My manager'), ('mentor', 'A mentor'), ('hr', 'HR'), ('coach', 'A coach'), ('nobody', 'Nobody')], max_length=10, verbose_name='who takes care of it')),
                ('by_name', models.CharField(blank=True, max_length=200, verbose_name='their name')),
                ('how_well', models.PositiveSmallIntegerField(blank=True, choices=[(1, 'Not at all'), (2, 'Hardly'), (3, 'Partly'), (4, 'Mostly'), (5, 'Fully')], null=True, verbose_name='how well')),
                ('should', models.CharField(choices=[('me', 'Me'), ('manager', 'My manager'), ('mentor', 'A mentor'), ('hr', 'HR'), ('coach', 'A coach'), ('nobody', 'Nobody')], max_length=10, verbose_name='who should')),
                ('note', models.CharField(blank=True, max_length=300, verbose_name='note')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('goal', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='plan.goal')),
                ('helper', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='support.helper')),
                ('map', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='lines', to='support.supportmap')),
            ],
            options={
                'ordering': ['map', 'id'],
                'indexes': [models.Index(fields=['career', 'map'], name='support_line_career_map')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('map', 'aspect'), name='support_line_once_an_aspect')],
            },
        ),
    ]
