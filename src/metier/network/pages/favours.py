"""The page of favours: what one owes in time, help that could be returned, the balance by person, and, when looked for, what others owe."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.charts import Drawing, balance
from metier.core.network.balance import Balance, in_words, signed
from metier.core.words import near_date, spelled
from metier.network.choices import FavourKind, FavourStage, Size, Way
from metier.network.models import Contact, Favour
from metier.network.pages.tabs import Tab, tabs
from metier.network.queries.favours import (
    Ever,
    InAYear,
    balances,
    ever,
    in_a_year,
    is_any,
    not_returned,
    open_favours,
    people_ever,
    to_give_back,
)
from metier.ui.addresses import address_of

OWING, EVER = "owing", "ever"
_KINDS, _SIZES = dict(FavourKind.choices), dict(Size.choices)
SHOWN, COULD_RETURN, PEOPLE = 20, 5, 20
"""How many lines of each are shown at a time; of help to return, a handful."""


@dataclass(frozen=True, slots=True)
class OpenRow:
    """Something that is promised, asked for or offered, in a line."""

    id: UUID
    url: str
    line: str
    who: str
    who_url: str
    what: str
    when: str
    is_past: bool
    stage: str


@dataclass(frozen=True, slots=True)
class ReturnRow:
    """Somebody who helped more than they were helped: the last of it, and what they could be given."""

    contact: UUID
    who: str
    who_url: str
    doing: str
    number: int
    last: str
    could_give: str


@dataclass(frozen=True, slots=True)
class BalanceRow:
    """What went both ways with somebody, in twelve months and ever."""

    who: str
    url: str
    doing: str
    balance: Balance
    said: str
    difference: str
    drawing: Drawing


@dataclass(frozen=True, slots=True)
class FavoursPage:
    tabs: tuple[Tab, ...]
    lead: str
    owed: tuple[OpenRow, ...]
    owed_more: int
    returns: tuple[ReturnRow, ...]
    has_more_returns: bool
    rows: tuple[BalanceRow, ...]
    sheet: Page[Any]
    total: BalanceRow | None
    shows: str
    is_any: bool

    @property
    def paging(self) -> str:
        """What an address of another page says beside its number."""
        return f"shows={self.shows}" if self.shows else ""

    @property
    def is_empty(self) -> bool:
        return not self.is_any


def favours_page(viewer: Viewer, number: str = "1", *, shows: str = "") -> FavoursPage:
    """The balances of twelve months; with `shows`, `owing` only of those who gave more than they were given, or `ever` of everybody."""
    mine = open_favours(viewer, Way.GIVEN.value)
    year = in_a_year(viewer)
    owing = [one for one in year if one.difference < 0]
    chosen = sorted(
        owing if shows == OWING else year, key=lambda one: (one.difference, -one.last.toordinal(), one.contact)
    )
    everybody = ever(viewer) if shows == EVER else None
    sheet = Paginator(range(everybody.people if everybody else len(chosen)), PEOPLE).get_page(number)
    first, after = (sheet.number - 1) * PEOPLE, sheet.number * PEOPLE
    keys = people_ever(viewer, first, after) if everybody else [one.contact for one in chosen[first:after]]
    helped = to_give_back(viewer)
    some = list(helped)[:COULD_RETURN]
    shown = list(dict.fromkeys([*keys, *some]))
    people = people_by_key(viewer, shown)
    found = balances(viewer, keys) if keys else {}
    return FavoursPage(
        tabs(viewer, "favours"),
        _lead(viewer, mine, len(owing)),
        tuple(open_row(viewer, row) for row in mine[:SHOWN]),
        max(0, len(mine) - SHOWN),
        _returns(viewer, [people[pk] for pk in some], helped),
        len(helped) > COULD_RETURN,
        balance_rows([people[pk] for pk in keys], found),
        sheet,
        _total(year, everybody, shows),
        shows,
        is_any(viewer),
    )


def handful(viewer: Viewer) -> tuple[ReturnRow, ...]:
    """Who helped more than they were helped: five at most. Four queries."""
    helped = to_give_back(viewer)
    some = list(helped)[:COULD_RETURN]
    people = people_by_key(viewer, some)
    return _returns(viewer, [people[pk] for pk in some], helped)


def people_by_key(viewer: Viewer, keys: Sequence[UUID]) -> dict[UUID, Contact]:
    """These people, in this order, with what a line says of them."""
    found = {one.pk: one for one in _people(viewer, keys)} if keys else {}
    return {pk: found[pk] for pk in keys if pk in found}


@prepared
def _people(viewer: Viewer, keys: Sequence[UUID]) -> QuerySet[Contact]:
    return visible(viewer, Contact).filter(pk__in=keys).only("id", "career", "name", "title", "employer", "could_give")


def open_row(viewer: Viewer, row: Favour) -> OpenRow:
    """A favour that was read with its person."""
    return OpenRow(
        row.pk,
        address_of("network:favour", row.pk),
        row.line,
        row.contact.name,
        address_of("network:person", row.contact_id),
        what_of(row),
        when_of(viewer, row),
        row.due is not None and row.due < viewer.today,
        row.stage,
    )


def what_of(row: Favour) -> str:
    """`Advice, small`."""
    return f"{_KINDS[row.kind]}, {_SIZES[row.size].lower()}"


def when_of(viewer: Viewer, row: Favour) -> str:
    """`By 8 October`, `Asked on 30 July`, `Done on 3 May`, `Came to nothing`."""
    if row.stage == FavourStage.DONE:
        return f"Done on {near_date(row.done_on or row.on, viewer.today)}"
    if row.stage == FavourStage.DROPPED:
        return "Came to nothing"
    if row.due:
        return f"By {near_date(row.due, viewer.today)}"
    word = {FavourStage.ASKED: "Asked", FavourStage.OFFERED: "Offered"}.get(FavourStage(row.stage), "Promised")
    return f"{word} on {near_date(row.on, viewer.today)}"


def _returns(viewer: Viewer, people: Sequence[Contact], found: Mapping[UUID, Balance]) -> tuple[ReturnRow, ...]:
    last: dict[UUID, Favour] = {}
    for row in not_returned(viewer, [one.pk for one in people], Way.RECEIVED.value) if people else ():
        last.setdefault(row.contact_id, row)
    return tuple(
        ReturnRow(
            one.pk,
            one.name,
            address_of("network:person", one.pk),
            one.doing,
            found[one.pk].to_return,
            last[one.pk].line if one.pk in last else "",
            one.could_give,
        )
        for one in people
    )


def balance_rows(people: Sequence[Contact], found: Mapping[UUID, Balance]) -> tuple[BalanceRow, ...]:
    most = max((max(found[one.pk].received, found[one.pk].given) for one in people), default=0)
    return tuple(
        balance_row(one.name, address_of("network:person", one.pk), one.doing, found[one.pk], most) for one in people
    )


def balance_row(who: str, url: str, doing: str, of: Balance, most: int = 0) -> BalanceRow:
    """A balance with its bar, which is of the scale of the largest of a table."""
    return BalanceRow(who, url, doing, of, in_words(of), signed(of.difference), balance(of.received, of.given, most))


def _total(year: Sequence[InAYear], everybody: Ever | None, shows: str) -> BalanceRow | None:
    """Of everybody together: in twelve months and, where everybody is shown, ever."""
    if shows == OWING:
        return None
    in_year = (sum(one.received for one in year), sum(one.given for one in year))
    of_all = everybody or Ever()
    whole = Balance(*in_year, received_ever=of_all.received, given_ever=of_all.given)
    return balance_row("All together", "", "", whole)


def _lead(viewer: Viewer, mine: Sequence[Favour], owing: int) -> str:
    promised = [row for row in mine if row.stage == FavourStage.PROMISED]
    said = []
    if promised:
        first = promised[0]
        is_or_was = "was" if first.due and first.due < viewer.today else "is"
        by = f"; the next {is_or_was} due on {near_date(first.due, viewer.today)}" if first.due else ""
        said.append(f"You promised {spelled(len(promised))} {'thing' if len(promised) == 1 else 'things'}{by}.")
    elif mine:
        said.append(
            f"{spelled(len(mine)).capitalize()} {'favour waits' if len(mine) == 1 else 'favours wait'} for your answer."
        )
    if owing:
        people = "person has" if owing == 1 else "people have"
        said.append(f"{spelled(owing).capitalize()} {people} given you more than you gave them in twelve months.")
    return " ".join(said) or "Help given, asked for, received and offered, by whom and to whom. Nothing is open."
