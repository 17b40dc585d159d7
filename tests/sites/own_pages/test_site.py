from django.core.management import call_command


def test_system_checks_are_clean(db):
    call_command("check", fail_level="WARNING")


def test_home_page_has_the_look_of_the_site(client, home):
    response = client.get(home.url)
    assert response.status_code == 200
    assert b"look-of-own-pages" in response.content
