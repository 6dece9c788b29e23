"""A browser, a served home, and pages that must be clean: no error in the console, nothing refused, nothing axe finds."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from browser.clocked import Clocked, serving_at
from browser.places import settle
from browser.served import Served, chromium, make_tables, serving

SCREENSHOTS = Path("var/failed-journeys")
AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text()
COMPLAINTS: dict[Page, list[str]] = {}
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
def untouched(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with its tables made and nothing in them, to be copied: making them takes longer than a test."""
    home = tmp_path_factory.mktemp("untouched") / "home"
    make_tables(home)
    return home


@pytest.fixture
def served(tmp_path: Path, untouched: Path) -> Iterator[Served]:
    """An empty home, served."""
    shutil.copytree(untouched, tmp_path / "home")
    with serving(tmp_path / "home") as running:
        yield running


@pytest.fixture
def clocked(tmp_path: Path, untouched: Path) -> Iterator[Clocked]:
    """An empty home, served on a Thursday morning: for what depends on the day."""
    shutil.copytree(untouched, tmp_path / "home")
    with serving_at(tmp_path / "home", THURSDAY) as running:
        yield running


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory, untouched: Path) -> Iterator[Served]:
    """A home with the demo career, served; for tests that only look."""
    home = tmp_path_factory.mktemp("demo") / "home"
    shutil.copytree(untouched, home)
    with serving(home) as running:
        running.metier("demo")
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


def inaccessible(page: Page) -> list[str]:
    """What axe finds against WCAG 2.2 AA and its best practice on the page as it is, once all of it has come."""
    settle(page)
    page.evaluate(AXE)
    tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
    return _violations(page, {"type": "tag", "values": tags})


def hard_to_read(page: Page) -> list[str]:
    """What axe finds of contrast alone, where `inaccessible` has looked: for another colour scheme of the same page."""
    return _violations(page, {"type": "rule", "values": ["color-contrast", "link-in-text-block"]})


def _violations(page: Page, only: dict[str, Any]) -> list[str]:
    options = {"runOnly": only, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options).then(({violations}) => violations)", options)
    return [f"{each['id']}: {each['help']}: {each['nodes'][0]['html'][:200]}" for each in found]


def overflowing(page: Page) -> int:
    """By how many pixels the page is wider than the window, once its styles are there."""
    page.wait_for_load_state()
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


def opened_demo(served: Served, open_page: Callable[..., Page], **more: object) -> Page:
    """Signed in, in the demo career."""
    page = open_page(served.new_link(), **more)
    page.goto(f"{served.url}/start/")
    page.get_by_role("button", name="Open the demo career").click()
    page.wait_for_url(f"{served.url}/")
    return page


def uploaded(page: Page, served: Served, content: bytes, name: str = "Complete_LinkedInDataExport.zip") -> Page:
    """What the import page answers to a file."""
    page.goto(f"{served.url}/record/import/")
    page.set_input_files("#chosen", {"name": name, "mimeType": "application/zip", "buffer": content})
    with page.expect_navigation():
        page.get_by_role("button", name="See what it brings").click()
    return page
