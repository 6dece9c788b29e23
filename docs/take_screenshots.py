"""Take the pictures of the README and the guide: the demo career, served from a home of its own, and the first start.

Run by bin/screenshots; with names, such as `bin/screenshots role value`, only these. Each picture is cut at a height that shows what the page is about.
"""
# ruff: noqa: INP001

import sys
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from browser.conftest import follow, uploaded  # noqa: E402 - found once the path is set
from browser.places import settle  # noqa: E402
from browser.served import Served, chromium, serving  # noqa: E402
from linkedin_export import linkedin_export  # noqa: E402


@dataclass(frozen=True)
class Picture:
    """A page of the demo career, or the first one that `link` leads to from there, and how it is looked at; sizes in pixels."""

    name: str
    address: str
    height: int
    width: int = 1440
    scheme: str = "light"
    link: str = ""


PICTURES = (
    Picture("plan", "/plan/", 1200),
    Picture("plan-narrow", "/plan/", 1000, 390),
    Picture("today", "/", 1200),
    Picture("today-dark", "/", 1200, scheme="dark"),
    Picture("direction", "/direction/", 1020),
    Picture("asks", "/asks/", 1000),
    Picture("corrections", "/reviews/corrections/", 1000),
    Picture("review", "/reviews/", 1400, link="#past a[href*='/reviews/0']"),
    Picture("record", "/record/", 1060),
    Picture("role", "/roles/", 1240, link="main table a:has-text('Head of analytics')"),
    Picture("profile", "/roles/profile/", 1000),
    Picture("occupations", "/roles/profile/occupations/", 900),
    Picture("value", "/value/", 1260),
    Picture("network", "/people/", 1240),
    Picture("person", "/people/", 1120, link="main table a:has-text('Anna Keane')"),
    Picture("favours", "/people/favours/", 1240),
    Picture("recruiters", "/people/recruiters/", 960),
)
FOLDER = ROOT / "docs" / "images"


def look(browser: Browser, width: int, scheme: str = "light") -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 1000}, color_scheme=scheme, reduced_motion="reduce", locale="en-GB"
    )
    return context.new_page()


def take(page: Page, name: str, height: int) -> None:
    """The page from its top, as wide as the window."""
    page.set_viewport_size({"width": int(page.evaluate("innerWidth")), "height": height})
    path = FOLDER / f"{name}.png"
    page.screenshot(path=path)
    sys.stdout.write(f"{path.relative_to(ROOT)}  {path.stat().st_size / 1000:.0f} kB\n")


def of_the_demo(browser: Browser, served: Served, chosen: Iterable[Picture]) -> None:
    for picture in chosen:
        page = look(browser, picture.width, picture.scheme)
        follow(page, served.new_link())
        page.goto(f"{served.url}/start/")
        page.get_by_role("button", name="Open the demo career").click()
        page.wait_for_url(f"{served.url}/")
        page.goto(served.url + picture.address)
        if picture.link:
            page.goto(served.url + str(page.locator(picture.link).first.get_attribute("href")))
        settle(page)
        take(page, picture.name, picture.height)
        page.context.close()


def of_the_first_start(browser: Browser, served: Served) -> None:
    page = look(browser, 1440)
    follow(page, served.link)
    take(page, "start", 800)
    page.get_by_role("button", name="Start empty").click()
    page.wait_for_url(f"{served.url}/")
    take(uploaded(page, served, linkedin_export()), "import", 1340)


def main(names: Sequence[str]) -> None:
    if unknown := set(names) - {one.name for one in PICTURES}:
        sys.exit(f"There is no picture {', '.join(sorted(unknown))} of the demo career.")
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as homes, chromium() as browser:
        with serving(Path(homes) / "demo") as served:
            of_the_demo(browser, served, [one for one in PICTURES if one.name in names or not names])
        if names:
            return
        with serving(Path(homes) / "fresh") as served:
            of_the_first_start(browser, served)


if __name__ == "__main__":
    main(sys.argv[1:])
