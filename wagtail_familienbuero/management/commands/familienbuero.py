"""``manage.py familienbuero COMMAND``: every command is a file in ``management/familienbuero``."""

import pkgutil
from importlib import import_module

from django.core.management.base import BaseCommand

from wagtail_familienbuero.management import familienbuero


class Command(BaseCommand):
    help = "Fills and maintains a family office section."

    def add_arguments(self, parser):
        commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
        for name, module in subcommands().items():
            module.add_arguments(commands.add_parser(name, help=module.HELP))

    def handle(self, *args, command, **options):
        subcommands()[command].run(self, **options)


def subcommands():
    """{name: module} of the commands there are, by the name that is typed."""
    names = (module.name for module in pkgutil.iter_modules(familienbuero.__path__))
    modules = (import_module(f"{familienbuero.__name__}.{name}") for name in names if not name.startswith("_"))
    return {module.NAME: module for module in modules}
