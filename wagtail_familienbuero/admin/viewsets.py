"""The records in the admin: one menu group with a list, forms and a chooser for each of them."""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import EditView, SnippetViewSet, SnippetViewSetGroup

from ..hours.calendar import CalendarEntry
from ..notices import Notice
from ..partners import Contact, Partner
from ..search.models import Synonym
from ..topics import District, LifePhase, TargetGroup, Topic
from . import calendar, forms, guards, import_views, lists, reports, synonyms, views
from .choosers import RecordChooserViewSet
from .ownership import guarded, policy_for, register_permission_policy
from .status import StatusColumn

PER_PAGE = 50
SITE_HEADING = {"site": _("Website"), "locale": _("Language")}


class RecordViewSet(SnippetViewSet):
    """A record of a site. Subclasses say what is listed, searched and exported."""

    record_form = forms.RecordForm
    chooser_options = {}
    index_view_class = lists.RecordIndexView
    edit_view_class = views.RecordEditView
    usage_view_class = guards.RecordUsageView
    filters = lists.RecordFilterSet
    list_per_page = PER_PAGE
    search_fields = ("name",)
    export_headings = SITE_HEADING

    if register_permission_policy is None:  # Wagtail 7.4

        @property
        def permission_policy(self):
            return policy_for(self.model)

    @property
    def export_filename(self):
        return self.model._meta.model_name

    @cached_property
    def filterset_class(self):
        meta = type("Meta", (), {"model": self.model, "fields": []})
        return type(f"{self.model.__name__}FilterSet", (self.filters,), {"Meta": meta})

    def construct_view(self, view_class, **kwargs):
        return guarded(super().construct_view(view_class, **kwargs), self.model)

    def get_edit_handler(self):
        handler = ObjectList(self.model.panels, base_form_class=self.record_form)
        return handler.bind_to_model(self.model)

    @property
    def chooser_viewset_class(self):
        options = {"record_form": self.record_form, **self.chooser_options}
        return type(f"{self.model.__name__}ChooserViewSet", (RecordChooserViewSet,), options)

    chooser_per_page = 25


class TopicViewSet(RecordViewSet):
    model = Topic
    icon = "list-ul"
    record_form = forms.TopicForm
    edit_view_class = views.TopicEditView
    ordering = ("tree_path", "locale_id")
    search_fields = ("name", "synonyms")
    list_display = (
        "indented_name",
        Column("parent", label=_("Belongs to")),
        lists.UsedColumn(),
        lists.SiteColumn(),
        lists.LanguageColumn(),
    )
    list_export = ("name", "slug", "parent", "sort_order", "synonyms", "code_list", "code", "site", "locale")
    chooser_options = {"word_fields": search_fields, "title_accessor": "indented_name"}


class VocabularyViewSet(RecordViewSet):
    ordering = ("sort_order", "name")
    list_display = ("name", "sort_order", lists.UsedColumn(), lists.SiteColumn(), lists.LanguageColumn())
    list_export = ("name", "slug", "sort_order", "site", "locale")


class TargetGroupViewSet(VocabularyViewSet):
    model = TargetGroup
    icon = "group"


class LifePhaseViewSet(VocabularyViewSet):
    model = LifePhase
    icon = "time"
    list_display = (
        "name",
        Column("age_text", label=_("Age")),
        "sort_order",
        lists.UsedColumn(),
        lists.SiteColumn(),
        lists.LanguageColumn(),
    )
    list_export = ("name", "slug", "age_from", "age_to", "sort_order", "site", "locale")
    chooser_options = {
        "creation_fields": ("name", "age_from", "age_to"),
        "record_columns": [("age", _("Age"), "age_text")],
    }


class DistrictViewSet(VocabularyViewSet):
    model = District
    icon = "crosshairs"
    search_fields = ("name", "area_key")
    list_display = ("name", "area_key", "sort_order", lists.UsedColumn(), lists.SiteColumn(), lists.LanguageColumn())
    list_export = ("name", "slug", "area_key", "sort_order", "site", "locale")


