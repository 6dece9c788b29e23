"""Asking for it, in a browser: a case, a rehearsal with the clock, not now, Today with the sentence, a yes that is a task in the plan."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import THURSDAY, complaints, inaccessible, opened, overflowing

ASK = "Line-manage two placement students"


@pytest.fixture
def begun(served: Clocked) -> Clocked:
    """A goal, a win and a ranking, before anything is asked."""
    served.metier_each(
        ("goal", "add", "Manage people", "--due", "2035-06-30", "--priority", "autonomy"),
        ("log", "win", "Ifeoma promoted after my mentoring"),
        ("priorities", "rank", "learning", "autonomy", "meaning", "status"),
    )
    return served


def day(days: int) -> str:
    return (THURSDAY.date() + timedelta(days=days)).isoformat()


def test_from_the_case_to_the_task_in_the_plan(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page, "/asks/")
    page.get_by_role("link", name="Prepare an ask").first.click()
    page.get_by_label("What you want").fill(ASK)
    page.get_by_label("What it is").select_option("project")
    page.get_by_label("Of whom").fill("Tom Whitaker")
    page.get_by_label("Serves the goal").select_option(label="Manage people")
    page.get_by_role("button", name="Keep the ask").click()
    expect(page.locator("#opened")).to_contain_text("Case: 2 of 11 parts")
    page.get_by_role("link", name="Say in their terms what they get").click()
    page.get_by_label("What it is worth to them").fill("Two students free a day a week.")
    page.get_by_role("button", name="Keep the case").click()
    page.get_by_role("link", name="Choose wins, goals and figures").click()
    page.get_by_label("Ifeoma promoted after my mentoring").check()
    page.get_by_role("button", name="Keep this evidence").click()
    page.get_by_role("link", name="Prepare the conversation").click()
    page.get_by_label("Your opening sentence").fill("You said after the summer. I would like to settle it today.")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="Rehearse it").click()
    page.get_by_role("button", name="Start").click()
    expect(page.locator("[data-timer-shown]")).not_to_have_text("0:00")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_label("How long it took")).to_have_value(re.compile(r"^0:0[1-9]$"))
    page.get_by_role("button", name="Log the rehearsal").click()
    expect(page.locator("#opened")).to_contain_text("Rehearsed once")
    begun.metier("ask", "asked", ASK, "--on", day(-40))
    begun.metier("ask", "not-now", ASK, "--until", day(0), "--said", "After the summer", "--on", day(-30))
    page.goto(begun.url)
    expect(page.locator("#agenda")).to_contain_text(
        "Open with: “You said after the summer. I would like to settle it today.”"
    )
    page.locator("#agenda").get_by_role("link", name=ASK).click()
    page.get_by_role("link", name="Log the answer").click()
    page.get_by_role("link", name="Yes", exact=True).click()
    page.get_by_label("What was said").fill("Yes, from November")
    page.get_by_label("Hours it takes").fill("40")
    page.get_by_role("button", name="Log the yes").click()
    expect(page.locator("#notices")).to_contain_text("It is granted")
    page.locator("#opened .log").get_by_role("link", name=ASK).click()
    expect(page.locator("h1")).to_have_text(ASK)
    expect(page.get_by_role("main")).to_contain_text("Manage people")
    assert complaints(page) == []


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
