"""The town's pages: home, offices, lists, topics, services, questions and offers."""

from decimal import Decimal

from home.models import HomePage
from wagtail.models import Page, Site

from wagtail_familienbuero.models import Contact, Partner, Topic
from wagtail_familienbuero.pages.models import (
    DirectoryPage,
    ListPage,
    OfferPage,
    OfficePage,
    QuestionPage,
    ServicePage,
    TopicPage,
)

from .content import entries, offices
from .records import fact_rows, freshness, lists_of, spoken_rows


def load_home(german):
    """The home page and the site it is the root of; Wagtail's welcome page goes."""
    root = Page.objects.get(depth=1)
    home = german.page(HomePage, root, "musterstadt", **offices.HOME)
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "127.0.0.1", "port": 8000, "root_page": home, "site_name": "Musterstadt"},
    )
    Page.objects.filter(depth=2, slug="home", title="Welcome to your new Wagtail site!").delete()
    return home, Site.objects.get(is_default_site=True)


def load_offices(german, home):
    """The main office and its branches by slug."""
    main = german.page(OfficePage, home, "familienbuero", **_office(offices.MAIN))
    branches = {slug: german.page(OfficePage, main, slug, **_office(given)) for slug, given in offices.BRANCHES.items()}
    return {"familienbuero": main, **branches}


def _office(given):
    fields = {**offices.CITY, **given, **freshness()}
    fields["contacts"] = [("contact", {"contact": _contact(slug), "note": note}) for slug, note in fields["contacts"]]
    fields["languages"] = spoken_rows(fields.pop("spoken"))
    fields["accessibility"] = fact_rows(fields.pop("facts"))
    return fields


def _contact(slug):
    return Contact.objects.get(slug=slug, locale__language_code="de")


def _partner(slug):
    return Partner.objects.get(slug=slug, locale__language_code="de")


def load_topic_pages(german, main):
    """A page for every topic, the sub-topics below their topic."""
    made = {}
    for topic in Topic.objects.filter(locale=german.locale).select_related("parent"):
        parent = made[topic.parent.slug] if topic.parent else main
        made[topic.slug] = german.page(TopicPage, parent, f"thema-{topic.slug}", title=topic.name, topic=topic)


def load_lists(german, main):
    made = {}
    for slug, (title, kind, intro) in offices.LISTS.items():
        made[slug] = german.page(ListPage, main, slug, title=title, entry_kind=kind, intro=intro)
    german.page(DirectoryPage, main, **offices.DIRECTORY)
    return made


def _texts(given):
    return [("text", text) for text in given.pop("body", [])]


def _targets(given):
    return [
        ("partner", {"partner": _partner(slug), "note": note, "link": "", "appointment": ""})
        for slug, note in given.pop("targets", [])
    ]


def _costs(pairs):
    return [
        ("cost", {"label": label, "amount": amount and Decimal(amount), "note": note}) for label, amount, note in pairs
    ]


def load_services(german, parent):
    for slug, given in entries.SERVICES.items():
        fields = {**given, **freshness()}
        lists = lists_of(fields, german.locale)
        fields["body"] = _texts(fields)
        fields["responsible_partners"] = _targets(fields)
        fields["documents"] = [
            ("document", {"name": name, "note": note, "url": ""}) for name, note in fields.pop("documents", [])
        ]
        fields["steps"] = [("step", {"title": title, "text": text}) for title, text in fields.pop("steps", [])]
        fields["legal_basis"] = [("law", {"name": name, "url": url}) for name, url in fields.pop("law", [])]
        fields["online_links"] = [
            ("link", {"title": title, "url": url, "page": None, "note": "", "kind": kind})
            for title, url, kind in fields.pop("links", [])
        ]
        german.page(ServicePage, parent, slug, lists, **fields)


def load_questions(german, parent):
    for slug, given in entries.QUESTIONS.items():
        fields = {**given, **freshness()}
        lists = lists_of(fields, german.locale)
        fields["body"] = _texts(fields)
        fields["responsible_partners"] = _targets(fields)
        services = ServicePage.objects.filter(locale=german.locale)
        fields["related"] = [("page", {"page": services.get(slug=name)}) for name in fields.pop("related", [])]
        german.page(QuestionPage, parent, slug, lists, **fields)


def load_offers(german, parent, offices_by_slug):
    for slug, given in entries.OFFERS.items():
        fields = {**given, **freshness()}
        above = offices_by_slug.get(fields.pop("under", None), parent)
        fields["target_groups"] = fields.pop("groups", [])
        lists = lists_of(fields, german.locale)
        fields["body"] = _texts(fields)
        fields["costs"] = _costs(fields.pop("costs", []))
        fields["languages"] = spoken_rows(fields.pop("spoken"))
        fields["contacts"] = [("contact", {"contact": _contact(name), "note": ""}) for name in _one(fields, "contact")]
        for name in ("provider", "place"):
            if name in fields:
                fields[name] = _partner(fields[name])
        if "street" in fields:
            fields.update(offices.CITY)
        german.page(OfferPage, above, slug, lists, **fields)


def _one(fields, name):
    value = fields.pop(name, None)
    return [value] if value else []
