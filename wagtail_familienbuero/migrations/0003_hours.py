import django.db.models.deletion
import uuid
import wagtail.search.index
import wagtail_familienbuero.blocks
import wagtail_familienbuero.site_settings
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('wagtail_familienbuero', '0002_import_runs'),
        ('wagtailcore', '0094_alter_page_locale'),
    ]

    operations = [
        migrations.AddField(
            model_name='contact',
            name='closures',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='Holidays of the staff, an outing. Public holidays are known already.', verbose_name='closed on'),
        ),
        migrations.AddField(
            model_name='contact',
            name='hours',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='One row for each time.', verbose_name='times'),
        ),
        migrations.AddField(
            model_name='contact',
            name='hours_note',
            field=models.TextField(blank=True, help_text='What no row can say, for example: ring at the side door', verbose_name='about the opening hours'),
        ),
        migrations.AddField(
            model_name='familienbuerosettings',
            name='augsburg',
            field=models.BooleanField(default=False, help_text='The Peace Festival on 8 August is a public holiday.', verbose_name='Augsburg'),
        ),
        migrations.AddField(
            model_name='familienbuerosettings',
            name='catholic',
            field=models.BooleanField(default=False, help_text='Holidays that only such towns have: Assumption Day in Bavaria, Corpus Christi in parts of Saxony …', verbose_name='mostly Catholic town'),
        ),
        migrations.AddField(
            model_name='familienbuerosettings',
            name='land',
            field=models.CharField(blank=True, choices=wagtail_familienbuero.site_settings.land_choices, help_text='For its public holidays. Empty: only those of all states.', max_length=2, verbose_name='federal state'),
        ),
        migrations.AddField(
            model_name='partner',
            name='closures',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='Holidays of the staff, an outing. Public holidays are known already.', verbose_name='closed on'),
        ),
        migrations.AddField(
            model_name='partner',
            name='hours',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='One row for each time.', verbose_name='times'),
        ),
        migrations.AddField(
            model_name='partner',
            name='hours_note',
            field=models.TextField(blank=True, help_text='What no row can say, for example: ring at the side door', verbose_name='about the opening hours'),
        ),
        migrations.AlterField(
            model_name='contact',
            name='hours_text',
            field=models.TextField(blank=True, help_text='As you would write them on the door. Shown only as long as there are no rows above.', verbose_name='opening hours as text'),
        ),
        migrations.AlterField(
            model_name='partner',
            name='hours_text',
            field=models.TextField(blank=True, help_text='As you would write them on the door. Shown only as long as there are no rows above.', verbose_name='opening hours as text'),
        ),
        migrations.CreateModel(
            name='CalendarEntry',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                ('kind', models.CharField(choices=[('closing', 'Closing days'), ('holiday', 'Public holiday of our town'), ('open', 'Public holiday on which we are open'), ('school', 'School holidays')], default='closing', max_length=10, verbose_name='kind')),
                ('name', models.CharField(help_text='Visitors read it as the reason, for example: Staff outing', max_length=255, verbose_name='name')),
                ('first_day', models.DateField(verbose_name='first day')),
                ('last_day', models.DateField(blank=True, help_text='Empty: only this one day.', null=True, verbose_name='last day')),
                ('yearly', models.BooleanField(default=False, help_text='On the same days every year, for example 24 to 31 December.', verbose_name='every year')),
                ('for_all', models.BooleanField(default=False, help_text='Closing days count for offices, their contacts and own departments. Tick this if other partners close too.', verbose_name='also for partners')),
                ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                ('site', models.ForeignKey(blank=True, help_text='Leave empty if all websites of this system may use the entry.', null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.site', verbose_name='website')),
            ],
            options={
                'verbose_name': 'calendar entry',
                'verbose_name_plural': 'calendar',
                'ordering': ['first_day', 'name', 'pk'],
                'abstract': False,
                'unique_together': {('translation_key', 'locale')},
            },
            bases=(wagtail.search.index.Indexed, models.Model),
        ),
        migrations.CreateModel(
            name='OpenInterval',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('subject', models.UUIDField()),
                ('start', models.DateTimeField()),
                ('until', models.DateTimeField()),
                ('kind', models.CharField(max_length=12)),
                ('site', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='+', to='wagtailcore.site')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('subject', 'site', 'start'), name='familienbuero_open_interval')],
            },
        ),
    ]
