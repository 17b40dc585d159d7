"""Where a notice shows, and when."""

import datetime

import pytest

from tests import factories
from wagtail_familienbuero.models import Notice

pytestmark = pytest.mark.django_db

PAST = datetime.datetime(2020, 1, 1, tzinfo=datetime.UTC)


@pytest.fixture
def pages(home, site):
    main = factories.make_office(home)
    branch = factories.make_office(main, title="Zweigstelle", form="branch")
    return {
        "main": main,
        "branch": branch,
        "below main": factories.make_question(main),
        "below branch": factories.make_question(branch),
    }


def on(*offices, title="Hinweis", **fields):
    return factories.make_notice(title, offices=[("office", {"office": office}) for office in offices], **fields)


def places(pages):
    return {name for name, page in pages.items() if Notice.objects.shown_on(fresh(page), page.get_site())}


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def test_without_an_office_it_shows_in_the_whole_section(pages, home):
    factories.make_notice()
    assert places(pages) == set(pages)
    assert Notice.objects.shown_on(home, home.get_site()) == []


def test_a_branch_s_notice_stays_with_the_branch(pages):
    on(pages["branch"])
    assert places(pages) == {"branch", "below branch"}


def test_the_main_office_s_notice_shows_everywhere_below(pages):
    on(pages["main"])
    assert places(pages) == set(pages)


def test_several_offices(pages, home):
    other = factories.make_office(home, title="Anderes Büro")
    on(pages["branch"], other)
    assert places({**pages, "other": other}) == {"branch", "below branch", "other"}


@pytest.mark.parametrize("fields", [{"live": False}, {"expire_at": PAST}])
def test_only_while_it_is_live(pages, fields):
    on(title="Vorbei", **fields)
    assert places(pages) == set()


def test_an_office_that_is_gone_hides_the_notice(pages):
    on(pages["branch"])
    fresh(pages["below branch"]).delete()
    fresh(pages["branch"]).delete()
    assert places({name: page for name, page in pages.items() if "branch" not in name}) == set()


def test_of_another_language_s_office(pages, english):
    copy = pages["branch"].copy_for_translation(english, copy_parents=True)
    copy.save_revision().publish()
    on(pages["branch"])
    assert len(Notice.objects.shown_on(fresh(copy), pages["main"].get_site())) == 1


def test_queries_do_not_grow(pages, django_assert_max_num_queries):
    for number in range(20):
        on(pages["branch"], title=f"Hinweis {number}")
    page, site = fresh(pages["below branch"]), pages["main"].get_site()
    page.office  # noqa: B018  the page has loaded its way up already
    site.root_page  # noqa: B018  read before
    with django_assert_max_num_queries(2):
        assert len(Notice.objects.shown_on(page, site)) == 20
