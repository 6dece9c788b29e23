"""Ranking by drag, by keyboard and without script."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import inaccessible, opened, overflowing

LEARNING, AUTONOMY, MEANING, STATUS = "Continued learning", "Autonomy", "Meaningful work", "Status and recognition"


def is_in_order(page: Page, *names: str) -> None:
    """The ranking comes to this."""
    expect(page.locator("[data-ranking] > li b")).to_have_text(list(names))


def ranked(served: Clocked, open_page: Callable[..., Page], **more: object) -> Page:
    served.metier("priorities", "learning", "autonomy", "meaning", "status", "--reason", "As it was")
    page = opened(served, open_page, "/direction/", **more)
    is_in_order(page, LEARNING, AUTONOMY, MEANING, STATUS)
    return page


def test_dragging_keeps_the_order_and_asks_why(served: Clocked, open_page: Callable[..., Page]):
    page = ranked(served, open_page)
    page.drag_and_drop("[data-id=status]", "[data-id=learning]", target_position={"x": 60, "y": 4})
    page.get_by_label("Why this order?").fill("The title pays for the learning")
    is_in_order(page, STATUS, LEARNING, AUTONOMY, MEANING)
    assert inaccessible(page) == []
    page.get_by_role("button", name="Keep the reason").click()
    expect(page.get_by_text("The title pays for the learning")).to_be_visible()
    is_in_order(page, STATUS, LEARNING, AUTONOMY, MEANING)


def test_the_keyboard_moves_a_priority_and_stays_on_it(served: Clocked, open_page: Callable[..., Page]):
    page = ranked(served, open_page)
    page.focus("#up-meaning")
    page.keyboard.press("Enter")
    expect(page.locator("[data-ranking] > li").nth(1)).to_contain_text("Meaningful work")
    expect(page.locator("#up-meaning")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("[data-ranking] > li").nth(0)).to_contain_text("Meaningful work")
    expect(page.locator("#down-meaning")).to_be_focused()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("[data-ranking] > li").nth(1)).to_contain_text("Meaningful work")


def test_it_is_ranked_and_moved_without_script_on_a_phone(served: Clocked, open_page: Callable[..., Page]):
    page = ranked(served, open_page, script=False, width=390)
    page.get_by_role("button", name="Move Autonomy up").click()
    is_in_order(page, AUTONOMY, LEARNING, MEANING, STATUS)
    assert overflowing(page) == 0
    page.goto(f"{served.url}/direction/priorities/rank/")
    page.select_option("#id_autonomy", "2")
    page.get_by_role("button", name="Keep this ranking").click()
    expect(page.get_by_text("No two are equal: give each its own place.").first).to_be_visible()
    page.select_option("#id_learning", "1")
    page.get_by_role("button", name="Keep this ranking").click()
    is_in_order(page, LEARNING, AUTONOMY, MEANING, STATUS)
