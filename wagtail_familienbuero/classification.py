"""What an entry is about and for whom: topics, target groups, life phases, districts.

The lists hold the records of the source language in every translation. They
are shown through ``languages.localized`` and compared by ``translation_key``.
"""

from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, npgettext
from modelcluster.fields import ParentalManyToManyField

from . import languages
from .sections import site_id_of

APP = "wagtail_familienbuero"
HUNDRED_TWENTY_YEARS = 120 * 12


class VocabularyListField(ParentalManyToManyField):
    """A list of records of a vocabulary. The admin gives it a chooser, for a site's own page types too."""

    def deconstruct(self):
        # A migration needs to know the columns only, and no class that may be renamed.
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, kwargs


def vocabulary(model_name, verbose_name, **kwargs):
    """A list of records of a vocabulary; no reverse name, so that any page type may have one."""
    return VocabularyListField(f"{APP}.{model_name}", verbose_name=verbose_name, blank=True, related_name="+", **kwargs)


class ClassificationMixin(models.Model):
    topics = vocabulary("Topic", _("topics"), help_text=_("Families find the entry under these topics."))
    target_groups = vocabulary("TargetGroup", _("target groups"), help_text=_("Leave empty if it is for everybody."))
    life_phases = vocabulary("LifePhase", _("life phases"), help_text=_("Leave empty if age does not matter."))

    vocabularies = ("topics", "target_groups", "life_phases")

    class Meta:
        abstract = True

    def topic_list(self, locale_id):
        """The topics that the site may show, in the reader's language; at most two queries."""
        topics = languages.shown(list(self.topics.all()), locale_id, site_id_of(self))
        return [topic for topic in topics if topic is not None]


class SearchWordsMixin(models.Model):
    """Further words to be found by, for entries that have no other names to be listed."""

    search_words = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )

    class Meta:
        abstract = True


class AgeRangeMixin(models.Model):
    """From which age to which, in months, both included; open where empty."""

    age_from = models.PositiveSmallIntegerField(
        _("from age (months)"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)],
        help_text=_("In months: 6 for half a year, 36 for three years. Empty: from birth."),
    )
    age_to = models.PositiveSmallIntegerField(
        _("to age (months)"),
        null=True,
        blank=True,
        validators=[MaxValueValidator(HUNDRED_TWENTY_YEARS)],
        help_text=_("In months, this month included. Empty: no upper limit."),
    )

    class Meta:
        abstract = True

    @property
    def age_text(self):
        """“6–18 months”, “from 3 years”; empty without limits."""
        return age_range_text(self.age_from, self.age_to)


def fits_ages(first, last, prefix=""):
    """The condition that an age range in months touches ``first`` to ``last``, both included."""
    from_field, to_field = f"{prefix}age_from", f"{prefix}age_to"
    starts_in_time = Q(**{from_field: None}) | Q(**{f"{from_field}__lte": last})
    not_over_yet = Q(**{to_field: None}) | Q(**{f"{to_field}__gte": first})
    return starts_in_time & not_over_yet


def age_range_text(first, last):
    """An age range in months as people say it: in months below two years, else in years; empty without limits."""
    if not first and last is None:
        return ""
    begin = _years_and_months(first or 0)
    if last is None:
        return _("from %(age)s") % {"age": _age(*begin, after_from=True)}
    end = _years_and_months(last, is_last=True)
    if not first:
        return _("up to %(age)s") % {"age": _age(*end)}
    return _age(*end) if begin == end else _from_to(begin, end)


def _years_and_months(months, is_last=False):
    if months < 24 and months % 12:
        return 0, months
    years, rest = divmod(months, 12)
    # The last month of a year of life: 71 months are "up to 5 years".
    return years, 0 if is_last and rest == 11 else rest


def _from_to(begin, end):
    """The unit is said once where both ends have the same."""
    if not begin[1] and not end[1]:
        return _("%(first)d to %(last)d years") % {"first": begin[0], "last": end[0]}
    if not begin[0] and not end[0]:
        return _("%(first)d to %(last)d months") % {"first": begin[1], "last": end[1]}
    return _("%(first)s to %(last)s") % {"first": _age(*begin), "last": _age(*end)}


def _age(years, months, after_from=False):
    if not years:
        return _months(months, after_from)
    if not months:
        return _years(years, after_from)
    parts = {"years": _years(years, after_from), "months": _months(months, after_from)}
    return _("%(years)s and %(months)s") % parts


# German has another ending after “from”: “3 Jahre”, but “ab 3 Jahren”.


def _years(count, after_from):
    if after_from:
        return npgettext("after “from”", "%(count)d year", "%(count)d years", count) % {"count": count}
    return ngettext("%(count)d year", "%(count)d years", count) % {"count": count}


def _months(count, after_from):
    if after_from:
        return npgettext("after “from”", "%(count)d month", "%(count)d months", count) % {"count": count}
    return ngettext("%(count)d month", "%(count)d months", count) % {"count": count}
