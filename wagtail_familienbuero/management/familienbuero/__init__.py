"""The commands of ``manage.py familienbuero``, a file each.

A module has ``NAME`` and ``HELP``, ``add_arguments(parser)``, and
``run(command, **options)``, where ``command`` is Django's command with its
``stdout`` and ``style``. It raises ``CommandError`` with what to do. Modules
whose name begins with an underscore hold what several of them need.
"""
