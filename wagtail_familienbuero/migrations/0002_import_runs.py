import django.db.models.deletion
import uuid
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_familienbuero', '0001_initial'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ImportRun',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('uuid', models.UUIDField(default=uuid.uuid4, editable=False, unique=True)),
                ('section_pk', models.PositiveBigIntegerField()),
                ('section_key', models.UUIDField()),
                ('section_title', models.CharField(max_length=255, verbose_name='section')),
                ('file_name', models.CharField(max_length=255, verbose_name='file')),
                ('format', models.CharField(max_length=20)),
                ('kind', models.CharField(max_length=20)),
                ('options', models.JSONField(default=dict)),
                ('content', models.BinaryField()),
                ('notes', models.JSONField(default=list)),
                ('phase', models.CharField(choices=[('preview', 'preview not finished'), ('ready', 'waits for your confirmation'), ('import', 'import not finished'), ('done', 'finished'), ('failed', 'stopped'), ('cancelled', 'cancelled')], default='preview', max_length=10, verbose_name='state')),
                ('problem', models.TextField(blank=True, default='')),
                ('position', models.PositiveIntegerField(default=0)),
                ('total', models.PositiveIntegerField(default=0)),
                ('started_at', models.DateTimeField(auto_now_add=True, db_index=True, verbose_name='started')),
                ('user', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='user')),
            ],
            options={
                'verbose_name': 'import',
                'verbose_name_plural': 'imports',
                'ordering': ['-started_at', '-pk'],
            },
        ),
        migrations.CreateModel(
            name='ImportResult',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('position', models.PositiveIntegerField()),
                ('outcome', models.CharField(max_length=10)),
                ('is_live', models.BooleanField(default=False)),
                ('open_links', models.PositiveIntegerField(default=0)),
                ('data', models.JSONField(default=dict)),
                ('run', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='results', to='wagtail_familienbuero.importrun')),
            ],
            options={
                'verbose_name': 'result of an import',
                'verbose_name_plural': 'results of imports',
                'ordering': ['position'],
                'constraints': [models.UniqueConstraint(fields=('run', 'position'), name='familienbuero_import_result')],
            },
        ),
    ]
