import django.db.models.deletion
import uuid
import wagtail.search.index
import wagtail_familienbuero.languages
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('contenttypes', '0002_remove_content_type_name'),
        ('wagtail_familienbuero', '0003_hours'),
        ('wagtailcore', '0094_alter_page_locale'),
    ]

    operations = [
        migrations.AddField(
            model_name='contact',
            name='search_words',
            field=models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words'),
        ),
        migrations.CreateModel(
            name='SearchDocument',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(db_index=True)),
                ('kind', models.SlugField(db_index=False, max_length=30)),
                ('thing_pk', models.CharField(max_length=64)),
                ('title', models.CharField(max_length=255)),
                ('live_from', models.DateTimeField(null=True)),
                ('expire_at', models.DateTimeField(null=True)),
                ('facets', models.TextField(blank=True, default='')),
                ('age_from', models.PositiveSmallIntegerField(null=True)),
                ('age_to', models.PositiveSmallIntegerField(null=True)),
                ('latitude', models.FloatField(null=True)),
                ('longitude', models.FloatField(null=True)),
                ('next_date', models.DateTimeField(null=True)),
                ('subject', models.UUIDField(null=True)),
                ('fingerprint', models.CharField(max_length=64)),
                ('address', models.TextField(blank=True, default='')),
                ('summary', models.TextField(blank=True, default='')),
                ('text', models.TextField(blank=True, default='')),
                ('vocabulary', models.TextField(blank=True, default='')),
                ('content_type', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='contenttypes.contenttype')),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('site', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
        ),
        migrations.CreateModel(
            name='SearchSource',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('key', models.UUIDField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='sources', to='wagtail_familienbuero.searchdocument')),
            ],
        ),
        migrations.CreateModel(
            name='SearchTerm',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('is_word', models.BooleanField(default=False)),
                ('text', models.CharField(max_length=60)),
                ('stem', models.CharField(blank=True, default='', max_length=60)),
                ('documents', models.IntegerField(default=0)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('site', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
        ),
        migrations.CreateModel(
            name='SearchPosting',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('weight', models.FloatField()),
                ('document', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_familienbuero.searchdocument')),
                ('term', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtail_familienbuero.searchterm')),
            ],
        ),
        migrations.CreateModel(
            name='Synonym',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('one_way_from', models.CharField(blank=True, help_text='What people type, for example: Babygeld. Whoever asks for it finds the words below, but not the other way round. Leave empty if all words mean the same.', max_length=255, verbose_name='everyday word')),
                ('words', models.TextField(help_text='One a line, or separated by commas.', verbose_name='words')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty if all websites of this system may use the entry.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'synonyms',
                'verbose_name_plural': 'synonyms',
                'ordering': ['one_way_from', 'words', 'pk'],
                'abstract': False,
            },
            bases=(wagtail_familienbuero.languages.LanguageRulesMixin, wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='SearchCount',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('day', models.DateField(db_index=True)),
                ('words', models.CharField(max_length=200)),
                ('searches', models.PositiveIntegerField(default=0)),
                ('results', models.PositiveIntegerField(default=0)),
                ('locale', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.locale')),
                ('site', models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('site', 'locale', 'day', 'words'), name='familienbuero_search_count')],
            },
        ),
        migrations.AddIndex(
            model_name='searchdocument',
            index=models.Index(fields=['site', 'locale', 'title'], name='familienbuero_search_site'),
        ),
        migrations.AddIndex(
            model_name='searchdocument',
            index=models.Index(fields=['site', 'expire_at'], name='familienbuero_search_until'),
        ),
        migrations.AddIndex(
            model_name='searchdocument',
            index=models.Index(fields=['site', 'live_from'], name='familienbuero_search_from'),
        ),
        migrations.AddConstraint(
            model_name='searchdocument',
            constraint=models.UniqueConstraint(fields=('content_type', 'thing_pk', 'site'), name='familienbuero_search_document'),
        ),
        migrations.AddConstraint(
            model_name='searchsource',
            constraint=models.UniqueConstraint(fields=('key', 'document'), name='familienbuero_search_source'),
        ),
        migrations.AddIndex(
            model_name='searchterm',
            index=models.Index(fields=['text'], name='familienbuero_search_prefix', opclasses=['varchar_pattern_ops']),
        ),
        migrations.AddConstraint(
            model_name='searchterm',
            constraint=models.UniqueConstraint(fields=('site', 'locale', 'is_word', 'text'), name='familienbuero_search_term'),
        ),
        migrations.AddIndex(
            model_name='searchposting',
            index=models.Index(fields=['term', 'weight', 'document'], name='familienbuero_search_posting'),
        ),
        migrations.AlterUniqueTogether(
            name='synonym',
            unique_together={('translation_key', 'locale')},
        ),
    ]
