"""Synonyms in the admin: a list by language, and a form that says what the search would not understand."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django_filters import ChoiceFilter
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.models import Locale
from wagtail.snippets.views.snippets import CreateView

from ..search.analysis import analyser
from ..search.broader import words_of
from ..search.synonym_lines import ARROW, MOST_WORDS, LineError, as_line, check_phrase, phrases
from ..search.thesaurus import Phrase, check_left, problems
from . import forms, lists
from .ownership import is_pk, reach_of


class SynonymForm(forms.RecordForm):
    """Asks the search's own reader of synonyms, word by word."""

    def clean(self):
        cleaned = super().clean()
        code = self.instance.locale.language_code
        for field in ("one_way_from", "words"):
            if ARROW in (cleaned.get(field) or ""):
                self.add_error(
                    field, _("Leave out the “>”: what people type stands above, the words of your pages below.")
                )
            for error in wrong_phrases(cleaned.get(field) or "", code):
                self.add_error(field, said(error))
        if not self.errors:
            self._check_together(cleaned, code)
        return cleaned

    def _check_together(self, cleaned, code):
        """What is wrong with the words as a group: too few, or the same word twice."""
        line = as_line(cleaned["words"], cleaned.get("one_way_from") or "")
        for _number, error in problems([line], code):
            self.add_error("words", said(error))


def wrong_phrases(text, code):
    """The ``LineError`` of every word or phrase by itself that the search could not use."""
    for phrase in phrases(text.replace(ARROW, " ")):
        try:
            check_phrase(phrase)
            check_left(phrase, Phrase(phrase, analyser(code)).words)
        except LineError as error:
            yield error


def said(error):
    """The message of the pure reader, in the editor's language."""
    return _(error.message) % error.values


class SynonymCreateView(CreateView):
    """``?words=…&site=…`` fills in what visitors asked for."""

    def get_initial(self):
        asked = self.request.GET
        # Of a whole sentence the words that count: more than a few are no group.
        words = words_of(asked.get("words", "").replace("\0", ""), analyser(self.locale.language_code))[:MOST_WORDS]
        initial = {**super().get_initial(), "one_way_from": " ".join(words)[:255]}
        site = asked.get("site", "")
        if is_pk(site) and int(site) in reach_of(self.request.user).site_ids:
            initial["site"] = int(site)
        return initial


def _locales():
    return [(locale.language_code, str(locale)) for locale in Locale.objects.all()]


class SynonymFilterSet(lists.RecordFilterSet):
    way = lists.radio(
        gettext_lazy("Kind"),
        [("both", gettext_lazy("all words mean the same")), ("one", gettext_lazy("from an everyday word"))],
        method="filter_way",
    )
    language = ChoiceFilter(
        label=gettext_lazy("Language"),
        choices=_locales,
        field_name="locale__language_code",
        empty_label=gettext_lazy("All"),
    )

    def filter_way(self, queryset, name, value):
        return queryset.filter(one_way_from="") if value == "both" else queryset.exclude(one_way_from="")


class SynonymIndexView(lists.RecordIndexView):
    def _get_title_column(self, field_name, column_class=TitleColumn, **kwargs):
        column = super()._get_title_column(field_name, column_class, **kwargs)
        column.label, column.sort_key = gettext_lazy("Words"), "words"
        return column


class WayColumn(Column):
    def __init__(self):
        super().__init__("way", label=gettext_lazy("Kind"), accessor=_way_of)


def _way_of(synonym):
    return _("from an everyday word") if synonym.one_way_from else _("all words mean the same")
