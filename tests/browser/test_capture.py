"""A line is understood while it is written, and kept in as few keys as can be; a finished task says what it took."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing


@pytest.fixture
def page(own_demo: Clocked, open_page: Callable[..., Page]) -> Page:
    return opened(own_demo, open_page)


def written(page: Page, line: str, shown: str) -> None:
    """The line is in the bar, and what was understood of all of it is shown."""
    page.keyboard.press("l")
    page.keyboard.type(line)
    expect(page.locator("#reading")).to_contain_text(shown)


def test_what_is_understood_is_shown_while_one_writes_and_enter_keeps_it(page: Page):
    written(page, "2h yesterday mentoring #people", "yesterday, mentoring, for Manage people · serves autonomy")
    assert inaccessible(page) == []
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("for the goal Manage people logged for yesterday.")
    assert complaints(page) == []


def test_enter_goes_to_what_is_missing_and_enter_again_keeps_it(page: Page):
    written(page, "2h slides for the board", "today, slides for the board")
    page.keyboard.press("Enter")
    expect(page.locator("#reading [name=purpose]").first).to_be_focused()
    assert inaccessible(page) == []
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("slides for the board logged.")
    page.get_by_role("link", name="Change", exact=True).click()
    expect(page.get_by_label("Because others wanted it")).to_be_checked()


def test_what_is_missing_can_wait(page: Page):
    written(page, "2h slides for the board", "today, slides for the board")
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("slides for the board logged.")


def test_a_goal_is_chosen_beside_the_line(page: Page):
    written(page, "2h slides for the board", "today, slides for the board")
    page.get_by_label("For the goal").select_option(label="Manage people")
    page.get_by_label("For the goal").press("Enter")
    expect(page.locator("#notices")).to_contain_text("for the goal Manage people logged.")


def test_enter_before_it_is_understood_loses_nothing(page: Page):
    page.route("**/capture/reading/**", lambda route: route.fulfill(status=204))  # no answer comes in time
    page.keyboard.press("l")
    page.keyboard.insert_text("20m slides for the board")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Keep it like this?")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("slides for the board logged.")


def test_a_reading_is_corrected_before_it_is_kept(page: Page):
    written(page, "met Anna Keane yesterday, talked about the budget", "about the budget")
    page.get_by_role("button", name="Correct it first").click()
    expect(page.get_by_label("Whom you met")).to_have_value("Anna Keane")
    expect(page.locator("#id_amount")).to_be_hidden()
    page.locator(".by-kind").get_by_text("A win", exact=True).click()
    expect(page.get_by_label("Whom you met")).to_be_hidden()
    assert inaccessible(page) == []
    page.get_by_label("What").fill("The budget is agreed")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("Kept as a win for yesterday: The budget is agreed")


def test_a_mistake_is_said_while_one_writes_and_escape_leaves(page: Page):
    written(page, "40h slides", "A day has 24 hours")
    page.keyboard.press("Escape")
    expect(page.locator("#reading")).to_be_hidden()


def test_on_a_phone_the_reading_is_under_the_line(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, width=390, height=844)
    page.get_by_role("button", name="Log", exact=True).first.click()
    expect(page.locator("#log")).to_be_focused()
    page.keyboard.type("2h slides for the board")
    expect(page.locator("#reading .understood")).to_contain_text("slides for the board")
    assert overflowing(page) == 0
    page.get_by_text("Easy or convenient").click()
    page.locator("#capture .primary").click()
    expect(page.locator("#notices")).to_contain_text("slides for the board logged.")


def test_without_script_what_is_understood_is_a_page(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, script=False)
    page.goto(f"{own_demo.url}/plan/")
    page.locator("#log").fill("1h30 mentoring #people")
    page.locator("#log").press("Enter")
    expect(page.locator("main")).to_contain_text("today, mentoring, for Manage people · serves autonomy")
    page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("for the goal Manage people logged.")
    expect(page).to_have_url(f"{own_demo.url}/plan/")


def test_one_key_logs_what_a_finished_task_took(page: Page, own_demo: Clocked):
    title = page.locator("#agenda h3").first.inner_text()
    page.focus("#done-1")
    page.keyboard.press("Enter")
    expect(page.locator("#notices .question")).to_be_visible()
    assert inaccessible(page) == []
    page.keyboard.press("t")
    expect(page.locator("#notices")).to_contain_text(f"for {title} are logged.")
    page.goto(f"{own_demo.url}/plan/deposits/")
    expect(page.locator(".data.fold tbody tr").first).to_contain_text(title)
    assert complaints(page) == []
