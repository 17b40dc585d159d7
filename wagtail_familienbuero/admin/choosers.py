"""Choosers of records: a searchable window with "create new", for one record or several."""

from django import forms
from django.db import transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import BaseFilterForm, LocaleFilterMixin
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.log_actions import log
from wagtail.models import DraftStateMixin, Locale, Site
from wagtail.snippets.views import chooser as views
from wagtail.snippets.views.chooser import SnippetChooserViewSet

from .. import classification, listings
from .forms import RecordForm
from .ownership import find_record, is_pk, policy_for, reach_of, register_permission_policy, visible
from .status import StatusColumn, with_status


class WordFilterMixin(forms.Form):
    """Every word must stand in one of the fields; the same on every search backend."""

    word_fields = ("name",)

    q = forms.CharField(
        label=_("Search term"), widget=forms.TextInput(attrs={"placeholder": _("Search")}), required=False
    )

    def filter(self, objects):
        self.search_query = self.cleaned_data.get("q")
        self.is_searching = bool(self.search_query)
        objects = super().filter(objects)
        return objects.filter(listings.words_condition(self.search_query, self.word_fields))


class OnceMixin(forms.Form):
    """Shows each thing once, in the main language, unless the editor asks for a language."""

    def filter(self, objects):
        objects = super().filter(objects)
        if self.cleaned_data.get("locale"):
            return objects
        main = Locale.get_default()
        in_main = objects.model.objects.filter(locale=main).order_by().values("translation_key")
        return objects.filter(Q(locale=main) | ~Q(translation_key__in=in_main))


class RecordChooseMixin:
    """The list in the window: what the user may see, of one site where the page asks for it."""

    record_columns = ()
    word_fields = ("name",)
    title_accessor = None

    def get_object_list(self):
        records = visible(self.model.objects.all(), self.request.user).select_related("site")
        if issubclass(self.model, DraftStateMixin):
            records = with_status(records)
        site = Site.objects.filter(pk=self._asked_site()).first()
        return records.for_site(site) if site else records

    def _asked_site(self):
        asked = self.request.GET.get("site", "")
        return asked if is_pk(asked) else None

    def get_filter_form_class(self):
        bases = [WordFilterMixin, OnceMixin, BaseFilterForm]
        if self.i18n_enabled:
            bases.insert(0, LocaleFilterMixin)
        return type("FilterForm", tuple(bases), {"word_fields": self.word_fields})

    @property
    def title_column(self):
        column = super().title_column
        if self.title_accessor:
            column.accessor = self.title_accessor
        return column

    @property
    def columns(self):
        title, *others = (self._cheap(column) for column in super().columns)
        own = [Column(name, label=label, accessor=accessor) for name, label, accessor in self.record_columns]
        if reach_of(self.request.user).several:
            own.append(Column("site", label=_("Website"), accessor=site_name))
        return [title, *own, *others]

    @staticmethod
    def _cheap(column):
        return StatusColumn(sort_key=None) if isinstance(column, LiveStatusTagColumn) else column


def site_name(record):
    return str(record.site) if record.site_id else _("All websites")


class RecordCreationMixin:
    """The form knows its user, who may see and edit only some sites."""

    def get_creation_form_kwargs(self):
        instance = self.model(locale=Locale.get_default())
        return {**super().get_creation_form_kwargs(), "for_user": self.request.user, "instance": instance}


class ChooseView(RecordCreationMixin, RecordChooseMixin, views.ChooseView):
    pass


class ChooseResultsView(RecordCreationMixin, RecordChooseMixin, views.ChooseResultsView):
    pass


class ChosenView(views.SnippetChosenView):
    def get_object(self, pk):
        return find_record(visible(self.model_class.objects.all(), self.request.user), pk)


class ChosenMultipleView(views.SnippetChosenMultipleView):
    def get_objects(self, pks):
        return visible(self.model_class.objects.filter(pk__in=filter(is_pk, pks)), self.request.user)


