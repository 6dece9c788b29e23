"""A browser, a served home, and pages that must be clean: no error in the console, nothing refused, nothing axe finds."""

from collections.abc import Callable, Collection, Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.clocked import Clocked, copied, serving_at
from browser.places import settle
from browser.served import Served, chromium

SCREENSHOTS = Path("var/failed-journeys")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
LOOK = Path(__file__).with_name("look.js").read_text()
SLOW = ("color-contrast", "target-size")  # rules that take axe longer than all of its others
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
COMPLAINTS: dict[Page, list[str]] = {}
SIGNED_IN = "signed-in.json"  # in a home: what a browser keeps that its owner is signed in with
THURSDAY = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
PATIENCE = 15_000  # milliseconds that a page is waited for; on a busy machine five are soon over
expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in Path(item.path).parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="session")
def untouched(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Path:
    """A home with its tables made, its owner signed in, and nothing in it, to be copied: making them takes longer than a test."""
    home = tmp_path_factory.mktemp("untouched") / "home"
    with serving_at(home, THURSDAY) as running:
        page = browser.new_page()
        follow(page, running.link)
        keep_signed_in(page, home)
    return home


@pytest.fixture(scope="session")
def of_the_demo(tmp_path_factory: pytest.TempPathFactory, browser: Browser, untouched: Path) -> Path:
    """A home with the demo career, opened by its owner, to be copied."""
    home = copied(untouched, tmp_path_factory.mktemp("of-the-demo") / "home").home
    with serving_at(home, THURSDAY) as running:
        page = browser.new_page(storage_state=home / SIGNED_IN)
        page.goto(f"{running.url}/start/")
        page.get_by_role("button", name="Open the demo career").click()
        page.wait_for_url(f"{running.url}/")
        keep_signed_in(page, home)
    return home


def keep_signed_in(page: Page, home: Path) -> None:
    """Whoever opens this home or a copy of it as `opened` does is signed in, as the page is."""
    page.context.storage_state(path=home / SIGNED_IN)
    page.context.close()


@pytest.fixture
def served(tmp_path: Path, untouched: Path) -> Iterator[Clocked]:
    """An empty home, served on a Thursday morning."""
    with serving_at(copied(untouched, tmp_path / "home").home) as running:
        yield running


@pytest.fixture
def own_demo(tmp_path: Path, of_the_demo: Path) -> Iterator[Clocked]:
    """A home with the demo career, served on a Thursday morning; the test may change it."""
    with serving_at(copied(of_the_demo, tmp_path / "home").home) as running:
        yield running


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, of_the_demo: Path) -> Iterator[Clocked]:
    """The same, for all the tests that only look."""
    with serving_at(copied(of_the_demo, tmp_path_factory.mktemp("demo") / "home").home) as running:
        yield running


@pytest.fixture
def open_page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Callable[..., Page]]:
    """Opens a page in a context of its own: `open_page(url, width=390, scheme="dark", script=False)`."""
    contexts: list[BrowserContext] = []

    def open_(
        url: str, *, width: int = 1440, height: int = 1000, scheme: str = "light", script: bool = True, **more: object
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            java_script_enabled=script,
            reduced_motion="reduce",
            accept_downloads=True,
            **more,
        )
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        page = context.new_page()
        heard = COMPLAINTS.setdefault(page, [])
        page.on("console", lambda message: heard.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: heard.append(str(error)))
        follow(page, url)
        return page

    yield open_
    failed = getattr(request.node, "failed", False)
    for context in contexts:
        for number, page in enumerate(context.pages):
            if failed:
                SCREENSHOTS.mkdir(parents=True, exist_ok=True)
                page.screenshot(path=SCREENSHOTS / f"{request.node.name}-{number}.png", full_page=True)
        context.close()


def follow(page: Page, link: str) -> None:
    """To the address; when it is a sign-in link, on to where it leads by itself."""
    answer = page.goto(link)
    if answer and answer.ok and "/account/sign-in/" in link:
        page.wait_for_url(lambda url: "/account/" not in url)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> Iterator[None]:
    outcome = yield
    if call.when == "call":
        item.failed = outcome.get_result().failed  # type: ignore[attr-defined, func-returns-value]


def complaints(page: Page) -> list[str]:
    """What the console reported as errors since the page was opened."""
    return COMPLAINTS.get(page, [])


def inaccessible(page: Page, by_axe: Collection[str] = ()) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practice on the page as it is, once all of it has come.

    At what takes axe longest, the rules in SLOW, we look ourselves instead, and let axe look too where `by_axe` says so.
    """
    settle(page)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE)
    rules = {rule: {"enabled": False} for rule in SLOW if rule not in by_axe}
    only = {"type": "tag", "values": TAGS}
    options = {"runOnly": only, "rules": rules, "resultTypes": ["violations"], "preload": False}
    found = page.evaluate("options => axe.run(document, options).then(({violations}) => violations)", options)
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found] + looked_at(page)


def looked_at(page: Page) -> list[str]:
    """What our own look finds in the colours and the width of now: faint text, links like the text around them, small targets too near."""
    found: list[str] = page.evaluate(LOOK)
    return found


def overflowing(page: Page) -> int:
    """By how many pixels the page is wider than the window, once its styles are there."""
    page.wait_for_load_state()
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def opened(served: Served, open_page: Callable[..., Page], address: str = "/", **more: object) -> Page:
    """A page as its owner sees it, signed in."""
    return open_page(served.url + address, storage_state=served.home / SIGNED_IN, **more)


def uploaded(page: Page, served: Served, content: bytes, name: str = "Complete_LinkedInDataExport.zip") -> Page:
    """What the import page answers to a file."""
    page.goto(f"{served.url}/record/import/")
    page.set_input_files("#chosen", {"name": name, "mimeType": "application/zip", "buffer": content})
    with page.expect_navigation():
        page.get_by_role("button", name="See what it brings").click()
    return page
