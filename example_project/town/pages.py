"""What a town sets up by hand before it imports: home, offices, lists, directory; and the topics' pages and notices."""

from home.models import HomePage
from wagtail.models import Page, Site

from wagtail_familienbuero.models import Contact, Notice, Topic
from wagtail_familienbuero.pages.models import DirectoryPage, ListPage, OfficePage, SearchPage, TopicPage

from .content import offices
from .content.english import pages as english_texts
from .content.reviews import CHECKED
from .hours import rows_of_office

# The address of a topic's page must not be that of an office or a list.
TOPIC_SLUG = {"de": "thema-{}", "en": "topic-{}"}


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
    """The main office and its branches by slug, without their contacts."""
    main = german.page(OfficePage, home, "familienbuero", **_office("familienbuero", offices.MAIN))
    branches = {
        slug: german.page(OfficePage, main, slug, **_office(slug, given)) for slug, given in offices.BRANCHES.items()
    }
    return {"familienbuero": main, **branches}


def _office(slug, given):
    fields = {**given, **CHECKED, "hours": rows_of_office(slug, given["hours_text"])}
    del fields["contacts"]
    fields["languages"] = [("language", {"language": code, "note": note}) for code, note in fields.pop("spoken")]
    fields["accessibility"] = [
        ("fact", {"fact": fact, "available": available, "note": note}) for fact, available, note in fields.pop("facts")
    ]
    return fields


def load_lists(german, main):
    """The lists of services, offers and questions, the directory and the search, by slug."""
    made = {
        slug: german.page(ListPage, main, slug, title=title, entry_kind=kind, intro=intro)
        for slug, (title, kind, intro) in offices.LISTS.items()
    }
    directory = german.page(DirectoryPage, main, **offices.DIRECTORY)
    search = german.page(SearchPage, main, **offices.SEARCH)
    return {**made, directory.slug: directory, search.slug: search}


def translate_pages(english, home, offices_by_slug, lists):
    """The pages above in English; parents stand before their children."""
    english.translated_page(home, **english_texts.HOME)
    for slug, page in offices_by_slug.items():
        english.translated_page(page, **english_texts.OFFICES[slug])
    for slug, page in lists.items():
        english.translated_page(page, **english_texts.LISTS[slug])


def introduce_contacts(builder, offices_by_slug):
    """Puts the people, who are here now, on the pages of their offices, unless somebody stands there already."""
    given = {"familienbuero": offices.MAIN, **offices.BRANCHES}
    people = {contact.slug: contact for contact in Contact.objects.filter(locale__language_code="de")}
    for slug, office in offices_by_slug.items():
        page = office.get_translation(builder.locale).specific
        if page.contacts:
            continue
        # Notes are words: the English page goes without them.
        noted = builder.locale == office.locale
        rows = [{"contact": people[name], "note": note if noted else ""} for name, note in given[slug]["contacts"]]
        page.contacts = [("contact", row) for row in rows]
        page.save_revision().publish()


def load_topic_pages(builder, main):
    """A page for every topic, the sub-topics below their topic."""
    made = {}
    topics = Topic.objects.filter(locale__language_code="de").select_related("parent")
    for topic in topics:
        parent = made[topic.parent.slug] if topic.parent else main
        slug = TOPIC_SLUG["de"].format(topic.slug)
        made[topic.slug] = builder.page(TopicPage, parent, slug, title=topic.name, topic=topic, **CHECKED)
    return made


def translate_topic_pages(english, german_pages):
    for page in german_pages.values():
        topic = page.topic.get_translation(english.locale)
        english.translated_page(page, title=topic.name, slug=TOPIC_SLUG["en"].format(topic.slug))


def load_notices(german, english, site, offices_by_slug):
    for title, level, text, office in offices.NOTICES:
        chosen = [("office", {"office": offices_by_slug[office]})] if office else []
        notice = german.record(Notice, {"title": title}, site=site, level=level, text=text, offices=chosen)
        if title in english_texts.NOTICES:
            english.translated_record(notice, **english_texts.NOTICES[title])
