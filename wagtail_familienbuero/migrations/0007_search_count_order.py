from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("wagtail_familienbuero", "0006_search_vector"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="searchcount",
            name="familienbuero_search_count",
        ),
        migrations.AddConstraint(
            model_name="searchcount",
            constraint=models.UniqueConstraint(
                fields=("site", "locale", "words", "day"), name="familienbuero_search_count"
            ),
        ),
    ]
