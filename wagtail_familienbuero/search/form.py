"""What a visitor may ask the search: a plain GET form, whose addresses stay good.

Whatever an address asks that is not understood narrows nothing.
"""

import unicodedata

from django import forms
from django.utils.translation import gettext_lazy as _

from .. import listings
from ..referral import BOTH, PASS_ON, WE_HELP
from ..spoken import language_choices
from . import postcodes
from .facets import Filters
from .wording import kind_choices

LONGEST_QUESTION = 200
VOCABULARIES = listings.FilterForm.vocabulary_fields
SORTING = [("relevance", _("What fits best")), ("date", _("Next date"))]
DISTANCE = ("distance", _("Distance from your postcode"))
HANDLED = [(WE_HELP, _("We help")), (PASS_ON, _("We pass you on")), (BOTH, _("We help and pass you on"))]


def clean_question(text):
    """A question as it is searched and shown again: one line, without control signs, not endless."""
    # What is far too long is cut first: nobody needs a hundred thousand letters looked at one by one.
    kept = str(text or "")[: 10 * LONGEST_QUESTION]
    plain = "".join(" " if unicodedata.category(sign) in ("Cc", "Cs") else sign for sign in kept)
    return " ".join(plain.split())[:LONGEST_QUESTION].strip()


class QuestionField(forms.CharField):
    """The words; the field shows again what is searched."""

    def to_python(self, value):
        return clean_question(super().to_python(value))

    def bound_data(self, data, initial):
        return clean_question(super().bound_data(data, initial))


class OneField(forms.ChoiceField):
    """One of the choices; what is none of them counts as nothing said."""

    def to_python(self, value):
        known = super().to_python(value)
        return known if self.valid_value(known) else ""


class SeveralField(forms.MultipleChoiceField):
    """Some of the choices; what is none of them is left out without a word."""

    def __init__(self, choices, **kwargs):
        super().__init__(choices=choices, required=False, **kwargs)

    def to_python(self, value):
        known = {str(key) for key, _label in self.choices}
        return [one for one in dict.fromkeys(super().to_python(value)) if one in known]

    def as_keys(self, values):
        """What the index knows the chosen values by."""
        return tuple(values)


class SeveralOfVocabularyField(SeveralField):
    """Some records of a vocabulary by slug, of whatever language the slug is."""

    def __init__(self, choices, **kwargs):
        self.vocabulary = choices
        super().__init__(choices.options()[1:], **kwargs)

    def to_python(self, value):
        chosen = forms.MultipleChoiceField.to_python(self, value)
        keys = dict.fromkeys(self.vocabulary.keys[slug] for slug in chosen if slug in self.vocabulary.keys)
        slugs = {record.translation_key: record.slug for record in self.vocabulary.records}
        return [slugs[key] for key in keys if key in slugs]

    def as_keys(self, values):
        return tuple(self.vocabulary.keys[slug] for slug in values)


class PostcodeField(forms.CharField):
    """A German postcode; gives (latitude, longitude), ``None`` without one."""

    def __init__(self):
        super().__init__(
            label=_("Your postcode"),
            required=False,
            max_length=20,
            help_text=_("Then the results say how far away they are, as the crow flies."),
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "postal-code"}),
        )

    def clean(self, value):
        written = super().clean(value)
        place = postcodes.place_of(written)
        if written and place is None:
            raise forms.ValidationError(_("We do not know this postcode. A German postcode has five digits."))
        return place


class SearchForm(forms.Form):
    """The question and what narrows it; four queries, one for each vocabulary."""

    several = ("kind", "topic", "target_group", "life_phase", "district", "handled_by")
    """What may be chosen several times: any of the values, and something of each of the names."""
    prefix_free = ("q", "sort", "postcode")
    use_required_attribute = False

    q = QuestionField(label=_("What are you looking for?"), required=False)

    def __init__(self, data, site, locale_ids):
        super().__init__(data)
        self.fields["kind"] = SeveralField(kind_choices(), label=_("What it is"))
        for name, (model_name, _field, label) in VOCABULARIES.items():
            choices = listings.Choices.load(model_name, site, locale_ids)
            self.fields[name] = SeveralOfVocabularyField(choices, label=label)
        self.fields["handled_by"] = SeveralField(HANDLED, label=_("Who handles it"))
        self.fields["age"] = forms.IntegerField(
            label=_("Age of the child in years"), required=False, min_value=0, max_value=99
        )
        self.fields["language"] = OneField(
            label=_("Language spoken"), required=False, choices=[("", _("All")), *language_choices()]
        )
        self.fields["open"] = forms.BooleanField(label=_("Open or reachable now"), required=False)
        self.fields["free"] = forms.BooleanField(label=_("Free of charge only"), required=False)
        near = [DISTANCE] if postcodes.are_known() else []
        if near:
            self.fields["postcode"] = PostcodeField()
        self.fields["sort"] = OneField(label=_("Sorted by"), required=False, choices=[*SORTING, *near])
        self.is_valid()

    def clean(self):
        if self.cleaned_data.get("sort") == "distance" and self.near is None and "postcode" not in self.errors:
            self.add_error("postcode", _("To sort by distance, write your postcode."))
        return self.cleaned_data

    @property
    def question(self):
        return self.cleaned_data.get("q", "")

    @property
    def near(self):
        """(latitude, longitude) of the visitor's postcode, or ``None``."""
        return self.cleaned_data.get("postcode")

    @property
    def sort(self):
        asked = self.cleaned_data.get("sort")
        return asked if asked and (asked != "distance" or self.near) else SORTING[0][0]

    @property
    def narrowing(self):
        """{name: value} of everything that narrows the question."""
        given = {name: self.cleaned_data.get(name) for name in self.fields if name not in self.prefix_free}
        # An age of 0 is asked for, and 0 == False.
        return {name: value for name, value in given.items() if value not in (None, "", []) and value is not False}

    @property
    def is_used(self):
        return bool(self.question or self.narrowing or self.sort == "distance")

    def filters(self):
        given = self.narrowing
        keys = {name: self.fields[name].as_keys(given.get(name, ())) for name in self.several}
        age = given.get("age")
        return Filters(
            kinds=keys["kind"],
            topics=keys["topic"],
            target_groups=keys["target_group"],
            life_phases=keys["life_phase"],
            districts=keys["district"],
            handled_by=keys["handled_by"],
            language=given.get("language", ""),
            age=None if age is None else (age * 12, age * 12 + 11),
            free=bool(given.get("free")),
            open_now=bool(given.get("open")),
        )
