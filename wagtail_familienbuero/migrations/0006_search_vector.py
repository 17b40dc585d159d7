import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("wagtail_familienbuero", "0005_search_counts"),
    ]

    operations = [
        migrations.CreateModel(
            name="SearchVector",
            fields=[
                (
                    "document",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="vector",
                        serialize=False,
                        to="wagtail_familienbuero.searchdocument",
                    ),
                ),
                ("model", models.CharField(max_length=40)),
                ("data", models.BinaryField()),
            ],
        ),
    ]
