"""What visitors get: every template and block renders, says its language, leaks nothing and stays within the rules."""

import re
from datetime import date, timedelta
from itertools import pairwise
from urllib.parse import unquote

import pytest
from bs4 import BeautifulSoup
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import timezone
from wagtail.blocks import StructBlock

from tests import factories
from tests.support import PACKAGE
from wagtail_familienbuero import blocks, kinds
from wagtail_familienbuero.topics import TOPIC_ICONS

TEMPLATES = sorted((PACKAGE / "templates" / "wagtail_familienbuero").rglob("*.html"))
PUBLIC = [path for path in TEMPLATES if "admin" not in path.parts]
SHEET = PACKAGE / "static" / "wagtail_familienbuero" / "familienbuero.css"


def label(path):
    return path.relative_to(PACKAGE / "templates" / "wagtail_familienbuero").as_posix()


def soup(client, url, status=200):
    response = client.get(url)
    assert response.status_code == status
    return BeautifulSoup(response.content.decode(), "html.parser")


def text(node):
    return " ".join(node.get_text(" ").split())


# The sources


@pytest.mark.parametrize("path", PUBLIC, ids=label)
def test_no_inline_code_and_no_foreign_address(path):
    source = path.read_text(encoding="utf-8")
    for name in ("hours", "search"):
        source = source.replace(f"<script src=\"{{% static 'wagtail_familienbuero/{name}.js' %}}\" defer></script>", "")
    assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=|javascript:", source)
    assert not re.search(r"(src|srcset)=[\"']https?:", source)


