"""What Wagtail's admin gets from us. Every hook is one line; the work is done in ``admin``."""

from django.utils.html import format_html
from wagtail import hooks
from wagtail.admin.staticfiles import versioned_static
from wagtail.snippets.models import register_snippet

# Some of these hold their hooks themselves, next to what the hooks do.
from .admin import (  # noqa: F401
    bulk,
    calendar,
    choosers,
    explorer,
    exporting,
    freshness,
    gates,
    guards,
    history,
    hours,
    import_views,
    merge_views,
    ownership,
    reports,
    school_holidays,
    topic_pages,
    viewsets,
)

# Before anything asks Wagtail for the policy of a record.
ownership.register_policies(viewsets.RECORDS)
choosers.install_multi_choosers()
guards.guard_wagtails_own_deletion()
history.filter_site_history(viewsets.RECORDS)
register_snippet(viewsets.FamilienbueroGroup)


@hooks.register("insert_global_admin_css")
def add_styles():
    return format_html('<link rel="stylesheet" href="{}">', versioned_static("wagtail_familienbuero/admin/admin.css"))


@hooks.register("register_admin_viewset")
def register_page_viewsets():
    return explorer.page_viewsets()


@hooks.register("register_admin_urls")
def register_topic_page_urls():
    return topic_pages.get_urls()


@hooks.register("register_admin_urls")
def register_table_urls():
    return exporting.get_urls()
