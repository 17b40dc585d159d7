"""Template tags of the public pages."""

from django import template
from django.template.loader_tags import do_block

from ..conf import settings

register = template.Library()


@register.tag
def siteblock(parser, token):
    """``{% siteblock "content" %}…{% endblock %}``: fills the block of the site's template that the settings name.

    The name is read when the template is compiled. A role without a block
    renders nothing.
    """
    role = token.split_contents()[1].strip("\"'")
    name = getattr(settings, f"{role.upper()}_BLOCK")
    token.contents = f"block {name or 'familienbuero_unused_' + role}"
    return do_block(parser, token)