@pytest.mark.parametrize("path", PUBLIC, ids=label)
def test_templates_fit_a_screen(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 45


@pytest.mark.parametrize("path", PUBLIC, ids=label)
def test_pages_of_every_site_can_be_linked(path):
    """``pageurl`` refuses the pages of a site with its own base page."""
    assert "{% pageurl" not in path.read_text(encoding="utf-8")


def test_the_sheet_stays_under_the_wrapper():
    source = re.sub(r"/\*.*?\*/", "", SHEET.read_text(encoding="utf-8"), flags=re.S)
    groups = [group.strip() for group in re.findall(r"([^{};]+)\{", source)]
    selectors = [part.strip() for group in groups if not group.startswith("@") for part in group.split(",")]
    assert len(selectors) > 100
    assert [part for part in selectors if not part.startswith((".familienbuero", ":where(.familienbuero)"))] == []
    assert "url(" not in source and "@import" not in source
    # Right-to-left languages: sides are named by reading direction.
    assert not re.search(
        r"(margin|padding|border|inset)-(left|right)|[^-]\b(left|right):|text-align: (left|right)", source
    )


@pytest.mark.parametrize("name", [name for name, _label in TOPIC_ICONS])
def test_every_topic_icon_is_drawn(name):
    drawing = Template("{% load familienbuero %}{% icon name %}").render(Context({"name": name}))
    svg = BeautifulSoup(drawing, "html.parser").svg
    assert svg["aria-hidden"] == "true" and svg.find(["path", "circle", "rect"])


@pytest.mark.parametrize("name", ["", "nothing-like-it", "../base", "base.html", None])
def test_an_unknown_icon_is_nothing(name):
    assert Template("{% load familienbuero %}{% icon name %}").render(Context({"name": name})) == ""


# Blocks


def block_classes():
    """Every block of ours that a page shows by a template of its own."""
    found = [getattr(blocks, name) for name in dir(blocks)]
    ours = [b for b in found if isinstance(b, type) and b.__module__ == blocks.__name__]
    return [b for b in ours if getattr(getattr(b, "_meta_class", None), "template", None)]


@pytest.mark.parametrize("block_class", block_classes(), ids=lambda block: block.__name__)
@pytest.mark.django_db
def test_every_block_renders_its_preview(block_class):
    block = block_class()
    value = block.get_preview_value()
    rendered = block.render(value)
    assert "{{" not in rendered
    words = value.values() if isinstance(block, StructBlock) else [value]
    visible = [str(word) for word in words if isinstance(word, str) and word and " " in word and "<" not in word]
    chooses = isinstance(block, (blocks.ContactRowBlock, blocks.ResponsiblePartnerBlock, blocks.ImageBlock))
    assert chooses or all(word in BeautifulSoup(rendered, "html.parser").get_text() for word in visible)


@pytest.mark.django_db
def test_there_are_blocks_to_render():
    assert len(block_classes()) >= 16


@pytest.mark.parametrize(("amount", "shown"), [("0.00", "kostenlos"), ("12.50", "12,50 €"), (None, "")])
def test_a_price_of_nothing_is_free_of_charge(amount, shown):
    block = blocks.CostBlock()
    value = block.to_python({"label": "per course", "amount": amount, "note": ""})
    text = BeautifulSoup(block.render(value), "html.parser").get_text()
    assert text.strip() == (f"per course: {shown}" if shown else "per course")


@pytest.mark.django_db
def test_a_block_hides_a_draft_partner(rf):
    partner = factories.make_partner("Geheimes Haus", live=False)
    block = blocks.PartnerBlock()
    assert "Geheimes" not in block.render(block.to_python({"partner": partner.pk}))
    partner.live = True
    partner.save()
    assert "Geheimes Haus" in block.render(block.to_python({"partner": partner.pk}))


# Pages


@pytest.fixture
def office(home, site):
    return factories.make_office(home, street="Markt 4", postal_code="01234", city="Musterstadt", hours_text="Mo 8–12")


@pytest.fixture
def directory(office):
    return factories.make_directory(office)


def test_who_handles_it_stands_before_the_text(client, office, directory):
    partner = factories.make_partner("Elterngeldstelle", email="geld@example.org")
    row = {"partner": partner, "note": "entscheidet", "link": "https://example.org/a", "appointment": ""}
    page = factories.make_service(
        office,
        handled_by="both",
        responsible_partners=[("partner", row)],
        what_to_bring="<p>Ausweis</p>",
        body=[("text", "<p>Der lange Text.</p>")],
    )
    html = soup(client, page.get_url())
    box = html.select_one(".fb-who")
    assert box.select_one('a[href="tel:01234567"]'), "the office's phone"
    assert box.select_one('a[href="tel:0123999"]'), "the partner's phone"
    assert box.select_one('a[href="mailto:geld@example.org"]')
    assert box.select_one('a[href="https://example.org/a"]')
    assert box.find("a", string="Elterngeldstelle")["href"] == partner.get_url()
    assert "Ausweis" in text(box) and "entscheidet" in text(box)
    everything = str(html)
    assert everything.index("fb-who") < everything.index("Der lange Text.")


def test_not_stated_shows_nothing(client, office):
    assert soup(client, factories.make_service(office).get_url()).select_one(".fb-who") is None


def test_headings_skip_no_level(client, office, directory):
    topic = factories.make_topic()
    partner = factories.make_partner("Ein Haus")
    lists = {"topics": [topic]}
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    pages = [
        office,
        factories.make_topic_page(office, topic),
        factories.make_service(office, handled_by="both", responsible_partners=[("partner", row)], lists=lists),
        factories.make_question(office, handled_by="we", lists=lists),
        factories.make_offer(office, provider=partner, lists=lists),
        factories.make_list(office, "offers"),
        directory,
    ]
    for url in [*(page.get_url() for page in pages), partner.get_url()]:
        levels = [int(node.name[1]) for node in soup(client, url).select("h1, h2, h3, h4")]
        assert levels[0] == 1 and levels.count(1) == 1, url
        assert all(after - before <= 1 for before, after in pairwise(levels)), (url, levels)


def test_the_report_link_names_the_page(client, office):
    page = factories.make_question(office, title="Wer hilft & wann?")
    link = soup(client, page.get_url()).select_one('.fb-foot a[href^="mailto:"]')
    address, _mark, subject = link["href"].partition("?subject=")
    assert address == "mailto:familie@example.org"
    assert "&" not in subject and " " not in subject
    assert "Wer hilft & wann?" in unquote(subject)
    assert page.get_url() in unquote(subject)


def test_every_detail_page_ends_with_the_phone_of_the_office(client, office, directory):
    partner = factories.make_partner("Ein Haus")
    pages = [factories.make_service(office), factories.make_question(office), factories.make_offer(office)]
    for url in [*(page.get_url() for page in pages), partner.get_url()]:
        assert soup(client, url).select_one('.fb-foot a[href="tel:01234567"]'), url


def test_last_checked_follows_the_check_and_not_the_save(client, office):
    page = factories.make_question(office)
    assert soup(client, page.get_url()).select_one(".fb-checked") is None
    page.checked_on = date(2024, 3, 5)
    page.save_revision().publish()
    assert "2024" in text(soup(client, page.get_url()).select_one(".fb-checked"))


def test_a_protected_address_is_nowhere(client, office, directory):
    topic = factories.make_topic()
    partner = factories.make_partner(
        "Frauenhaus",
        protected_address=True,
        street="Verschwiegener Weg 99",
        postal_code="98765",
        city="Hinterstadt",
        address_note="Klingel ohne Namen",
        latitude="51.123456",
        longitude="13.654321",
        area="Raum Musterstadt",
    )
    partner.topics = [topic]
    partner.save()
    row = {"partner": partner, "note": "", "link": "", "appointment": ""}
    service = factories.make_service(office, handled_by="partner", responsible_partners=[("partner", row)])
    offer = factories.make_offer(office, provider=partner, place=partner)
    topic_page = factories.make_topic_page(office, topic)
    for url in [partner.get_url(), directory.get_url(), *(p.get_url() for p in (service, offer, topic_page))]:
        html = client.get(url).content.decode()
        assert "Raum Musterstadt" in html, url
        for secret in ("Verschwiegener", "98765", "Hinterstadt", "Klingel", "51.1", "13.6"):
            assert secret not in html, (url, secret)


# Language


@pytest.fixture
def english_office(office, english):
    home = office.get_parent().specific
    home.copy_for_translation(english).save_revision().publish()
    copy = office.copy_for_translation(english)
    copy.title = "Family office"
    copy.save_revision().publish()
    return type(office).objects.get(pk=copy.pk)


def test_what_is_not_translated_says_so(client, office, directory, english, english_office):
    factories.make_service(office, title="Elterngeld")
    listing = factories.make_list(office, "services", title="Leistungen")
    copy = listing.copy_for_translation(english)
    copy.save_revision().publish()
    html = soup(client, copy.get_url())
    title = html.select_one(".fb-entry-title")
    assert title["lang"] == "de" and title["dir"] == "ltr"
    assert title.select_one(".fb-badge")["lang"] == "en"
    own = soup(client, listing.get_url())
    assert own.select_one(".fb-entry-title").get("lang") is None
    assert own.select_one(".fb-badge") is None


def test_languages_are_read_once_and_only_if_needed(rf, office, english, django_assert_num_queries):
    source = Template("{% load familienbuero %}{% for x in things %}{% foreign x %}{% only_in x %}{% endfor %}")

    def render(things):
        request = rf.get("/")
        return source.render(Context({"page": office, "request": request, "things": things}))

    german = [factories.make_partner() for _ in range(3)]
    foreign = [factories.make_partner(locale=english) for _ in range(3)]
    with django_assert_num_queries(0):
        assert render(german).strip() == ""
    with django_assert_num_queries(1):
        assert render(foreign).count('lang="en"') == 3


def test_an_arabic_passage_runs_from_right_to_left(rf, office):
    from wagtail.models import Locale

    arabic = Locale.objects.get_or_create(language_code="ar")[0]
    partner = factories.make_partner(locale=arabic)
    context = Context({"page": office, "request": rf.get("/"), "x": partner})
    assert 'lang="ar" dir="rtl"' in Template("{% load familienbuero %}{% foreign x %}").render(context)


# Lists


def test_an_empty_result_leads_on(client, office):
    listing = factories.make_list(office, "questions")
    html = soup(client, listing.get_url() + "?q=nirgends")
    empty = html.select_one(".fb-empty")
    assert empty.find("a", href="?")
    assert empty.find("a", href="tel:01234567")
    assert html.select_one("details[open]")


def test_pagination_keeps_the_question(client, office):
    for number in range(25):
        factories.make_question(office, title=f"Frage {number:02}")
    html = soup(client, factories.make_list(office, "questions").get_url() + "?q=Frage")
    nav = html.select_one("nav.fb-pagination")
    assert nav["aria-label"]
    assert nav.find("a", rel="next")["href"] == "?q=Frage&page=2"
    assert nav.select_one('[aria-current="page"]')
    assert nav.find("a", rel="prev") is None


def test_topic_groups_are_paged_one_by_one(client, office):
    topic = factories.make_topic()
    page = factories.make_topic_page(office, topic)
    for number in range(14):
        factories.make_question(office, title=f"Frage {number:02}", lists={"topics": [topic]})
        factories.make_service(office, title=f"Leistung {number:02}", lists={"topics": [topic]})
    html = soup(client, page.get_url() + "?services=2")
    assert len(html.select("#services .fb-entry")) == 2
    assert len(html.select("#questions .fb-entry")) == 12
    assert html.select_one("#questions a[rel=next]")["href"] == "?services=2&questions=2#questions"


def count_queries(client, url, django_assert_max_num_queries):
    with django_assert_max_num_queries(200) as captured:
        assert client.get(url).status_code == 200
    return len(captured)


def test_listings_ask_no_more_for_more_entries(client, office, directory, django_assert_max_num_queries):
    topic = factories.make_topic()
    pages = [directory, factories.make_topic_page(office, topic), office]
    pages += [factories.make_list(office, kind) for kind in ("offers", "questions", "services")]

    def fill(number):
        for _ in range(number):
            sub = factories.make_topic(f"Thema {next(factories.numbers)}", parent=topic, icon="baby")
            factories.make_topic_page(office, sub)
            for make in (factories.make_offer, factories.make_question, factories.make_service):
                make(office, lists={"topics": [topic]})
            partner = factories.make_partner(street="Markt 1", city="Musterstadt")
            partner.topics = [topic]
            partner.save()

    def measure():
        return [count_queries(client, page.get_url(), django_assert_max_num_queries) for page in pages]

    fill(2)
    measure()
    few = measure()
    fill(6)
    assert measure() == few


# Gone, previews, and the site's own templates


def test_a_page_that_is_over_leads_on(client, office):
    page = factories.make_question(office, title="Alte Frage")
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(days=1))
    html = soup(client, page.get_url(), status=410)
    assert html.find("a", href=office.get_url())
    assert "Alte Frage" not in str(html)


