"""Favours and recruiters in a browser: help that is asked for and returned, and a second submission that is warned of before one agrees."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened


def test_help_is_asked_for_given_and_returned(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/people/favours/")
    balance = page.locator("#balance").get_by_role("row", name="James Thornley")
    expect(balance).to_contain_text("−2")
    page.get_by_role("link", name="Log a favour").click()
    page.get_by_label("With whom").fill("james")
    page.get_by_text("They help you").click()
    page.get_by_text("Asked for").click()
    page.get_by_label("What", exact=True).fill("A look at your case for a team")
    page.get_by_role("button", name="Keep the favour").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("A look at your case for a team")
    page.get_by_role("button", name="They did it").click()
    expect(page.get_by_role("status").first).to_contain_text("done")
    page.goto(f"{own_demo.url}/people/favours/")
    expect(balance).to_contain_text("−3")
    page.get_by_role("link", name="Log help you gave to James Thornley").click()
    page.get_by_label("What", exact=True).fill("Read his paper on leaks")
    page.get_by_label("It returns").select_option(label="A look at your case for a team")
    page.get_by_role("button", name="Keep the favour").click()
    expect(page.locator("main")).to_contain_text("It returns")
    page.goto(f"{own_demo.url}/people/favours/")
    expect(balance).to_contain_text("−2")
    page.get_by_role("button", name="Done: A view on her analyst shortlist").click()
    expect(page.get_by_role("button", name="Done: A view on her analyst shortlist")).to_have_count(0)
    page.get_by_role("button", name="Undo").first.click()
    expect(page.get_by_role("status").first).to_contain_text("asked for again")
    assert complaints(page) == []


def test_two_recruiters_for_one_employer_are_warned_of_before_one_agrees(
    own_demo: Clocked, open_page: Callable[..., Page]
):
    page = opened(own_demo, open_page, "/people/recruiters/")
    page.get_by_role("link", name="Marta Wolski").first.click()
    warning = "Ben Ashworth put you forward to Moor Energy for Contract analyst"
    expect(page.locator("#submissions")).to_contain_text(warning)
    page.get_by_role("link", name="Head of data products, Moor Energy").click()
    page.get_by_label("How far it is").select_option("agreed")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("#problems")).to_contain_text(warning)
    complaints(page).clear()  # the answer was 422, as it should be
    assert inaccessible(page) == []
    page.get_by_label("I know, and agree all the same").check()
    page.get_by_role("button", name="Keep the change").click()
    expect(page.locator("#submissions")).to_contain_text("You agreed")
    page.get_by_role("link", name="Tell them something").first.click()
    expect(page.locator("main")).to_contain_text("Ben Ashworth: Around £60,000")
    page.get_by_label("What you say").fill("Not below £68,000")
    page.get_by_role("button", name="Keep it").click()
    expect(page.locator("#told").get_by_role("row", name="Salary")).to_contain_text("Not below £68,000")
    page.get_by_role("button", name="It is done").click()
    expect(page.get_by_role("status").first).to_contain_text("Say what is next")
    assert complaints(page) == []
