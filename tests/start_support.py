"""What the tests of `familienbuero start` and `remove` share; runs on every test site."""

from contextlib import ExitStack, contextmanager, nullcontext
from dataclasses import replace
from io import StringIO
from unittest import mock

from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models.signals import post_save
from django.test import override_settings
from django.utils.html import escape
from wagtail.models import Site
from wagtail.search.index import get_indexed_models

from tests.sites.pages import page_model
from wagtail_familienbuero import kinds
from wagtail_familienbuero.starter import build
from wagtail_familienbuero.starter.places import started_sections


def run(*arguments, **options):
    out = StringIO()
    call_command("familienbuero", *arguments, stdout=out, **options)
    return out.getvalue()


@contextmanager
def few_words():
    """A new section with a handful of words: all of them take seconds, and one test site has them."""
    original = build.words_for

    def shortened(language):
        said = original(language)
        drafts = (said.service_draft, said.offer_draft, said.question_draft)
        kept = {*(draft.topic for draft in drafts), "debts", "health", "home"}
        topics = [topic for topic in said.topics if kept & {topic.key, *(below.key for below in topic.below)}]
        topics = [replace(t, below=tuple(b for b in t.below if b.key in kept) or t.below[:1]) for t in topics]
        groups = {draft.group for draft in drafts}
        return replace(
            said,
            topics=tuple(topics),
            target_groups=tuple(group for group in said.target_groups if group[0] in groups),
            life_phases=said.life_phases[:2],
        )

    with mock.patch.object(build, "words_for", shortened):
        yield


@contextmanager
def only_the_office():
    """A new section without words, lists and entries: for tests of where it stands."""
    original = build.words_for

    def without_words(language):
        return replace(original(language), topics=(), target_groups=(), life_phases=())

    with ExitStack() as stack:
        stack.enter_context(mock.patch.object(build, "words_for", without_words))
        for model in kinds.concretes("SectionPageMixin"):
            if not issubclass(model, kinds.mixin("OfficePageMixin")):
                stack.enter_context(mock.patch.object(model, "is_creatable", False))
        yield


def every_row():
    """{table: sorted rows} of every model there is, tables of many-to-many lists included."""
    tables = {}
    for model in apps.get_models(include_auto_created=True):
        if model._meta.proxy:
            continue
        columns = [field.column for field in model._meta.local_concrete_fields]
        with connection.cursor() as cursor:
            names = ", ".join(connection.ops.quote_name(column) for column in columns)
            cursor.execute(f"SELECT {names} FROM {connection.ops.quote_name(model._meta.db_table)}")
            tables[model._meta.db_table] = sorted(map(repr, cursor.fetchall()))
    return tables


def differences(before, after):
    """{table: (rows that are gone, rows that are new)} of the tables that differ."""
    names = [name for name in before if before[name] != after[name]]
    return {
        name: (
            [row for row in before[name] if row not in after[name]],
            [row for row in after[name] if row not in before[name]],
        )
        for name in names
    }


@contextmanager
def search_upkeep():
    """The search index follows every save, as it does on a real site; the other tests go without."""
    try:
        from modelsearch.signal_handlers import post_save_signal_handler
    except ImportError:  # Wagtail 7.4
        from wagtail.search.signal_handlers import post_save_signal_handler
    backends = {"default": {**settings.WAGTAILSEARCH_BACKENDS["default"], "AUTO_UPDATE": True}}
    for model in get_indexed_models():
        post_save.connect(post_save_signal_handler, sender=model)
    try:
        with override_settings(WAGTAILSEARCH_BACKENDS=backends):
            yield
    finally:
        for model in get_indexed_models():
            post_save.disconnect(post_save_signal_handler, sender=model)


def make_second_site(home):
    """A site with a home page of its own beside ``home``."""
    other = home.get_parent().add_child(instance=type(home)(title="Andernorts", slug="andernorts", locale=home.locale))
    return Site.objects.create(hostname="andere.example", root_page_id=other.pk)


def made_pages():
    """The pages below all sections that a start made, offices first."""
    base = page_model()
    found = base.objects.none()
    for section in started_sections():
        found |= base.objects.descendant_of(section, inclusive=True)
    return list(found.order_by("path").specific())


def check_start_and_remove(client, look, has_all_words):
    """A section is started, served in the look of the site, started again without effect, removed without a trace."""
    with search_upkeep(), nullcontext() if has_all_words else few_words():
        # What the index knew before: the only entry has no weight yet.
        page_model().objects.get(depth=2, slug="musterstadt").specific.save()
        before = every_row()
        run("start", "--parent", "/", "--email", "familie@example.org")
        started = every_row()
        tables = set(differences(before, started))
        assert {"wagtailcore_revision", "wagtailcore_pagelogentry", "wagtailcore_referenceindex"} <= tables
        assert {"auth_group", "wagtailcore_grouppagepermission"} <= tables
        assert any("indexentry" in name for name in tables)
        # The office, three lists, the directory, the search; the rest are topics.
        check_served(client, look, 24 if has_all_words else 11)
        assert not differences(started, every_row())
        run("start", "--parent", "/")
        assert not differences(started, every_row())
        run("remove", "--yes")
        assert not differences(before, every_row())


def check_served(client, look, count):
    live = [page for page in made_pages() if page.live]
    assert len(live) == count, [page.slug for page in live]
    for page in live:
        response = client.get(page.get_url())
        assert response.status_code == 200, page
        html = response.content.decode()
        assert look in html and escape(page.title) in html, page
