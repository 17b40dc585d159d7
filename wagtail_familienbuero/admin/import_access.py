"""Who may import what, and into which section; asked again at every step of an import."""

from wagtail.models import DraftStateMixin
from wagtail.permissions import page_permission_policy

from .. import kinds, sections
from ..exchange import places
from ..partners import Contact, Partner
from ..topics import Topic
from .ownership import policy_for, reach_of

RECORDS = {"partner": Partner, "contact": Contact, "topic": Topic}
"""The kinds that are no pages."""


def importable_sections(user):
    """The sections, in every language, whose pages the user may edit and add to; base pages."""
    if not page_permission_policy.user_has_any_permission(user, ["add", "change"]):
        return []
    return [section for section in places.all_sections() if may_fill(user, section)]


def may_fill(user, section):
    permissions = section.permissions_for_user(user)
    # can_edit() would say yes to the owner of the one page.
    may_change = user.is_superuser or "change" in permissions.permissions
    return user.is_active and may_change and permissions.can_add_subpage()


def may_publish(user, section):
    return section.permissions_for_user(user).can_publish()


def may_import(user, section, kind, publish=False):
    """Whether the user may import entries of the kind below the section, and publish them."""
    if not may_fill(user, section) or (publish and not may_publish(user, section)):
        return False
    return kind not in RECORDS or _may_write_records(user, section, RECORDS[kind], publish)


def _may_write_records(user, section, model, publish):
    # Records belong to the site, which may have other sections.
    site_id = sections.site_id_of(section)
    actions = ["add", "change", "publish"] if publish and issubclass(model, DraftStateMixin) else ["add", "change"]
    allowed = all(policy_for(model).user_has_permission(user, action) for action in actions)
    return allowed and (reach_of(user).reaches_all or site_id in reach_of(user).site_ids)


def may_change_live(user, thing):
    """Whether the user may change a page or record that is public: publish it, or edit what has no drafts."""
    if isinstance(thing, kinds.base_page()):
        return thing.permissions_for_user(user).can_publish()
    action = "publish" if isinstance(thing, DraftStateMixin) else "change"
    return policy_for(type(thing)).user_has_permission_for_instance(user, action, thing)


def section_of(run):
    """The section of an ``ImportRun`` as a base page; ``None`` if it was deleted or is no section any more."""
    pages = kinds.base_page().objects.select_related("locale")
    page = pages.filter(pk=run.section_pk, translation_key=run.section_key).first()
    return page if page is not None and sections.section_of(page) is not None else None
