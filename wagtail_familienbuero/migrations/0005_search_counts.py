from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("wagtail_familienbuero", "0004_search"),
    ]

    operations = [
        migrations.AddField(
            model_name="familienbuerosettings",
            name="shipped_synonyms",
            field=models.BooleanField(
                default=True,
                help_text="More than 1,400 groups of German words, such as Babygeld and Elterngeld. Your own are always used.",
                verbose_name="use the synonyms that come with the package",
            ),
        ),
        migrations.AddField(
            model_name="familienbuerosettings",
            name="count_searches",
            field=models.BooleanField(
                default=True,
                help_text="Words, day and how often; nothing about who asked. Shown from three searches up.",
                verbose_name="count what is searched for",
            ),
        ),
    ]
