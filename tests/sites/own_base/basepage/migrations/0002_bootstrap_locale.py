import django.db.models.deletion
from django.db import migrations, models

from wagtail.models import BootstrapLocaleField, BootstrapTranslatableModel, BootstrapTranslationKeyField


class Migration(migrations.Migration):

    dependencies = [
        ("own_basepage", "0001_initial"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
    ]

    operations = [
        BootstrapLocaleField("own_basepage.BasePage"),
        BootstrapTranslationKeyField("own_basepage.BasePage"),
        BootstrapTranslatableModel("own_basepage.BasePage"),
    ]
