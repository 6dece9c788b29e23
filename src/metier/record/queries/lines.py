"""A row of any kind as two lines of a list."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.urls import get_script_prefix, reverse

from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.record.kinds import Kind, said

MOST_LETTERS = 160


@dataclass(frozen=True, slots=True)
class Line:
    """What it is, what it says of itself, and when, in words; `href` is its page."""

    href: str
    title: str
    sub: str
    when: str


def line(kind: Kind, row: Owned) -> Line:
    return Line(
        address(kind.slug, row.pk), _joined(kind.head, row) or str(row), _joined(kind.beneath, row), when(kind, row)
    )


def address(slug: str, pk: UUID) -> str:
    """The page of a row, put together here because a record has hundreds and looking one up takes longer than writing it."""
    return f"{_folder(slug, get_script_prefix())}{pk}/"


@lru_cache(maxsize=64)
def _folder(slug: str, _prefix: str) -> str:
    return reverse("record:rows", args=[slug])


def when(kind: Kind, row: Owned) -> str:
    """`March 2023 to now`, `2015 to 2016`, `May 2024`."""
    dates = [getattr(row, name) for name in kind.dated]
    return spanned(*dates, goes_on=kind.goes_on) if len(dates) == 2 else dates[0].words if dates and dates[0] else ""


def spanned(starts: PartialDate | None, ends: PartialDate | None, *, goes_on: bool) -> str:
    """Two partial dates in words; without an end it goes on, or is a single date."""
    if ends is None and not goes_on:
        return starts.words if starts else ""
    if starts is None:
        return f"until {ends.words}" if ends else ""
    last = ends.words if ends else "now"
    return starts.words if last == starts.words else f"{starts.words} to {last}"


def shortened(text: str, most: int = MOST_LETTERS) -> str:
    """One line of at most so many letters, cut between words."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    return plain[:most].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"


def size(number: int) -> str:
    """`820 kB`, `1.8 MB`."""
    return f"{number / 1_000_000:.1f} MB" if number >= 1_000_000 else f"{max(1, round(number / 1_000)):,} kB"


def _joined(names: tuple[str, ...], row: Owned) -> str:
    glue = " " if names == ("first_name", "last_name") else ", "
    return shortened(glue.join(text for name in names if (text := said(getattr(row, name)))))
