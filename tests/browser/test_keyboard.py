"""The keyboard all the way: to the content, to every control, into menus, and never lost."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, Route, expect

from browser.conftest import complaints, opened
from browser.places import settle
from browser.served import Served

CONTROLS = "a[href], button, input, select, textarea, summary, [tabindex='0']"
REACHABLE = f"""() => [...document.querySelectorAll("{CONTROLS}")].filter((each) =>
  each.checkVisibility({{visibilityProperty: true}}) && !each.disabled && each.type !== "hidden" && each.tabIndex >= 0
  && !(each.type === "radio" && !each.checked && document.querySelector(`[name="${{CSS.escape(each.name)}}"]:checked`))).length"""
FOCUSED = """() => {
  const each = document.activeElement;
  if (each === document.body) return null;
  const known = (window.seen ??= new Map());
  if (!known.has(each)) known.set(each, known.size);
  const box = each.getBoundingClientRect();
  const isRinged = (style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const isStroked = (style) => style.stroke !== "none" && parseFloat(style.strokeWidth) >= 2;
  const mark = each.querySelector(":scope > .hit");
  const shown = mark ? isStroked(getComputedStyle(mark))
    : each.type === "date" && !each.matches(":focus") // on the calendar's own button inside it, which has its own ring
      || [each, each.closest("label")].some((where) => where && isRinged(getComputedStyle(where)));
  const name = each.ariaLabel || each.textContent.trim().slice(0, 40) || each.name || each.tagName;
  return {place: known.get(each), name, isShown: shown, isInside: box.bottom > 0 && box.top < innerHeight};
}"""
PAGES = ("/", "/direction/", "/plan/", "/record/", "/plan/tasks/new/", "/account/settings/", "/archive/")


@pytest.fixture
def page(demo: Served, open_page: Callable[..., Page]) -> Page:
    return opened(demo, open_page)


def test_the_first_tab_skips_to_the_content(page: Page):
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


@pytest.mark.parametrize("address", PAGES)
def test_tab_reaches_every_control_and_shows_where_it_is(page: Page, demo: Served, address: str):
    page.goto(demo.url + address)
    settle(page)
    there = page.evaluate(REACHABLE)
    unseen, met = [], 0
    for _ in range(2 * there):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None or (at["place"] == 0 and met):
            break
        met = max(met, at["place"] + 1)
        if not at["isShown"] or not at["isInside"]:
            unseen.append(at["name"])
    assert unseen == []
    assert met >= there


def test_l_writes_a_line_from_any_page(page: Page, demo: Served):
    page.goto(f"{demo.url}/record/")
    page.keyboard.press("l")
    expect(page.locator("#log")).to_be_focused()
    page.keyboard.type("all")
    expect(page.locator("#log")).to_have_value("all")
    page.set_viewport_size({"width": 390, "height": 900})
    page.goto(f"{demo.url}/record/")
    expect(page.locator("#log")).to_be_hidden()
    page.keyboard.press("l")
    expect(page.locator("#log")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#log")).to_be_hidden()


@pytest.fixture
def without_behaviours(page: Page, demo: Served) -> Callable[[], None]:
    """On a page with a field, of which the behaviours are on their way; calling it brings them."""
    late: list[Route] = []

    def brought() -> None:
        late[0].continue_()

    page.route("**/ui/metier*.js", lambda route: late.append(route))  # noqa: PLW0108 - the library hangs a mark on it
    page.goto(f"{demo.url}/people/", wait_until="commit")
    expect(page.locator("[data-find]")).to_be_visible()
    return brought


@pytest.mark.parametrize("pressed", [["l"], ["Shift", "l"], ["Control+b", "Tab", "l"]])
def test_a_key_that_is_pressed_before_the_behaviours_are_there_is_not_lost(
    page: Page, without_behaviours: Callable[[], None], pressed: list[str]
):
    for key in pressed:
        page.keyboard.press(key)
    expect(page.locator("#log")).not_to_be_focused()
    without_behaviours()
    expect(page.locator("#log")).to_be_focused()
    expect(page.locator("#log")).to_have_value("")
    assert complaints(page) == []


def test_who_writes_before_the_behaviours_are_there_is_not_taken_away_by_a_key_from_before(
    page: Page, without_behaviours: Callable[[], None]
):
    page.keyboard.press("l")
    page.locator("[data-find]").click()
    page.keyboard.type("wat")
    without_behaviours()
    page.wait_for_load_state("domcontentloaded")
    expect(page.locator("[data-find]")).to_be_focused()
    page.keyboard.type("er")
    expect(page.locator("[data-find]")).to_have_value("water")


def test_the_account_menu_is_opened_walked_and_closed(page: Page):
    button = page.get_by_role("button", name="Account: Nadia Rahman")
    button.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Settings")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Settings")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.get_by_role("link", name="Settings")).to_be_hidden()
    expect(button).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Settings")


def test_a_mistake_in_a_form_is_gone_to_from_the_summary(page: Page, demo: Served):
    page.goto(f"{demo.url}/plan/goals/new/")
    page.get_by_label("Goal", exact=True).press("Enter")
    expect(page.locator("#problems")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Goal", exact=True)).to_be_focused()
    assert not [each for each in complaints(page) if "422" not in each]


def test_figures_open_as_tables(page: Page, demo: Served):
    page.goto(f"{demo.url}/plan/")
    page.get_by_text("Show goals as a table").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#year").get_by_role("table")).to_be_visible()
