"""``manage.py familienbuero groups``"""

from . import _places

NAME = "groups"
HELP = "create the two groups of editors of a section"

add_arguments = _places.add_section


def run(command, *, section, **_options):
    from wagtail_familienbuero.admin.groups import create_groups

    for group in create_groups(_places.find_section(section)):
        command.stdout.write(group.name)
