"""System checks that name what a site lacks, with the line to add."""

from dataclasses import dataclass

from django.apps import apps
from django.conf import settings as django_settings
from django.core import checks
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

from .conf import settings

NEEDED_APPS = ("wagtail.contrib.settings", "wagtail.contrib.routable_page")


@checks.register()
def check_apps(app_configs, **kwargs):
    return [
        checks.Warning(
            f"wagtail_familienbuero needs the app {name}.",
            hint=f'Add "{name}" to INSTALLED_APPS.',
            id="wagtail_familienbuero.W004",
        )
        for name in NEEDED_APPS
        if not apps.is_installed(name)
    ]


@checks.register()
def check_time_zone(app_configs, **kwargs):
    """A new Django project has UTC; then a German office would open one or two hours late."""
    if django_settings.TIME_ZONE not in ("UTC", "Etc/UTC", "GMT"):
        return []
    return [
        checks.Warning(
            f"TIME_ZONE is {django_settings.TIME_ZONE}: opening hours would be taken for times of that zone.",
            hint='Set TIME_ZONE = "Europe/Berlin" in the settings.',
            id="wagtail_familienbuero.W006",
        )
    ]


@checks.register()
def check_search_backend(app_configs, **kwargs):
    known = {"default", *getattr(django_settings, "WAGTAILSEARCH_BACKENDS", {})}
    if not settings.SEARCH_BACKEND or settings.SEARCH_BACKEND in known:
        return []
    return [
        checks.Warning(
            f"There is no search backend {settings.SEARCH_BACKEND!r}: the search uses the index of its own.",
            hint=f"Add it to WAGTAILSEARCH_BACKENDS, or name one of these: {', '.join(sorted(known))}",
            id="wagtail_familienbuero.W007",
        )
    ]


@checks.register(checks.Tags.templates)
def check_base_template(app_configs, **kwargs):
    try:
        template = get_template(settings.BASE_TEMPLATE)
    except TemplateDoesNotExist:
        return [
            checks.Warning(
                f"There is no template {settings.BASE_TEMPLATE!r} for the pages of the family office to extend.",
                hint='Name your site\'s template: FAMILIENBUERO = {"BASE_TEMPLATE": "my_site/base.html"}',
                id="wagtail_familienbuero.W001",
            )
        ]
    names = block_names(template)
    lacking = [check for check in BLOCK_CHECKS if check.block and names is not None and check.block not in names]
    return [check.warning() for check in lacking]


@dataclass(frozen=True)
class BlockCheck:
    """A block that the site's template must have; ``setting`` names it."""

    setting: str
    consequence: str
    example: str
    id: str

    @property
    def block(self):
        return getattr(settings, self.setting)

    def warning(self):
        return checks.Warning(
            f"The template {settings.BASE_TEMPLATE!r} has no block {self.block!r}: {self.consequence}.",
            hint=f"Add {{% block {self.block} %}}{{% endblock %}} to it, or name another block: "
            f'FAMILIENBUERO = {{"{self.setting}": "{self.example}"}}',
            id=self.id,
        )


BLOCK_CHECKS = (
    BlockCheck("CONTENT_BLOCK", "the pages of the family office would be empty", "main", "wagtail_familienbuero.W002"),
    BlockCheck(
        "HEAD_BLOCK", "the pages of the family office would lack their look", "extra_css", "wagtail_familienbuero.W003"
    ),
    BlockCheck(
        "SCRIPTS_BLOCK", "scripts of the family office would be missing", "extra_js", "wagtail_familienbuero.W005"
    ),
)


def block_names(template):
    """The names of all blocks of a template and of those it extends by a fixed name.

    ``None`` where that cannot be read: another template engine, or a parent that is not there.
    """
    nodes = getattr(getattr(template, "template", None), "nodelist", None)
    if nodes is None:
        return None
    names = {node.name for node in nodes.get_nodes_by_type(BlockNode)}
    for node in nodes.get_nodes_by_type(ExtendsNode):
        parent = getattr(node.parent_name, "var", None)
        above = _parent_block_names(parent) if isinstance(parent, str) else None
        if above is None:
            return None
        names |= above
    return names


def _parent_block_names(name):
    try:
        return block_names(get_template(name))
    except TemplateDoesNotExist:
        return None
