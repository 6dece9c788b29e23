"""Who takes care of what, in a browser: a difference becomes an ask, the ask is rehearsed and granted, and the record shows why; help and its talks."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

DEFAULT = "A project that is good for something I care about"
ASK = "Lead the warm homes project"
WIN = "Claims run cut to 40 minutes"
JUNE, SEPTEMBER = datetime(2026, 6, 15, 9, 0, tzinfo=UTC), datetime(2026, 9, 7, 9, 0, tzinfo=UTC)


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A goal, a win and a ranking; it is June."""
    served.set_clock(JUNE)
    served.metier_each(
        ("goal", "add", "Work that means something", "--due", "2035-06-30", "--priority", "meaning"),
        ("log", "win", WIN),
        ("priorities", "rank", "meaning", "autonomy", "learning", "status"),
    )
    return served


def test_from_a_difference_of_the_map_to_an_ask_that_is_granted_and_why(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/asks/")
    page.get_by_role("main").get_by_role("link", name="Support map").click()
    page.get_by_role("link", name="Draw the map").first.click()
    draw_the_map(page)
    difference = page.locator("#difference-meaning")
    expect(difference).to_contain_text("Meaning: with my manager, Tom Whitaker, hardly")
    difference.get_by_role("button", name="Ask for it").click()
    say_what_is_wanted(page)
    give_it_evidence_from_the_record(page)
    begun.metier_each(
        ("ask", "asked", ASK), ("ask", "not-now", ASK, "--until", "2026-09-07", "--said", "After the summer")
    )
    page.goto(f"{begun.url}/support/")
    expect(page.locator("#difference-meaning")).to_contain_text(f"Begun: {ASK} (not now).")
    page.locator("#difference-meaning").get_by_role("link", name=ASK).click()
    prepare_from_the_nearest(page)
    begun.set_clock(SEPTEMBER)
    page.goto(begun.url)
    expect(page.locator("#agenda")).to_contain_text(
        "said: After the summer. I would like to settle it today, either way."
    )
    begun.metier("ask", "grant", ASK, "--goal", "means something", "--hours", "20", "--said", "Yes, you lead it")
    see_why(page, begun)
    say_the_map_anew(page, begun)
    assert complaints(page) == []


def draw_the_map(page: Page) -> None:
    """All five; somebody has the meaning in hand, and hardly."""
    for aspect in ("Progression", "Learning", "Meaning", "Recognition", "Autonomy"):
        said = page.get_by_role("group", name=aspect)
        said.get_by_label("Who takes care of it today").select_option("manager")
        said.get_by_label("Their name").fill("Tom Whitaker")
        said.get_by_label("How well").select_option("Hardly" if aspect == "Meaning" else "Mostly")
        said.get_by_label("Who should").select_option("manager")
    page.get_by_role("button", name="Keep the map").click()
    expect(page.locator("#notices")).to_contain_text("The map is kept.")


def say_what_is_wanted(page: Page) -> None:
    """It is prepared with what the map knows, and opens to be said better."""
    expect(page.locator("#notices")).to_contain_text("Meaning: an ask is prepared.")
    expect(page.get_by_label("What you want")).to_have_value(DEFAULT)
    expect(page.get_by_label("Of whom")).to_have_value("Tom Whitaker")
    expect(page.get_by_label("What it is", exact=True)).to_have_value("project")
    page.get_by_label("What you want").fill(ASK)
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("#opened")).to_contain_text(ASK)
    page.get_by_role("link", name="Say in their terms what they get").click()
    page.get_by_label("What it is worth to them").fill("Four people who stay.")
    page.get_by_role("button", name="Keep the case").click()
    expect(page.locator("#opened")).to_contain_text("Four people who stay.")


def give_it_evidence_from_the_record(page: Page) -> None:
    """The record of autonomy has gathered the win by itself."""
    page.get_by_role("main").get_by_role("link", name="Autonomy record").click()
    expect(page.get_by_role("main")).to_contain_text("In the last twelve months: competence shown once.")
    page.get_by_role("link", name="Use it in an ask").click()
    page.get_by_label(WIN).check()
    page.get_by_label("The ask that they stand under").select_option(label=f"{ASK} (special project)")
    page.get_by_role("button", name="Put them under the ask").click()
    expect(page.locator("#notices")).to_contain_text(f"1 line of evidence for {ASK}.")
    expect(page.locator("#opened")).to_contain_text(WIN)


def prepare_from_the_nearest(page: Page) -> None:
    """To be asked again is what the deck knows of it."""
    page.get_by_role("link", name="Practise one like it").click()
    nearest = page.get_by_role("region", name="Nearest").get_by_role("listitem").first
    expect(nearest).to_contain_text("“After the summer”, and it is October")
    nearest.get_by_role("link", name="Begin from it").click()
    expect(page.get_by_label("Title")).to_have_value(ASK)
    page.get_by_label("The situation").fill("Tom said after the summer. He has twice the people now.")
    page.get_by_role("button", name="Keep the preparation").click()
    expect(page.locator("#notices")).to_contain_text(f"{ASK} is prepared.")
    expect(page.get_by_role("main")).to_contain_text(f"For the ask {ASK}.")
    assert inaccessible(page) == []


