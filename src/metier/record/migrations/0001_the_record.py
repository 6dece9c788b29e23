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
            name='ImportDraft',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('uploaded_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('corrections', models.JSONField(blank=True, default=list)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['uploaded_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='DraftFile',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField()),
                ('data', models.BinaryField()),
                ('draft', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='files', to='record.importdraft')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('file_name', models.CharField()),
                ('kind', models.CharField(max_length=20)),
                ('digest', models.CharField(max_length=64)),
                ('imported_at', models.DateTimeField()),
                ('undone_at', models.DateTimeField(blank=True, null=True)),
                ('counts', models.JSONField(default=dict)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-imported_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='ImportedChange',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('model_label', models.CharField(max_length=60)),
                ('object_id', models.UUIDField()),
                ('action', models.CharField(choices=[('new', 'New'), ('changed', 'Changed')], max_length=10)),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='changes', to='record.importrun')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='AsideRow',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('kind', models.CharField(max_length=20)),
                ('file', models.CharField()),
                ('line', models.PositiveIntegerField(blank=True, null=True)),
                ('values', models.JSONField(default=dict)),
                ('digest', models.CharField(max_length=32)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='aside', to='record.importrun')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Interest',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField()),
                ('keywords', models.JSONField(blank=True, default=list)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['name', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Language',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField()),
                ('proficiency', models.CharField(blank=True, verbose_name='how well')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['name', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Position',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('employer', models.CharField(blank=True)),
                ('title', models.CharField(blank=True)),
                ('location', models.CharField(blank=True, verbose_name='where')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='from')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('description', models.TextField(blank=True)),
                ('highlights', models.JSONField(blank=True, default=list)),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-starts', '-created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField(blank=True)),
                ('headline', models.CharField(blank=True)),
                ('summary', models.TextField(blank=True)),
                ('industry', models.CharField(blank=True)),
                ('location', models.CharField(blank=True, verbose_name='where')),
                ('email', models.CharField(blank=True, verbose_name='email address')),
                ('phone', models.CharField(blank=True)),
                ('websites', models.JSONField(blank=True, default=list)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Project',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField()),
                ('organisation', models.CharField(blank=True)),
                ('role', models.CharField(blank=True, verbose_name='your role')),
                ('description', models.TextField(blank=True)),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='from')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('highlights', models.JSONField(blank=True, default=list)),
                ('keywords', models.JSONField(blank=True, default=list)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-starts', '-created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Publication',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField(verbose_name='title')),
                ('publisher', models.CharField(blank=True)),
                ('published_on', models.CharField(blank=True, max_length=10, null=True, verbose_name='published')),
                ('description', models.TextField(blank=True)),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-published_on', '-created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Recommendation',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('first_name', models.CharField(blank=True, verbose_name='first name')),
                ('last_name', models.CharField(blank=True, verbose_name='last name')),
                ('company', models.CharField(blank=True)),
                ('job_title', models.CharField(blank=True, verbose_name='job title')),
                ('text', models.TextField(verbose_name='what was written')),
                ('written_on', models.CharField(blank=True, max_length=10, null=True, verbose_name='written')),
                ('status', models.CharField(blank=True)),
                ('given', models.BooleanField(default=False, verbose_name='you wrote it about them')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-written_on', '-created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Skill',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField()),
                ('level', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('stated_level', models.CharField(blank=True, verbose_name='level in the file')),
                ('keywords', models.JSONField(blank=True, default=list)),
                ('last_used', models.CharField(blank=True, max_length=10, null=True, verbose_name='last used')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['name', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Volunteering',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('organisation', models.CharField(blank=True)),
                ('role', models.CharField(blank=True, verbose_name='your role')),
                ('cause', models.CharField(blank=True)),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='from')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('description', models.TextField(blank=True)),
                ('highlights', models.JSONField(blank=True, default=list)),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'verbose_name_plural': 'volunteering',
                'ordering': ['-starts', '-created_at', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Win',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('what', models.TextField(verbose_name='what went well')),
                ('happened_on', models.CharField(blank=True, max_length=10, null=True, verbose_name='when')),
                ('result', models.CharField(blank=True, verbose_name='in numbers')),
                ('for_whom', models.CharField(blank=True, verbose_name='for whom')),
                ('evidence', models.TextField(blank=True, verbose_name='what shows it')),
                ('evidence_url', models.CharField(blank=True, verbose_name='web address of the evidence')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
                ('position', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='wins', to='record.position')),
            ],
            options={
                'ordering': ['-happened_on', '-created_at', '-id'],
            },
        ),
        migrations.CreateModel(
            name='Award',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('title', models.CharField()),
                ('awarder', models.CharField(blank=True, verbose_name='awarded by')),
                ('awarded_on', models.CharField(blank=True, max_length=10, null=True, verbose_name='awarded')),
                ('summary', models.TextField(blank=True)),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-awarded_on', '-created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'awarded_on'], name='award_career_awarded')],
            },
        ),
        migrations.CreateModel(
            name='Certificate',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('name', models.CharField()),
                ('authority', models.CharField(blank=True, verbose_name='awarded by')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='from')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('licence_number', models.CharField(blank=True, verbose_name='licence number')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-starts', '-created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'starts'], name='certificate_career_starts')],
            },
        ),
        migrations.CreateModel(
            name='Education',
            fields=[
                ('id', models.UUIDField(default=uuid_utils.compat.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=django.utils.timezone.now, editable=False)),
                ('trashed_at', models.DateTimeField(editable=False, null=True)),
                ('institution', models.CharField(blank=True)),
                ('degree', models.CharField(blank=True)),
                ('area', models.CharField(blank=True, verbose_name='subject')),
                ('starts', models.CharField(blank=True, max_length=10, null=True, verbose_name='from')),
                ('ends', models.CharField(blank=True, max_length=10, null=True, verbose_name='until')),
                ('score', models.CharField(blank=True, verbose_name='grade')),
                ('activities', models.TextField(blank=True)),
                ('notes', models.TextField(blank=True)),
                ('courses', models.JSONField(blank=True, default=list)),
                ('url', models.CharField(blank=True, verbose_name='web address')),
                ('career', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.career')),
            ],
            options={
                'ordering': ['-starts', '-created_at', 'id'],
                'indexes': [models.Index(fields=['career', 'starts'], name='education_career_starts')],
            },
        ),
        migrations.AddIndex(
            model_name='importdraft',
            index=models.Index(fields=['career', 'uploaded_at'], name='import_draft_career_uploaded'),
        ),
        migrations.AddIndex(
            model_name='importdraft',
            index=models.Index(fields=['uploaded_at'], name='import_draft_uploaded'),
        ),
        migrations.AddIndex(
            model_name='importrun',
            index=models.Index(fields=['career', 'imported_at'], name='import_run_career_imported'),
        ),
        migrations.AddIndex(
            model_name='importedchange',
            index=models.Index(fields=['career', 'model_label', 'object_id'], name='imported_change_career_object'),
        ),
        migrations.AddConstraint(
            model_name='asiderow',
            constraint=models.UniqueConstraint(fields=('career', 'kind', 'digest'), name='aside_row_kept_once'),
        ),
        migrations.AddIndex(
            model_name='interest',
            index=models.Index(fields=['career', 'name'], name='interest_career_name'),
        ),
        migrations.AddIndex(
            model_name='language',
            index=models.Index(fields=['career', 'name'], name='language_career_name'),
        ),
        migrations.AddIndex(
            model_name='position',
            index=models.Index(fields=['career', 'starts'], name='position_career_starts'),
        ),
        migrations.AddConstraint(
            model_name='profile',
            constraint=models.UniqueConstraint(condition=models.Q(('trashed_at', None)), fields=('career',), name='profile_one_per_career'),
        ),
        migrations.AddIndex(
            model_name='project',
            index=models.Index(fields=['career', 'starts'], name='project_career_starts'),
        ),
        migrations.AddIndex(
            model_name='publication',
            index=models.Index(fields=['career', 'published_on'], name='publication_career_published'),
        ),
        migrations.AddIndex(
            model_name='recommendation',
            index=models.Index(fields=['career', 'written_on'], name='recommendation_career_written'),
        ),
        migrations.AddIndex(
            model_name='skill',
            index=models.Index(fields=['career', 'level'], name='skill_career_level'),
        ),
        migrations.AddConstraint(
            model_name='skill',
            constraint=models.CheckConstraint(condition=models.Q(('level', None), ('level__lte', 5), _connector='OR'), name='skill_level_0_to_5'),
        ),
        migrations.AddIndex(
            model_name='volunteering',
            index=models.Index(fields=['career', 'starts'], name='volunteering_career_starts'),
        ),
        migrations.AddIndex(
            model_name='win',
            index=models.Index(fields=['career', '-happened_on', '-created_at'], name='win_career_happened'),
        ),
        migrations.AddIndex(
            model_name='win',
            index=models.Index(fields=['career', '-created_at'], name='win_career_created'),
        ),
    ]
