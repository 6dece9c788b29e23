"""The front door in a browser: the first start, an agenda that is worked through by keyboard, a line logged from anywhere."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing


@pytest.mark.parametrize("script", [True, False])
def test_the_first_start_leads_to_the_first_steps(served: Clocked, open_page: Callable[..., Page], script: bool):
    page = opened(served, open_page, "/start/", width=390, script=script)
    if script:
        assert inaccessible(page) == []
    assert overflowing(page) == 0
    page.get_by_label("What is your name?").fill("Nadia Rahman")
    page.get_by_text("3", exact=True).click()
    page.get_by_text("Time zone Europe/London, currency GBP").click()
    page.get_by_label("Currency").select_option("EUR")
    page.get_by_role("button", name="Start empty").click()
    expect(page.get_by_text("You have 3 hours for your career this week.")).to_be_visible()
    expect(page.get_by_role("link", name="Bring what you have")).to_be_visible()
    if script:
        assert inaccessible(page) == []
        assert complaints(page) == []


def test_the_agenda_is_worked_through_by_keyboard_without_leaving_the_page(
    own_demo: Clocked, open_page: Callable[..., Page]
):
    page = opened(own_demo, open_page)
    first = page.locator("#agenda h3").first
    title = first.inner_text()
    page.evaluate("window.isTheSamePage = true")
    page.focus("#done-1")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text(f"{title} is done.")
    expect(first).not_to_have_text(title)
    expect(page.locator("#done-1")).to_be_focused()
    second = first.inner_text()
    page.focus("#snooze-1")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text(second)
    expect(page.locator("#snooze-1")).to_be_focused()
    assert page.evaluate("window.isTheSamePage")
    page.get_by_role("button", name="Undo").click()
    expect(first).to_have_text(second)
    assert inaccessible(page) == []
    assert complaints(page) == []


def test_a_line_is_logged_from_any_page_and_taken_back(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page)
    page.goto(f"{own_demo.url}/plan/")
    page.keyboard.press("l")
    page.keyboard.type("45m dbt testing")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("for Finish the dbt testing module logged.")
    expect(page).to_have_url(f"{own_demo.url}/plan/")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("Taken back")
    expect(page).to_have_url(f"{own_demo.url}/plan/")
