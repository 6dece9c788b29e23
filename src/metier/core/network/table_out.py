"""People as a table that every spreadsheet and address book reads, and that Metier reads back."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from metier.core.network.facts import PersonFact

_BEGIN_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_PHONE = re.compile(r"[+\d][\d ()./-]*\Z")
_YEARLESS = re.compile(r"--\d{2}-\d{2}\Z")
_KINDS = (
    ("email", "Email"),
    ("phone", "Phone"),
    ("profile", "Profile"),
    ("web", "Website"),
    ("chat", "Chat"),
    ("post", "Address"),
)
_TEXTS = (
    ("name", "Name"),
    ("given", "First name"),
    ("family", "Last name"),
    ("employer", "Company"),
    ("title", "Job title"),
    ("place", "Location"),
    ("how", "How you know them"),
    ("met_on", "Known since"),
    ("birthday", "Birthday"),
)
_MOST = {"email": 3, "phone": 3}


def csv_of(people: Sequence[PersonFact], *, notes: bool) -> Iterator[str]:
    """The lines of a table; what somebody has more of than there are columns goes into the last one. With `notes` only when that is asked for."""
    numbers = {
        kind: min(_MOST.get(kind, 1), max((_count(one, kind) for one in people), default=0) or 1) for kind, _ in _KINDS
    }
    headings = [label for _, label in _TEXTS]
    for kind, label in _KINDS:
        headings += [label if number == 1 else f"{label} {number}" for number in range(1, numbers[kind] + 1)]
    headings += ["Groups", *(["Notes"] if notes else [])]
    yield _line(headings)
    for one in people:
        cells = [getattr(one, name) for name, _ in _TEXTS]
        for kind, _ in _KINDS:
            cells += _cells([point.value for point in one.points if point.kind == kind], numbers[kind])
        yield _line(map(safe, [*cells, " ::: ".join(one.groups), *([one.note] if notes else [])]))


def safe(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; one that begins as those do with one sign more, so that it is read as it was."""
    is_plain = _PHONE.match(cell) or _YEARLESS.match(cell)
    return f"'{cell}" if _is_or_was_a_formula(cell) and not is_plain else cell


def unguarded(cell: str) -> str:
    """The same without the sign that `safe` put before it."""
    return cell[1:] if cell.startswith("'") and _is_or_was_a_formula(cell) else cell


def _is_or_was_a_formula(cell: str) -> bool:
    return cell.lstrip("'").startswith(_BEGIN_A_FORMULA)


def _cells(values: list[str], number: int) -> list[str]:
    rest = " ::: ".join(values[number - 1 :])
    return [*values[: number - 1], rest] if len(values) >= number else [*values, *[""] * (number - len(values))]


def _count(one: PersonFact, kind: str) -> int:
    return sum(point.kind == kind for point in one.points)


def _line(cells: Iterable[str]) -> str:
    made = io.StringIO()
    csv.writer(made).writerow(cells)
    return made.getvalue()
