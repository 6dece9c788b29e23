"""The first use, as somebody has it: from an empty home to a plan, out on paper, and into another home; with script and without."""

import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked, copied, serving_at
from browser.conftest import complaints, opened, uploaded
from browser.places import settle
from browser.served import Served, serving
from linkedin_export import linkedin_export
from metier.core.words import short_date

GOAL = "Lead the claims analytics team"
TASKS = ("Agree the scope with Grace", "Write the business case", "Present it to the board")


@pytest.fixture
def first(tmp_path: Path) -> Iterator[Served]:
    """Really the first start: not even the folder is there."""
    with serving(tmp_path / "first" / "home") as running:
        yield running


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_from_an_empty_home_to_a_plan_and_away_with_it(
    first: Served, open_page: Callable[..., Page], tmp_path: Path, script: bool
):
    page = open_page(first.link, script=script)
    begin(page)
    bring_the_record(page, first)
    say_what_matters(page, script)
    make_a_plan(page)
    slip_the_first(page, first)
    finish_it_on_today(page)
    take_it_away(page, first, tmp_path)
    assert complaints(page) == []


def begin(page: Page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text("Your career, kept like your money")
    page.get_by_label("What is your name?").fill("Nadia Rahman")
    page.get_by_text("6 or more", exact=True).click()
    page.get_by_role("button", name="Import").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Import")


def bring_the_record(page: Page, served: Served) -> None:
    uploaded(page, served, linkedin_export())
    expect(page.get_by_role("heading", level=1)).to_have_text("28 things to import")
    expect(page.get_by_text("Nothing has changed yet")).to_be_visible()
    page.get_by_role("button", name="Import 28 things").click()
    expect(page.locator("#notices")).to_contain_text("28")
    positions = page.locator("#positions-block")
    expect(positions).to_contain_text("Senior Data Analyst")
    expect(positions.locator("tbody", has_text="Northbank").get_by_role("link")).to_have_text(
        ["Data Analyst", "Graduate Analyst"]
    )
    expect(page.locator("#recommendations-block")).to_contain_text("Nadia finds what matters, and says so.")


def say_what_matters(page: Page, script: bool) -> None:
    page.get_by_role("link", name="Direction").click()
    page.get_by_role("link", name="Add an ambition").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Add an ambition")
    page.get_by_text("Position", exact=True).click()
    page.get_by_label("In your own words").fill("Head of analytics at a company small enough to know everyone")
    page.get_by_role("button", name="Add the ambition").click()
    expect(page.locator(".ambitions")).to_contain_text("Head of analytics")
    page.get_by_role("link", name="Rank them").click()
    for place, name in enumerate(("Continued learning", "Autonomy", "Meaningful work", "Status and recognition"), 1):
        page.get_by_label(name, exact=True).select_option(str(place))
    page.get_by_role("button", name="Keep this ranking").click()
    ranking = page.locator("[data-ranking] b")
    expect(ranking).to_have_text(["Continued learning", "Autonomy", "Meaningful work", "Status and recognition"])
    page.get_by_role("button", name="Move Meaningful work up").click()
    expect(ranking).to_have_text(["Continued learning", "Meaningful work", "Autonomy", "Status and recognition"])
    if script:
        settle(page)
        with page.expect_response("**/direction/priorities/order/"):
            page.drag_and_drop("[data-id=status]", "[data-id=meaning]", target_position={"x": 60, "y": 4})
        expect(ranking).to_have_text(["Continued learning", "Status and recognition", "Meaningful work", "Autonomy"])
        page.get_by_role("button", name="Undo").click()
        expect(ranking).to_have_text(["Continued learning", "Meaningful work", "Autonomy", "Status and recognition"])


def make_a_plan(page: Page) -> None:
    page.get_by_role("link", name="Plan", exact=True).first.click()
    page.get_by_role("link", name="Add a goal").first.click()
    page.get_by_label("Goal", exact=True).fill(GOAL)
    page.get_by_label("Due").fill("2034-10-01")
    page.get_by_label("Why it matters to you").fill("It is the step before the next one.")
    page.get_by_label("Serves the ambition").select_option(index=1)
    page.get_by_label("Serves the priority").select_option("learning")
    page.get_by_role("button", name="Add the goal").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(GOAL)
    for number, title in enumerate(TASKS):
        page.get_by_role("link", name="Add a task").first.click()
        page.get_by_label("Task", exact=True).fill(title)
        page.get_by_label("Hours it takes").fill("6")
        if number:
            page.get_by_label(TASKS[number - 1]).check()
        page.get_by_role("button", name="Add the task").click()
        expect(page.locator("#tasks")).to_contain_text(title)


def slip_the_first(page: Page, served: Served) -> None:
    page.get_by_role("link", name="Plan", exact=True).first.click()
    expect(page.locator("#year .scroll svg").first).to_contain_text(GOAL)
    for title in TASKS:
        expect(page.locator("#year .scroll svg").first).to_contain_text(title)
    before = planned(served)
    assert before[TASKS[0]]["finishes"] <= before[TASKS[1]]["starts"] <= before[TASKS[2]]["starts"]
    assert_listed(page, before)
    page.get_by_role("button", name=f"Slip a week: {TASKS[0]}").click()
    expect(page.locator("#notices")).to_contain_text(f"{TASKS[0]} now starts")
    expect(page.locator("#notices")).to_contain_text("Two tasks move with it")
    after = planned(served)
    assert all(after[title]["starts"] > before[title]["starts"] for title in TASKS)
    assert all(after[title]["finishes"] > before[title]["finishes"] for title in TASKS[1:])
    assert_listed(page, after)


def finish_it_on_today(page: Page) -> None:
    page.get_by_role("link", name="Today", exact=True).first.click()
    page.get_by_role("button", name=f"Done: {TASKS[0]}").click()
    expect(page.locator("#notices")).to_contain_text(f"{TASKS[0]} is done.")
    expect(page.locator("#agenda")).not_to_contain_text(TASKS[0])
    expect(page.locator("#agenda")).to_contain_text(TASKS[1])
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#agenda")).to_contain_text(TASKS[0])
    page.get_by_role("button", name=f"Done: {TASKS[0]}").click()
    expect(page.locator("#agenda")).not_to_contain_text(TASKS[0])


def take_it_away(page: Page, served: Served, folder: Path) -> None:
    page.get_by_role("link", name="Plan", exact=True).first.click()
    text = words_of(downloaded(page, "Plan as a PDF", folder))
    assert GOAL in text
    assert all(title in text for title in TASKS[1:])
    page.goto(f"{served.url}/archive/")
    archive = downloaded(page, "Export everything", folder)
    elsewhere = folder / "elsewhere"
    served.metier("restore", str(archive), home=elsewhere)
    served.metier("export", str(folder / "again.zip"), home=elsewhere)
    assert (folder / "again.zip").read_bytes() == archive.read_bytes()
    assert GOAL in served.metier("plan", home=elsewhere)


def test_a_restored_archive_is_a_way_to_begin(
    tmp_path: Path, untouched: Path, served: Clocked, open_page: Callable[..., Page]
):
    served.metier("goal", "add", GOAL, "--due", "2027-06-30")
    served.metier("export", str(tmp_path / "a.zip"))
    with serving_at(copied(untouched, tmp_path / "new").home) as new:
        page = opened(new, open_page, "/start/")
        page.get_by_role("link", name="Restore a Metier archive").click()
        page.get_by_label("Archive").set_input_files(tmp_path / "a.zip")
        page.get_by_role("button", name="Show what it holds").click()
        expect(page.get_by_text("Nothing has changed yet")).to_be_visible()
        with page.expect_navigation():
            page.get_by_role("button", name="Restore").click()
        page.goto(f"{new.url}/plan/")
        expect(page.get_by_role("main")).to_contain_text(GOAL)
        assert complaints(page) == []


def planned(served: Served) -> dict[str, dict[str, Any]]:
    """What the command says of each task."""
    return {row["title"]: row for row in json.loads(served.metier("plan", "--json"))["tasks"]}


def assert_listed(page: Page, tasks: dict[str, dict[str, Any]]) -> None:
    """The list on the page has these dates."""
    for title in TASKS:
        row = page.locator("#tasks tr", has=page.get_by_role("button", name=f"Done: {title}"))
        expect(row).to_contain_text(short_date(date.fromisoformat(tasks[title]["finishes"])))


def downloaded(page: Page, link: str, folder: Path) -> Path:
    with page.expect_download() as coming:
        page.get_by_role("main").get_by_role("link", name=link).click()
    path = folder / coming.value.suggested_filename
    coming.value.save_as(path)
    return path


def words_of(pdf: Path) -> str:
    """The text of all pages, on one line."""
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
