import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
import wagtail_familienbuero.blocks
import wagtail_familienbuero.languages
import wagtail_familienbuero.publishing
import wagtail_familienbuero.services
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_pages', '0001_initial'),
        ('wagtail_familienbuero', '0001_initial'),
        ('wagtailcore', '0094_alter_page_locale'),
    ]

    operations = [
        migrations.CreateModel(
            name='TownQuestion',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page"))),
                ('checked_on', models.DateField(blank=True, help_text='When somebody last made sure that everything here is right.', null=True, verbose_name='checked on')),
                ('review_by', models.DateField(blank=True, db_index=True, help_text='The entry appears in the report from this day.', null=True, verbose_name='review by')),
                ('reviewer_name', models.CharField(blank=True, help_text='Who knows whether this is still right. Not shown in public.', max_length=255, verbose_name='person to ask')),
                ('reviewer_email', models.EmailField(blank=True, help_text='No account needed. Not shown in public.', max_length=254, verbose_name='mail of the person to ask')),
                ('handled_by', models.CharField(blank=True, choices=[('', 'Not stated'), ('we', 'We help'), ('partner', 'We pass you on'), ('both', 'We help and pass you on')], default='', help_text='The first thing a family wants to know. “Not stated” shows nothing and is counted in the report.', max_length=10, verbose_name='who handles it')),
                ('handled_reason', models.CharField(blank=True, help_text='One sentence, for example: The youth welfare office decides.', max_length=255, verbose_name='why')),
                ('responsible_partners', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='responsible partners')),
                ('what_to_bring', wagtail.fields.RichTextField(blank=True, verbose_name='what to bring')),
                ('short_answer', wagtail.fields.RichTextField(blank=True, help_text='Two or three sentences that help somebody who reads nothing else.', verbose_name='short answer')),
                ('plain_words', models.TextField(blank=True, default='', editable=False)),
                ('body', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='details')),
                ('related', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='related pages')),
                ('synonyms', models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words')),
                ('life_phases', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Leave empty if age does not matter.', related_name='+', to='wagtail_familienbuero.lifephase', verbose_name='life phases')),
                ('target_groups', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Leave empty if it is for everybody.', related_name='+', to='wagtail_familienbuero.targetgroup', verbose_name='target groups')),
                ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Families find the entry under these topics.', related_name='+', to='wagtail_familienbuero.topic', verbose_name='topics')),
            ],
            options={
                'abstract': False,
            },
            bases=(wagtail_familienbuero.publishing.PublishGateMixin, wagtail_familienbuero.publishing.ExpiringPageMixin, wagtail_familienbuero.languages.LanguageRulesMixin, 'wagtailcore.page', models.Model),
        ),
        migrations.CreateModel(
            name='TownService',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page"))),
                ('checked_on', models.DateField(blank=True, help_text='When somebody last made sure that everything here is right.', null=True, verbose_name='checked on')),
                ('review_by', models.DateField(blank=True, db_index=True, help_text='The entry appears in the report from this day.', null=True, verbose_name='review by')),
                ('reviewer_name', models.CharField(blank=True, help_text='Who knows whether this is still right. Not shown in public.', max_length=255, verbose_name='person to ask')),
                ('reviewer_email', models.EmailField(blank=True, help_text='No account needed. Not shown in public.', max_length=254, verbose_name='mail of the person to ask')),
                ('handled_by', models.CharField(blank=True, choices=[('', 'Not stated'), ('we', 'We help'), ('partner', 'We pass you on'), ('both', 'We help and pass you on')], default='', help_text='The first thing a family wants to know. “Not stated” shows nothing and is counted in the report.', max_length=10, verbose_name='who handles it')),
                ('handled_reason', models.CharField(blank=True, help_text='One sentence, for example: The youth welfare office decides.', max_length=255, verbose_name='why')),
                ('responsible_partners', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='responsible partners')),
                ('what_to_bring', wagtail.fields.RichTextField(blank=True, verbose_name='what to bring')),
                ('in_one_sentence', models.CharField(blank=True, help_text='What it is for, so that a family knows whether to read on.', max_length=300, verbose_name='in one sentence')),
                ('body', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='content')),
                ('requirements', wagtail.fields.RichTextField(blank=True, help_text='Who is entitled?', verbose_name='requirements')),
                ('documents', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='papers needed')),
                ('steps', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='steps')),
                ('fees', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='fees')),
                ('fees_note', wagtail.fields.RichTextField(blank=True, verbose_name='about the fees')),
                ('deadlines', wagtail.fields.RichTextField(blank=True, verbose_name='deadlines')),
                ('duration', models.TextField(blank=True, verbose_name='how long it takes')),
                ('legal_basis', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='legal basis')),
                ('online_links', wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name='forms and online links')),
                ('leika_keys', models.TextField(blank=True, help_text='Keys of the German service catalogue, 14 digits, one a line. For the exchange with other systems.', validators=[wagtail_familienbuero.services.validate_leika_keys], verbose_name='LeiKa keys')),
                ('synonyms', models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words')),
                ('product_number', models.CharField(blank=True, max_length=20)),
                ('life_phases', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Leave empty if age does not matter.', related_name='+', to='wagtail_familienbuero.lifephase', verbose_name='life phases')),
                ('target_groups', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Leave empty if it is for everybody.', related_name='+', to='wagtail_familienbuero.targetgroup', verbose_name='target groups')),
                ('topics', modelcluster.fields.ParentalManyToManyField(blank=True, help_text='Families find the entry under these topics.', related_name='+', to='wagtail_familienbuero.topic', verbose_name='topics')),
            ],
            options={
                'abstract': False,
            },
            bases=(wagtail_familienbuero.publishing.PublishGateMixin, wagtail_familienbuero.publishing.ExpiringPageMixin, wagtail_familienbuero.languages.LanguageRulesMixin, 'wagtailcore.page', models.Model),
        ),
    ]
