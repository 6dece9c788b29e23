"""Where one is: the groups of pages in the side bar, and which of them is shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypedDict

Current = Literal["page", "true", ""]


@dataclass(frozen=True, slots=True)
class Page:
    """A page in the navigation. The first of a URL namespace has the others of it beneath it, but for those that another is over."""

    label: str
    url_name: str
    over: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A verb and its pages; the icon is a symbol of `_symbols.html`."""

    verb: str
    icon: str
    pages: tuple[Page, ...]

    @property
    def is_single(self) -> bool:
        """A group that is one page of the same name needs no list, and has nothing beneath it."""
        return len(self.pages) == 1 and self.pages[0].label == self.verb


@dataclass(frozen=True, slots=True)
class ShownPage:
    """`current` is the value of aria-current; `count` is what is due there."""

    label: str
    url_name: str
    count: int
    current: Current


@dataclass(frozen=True, slots=True)
class ShownGroup:
    verb: str
    icon: str
    is_single: bool
    pages: tuple[ShownPage, ...]

    @property
    def is_current(self) -> bool:
        return any(page.current for page in self.pages)


class Navigation(TypedDict):
    """What the base page reads."""

    nav: tuple[ShownGroup, ...]
    section: ShownGroup | None


def navigation(entries: Sequence[Group], current: str, counts: Mapping[str, int] | None = None) -> Navigation:
    """The entries as shown on the view named `current`, with what is due by the page's URL name."""
    due = counts or {}
    namespace = current.rpartition(":")[0]
    pages = [page for group in entries for page in group.pages if page.url_name == current or not group.is_single]
    above = (
        next((page for page in pages if page.url_name == current), None)
        or next((page for page in pages if current in page.over), None)
        or next((page for page in pages if namespace and page.url_name.rpartition(":")[0] == namespace), None)
    )

    def mark(page: Page) -> Current:
        return "" if page is not above else "page" if page.url_name == current else "true"

    shown = tuple(
        ShownGroup(
            group.verb,
            group.icon,
            group.is_single,
            tuple(ShownPage(page.label, page.url_name, due.get(page.url_name, 0), mark(page)) for page in group.pages),
        )
        for group in entries
    )
    return {"nav": shown, "section": next((group for group in shown if group.is_current), None)}
