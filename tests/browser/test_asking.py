"""Asking for it, in a browser: a case, a rehearsal with the clock, not now, Today with the sentence, a yes that is a task in the plan."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

ASK = "Line-manage two placement students"
WORTH = "Two students free a day a week."
OPENING = "There is something I would like to take off Priti."
AGAIN = "On 16\u00a0June you said: After the summer. I would like to settle it today, either way."
JUNE, SEPTEMBER = datetime(2026, 6, 15, 9, 0, tzinfo=UTC), datetime(2026, 9, 7, 9, 0, tzinfo=UTC)


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A goal, a win and a ranking, before anything is asked; it is June."""
    served.set_clock(JUNE)
    served.metier_each(
        ("goal", "add", "Manage people", "--due", "2035-06-30", "--priority", "autonomy"),
        ("log", "win", "Ifeoma promoted after my mentoring"),
        ("priorities", "rank", "learning", "autonomy", "meaning", "status"),
    )
    return served


def test_from_the_case_through_not_now_to_the_task_in_the_plan(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page)
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Asks").click()
    write_the_case(page)
    hand_it_over(page)
    prepare_and_rehearse(page)
    begun.pass_days(1)
    talk_and_be_put_off(page, begun)
    begun.set_clock(SEPTEMBER - timedelta(days=1))
    page.goto(begun.url)
    expect(page.locator("#agenda")).not_to_contain_text(ASK)
    begun.set_clock(SEPTEMBER)
    ask_again_from_today(page, begun)
    get_the_yes(page)
    told = json.loads(begun.metier("ask", "show", "placement", "--json"))
    assert (told["state"], told["times_asked"]) == ("granted", 2)
    assert [said for said in complaints(page) if "422" not in said] == []


def write_the_case(page: Page) -> None:
    page.get_by_role("link", name="Prepare an ask").first.click()
    page.get_by_label("What you want").fill(ASK)
    page.get_by_label("What it is").select_option("project")
    page.get_by_label("Of whom").fill("Tom Whitaker")
    page.get_by_label("Serves the goal").select_option(label="Manage people")
    page.get_by_role("button", name="Keep the ask").click()
    expect(page.locator("#opened")).to_contain_text("Case: 2 of 11 parts")
    page.get_by_role("link", name="Say in their terms what they get").click()
    page.get_by_label("What it is worth to them").fill(WORTH)
    page.get_by_role("button", name="Keep the case").click()
    page.get_by_role("link", name="Choose wins, goals and figures").click()
    page.get_by_label("Ifeoma promoted after my mentoring").check()
    page.get_by_role("button", name="Keep this evidence").click()
    page.get_by_role("link", name="Add what they may say").click()
    page.get_by_label("If they say").fill("There is no headcount")
    page.get_by_label("You answer").fill("Placements are paid by early careers.")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("#opened")).to_contain_text("Case: 5 of 11 parts")


def hand_it_over(page: Page) -> None:
    """Only what is ticked is on the page: neither the goal nor what Tom may say."""
    page.get_by_role("link", name="One-page case, PDF").click()
    page.get_by_label(WORTH).check()
    page.get_by_label("Ifeoma promoted after my mentoring").check()
    page.get_by_role("button", name="Keep it and see the page").click()
    expect(page.get_by_label("The text")).to_have_value(re.compile(f"{ASK}\n\nWhat it is worth to you\n{WORTH}"))
    expect(page.get_by_label("The text")).not_to_have_value(re.compile("headcount|Manage people"))
    with page.expect_download() as kept:
        page.get_by_role("link", name="Download the PDF").click()
    assert kept.value.suggested_filename == "case.pdf"
    page.get_by_label("As a PDF or on paper").check(force=True)
    page.get_by_role("button", name="I handed it over").click()
    expect(page.locator("#opened")).to_contain_text("You gave Tom Whitaker the case, one page.")


def prepare_and_rehearse(page: Page) -> None:
    page.get_by_role("link", name="Prepare the conversation").click()
    page.get_by_label("On optional", exact=True).fill("2026-06-16")
    page.get_by_label("Your opening sentence").fill(OPENING)
    page.get_by_label("If they say not now").fill("What would have to be true, and by when?")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Rehearse it").click()
    page.get_by_role("button", name="Start").press("Enter")
    expect(page.locator("[data-timer-shown]")).not_to_have_text("0:00")
    page.get_by_role("button", name="Stop").press("Enter")
    expect(page.get_by_label("How long it took")).not_to_have_value("")
    page.get_by_label("With optional", exact=True).fill("Dele")
    page.get_by_role("button", name="Log the rehearsal").click()
    expect(page.locator("#opened")).to_contain_text("Rehearsed once, last on 15\u00a0June with Dele")


