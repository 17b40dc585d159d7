"""What an editor sees of the publish gate outside the page form.

The gate itself holds every way to publish (``publishing.PublishGateMixin``);
here bulk publish, workflow approval, copying and the page's history say why.
"""

from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogFormatter
from wagtail.models import PageLogEntry

from .. import kinds
from ..freshness import CHECKED
from ..publishing import HELD, PublishGateMixin
from .internal import called_internal
from .usage import MERGED

SHOWN = 10
"""Pages that one message names."""


@hooks.register("register_log_actions")
def register_log_actions(actions):
    @actions.register_action(HELD)
    class HeldFormatter(LogFormatter):
        label = gettext_lazy("Publication held back")

        def format_message(self, log_entry):
            reasons = log_entry.data.get("reasons", [])
            return _("Publication held back: %(reasons)s") % {"reasons": " ".join(reasons)}

    actions.register_action(CHECKED, gettext_lazy("Still right"), gettext_lazy("Checked: still right"))

    @actions.register_action(MERGED)
    class MergedFormatter(LogFormatter):
        label = gettext_lazy("Merge")

        def format_message(self, log_entry):
            return _("Took in “%(name)s”") % {"name": log_entry.data.get("dropped", "")}


def latest_version(page):
    """What would be published: the latest revision of a page, as a specific page."""
    return page.get_latest_revision_as_object()


def problems_of(page):
    """What keeps the latest version of a page, specific or not, from going live; empty for pages without a gate."""
    specific = page.specific
    return latest_version(specific).get_publish_problems() if isinstance(specific, PublishGateMixin) else []


def messages_of(problems):
    return [str(message) for _field, message in problems]


# The editor: a site may use a form of its own that does not ask the gate


@hooks.register("before_publish_page")
def stop_in_the_editor(request, page):
    """Leaves what was saved a draft and says why, where the form let it pass."""
    problems = page.get_publish_problems() if isinstance(page, PublishGateMixin) else []
    if not problems:
        return None
    if page.live and not page.live_revision_id:
        # A new page is created live, and published afterwards.
        page.unpublish(user=request.user, log_action=False)
    page.hold_back(page.latest_revision, request.user, problems)
    return redirect("wagtailadmin_pages:edit", page.pk)


# Bulk publish


@hooks.register("before_bulk_action")
def name_incomplete_pages(request, action_type, objects, action):
    """Takes the incomplete and the internal pages out of a bulk publication and says why; the others go live."""
    if action_type != "publish" or action.model is not kinds.base_page():
        return None
    pages = [page for page in _all_to_publish(request, objects, action) if hasattr(page, "get_publish_problems")]
    internal = called_internal(pages)
    found = [(page, problems) for page in pages if page not in internal and (problems := problems_of(page))]
    for page, problems in found:
        page.hold_back(page.get_latest_revision() or page.save_revision(user=request.user), request.user, problems)
    if found:
        _say_held(request, [(page, messages_of(problems)) for page, problems in found])
    if internal:
        _say_internal(request, internal)
    held = {page.pk for page in [*internal, *(page for page, _problems in found)]}
    return _publish_without(held, request, objects, action) if held else None


def _all_to_publish(request, objects, action):
    """The pages of a bulk publication, specific, with the drafts below them where these are asked for."""
    everything = {page.pk: page.specific for page in objects}
    if action.cleaned_form.cleaned_data.get("include_descendants"):
        for page in objects:
            for below in page.get_descendants().not_live().specific():
                if below.permissions_for_user(request.user).can_publish():
                    everything.setdefault(below.pk, below)
    return list(everything.values())


def _publish_without(held, request, objects, action):
    # Every page stands in the list itself now, so that Wagtail counts what really goes live.
    objects[:] = [page for page in _all_to_publish(request, objects, action) if page.pk not in held]
    action.cleaned_form.cleaned_data["include_descendants"] = False
    if not objects:
        return redirect(action.next_url)
    return None


def _say_held(request, found):
    heading = ngettext(
        "%(count)d page was not published because something is missing:",
        "%(count)d pages were not published because something is missing:",
        len(found),
    ) % {"count": len(found)}
    _list_pages(request, heading, found)


def _say_internal(request, pages):
    heading = ngettext(
        "%(count)d page was not published because the file that it was imported from calls it internal. "
        "If it shall be public, open it and publish it there:",
        "%(count)d pages were not published because the file that they were imported from calls them internal. "
        "If one shall be public, open it and publish it there:",
        len(pages),
    ) % {"count": len(pages)}
    _list_pages(request, heading, [(page, []) for page in pages])


def _list_pages(request, heading, found):
    rows = format_html_join(
        "", "<li>{} {}</li>", ((_edit_link(page), " ".join(reasons)) for page, reasons in found[:SHOWN])
    )
    more = "" if len(found) <= SHOWN else _("and %(count)d more") % {"count": len(found) - SHOWN}
    messages.warning(request, format_html("{}<ul>{}</ul>{}", heading, rows, more))


def _edit_link(page):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return format_html('<a href="{}">{}</a>:', url, page.get_admin_display_title())


# Workflow, schedule, translation: nobody sees a form there


def is_held(page):
    """Whether the last attempt to publish the page was held back, and nothing was published since."""
    if page.live and not page.has_unpublished_changes:
        return False
    last = PageLogEntry.objects.filter(
        page_id=page.pk, action__in=[HELD, "wagtail.publish", "wagtail.publish.scheduled"]
    )
    newest = last.order_by("-timestamp", "-pk").values_list("action", flat=True).first()
    return newest == HELD


def _warn(request, page):
    problems = problems_of(page) if is_held(page) else []
    if problems:
        text = _("“%(page)s” was not published because something is missing:") % {
            "page": page.get_admin_display_title()
        }
        rows = format_html_join("", "<li>{}</li>", ((message,) for _field, message in problems))
        messages.warning(request, format_html("{}<ul>{}</ul>", text, rows))


@hooks.register("before_edit_page")
def say_in_the_editor(request, page):
    if request.method == "GET" and isinstance(page, PublishGateMixin):
        _warn(request, page)


@hooks.register("after_edit_page")
def say_after_approval(request, page):
    """Approving in the editor leads away from it, so the reasons are told on the next screen."""
    if "action-workflow-action" in request.POST and isinstance(page, PublishGateMixin):
        _warn(request, type(page).objects.get(pk=page.pk))


# Copies


@hooks.register("after_copy_page")
def say_which_copies_are_drafts(request, page, new_page):
    """A copy that was to go live may lack something: a second page of the same topic, for example."""
    copies = new_page.get_descendants(inclusive=True).not_live()
    entries = PageLogEntry.objects.filter(action=HELD, page_id__in=copies.order_by().values("pk"))
    pages = kinds.base_page().objects.in_bulk([entry.page_id for entry in entries])
    found = [(pages[entry.page_id], entry.data.get("reasons", [])) for entry in entries]
    if found:
        _say_held(request, found)
