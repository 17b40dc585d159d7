import django.db.models.deletion
import wagtail.fields
import wagtail_familienbuero.search.findable
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_pages', '0002_pages_on_our_mixins'),
        ('wagtailcore', '0094_alter_page_locale'),
    ]

    operations = [
        migrations.CreateModel(
            name='Playground',
            fields=[
                ('page_ptr', models.OneToOneField(auto_created=True, on_delete=django.db.models.deletion.CASCADE, parent_link=True, primary_key=True, serialize=False, to=getattr(settings, "WAGTAIL_PAGE_MODEL", "wagtailcore.Page"))),
                ('about', wagtail.fields.RichTextField(blank=True)),
                ('latitude', models.FloatField(blank=True, null=True)),
                ('longitude', models.FloatField(blank=True, null=True)),
            ],
            options={
                'abstract': False,
            },
            bases=(wagtail_familienbuero.search.findable.FindableMixin, 'wagtailcore.page'),
        ),
        migrations.CreateModel(
            name='TownEvent',
            fields=[
                ('id', models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=200)),
                ('about', models.TextField(blank=True)),
                ('starts', models.DateTimeField()),
                ('is_weekly', models.BooleanField(default=False)),
                ('live', models.BooleanField(default=True)),
            ],
        ),
    ]
