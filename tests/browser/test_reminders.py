"""A digest received by a mail server, its links opened in a browser where nobody is signed in."""

import re
from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import THURSDAY, complaints, inaccessible, overflowing
from mail import mail_server, parts


def mailed(served: Clocked) -> tuple[str, str]:
    """The text and the HTML of a digest with one task in it."""
    served.metier_each(
        ("goal", "add", "Lead a team"),
        ("task", "add", "lead a team", "Write to Anna Keane", "--by", THURSDAY.date().isoformat()),
        ("reminders", "on", "nadia@example.org"),
        ("reminders", "at", "0"),
    )
    with mail_server() as box:
        served.metier("reminders", "server", f"smtp://127.0.0.1:{box.port}")
        assert "Sent 1 digest." in served.metier("tick")
        assert "Sent" not in served.metier("tick")
        return parts(box.only())


def link(text: str, label: str) -> str:
    found = re.search(rf"{label}: (\S+)", text)
    assert found
    return found[1]


def clean(page: Page) -> None:
    assert inaccessible(page) == []
    assert complaints(page) == []
    assert overflowing(page) == 0


def test_a_mail_is_acted_on_in_one_click_and_undone_in_another(served: Clocked, open_page: Callable[..., Page]):
    text, _ = mailed(served)
    page = open_page(link(text, "Mark it done"), width=390)
    expect(page.get_by_role("heading", name="It is done")).to_be_visible()
    expect(page.get_by_text("Write to Anna Keane is done.")).to_be_visible()
    clean(page)
    assert "Write to Anna Keane" not in served.metier("today")
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="It is open again")).to_be_visible()
    clean(page)
    assert "Write to Anna Keane" in served.metier("today")
    page.goto(link(text, "Snooze a week"))
    expect(page.get_by_role("heading", name="It sleeps for a week")).to_be_visible()
    page.goto(link(text, "Stop it"))
    expect(page.get_by_role("heading", name="No mail comes")).to_be_visible()
    assert "is off" in served.metier("reminders")


def test_coming_back_to_a_page_does_not_do_it_again(served: Clocked, open_page: Callable[..., Page]):
    text, _ = mailed(served)
    page = open_page(link(text, "Mark it done"))
    expect(page.get_by_role("heading", name="It is done")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", name="It is open again")).to_be_visible()
    page.go_back()
    page.reload()
    page.go_back()
    page.reload()
    assert "Write to Anna Keane" in served.metier("today")


def test_without_script_there_is_one_button(served: Clocked, open_page: Callable[..., Page]):
    text, _ = mailed(served)
    page = open_page(link(text, "Mark it done"), script=False)
    expect(page.get_by_role("heading", name="Mark it done?")).to_be_visible()
    assert "Write to Anna Keane" in served.metier("today")
    page.get_by_role("button", name="Mark it done").click()
    expect(page.get_by_role("heading", name="It is done")).to_be_visible()


def test_the_mail_can_be_read_by_everybody(served: Clocked, open_page: Callable[..., Page]):
    _, html = mailed(served)
    page = open_page(f"{served.url}/account/sign-in/", width=390)
    page.goto("about:blank")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        page.set_content(html)
        assert inaccessible(page) == []
        assert overflowing(page) == 0
