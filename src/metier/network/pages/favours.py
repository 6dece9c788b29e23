"""The page of favours: what one owes in time, help that could be returned, the balance by person, and, when looked for, what others owe."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.charts import Drawing, balance
from metier.core.network.balance import Balance, in_words, signed
from metier.core.words import count, near_date, spelled
from metier.network.choices import FavourStage, Way
from metier.network.models import Contact, Favour
from metier.network.pages.tabs import Tab, tabs
from metier.network.queries.favours import all_balances, not_returned, open_favours
from metier.ui.addresses import address_of

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
    returns_more: int
    rows: tuple[BalanceRow, ...]
    sheet: Page[UUID]
    total: BalanceRow | None
    theirs: tuple[OpenRow, ...]
    theirs_more: int
    to_come_back: str
    is_owing: bool

    @property
    def is_empty(self) -> bool:
        return not (self.owed or self.theirs or self.total)


def favours_page(viewer: Viewer, number: str = "1", *, is_owing: bool = False) -> FavoursPage:
    """With `is_owing`, of the balances only those of people who gave more than they were given. Seven queries."""
    mine, theirs = (open_favours(viewer, way) for way in (Way.GIVEN.value, Way.RECEIVED.value))
    found = all_balances(viewer)
    owing = [pk for pk, (one, _) in found.items() if one.difference < 0]
    keys = sorted(owing if is_owing else found, key=lambda pk: (found[pk][0].difference, -found[pk][1].toordinal(), pk))
    sheet = Paginator(keys, PEOPLE).get_page(number)
    helped = _helped(found)
    shown = [*sheet.object_list, *helped[:COULD_RETURN]]
    people = {one.pk: one for one in _people(viewer, list(dict.fromkeys(shown)))}
    return FavoursPage(
        tabs(viewer, "favours"),
        _lead(viewer, mine, len(owing)),
        tuple(open_row(viewer, row) for row in mine[:SHOWN]),
        max(0, len(mine) - SHOWN),
        _returns(viewer, [people[pk] for pk in helped[:COULD_RETURN]], {pk: found[pk][0] for pk in helped}),
        max(0, len(helped) - COULD_RETURN),
        _rows([people[pk] for pk in sheet.object_list], {pk: one for pk, (one, _) in found.items()}),
        sheet,
        _total(found[pk][0] for pk in found) if found else None,
        tuple(open_row(viewer, row) for row in theirs[:SHOWN]),
        max(0, len(theirs) - SHOWN),
        _to_come_back([one for one, _ in found.values()]),
        is_owing,
    )


def to_give_back(viewer: Viewer) -> tuple[ReturnRow, ...]:
    """A handful of people who helped more than they were helped, those first who helped last. Three queries."""
    found = all_balances(viewer)
    helped = _helped(found)[:COULD_RETURN]
    people = {one.pk: one for one in _people(viewer, helped)}
    return _returns(viewer, [people[pk] for pk in helped], {pk: found[pk][0] for pk in helped})


def _helped(found: Mapping[UUID, tuple[Balance, date]]) -> list[UUID]:
    """Whose help is not all returned, those first with whom there was a favour last."""
    open_to = [pk for pk, (one, _) in found.items() if one.to_return]
    return sorted(open_to, key=lambda pk: (-found[pk][1].toordinal(), pk))


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
    return f"{row.get_kind_display()}, {row.get_size_display().lower()}"


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


def _returns(viewer: Viewer, people: Sequence[Contact], found: dict[UUID, Balance]) -> tuple[ReturnRow, ...]:
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


def _rows(people: Sequence[Contact], found: dict[UUID, Balance]) -> tuple[BalanceRow, ...]:
    most = max((max(found[one.pk].received, found[one.pk].given) for one in people), default=0)
    return tuple(
        balance_row(one.name, address_of("network:person", one.pk), one.doing, found[one.pk], most) for one in people
    )


def balance_row(who: str, url: str, doing: str, of: Balance, most: int = 0) -> BalanceRow:
    """A balance with its bar, which is of the scale of the largest of a table."""
    return BalanceRow(who, url, doing, of, in_words(of), signed(of.difference), balance(of.received, of.given, most))


def _total(balances: Iterable[Balance]) -> BalanceRow:
    whole = sum(balances, Balance())
    return balance_row("All together", "", "", whole)


def _to_come_back(found: Sequence[Balance]) -> str:
    """What was given and nothing has come back for, in a sentence without names."""
    number, people = sum(one.to_come_back for one in found), sum(bool(one.to_come_back) for one in found)
    if not number:
        return "Nothing that you gave waits for anything."
    return f"Of what you gave, nothing has come back yet for {count(number, 'favour')} to {count(people, 'person', 'people')}. That is no debt."


def _lead(viewer: Viewer, mine: Sequence[Favour], owing: int) -> str:
    promised = [row for row in mine if row.stage == FavourStage.PROMISED]
    said = []
    if promised:
        first = promised[0]
        by = f"; the next is due on {near_date(first.due, viewer.today)}" if first.due else ""
        said.append(f"You promised {spelled(len(promised))} {'thing' if len(promised) == 1 else 'things'}{by}.")
    elif mine:
        said.append(
            f"{spelled(len(mine)).capitalize()} {'favour waits' if len(mine) == 1 else 'favours wait'} for your answer."
        )
    if owing:
        people = "person has" if owing == 1 else "people have"
        said.append(f"{spelled(owing).capitalize()} {people} given you more than you gave them in twelve months.")
    return " ".join(said) or "Help given, asked for, received and offered, by whom and to whom. Nothing is open."
