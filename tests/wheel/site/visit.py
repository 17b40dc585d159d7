"""Makes one page of every type of ours below the site's start page and asks for each of them, as a visitor and in the
admin. Run in the site's folder, in the environment with the wheel."""

import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "town.settings"
django.setup()

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.staticfiles import finders
from django.test import Client
from django.utils.html import escape
from wagtail.models import Locale, Page
from website.models import StartPage

ORDER = ["OfficePage"]  # these first: the others go below the first of them


def start_page():
    return StartPage.objects.get()


def our_models():
    models = [model for model in apps.get_app_config("familienbuero_pages").get_models() if issubclass(model, Page)]
    return sorted(models, key=lambda model: (model.__name__ not in ORDER, model.__name__))


def needed(name):
    """What a page of this type must say before it may go live, beside its title."""
    if name == "TopicPage":
        topic = apps.get_model("wagtail_familienbuero", "Topic")
        return {"topic": topic.objects.create(name="Geburt", slug="geburt", locale=Locale.get_default())}
    return {
        "OfficePage": {"phone": "0123 4567"},
        "QuestionPage": {"short_answer": "<p>Mit einem Antrag.</p>"},
        "OfferPage": {
            "summary": "Spielen und reden.",
            "when": "Dienstags",
            "age_from": 6,
            "city": "Anderswo",
            "is_free": True,
            "phone": "0123 4568",
        },
    }.get(name, {})


def make_pages(start):
    parent, pages = start, []
    for model in our_models():
        name = model.__name__
        page = model(title=f"Seite {name}", slug=name.lower(), live=False, **needed(name))
        parent.add_child(instance=page)
        page.save_revision().publish()
        page.refresh_from_db()
        assert page.live, f"{name} is not live: {page.get_publish_problems()}"
        pages.append(page)
        parent = page if name in ORDER else parent
    return pages


def visit(client, page):
    response = client.get(page.url)
    assert response.status_code == 200, (page.url, response.status_code)
    text = response.content.decode()
    assert "the-look-of-anderswo" in text, f"{page.url} has not the look of the site"
    assert escape(page.get_heading()) in text, f"{page.url} does not show its heading"
    print(f"  200 {page.url}")


def look_into_admin(client, page):
    response = client.get(f"/admin/pages/{page.pk}/edit/")
    assert response.status_code == 200, (page, response.status_code)


def main():
    pages = make_pages(start_page())
    assert pages, "the wheel brings no page types"
    editor = Client()
    editor.force_login(get_user_model().objects.create_superuser("chefin", "chefin@example.org", "geheim"))
    for page in pages:
        visit(Client(), page)
        look_into_admin(editor, page)
    assert finders.find("wagtail_familienbuero"), "no static files of ours are found"
    print(f"{len(pages)} page types made, visited and opened in the admin")


main()
