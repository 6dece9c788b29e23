"""A variant in a browser: made, reworded, behind the record, with the difference shown, brought level, exported, sent."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing

WIN = "Cut the claims run to two hours"
MINE = "Made the claims run three hours shorter"
NOW = "Cut the claims run to 40 minutes"


def test_a_reworded_line_says_when_its_fact_changes(served: Clocked, open_page: Callable[..., Page], tmp_path: Path):
    page = opened(served, open_page)
    write_the_record(page, served)
    make_a_variant(page)
    reword(page)
    change_the_fact(page, served)
    take_the_new_wording(page)
    assert NOW in words_of(export(page, tmp_path / "cv.pdf"))
    keep_what_is_sent(page)
    assert complaints(page) == []


def write_the_record(page: Page, served: Clocked) -> None:
    page.get_by_role("button", name="Start empty").click()
    page.goto(f"{served.url}/record/profile/new/")
    page.get_by_label("Name", exact=False).first.fill("Nadia Rahman")
    page.get_by_label("Email address").fill("nadia@example.org")
    page.get_by_role("button", name="Add the profile").click()
    page.goto(f"{served.url}/record/positions/new/")
    page.get_by_label("Employer").fill("Calder Mutual")
    page.get_by_label("Title").fill("Senior data analyst")
    page.get_by_label("From").fill("March 2023")
    page.get_by_role("button", name="Add the position").click()
    expect(page.locator("#notices")).to_contain_text("The position is added.")
    served.metier("log", f"win {WIN}")


def make_a_variant(page: Page) -> None:
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Résumé").click()
    page.get_by_role("link", name="Make a variant from your record").click()
    page.get_by_label("What it is called").fill("Analytics")
    page.get_by_role("button", name="Make the variant").click()
    expect(page.locator("#read")).to_contain_text("facts read back")
    page.wait_for_function("document.querySelector('#preview img')?.naturalWidth > 0")
    expect(page.get_by_role("checkbox", name=WIN)).to_be_checked()
    assert inaccessible(page) == []


def reword(page: Page) -> None:
    page.get_by_role("checkbox", name=WIN).uncheck()
    expect(page.get_by_role("cell", name="6", exact=True)).to_be_visible()
    page.get_by_role("checkbox", name=WIN).check()
    expect(page.get_by_role("cell", name="7", exact=True)).to_be_visible()
    expect(page.locator("#read")).to_contain_text("facts read back")
    page.get_by_role("link", name=f"Change the wording: {WIN}").click()
    assert inaccessible(page) == []
    page.get_by_label("In this variant").fill(MINE)
    page.get_by_role("button", name="Keep the wording").click()
    expect(page.locator("#picks")).to_contain_text("in your words")
    page.get_by_label("Opening").fill("Analyst who builds what others rely on.")
    expect(page.locator("#said-opening")).to_contain_text("Saved")


def change_the_fact(page: Page, served: Clocked) -> None:
    page.goto(f"{served.url}/record/wins/")
    page.get_by_role("link", name=WIN).click()
    page.get_by_label("What went well").fill(NOW)
    page.get_by_role("button", name="Keep the change").click()
    page.goto(f"{served.url}/resumes/")
    expect(page.get_by_label("Opening")).to_have_value("Analyst who builds what others rely on.")
    expect(page.locator("#variants")).to_contain_text("1 line stale")
    expect(page.locator("#changes del")).to_have_text("two hours")
    expect(page.locator("#changes ins")).to_have_text("40 minutes")
    expect(page.locator("#changes")).to_contain_text(MINE)
    expect(page.locator("#checks")).to_contain_text("Behind your record")
    assert inaccessible(page) == []
    page.set_viewport_size({"width": 390, "height": 844})
    assert overflowing(page) == 0
    page.set_viewport_size({"width": 1440, "height": 900})


def take_the_new_wording(page: Page) -> None:
    page.get_by_role("button", name="Take the new wording").click()
    expect(page.locator("#stands")).to_contain_text("No line is stale")
    expect(page.get_by_role("checkbox", name=NOW)).to_be_checked()
    expect(page.locator("#read")).to_contain_text("facts read back")


def export(page: Page, path: Path) -> bytes:
    with page.expect_download() as waiting:
        page.get_by_role("link", name="PDF", exact=True).click()
    waiting.value.save_as(path)
    return path.read_bytes()


def words_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        return " ".join(" ".join(sheet.get_textpage().get_text_bounded() for sheet in document).split())
    finally:
        document.close()


def keep_what_is_sent(page: Page) -> None:
    page.get_by_role("link", name="Keep what I send").click()
    assert inaccessible(page) == []
    page.get_by_label("To", exact=True).fill("Marta Wolski")
    page.get_by_role("button", name="Keep it").click()
    page.get_by_role("link", name="What was sent is kept as it was sent").click()
    expect(page.get_by_role("row", name="Marta Wolski")).to_contain_text("Analytics")
    assert inaccessible(page) == []


def test_a_word_without_end_stays_beside_its_pen(served: Clocked, open_page: Callable[..., Page]):
    page = opened(served, open_page)
    write_the_record(page, served)
    served.metier("log", f"win {'w' * 120}")
    served.metier("resume", "new", "Analytics")
    page.goto(f"{served.url}/resumes/")
    label = page.locator("#picks label", has_text="wwww").first
    expect(label).to_be_visible()
    assert label.evaluate("it => it.scrollWidth <= it.clientWidth")
    pen = page.get_by_role("link", name="Change the wording: www").bounding_box()
    words = label.bounding_box()
    assert pen
    assert words
    assert words["x"] + words["width"] <= pen["x"]
