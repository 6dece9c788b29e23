"""The plan in a browser: worked by keyboard, without script, narrow, and clean."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing
from browser.places import settle


@pytest.fixture
def planned(served: Clocked) -> Clocked:
    """A goal with three tasks that need each other, and one whose date cannot be kept in the hours there are."""
    of_years = ("--horizon", "years", "--due", "2035-09-30")
    soon = ("--due", "2034-06-30", "--serves", "roadmap", "--why", "I **like** it.")
    served.metier_each(
        ("plan", "hours", "6"),
        ("goal", "add", "Set the roadmap", *of_years),
        ("goal", "add", "Lead analytics engineering", *soon),
        ("task", "add", "lead", "Finish the dbt module", "--hours", "6"),
        ("task", "add", "lead", "Migrate the claims models", "--hours", "12", "--needs", "dbt"),
        ("task", "add", "lead", "Write the standard", "--hours", "6", "--needs", "migrate"),
    )
    return served


def plan(served: Clocked, open_page: Callable[..., Page], *, script: bool = True, **more: object) -> Page:
    page = opened(served, open_page, "/plan/", script=script, **more)
    if script:
        settle(page)
    return page


def lists(page: Page, *titles: str) -> None:
    """The tasks come to be these."""
    expect(page.locator("#tasks tbody th > a")).to_have_text(list(titles))


def test_a_row_is_worked_by_keyboard_and_the_page_stays(planned: Clocked, open_page: Callable[..., Page]):
    page = plan(planned, open_page)
    page.evaluate("window.isTheSamePage = true")
    page.get_by_role("link", name="Finish the dbt module").last.focus()
    page.keyboard.press("s")
    expect(page.locator("#notices")).to_contain_text("Two tasks move with it: Migrate the claims models")
    expect(page.get_by_role("button", name="Slip a week: Finish the dbt module")).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("The change is undone.")
    page = plan(planned, open_page)
    page.get_by_role("link", name="Finish the dbt module").last.focus()
    page.keyboard.press("d")
    expect(page.locator("#notices")).to_contain_text("Finish the dbt module is done.")
    lists(page, "Migrate the claims models", "Write the standard")
    assert complaints(page) == []


def test_keys_do_nothing_outside_a_row(planned: Clocked, open_page: Callable[..., Page]):
    page = plan(planned, open_page)
    page.locator("h1").click()
    page.keyboard.press("d")
    page.keyboard.press("s")
    settle(page)
    lists(page, "Finish the dbt module", "Migrate the claims models", "Write the standard")
    expect(page.locator("#notices")).to_be_empty()


def test_alt_with_an_arrow_moves_a_task_among_its_goals(planned: Clocked, open_page: Callable[..., Page]):
    page = plan(planned, open_page)
    page.get_by_role("link", name="Write the standard").last.focus()
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#notices")).to_contain_text(
        "Write the standard comes before Migrate the claims models in your order."
    )
    expect(page.locator("#notices")).to_contain_text("Its dates stay: starts")


def test_a_goal_is_set_and_a_task_added_and_slipped_without_script_on_a_phone(
    served: Clocked, open_page: Callable[..., Page]
):
    served.metier("plan", "hours", "6")
    page = plan(served, open_page, script=False, width=390)
    page.get_by_role("link", name="Add a goal").first.click()
    page.get_by_label("Goal", exact=True).fill("Lead a team")
    page.get_by_label("Due").fill("2034-06-30")
    page.get_by_role("button", name="Add the goal").click()
    page.get_by_role("link", name="Add a task").first.click()
    page.get_by_label("Task", exact=True).fill("Take the new-manager course")
    page.get_by_label("Hours it takes").fill("12")
    page.get_by_role("button", name="Add the task").click()
    expect(page.get_by_text("Take the new-manager course is planned from")).to_be_visible()
    page.get_by_role("button", name="Slip a week: Take the new-manager course").click()
    expect(page.get_by_text("Nothing else moves.")).to_be_visible()
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_text("The change is undone.")).to_be_visible()
    assert overflowing(page) == 0


def test_what_would_help_is_found_while_the_page_is_read(planned: Clocked, open_page: Callable[..., Page]):
    planned.metier("task", "add", "lead", "Give the talk", "--hours", "60", "--by", "2026-11-20", "--firm")
    page = plan(planned, open_page)
    add = page.locator("#findings button", has_text="Add the hours").first
    expect(add).to_be_visible()
    assert inaccessible(page) == []
    add.click()
    expect(page.locator("#notices")).to_contain_text("The hours are added.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("The hours are as they were.")
