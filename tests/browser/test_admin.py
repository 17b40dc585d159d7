"""An editor at work: creates a partner, picks topics in the chooser, creates a service page and publishes it.

And our own screens of the admin: accessible, and with room for what an editor looks for.
"""

import datetime
import re

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse

from tests import factories
from tests.admin_support import admin_url
from wagtail_familienbuero import kinds
from wagtail_familienbuero.models import Contact, Notice, Partner, Topic

pytestmark = pytest.mark.usefixtures("reference_index")

# What we draw: no sidebar and no header, and not the rich text fields, whose box has no name in Wagtail itself.
OUR_PART = {"include": [["#main"]], "exclude": [[".w-slim-header"], [".Draftail-Editor"]]}


def superuser():
    return get_user_model().objects.create_superuser(username="chefin", password="geheim", email="chefin@example.org")


def log_in(page):
    """Without Wagtail's two screens for it; the first test below goes through them."""
    client = Client()
    client.force_login(superuser())
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": page.home}])


def log_in_by_hand(page):
    superuser()
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
    log_in_by_hand(page)
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
    let_wagtail_save(page)
    page.locator("footer [data-w-dropdown-target=toggle], footer .w-dropdown__toggle").first.click()
    page.locator("button[name=action-publish]").click()
    page.wait_for_load_state("networkidle")
    page.locator(".messages .success").wait_for()


def let_wagtail_save(page):
    """Wagtail saves half a second after somebody has written; a click before that is done would make a second record.

    A person takes longer to reach for the button.
    """
    page.wait_for_timeout(1000)
    page.locator("[data-w-autosave-state-value=saving]").wait_for(state="detached")


def our_screens(home):
    """The addresses of every kind of screen that we bring, each with something to show."""
    office = factories.make_office(home)
    long_ago = datetime.date(2020, 1, 1)
    topic = factories.make_topic("Geld")
    partner = factories.make_partner("Beratungsstelle für Familien in der Nordstadt", review_by=long_ago)
    other = factories.make_partner("Beratungsstelle Nord", reviewer_name="Mira", reviewer_email="mira@example.org")
    factories.make_contact("Mira Beispiel")
    factories.make_notice("Heute geschlossen")
    lists = factories.make_list(office, "services")
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    factories.make_service(
        lists,
        title="Elterngeld",
        handled_by="partner",
        responsible_partners=[("partner", row)],
        lists={"topics": [topic]},
    )
    factories.make_service(lists, title="Kindergeld")
    merge = reverse("familienbuero_merge", args=["partner", partner.pk])
    return [
        *(admin_url(model, "list") for model in (Topic, Partner)),
        *(admin_url(model, "add") for model in (Topic, Notice)),
        admin_url(Partner, "edit", partner.pk),
        admin_url(Partner, "usage", partner.pk),
        admin_url(Partner, "delete", partner.pk),
        reverse("familienbuero_due"),
        reverse("familienbuero_referrals"),
        reverse("familienbuero_held"),
        merge,
        f"{merge}?keep={other.pk}",
        reverse("familienbuero_topic_pages", args=[topic.pk]),
    ]


def test_our_screens_are_accessible(page, built, assert_accessible, assert_no_foreign_requests):
    """Only the part that we draw; no rule is switched off."""
    screens = built(our_screens)
    log_in(page)
    for address in screens:
        assert page.goto(page.home + address).ok, address
        assert_accessible(page, OUR_PART)
    assert_no_foreign_requests(page)
    assert page.errors == []


def test_an_editor_reads_the_names_and_ticks_what_is_still_right(page, built):
    built(our_screens)
    log_in(page)
    for model in (Partner, Contact):
        page.goto(page.home + admin_url(model, "list"))
        widths = page.eval_on_selector_all("td.fb-name", "cells => cells.map(cell => cell.offsetWidth)")
        assert widths and min(widths) >= 200, model
    page.goto(page.home + reverse("familienbuero_due"))
    page.get_by_role("checkbox").first.check()  # all of them
    assert page.locator("input[name=entry]:not(:checked)").count() == 0
    page.locator("button.button", has_text=re.compile("richtig|right")).click()
    page.locator("form button.button[type=submit]").click()
    page.locator(".messages .success").wait_for()
    assert Partner.objects.filter(review_by__lte=datetime.date.today()).count() == 0
