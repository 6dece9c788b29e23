"""Lines of a variant dragged into another order: by mouse, under a finger, and back again."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, opened
from browser.test_resume import make_a_variant, write_the_record

FIRST, SECOND, THIRD = "Cut the claims run to two hours", "Built the arrears model", "Took returns to three days"


def rows(page: Page) -> Locator:
    return page.locator("#picks [data-id] label")


def is_in_order(page: Page, *lines: str) -> None:
    expect(rows(page)).to_contain_text(list(lines))


def variant(served: Clocked, open_page: Callable[..., Page], **more: object) -> Page:
    page = opened(served, open_page, **more)
    write_the_record(page, served)
    served.metier("log", f"win {SECOND}")
    served.metier("log", f"win {THIRD}")
    make_a_variant(page)
    expect(rows(page)).to_have_count(3)
    expect(page.locator("#read")).to_contain_text("facts read back")
    return page


def test_a_line_is_dragged_and_put_back(served: Clocked, open_page: Callable[..., Page]):
    page = variant(served, open_page)
    was = [text.partition("\n")[0].strip() for text in rows(page).all_inner_texts()]
    page.drag_and_drop(
        "#picks [data-id]:nth-of-type(4)", "#picks [data-id]:nth-of-type(2)", target_position={"x": 60, "y": 4}
    )
    expect(page.locator("#notices")).to_contain_text("The order is changed.")
    is_in_order(page, was[2], was[0], was[1])
    expect(page.locator("#read")).to_contain_text("facts read back")
    page.locator("#notices").get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("The order is as it was.")
    is_in_order(page, *was)
    expect(page.locator("#read")).to_contain_text("facts read back")
    assert complaints(page) == []


def test_a_finger_that_rests_on_a_line_drags_it(served: Clocked, open_page: Callable[..., Page]):
    page = variant(served, open_page, has_touch=True)
    page.set_viewport_size({"width": 390, "height": 844})
    was = [text.partition("\n")[0].strip() for text in rows(page).all_inner_texts()]
    rows(page).last.scroll_into_view_if_needed()
    last, first = rows(page).last.bounding_box(), rows(page).first.bounding_box()
    assert last
    assert first
    finger = page.context.new_cdp_session(page)

    def touch(kind: str, *at: tuple[float, float]) -> None:
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y} for x, y in at]})

    touch("touchStart", (last["x"] + 30, last["y"] + 6))
    expect(page.locator("#picks .dragging")).to_have_count(1)
    touch("touchMove", (first["x"] + 30, first["y"] + 2))
    touch("touchEnd")
    expect(page.locator("#notices")).to_contain_text("The order is changed.")
    is_in_order(page, was[2], was[0], was[1])
    expect(page.locator("#picks [data-id] input:checked")).to_have_count(3)
