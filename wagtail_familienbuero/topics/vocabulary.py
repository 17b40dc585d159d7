"""Target groups, life phases and districts: plain lists of words that families find things by."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import TranslatableMixin
from wagtail.search import index

from ..classification import HUNDRED_TWENTY_YEARS, age_range_text
from ..languages import LanguageRulesMixin
from ..panels import name_panel, slug_panel
from ..sections import SiteOwnedMixin, slug_constraints


class VocabularyMixin(LanguageRulesMixin, SiteOwnedMixin, TranslatableMixin, index.Indexed):
    """A word of a vocabulary: a name and a slug, unique per site and language."""

    name = models.CharField(_("name"), max_length=255)
    slug = models.SlugField(
        _("slug"),
        max_length=255,
        blank=True,
        help_text=_("Part of addresses; made from the name if you leave it empty."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.FilterField("site"),
        index.FilterField("locale"),
    ]
    synchronised_fields = ("site",)

    class Meta:
        abstract = True

    def __str__(self):
        return self.name

    @property
    def indented_name(self):
        return self.name

    def clean(self):
        super().clean()
        if self.is_translation:
            # wagtail-localize brings the source's slug back at every update.
            self.settle_slug()
        self.clean_slug()

    def save(self, *args, **kwargs):
        written = kwargs.get("update_fields")
        if written is None or "slug" in written:
            self.settle_slug()
        super().save(*args, **kwargs)

    @property
    def is_translation(self):
        """Whether the record existed in another language before; one query."""
        versions = type(self).objects.filter(translation_key=self.translation_key)
        return versions.filter(pk__lt=self.pk).exists() if self.pk else versions.exists()


class TargetGroup(VocabularyMixin):
    """For whom something is: single parents, carers, people new in Germany."""

    sort_order = models.PositiveIntegerField(_("order"), default=100)

    panels = [
        name_panel(),
        FieldPanel("sort_order"),
        FieldPanel("site"),
        slug_panel,
    ]
    synchronised_fields = ("sort_order",)

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("target group")
        verbose_name_plural = _("target groups")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("targetgroup")


class LifePhase(VocabularyMixin):
    """An age of life, in months from birth, both ends included; pregnancy has neither."""

    age_from = models.PositiveSmallIntegerField(
        _("from age (months)"), null=True, blank=True, validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)]
    )
    age_to = models.PositiveSmallIntegerField(
        _("to age (months)"), null=True, blank=True, validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)]
    )
    sort_order = models.PositiveIntegerField(_("order"), default=100)

    panels = [
        name_panel(),
        FieldRowPanel([FieldPanel("age_from"), FieldPanel("age_to"), FieldPanel("sort_order")]),
        FieldPanel("site"),
        slug_panel,
    ]
    synchronised_fields = ("age_from", "age_to", "sort_order")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("life phase")
        verbose_name_plural = _("life phases")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("lifephase")

    @property
    def age_text(self):
        return age_range_text(self.age_from, self.age_to)

    def clean(self):
        super().clean()
        if self.age_from is not None and self.age_to is not None and self.age_from > self.age_to:
            raise ValidationError({"age_to": _("This age must not be below the first one.")})


class District(VocabularyMixin):
    """A part of the municipality."""

    sort_order = models.PositiveIntegerField(_("order"), default=100)
    area_key = models.CharField(
        _("official key"),
        max_length=12,
        blank=True,
        help_text=_("Official key of the area (AGS or ARS), if there is one."),
    )

    panels = [
        name_panel(),
        FieldRowPanel([FieldPanel("sort_order"), FieldPanel("area_key")]),
        FieldPanel("site"),
        slug_panel,
    ]
    synchronised_fields = ("sort_order", "area_key")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("district")
        verbose_name_plural = _("districts")
        ordering = ["sort_order", "name"]
        constraints = slug_constraints("district")
