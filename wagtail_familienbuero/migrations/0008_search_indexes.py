from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("wagtail_familienbuero", "0007_search_count_order"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="searchdocument", name="familienbuero_search_until"),
        migrations.RemoveIndex(model_name="searchdocument", name="familienbuero_search_from"),
    ]