@pytest.mark.parametrize("model", kinds.concretes("SectionPageMixin"), ids=lambda model: model.__name__)
def test_the_template_of_the_site_comes_first(db, model):
    names = model().get_template(RequestFactory().get("/"))
    assert names[0] == model.template
    assert names[-1] == model.default_template
    assert names[-1].startswith("wagtail_familienbuero/")


def test_the_site_replaces_a_template_when_served_previewed_and_routed(
    client, office, directory, tmp_path, settings, rf
):
    folder = tmp_path / "familienbuero_pages"
    folder.mkdir()
    own = "OURS {{ heading }}"
    (folder / "question_page.html").write_text(own)
    (folder / "directory_page.html").write_text(own)
    (tmp_path / "wagtail_familienbuero").mkdir()
    (tmp_path / "wagtail_familienbuero" / "partner_page.html").write_text(own)
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path, *settings.TEMPLATES[0]["DIRS"]]}]
    question = factories.make_question(office, title="Frage")
    partner = factories.make_partner("Ein Haus")
    assert client.get(question.get_url()).content.decode() == "OURS Frage"
    assert client.get(directory.get_url()).content.decode() == "OURS Wer hilft"
    assert client.get(partner.get_url()).content.decode() == "OURS Ein Haus"
    preview = question.make_preview_request(preview_mode="")
    assert preview.rendered_content == "OURS Frage"


