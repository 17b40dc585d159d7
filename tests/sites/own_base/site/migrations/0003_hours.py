import wagtail_familienbuero.blocks
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_base', '0002_pages_on_our_mixins'),
    ]

    operations = [
        migrations.AddField(
            model_name='office',
            name='closures',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='Holidays of the staff, an outing. Public holidays are known already.', verbose_name='closed on'),
        ),
        migrations.AddField(
            model_name='office',
            name='hours',
            field=wagtail_familienbuero.blocks.StreamField([], blank=True, help_text='One row for each time.', verbose_name='times'),
        ),
        migrations.AddField(
            model_name='office',
            name='hours_note',
            field=models.TextField(blank=True, help_text='What no row can say, for example: ring at the side door', verbose_name='about the opening hours'),
        ),
        migrations.AlterField(
            model_name='office',
            name='hours_text',
            field=models.TextField(blank=True, help_text='As you would write them on the door. Shown only as long as there are no rows above.', verbose_name='opening hours as text'),
        ),
    ]
