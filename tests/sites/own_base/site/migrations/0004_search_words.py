from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('own_base', '0003_hours'),
    ]

    operations = [
        migrations.AddField(
            model_name='office',
            name='search_words',
            field=models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words'),
        ),
        migrations.AddField(
            model_name='topicoverview',
            name='search_words',
            field=models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words'),
        ),
    ]
