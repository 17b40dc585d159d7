"""Tables to change and to import again: exported from the lists of records and from the pages of a section."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.urls import path, reverse
from django.utils.text import capfirst, slugify
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from .. import kinds, lists, sections
from ..exchange import outgoing, tables
from .usage import editable_pages

URL_NAME = "familienbuero_table"
TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
PAGES = {"services": "service", "offers": "offer", "questions": "question"}


def get_urls():
    return [path("familienbuero/tables/<str:kind>/<int:pk>/", page_table, name=URL_NAME)]


def table_response(kind, things, name, file_format="xlsx"):
    """A download of the entries in the form that the import reads."""
    rows = outgoing.as_rows(kind, things)
    content = tables.write(rows, kind, get_language() or "de", outgoing.fields_of(kind), file_format)
    response = HttpResponse(content, content_type=TYPES[file_format])
    response["Content-Disposition"] = f'attachment; filename="{name}.{file_format}"'
    return response


def page_table(request, kind, pk):
    """The pages of one kind below a page that the user may edit, in its language."""
    parent = kinds.base_page().objects.filter(pk=pk).first()
    if parent is None or kind not in PAGES.values():
        raise Http404
    if not parent.permissions_for_user(request.user).can_edit():
        raise PermissionDenied
    mixin = outgoing.MIXINS[kind]
    section = sections.section_of(parent) or parent
    found = kinds.pages(mixin).filter(path__startswith=section.path, locale_id=parent.locale_id, alias_of=None)
    found = found.filter(pk__in=editable_pages(request.user).values("pk"))
    return table_response(kind, found.order_by("title", "pk").specific(), slugify(parent.title) or kind)


@hooks.register("register_page_header_buttons")
def add_buttons(page, user, view_name=None, next_url=None):
    """“Services as Excel file” in the menu of a list and of an office."""
    page = page.specific
    if not page.permissions_for_user(user).can_edit():
        return
    asked = [page.entry_kind] if isinstance(page, kinds.mixin("ListPageMixin")) else []
    if isinstance(page, kinds.mixin(sections.OFFICE)):
        asked = list(PAGES)
    for name in asked:
        label = _("%(entries)s as Excel file") % {"entries": capfirst(lists.LISTED[name][0])}
        url = reverse(URL_NAME, args=[PAGES[name], page.pk])
        yield Button(label, url, icon_name="download", priority=80)
