"""Bringing a career in: a row that cannot be read is put right on the page, and an import is taken back as a whole."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing, uploaded
from linkedin_export import export_files, linkedin_export, zip_of


def started(served: Clocked, open_page: Callable[..., Page], **more: object) -> Page:
    page = opened(served, open_page, "/start/", **more)
    page.get_by_role("button", name="Start empty").click()
    expect(page.get_by_role("heading", name="First steps")).to_be_visible()
    return page


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_a_date_that_cannot_be_read_is_corrected_on_the_page(
    served: Clocked, open_page: Callable[..., Page], script: bool
):
    page = started(served, open_page, script=script, width=390)
    files = export_files()
    files["Positions.csv"] = files["Positions.csv"].replace(b"Sep 2019", b"Michaelmas 2019")
    uploaded(page, served, zip_of(files))
    expect(page.get_by_role("heading", level=1)).to_have_text("Nothing was imported")
    expect(page.get_by_role("heading", name="Positions.csv, line 5")).to_be_visible()
    expect(page.locator("mark")).to_have_text("Michaelmas 2019")
    page.get_by_label("Started On").fill("some time in autumn")
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_text("Still not read.")).to_be_visible()
    page.get_by_label("Started On").fill("Sep 2019")
    page.get_by_role("button", name="Check again").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("28 things to import")
    page.get_by_role("button", name="Import 28 things").click()
    expect(page.locator("#positions-block")).to_contain_text("September 2019 to February 2023")


def test_an_import_is_taken_back_as_a_whole(served: Clocked, open_page: Callable[..., Page]):
    page = started(served, open_page)
    uploaded(page, served, linkedin_export()).get_by_role("button", name="Import 28 things").click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("is undone")
    expect(page.get_by_role("heading", name="Bring what you already have")).to_be_visible()
    uploaded(page, served, linkedin_export()).get_by_role("button", name="Import 28 things").click()
    expect(page.locator("#positions-block")).to_contain_text("Senior Data Analyst")
    uploaded(page, served, linkedin_export())
    expect(page.get_by_text("There is nothing to import.")).to_be_visible()
    assert complaints(page) == []


def test_a_file_that_is_none_is_refused_in_a_sentence(served: Clocked, open_page: Callable[..., Page]):
    page = started(served, open_page)
    uploaded(page, served, b"%PDF-1.7 a resume", name="resume.zip")
    expect(page.get_by_role("alert")).to_contain_text("Nothing was imported.")
    expect(page.get_by_role("alert")).to_contain_text("resume.zip")
    expect(page.locator("#problems")).to_be_focused()


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_what_a_resume_leaves_open_is_decided_on_the_page(
    served: Clocked, open_page: Callable[..., Page], script: bool
):
    page = started(served, open_page, script=script, width=390)
    page.goto(f"{served.url}/record/import/")
    page.get_by_label("Or paste the text of your résumé").fill(
        "Ada Brennan\nada@example.org\n\nEXPERIENCE\nHarbour — Northwind (2019 – 2021)\n- Moved things\n"
    )
    page.get_by_role("button", name="See what it brings").click()
    expect(page.get_by_role("heading", name="Please check")).to_be_visible()
    expect(page.get_by_text("Nothing in the words says it.")).to_be_visible()
    assert overflowing(page) == 0
    if script:
        assert inaccessible(page) == []
    page.get_by_text("The other way round").click()
    page.get_by_role("button", name="Import 2 things").click()
    expect(page.locator("#positions-block")).to_contain_text("Northwind")
    expect(page.locator("#positions-block")).to_contain_text("Harbour")
