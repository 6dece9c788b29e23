"""What its owner wrote in Arabic, in a browser: each text by its own first letter, in its place on a page that runs from the left."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened

WIN = "خفضت التقرير الشهري من 5 ساعات إلى 40 دقيقة (SQL)."
LEFT = """(element, [first, last]) => {
  const text = [...element.childNodes].find((one) => one.nodeType === Node.TEXT_NODE && one.data.includes(first));
  const at = (place) => {
    const range = document.createRange();
    range.setStart(text, place);
    range.setEnd(text, place + 1);
    return range.getBoundingClientRect().left;
  };
  return [at(text.data.indexOf(first)), at(text.data.lastIndexOf(last))];
}"""


@pytest.mark.parametrize("address", ["/record/", "/record/wins/"])
def test_a_win_in_arabic_ends_at_its_left(served: Clocked, open_page: Callable[..., Page], address: str):
    served.metier_each(("log", "win", WIN), ("record", "add", "skill", "C++"))
    page = opened(served, open_page)
    page.goto(f"{served.url}{address}")
    first, end = page.get_by_role("link", name="خفضت").first.evaluate(LEFT, ["خ", "."])
    assert end < first
    cell = page.locator("td, th, li").filter(has_text="خفضت").first.bounding_box()
    link = page.get_by_role("link", name="خفضت").first.bounding_box()
    assert cell
    assert link
    assert link["x"] - cell["x"] < 30
    assert complaints(page) == []
    assert inaccessible(page) == []


def test_a_sentence_of_metier_runs_from_the_left_though_it_begins_with_a_place_in_arabic(
    served: Clocked, open_page: Callable[..., Page]
):
    served.metier("role", "add", "مديرة تحليلات", "--where", "عمّان")
    page = opened(served, open_page)
    page.goto(f"{served.url}/roles/")
    page.get_by_role("link", name="مديرة").first.click()
    page.wait_for_url("**/roles/*-*/")
    place, end = page.locator("p.lead").evaluate(LEFT, ["ع", "needs"])
    assert place < end