def see_why(page: Page, begun: Clocked) -> None:
    page.goto(f"{begun.url}/asks/autonomy/")
    left = page.get_by_role("region", name="What is left to you")
    expect(left).to_contain_text("Left to you")
    expect(left).to_contain_text("7\u00a0September 2026: “Yes, you lead it”")
    left.get_by_text("Why: 1 thing it stood on").click()
    expect(left.get_by_role("listitem").filter(has_text=WIN).last).to_be_visible()
    solutions = page.get_by_role("row", name="Problems brought with a solution")
    expect(solutions).to_contain_text(ASK)
    page.set_viewport_size({"width": 390, "height": 900})
    assert overflowing(page) == 0
    page.set_viewport_size({"width": 1440, "height": 1000})


def say_the_map_anew(page: Page, begun: Clocked) -> None:
    """A new manager is seen as the change it is."""
    page.goto(f"{begun.url}/support/")
    page.get_by_role("link", name="Say it anew").click()
    page.get_by_role("group", name="Recognition").get_by_label("Who takes care of it today").select_option("nobody")
    page.get_by_label("What made you look").select_option("manager")
    page.get_by_role("button", name="Keep the map").click()
    changes = page.get_by_role("region", name="How it has changed")
    expect(changes).to_contain_text("7\u00a0September 2026. A new manager.")
    expect(changes).to_contain_text("Recognition: from my manager, Tom Whitaker, mostly to nobody.")
    expect(page.locator("#difference-meaning")).to_contain_text(f"Begun: {ASK} (granted).")
    expect(page.locator("#difference-meaning").get_by_role("button", name="Ask for it")).to_have_count(0)


def test_the_deck_is_rehearsed_from_the_keyboard_alone(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/asks/")
    go_by_tab(page, page.get_by_role("main").get_by_role("link", name="Difficult conversations"))
    start = page.get_by_role("link", name="Practise, about 5 min")
    expect(start).to_be_visible()
    go_by_tab(page, start)
    for number, rating in enumerate("32415", start=1):
        answer = page.get_by_label("Your answer")
        expect(page.locator(".crumb")).to_contain_text(f"{number} of 5")
        expect(answer).to_be_focused()
        page.keyboard.type(f"What I would say, {number}")
        page.keyboard.press("Enter")
        expect(page.get_by_role("heading", name="A considered answer")).to_be_visible()
        expect(page.get_by_label("Your own sentence for the next time")).to_be_focused()
        page.keyboard.type(f"My sentence, {number}")
        page.keyboard.press("Enter")
        expect(page.locator("#rate-3")).to_be_focused()
        page.keyboard.press(rating if rating in "1234" else "Enter")
    expect(page.locator("h1")).to_have_text("5 practised")
    expect(page.get_by_role("main")).to_contain_text("My sentence, 5")
    told = json.loads(begun.metier("rehearse", "history", "--json"))
    assert [(one["next_time"], one["rating"]) for one in reversed(told)] == [
        *(("My sentence, 1", 3), ("My sentence, 2", 2), ("My sentence, 3", 4)),
        *(("My sentence, 4", 1), ("My sentence, 5", 3)),
    ]
    assert complaints(page) == []


def go_by_tab(page: Page, to: Locator) -> None:
    """Tab until it has the focus, then Enter."""
    for _ in range(120):
        page.keyboard.press("Tab")
        if to.evaluate("each => each === document.activeElement"):
            page.keyboard.press("Enter")
            return
    raise AssertionError("Tab does not reach it")


def test_a_talk_is_agreed_comes_on_today_and_is_looked_back_on(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/support/help/", width=390, script=False)
    page.get_by_role("link", name="Add somebody").first.click()
    page.get_by_label("Name").fill("Mei Tanaka")
    page.get_by_label("What they are to you").select_option("coach")
    page.get_by_label("How you found them").fill("Helen told me")
    page.get_by_role("button", name="Put on the list").click()
    page.get_by_role("link", name="Agree a talk").click()
    page.get_by_label("On", exact=True).fill("2026-06-17")
    page.get_by_label("About").fill("Where this is going")
    page.get_by_role("button", name="Keep the talk").click()
    expect(page.get_by_role("main")).to_contain_text("Where this is going")
    begun.set_clock(datetime(2026, 6, 16, 9, 0, tzinfo=UTC))
    page.goto(f"{begun.url}/?all")
    expect(page.locator("#agenda")).to_contain_text("You agreed it for tomorrow.")
    begun.set_clock(datetime(2026, 6, 18, 9, 0, tzinfo=UTC))
    page.goto(f"{begun.url}/?all")
    page.locator("#agenda").get_by_role("link", name="Write down what came of the talk with Mei Tanaka").click()
    page.get_by_label("What came of it").fill("I know that I want to lead.")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_role("main")).to_contain_text("I know that I want to lead.")
    page.goto(f"{begun.url}/?all")
    expect(page.locator("#agenda")).not_to_contain_text("Mei Tanaka")
    assert overflowing(page) == 0
