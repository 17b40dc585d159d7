"""The two groups of a section: who may publish, and who prepares drafts.

``create_groups(section)`` is safe to call again: it adds what is missing and
takes nothing away that somebody added by hand.
"""

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from wagtail.models import (
    Collection,
    DraftStateMixin,
    GroupCollectionPermission,
    GroupPagePermission,
    WorkflowPage,
)

from .. import kinds, sections
from .viewsets import RECORDS


@dataclass(frozen=True)
class Role:
    """What a group may do: actions on pages, on records and in the root collection of images and documents."""

    name: str
    page_actions: tuple
    record_actions: tuple
    collection_actions: tuple
    prepares_only: bool = False
    """Whether nothing that the group saves may be public at once: it edits only what can be a draft."""

    @property
    def records(self):
        return [model for model in RECORDS if not self.prepares_only or issubclass(model, DraftStateMixin)]


ROLES = (
    Role(
        _("Familienbüro editors"),
        page_actions=("add", "change", "publish", "lock", "unlock", "bulk_delete"),
        record_actions=("add", "change", "delete", "publish", "lock", "unlock"),
        collection_actions=("add", "change", "choose"),
    ),
    Role(
        _("Familienbüro contributors"),
        page_actions=("add", "change"),
        record_actions=("add", "change"),
        collection_actions=("add", "choose"),
        # A new name of a topic would be on the public pages at once.
        prepares_only=True,
    ),
)


def is_moderated(section):
    """Whether drafts of the section can be submitted: a workflow stands at it or above it."""
    above = [page.pk for page in sections.ancestors(section)]
    return WorkflowPage.objects.filter(page__in=above, workflow__active=True).exists()


@transaction.atomic
def create_groups(section):
    """The groups of a section (an office page, its topmost one is taken), editors first; a list of ``Group``.

    Raises ``ValueError`` for a page that stands in no section.
    """
    section = sections.section_of(section)
    if section is None:
        raise ValueError("The page stands in no section: choose an office page or a page below one.")
    pages = list(kinds.base_page().objects.filter(translation_key=section.translation_key))
    return [_create_group(role, section, pages) for role in ROLES]


def _create_group(role, section, pages):
    group = _group_for(role, section, pages)
    for page in pages:
        for action in role.page_actions:
            permission = _page_permission(action)
            GroupPagePermission.objects.get_or_create(group=group, page_id=page.pk, permission=permission)
    group.permissions.add(*_record_permissions(role), _access_admin())
    _allow_collections(group, role.collection_actions)
    return group


def _group_for(role, section, pages):
    """The group that was made for this section before, or a new one with a name that is free."""
    # The same name whoever asks: a command may run without any language.
    with override(settings.LANGUAGE_CODE):
        name = str(role.name)
    own = Q(page_permissions__page__in=[page.pk for page in pages])
    before = Group.objects.filter(own, Q(name=name) | Q(name__startswith=f"{name} (")).order_by("pk").first()
    return before or Group.objects.create(name=_free_name(name, section))


def _free_name(name, section):
    site = sections.site_of(section)
    titles = [section.title, f"{section.title}, {site.site_name or site.hostname}" if site else section.title]
    names = [name, *(f"{name} ({title})"[:150] for title in titles)]
    names += [f"{name} ({section.title[:80]}, {section.pk})"]
    taken = set(Group.objects.filter(name__in=names).values_list("name", flat=True))
    return next(candidate for candidate in names if candidate not in taken)


def _page_permission(action):
    model = kinds.base_page()
    content_type = ContentType.objects.get_for_model(model)
    return Permission.objects.get(content_type=content_type, codename=f"{action}_{model._meta.model_name}")


def _record_permissions(role):
    codenames = {f"{action}_{model._meta.model_name}" for model in role.records for action in role.record_actions}
    types = ContentType.objects.get_for_models(*role.records).values()
    return Permission.objects.filter(content_type__in=types, codename__in=codenames)


def _access_admin():
    return Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")


def _allow_collections(group, actions):
    """Wagtail asks for the permissions of its own image and document model, whatever model the site uses."""
    root = Collection.get_first_root_node()
    for app_label, model_name in (("wagtailimages", "image"), ("wagtaildocs", "document")):
        codenames = [f"{action}_{model_name}" for action in actions]
        found = Permission.objects.filter(content_type__app_label=app_label, codename__in=codenames)
        for permission in found.filter(content_type__model=model_name):
            GroupCollectionPermission.objects.get_or_create(group=group, collection=root, permission=permission)
