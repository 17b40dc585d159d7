import django.db.models.deletion
import wagtail.contrib.routable_page.models
import wagtail.fields
import wagtail_familienbuero.languages
import wagtail_familienbuero.publishing
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_base', '0004_search_words'),
        ('own_basepage', '0003_finalize_locale'),
    ]

    operations = [
        migrations.CreateModel(
            name='Search',
            fields=[
                ('basepage_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=settings.WAGTAIL_PAGE_MODEL)),
                ('checked_on', models.DateField(blank=True, help_text='When somebody last made sure that everything here is right.', null=True, verbose_name='checked on')),
                ('review_by', models.DateField(blank=True, db_index=True, help_text='The entry appears in the report from this day.', null=True, verbose_name='review by')),
                ('reviewer_name', models.CharField(blank=True, help_text='Who knows whether this is still right. Not shown in public.', max_length=255, verbose_name='person to ask')),
                ('reviewer_email', models.EmailField(blank=True, help_text='No account needed. Not shown in public.', max_length=254, verbose_name='mail of the person to ask')),
                ('intro', wagtail.fields.RichTextField(blank=True, verbose_name='introduction')),
                ('examples', models.CharField(blank=True, help_text='Words to begin with, separated by commas; for example: Kita, child benefit, separation', max_length=255, verbose_name='examples')),
                ('is_sensitive', models.BooleanField(default=False, help_text='Nothing that is searched on this page is counted, not even without names.', verbose_name='sensitive')),
            ],
            options={
                'abstract': False,
            },
            bases=(wagtail.contrib.routable_page.models.RoutablePageMixin, wagtail_familienbuero.publishing.PublishGateMixin, wagtail_familienbuero.publishing.LostLinksMixin, wagtail_familienbuero.publishing.ExpiringPageMixin, wagtail_familienbuero.languages.LanguageRulesMixin, 'own_basepage.basepage', models.Model),
        ),
    ]
