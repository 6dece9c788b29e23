import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import uuid_utils.compat
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0001_initial'),
        ('asks', '0002_steps_and_paper'),
    ]

    operations = [
        migrations.CreateModel(
            name='OwnScenario',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('area', models.CharField(choices=[('credit', 'Credit taken'), ('disagreeing', 'Disagreeing with the boss'), ('pay', 'The salary talk'), ('flexible', 'Asking for flexible work'), ('no', 'Saying no'), ('feedback', 'Feedback given and taken'), ('bully', 'A bully'), ('interview', 'An unprepared interview'), ('leave', 'Returning from leave'), ('redundancy', 'A redundancy talk'), ('offer', 'An offer and a counter-offer'), ('new-manager', 'A new manager'), ('boundaries', 'Boundaries'), ('mistake', 'A mistake of mine'), ('discrimination', 'Overhearing discrimination'), ('oversharing', 'A colleague who overshares'), ('no-time', 'A manager who has no time'), ('ceiling', 'Routine work and a ceiling'), ('again', 'Asking again after “not now”'), ('other', 'Something else')], default='other', max_length=20, verbose_name='what it is about')),
                ('title', models.CharField(max_length=200, verbose_name='title')),
                ('situation', models.TextField(verbose_name='the situation')),
                ('question', models.TextField(blank=True, verbose_name='the question')),
                ('answer', models.TextField(blank=True, verbose_name='a considered answer')),
                ('reasons', models.TextField(blank=True, verbose_name='its reasons')),
                ('say', models.TextField(blank=True, verbose_name='what to say')),
                ('advice', models.TextField(blank=True, verbose_name='when to get advice')),
                ('is_real', models.BooleanField(default=False, verbose_name='a real conversation')),
                ('whom', models.CharField(blank=True, max_length=200, verbose_name='with whom')),
                ('happens_on', models.DateField(blank=True, null=True, verbose_name='when')),
                ('like', models.CharField(blank=True, editable=False, max_length=80)),
                ('held_on', models.DateField(blank=True, null=True, verbose_name='held on')),
                ('outcome', models.TextField(blank=True, verbose_name='how it went')),
                ('changed_at', models.DateTimeField(editable=False)),
                ('ask', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='asks.ask', verbose_name='for the ask')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'verbose_name': 'scenario',
                'ordering': ['created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'created_at'], name='own_scenario_career_created'), models.Index(condition=models.Q(('held_on', None), ('is_real', True), ('trashed_at', None)), fields=['career', 'happens_on'], name='own_scenario_career_ahead')],
            },
        ),
        migrations.CreateModel(
            name='PracticeCard',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('key', models.CharField(blank=True, max_length=80)),
                ('stability', models.FloatField(blank=True, null=True)),
                ('difficulty', models.FloatField(blank=True, null=True)),
                ('seen_on', models.DateField(blank=True, null=True)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('times', models.PositiveIntegerField(default=0)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('own', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='cards', to='asks.ownscenario')),
            ],
            options={
                'ordering': ['created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'due_on'], name='practice_card_career_due')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(models.Q(('key', ''), _negated=True), ('own', None)), models.Q(('key', ''), ('own__isnull', False)), _connector='OR'), name='practice_card_has_one'), models.UniqueConstraint(condition=models.Q(models.Q(('key', ''), _negated=True), ('trashed_at', None)), fields=('career', 'key'), name='practice_card_once_a_key'), models.UniqueConstraint(condition=models.Q(('own__isnull', False), ('trashed_at', None)), fields=('own',), name='practice_card_once_a_scenario')],
            },
        ),
        migrations.CreateModel(
            name='PracticeAttempt',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('tried_on', models.DateField(verbose_name='on')),
                ('answer', models.TextField(blank=True, verbose_name='your answer')),
                ('next_time', models.TextField(blank=True, verbose_name='your sentence for the next time')),
                ('rating', models.PositiveSmallIntegerField(blank=True, null=True, validators=[django.core.validators.MinValueValidator(1), django.core.validators.MaxValueValidator(4)])),
                ('stability', models.FloatField(blank=True, null=True)),
                ('difficulty', models.FloatField(blank=True, null=True)),
                ('due_on', models.DateField(blank=True, null=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('card', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='attempts', to='asks.practicecard')),
            ],
            options={
                'verbose_name': 'attempt',
                'ordering': ['tried_on', 'created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'card', 'tried_on'], name='practice_attempt_card'), models.Index(fields=['career', 'tried_on'], name='practice_attempt_tried_on'), models.Index(condition=models.Q(('rating', None), ('trashed_at', None)), fields=['career'], name='practice_attempt_open')],
            },
        ),
        migrations.CreateModel(
            name='AutonomyEntry',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('behaviour', models.CharField(choices=[('competence', 'Competence shown'), ('informed', 'Manager kept informed'), ('solutions', 'Problems brought with a solution'), ('last-resort', 'Conflict only as a last resort')], max_length=12, verbose_name='what it shows')),
                ('happened_on', models.DateField(verbose_name='on')),
                ('what', models.CharField(max_length=300, verbose_name='what you did')),
                ('tried', models.TextField(blank=True, verbose_name='what you tried first')),
                ('whom', models.CharField(blank=True, max_length=200, verbose_name='with whom')),
                ('evidence', models.CharField(blank=True, max_length=300, verbose_name='who or what shows it')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'verbose_name': 'entry of the autonomy record',
                'ordering': ['-happened_on', '-created_at', '-id'],
                'indexes': [models.Index(fields=['career', 'behaviour', 'happened_on'], name='autonomy_entry_behaviour'), models.Index(fields=['career', 'happened_on'], name='autonomy_entry_happened')],
            },
        ),
    ]
