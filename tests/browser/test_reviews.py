"""Reviews in a browser: how few actions a weekly one takes, words saved as they are written, corrections shown before they are recorded."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from time import monotonic

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked, copied, serving_at
from browser.conftest import PATIENCE, complaints, inaccessible, opened, overflowing
from browser.places import settle
from browser.test_every_page import faults

MOST_ACTIONS = 12


@pytest.fixture(scope="module")
def rhythm(tmp_path_factory: pytest.TempPathFactory, untouched: Path) -> Path:
    """A home with three goals of long ago with tasks, time logged, and the weekly review alone on the rhythm."""
    made = copied(untouched, tmp_path_factory.mktemp("rhythm") / "home")
    goals = (("Lead analytics", "learning"), ("Own the product", "autonomy"), ("Be known", "status"))
    made.metier_each(
        ("plan", "hours", "6"),
        ("priorities", "learning", "autonomy", "meaning", "status"),
        *(("goal", "add", title, "--due", "2035-06-30", "--priority", priority) for title, priority in goals),
        *(("task", "add", title, f"First step of {title}", "--hours", "20") for title, _ in goals),
        ("log", "--yes", "1h30 first step of lead analytics"),
        *(("rhythm", "set", kind, "--not-held") for kind in ("monthly", "quarterly", "yearly")),
    )
    with closing(sqlite3.connect(made.home / "metier.sqlite3")) as database, database:
        database.execute("UPDATE plan_goal SET created_at = '2020-01-06 09:00:00'")
    return made.home


@pytest.fixture
def held(tmp_path: Path, rhythm: Path) -> Iterator[Clocked]:
    with serving_at(copied(rhythm, tmp_path / "home").home) as running:
        yield running


class Hand:
    """Does what a person does, and counts: each click and each field typed is an action."""

    def __init__(self, page: Page) -> None:
        self.page, self.actions = page, 0

    def press(self, name: str) -> None:
        self.actions += 1
        self.page.get_by_role("button", name=name, exact=True).click()

    def write(self, label: str, text: str) -> None:
        self.actions += 1
        self.page.get_by_label(label).fill(text)


def reviewing(served: Clocked, open_page: Callable[..., Page], kind: str, **more: object) -> Page:
    """The page of a review, begun for the period of today."""
    served.metier("review", "open", kind)
    page = opened(served, open_page, "/reviews/", **more)
    page.get_by_role("link", name=kind.capitalize()).click()
    page.wait_for_url("**/reviews/0*/")
    return page


def saved(page: Page, key: str) -> None:
    expect(page.locator(f"#said-{key} [role=status]")).to_have_text("Saved")


def test_a_weekly_review_with_nothing_unusual_to_decide_takes_few_actions(
    held: Clocked, open_page: Callable[..., Page]
):
    page = opened(held, open_page)
    hand = Hand(page)
    hand.press("Start the review")
    page.wait_for_url("**/reviews/0*/")
    hand.press("Keep all")
    expect(page.locator("#notices")).to_contain_text("3 goals kept.")
    settle(page)
    hand.write("What got in the way, if anything did?", "The programme asked for one more thing.")
    saved(page, "stalled")
    hand.press("Finish the review")
    page.wait_for_url("**/document/")
    expect(page.get_by_text("The programme asked for one more thing.")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="First step of Lead analytics")).to_be_visible()
    assert hand.actions == 4
    assert hand.actions <= MOST_ACTIONS
    assert complaints(page) == []


def test_words_are_saved_as_they_are_written_and_nothing_is_lost_between_two_devices(
    held: Clocked, open_page: Callable[..., Page]
):
    laptop = reviewing(held, open_page, "weekly")
    phone = open_page(held.new_link(), width=390)
    phone.goto(laptop.url)
    laptop.get_by_label("What got in the way").fill("From the laptop")
    saved(laptop, "stalled")
    phone.get_by_label("What got in the way").fill("From the phone")
    expect(phone.get_by_text("This was also written elsewhere")).to_be_visible()
    expect(phone.locator("blockquote")).to_have_text("From the laptop")
    phone.get_by_label("What got in the way").fill("From the phone, on the train")
    saved(phone, "stalled")
    assert inaccessible(phone) == []
    phone.get_by_role("button", name="Keep all, one below the other").click()
    expect(phone.get_by_label("What got in the way")).to_have_value("From the laptop\n\nFrom the phone, on the train")
    laptop.reload()
    expect(laptop.get_by_label("What got in the way")).to_have_value("From the laptop\n\nFrom the phone, on the train")
    assert complaints(laptop) == complaints(phone) == []


def test_what_was_typed_last_is_kept_when_the_page_is_left_at_once(held: Clocked, open_page: Callable[..., Page]):
    page = reviewing(held, open_page, "weekly")
    address = page.url
    page.get_by_label("What got in the way").press_sequentially("Half a sentence")
    page.get_by_role("link", name="Plan", exact=True).first.click()
    page.wait_for_url("**/plan/")
    page.goto(address)
    field, patience = page.get_by_label("What got in the way"), monotonic() + PATIENCE / 1000
    while not field.input_value() and monotonic() < patience:
        page.reload()  # the words are sent when the page is left, beside what loads the next one
    expect(field).to_have_value("Half a sentence")


def test_what_cannot_be_saved_is_said_beside_the_field_and_saved_later(held: Clocked, open_page: Callable[..., Page]):
    page = reviewing(held, open_page, "weekly")
    page.context.set_offline(True)
    page.get_by_label("What got in the way").fill("Written in a tunnel")
    expect(page.locator("#said-stalled [role=status]")).to_contain_text("Not saved: Metier cannot be reached.")
    page.context.set_offline(False)
    saved(page, "stalled")
    page.reload()
    expect(page.get_by_label("What got in the way")).to_have_value("Written in a tunnel")


@pytest.mark.parametrize("width", [1440, 390])
def test_a_correction_shows_what_it_does_before_it_is_recorded(
    held: Clocked, open_page: Callable[..., Page], width: int
):
    page = reviewing(held, open_page, "quarterly", width=width)
    page.get_by_label("What got in the way?").fill("Not yet saved")
    page.get_by_role("button", name="Change Be known").click()
    box = page.get_by_role("article", name="Course correction: Be known")
    expect(box).to_be_visible()
    expect(page.get_by_role("button", name="Change Be known")).to_be_focused()
    expect(page.get_by_label("What got in the way?")).to_have_value("Not yet saved")
    settle(page)
    box.get_by_label("Serves", exact=True).select_option("learning")
    expect(box.locator("del")).to_have_text("Status and recognition")
    expect(box.get_by_text("What this does to your forecasts")).to_be_visible()
    expect(box.locator(".lines li").first).to_be_visible()
    box.get_by_label("Why are you changing it?").fill("It matters more than I thought.")
    assert faults(page, "a correction", widths=(width,)) == []
    box.get_by_role("button", name="Record this correction").click()
    expect(box).to_be_hidden()
    expect(page.locator("#notices")).to_contain_text("Be known is changed.")
    expect(page.locator(".recorded")).to_contain_text("Continued learning")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notices")).to_contain_text("It is as it was.")
    assert overflowing(page) == 0


def test_a_quarterly_review_is_held_without_script_on_a_phone(held: Clocked, open_page: Callable[..., Page]):
    page = reviewing(held, open_page, "quarterly", width=390, script=False)
    page.get_by_label("What got in the way?").fill("I kept saying yes.")
    page.get_by_role("button", name="Keep Lead analytics").click()
    expect(page.get_by_label("What got in the way?")).to_have_value("I kept saying yes.")
    page.get_by_role("button", name="Drop Be known").click()
    page.get_by_label("Why are you dropping it?").fill("Nobody asked.")
    page.get_by_role("button", name="Drop this goal").click()
    expect(page.get_by_text("Be known is dropped.")).to_be_visible()
    page.get_by_role("button", name="Change Own the product").click()
    page.get_by_label("Serves", exact=True).select_option("learning")
    page.get_by_label("Why are you changing it?").fill("It teaches me most.")
    page.get_by_role("button", name="Record this correction").click()
    expect(page.get_by_text("Own the product is changed.")).to_be_visible()
    page.get_by_label("In your own words, one a line").fill("Write to Anna")
    page.get_by_role("button", name="Sign off and finish").click()
    expect(page.get_by_text("The review is finished.")).to_be_visible()
    for said in ("I kept saying yes.", "Nobody asked.", "It teaches me most.", "Write to Anna"):
        expect(page.locator("article.sheet").get_by_text(said)).to_be_visible()
    assert overflowing(page) == 0


def test_the_pages_of_reviews_are_clean(held: Clocked, open_page: Callable[..., Page]):
    page = reviewing(held, open_page, "weekly")
    found = faults(page, "a weekly review")
    page.get_by_role("button", name="Add a goal").click()
    expect(page.get_by_role("article", name="A new goal")).to_be_visible()
    found += faults(page, "a goal to add")
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_role("article", name="A new goal")).to_be_hidden()
    page.get_by_role("button", name="Finish the review").click()
    page.wait_for_url("**/document/")
    found += faults(page, "a document")
    page.goto(f"{held.url}/reviews/")
    found += faults(page, "reviews, one past")
    assert found == [], "\n".join(found)
