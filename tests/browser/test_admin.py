"""An editor at work: creates a partner, picks topics in the chooser, creates a service page and publishes it."""

import re

from django.contrib.auth import get_user_model

from tests import factories
from tests.admin_support import admin_url
from wagtail_familienbuero import kinds
from wagtail_familienbuero.models import Partner


def log_in(page):
    get_user_model().objects.create_superuser(username="chefin", password="geheim", email="chefin@example.org")
    page.goto(page.home + "/admin/login/")
    page.fill("input[name=username]", "chefin")
    page.fill("input[name=password]", "geheim")
    page.click("form button[type=submit]")
    page.wait_for_url(re.compile(r"/admin/$"))


def pick(page, field, *names):
    """Opens the chooser of a vocabulary and takes the entries with these names."""
    page.click(f"[data-name={field}] [data-fb-open]")
    for name in names:
        row = page.locator(".modal tr", has_text=name)
        row.locator("input[type=checkbox]").check()
    page.click(".modal [data-multiple-choice-submit]")
    page.locator(".modal").wait_for(state="detached")


def chips(page, field):
    return page.locator(f"[data-name={field}] [data-fb-chips] [data-fb-title]").all_inner_texts()


def test_an_editor_fills_the_section(page, live_home, assert_no_foreign_requests):
    office = factories.make_office(live_home)
    for name in ["Geld", "Wohnen", "Gesundheit"]:
        factories.make_topic(name)
    log_in(page)
    page.goto(page.home + admin_url(Partner, "add"))
    page.fill("input[name=name]", "Elterngeldstelle")
    page.select_option("select[name=kind]", "authority")
    page.fill("input[name=phone]", "0123 4567")
    pick(page, "topics", "Geld", "Wohnen")
    assert sorted(chips(page, "topics")) == ["Geld", "Wohnen"]
    # With the keyboard: the button of the chip that is to go.
    page.get_by_role("button", name=re.compile("Wohnen")).press("Enter")
    assert chips(page, "topics") == ["Geld"]
    publish(page)
    partner = Partner.objects.get()
    assert partner.live and [topic.name for topic in partner.topics.all()] == ["Geld"]

    model = next(model for model in kinds.concretes("ServicePageMixin") if model.is_creatable)
    page.goto(f"{page.home}/admin/pages/add/{model._meta.app_label}/{model._meta.model_name}/{office.pk}/")
    page.fill("textarea[name=title], input[name=title]", "Elterngeld")
    page.fill("input[name=in_one_sentence], textarea[name=in_one_sentence]", "Geld nach der Geburt.")
    pick(page, "topics", "Gesundheit")
    publish(page)
    service = model.objects.get()
    assert service.live and [topic.name for topic in service.topics.all()] == ["Gesundheit"]
    assert page.errors == []
    assert_no_foreign_requests(page)


def publish(page):
    page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_load_state("networkidle")
    page.locator(".messages .success").wait_for()
