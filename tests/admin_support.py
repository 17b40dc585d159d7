"""Helpers for the tests of the admin: addresses, users, posted forms."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import Site

from tests import factories
from tests.sites.pages import home_model, page_model


def admin_url(model, view, *args):
    return reverse(model.snippet_viewset.get_url_name(view), args=args)


def chooser_url(model, view, *args):
    return reverse(model.snippet_viewset.chooser_viewset.get_url_name(view), args=args)


def make_user(name, *groups, superuser=False):
    user = get_user_model().objects.create_user(username=name, password="secret", email=f"{name}@example.org")
    user.is_superuser = superuser
    user.save()
    user.groups.set(Group.objects.filter(pk__in=[group.pk for group in groups]))
    return user


def make_second_site():
    """Another town's site in the same database, with its own home page."""
    root = page_model().get_first_root_node()
    home = home_model()(title="Nachbarstadt", slug="nachbarstadt", locale=factories.default_locale())
    root.add_child(instance=home)
    site = Site.objects.create(hostname="nachbar.example", port=80, root_page_id=home.pk, site_name="Nachbarstadt")
    Site.clear_site_root_paths_cache()
    return site


def rows(name, *values):
    """Form data of a stream field with rows of one block."""
    data = {f"{name}-count": str(len(values))}
    for number, (kind, value) in enumerate(values):
        data |= {f"{name}-{number}-type": kind, f"{name}-{number}-order": str(number), f"{name}-{number}-deleted": ""}
        data |= {f"{name}-{number}-value-{key}": item for key, item in value.items()}
    return data


def no_rows(*names):
    """Form data of empty stream fields."""
    return {f"{name}-count": "0" for name in names}


def contact_data(**fields):
    return {"name": "Anna", "slug": "", "phone": "0123 4567", **no_rows("languages", "hours", "closures"), **fields}


def partner_data(**fields):
    data = {"name": "Beratungsstelle", "slug": "", "kind": "network", "description": "null", "phone": "0123 4567"}
    return {**data, **no_rows("contacts", "languages", "accessibility", "hours", "closures"), **fields}


def topic_data(**fields):
    return {"name": "Geld", "slug": "", "sort_order": "100", "intro": "null", "icon": "", **fields}
