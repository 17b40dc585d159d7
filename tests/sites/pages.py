"""Helpers that work on every test site, whatever its base page is."""

import swapper
from django.apps import apps
from wagtail.models import Locale, Site


def page_model():
    return swapper.load_model("wagtailcore", "Page")


def home_model():
    """The only page type called HomePage that the site has."""
    (model,) = [m for m in apps.get_models() if m.__name__ == "HomePage"]
    return model


def make_home(title="Musterstadt"):
    """A live home page under the tree's root, made the root page of the default site."""
    root = page_model().get_first_root_node() or page_model().add_root(
        instance=page_model()(title="Root", slug="root", locale=Locale.get_default())
    )
    page = home_model()(title=title, slug="musterstadt", locale=Locale.get_default())
    root.add_child(instance=page)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "port": 80, "root_page_id": page.pk}
    )
    Site.clear_site_root_paths_cache()
    return page
