"""A win is fleshed out: what is written beside its files is not lost by attaching one."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened

PAPER = {"name": "letter.txt", "mimeType": "text/plain", "buffer": b"Well done."}
SAID = "Press “Keep the change” first"


def attaching(own_demo: Clocked, open_page: Callable[..., Page], said: str) -> tuple[Page, Locator]:
    """A win in which something was written and not kept, told so when a file was to be attached; and the button that attaches it."""
    page = opened(own_demo, open_page, "/record/wins/")
    page.locator("main table a[href^='/record/wins/0']").first.click()
    page.get_by_label("Who saw it").fill(said)
    page.set_input_files("#file", PAPER)
    attach = page.get_by_role("button", name="Attach the file")
    attach.click()
    expect(page.get_by_role("alert").filter(has_text=SAID)).to_be_visible()
    return page, attach


def test_what_is_written_and_not_kept_is_not_lost_by_attaching_a_file(
    own_demo: Clocked, open_page: Callable[..., Page]
):
    page, attach = attaching(own_demo, open_page, "Grace Park")
    expect(page.get_by_label("Who saw it")).to_have_value("Grace Park")
    assert inaccessible(page) == []

    page.get_by_role("button", name="Keep the change").click()
    page.go_back()
    page.set_input_files("#file", PAPER)
    attach.click()
    expect(page.get_by_role("link", name="letter.txt")).to_be_visible()
    expect(page.get_by_label("Who saw it")).to_have_value("Grace Park")
    assert complaints(page) == []


def test_what_is_not_to_be_kept_can_be_left(own_demo: Clocked, open_page: Callable[..., Page]):
    page, attach = attaching(own_demo, open_page, "Nobody at all")
    attach.click()
    expect(page.get_by_role("link", name="letter.txt")).to_be_visible()
    expect(page.get_by_label("Who saw it")).not_to_have_value("Nobody at all")


def test_what_was_refused_is_not_lost_by_attaching_a_file_either(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/record/wins/")
    page.locator("main table a[href^='/record/wins/0']").first.click()
    page.get_by_label("Who saw it").fill("Grace Park")
    page.get_by_label("When").fill("the day before")
    page.get_by_role("button", name="Keep the change").click()
    expect(page.get_by_label("Who saw it")).to_have_value("Grace Park")
    page.set_input_files("#file", PAPER)
    page.get_by_role("button", name="Attach the file").click()
    expect(page.get_by_role("alert").filter(has_text=SAID)).to_be_visible()


def test_what_a_browser_puts_back_is_not_lost_by_attaching_a_file(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/record/wins/")
    page.locator("main table a[href^='/record/wins/0']").first.click()
    was = page.get_by_label("Who saw it").input_value()
    page.get_by_label("Who saw it").fill("Grace Park")
    page.get_by_role("link", name="Leave it as it is").click()
    page.go_back()
    expect(page.get_by_label("Who saw it")).to_have_value("Grace Park")
    page.set_input_files("#file", PAPER)
    attach = page.get_by_role("button", name="Attach the file")
    attach.click()
    expect(page.get_by_role("alert").filter(has_text=SAID)).to_be_visible()
    page.get_by_label("Who saw it").fill(was)
    attach.click()
    expect(page.get_by_role("link", name="letter.txt")).to_be_visible()


def test_a_form_that_is_as_it_was_says_nothing(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, "/record/wins/")
    page.locator("main table a[href^='/record/wins/0']").first.click()
    was = page.get_by_label("Who saw it").input_value()
    page.get_by_label("Who saw it").fill("Grace Park")
    page.get_by_label("Who saw it").fill(was)
    page.set_input_files("#file", PAPER)
    page.get_by_role("button", name="Attach the file").click()
    expect(page.get_by_role("link", name="letter.txt")).to_be_visible()
