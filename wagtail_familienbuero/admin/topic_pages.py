"""“Create the page in section …”: a topic's page as a draft, made from the topic."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.models import Locale

from .. import kinds, languages, sections
from ..topics import Topic
from .ownership import find_record, may_edit, policy_for

URL_NAME = "familienbuero_topic_pages"


def topic_pages_url(topic):
    return reverse(URL_NAME, args=[topic.pk])


def get_urls():
    return [path("familienbuero/topics/<int:pk>/pages/", TopicPagesView.as_view(), name=URL_NAME)]


class TopicPagesView(TemplateView):
    """Lists the sections with the page of the topic, or a button that creates it."""

    template_name = "wagtail_familienbuero/admin/topic_pages.html"

    def dispatch(self, request, *args, **kwargs):
        self.topic = find_record(Topic.objects.all(), kwargs["pk"])
        if not policy_for(Topic).user_has_permission(request.user, "change"):
            raise PermissionDenied
        if not may_edit(request.user, self.topic):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_context_data(self, **kwargs):
        rows = [self.get_row(section) for section in sections_for(self.topic)]
        return super().get_context_data(
            topic=self.topic,
            rows=[row for row in rows if row["page"] or row["may_add"]],
            edit_url=reverse(Topic.snippet_viewset.get_url_name("edit"), args=[self.topic.pk]),
            **kwargs,
        )

    def get_row(self, section):
        """A section with the topic's page there, if the user may edit it, and whether one may be added."""
        page, user = existing_page(self.topic, section), self.request.user
        if page is not None and not page.permissions_for_user(user).can_edit():
            return {"section": section, "page": None, "may_add": False}
        return {"section": section, "page": page, "may_add": may_add(section, user)}

    def post(self, request, *args, **kwargs):
        asked = request.POST.get("section", "")
        section = next((page for page in sections_for(self.topic) if str(page.pk) == asked), None)
        if section is None or not may_add(section, request.user):
            raise PermissionDenied
        page = existing_page(self.topic, section)
        if page is not None:
            messages.warning(request, _("This topic already has a page in this section."))
        else:
            page = create_page(self.topic, section, request.user)
            messages.success(request, _("The page was created as a draft. Check it and publish it."))
        return redirect("wagtailadmin_pages:edit", page.pk)


def sections_for(topic):
    """The sections, in every language, of the sites that may show the topic; specific pages."""
    found = []
    for office in kinds.pages(sections.OFFICE).order_by("path").specific():
        if not (found and office.path.startswith(found[-1].path)):
            found.append(office)
    sites = {page.pk: sections.site_of(page) for page in found}
    return [page for page in found if sites[page.pk] and topic.belongs_to(sites[page.pk])]


def existing_page(topic, section):
    """The topic's page in a section and its language, a draft or live; ``None`` without one."""
    pages = kinds.pages("TopicPageMixin", topic__translation_key=topic.translation_key)
    return pages.filter(path__startswith=section.path, locale_id=section.locale_id).first()


def page_model_for(section):
    """The first page type of topics that may stand below the section; ``None`` if there is none."""
    return next((model for model in kinds.concretes("TopicPageMixin") if model.can_create_at(section)), None)


def may_add(section, user):
    return section.permissions_for_user(user).can_add_subpage() and page_model_for(section) is not None


def create_page(topic, section, user):
    """A draft below the section with the name, slug and source-language record of the topic."""
    shown = languages.localized([topic], section.locale_id)[0]
    source = Topic.objects.filter(translation_key=topic.translation_key, locale=Locale.get_default()).first() or topic
    taken = section.get_children().filter(slug=shown.slug).exists()
    page = page_model_for(section)(
        title=shown.name,
        topic=source,
        locale_id=section.locale_id,
        live=False,
        owner=user,
        slug="" if taken else shown.slug,
    )
    section.add_child(instance=page)
    page.save_revision(user=user, log_action=False)
    return page
