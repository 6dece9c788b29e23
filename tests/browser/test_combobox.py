"""Names of skills completed in a real browser: by keyboard and mouse, on one line and on many, and without script."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser.conftest import complaints, inaccessible, opened
from browser.served import Served


@pytest.fixture
def page(own_demo: Served, open_page: Callable[..., Page]) -> Page:
    return opened(own_demo, open_page, "/record/skills/new/")


def test_a_name_is_completed_by_keyboard_and_kept_with_its_place_in_the_library(page: Page):
    expect(page.get_by_role("combobox", name="Name")).to_have_attribute("aria-expanded", "false")
    name, names = offered(page, "project man")
    expect(name).to_have_attribute("aria-expanded", "true")
    expect(names.get_by_role("option", name="Project management software O*NET", exact=True)).to_be_visible()
    assert inaccessible(page) == []
    wanted = names.get_by_role("option", name="project management ESCO", exact=True)
    for _ in range(10):
        name.press("ArrowDown")
        if wanted.get_attribute("aria-selected") == "true":
            break
    assert name.get_attribute("aria-activedescendant") == wanted.get_attribute("id")
    name.press("Enter")
    expect(name).to_have_value("project management")
    expect(names).to_be_hidden()
    name.press("Enter")
    page.get_by_role("link", name="more skills").click()
    page.get_by_role("link", name="project management", exact=True).click()
    expect(page.locator("#concept-block")).to_contain_text("ESCO skills and competences")
    page.get_by_role("button", name="Take it away").click()
    expect(page.locator("#concept-block")).to_contain_text("Your skill has its name")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#concept-block")).to_contain_text("Take it away")
    assert complaints(page) == []


def offered(page: Page, said: str) -> tuple[Locator, Locator]:
    """The field in which this was written, and the names that are offered for it."""
    name, names = page.get_by_role("combobox", name="Name"), page.get_by_role("listbox", name="Names of skills")
    name.press_sequentially(said)
    expect(names).to_be_visible()
    expect(names).to_have_attribute("aria-busy", "false")  # the answer to all of it has come
    return name, names


def test_an_answer_that_comes_late_leaves_what_is_marked(page: Page):
    name, names = offered(page, "lea")
    late: list[Route] = []

    def hold(route: Route) -> None:
        late.append(route)

    page.route("**/record/skills/names/**", hold)
    with page.expect_request("**/record/skills/names/**"):
        name.press_sequentially("n")
    name.press("ArrowUp")
    marked = names.get_by_role("option", selected=True)
    said = marked.get_attribute("data-value") or ""
    late.pop().continue_()
    expect(names).to_have_attribute("aria-busy", "false")
    expect(marked).to_have_attribute("data-value", said)
    assert said
    assert "lean" not in said.lower()
    assert name.get_attribute("aria-activedescendant") == marked.get_attribute("id")
    expect(names.get_by_role("option", name="lean").first).to_be_visible()
    name.press("Enter")
    expect(name).to_have_value(said)


def test_escape_puts_the_names_away_and_any_text_may_stay(page: Page):
    name, names = offered(page, "lead")
    name.press("Escape")
    expect(names).to_be_hidden()
    name.press("ArrowUp")
    expect(names.get_by_role("option").last).to_have_attribute("aria-selected", "true")
    name.press("ArrowDown")
    expect(names.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    name.press("Escape")
    name.press_sequentially("ing a room of sceptics")
    expect(names).to_be_hidden()
    name.press("Enter")
    expect(page.locator("#notices")).to_contain_text("The skill is added")


def test_leaving_the_field_puts_the_names_away(page: Page):
    name, names = offered(page, "pyth")
    name.press("Tab")
    expect(names).to_be_hidden()
    expect(name).to_have_value("pyth")


def test_skills_are_added_to_a_win_by_keyboard_and_mouse(page: Page, own_demo: Served):
    page.goto(f"{own_demo.url}/record/wins/new/")
    page.get_by_label("What went well").fill("Taught the team to test")
    shown = page.get_by_label("Skills it shows")
    more = page.get_by_role("combobox", name="Add a skill by its name")
    more.press_sequentially("sql and")
    names = page.get_by_role("listbox", name="Names of skills")
    expect(names.get_by_role("option").first).to_have_text("SQL and data modellingIn your record")
    more.press("ArrowDown")
    more.press("Enter")
    expect(shown).to_have_value("SQL and data modelling")
    more.press_sequentially("pyth")
    page.get_by_role("option", name="Python O*NET", exact=True).click()
    expect(more).to_be_focused()
    more.press_sequentially("Teaching by doing")
    more.press("Escape")
    more.press("Enter")
    expect(shown).to_have_value("SQL and data modelling\nPython\nTeaching by doing")
    more.press_sequentially("python")
    more.press("Escape")
    more.press("Enter")
    expect(shown).to_have_value("SQL and data modelling\nPython\nTeaching by doing")
    page.get_by_role("button", name="Add the win").click()
    page.get_by_role("link", name="Taught the team to test").first.click()
    expect(page.get_by_label("Skills it shows")).to_have_value("Python\nSQL and data modelling\nTeaching by doing")
    assert complaints(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_names_fit_a_phone(own_demo: Served, open_page: Callable[..., Page], scheme: str):
    page = opened(own_demo, open_page, "/record/skills/new/", width=390, height=700, scheme=scheme)
    page.get_by_role("combobox", name="Name").press_sequentially("comm")
    expect(page.get_by_role("listbox").get_by_role("option").nth(3)).to_be_in_viewport()
    assert inaccessible(page) == []


def test_without_script_the_fields_are_plain(own_demo: Served, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/record/wins/new/", script=False)
    page.get_by_label("What went well").fill("Wrote it by hand")
    page.get_by_label("Skills it shows").fill("Handwriting")
    assert not page.get_by_label("Add a skill by its name").is_visible()
    page.get_by_role("button", name="Add the win").click()
    page.get_by_role("link", name="Wrote it by hand").first.click()
    expect(page.get_by_label("Skills it shows")).to_have_value("Handwriting")
