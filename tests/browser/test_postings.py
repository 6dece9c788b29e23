"""A posting in a browser: pasted, recognised, looked over, kept, compared, answered; with axe on every page, at both widths, without script too."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

TEXT = """Water engineer at Wharfe Water
Location: York
Closing date: 31 October 2026

What you need
- SQL or R
- Three years of experience in planning
- Fluent English; German is a plus

Nice to have
- Kafka
"""


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A win that shows a skill, and an application of the spring."""
    (served.home / "earlier.txt").write_text("Data analyst at Wharfe Water\nRequirements: SQL\n")
    served.metier_each(
        ("log", "win", "Rewrote the claims run in SQL"),
        ("posting", "add", str(served.home / "earlier.txt"), "--yes"),
        ("posting", "applied", "data analyst", "--to", "Marta Wolski", "--on", "2026-03-17"),
    )
    return served


def test_from_a_pasted_posting_to_what_was_sent(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/postings/")
    page.get_by_role("main").get_by_role("link", name="Add a posting").first.click()
    page.get_by_label("Paste the posting").fill(TEXT)
    before = page.locator("#before")
    expect(before).to_contain_text("You have been here before")
    expect(before).to_contain_text("Sent to Marta Wolski on 17 March 2026")
    clean(page)
    page.get_by_role("button", name="See what it asks for").click()
    expect(page.get_by_label("Employer")).to_have_value("Wharfe Water")
    expect(page.get_by_role("main")).to_contain_text("Under the heading “Nice to have”.")
    clean(page)
    page.get_by_role("checkbox", name="Three years of experience").uncheck()
    page.get_by_role("button", name="Keep the posting").click()
    asked = page.locator("#asked")
    expect(page.get_by_role("main")).to_contain_text(
        "Asks for 4 things; 1 proven by your record, 3 not on your record."
    )
    expect(asked).to_contain_text("Rewrote the claims run in SQL")
    expect(asked).not_to_contain_text("Three years")
    clean(page)
    correct_a_line(page)
    say_what_was_sent(page)
    page.get_by_role("link", name="Postings", exact=True).first.click()
    expect(page.get_by_role("row", name="Water engineer")).to_contain_text("Interview 1 October")
    clean(page)
    assert complaints(page) == []


def correct_a_line(page: Page) -> None:
    """What was read as one thing can be said otherwise, and taken away."""
    page.locator("#asked").get_by_role("link", name="Kafka").click()
    clean(page)
    page.get_by_role("textbox", name="Skills").fill("Kafka, SQL")
    page.get_by_label("Any one of these skills is enough").check()
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("#asked")).to_contain_text("Kafka or SQL")
    page.locator("#asked").get_by_role("link", name="German is a plus").click()
    page.get_by_role("button", name="Put it in the trash").click()
    expect(page.locator("#asked")).not_to_contain_text("German is a plus")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#asked")).to_contain_text("German is a plus")


def say_what_was_sent(page: Page) -> None:
    page.get_by_role("link", name="You sent something").click()
    clean(page)
    page.get_by_label("Sent to").fill("Priya Shah")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("main")).to_contain_text("To Priya Shah")
    page.locator("main a[href$='/outcome/']").click()
    clean(page)
    page.get_by_text("Interview", exact=True).click()
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_role("main")).to_contain_text("Interview 1 October")


@pytest.mark.parametrize(("width", "scheme"), [(390, "light"), (1440, "dark")])
def test_the_pages_read_well_small_and_dark(demo: Clocked, open_page: Callable[..., Page], width: int, scheme: str):
    page = opened(demo, open_page, "/postings/", width=width, scheme=scheme)
    clean(page)
    page.get_by_role("link", name="Senior analytics engineer").click()
    expect(page.locator("#asked")).to_contain_text("Airflow")
    clean(page)


def test_it_works_without_script(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/postings/new/", script=False)
    page.get_by_label("Paste the posting").fill(TEXT)
    page.get_by_role("button", name="See what it asks for").click()
    expect(page.locator("#before")).to_contain_text("Sent to Marta Wolski on 17 March 2026")
    page.get_by_role("button", name="Keep the posting").click()
    expect(page.locator("#notices")).to_contain_text("Water engineer is kept.")


def clean(page: Page) -> None:
    assert inaccessible(page) == []
    assert overflowing(page) <= 0
