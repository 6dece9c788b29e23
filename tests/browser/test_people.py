"""People, in a browser: somebody met is added with the line, has a rhythm, falls due, is looked up before a meeting, and introduces one."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

LINE = "met Helen Barraclough for coffee, talked about the budget"
JUNE, SEPTEMBER = datetime(2026, 6, 22, 9, 0, tzinfo=UTC), datetime(2026, 9, 14, 9, 0, tzinfo=UTC)


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A goal; it is June."""
    served.set_clock(JUNE)
    served.metier("goal", "add", "Lead a team", "--due", "2035-06-30")
    return served


def test_from_a_line_to_an_introduction_in_the_plan(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/people/")
    expect(page.get_by_role("heading", name="Who matters to your career?")).to_be_visible()
    meet(page)
    give_a_rhythm(page)
    begun.set_clock(SEPTEMBER)
    falls_due(page, begun)
    look_before_the_meeting(page)
    ask_for_an_introduction(page)
    task = json.loads(begun.metier("task", "list", "--json"))[0]
    assert task["title"] == "Ask Helen Barraclough to introduce you to Louise Garside"
    assert complaints(page) == []


def meet(page: Page) -> None:
    """Who is new is added beside the line."""
    page.keyboard.press("l")
    page.keyboard.type(LINE)
    choice = page.get_by_label("Helen Barraclough is not in your network yet.")
    expect(choice).to_be_visible()
    choice.select_option("new")
    page.locator("#log").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("The talk with Helen Barraclough is logged.")
    page.locator("#notices").get_by_role("link", name="Open their page").click()
    expect(page.get_by_role("region", name="Talks")).to_contain_text("For coffee, talked about the budget.")


def give_a_rhythm(page: Page) -> None:
    page.get_by_role("link", name="Change", exact=True).first.click()
    page.get_by_label("Where they work").first.fill("Moor Energy")
    page.get_by_label("Every how many weeks you mean to talk").fill("8")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_role("region", name="What matters")).to_contain_text("8 weeks")
    page.get_by_role("link", name="Say why they matter").click()
    page.get_by_label("Why they matter to you").fill("Can vouch for you")
    page.get_by_label("How much").select_option("High")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_role("region", name="What matters")).to_contain_text("Can vouch for you")


def falls_due(page: Page, begun: Clocked) -> None:
    """On Today, in the handful, under the chip; the arrow keys and the panel beside the list."""
    begun.metier("person", "Dele Akande", "--add", "--employer", "Northbank")
    page.goto(f"{begun.url}/?all")
    expect(page.locator("#agenda")).to_contain_text("Talk to Helen Barraclough")
    page.goto(f"{begun.url}/people/")
    expect(page.get_by_role("region", name="This week’s handful")).to_contain_text("4 weeks late")
    page.get_by_role("table").get_by_role("link", name="Helen Barraclough", exact=True).focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#panel h2")).to_have_text("Dele Akande")
    expect(page.get_by_role("table").get_by_role("link", name="Dele Akande", exact=True)).to_be_focused()
    page.keyboard.press("/")
    expect(page.get_by_label("Find a person by any word")).to_be_focused()
    page.get_by_label("Overdue").check()
    expect(page.get_by_role("table")).not_to_contain_text("Dele Akande")
    page.get_by_role("table").get_by_role("link", name="Helen Barraclough", exact=True).click()
    expect(page.locator("#panel")).to_contain_text("Moor Energy")
    assert inaccessible(page) == []
    page.set_viewport_size({"width": 390, "height": 900})
    assert overflowing(page) == 0
    page.get_by_role("table").get_by_role("link", name="Helen Barraclough", exact=True).click()
    expect(page.locator("h1")).to_have_text("Helen Barraclough")
    page.set_viewport_size({"width": 1440, "height": 1000})


def look_before_the_meeting(page: Page) -> None:
    page.get_by_role("link", name="Plan a meeting").click()
    page.get_by_label("On", exact=True).fill("2026-09-15")
    page.get_by_label("What you want to ask").fill("Who decides on the lead?")
    page.get_by_role("button", name="Plan the meeting").click()
    expect(page.get_by_role("region", name="What you want to ask")).to_contain_text("Who decides on the lead?")
    expect(page.get_by_role("region", name="What you said last")).to_contain_text(
        "For coffee, talked about the budget."
    )
    assert inaccessible(page) == []
    page.get_by_role("link", name="Log what was said").click()
    page.get_by_label("In a line").fill("Louise Garside decides")
    page.get_by_role("button", name="Log the talk").click()
    expect(page.get_by_role("region", name="Talks")).to_contain_text("Louise Garside decides.")


def ask_for_an_introduction(page: Page) -> None:
    page.get_by_role("link", name="Ask for an introduction").click()
    page.get_by_label("To whom").fill("Louise Garside")
    page.get_by_label("Where", exact=False).first.fill("Moor Energy")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("h1")).to_have_text("Helen Barraclough introduces you to Louise Garside")
    page.get_by_label("For which goal").select_option("Lead a team")
    page.get_by_role("button", name="Add the task").click()
    expect(page.locator("#notices")).to_contain_text("Task added to Lead a team")
    assert inaccessible(page) == []
    page.get_by_role("button", name="You have asked").click()
    page.get_by_role("button", name="It is made").click()
    expect(page.get_by_role("main")).to_contain_text("Made on 14\u00a0September.")
    page.get_by_role("button", name="Add Louise Garside to your people").click()
    expect(page.locator("h1")).to_have_text("Louise Garside")


def test_without_script_a_line_becomes_a_talk_in_two_steps(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/capture/", width=390, script=False)
    page.get_by_label("What happened?").fill(LINE)
    page.get_by_role("main").get_by_role("button", name="Log").click()
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Say who it was").click()
    page.get_by_role("button", name="Log the talk").click()
    expect(page.locator("#notices")).to_contain_text("The talk with Helen Barraclough is logged.")
    page.goto(f"{begun.url}/people/")
    page.get_by_role("table").get_by_role("link", name="Helen Barraclough", exact=True).click()
    expect(page.locator("h1")).to_have_text("Helen Barraclough")


def test_who_comes_to_a_form_by_a_key_goes_on_by_keys(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/people/")
    page.keyboard.press("n")
    expect(page.get_by_label("Name", exact=True)).to_be_focused()
    page.keyboard.type("Ada Quill")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Ada Quill")
    page.keyboard.press("t")
    expect(page.get_by_label("When")).to_be_focused()
    assert complaints(page) == []


def test_words_without_a_space_break_rather_than_widen_the_page(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/people/new/", width=390)
    for name in ("name", "employer", "title", "how", "could_give", "why"):
        page.fill(f"[name={name}]", "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch" * 3)
    page.get_by_role("button", name="Add the person").click()
    page.wait_for_url(lambda url: "/new/" not in url)
    person = page.url
    for address in (person, f"{person}brief/", f"{begun.url}/people/"):
        page.goto(address)
        assert overflowing(page) == 0, address