class PartnerViewSet(RecordViewSet):
    model = Partner
    icon = "globe"
    record_form = forms.PartnerForm
    add_view_class = views.PartnerCreateView
    edit_view_class = views.PartnerEditView
    filters = lists.PartnerFilterSet
    ordering = ("name", "pk")
    search_fields = ("name", "city", "postal_code", "what_they_do", "synonyms")
    list_display = (
        "__str__",
        Column("kind", label=_("Kind"), accessor="kind_name", sort_key="kind"),
        "city",
        lists.UsedColumn(),
        lists.SiteColumn(),
        lists.LanguageColumn(),
        StatusColumn(),
        lists.ReviewColumn(),
    )
    list_export = (
        *("name", "kind_name", "what_they_do", "street", "postal_code", "city", "protected_address", "area"),
        *("phone", "email", "website", "appointment_url", "hours_text", "partner_since", "agreement_until"),
        *("working_groups", "checked_on", "review_by", "reviewer_name", "reviewer_email", "live", "site", "locale"),
    )
    export_headings = {**SITE_HEADING, "kind_name": _("Kind")}
    chooser_options = {
        "creation_fields": ("name", "kind", "phone", "email", "website", "postal_code", "city"),
        "word_fields": ("name", "city", "synonyms"),
        "record_columns": [("kind", _("Kind"), "kind_name"), ("city", _("Town"), "city")],
    }


class ContactViewSet(RecordViewSet):
    model = Contact
    icon = "user"
    edit_view_class = views.ContactEditView
    filters = lists.FreshnessFilterSet
    ordering = ("name", "pk")
    search_fields = ("name", "role", "email")
    list_display = (
        "__str__",
        "role",
        "phone",
        lists.UsedColumn(),
        lists.SiteColumn(),
        lists.LanguageColumn(),
        StatusColumn(),
        lists.ReviewColumn(),
    )
    list_export = (
        *("name", "role", "office", "room", "phone", "email", "website", "appointment_url", "hours_text"),
        *("in_directory", "checked_on", "review_by", "reviewer_name", "reviewer_email", "live", "site", "locale"),
    )
    chooser_options = {
        "creation_fields": ("name", "role", "phone", "email"),
        "word_fields": ("name", "role"),
        "record_columns": [("role", _("Role"), "role")],
    }


class NoticeViewSet(RecordViewSet):
    model = Notice
    icon = "warning"
    filters = lists.StatusFilterSet
    ordering = ("-go_live_at", "-pk")
    search_fields = ("title", "text")
    list_display = (
        "__str__",
        "level",
        lists.SiteColumn(),
        lists.LanguageColumn(),
        StatusColumn(),
        "go_live_at",
        "expire_at",
    )
    list_export = ("title", "text", "level", "live", "go_live_at", "expire_at", "site", "locale")
    chooser_options = {"creation_fields": ("title",), "word_fields": ("title",)}


class CalendarEntryViewSet(RecordViewSet):
    model = CalendarEntry
    icon = "calendar-alt"
    menu_name = "familienbuero-calendar"
    record_form = calendar.CalendarEntryForm
    index_view_class = calendar.CalendarIndexView
    filters = calendar.CalendarFilterSet
    ordering = ("is_past", "first_day", "name", "pk")
    list_display = (
        "name",
        Column("kind", label=_("Kind"), accessor="get_kind_display", sort_key="kind"),
        calendar.DaysColumn(),
        lists.SiteColumn(),
        lists.LanguageColumn(),
    )
    list_export = ("name", "kind", "first_day", "last_day", "yearly", "for_all", "site", "locale")
    chooser_options = {"creation_fields": ("name", "kind", "first_day", "last_day")}


class SynonymViewSet(RecordViewSet):
    model = Synonym
    icon = "resubmit"
    menu_name = "familienbuero-synonyms"
    record_form = synonyms.SynonymForm
    index_view_class = synonyms.SynonymIndexView
    add_view_class = synonyms.SynonymCreateView
    edit_view_class = EditView  # nothing of it can grow old
    filters = synonyms.SynonymFilterSet
    ordering = ("one_way_from", "words", "pk")
    search_fields = ("one_way_from", "words")
    list_display = ("__str__", synonyms.WayColumn(), lists.SiteColumn(), lists.LanguageColumn())
    list_export = ("one_way_from", "words", "site", "locale")
    chooser_options = {"creation_fields": ("one_way_from", "words"), "word_fields": ("one_way_from", "words")}


class FamilienbueroGroup(SnippetViewSetGroup):
    """The menu. A site that wants other lists subclasses the viewsets and registers its own group."""

    menu_label = _("Family office")
    menu_name = "familienbuero"
    menu_icon = "home"
    menu_order = 150
    items = (
        TopicViewSet,
        TargetGroupViewSet,
        LifePhaseViewSet,
        DistrictViewSet,
        PartnerViewSet,
        ContactViewSet,
        NoticeViewSet,
        CalendarEntryViewSet,
        SynonymViewSet,
    )

    def get_submenu_items(self):
        return [*super().get_submenu_items(), *import_views.menu_items(), *reports.menu_items()]


RECORDS = [viewset.model for viewset in FamilienbueroGroup.items]
