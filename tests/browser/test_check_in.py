"""A check-in takes a minute: counted in keys and clicks. And an if-then plan comes on its cue."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import THURSDAY, complaints, opened
from browser.places import settle


def counted_goal(served: Clocked) -> None:
    served.metier("goal", "add", "Lead analytics", "--counted-as", "number", "--target", "40 models")


def at_the_goal(served: Clocked, page: Page) -> None:
    page.goto(f"{served.url}/plan/goals/")
    page.get_by_role("link", name="Lead analytics").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Lead analytics")
    settle(page)


def test_from_the_goals_page_five_actions_say_all_of_it(served: Clocked, open_page: Callable[..., Page]):
    counted_goal(served)
    served.metier("check", "lead", "--value", "12")
    page = opened(served, open_page)
    at_the_goal(served, page)
    page.locator("#check-ins summary").click()
    page.get_by_label("How far, of 40 models").click()
    page.keyboard.type("15")
    page.locator("#check-ins").get_by_text("Likely", exact=True).click()
    page.get_by_label("In a line").click()
    page.keyboard.type("Claims are in")
    page.keyboard.press("Enter")
    expect(page.locator("#notices")).to_contain_text("Checked in on Lead analytics: 15 of 40, likely.")
    expect(page.locator("#check-ins")).to_contain_text("Claims are in")
    page.locator("#notices").get_by_role("button", name="Undo").click()
    expect(page.locator("#check-ins")).to_contain_text("12 of 40")
    assert complaints(page) == []


def test_the_keyboard_alone_does_it_and_typing_replaces_what_was_there(served: Clocked, open_page: Callable[..., Page]):
    counted_goal(served)
    served.metier("check", "lead", "--value", "12")
    page = opened(served, open_page)
    at_the_goal(served, page)
    page.locator("#check-ins summary").focus()
    for key in ("Enter", "Tab", "9", "Tab", "Space", "ArrowRight", "Tab", "o", "k", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("#notices")).to_contain_text("9 of 40, unlikely.")
    expect(page.locator("#check-ins .own-words")).to_have_text("ok")


def test_without_script_the_goals_page_leads_to_the_form(served: Clocked, open_page: Callable[..., Page]):
    counted_goal(served)
    page = opened(served, open_page, script=False)
    page.goto(f"{served.url}/plan/goals/")
    page.get_by_role("link", name="Lead analytics").click()
    page.get_by_role("link", name="How far it is, and checking in").click()
    page.get_by_label("How far, of 40 models").fill("41")
    page.get_by_role("button", name="Check in").click()
    expect(page.locator("#notices")).to_contain_text("41 of 40, beyond the target.")
    page.get_by_role("button", name="It is reached").click()
    expect(page.locator("#notices")).to_contain_text("Lead analytics is reached.")


def test_today_asks_and_takes_the_answer_on_the_spot(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/?all")
    asked = page.locator("#agenda li", has_text="Check in on").first
    title = asked.get_by_role("heading").inner_text()
    asked.get_by_text("Check in here").click()
    asked.get_by_text("Likely", exact=True).click()
    asked.get_by_role("button", name="Check in", exact=True).click()
    expect(page).to_have_url(f"{own_demo.url}/")
    expect(page.locator("#notices")).to_contain_text(title.replace("Check in", "Checked in"))
    page.goto(f"{own_demo.url}/?all")
    expect(page.locator("#agenda")).not_to_contain_text(title)
    assert complaints(page) == []


def test_an_if_then_plan_is_made_with_its_cue_answered_on_today_and_undone(
    served: Clocked, open_page: Callable[..., Page]
):
    counted_goal(served)
    page = opened(served, open_page)
    at_the_goal(served, page)
    page.get_by_role("link", name="Plan for an obstacle").click()
    page.get_by_label("If", exact=True).fill("The programme asks for more")
    page.get_by_label("then I").fill("say that I look on Friday")
    expect(page.get_by_label("On which weekday")).to_be_hidden()
    page.get_by_label("Every week, on a weekday").check()
    page.get_by_label("On which weekday").select_option(str(THURSDAY.weekday()))
    with page.expect_navigation():
        page.get_by_role("button", name="Keep the plan").click()
    page.goto(served.url)
    page.get_by_role("button", name="Done: Say that I look on Friday").click()
    expect(page.locator("#notices")).to_contain_text("Done today: say that I look on Friday.")
    expect(page.locator("#agenda")).not_to_contain_text("Say that I look on Friday")
    page.locator("#notices").get_by_role("button", name="Undo").click()
    expect(page.locator("#agenda")).to_contain_text("If the programme asks for more.")
