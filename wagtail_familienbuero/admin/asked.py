"""The report of what visitors searched for and did not find, with one click to a synonym."""

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column
from wagtail.models import Locale

from ..freshness import today
from ..search import counts
from ..search.models import Synonym
from .ownership import policy_for, reach_of
from .report_rows import LazyRows

FOUND = "all"


@dataclass
class AskedRow:
    """Words that were searched for, how often, and what the last search found."""

    words: str
    searches: int
    results: int
    site: object
    locale: object
    may_add: bool

    @property
    def add_url(self):
        """Where a synonym is made of the words; ``""`` for who may not."""
        if not self.may_add:
            return ""
        query = {"words": self.words, "site": self.site.pk, "locale": self.locale.language_code}
        return f"{reverse(Synonym.snippet_viewset.get_url_name('add'))}?{urlencode(query)}"


class Asked(LazyRows):
    """What was asked for in the last ``days`` (``None``: as long as it is kept) on the sites that the user edits."""

    def __init__(self, request, days, found_nothing=True):
        self.request, self.days, self.found_nothing = request, days, found_nothing

    @cached_property
    def keys(self):
        since = None if self.days is None else today() - timedelta(days=self.days)
        return counts.asked(reach_of(self.request.user).site_ids, since=since, found_nothing=self.found_nothing)

    def load(self, keys):
        user = self.request.user
        sites, locales = {site.pk: site for site in reach_of(user).sites}, Locale.objects.in_bulk()
        may_add = policy_for(Synonym).user_has_permission(user, "add")
        return [
            AskedRow(key["words"], key["total"], key["found"], sites[key["site"]], locales[key["locale"]], may_add)
            for key in keys
        ]


class AddSynonymColumn(Column):
    cell_template_name = "wagtail_familienbuero/admin/synonym_cell.html"

    def __init__(self):
        super().__init__("add_url", label=gettext_lazy("Help them find it"))


COLUMNS = [
    Column("words", label=gettext_lazy("Searched for")),
    Column("searches", label=gettext_lazy("How often")),
    Column("results", label=gettext_lazy("Found at last")),
    Column("locale", label=gettext_lazy("Language")),
    Column("site", label=gettext_lazy("Website")),
    AddSynonymColumn(),
]
