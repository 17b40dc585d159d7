"""System checks that name what a site lacks, with the line to add."""

from django.apps import apps
from django.core import checks
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode

from .conf import settings

NEEDED_APPS = ("wagtail.contrib.settings", "wagtail.contrib.routable_page")


@checks.register()
def check_apps(app_configs, **kwargs):
    return [
        checks.Error(
            f"wagtail_familienbuero needs the app {name}.",
            hint=f'Add "{name}" to INSTALLED_APPS.',
            id="wagtail_familienbuero.E001",
        )
        for name in NEEDED_APPS
        if not apps.is_installed(name)
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
    if settings.CONTENT_BLOCK in block_names(template.template):
        return []
    return [
        checks.Warning(
            f"The template {settings.BASE_TEMPLATE!r} has no block {settings.CONTENT_BLOCK!r}: "
            "the pages of the family office would be empty.",
            hint=f"Add {{% block {settings.CONTENT_BLOCK} %}}{{% endblock %}} to it, or name another block: "
            'FAMILIENBUERO = {"CONTENT_BLOCK": "main"}',
            id="wagtail_familienbuero.W002",
        )
    ]


def block_names(template):
    """The names of all blocks of a compiled template and of those it extends by a fixed name."""
    names = {node.name for node in template.nodelist.get_nodes_by_type(BlockNode)}
    for node in template.nodelist.get_nodes_by_type(ExtendsNode):
        names |= {block.name for block in node.nodelist.get_nodes_by_type(BlockNode)}
        parent = node.parent_name.var if hasattr(node.parent_name, "var") else None
        if isinstance(parent, str):
            names |= block_names(get_template(parent).template)
    return names
