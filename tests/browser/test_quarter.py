"""A quarter as somebody lives it: hours logged week by week, a short review each Sunday, and one of the quarter that changes the plan."""

import json
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser.clocked import Clocked, copied, serving_at
from browser.conftest import complaints, inaccessible
from browser.places import settle

MONDAY = datetime(2026, 7, 6, 8, 30, tzinfo=UTC)
SUNDAY_OF_THE_REVIEW = datetime(2026, 10, 4, 9, 0, tzinfo=UTC)
MODELS, PROGRAMME, KNOWN, BUDGETS = (
    "Lead analytics engineering",
    "Vulnerable customers programme",
    "Be known beyond Calder",
    "Learn how budgets are won",
)
WHY_BUDGETS = "The programme showed me that I cannot read one."
WEEKS, BEGUN_WITH = 12, 5


@pytest.fixture
def served(tmp_path: Path, untouched: Path) -> Iterator[Clocked]:
    """A career that begins on a Monday in July: five hours a week, three goals, learning first."""
    with serving_at(copied(untouched, tmp_path / "home").home, MONDAY) as running:
        running.metier_each(
            ("plan", "hours", "5"),
            ("priorities", "learning", "autonomy", "meaning", "status"),
            ("goal", "add", MODELS, "--due", "2027-06-30", "--priority", "learning"),
            ("goal", "add", PROGRAMME, "--due", "2027-03-31", "--priority", "meaning"),
            ("goal", "add", KNOWN, "--due", "2027-05-31", "--priority", "status"),
            ("task", "add", MODELS, "Migrate the claims models", "--hours", "60"),
            ("task", "add", PROGRAMME, "Finish the reporting pack", "--hours", "50"),
            ("task", "add", KNOWN, "Prepare a conference talk", "--hours", "20"),
        )
        yield running


def test_a_quarter_ends_in_a_review_that_changes_the_plan(served: Clocked, open_page: Callable[..., Page]):
    page = open_page(served.link)
    for week in range(WEEKS):
        live_a_week(page, served, week)
        served.set_clock(MONDAY + timedelta(weeks=week + 1))
    served.set_clock(SUNDAY_OF_THE_REVIEW)
    review_the_quarter(page, served)
    look_back(page, served)
    assert complaints(page) == []


def live_a_week(page: Page, served: Clocked, week: int) -> None:
    """Two lines of hours, mostly for what is ranked third, and on Sunday the weekly review with nothing unusual to decide."""
    page.goto(served.url)
    log(page, f"{1 if week % 3 else 2}h claims models migration")
    served.pass_days(3)
    page.goto(served.url)
    log(page, "2h30 reporting pack")
    served.pass_days(3)
    review_what_is_due(page, served)


def log(page: Page, line: str) -> None:
    with page.expect_response("**/capture/reading/**"):
        page.locator("#log").fill(line)
    expect(page.locator("#reading .understood")).to_be_visible()
    page.locator("#log").press("Enter")
    expect(page.locator("#notices")).to_contain_text("logged")


