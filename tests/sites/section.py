"""A section with a page of every kind, as every test site must be able to have it."""

from tests import factories
from tests.search_support import document_of, found, index_rows
from tests.sites.pages import page_model
from wagtail_familienbuero.search import documents


def build_section(home):
    """Publishes a page of every kind below ``home``; gives them by name, and a partner as the last."""
    office = factories.make_office(home)
    topic = factories.make_topic("Geld")
    elterngeld = factories.make_topic("Elterngeld", parent=topic)
    partner = factories.make_partner("Elterngeldstelle", city="Musterstadt", street="Markt 2")
    row = {"partner": partner, "note": "entscheidet", "link": "", "appointment": ""}
    lists = {"topics": [elterngeld]}
    return {
        "office": office,
        "branch": factories.make_office(office, title="Familienbüro Nord", form="branch"),
        "topic": factories.make_topic_page(office, topic),
        "service": factories.make_service(
            office, title="Elterngeld", handled_by="partner", responsible_partners=[("partner", row)], lists=lists
        ),
        "question": factories.make_question(office, title="Wer zahlt Elterngeld?", lists=lists),
        "offer": factories.make_offer(office, title="Elterngeld-Sprechstunde", provider=partner, lists=lists),
        "directory": factories.make_directory(office),
        "offers": factories.make_list(office, "offers"),
        "questions": factories.make_list(office, "questions"),
        "services": factories.make_list(office, "services"),
        "search": factories.make_search_page(office),
        "partner": partner,
    }


def check_served(client, section, look):
    """Every page answers, in the look of the site, with what belongs on it."""
    for name, thing in section.items():
        response = client.get(thing.get_url())
        html = response.content.decode()
        assert response.status_code == 200, name
        assert look in html, f"{name} is not in the site's look"
        assert str(thing) in html, name
    topic = client.get(section["topic"].get_url()).content.decode()
    assert all(section[name].title in topic for name in ("service", "question", "offer"))
    for listing, entry in (("services", "service"), ("offers", "offer"), ("questions", "question")):
        assert section[entry].get_url() in client.get(section[listing].get_url()).content.decode()
    assert section["partner"].get_url() in client.get(section["directory"].get_url()).content.decode()
    check_found(client, section)


def check_found(client, section):
    """The search page finds what its section holds, and the office and the directory lead there."""
    url = section["search"].get_url()
    documents.rebuild()
    found = client.get(url, {"q": "Elterngeld"}).content.decode()
    # Only German takes compounds apart, and this site may have another language.
    assert all(section[name].get_url() in found for name in ("service", "question"))
    assert "<mark>Geburt</mark>" in client.get(url, {"q": "Geburt"}).content.decode()
    suggested = client.get(f"{url}suggest/", {"q": "Elterng"}).json()["suggestions"]
    assert any("elterngeld" in suggestion["text"].lower() for suggestion in suggested)
    for name in ("office", "directory"):
        assert f'action="{url}"' in client.get(section[name].get_url()).content.decode(), name


def check_search(section):
    """The site's own Wagtail search knows the words of our pages."""
    found = page_model().objects.live().search("Krabbeln Elterngeld Sprechstunde", operator="or")
    assert section["offer"].pk in [page.pk for page in found]
    assert section["question"].pk in [page.pk for page in page_model().objects.live().search("Antrag", operator="and")]


def check_indexed(section, committed):
    """Our index knows every page and record, whatever its model is called, and follows what happens to it."""
    from wagtail_familienbuero.search import documents

    documents.rebuild()
    kinds_ = {name: document_of(thing).kind for name, thing in section.items() if document_of(thing) is not None}
    named_so = {name: name for name in ("office", "topic", "service", "question", "offer", "partner")}
    assert kinds_ == {**named_so, "branch": "office"}
    assert section["service"].title in found("Elterngeldstelle")
    page = type(section["question"]).objects.get(pk=section["question"].pk)
    page.title = "Sonnenhut"
    with committed(execute=True):
        page.save_revision().publish()
    assert found("Sonnenhut") == ["Sonnenhut"]
    with committed(execute=True):
        page.unpublish()
    assert found("Sonnenhut") == []
    before = index_rows()
    documents.rebuild()
    assert index_rows() == before