def talk_and_be_put_off(page: Page, begun: Clocked) -> None:
    """On the day of the talk Today has its first sentence; “not now” wants something that can be watched."""
    page.goto(begun.url)
    expect(page.locator("#agenda")).to_contain_text(f"Open with: “{OPENING}”")
    page.locator("#agenda").get_by_role("link", name=ASK).click()
    page.get_by_role("link", name="Write what was said").click()
    page.get_by_role("link", name="Not now", exact=True).click()
    page.get_by_label("What was said").fill("After the summer")
    page.get_by_role("button", name="Log not now").click()
    expect(page.get_by_role("main")).to_contain_text("A condition in words alone cannot be watched.")
    page.get_by_label("It comes back on").fill("2026-09-07")
    page.get_by_role("button", name="Log not now").click()
    expect(page.locator("#opened")).to_contain_text("“After the summer”")
    expect(page.get_by_role("row", name=ASK)).to_contain_text("Back on 7\u00a0September")


def ask_again_from_today(page: Page, begun: Clocked) -> None:
    """On its day it is on Today, with the sentence to open with, and counted in the navigation."""
    page.goto(begun.url)
    expect(page.locator("#agenda")).to_contain_text(f"Open with: “{AGAIN}”")
    expect(page.get_by_role("navigation", name="Main").get_by_role("link", name="Asks")).to_contain_text("1")
    page.locator("#agenda").get_by_role("link", name=ASK).click()
    expect(page.locator("#opened .own-words", has_text=AGAIN)).to_be_visible()


def get_the_yes(page: Page) -> None:
    page.get_by_role("link", name="Log the answer").click()
    page.get_by_role("link", name="Yes", exact=True).click()
    page.get_by_label("What was said").fill("Yes, from November")
    page.get_by_role("button", name="Log the yes").click()
    expect(page.get_by_role("main")).to_contain_text("Give the hours, as 2, 1.5 or 1h30.")
    expect(page.get_by_label("What was said")).to_have_value("Yes, from November")
    page.get_by_label("Hours it takes").fill("40")
    page.get_by_role("button", name="Log the yes").click()
    expect(page.locator("#notices")).to_contain_text("It is granted")
    page.locator("#opened .log").get_by_role("link", name=ASK).click()
    expect(page.locator("h1")).to_have_text(ASK)
    expect(page.get_by_role("main")).to_contain_text("Manage people")
    page.get_by_role("link", name="Plan", exact=True).first.click()
    expect(page.get_by_role("main")).to_contain_text(ASK)


def test_without_script_a_case_is_ticked_and_a_rehearsal_typed(begun: Clocked, open_page: Callable[..., Page]):
    begun.metier("ask", "add", ASK, "--kind", "project", "--of", "Tom Whitaker", "--worth-to-them", "A day a week.")
    begun.metier("ask", "talk", ASK, "--opening", "I would like to settle it.")
    page = opened(begun, open_page, "/asks/", width=390, script=False)
    page.get_by_role("link", name="One-page case, PDF").click()
    page.get_by_label("A day a week.").check()
    page.get_by_role("button", name="Keep it and see the page").click()
    expect(page.get_by_label("The text")).to_have_value(f"{ASK}\n\nWhat it is worth to you\nA day a week.\n")
    with page.expect_download() as kept:
        page.get_by_role("link", name="Download the PDF").click()
    assert kept.value.suggested_filename == "case.pdf"
    page.goto(f"{begun.url}/asks/")
    page.get_by_role("link", name="Rehearse it").click()
    expect(page.get_by_role("button", name="Start")).to_be_hidden()
    page.get_by_label("How long it took").fill("2:30")
    page.get_by_role("button", name="Log the rehearsal").click()
    expect(page.locator("#opened")).to_contain_text("in 2 min 30")
    assert overflowing(page) == 0


def test_an_update_is_ticked_sent_and_kept(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/asks/updates/")
    page.get_by_role("button", name="Begin an update").click()
    page.get_by_role("group", name="Next").get_by_role("checkbox").first.check()
    page.get_by_role("button", name="Keep it and see the text").click()
    expect(page.locator("#said")).to_have_value(re.compile("Next\n- "))
    assert inaccessible(page) == []
    page.get_by_role("button", name="I sent it").click()
    expect(page.locator("#notices")).to_contain_text("The update is kept as you sent it.")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("It is a draft again.")
    page.get_by_role("link", name="Go on with the draft").click()
    page.get_by_role("button", name="Put the draft in the trash").click()
    expect(page.locator("#notices")).to_contain_text("The draft is in the trash.")
    assert complaints(page) == []
