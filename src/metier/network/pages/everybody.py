"""The page of people: who is due, why they matter, what went both ways; found by any word, a page at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.paginator import Paginator

from metier.accounts.access import Viewer
from metier.core import words
from metier.core.charts import Drawing, balance, dots
from metier.core.network.balance import Balance, in_words, signed
from metier.core.network.rhythm import brief_date, due_said, every, every_said, peace_until
from metier.network.models import Contact, Tag
from metier.network.pages.panel import Panel, is_late, panel
from metier.network.pages.tabs import Tab, tabs
from metier.network.pages.week import Week, week
from metier.network.pages.words import degree_said
from metier.network.queries.bringing import waiting
from metier.network.queries.favours import balances
from metier.network.queries.listing import SORTS, Asked, Counted, counted, listed
from metier.network.queries.owed import Owed, owed
from metier.network.queries.own import OwnEmployers, own_employers
from metier.network.queries.parts import groups, reasons, rhythms
from metier.ui.addresses import address_of

A_PAGE, OVERDUE = 25, 15  # fewer of those who are overdue: it is a list to act on
_SHOWN = (
    *("id", "career", "created_at", "name", "title", "employer", "how", "tie", "every", "by", "quiet_until"),
    *("could_give", "last_on", "due_on"),
)
"""What a line says of somebody, and the panel of the first."""
_DRAWN = {degree: dots(degree) for degree in range(4)}


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in a line."""

    id: UUID
    url: str
    beside: str
    name: str
    doing: str
    degree: str
    why: str
    drawn: Drawing | None
    due: str
    is_late: bool
    last: str
    every: str
    said: str
    balance: Drawing | None
    difference: str
    is_beside: bool


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is on or off, with how many fit it."""

    name: str
    label: str
    count: int
    is_on: bool


@dataclass(frozen=True, slots=True)
class PeoplePage:
    """`sheet` knows the other pages (Any: Django's own type of rows); `query` is what is asked for, as an address has it."""

    tabs: tuple[Tab, ...]
    lead: str
    said: str
    chips: tuple[Chip, ...]
    groups: Sequence[Tag]
    group: str
    sort: str
    rows: tuple[Row, ...]
    sheet: Any
    query: str
    total: int
    panel: Panel | None
    week: Week | None
    waiting: int

    @property
    def is_filtered(self) -> bool:
        return bool(self.said or self.group or any(chip.is_on for chip in self.chips))


def people_page(viewer: Viewer, said: dict[str, str], number: str, *, with_week: bool) -> PeoplePage:
    """`said` are `q`, `group`, `sort` and the names of chips, as an address has them. Sixteen queries, however many people."""
    own, owing = own_employers(viewer), owed(viewer)
    numbers = counted(viewer, own)
    there = groups(viewer)
    group = next((row for row in there if str(row.pk) == said.get("group")), None)
    asked = Asked(
        words=said.get("q", ""),
        overdue=bool(said.get("overdue")),
        relevant=bool(said.get("relevant")),
        inside=bool(said.get("inside")),
        group=group.pk if group else None,
        owed=owing.people if said.get("owe") else None,
        sort=said["sort"] if said.get("sort") in SORTS else "due",
    )
    chips = _chips(numbers, owing, own, said)
    found = listed(viewer, asked, own).only(*_SHOWN)
    paginator = Paginator(found, OVERDUE if asked.overdue else A_PAGE)
    if not (asked.words or group or any(chip.is_on for chip in chips)):
        paginator.count = numbers.total
    sheet = paginator.get_page(number)
    people = list(sheet)
    kept = {"q": asked.words, "group": str(group.pk) if group else "", "sort": said.get("sort", "")}
    kept |= {chip.name: "on" for chip in chips if chip.is_on}
    return PeoplePage(
        tabs=tabs(viewer, "people", people=numbers.total),
        lead=lead(numbers, len(owing.behind)),
        said=asked.words,
        chips=chips,
        groups=there,
        group=kept["group"],
        sort=asked.sort,
        rows=tuple(rows(viewer, people)),
        sheet=sheet,
        query=urlencode({name: value for name, value in kept.items() if value}),
        total=numbers.total,
        panel=panel(viewer, people[0]) if people else None,
        week=week(viewer) if with_week and numbers.total else None,
        waiting=waiting(viewer) if with_week else 0,
    )


def lead(numbers: Counted, behind: int) -> str:
    """`You are in touch with 8 of 12 people as often as you meant to be. Four people have given you more than you gave them.`"""
    if not numbers.total:
        return "People who matter to your career: when you talked, what went both ways, and who is due."
    said = []
    if numbers.with_rhythm:
        kept = numbers.with_rhythm - numbers.overdue
        people = words.count(numbers.with_rhythm, "person", "people")
        said.append(f"You are in touch with {kept:,} of {people} as often as you meant to be.")
    else:
        said.append(
            f"{words.count(numbers.total, 'person', 'people')}; you have not said of anybody how often you mean to talk."
        )
    if behind:
        number = words.spelled(behind).capitalize()
        said.append(f"{number} {'person has' if behind == 1 else 'people have'} given you more than you gave them.")
    return " ".join(said)


def rows(viewer: Viewer, people: Sequence[Contact]) -> list[Row]:
    """Three queries, however many people. The panel beside the list is of the first of them."""
    keys = [one.pk for one in people]
    why: dict[UUID, tuple[int, str]] = {}
    weeks: dict[UUID, list[int | None]] = {}
    for pk, degree, said in reasons(viewer, keys) if keys else ():
        why.setdefault(pk, (degree, said))
    for pk, each in rhythms(viewer, keys) if keys else ():
        weeks.setdefault(pk, []).append(each)
    found = balances(viewer, keys) if keys else {}
    most = max((max(one.received, one.given) for one in found.values()), default=0)
    return [
        _row(viewer, one, why.get(one.pk), weeks.get(one.pk, []), found.get(one.pk), most, is_beside=one is people[0])
        for one in people
    ]


def _row(
    viewer: Viewer,
    one: Contact,
    reason: tuple[int, str] | None,
    weeks: Sequence[int | None],
    went: Balance | None,
    most: int,
    *,
    is_beside: bool,
) -> Row:
    today = viewer.today
    peace = peace_until(one.due_on, one.quiet_until, today)
    return Row(
        id=one.pk,
        url=address_of("network:person", one.pk),
        beside=address_of("network:panel", one.pk),
        name=one.name,
        doing=one.doing,
        degree=degree_said(reason[0]) if reason else "",
        why=reason[1] if reason else "",
        drawn=_DRAWN[reason[0]] if reason else None,
        due=f"After {brief_date(peace, today)}" if peace else due_said(one.due_on, today),
        is_late=is_late(viewer, one),
        last=brief_date(one.last_on, today) if one.last_on else "Never",
        every=every_said(every(one.every, weeks)),
        said=in_words(went) if went else "",
        balance=balance(went.received, went.given, most) if went else None,
        difference=signed(went.difference) if went else "",
        is_beside=is_beside,
    )


def _chips(numbers: Counted, owing: Owed, own: OwnEmployers, said: dict[str, str]) -> tuple[Chip, ...]:
    found = [
        ("overdue", "Overdue", numbers.overdue),
        ("owe", "You owe", len(owing.people)),
        ("relevant", "Highly relevant", numbers.relevant),
    ]
    if own.name or numbers.inside:
        short = own.name.split()[0] if own.name else ""
        found.append(("inside", f"At {short}" if short else "Where you work", numbers.inside))
    return tuple(Chip(name, label, number, bool(said.get(name))) for name, label, number in found)
