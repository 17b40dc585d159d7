import uuid

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.fields
import wagtail.models.preview
import wagtail.search.index
from django.conf import settings
from django.db import migrations, models
from wagtail.images import get_image_model_string

import wagtail_familienbuero.blocks
import wagtail_familienbuero.languages
from wagtail_familienbuero.kinds import PAGE_MODEL


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtailcore", "0094_alter_page_locale"),
        migrations.swappable_dependency(get_image_model_string()),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="District",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of addresses; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                ("sort_order", models.PositiveIntegerField(default=100, verbose_name="order")),
                (
                    "area_key",
                    models.CharField(
                        blank=True,
                        help_text="Official key of the area (AGS or ARS), if there is one.",
                        max_length=12,
                        verbose_name="official key",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "district",
                "verbose_name_plural": "districts",
                "ordering": ["sort_order", "name"],
                "abstract": False,
            },
            bases=(
                models.Model,
                wagtail.search.index.Indexed,
            ),
        ),
        migrations.CreateModel(
            name="ExternalId",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.CharField(max_length=50, verbose_name="scheme")),
                ("agency", models.CharField(blank=True, default="", max_length=100, verbose_name="agency")),
                ("value", models.CharField(max_length=255, verbose_name="identifier")),
                ("kind", models.CharField(max_length=50, verbose_name="kind")),
                ("scope", models.CharField(blank=True, default="", max_length=50, verbose_name="scope")),
                ("translation_key", models.UUIDField(db_index=True)),
                ("imported", models.JSONField(blank=True, default=dict, editable=False)),
            ],
            options={
                "verbose_name": "external identifier",
                "verbose_name_plural": "external identifiers",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("scheme", "agency", "value", "kind", "scope"), name="familienbuero_external_id"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FamilienbueroSettings",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                (
                    "review_months",
                    models.PositiveSmallIntegerField(
                        default=12,
                        help_text="“Still right” sets the next review this many months ahead.",
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(60),
                        ],
                        verbose_name="months until the next review",
                    ),
                ),
                (
                    "site",
                    models.OneToOneField(
                        editable=False, on_delete=django.db.models.deletion.CASCADE, to="wagtailcore.site"
                    ),
                ),
            ],
            options={
                "verbose_name": "family office",
            },
        ),
        migrations.CreateModel(
            name="FormerSlug",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("kind", models.CharField(max_length=20)),
                ("slug", models.SlugField(max_length=255)),
                ("translation_key", models.UUIDField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("kind", "slug", "translation_key"), name="familienbuero_former_slug"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="LifePhase",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of addresses; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                (
                    "age_from",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(1440)],
                        verbose_name="from age (months)",
                    ),
                ),
                (
                    "age_to",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(1440)],
                        verbose_name="to age (months)",
                    ),
                ),
                ("sort_order", models.PositiveIntegerField(default=100, verbose_name="order")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "life phase",
                "verbose_name_plural": "life phases",
                "ordering": ["sort_order", "name"],
                "abstract": False,
            },
            bases=(
                models.Model,
                wagtail.search.index.Indexed,
            ),
        ),
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(default=False, editable=False, verbose_name="has unpublished changes"),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="first published at"),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="last published at"),
                ),
                ("go_live_at", models.DateTimeField(blank=True, null=True, verbose_name="go live date/time")),
                ("expire_at", models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time")),
                ("expired", models.BooleanField(default=False, editable=False, verbose_name="expired")),
                ("title", models.CharField(max_length=255, verbose_name="title")),
                ("text", wagtail.fields.RichTextField(blank=True, verbose_name="text")),
                (
                    "level",
                    models.CharField(
                        choices=[("info", "Good to know"), ("important", "Important"), ("urgent", "Urgent")],
                        default="info",
                        max_length=20,
                        verbose_name="how important",
                    ),
                ),
                (
                    "offices",
                    wagtail_familienbuero.blocks.StreamField(
                        [],
                        blank=True,
                        help_text="The notice shows on these offices' pages and everything below. Empty: on the whole section.",
                        verbose_name="offices",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "notice",
                "verbose_name_plural": "notices",
                "ordering": ["-go_live_at", "-first_published_at", "pk"],
                "abstract": False,
            },
            bases=(
                wagtail.models.preview.PreviewableMixin,
                wagtail.search.index.Indexed,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="OpenLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("scheme", models.CharField(max_length=50, verbose_name="scheme")),
                ("agency", models.CharField(blank=True, default="", max_length=100, verbose_name="agency")),
                ("value", models.CharField(max_length=255, verbose_name="identifier")),
                ("kind", models.CharField(max_length=50, verbose_name="kind")),
                ("scope", models.CharField(blank=True, default="", max_length=50, verbose_name="scope")),
                ("source", models.UUIDField(db_index=True)),
                ("field", models.CharField(max_length=50, verbose_name="field")),
                ("details", models.JSONField(blank=True, default=dict, editable=False)),
            ],
            options={
                "verbose_name": "open link",
                "verbose_name_plural": "open links",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("scheme", "agency", "value", "kind", "scope", "source", "field"),
                        name="familienbuero_open_link",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="TargetGroup",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of addresses; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                ("sort_order", models.PositiveIntegerField(default=100, verbose_name="order")),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "target group",
                "verbose_name_plural": "target groups",
                "ordering": ["sort_order", "name"],
                "abstract": False,
            },
            bases=(
                models.Model,
                wagtail.search.index.Indexed,
            ),
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of addresses; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                (
                    "sort_order",
                    models.PositiveIntegerField(
                        blank=True,
                        help_text="Smaller numbers come first among the topics of the same parent. Leave empty for the last place.",
                        null=True,
                        verbose_name="order",
                    ),
                ),
                ("tree_path", models.CharField(db_index=True, default="", editable=False, max_length=255)),
                ("icon", models.CharField(blank=True, max_length=30, verbose_name="icon")),
                ("intro", wagtail.fields.RichTextField(blank=True, verbose_name="introduction")),
                (
                    "synonyms",
                    models.TextField(
                        blank=True,
                        help_text="Words that people use for it, one a line. They are found by the search.",
                        verbose_name="other words",
                    ),
                ),
                (
                    "code_list",
                    models.CharField(
                        blank=True,
                        help_text="For the exchange with other systems, for example urn:xoev-de:fim:codeliste:pvlagen",
                        max_length=255,
                        verbose_name="code list",
                    ),
                ),
                ("code", models.CharField(blank=True, max_length=50, verbose_name="code in the list")),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="wagtail_familienbuero.topic",
                        verbose_name="belongs to",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic",
                "verbose_name_plural": "topics",
                "ordering": ["tree_path", "name"],
                "abstract": False,
            },
            bases=(
                models.Model,
                wagtail.search.index.Indexed,
            ),
        ),
        migrations.CreateModel(
            name="Partner",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(default=False, editable=False, verbose_name="has unpublished changes"),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="first published at"),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="last published at"),
                ),
                ("go_live_at", models.DateTimeField(blank=True, null=True, verbose_name="go live date/time")),
                ("expire_at", models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time")),
                ("expired", models.BooleanField(default=False, editable=False, verbose_name="expired")),
                ("locked", models.BooleanField(default=False, editable=False, verbose_name="locked")),
                ("locked_at", models.DateTimeField(editable=False, null=True, verbose_name="locked at")),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last made sure that everything here is right.",
                        null=True,
                        verbose_name="checked on",
                    ),
                ),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        db_index=True,
                        help_text="The entry appears in the report from this day.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "reviewer_name",
                    models.CharField(
                        blank=True,
                        help_text="Who knows whether this is still right. Not shown in public.",
                        max_length=255,
                        verbose_name="person to ask",
                    ),
                ),
                (
                    "reviewer_email",
                    models.EmailField(
                        blank=True,
                        help_text="No account needed. Not shown in public.",
                        max_length=254,
                        verbose_name="mail of the person to ask",
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        max_length=30,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[+0-9][0-9 ()/.–-]{1,28}[0-9]$",
                                "Write a phone number with digits, for example 0123 456-78. Put explanations into the note.",
                            )
                        ],
                        verbose_name="phone",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "appointment_url",
                    models.URLField(
                        blank=True,
                        help_text="The address on the web where an appointment can be booked.",
                        verbose_name="appointment",
                    ),
                ),
                ("street", models.CharField(blank=True, max_length=255, verbose_name="street and number")),
                ("postal_code", models.CharField(blank=True, max_length=10, verbose_name="postcode")),
                ("city", models.CharField(blank=True, max_length=255, verbose_name="town")),
                (
                    "address_note",
                    models.CharField(
                        blank=True,
                        help_text="For example: second floor, bus stop Markt",
                        max_length=255,
                        verbose_name="how to find it",
                    ),
                ),
                (
                    "latitude",
                    models.DecimalField(
                        blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="latitude"
                    ),
                ),
                (
                    "longitude",
                    models.DecimalField(
                        blank=True, decimal_places=6, max_digits=9, null=True, verbose_name="longitude"
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of the address; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                (
                    "hours_text",
                    models.TextField(
                        blank=True,
                        help_text="As you would write them on the door, one line a day.",
                        verbose_name="opening hours",
                    ),
                ),
                (
                    "languages",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="languages spoken"),
                ),
                ("language_codes", models.CharField(blank=True, default="", editable=False, max_length=500)),
                (
                    "kind",
                    models.CharField(
                        default="network", help_text="Who this is to the office.", max_length=20, verbose_name="kind"
                    ),
                ),
                (
                    "what_they_do",
                    models.TextField(
                        blank=True,
                        help_text="In one or two sentences, as you would tell a family.",
                        verbose_name="what they do",
                    ),
                ),
                ("description", wagtail.fields.RichTextField(blank=True, verbose_name="more about them")),
                ("plain_words", models.TextField(blank=True, default="", editable=False)),
                (
                    "protected_address",
                    models.BooleanField(
                        default=False,
                        help_text="For shelters and the like: street, postcode and map are never shown, only the area.",
                        verbose_name="protected address",
                    ),
                ),
                (
                    "area",
                    models.CharField(
                        blank=True,
                        help_text="Shown instead of a protected address, for example: Innenstadt",
                        max_length=255,
                        verbose_name="area",
                    ),
                ),
                ("contacts", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="contacts")),
                (
                    "accessibility",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="accessibility"),
                ),
                ("partner_since", models.DateField(blank=True, null=True, verbose_name="partner since")),
                ("agreement_until", models.DateField(blank=True, null=True, verbose_name="agreement until")),
                (
                    "working_groups",
                    models.CharField(
                        blank=True,
                        help_text="Working groups we share, separated by commas.",
                        max_length=255,
                        verbose_name="working groups",
                    ),
                ),
                (
                    "synonyms",
                    models.TextField(
                        blank=True, help_text="Names that people use for it, one a line.", verbose_name="other names"
                    ),
                ),
                (
                    "districts",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="+", to="wagtail_familienbuero.district", verbose_name="districts"
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "life_phases",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="+", to="wagtail_familienbuero.lifephase", verbose_name="life phases"
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
                (
                    "logo",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
                (
                    "target_groups",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        related_name="+",
                        to="wagtail_familienbuero.targetgroup",
                        verbose_name="target groups",
                    ),
                ),
                (
                    "topics",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="+", to="wagtail_familienbuero.topic", verbose_name="topics"
                    ),
                ),
            ],
            options={
                "verbose_name": "partner",
                "verbose_name_plural": "partners",
                "ordering": ["name"],
                "abstract": False,
            },
            bases=(
                wagtail.models.preview.PreviewableMixin,
                wagtail.search.index.Indexed,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="Contact",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("translation_key", models.UUIDField(default=uuid.uuid4, editable=False)),
                ("live", models.BooleanField(default=True, editable=False, verbose_name="live")),
                (
                    "has_unpublished_changes",
                    models.BooleanField(default=False, editable=False, verbose_name="has unpublished changes"),
                ),
                (
                    "first_published_at",
                    models.DateTimeField(blank=True, db_index=True, null=True, verbose_name="first published at"),
                ),
                (
                    "last_published_at",
                    models.DateTimeField(editable=False, null=True, verbose_name="last published at"),
                ),
                ("go_live_at", models.DateTimeField(blank=True, null=True, verbose_name="go live date/time")),
                ("expire_at", models.DateTimeField(blank=True, null=True, verbose_name="expiry date/time")),
                ("expired", models.BooleanField(default=False, editable=False, verbose_name="expired")),
                ("locked", models.BooleanField(default=False, editable=False, verbose_name="locked")),
                ("locked_at", models.DateTimeField(editable=False, null=True, verbose_name="locked at")),
                (
                    "checked_on",
                    models.DateField(
                        blank=True,
                        help_text="When somebody last made sure that everything here is right.",
                        null=True,
                        verbose_name="checked on",
                    ),
                ),
                (
                    "review_by",
                    models.DateField(
                        blank=True,
                        db_index=True,
                        help_text="The entry appears in the report from this day.",
                        null=True,
                        verbose_name="review by",
                    ),
                ),
                (
                    "reviewer_name",
                    models.CharField(
                        blank=True,
                        help_text="Who knows whether this is still right. Not shown in public.",
                        max_length=255,
                        verbose_name="person to ask",
                    ),
                ),
                (
                    "reviewer_email",
                    models.EmailField(
                        blank=True,
                        help_text="No account needed. Not shown in public.",
                        max_length=254,
                        verbose_name="mail of the person to ask",
                    ),
                ),
                (
                    "phone",
                    models.CharField(
                        blank=True,
                        max_length=30,
                        validators=[
                            django.core.validators.RegexValidator(
                                "^[+0-9][0-9 ()/.–-]{1,28}[0-9]$",
                                "Write a phone number with digits, for example 0123 456-78. Put explanations into the note.",
                            )
                        ],
                        verbose_name="phone",
                    ),
                ),
                ("email", models.EmailField(blank=True, max_length=254, verbose_name="mail")),
                ("website", models.URLField(blank=True, verbose_name="website")),
                (
                    "appointment_url",
                    models.URLField(
                        blank=True,
                        help_text="The address on the web where an appointment can be booked.",
                        verbose_name="appointment",
                    ),
                ),
                ("name", models.CharField(max_length=255, verbose_name="name")),
                (
                    "slug",
                    models.SlugField(
                        blank=True,
                        help_text="Part of the address; made from the name if you leave it empty.",
                        max_length=255,
                        verbose_name="slug",
                    ),
                ),
                (
                    "hours_text",
                    models.TextField(
                        blank=True,
                        help_text="As you would write them on the door, one line a day.",
                        verbose_name="opening hours",
                    ),
                ),
                (
                    "languages",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="languages spoken"),
                ),
                ("language_codes", models.CharField(blank=True, default="", editable=False, max_length=500)),
                (
                    "role",
                    models.CharField(
                        blank=True,
                        help_text="For example: advice on parental allowance, letters A to K",
                        max_length=255,
                        verbose_name="role",
                    ),
                ),
                ("room", models.CharField(blank=True, max_length=100, verbose_name="room")),
                (
                    "in_directory",
                    models.BooleanField(
                        default=False,
                        help_text="The contact gets a page of its own below the directory. Otherwise it only appears where you use it.",
                        verbose_name="page of its own",
                    ),
                ),
                (
                    "latest_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="latest revision",
                    ),
                ),
                (
                    "live_revision",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="wagtailcore.revision",
                        verbose_name="live revision",
                    ),
                ),
                (
                    "locale",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.locale",
                        verbose_name="locale",
                    ),
                ),
                (
                    "locked_by",
                    models.ForeignKey(
                        blank=True,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="locked_%(class)ss",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="locked by",
                    ),
                ),
                (
                    "office",
                    models.ForeignKey(
                        blank=True,
                        help_text="The office where this person works.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=PAGE_MODEL,
                        verbose_name="office",
                    ),
                ),
                (
                    "site",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leave empty if all websites of this system may use the entry.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtailcore.site",
                        verbose_name="website",
                    ),
                ),
            ],
            options={
                "verbose_name": "contact",
                "verbose_name_plural": "contacts",
                "ordering": ["name"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(fields=("site", "locale", "slug"), name="familienbuero_contact_slug"),
                    models.UniqueConstraint(
                        condition=models.Q(("site", None)),
                        fields=("locale", "slug"),
                        name="familienbuero_contact_shared_slug",
                    ),
                ],
                "unique_together": {("translation_key", "locale")},
            },
            bases=(
                wagtail.models.preview.PreviewableMixin,
                wagtail.search.index.Indexed,
                models.Model,
            ),
        ),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.UniqueConstraint(fields=("site", "locale", "slug"), name="familienbuero_district_slug"),
        ),
        migrations.AddConstraint(
            model_name="district",
            constraint=models.UniqueConstraint(
                condition=models.Q(("site", None)),
                fields=("locale", "slug"),
                name="familienbuero_district_shared_slug",
            ),
        ),
        migrations.AlterUniqueTogether(
            name="district",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="lifephase",
            constraint=models.UniqueConstraint(fields=("site", "locale", "slug"), name="familienbuero_lifephase_slug"),
        ),
        migrations.AddConstraint(
            model_name="lifephase",
            constraint=models.UniqueConstraint(
                condition=models.Q(("site", None)),
                fields=("locale", "slug"),
                name="familienbuero_lifephase_shared_slug",
            ),
        ),
        migrations.AlterUniqueTogether(
            name="lifephase",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AlterUniqueTogether(
            name="notice",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="targetgroup",
            constraint=models.UniqueConstraint(
                fields=("site", "locale", "slug"), name="familienbuero_targetgroup_slug"
            ),
        ),
        migrations.AddConstraint(
            model_name="targetgroup",
            constraint=models.UniqueConstraint(
                condition=models.Q(("site", None)),
                fields=("locale", "slug"),
                name="familienbuero_targetgroup_shared_slug",
            ),
        ),
        migrations.AlterUniqueTogether(
            name="targetgroup",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.UniqueConstraint(fields=("site", "locale", "slug"), name="familienbuero_topic_slug"),
        ),
        migrations.AddConstraint(
            model_name="topic",
            constraint=models.UniqueConstraint(
                condition=models.Q(("site", None)), fields=("locale", "slug"), name="familienbuero_topic_shared_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="topic",
            unique_together={("translation_key", "locale")},
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.UniqueConstraint(fields=("site", "locale", "slug"), name="familienbuero_partner_slug"),
        ),
        migrations.AddConstraint(
            model_name="partner",
            constraint=models.UniqueConstraint(
                condition=models.Q(("site", None)), fields=("locale", "slug"), name="familienbuero_partner_shared_slug"
            ),
        ),
        migrations.AlterUniqueTogether(
            name="partner",
            unique_together={("translation_key", "locale")},
        ),
    ]
