import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.db import migrations, models
from wagtail.images import get_image_model_string

import wagtail_familienbuero.blocks
import wagtail_familienbuero.languages
import wagtail_familienbuero.publishing
import wagtail_familienbuero.services
from wagtail_familienbuero.kinds import PAGE_MODEL


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("wagtail_familienbuero", "0001_initial"),
        ("wagtailcore", "0094_alter_page_locale"),
        migrations.swappable_dependency(get_image_model_string()),
    ]

    operations = [
        migrations.CreateModel(
            name="DirectoryPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                ("intro", wagtail.fields.RichTextField(blank=True, verbose_name="introduction")),
            ],
            options={
                "verbose_name": "directory",
                "verbose_name_plural": "directories",
            },
            bases=(
                wagtail.contrib.routable_page.models.RoutablePageMixin,
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ListPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                    "entry_kind",
                    models.CharField(
                        choices=[
                            ("offers", "Offers"),
                            ("questions", "Questions and answers"),
                            ("services", "Services"),
                        ],
                        default="offers",
                        max_length=20,
                        verbose_name="what it lists",
                    ),
                ),
                ("intro", wagtail.fields.RichTextField(blank=True, verbose_name="introduction")),
            ],
            options={
                "verbose_name": "list",
                "verbose_name_plural": "lists",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="OfferPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
                (
                    "age_from",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="In months: 6 for half a year, 36 for three years. Empty: from birth.",
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(1440)],
                        verbose_name="from age (months)",
                    ),
                ),
                (
                    "age_to",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="In months, this month included. Empty: no upper limit.",
                        null=True,
                        validators=[django.core.validators.MaxValueValidator(1440)],
                        verbose_name="to age (months)",
                    ),
                ),
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
                (
                    "summary",
                    models.CharField(
                        blank=True, help_text="What happens there.", max_length=300, verbose_name="in one sentence"
                    ),
                ),
                ("body", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="content")),
                (
                    "when",
                    models.TextField(
                        blank=True,
                        help_text="For example: every Tuesday 9:30 to 11:00, not in school holidays",
                        verbose_name="when",
                    ),
                ),
                (
                    "online",
                    models.BooleanField(
                        default=False, help_text="It takes place online or by phone.", verbose_name="online"
                    ),
                ),
                ("is_free", models.BooleanField(default=False, verbose_name="free of charge")),
                ("costs", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="cost")),
                (
                    "registration",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not stated"),
                            ("none", "No registration, just come"),
                            ("needed", "Registration needed"),
                            ("recommended", "Registration recommended"),
                        ],
                        max_length=20,
                        verbose_name="registration",
                    ),
                ),
                (
                    "registration_note",
                    models.CharField(
                        blank=True,
                        help_text="For example: by phone until Friday before",
                        max_length=255,
                        verbose_name="how to register",
                    ),
                ),
                (
                    "referral_needed",
                    models.BooleanField(
                        default=False,
                        help_text="People need a referral, for example from a doctor.",
                        verbose_name="referral needed",
                    ),
                ),
                ("referral_note", models.CharField(blank=True, max_length=255, verbose_name="about the referral")),
                ("contacts", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="contacts")),
                (
                    "languages",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="languages spoken"),
                ),
                ("language_codes", models.CharField(blank=True, default="", editable=False, max_length=500)),
                (
                    "synonyms",
                    models.TextField(
                        blank=True,
                        help_text="Words that people use for it, one a line. They are found by the search.",
                        verbose_name="other words",
                    ),
                ),
                (
                    "districts",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True, related_name="+", to="wagtail_familienbuero.district", verbose_name="districts"
                    ),
                ),
                (
                    "image",
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
                    "life_phases",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if age does not matter.",
                        related_name="+",
                        to="wagtail_familienbuero.lifephase",
                        verbose_name="life phases",
                    ),
                ),
                (
                    "place",
                    models.ForeignKey(
                        blank=True,
                        help_text="The partner at whose place it happens. Otherwise write the address below.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_familienbuero.partner",
                        verbose_name="place",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        blank=True,
                        help_text="Who offers it. Leave empty if it is the office itself.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_familienbuero.partner",
                        verbose_name="provider",
                    ),
                ),
                (
                    "target_groups",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if it is for everybody.",
                        related_name="+",
                        to="wagtail_familienbuero.targetgroup",
                        verbose_name="target groups",
                    ),
                ),
                (
                    "topics",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Families find the entry under these topics.",
                        related_name="+",
                        to="wagtail_familienbuero.topic",
                        verbose_name="topics",
                    ),
                ),
            ],
            options={
                "verbose_name": "offer",
                "verbose_name_plural": "offers",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="OfficePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                (
                    "form",
                    models.CharField(
                        choices=[
                            ("family", "Family office"),
                            ("youth", "Youth welfare contact point"),
                            ("seniors", "Seniors' contact point"),
                            ("generations", "One office for all generations"),
                            ("branch", "Branch"),
                        ],
                        default="family",
                        max_length=20,
                        verbose_name="form of office",
                    ),
                ),
                (
                    "area_served",
                    models.CharField(
                        blank=True,
                        help_text="For example: the whole town, or Nordstadt and Hafen",
                        max_length=255,
                        verbose_name="area served",
                    ),
                ),
                (
                    "intro",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Who you are for, in two or three sentences.",
                        verbose_name="introduction",
                    ),
                ),
                (
                    "tasks",
                    wagtail.fields.RichTextField(
                        blank=True, help_text="A list is easiest to read.", verbose_name="what the office does itself"
                    ),
                ),
                ("body", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="content")),
                (
                    "hours_text",
                    models.TextField(
                        blank=True,
                        help_text="As you would write them on the door, one line a day.",
                        verbose_name="opening hours",
                    ),
                ),
                ("contacts", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="contacts")),
                (
                    "languages",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="languages spoken"),
                ),
                ("language_codes", models.CharField(blank=True, default="", editable=False, max_length=500)),
                (
                    "accessibility",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="accessibility"),
                ),
                (
                    "image",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=get_image_model_string(),
                        verbose_name="image",
                    ),
                ),
            ],
            options={
                "verbose_name": "family office",
                "verbose_name_plural": "family offices",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="QuestionPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                    "handled_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not stated"),
                            ("we", "We help"),
                            ("partner", "We pass you on"),
                            ("both", "We help and pass you on"),
                        ],
                        default="",
                        help_text="The first thing a family wants to know. “Not stated” shows nothing and is counted in the report.",
                        max_length=10,
                        verbose_name="who handles it",
                    ),
                ),
                (
                    "handled_reason",
                    models.CharField(
                        blank=True,
                        help_text="One sentence, for example: The youth welfare office decides.",
                        max_length=255,
                        verbose_name="why",
                    ),
                ),
                (
                    "responsible_partners",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="responsible partners"),
                ),
                ("what_to_bring", wagtail.fields.RichTextField(blank=True, verbose_name="what to bring")),
                (
                    "short_answer",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Two or three sentences that help somebody who reads nothing else.",
                        verbose_name="short answer",
                    ),
                ),
                ("plain_words", models.TextField(blank=True, default="", editable=False)),
                ("body", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="details")),
                ("related", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="related pages")),
                (
                    "synonyms",
                    models.TextField(
                        blank=True,
                        help_text="Words that people use for it, one a line. They are found by the search.",
                        verbose_name="other words",
                    ),
                ),
                (
                    "life_phases",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if age does not matter.",
                        related_name="+",
                        to="wagtail_familienbuero.lifephase",
                        verbose_name="life phases",
                    ),
                ),
                (
                    "target_groups",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if it is for everybody.",
                        related_name="+",
                        to="wagtail_familienbuero.targetgroup",
                        verbose_name="target groups",
                    ),
                ),
                (
                    "topics",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Families find the entry under these topics.",
                        related_name="+",
                        to="wagtail_familienbuero.topic",
                        verbose_name="topics",
                    ),
                ),
            ],
            options={
                "verbose_name": "question",
                "verbose_name_plural": "questions",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="ServicePage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                    "handled_by",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("", "Not stated"),
                            ("we", "We help"),
                            ("partner", "We pass you on"),
                            ("both", "We help and pass you on"),
                        ],
                        default="",
                        help_text="The first thing a family wants to know. “Not stated” shows nothing and is counted in the report.",
                        max_length=10,
                        verbose_name="who handles it",
                    ),
                ),
                (
                    "handled_reason",
                    models.CharField(
                        blank=True,
                        help_text="One sentence, for example: The youth welfare office decides.",
                        max_length=255,
                        verbose_name="why",
                    ),
                ),
                (
                    "responsible_partners",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="responsible partners"),
                ),
                ("what_to_bring", wagtail.fields.RichTextField(blank=True, verbose_name="what to bring")),
                (
                    "in_one_sentence",
                    models.CharField(
                        blank=True,
                        help_text="What it is for, so that a family knows whether to read on.",
                        max_length=300,
                        verbose_name="in one sentence",
                    ),
                ),
                ("body", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="content")),
                (
                    "requirements",
                    wagtail.fields.RichTextField(
                        blank=True, help_text="Who is entitled?", verbose_name="requirements"
                    ),
                ),
                ("documents", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="papers needed")),
                ("steps", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="steps")),
                ("fees", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="fees")),
                ("fees_note", wagtail.fields.RichTextField(blank=True, verbose_name="about the fees")),
                ("deadlines", wagtail.fields.RichTextField(blank=True, verbose_name="deadlines")),
                ("duration", models.TextField(blank=True, verbose_name="how long it takes")),
                ("legal_basis", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="legal basis")),
                (
                    "online_links",
                    wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="forms and online links"),
                ),
                (
                    "leika_keys",
                    models.TextField(
                        blank=True,
                        help_text="Keys of the German service catalogue, 14 digits, one a line. For the exchange with other systems.",
                        validators=[wagtail_familienbuero.services.validate_leika_keys],
                        verbose_name="LeiKa keys",
                    ),
                ),
                (
                    "synonyms",
                    models.TextField(
                        blank=True,
                        help_text="Words that people use for it, one a line. They are found by the search.",
                        verbose_name="other words",
                    ),
                ),
                (
                    "life_phases",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if age does not matter.",
                        related_name="+",
                        to="wagtail_familienbuero.lifephase",
                        verbose_name="life phases",
                    ),
                ),
                (
                    "target_groups",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Leave empty if it is for everybody.",
                        related_name="+",
                        to="wagtail_familienbuero.targetgroup",
                        verbose_name="target groups",
                    ),
                ),
                (
                    "topics",
                    modelcluster.fields.ParentalManyToManyField(
                        blank=True,
                        help_text="Families find the entry under these topics.",
                        related_name="+",
                        to="wagtail_familienbuero.topic",
                        verbose_name="topics",
                    ),
                ),
            ],
            options={
                "verbose_name": "service",
                "verbose_name_plural": "services",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
        migrations.CreateModel(
            name="TopicPage",
            fields=[
                (
                    "page_ptr",
                    models.OneToOneField(
                        auto_created=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        parent_link=True,
                        primary_key=True,
                        serialize=False,
                        to=PAGE_MODEL,
                    ),
                ),
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
                    "own_intro",
                    wagtail.fields.RichTextField(
                        blank=True,
                        help_text="Leave empty to show the introduction of the topic.",
                        verbose_name="introduction of this page",
                    ),
                ),
                ("body", wagtail_familienbuero.blocks.StreamField([], blank=True, verbose_name="content")),
                (
                    "topic",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="wagtail_familienbuero.topic",
                        verbose_name="topic",
                    ),
                ),
            ],
            options={
                "verbose_name": "topic page",
                "verbose_name_plural": "topic pages",
            },
            bases=(
                PAGE_MODEL,
                models.Model,
            ),
        ),
    ]
