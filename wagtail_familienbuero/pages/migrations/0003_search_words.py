from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('familienbuero_pages', '0002_hours'),
    ]

    operations = [
        migrations.AddField(
            model_name='officepage',
            name='search_words',
            field=models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words'),
        ),
        migrations.AddField(
            model_name='topicpage',
            name='search_words',
            field=models.TextField(blank=True, help_text='Words that people use for it, one a line. They are found by the search.', verbose_name='other words'),
        ),
    ]