def review_what_is_due(page: Page, served: Clocked) -> None:
    """The week, or the month where one has ended, with nothing unusual to decide."""
    page.goto(f"{served.url}/reviews/")
    page.get_by_role("main").get_by_role("button", name="Start the review").click()
    page.wait_for_url("**/reviews/0*/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("review")
    keep = page.locator("#keep-all, #keep-rest")
    if keep.count():
        keep.click()
        expect(keep).to_have_count(0)
    page.locator("#finish").click()
    expect(page.locator("#notices")).to_contain_text("finished")


def review_the_quarter(page: Page, served: Clocked) -> None:
    page.goto(f"{served.url}/reviews/")
    page.get_by_role("main").get_by_role("button", name="Start the review").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Third-quarter review")
    expect(page.locator("#where")).to_contain_text("Meaningful work")
    change(page)
    drop(page)
    add(page)
    decide(page, PROGRAMME, "Keep").click()
    settle(page)
    page.evaluate("scrollTo(0, 0)")  # a row half below the bar at the top looks too small to axe
    assert inaccessible(page) == []
    page.get_by_role("button", name="Sign off and finish").click()
    expect(page.locator("#notices")).to_contain_text("finished")


def decide(page: Page, goal: str, verdict: str) -> Locator:
    return page.locator("#decide tr", has_text=goal).get_by_text(verdict, exact=True)


def box(page: Page) -> Locator:
    return page.locator("article.correction")


def change(page: Page) -> None:
    decide(page, MODELS, "Change").click()
    expect(box(page)).to_contain_text("30 June 2027")
    settle(page)
    with page.expect_response("**/effects/"):
        box(page).get_by_label("Due").fill("2027-12-31")
        box(page).get_by_label("Due").blur()
    settle(page)
    box(page).get_by_label("Why are you changing it?").fill("The programme has eaten the hours I ranked first.")
    box(page).get_by_role("button", name="Record this correction").click()
    expect(page.locator("#decide .recorded")).to_contain_text("31 December 2027")


def drop(page: Page) -> None:
    decide(page, KNOWN, "Drop").click()
    expect(box(page)).to_contain_text("What this does to your forecasts")
    settle(page)
    box(page).get_by_label("Why are you dropping it?").fill("It was for the title.")
    box(page).locator("button.primary").click()
    expect(box(page)).to_have_count(0)


def add(page: Page) -> None:
    page.get_by_role("button", name="Add a goal").click()
    box(page).get_by_label("Goal", exact=True).fill(BUDGETS)
    box(page).get_by_label("Due").fill("2027-09-30")
    box(page).get_by_label("Why this goal?").fill(WHY_BUDGETS)
    box(page).locator("button.primary").click()
    expect(page.locator("#decide tr", has_text=BUDGETS)).to_contain_text("Added")


def look_back(page: Page, served: Clocked) -> None:
    """The review is a document; what it corrected is told; a day before it stands beside now, and its plan is the plan of that day."""
    page.goto(f"{served.url}/reviews/")
    page.locator("#past a").first.click()
    for said in ("The programme has eaten the hours I ranked first.", "It was for the title.", BUDGETS):
        expect(page.get_by_role("main")).to_contain_text(said)
    read_the_corrections(page, served)
    compare_with_a_day_before(page, served)
    page.get_by_role("link", name="The whole plan of that day").click()
    then = page.get_by_role("main")
    expect(page.get_by_role("heading", level=1)).to_have_text("The plan on 1\u00a0September 2026")
    expect(then).to_contain_text(KNOWN)
    expect(then).not_to_contain_text(BUDGETS)


def read_the_corrections(page: Page, served: Clocked) -> None:
    page.get_by_role("link", name="Corrections", exact=True).click()
    told = {
        f"Goal changed: {MODELS}": (
            "Due: 30\u00a0June 2027 31\u00a0December 2027",
            "The programme has eaten the hours I ranked first.",
        ),
        f"Goal dropped: {KNOWN}": ("It was for the title.",),
        f"Goal set: {BUDGETS}": (WHY_BUDGETS,),
    }
    for title, said in told.items():
        line = page.locator("ol.log > li", has_text=title)
        for words in (*said, "in the Third-quarter review"):
            expect(line).to_contain_text(words)
    expect(page.locator("ol.log > li")).to_have_count(3 + BEGUN_WITH)
    found = json.loads(served.metier("corrections", "--kind", "goal", "--since", "2026-10-01", "--json"))
    assert {f"Goal {one['what'].lower()}: {one['title']}" for one in found} == set(told)


def compare_with_a_day_before(page: Page, served: Clocked) -> None:
    page.get_by_role("link", name="A past day beside now").click()
    page.get_by_label("As it stood at the end of").fill("2026-09-01")
    page.get_by_role("button", name="Compare").click()
    lead = "One goal added, one changed and one dropped."
    expect(page.get_by_role("main")).to_contain_text(lead)
    for title, became in ((MODELS, "Changed"), (KNOWN, "Dropped"), (BUDGETS, "Added")):
        expect(page.get_by_role("row", name=title).first).to_contain_text(became)
    assert lead in served.metier("compare", "2026-09-01")
    was = served.metier("plan", "--as-of", "2026-09-01")
    assert KNOWN in was
    assert BUDGETS not in was
