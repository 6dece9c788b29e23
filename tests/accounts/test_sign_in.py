"""A link lets its owner in once; nobody else gets anything."""

from datetime import timedelta

import pytest
from django.test import Client

from cast import NOW, Cast, Member
from metier.accounts import actions


@pytest.fixture
def token(owner: Member) -> str:
    return actions.new_sign_in_link(owner.person, NOW)


def test_a_link_signs_its_owner_in(owner: Member, token: str) -> None:
    client = Client()
    assert client.get(f"/account/sign-in/{token}/").status_code == 200
    assert client.get("/account/settings/").status_code == 200


def test_the_cookie_is_strict_and_hidden_from_scripts(token: str) -> None:
    client = Client()
    client.get(f"/account/sign-in/{token}/")
    cookie = client.cookies["metier"]
    assert cookie["samesite"] == "Strict"
    assert cookie["httponly"]


def test_a_link_works_once(token: str) -> None:
    Client().get(f"/account/sign-in/{token}/")
    second = Client()
    answer = second.get(f"/account/sign-in/{token}/")
    assert answer.status_code == 401
    assert "used already" in answer.content.decode()
    assert second.get("/account/settings/").status_code == 302


def test_a_link_is_worthless_after_ten_minutes(owner: Member) -> None:
    token = actions.new_sign_in_link(owner.person, NOW - timedelta(minutes=10))
    assert Client().get(f"/account/sign-in/{token}/").status_code == 401


def test_a_guessed_link_gets_nothing(cast: Cast) -> None:
    answer = Client().get("/account/sign-in/guessed/")
    assert answer.status_code == 401
    assert "Nadia" not in answer.content.decode()


def test_only_the_digest_of_a_link_is_kept(owner: Member, token: str) -> None:
    from metier.accounts.models import SignInLink

    assert token not in str(SignInLink.objects.values())


def test_without_a_session_every_page_leads_to_the_sign_in_page(cast: Cast) -> None:
    answer = Client().get("/plan/")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("/account/sign-in/")


def test_a_link_in_a_mail_leads_on_for_whoever_is_signed_in(cast: Cast) -> None:
    """The browser keeps the strict cookie back the first time, and sends it from our own page on."""
    led = Client().get("/plan/goals/", follow=True)
    assert led.status_code == 401
    assert '<a href="/plan/goals/">Go on to that page</a>' in led.content.decode()
    for elsewhere in ("https://example.org/", "//example.org", "javascript:alert(1)"):
        assert "Go on" not in Client().get("/account/sign-in/", {"next": elsewhere}).content.decode()


def test_another_host_gets_nothing(owner: Member) -> None:
    assert owner.client.get("/account/settings/", headers={"host": "evil.example"}).status_code == 400


def test_a_form_from_elsewhere_is_refused(owner: Member) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(owner.person)
    answer = client.post("/account/sign-out/", headers={"origin": "https://evil.example"})
    assert answer.status_code == 403


def test_pages_cannot_be_framed_and_hold_nothing_inline(owner: Member) -> None:
    answer = owner.client.get("/account/settings/")
    policy = answer.headers["Content-Security-Policy"]
    assert "frame-ancestors 'none'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["X-Frame-Options"] == "DENY"


def test_signing_out_ends_the_session(owner: Member) -> None:
    owner.client.post("/account/sign-out/")
    assert owner.client.get("/account/settings/").status_code == 302


def test_somebody_without_a_career_is_sent_to_the_start_page(cast: Cast) -> None:
    from metier.accounts.models import Person

    client = Client()
    client.force_login(Person.objects.create_person(name="New"))
    answer = client.get("/account/settings/")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/start/"


@pytest.mark.parametrize("address", ["/record/skills/?q=%00", "/calendar/%00.ics", "/account/sign-in/%00/", "/%00"])
def test_an_address_with_a_null_character_is_refused(owner, address: str):
    assert owner.client.get(address).status_code == 400
    assert Client().get(address).status_code == 400


def test_somebody_signed_in_is_not_asked_to_sign_in(owner: Member) -> None:
    answer = owner.client.get("/account/sign-in/")
    assert (answer.status_code, answer.headers["Location"]) == (302, "/")


def test_pages_of_a_career_are_kept_by_no_cache(owner: Member) -> None:
    kept = owner.client.get("/account/settings/").headers["Cache-Control"]
    assert {part.strip() for part in kept.split(",")} == {"private", "no-cache"}
