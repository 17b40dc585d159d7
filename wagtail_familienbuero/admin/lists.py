"""What every list of records has in common: whose records, columns, filters, words, export."""

import django_filters
from django import forms
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.menus import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, LocaleColumn, TitleColumn
from wagtail.admin.widgets.button import Button, ButtonWithDropdown
from wagtail.models import Site
from wagtail.snippets.views.snippets import IndexView

from .. import listings
from ..exchange import outgoing
from ..freshness import today
from ..partners import PARTNER_KINDS
from . import usage
from .choosers import site_name
from .exporting import table_response
from .ownership import may_edit, reach_of, visible
from .status import with_status
from .translating import TranslationButtons, is_localize_hook


class SiteColumn(Column):
    """Whose the record is; left out where the system has one site."""

    def __init__(self):
        super().__init__("site", label=_("Website"), accessor=site_name, sort_key="site__site_name")


class LanguageColumn(LocaleColumn):
    """The language of the record; left out where the system has one."""

    def __init__(self):
        super().__init__(label=_("Language"))


class CheckedColumn(DateColumn):
    cell_template_name = "wagtail_familienbuero/admin/day_cell.html"

    def __init__(self, **kwargs):
        kwargs.setdefault("sort_key", "checked_on")
        super().__init__("checked_on", label=_("Checked on"), **kwargs)


class ReviewColumn(Column):
    """When the entry should be checked again; overdue entries say so."""

    cell_template_name = "wagtail_familienbuero/admin/review_cell.html"

    def __init__(self, **kwargs):
        kwargs.setdefault("sort_key", "review_by")
        super().__init__("review_by", label=_("Review by"), **kwargs)

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        day = context["raw_value"]
        return {**context, "day": day, "is_due": day is not None and day <= today()}


class UsedColumn(Column):
    """How many pages and records use the entry, as a link to the list of them."""

    cell_template_name = "wagtail_familienbuero/admin/used_cell.html"

    def __init__(self):
        super().__init__("used_in", label=_("Used in"))

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        return {**context, "url": reverse(instance.snippet_viewset.get_url_name("usage"), args=[instance.pk])}


class RecordIndexView(IndexView):
    """A list of records in a constant number of queries, however many there are."""

    def get_base_queryset(self):
        records = visible(super().get_base_queryset(), self.request.user).select_related("site", "locale")
        if hasattr(self.model, "parent"):
            records = records.select_related("parent")
        if hasattr(self.model, "latest_revision"):
            # A draft's own title and its date stand in the revision; its content would be read for nothing.
            records = records.select_related("latest_revision").defer("latest_revision__content")
        return with_status(records) if hasattr(self.model, "live") else records

    def search_queryset(self, queryset):
        """Every word in one of the fields; independent of the search backend and of what it indexes."""
        return queryset.filter(listings.words_condition(self.search_query, self.search_fields))

    @cached_property
    def columns(self):
        several, i18n = reach_of(self.request.user).several, self.i18n_enabled
        hidden = {SiteColumn} if not several else set()
        hidden |= {LanguageColumn} if not i18n else set()
        return [column for column in super().columns if type(column) not in hidden]

    def _get_title_column(self, field_name, column_class=TitleColumn, **kwargs):
        column = super()._get_title_column(field_name, column_class, **kwargs)
        column.classname = "fb-name"
        column.label, column.sort_key = _("Name"), None if field_name == "indented_name" else self.title_field
        return column

    @property
    def title_field(self):
        return "title" if self.model._meta.model_name == "notice" else "name"

    def as_spreadsheet(self, queryset, spreadsheet_format):
        """What can be imported is exported in that form, so that a changed table can be taken in again."""
        kind = outgoing.kind_of(self.model)
        if kind is None:
            return super().as_spreadsheet(queryset, spreadsheet_format)
        return table_response(kind, queryset, self.get_filename(), spreadsheet_format)

    # The buttons of a row, without a query for each row.

    def get_table(self, object_list):
        records = list(object_list)
        self.translation_buttons = TranslationButtons(records, self.request.user, self.request.path)
        if any(isinstance(column, UsedColumn) for column in self.columns):
            self._count_uses(records)
        return super().get_table(records)

    @staticmethod
    def _count_uses(records):
        numbers = usage.counts(records)
        for record in records:
            record.used_in = numbers[record.pk]

    def get_list_buttons(self, instance):
        """Wagtail's buttons of a row, with our own version of wagtail-localize's."""
        buttons = [*self.get_list_more_buttons(instance), *self.translation_buttons.for_record(instance)]
        for hook in hooks.get_hooks("register_snippet_listing_buttons"):
            if not is_localize_hook(hook):
                buttons.extend(hook(instance, self.request.user, self.request.path))
        items = [as_button(button) for button in buttons if self._is_shown(button)]
        for hook in hooks.get_hooks("construct_snippet_listing_buttons"):
            hook(items, instance, self.request.user)
        return [self._dropdown(items, instance)] if items else []

    def _is_shown(self, button):
        return button.is_shown(self.request.user) if isinstance(button, MenuItem) else button.show

    @staticmethod
    def _dropdown(items, instance):
        label = _("More options for “%(title)s”") % {"title": instance}
        return ButtonWithDropdown(buttons=items, icon_name="dots-horizontal", attrs={"aria-label": label})

    # What all sites share is shown to everybody, and edited by those who may edit every site.

    def get_edit_url(self, instance):
        return super().get_edit_url(instance) if may_edit(self.request.user, instance) else None

    def get_copy_url(self, instance):
        return super().get_copy_url(instance) if may_edit(self.request.user, instance) else None

    def get_delete_url(self, instance):
        return super().get_delete_url(instance) if may_edit(self.request.user, instance) else None


def as_button(button):
    return Button.from_menu_item(button) if isinstance(button, MenuItem) else button


def sites_to_filter(request):
    """The sites among which a user may filter."""
    return Site.objects.filter(pk__in=reach_of(request.user).site_ids) if request else Site.objects.none()


def radio(label, choices, **kwargs):
    return django_filters.ChoiceFilter(
        label=label, choices=choices, empty_label=_("All"), widget=forms.RadioSelect, **kwargs
    )


class RecordFilterSet(WagtailFilterSet):
    site = django_filters.ModelChoiceFilter(label=_("Website"), queryset=sites_to_filter)

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.request is None or not reach_of(self.request.user).several:
            del self.filters["site"]


class StatusFilterSet(RecordFilterSet):
    status = radio(_("Status"), [("live", _("Live")), ("draft", _("Draft"))], method="filter_status")

    def filter_status(self, queryset, name, value):
        return queryset.filter(live=value == "live")


class FreshnessFilterSet(StatusFilterSet):
    review = radio(
        _("Review"), [("due", _("Due for review")), ("unchecked", _("Never checked"))], method="filter_review"
    )

    def filter_review(self, queryset, name, value):
        due = Q(review_by__lte=today())
        return queryset.filter(due if value == "due" else Q(checked_on=None))


class PartnerFilterSet(FreshnessFilterSet):
    kind = radio(_("Kind"), PARTNER_KINDS)
