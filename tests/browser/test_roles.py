"""A target role in a browser: a gap accepted with its reason, another made a task in one step, and the role with what the plan says of it."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, opened


def test_gaps_are_decided_and_become_tasks(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/roles/")
    page.get_by_role("link", name="Head of analytics", exact=True).first.click()
    budget = page.get_by_role("row", name="Win and run a budget")
    budget.get_by_role("button", name="Accept").click()
    expect(page.locator("#problems")).to_contain_text("needs your attention")
    complaints(page).clear()  # the answer was 422, as it should be
    page.locator("#decision textarea").fill("Finance keeps it.")
    page.get_by_role("button", name="Keep the decision").click()
    page.get_by_role("link", name="Head of analytics", exact=True).click()
    expect(budget).to_contain_text("Finance keeps it.")
    team = page.get_by_role("row", name="Line-manage a team of analysts")
    team.get_by_role("button", name="Add a task").click()
    expect(page.get_by_role("status").first).to_contain_text("which is a guess")
    expect(team.get_by_role("link", name="Close the gap: Line-manage a team of analysts")).to_be_visible()
    expect(page.locator("#ready")).not_to_contain_text("See")
    assert complaints(page) == []
