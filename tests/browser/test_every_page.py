"""Every page, wide and narrow, light and dark: nothing that axe finds, nothing in the console, nothing that scrolls sideways."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.clocked import Clocked, copied, serving_at
from browser.conftest import SIGNED_IN, SLOW, complaints, follow, inaccessible, looked_at, opened, overflowing, uploaded
from browser.places import BEFORE_A_CAREER, BEFORE_SIGNING_IN, OF_A_CAREER, WITHOUT_DATA, Place, go, led_to
from browser.served import Served
from linkedin_export import export_files, zip_of

NARROWER = {1440: 720, 390: 320}  # twice the size on a laptop; the narrowest phone
AXE_SEES = 3
PARTS = 4  # so that those who test at the same time share the work, each of them places that stand on the same pages
REFUSED = (
    ("/direction/ambitions/new/", "Add the ambition"),
    ("/direction/life/new/", "Add the life goal"),
    ("/plan/goals/new/", "Add the goal"),
    ("/plan/hours/", "Keep the hours"),
    ("/record/positions/new/", "Add the position"),
    ("/asks/new/", "Keep the ask"),
    ("/value/pay/new/", "Add the pay change"),
    ("/reviews/parking/", "Park my career"),
)


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, untouched: Path) -> Iterator[Clocked]:
    """A home where nobody has begun."""
    with serving_at(copied(untouched, tmp_path_factory.mktemp("fresh") / "home").home) as running:
        yield running


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, untouched: Path, browser: Browser) -> Iterator[Clocked]:
    """A home with a career and nothing in it."""
    with serving_at(copied(untouched, tmp_path_factory.mktemp("begun") / "home").home) as running:
        page = browser.new_page(storage_state=running.home / SIGNED_IN)
        page.goto(f"{running.url}/start/")
        page.get_by_role("button", name="Start empty").click()
        page.wait_for_url(f"{running.url}/")
        page.context.close()
        yield running


def faults(
    page: Page, name: str, status: int = 200, *, widths: tuple[int, ...] = tuple(NARROWER), by_axe: bool = True
) -> list[str]:
    """What is wrong with the page shown, at each width and at half of it, in light and in dark; `by_axe` also by its slow rules."""
    found, slow = [], SLOW if by_axe else ()
    for width in widths:
        page.set_viewport_size({"width": width, "height": 1000})
        found += [f"light: {each}" for each in inaccessible(page, slow)]
        page.emulate_media(color_scheme="dark")
        found += [f"dark: {each}" for each in looked_at(page)]
        page.emulate_media(color_scheme="light")
        slow = slow[1:]  # colours are the same at each width
        for pixels in (width, NARROWER[width]):
            if pixels != width:
                page.set_viewport_size({"width": pixels, "height": 1000})
            if over := overflowing(page):
                found.append(f"{over} px wider than {pixels}")
    page.set_viewport_size({"width": widths[0], "height": 1000})
    found += [each for each in complaints(page) if f"status of {status}" not in each]
    complaints(page).clear()
    return [f"{name}: {each}" for each in found]


def toured(page: Page, served: Served, places: tuple[Place, ...]) -> list[str]:
    """What is wrong with these places. Our own look sees every one; that of axe by its slow rules, which take longest, every third."""
    found = []
    for number, (place, address) in enumerate(led_to(page, served, places).items()):
        go(page, served, place, address)
        found += faults(page, place.name, place.status, by_axe=number % AXE_SEES == 0)
    return found


def assert_clean(found: list[str]) -> None:
    assert not found, "\n".join(found)


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_of_a_career_is_clean(demo: Clocked, open_page: Callable[..., Page], part: int):
    first, last = (len(OF_A_CAREER) * number // PARTS for number in (part, part + 1))
    assert_clean(toured(opened(demo, open_page), demo, OF_A_CAREER[first:last]))


def test_the_pages_before_a_career_are_clean(fresh: Clocked, open_page: Callable[..., Page]):
    page = open_page(f"{fresh.url}/account/sign-in/")
    found = toured(page, fresh, BEFORE_SIGNING_IN)
    follow(page, fresh.new_link())
    assert_clean(found + toured(page, fresh, BEFORE_A_CAREER))


def test_pages_without_data_are_clean(begun: Clocked, open_page: Callable[..., Page]):
    assert_clean(toured(opened(begun, open_page), begun, WITHOUT_DATA))


def test_refusals_and_previews_are_clean(begun: Clocked, open_page: Callable[..., Page]):
    page = opened(begun, open_page)
    found = []
    for address, button in REFUSED:
        page.goto(begun.url + address)
        page.get_by_role("button", name=button).click()
        page.locator("#problems").wait_for()
        found += faults(page, f"refused at {address}", 422)
    files = export_files()
    broken = files | {"Positions.csv": files["Positions.csv"].replace(b"Sep 2019", b"Spe 2019")}
    found += faults(uploaded(page, begun, zip_of(broken)), "rows to correct")
    found += faults(uploaded(page, begun, zip_of(files)), "preview")
    found += faults(uploaded(page, begun, b"not a ZIP"), "a file refused", 422)
    assert_clean(found)


def planted(fresh: Clocked, open_page: Callable[..., Page], words: str, style: str) -> Page:
    page = opened(fresh, open_page, "/start/")
    page.evaluate("html => document.querySelector('main').insertAdjacentHTML('beforeend', html)", words)
    page.evaluate("style => {document.querySelector('#planted').style.cssText = style}", style)
    return page


def test_a_page_that_is_wrong_is_found_out(fresh: Clocked, open_page: Callable[..., Page]):
    wide = "<p id='planted'>wide</p><img src='/mark.png'><button>grey</button><script>1</script>"
    page = planted(fresh, open_page, wide, "inline-size: 2000px; color: #999")
    page.evaluate("document.querySelector('#planted').setAttribute('style', 'inline-size: 2000px; color: #999')")
    found = "\n".join(faults(page, "start"))
    assert "image-alt" in found
    assert "color-contrast" in found
    assert "wider than 1440" in found
    assert "Content Security Policy" in found


def test_what_is_wrong_in_the_dark_or_on_a_phone_alone_is_found_out(fresh: Clocked, open_page: Callable[..., Page]):
    page = planted(fresh, open_page, "<p id='planted'>grey</p>", "color: #666")
    dark = faults(page, "start")
    assert len(dark) == len(NARROWER)
    assert all("dark: color-contrast" in each for each in dark)
    page = planted(fresh, open_page, "<p id='planted'>wide</p>", "inline-size: 500px")
    assert ["wider than 390" in each or "wider than 320" in each for each in faults(page, "start")] == [True, True]


def test_our_own_look_finds_what_axe_takes_longer_to_find(fresh: Clocked, open_page: Callable[..., Page]):
    words = "<div id='planted'><p>Some <a href='/start/'>words</a> of a <b>faint</b> text</p><button>a</button><button>b</button></div>"
    page = planted(fresh, open_page, words, "")
    styles = {
        "p": "color: #000",
        "a": "color: #333; text-decoration: none; font-weight: inherit",
        "b": "color: #bbb",
        "button": "padding: 0; inline-size: 12px; block-size: 12px; min-block-size: 0; min-inline-size: 0",
    }
    for kind, style in styles.items():
        page.eval_on_selector_all(
            f"#planted {kind}", "(all, style) => all.forEach(one => one.style.cssText = style)", style
        )
    ours = {each.split(":")[0] for each in looked_at(page)}
    assert ours == {"color-contrast", "link-in-text-block", "target-size"}
    assert ours == {each.split(":")[0] for each in inaccessible(page, SLOW)[: -len(looked_at(page))]}
