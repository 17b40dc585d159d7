"""The browser tools themselves: they see a good page as good and a bad one as bad."""

import pytest


def test_a_page_of_the_stock_site(page, live_home, assert_accessible, assert_no_foreign_requests):
    response = page.goto(page.home + "/")
    assert response.ok
    assert page.locator("h1").inner_text() == live_home.title
    assert_accessible(page)
    assert_no_foreign_requests(page)
    assert page.errors == []


def test_axe_finds_what_is_wrong(page, assert_accessible):
    page.set_content("<!DOCTYPE html><html lang=de><title>x</title><main><h1>x</h1><img src='data:,'><input></main>")
    with pytest.raises(AssertionError, match=r"image-alt[\s\S]*label"):
        assert_accessible(page)


def test_foreign_requests_are_seen(page, assert_no_foreign_requests):
    page.route("**/*", lambda route: route.abort())
    page.set_content("<img src='http://third-party.invalid/x.png'>")
    with pytest.raises(AssertionError, match="third-party"):
        assert_no_foreign_requests(page)