class CreateView(RecordCreationMixin, views.SnippetCreateView):
    """The "create new" tab. What the user may not publish is created as a draft."""

    def save_form(self, form):
        drafts = isinstance(form.instance, DraftStateMixin)
        if drafts:
            form.instance.live = False
        with transaction.atomic():
            record = form.save()
            log(instance=record, action="wagtail.create", user=self.request.user)
            if drafts:
                self._publish(record)
        return record

    def _publish(self, record):
        revision = record.save_revision(user=self.request.user)
        if self.get_permission_policy().user_has_permission(self.request.user, "publish"):
            revision.publish(user=self.request.user)


class RecordChooserViewSet(SnippetChooserViewSet):
    """Give ``creation_fields``, ``word_fields``, ``record_columns`` and, for a tree, ``title_accessor``."""

    choose_view_class = ChooseView
    choose_results_view_class = ChooseResultsView
    chosen_view_class = ChosenView
    chosen_multiple_view_class = ChosenMultipleView
    create_view_class = CreateView
    preserve_url_parameters = ("multiple", "site")
    per_page = 25
    creation_tab_label = _("Create new")
    creation_fields = ("name",)
    record_form = RecordForm
    word_fields = ("name",)
    record_columns = ()
    title_accessor = None

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if register_permission_policy is None:
            self.permission_policy = policy_for(self.model)

    def get_common_view_kwargs(self, **kwargs):
        own = {name: getattr(self, name) for name in ("word_fields", "record_columns", "title_accessor")}
        return super().get_common_view_kwargs(**{**own, **kwargs})

    @property
    def creation_form_class(self):
        return forms.modelform_factory(self.model, form=self.record_form, fields=[*self.creation_fields, "site"])

    _creation_form_class = creation_form_class


class RecordMultiChooser(forms.SelectMultiple):
    """Chips with a button each to take them away, and a button that opens the chooser for several records.

    Without JavaScript the chosen values stay as they are: each is a hidden input.
    """

    template_name = "wagtail_familienbuero/admin/multi_chooser.html"
    site_id = None
    """Set by the form of a page: only this site's records are offered."""

    def __init__(self, model, **kwargs):
        self.model = model
        super().__init__(**kwargs)

    def __deepcopy__(self, memo):
        copy = super().__deepcopy__(memo)
        copy.model, copy.site_id = self.model, self.site_id
        return copy

    def id_for_label(self, id_, index="0"):
        return f"{id_}-open" if id_ else id_

    def get_context(self, name, value, attrs):
        records = self.choices.queryset.filter(pk__in=filter(is_pk, map(str, value or [])))
        if self.site_id:
            records = records.for_site(self.site_id)
        return {
            "widget": {
                "name": name,
                "attrs": self.build_attrs(self.attrs, attrs),
                "records": list(records),
                "chooser_url": self.get_chooser_url(),
                "described_by": (attrs or {}).get("aria-describedby"),
                "model_name": self.model._meta.verbose_name_plural,
            }
        }

    def get_chooser_url(self):
        url = reverse(self.model.snippet_viewset.chooser_viewset.get_url_name("choose"))
        return f"{url}?site={self.site_id}" if self.site_id else url

    @property
    def media(self):
        return forms.Media(
            js=[
                versioned_static("wagtailadmin/js/chooser-modal.js"),
                versioned_static("wagtail_familienbuero/admin/multi-chooser.js"),
            ],
        )


class RecordMultiField(forms.ModelMultipleChoiceField):
    """Keeps the source language's record of whatever was chosen, each once."""

    def _check_values(self, value):
        wrong = next((pk for pk in value if not is_pk(str(pk))), None)
        if wrong is not None:
            raise forms.ValidationError(self.error_messages["invalid_pk_value"], "invalid_pk_value", {"pk": wrong})
        return super()._check_values(value)

    def clean(self, value):
        chosen = super().clean(value)
        main = Locale.get_default().pk
        foreign = {record.translation_key for record in chosen if record.locale_id != main}
        if not foreign:
            return chosen
        in_main = self.queryset.filter(locale_id=main, translation_key__in=foreign)
        sources = {record.translation_key: record.pk for record in in_main}
        return self.queryset.filter(pk__in={sources.get(record.translation_key, record.pk) for record in chosen})


def install_multi_choosers():
    """Every vocabulary field of every page type and record gets the chooser, a site's own types included."""
    register_form_field_override(
        classification.VocabularyListField,
        override=lambda field: {"widget": RecordMultiChooser(field.related_model), "form_class": RecordMultiField},
    )
