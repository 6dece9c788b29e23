"""Every page, wide and narrow, light and dark: nothing that axe finds, nothing in the console, nothing that scrolls sideways."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from browser.conftest import complaints, follow, hard_to_read, inaccessible, opened_demo, overflowing, uploaded
from browser.places import BEFORE_A_CAREER, BEFORE_SIGNING_IN, OF_A_CAREER, WITHOUT_DATA, Place, go
from browser.served import Served, serving
from linkedin_export import export_files, zip_of

WIDTHS = pytest.mark.parametrize("width", [1440, 390])
NARROWER = {1440: 720, 390: 320}  # twice the size on a laptop; the narrowest phone
REFUSED = (
    ("/direction/ambitions/new/", "Add the ambition"),
    ("/direction/life/new/", "Add the life goal"),
    ("/plan/goals/new/", "Add the goal"),
    ("/plan/hours/", "Keep the hours"),
    ("/record/positions/new/", "Add the position"),
    ("/asks/new/", "Keep the ask"),
    ("/reviews/parking/", "Park my career"),
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A home where nobody has begun."""
    with serving(tmp_path_factory.mktemp("fresh") / "home") as running:
        yield running


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Served]:
    """A home with a career and nothing in it."""
    with serving(tmp_path_factory.mktemp("begun") / "home") as running:
        page = browser.new_page()
        follow(page, running.link)
        page.goto(f"{running.url}/start/")
        page.get_by_role("button", name="Start empty").click()
        page.wait_for_url(f"{running.url}/")
        page.close()
        yield running


def faults(page: Page, name: str, width: int, status: int = 200) -> list[str]:
    """What is wrong with the page shown, in light and in dark, at this width and at half of it."""
    found = [f"axe: {each}" for each in inaccessible(page)]
    page.emulate_media(color_scheme="dark")
    found += [f"axe, dark: {each}" for each in hard_to_read(page)]
    page.emulate_media(color_scheme="light")
    found += [each for each in complaints(page) if f"status of {status}" not in each]
    complaints(page).clear()
    for pixels in (width, NARROWER[width]):
        page.set_viewport_size({"width": pixels, "height": 1000})
        if over := overflowing(page):
            found.append(f"{over} px wider than {pixels}")
    page.set_viewport_size({"width": width, "height": 1000})
    return [f"{name}: {each}" for each in found]


def toured(page: Page, served: Served, places: tuple[Place, ...], width: int) -> list[str]:
    found = []
    for place in places:
        go(page, served, place)
        found += faults(page, place.name, width, place.status)
    return found


def assert_clean(found: list[str]) -> None:
    assert not found, "\n".join(found)


@WIDTHS
def test_every_page_of_a_career_is_clean(demo: Served, open_page: Callable[..., Page], width: int):
    page = opened_demo(demo, open_page, width=width)
    assert_clean(toured(page, demo, OF_A_CAREER, width))


@WIDTHS
def test_the_pages_before_a_career_are_clean(fresh: Served, open_page: Callable[..., Page], width: int):
    page = open_page(f"{fresh.url}/account/sign-in/", width=width)
    found = toured(page, fresh, BEFORE_SIGNING_IN, width)
    follow(page, fresh.new_link())
    assert_clean(found + toured(page, fresh, BEFORE_A_CAREER, width))


@WIDTHS
def test_pages_without_data_are_clean(begun: Served, open_page: Callable[..., Page], width: int):
    page = open_page(begun.new_link(), width=width)
    assert_clean(toured(page, begun, WITHOUT_DATA, width))


@WIDTHS
def test_refusals_and_previews_are_clean(begun: Served, open_page: Callable[..., Page], width: int):
    page = open_page(begun.new_link(), width=width)
    found = []
    for address, button in REFUSED:
        page.goto(begun.url + address)
        page.get_by_role("button", name=button).click()
        page.locator("#problems").wait_for()
        found += faults(page, f"refused at {address}", width, 422)
    files = export_files()
    broken = files | {"Positions.csv": files["Positions.csv"].replace(b"Sep 2019", b"Spe 2019")}
    found += faults(uploaded(page, begun, zip_of(broken)), "rows to correct", width)
    found += faults(uploaded(page, begun, zip_of(files)), "preview", width)
    found += faults(uploaded(page, begun, b"not a ZIP"), "a file refused", width, 422)
    assert_clean(found)


def test_a_page_that_is_wrong_is_found_out(fresh: Served, open_page: Callable[..., Page]):
    page = open_page(fresh.new_link())
    page.goto(f"{fresh.url}/start/")
    wide = "<p id='planted'>wide</p><img src='/mark.png'><button>grey</button><script>1</script>"
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", wide)
    page.evaluate("document.querySelector('#planted').style.cssText = 'inline-size: 2000px; color: #999'")
    page.evaluate("document.querySelector('#planted').setAttribute('style', 'inline-size: 2000px; color: #999')")
    found = "\n".join(faults(page, "start", 1440))
    assert "image-alt" in found
    assert "color-contrast" in found
    assert "wider than 1440" in found
    assert "Content Security Policy" in found