def test_records_can_be_previewed(office, directory):
    records = [factories.make_partner("Ein Haus"), factories.make_contact("Eine Person"), factories.make_notice("Zu")]
    for record in records:
        response = record.make_preview_request()
        assert response.status_code == 200
        assert str(record) in response.content.decode()


def test_scripts_of_the_site_stand_in_the_block_that_the_settings_name(client, office, tmp_path, settings):
    ours = tmp_path / "wagtail_familienbuero" / "includes"
    ours.mkdir(parents=True)
    (ours / "scripts.html").write_text('<script src="/own.js" defer></script>')
    base = "<main>{% block content %}{% endblock %}</main><aside>{% block js %}SITE{% endblock %}</aside>"
    (tmp_path / "town.html").write_text(base)
    settings.TEMPLATES = [{**settings.TEMPLATES[0], "DIRS": [tmp_path, *settings.TEMPLATES[0]["DIRS"]]}]
    settings.FAMILIENBUERO = {"BASE_TEMPLATE": "town.html"}
    html = soup(client, office.get_url())
    assert len(html.select("main script[src]")) == 1 and html.aside.text.strip() == "SITE"
    settings.FAMILIENBUERO = {"BASE_TEMPLATE": "town.html", "SCRIPTS_BLOCK": "js"}
    html = soup(client, office.get_url())
    assert not html.select("main script[src]")
    assert len(html.select("aside script[src]")) == 1 and html.aside.text.strip() == "SITE"
