"""Who gets in, as a browser sees it: nobody by a used link, by another name of the machine, or from a page elsewhere."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from browser.served import Served, serving


@pytest.fixture
def served(tmp_path: Path, untouched: Path) -> Iterator[Served]:
    """As it is really served."""
    with serving(shutil.copytree(untouched, tmp_path / "home")) as running:
        yield running


def test_a_link_lets_one_browser_in_once(served: Served, open_page: Callable[..., Page]):
    inside = open_page(served.link)
    expect(inside.get_by_role("heading", level=1)).to_have_text("Your career, kept like your money")
    outside = open_page(served.link)
    expect(outside.get_by_text("This sign-in link was used already")).to_be_visible()
    for address in ("/", "/plan/", "/archive/export/", "/start/"):
        outside.goto(served.url + address)
        expect(outside.get_by_role("heading", level=1)).to_have_text("This career is private")
    inside.reload()
    expect(inside.get_by_role("heading", level=1)).to_have_text("Your career, kept like your money")


def test_another_name_for_this_machine_is_refused(served: Served, open_page: Callable[..., Page]):
    port = served.url.rpartition(":")[2]
    page = open_page(f"{served.url}/health/")
    answer = page.goto(f"http://rebound.localhost:{port}/account/sign-in/")
    assert answer is not None
    assert answer.status == 400
    expect(page.get_by_role("main")).not_to_contain_text("private")


def test_a_form_from_elsewhere_is_refused(served: Served, open_page: Callable[..., Page]):
    page = open_page(served.link)
    page.get_by_role("button", name="Start empty").click()
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    form = f"<form action='{served.url}/capture/' method='post'><input name='entry' value='Planted'><button>Win</button></form>"
    page.route("http://elsewhere.example/", lambda route: route.fulfill(body=form, content_type="text/html"))
    page.goto("http://elsewhere.example/")
    with page.expect_navigation() as led:
        page.get_by_role("button", name="Win").click()
    assert led.value is not None
    assert led.value.status == 403
    page.goto(f"{served.url}/notes/")
    expect(page.get_by_text("Every note has its place.")).to_be_visible()


def test_a_page_elsewhere_can_neither_read_nor_frame(served: Served, open_page: Callable[..., Page]):
    page = open_page(served.link)
    body = f"<iframe src='{served.url}/'></iframe>"
    page.route("http://elsewhere.example/", lambda route: route.fulfill(body=body, content_type="text/html"))
    page.goto("http://elsewhere.example/")
    reading = "url => fetch(url, {credentials: 'include'}).then(() => 'read', () => 'refused')"
    assert page.evaluate(reading, f"{served.url}/account/settings/") == "refused"
    framed = page.frames[1]
    assert "Metier" not in framed.content()
