"""How it looks by choice and on paper."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser.clocked import Clocked
from browser.conftest import complaints, inaccessible, opened, overflowing
from browser.places import settle
from browser.served import Served

LIGHT, DARK = "light", "dark"


def brightness(page: Page, of: str = "backgroundColor") -> float:
    """Of the paper, or of the words with `color`; 0 to 255."""
    shown = page.evaluate("of => getComputedStyle(document.body)[of]", of)
    figures = [float(each) for each in shown.partition("(")[2].rstrip(")").split(",")[:3]]
    return sum(figures) / 3


def test_the_theme_chosen_wins_over_the_device(own_demo: Clocked, open_page: Callable[..., Page]):
    page = opened(own_demo, open_page, scheme=DARK)
    assert brightness(page) < 60
    page.goto(f"{own_demo.url}/account/settings/")
    page.get_by_label("Appearance").select_option(LIGHT)
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    expect(page.locator("#notices")).to_contain_text("Your settings are saved.")
    assert brightness(page) > 240
    assert inaccessible(page) == []
    page.get_by_label("Appearance").select_option(DARK)
    page.emulate_media(color_scheme=LIGHT)
    with page.expect_navigation():
        page.get_by_role("button", name="Save").click()
    page.goto(f"{own_demo.url}/plan/")
    assert brightness(page) < 60
    assert complaints(page) == []


@pytest.mark.parametrize("address", ["/", "/direction/", "/plan/", "/record/"])
def test_paper_has_the_content_and_nothing_to_press(demo: Served, open_page: Callable[..., Page], address: str):
    page = opened(demo, open_page, scheme=DARK)
    page.goto(demo.url + address)
    settle(page)
    page.emulate_media(media="print", color_scheme=DARK)
    page.set_viewport_size({"width": 718, "height": 1000})
    assert brightness(page, "color") < 60
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    for gone in (".topbar", ".nav", ".skip", ".button"):
        assert page.locator(f"{gone}:visible").count() == 0, gone
    assert overflowing(page) <= 1  # the plan is drawn smaller on paper, and its width rounded


def test_the_page_is_used_without_colour_and_motion(demo: Served, open_page: Callable[..., Page]):
    page = opened(demo, open_page, forced_colors="active", contrast="more")
    for address in ("/", "/plan/", "/direction/"):
        page.goto(demo.url + address)
        settle(page)
        assert overflowing(page) == 0
        assert page.locator("main svg:visible").count() > 0
    assert complaints(page) == []
