"""Talking about it, in a browser: an account from the record, written while it is saved, checked, put on evidence, rehearsed with the keyboard."""

import json
import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

WIN = "Claims run cut from five hours to 40 minutes"


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A win with a number, and what is looked for."""
    served.metier_each(("log", "win", WIN), ("ambition", "add", "position", "Head of analytics"))
    return served


def test_from_the_record_to_the_rehearsal(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Talk").click()
    begin_from_the_record(page)
    write_and_be_checked(page)
    stand_it_on_the_record(page)
    switch_a_rule_off(page)
    rehearse_with_the_keyboard(page)
    told = json.loads(begun.metier("talk", "show", "recruiters", "--json"))
    assert told["sentences"][-1]["text"] == "I lead two analysts."
    assert told["next_rehearsal"] == "2026-10-03"
    assert complaints(page) == []


def begin_from_the_record(page: Page) -> None:
    page.get_by_role("link", name="Begin the first account").click()
    page.get_by_label("Title").fill("For recruiters")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_label("Sentence 1", exact=True)).to_have_value(f"{WIN}.")
    expect(page.get_by_label("Sentence 2", exact=True)).to_have_value("What I am looking for: Head of analytics.")
    expect(page.locator(".answer", has=page.get_by_label("Sentence 1", exact=True))).to_contain_text("Stands on")


def write_and_be_checked(page: Page) -> None:
    """What is typed is saved without a button, and the checks beside it follow; another page has it too."""
    page.get_by_label("What comes next").fill("I just helped with the team. It is a world-class team.")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.locator("#checks mark.unsaid")).to_have_text(["just", "helped with"])
    expect(page.locator("#checks mark.claims")).to_have_text(["world-class"])
    assert inaccessible(page) == []
    page.get_by_label("Sentence 3", exact=True).fill("I lead two analysts.")
    expect(page.locator(".answer", has=page.get_by_label("Sentence 3", exact=True))).to_contain_text("Saved")
    expect(page.locator("#checks mark.unsaid")).to_have_count(0)
    page.reload()
    expect(page.get_by_label("Sentence 3", exact=True)).to_have_value("I lead two analysts.")


def stand_it_on_the_record(page: Page) -> None:
    page.get_by_role("link", name="Choose evidence for sentence 4").click()
    page.get_by_label(WIN).check()
    page.get_by_role("button", name="Keep this evidence").click()
    expect(page.locator("#checks mark.claims")).to_have_count(0)
    page.get_by_role("button", name="Move sentence 4 up").press("Enter")
    expect(page.get_by_label("Sentence 3", exact=True)).to_have_value("It is a world-class team.")


def switch_a_rule_off(page: Page) -> None:
    """The number that a sentence does not say is told of, until that rule is off; it stays off."""
    found = page.locator("#checks .checked li", has_text="The number is not said")
    expect(found).not_to_have_count(0)
    found.first.locator("summary").press("Enter")
    found.first.get_by_role("button", name="Switch this rule off").click()
    expect(found).to_have_count(0)
    expect(page.locator("#checks")).to_contain_text("Switched off")


def rehearse_with_the_keyboard(page: Page) -> None:
    page.get_by_role("link", name="Rehearse it").click()
    text = page.get_by_role("group", name="What you say")
    parts = page.locator("[data-prompter-part]")
    expect(page.get_by_label("Words a minute")).to_be_visible()  # once the script is there
    text.focus()
    page.keyboard.press("ArrowRight")
    expect(parts.nth(1)).to_have_attribute("data-now", "")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_label("Words a minute")).to_have_value("150")
    page.keyboard.press("ArrowLeft")
    expect(parts.nth(0)).to_have_attribute("data-now", "")
    page.keyboard.press("Space")
    expect(page.locator("[data-timer-shown]")).not_to_have_text("0:00")
    page.keyboard.press("Space")
    expect(page.get_by_label("How long it took")).to_have_value(re.compile(r"0:0\d"))
    assert inaccessible(page) == []
    page.get_by_label("How did it go").fill("Slower at the numbers")
    page.get_by_role("radio", name=re.compile("Good")).check()
    page.get_by_role("button", name="Log the rehearsal").click()
    expect(page.locator("#notices")).to_contain_text("The next one is on 3\u00a0October 2026.")


def test_it_scrolls_at_the_pace_of_speech_only_where_motion_is_welcome(demo: Clocked, open_page: Callable[..., Page]):
    page = opened(demo, open_page, "/talk/", height=500)
    page.get_by_role("link", name="At an interview").click()
    page.get_by_role("link", name="Rehearse it").click()
    text = page.get_by_role("group", name="What you say")
    page.emulate_media(reduced_motion="no-preference")
    page.get_by_label("Words a minute").fill("260")
    page.get_by_role("button", name="Start").click()
    parts = page.locator("[data-prompter-part]")
    expect(parts.nth(2)).to_have_attribute("data-now", "")
    page.get_by_role("button", name="Stop").click()
    assert text.evaluate("text => text.scrollTop") > 0
    page.get_by_role("button", name="Begin again").click()
    expect(parts.nth(0)).to_have_attribute("data-now", "")
    assert text.evaluate("text => text.scrollTop") == 0


def test_without_script_it_is_large_text_with_its_time_and_everything_is_a_button(
    begun: Clocked, open_page: Callable[..., Page]
):
    begun.metier("talk", "new", "Mine", "--say", "I count things. I like it.")
    page = opened(begun, open_page, "/talk/", script=False)
    page.get_by_role("link", name="Mine").click()
    page.get_by_label("Sentence 1", exact=True).fill("I count what matters.")
    page.get_by_role("button", name="Save all").click()
    expect(page.get_by_label("Sentence 1", exact=True)).to_have_value("I count what matters.")
    page.get_by_role("link", name="Rehearse it").click()
    expect(page.get_by_role("main")).to_contain_text("7 words, about 3 seconds at 140 words a minute.")
    expect(page.get_by_role("group", name="What you say")).to_contain_text("I count what matters. I like it.")
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    page.get_by_label("How long it took").fill("0:04")
    page.get_by_role("button", name="Log the rehearsal").click()
    expect(page.locator("#notices")).to_contain_text("The rehearsal is logged.")


def test_an_answer_is_built_from_a_win_and_the_gaps_are_said(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/talk/answers/")
    expect(page.get_by_role("main")).to_contain_text("No win answers a question on")
    assert inaccessible(page) == []
    page.get_by_role("link", name="Tell me about the piece of work you are proudest of.").click()
    page.get_by_label(WIN).check()
    page.get_by_role("button", name="Begin the answer").click()
    expect(page.get_by_label("What you did")).to_have_value(WIN)
    page.get_by_label("What had to be done").fill("It blocked the warehouse.")
    expect(page.locator("#said-task")).to_contain_text("Saved")
    assert inaccessible(page) == []
    with page.expect_download() as kept:
        page.get_by_role("link", name="PDF with evidence").click()
    assert kept.value.suggested_filename == "answer.pdf"


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_is_wider_than_the_window(demo: Clocked, open_page: Callable[..., Page], width: int):
    page = opened(demo, open_page, "/talk/", width=width)
    for address in ("/talk/", "/talk/answers/", "/talk/rules/", "/talk/answers/all/"):
        page.goto(demo.url + address)
        assert overflowing(page) <= 0
    page.goto(f"{demo.url}/talk/")
    page.get_by_role("link", name="At an interview").click()
    assert overflowing(page) <= 0
    page.get_by_role("link", name="Rehearse it").click()
    assert overflowing(page) <= 0