def admin_addresses(section, without=()):
    """The admin's addresses for our records, pages and reports, on whatever kind of site, but for some views."""
    from django.urls import reverse

    from wagtail_familienbuero import kinds
    from wagtail_familienbuero.admin.reports import REPORTS
    from wagtail_familienbuero.admin.viewsets import RECORDS

    def of(get_name, *views, args=()):
        return [reverse(get_name(view), args=args) for view in views if view not in without]

    made = [*factories_of_records(), section["partner"]]
    yield from (reverse(report.url_name) for report in REPORTS)
    for model in RECORDS:
        name = model.snippet_viewset.get_url_name
        record = next(thing for thing in made if type(thing) is model)
        yield from of(name, "list", "list_results", "add")
        yield f"{reverse(name('list'))}?q=a&export=csv"
        yield from of(name, "edit", "usage", "history", "delete", "copy", args=[record.pk])
        chooser = model.snippet_viewset.chooser_viewset.get_url_name
        yield from of(chooser, "choose", "choose_results")
        yield from of(chooser, "chosen", args=[record.pk])
        if model.__name__ not in ("Notice", "CalendarEntry", "Synonym"):
            yield reverse("familienbuero_merge", args=[model._meta.model_name, record.pk])
    yield reverse("familienbuero_topic_pages", args=[section["topic"].topic_id])
    for page in one_of_each_type(section):
        views = ("edit", "history", "usage", "copy", "delete", "workflow_history", "move")
        yield from (reverse(f"wagtailadmin_pages:{view}", args=[page.pk]) for view in views)
        yield reverse("wagtailadmin_explore", args=[page.pk])
    office = section["office"]
    for model in kinds.concretes("SectionPageMixin"):
        if model.is_creatable and model.can_create_at(office):
            args = [model._meta.app_label, model._meta.model_name, office.pk]
            yield reverse("wagtailadmin_pages:add", args=args)


def one_of_each_type(section):
    """The first page of every type: the admin's addresses of an office and its branch are made of the same code."""
    first = {}
    for thing in section.values():
        if isinstance(thing, page_model()):
            first.setdefault(type(thing), thing)
    return first.values()


def factories_of_records():
    """A record of every kind but a partner, which the section has."""
    return [
        *(make() for make in (factories.make_target_group, factories.make_life_phase, factories.make_district)),
        *(make() for make in (factories.make_topic, factories.make_contact, factories.make_notice)),
        factories.make_calendar_entry(),
        factories.make_synonym(),
    ]


def check_admin(admin_client, section, without=()):
    """Every one of our admin addresses answers."""
    wrong = {}
    for address in admin_addresses(section, without):
        status = admin_client.get(address).status_code
        if status != 200:
            wrong[address] = status
    assert not wrong


def check_published_in_the_admin(admin_client, section):
    """The gate stands in the admin's API, in bulk publication and in copies of any kind of site."""
    from django.urls import reverse

    model = page_model()
    draft = factories.make_question(section["office"], title="Wer hilft?", short_answer="", publish=False)
    api = reverse("wagtailadmin_api:pages:action", args=[draft.pk, "publish"])
    response = admin_client.post(api, "{}", content_type="application/json")
    assert response.status_code == 400 and "short_answer" in response.json()
    bulk = reverse("wagtail_bulk_action", args=[model._meta.app_label, model._meta.model_name, "publish"])
    assert admin_client.post(f"{bulk}?id={draft.pk}&next=/admin/").status_code == 302
    copy = reverse("wagtailadmin_api:pages:action", args=[section["topic"].pk, "copy"])
    assert admin_client.post(copy, '{"slug": "noch-eine"}', content_type="application/json").status_code == 201
    held = model.objects.filter(pk=draft.pk) | model.objects.filter(slug="noch-eine")
    assert [page.live for page in held] == [False, False]
