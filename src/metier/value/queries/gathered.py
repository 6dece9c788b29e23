"""What was gathered of a market: points by hand, and postings that say what they pay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core import words
from metier.core.dates import MONTHS
from metier.core.errors import Refused
from metier.core.money import money
from metier.core.value.standing import Amounts, band, how_good
from metier.core.value.terms import cents, times_a_year, whole
from metier.postings.models import Posting
from metier.value import queries
from metier.value.models import Point
from metier.value.queries.paid import Money

MOST_POSTINGS = 50
_ONE = {"advert": "advert", "offer": "offer", "told": "person", "recruiter": "recruiter", "survey": "survey"}
_MANY = {"told": "people"}


@dataclass(frozen=True, slots=True)
class Gathered:
    """A point: its amounts by the year in its own currency, and its middle in the page’s by the `rate` that is said, None without one."""

    id: UUID
    kind: str
    what: str
    who: str
    currency: str
    low: Decimal
    high: Decimal | None
    known_on: date
    middle: Decimal | None
    is_old: bool
    note: str = ""
    rate: str = ""

    @property
    def pay(self) -> str:
        """`£50,000 to £58,000`, of a year."""
        low = money(whole(self.low), self.currency)
        return low if self.high is None else f"{low} to {money(whole(self.high), self.currency)}"


@dataclass(frozen=True, slots=True)
class Sample:
    """Points that are held against pay: none that is old, none in a currency without a rate."""

    amounts: Amounts
    points: tuple[Decimal, ...]
    source: str
    period: str
    quality: str
    is_thin: bool
    notes: tuple[str, ...]


def as_gathered(viewer: Viewer, money: Money, point: Point) -> Gathered:
    """A point as it is held against pay. An advert from one amount to another stands at its middle."""
    times = times_a_year(point.per, point.hours, point.days)
    low, high = cents(point.low * times), cents(point.high * times) if point.high is not None else None
    middle = money.of(_middle(low, high), point.currency)
    return Gathered(
        point.pk, point.kind, point.what, point.who, point.currency, low, high, point.known_on, middle,
        _is_old(viewer.today, point.known_on), point.note, _rate(money, point.currency),
    )  # fmt: skip


def from_postings(viewer: Viewer, money: Money) -> list[Gathered]:
    """The newest postings that say what they pay in figures; those by the day or hour say not for how many, and are left out."""
    found = []
    for row in _paying(viewer):
        low, high = row.pay_from if row.pay_from is not None else row.pay_to, row.pay_to
        try:
            times = times_a_year(row.pay_per or "year")
        except Refused:
            continue
        if low is None or not row.pay_currency:
            continue
        low, high = cents(low * times), cents(high * times) if high is not None and high != low else None
        day = row.posted_on or viewer.career.day_of(row.created_at)
        middle = money.of(_middle(low, high), row.pay_currency)
        found.append(
            Gathered(
                row.pk,
                "advert",
                row.title,
                row.employer,
                row.pay_currency,
                low,
                high,
                day,
                middle,
                _is_old(viewer.today, day),
                rate=_rate(money, row.pay_currency),
            )
        )
    return found


@prepared
def _paying(viewer: Viewer) -> QuerySet[Posting]:
    rows = visible(viewer, Posting).exclude(pay_from=None, pay_to=None).order_by("-created_at", "-id")
    return rows.defer("text")[:MOST_POSTINGS]


def sample(found: Sequence[Gathered], older: int = 0) -> Sample:
    """What of it counts, what it comes to, and how good it is; `older` are those that were not read."""
    counted = [one for one in found if not one.is_old and one.middle is not None]
    amounts = tuple(sorted(one.middle for one in counted if one.middle is not None))
    quality, is_thin = how_good(len(amounts))
    return Sample(
        band(amounts), amounts, _sources(counted), _period(one.known_on for one in counted), quality, is_thin,
        tuple(_notes(found, older)),
    )  # fmt: skip


def _notes(found: Sequence[Gathered], older: int) -> Iterable[str]:
    old = sum(one.is_old for one in found) + older
    apart = sorted({one.currency for one in found if one.middle is None and not one.is_old})
    if old:
        yield f"{words.count(old, 'point').capitalize()} older than two years left out."
    if apart:
        yield f"Points in {words.listed(apart)} left out: there is no rate for them."
    for rate in sorted({one.rate for one in found if one.rate and not one.is_old}):
        yield f"Brought over at your rate: {rate}."
    if any(one.high is not None and one.middle is not None and not one.is_old for one in found):
        yield "Where pay goes from one amount to another, its middle counts."


def _sources(found: Sequence[Gathered]) -> str:
    """`27 adverts and 2 people`."""
    kinds = Counter(one.kind for one in found)
    return words.listed([words.count(number, _ONE[kind], _MANY.get(kind, "")) for kind, number in kinds.most_common()])


def _period(days: Iterable[date]) -> str:
    """`March to September 2026`."""
    ordered = sorted(days)
    if not ordered:
        return ""
    one, two = ((MONTHS[day.month - 1], day.year) for day in (ordered[0], ordered[-1]))
    last = f"{two[0]} {two[1]}"
    if one == two:
        return last
    return f"{one[0]} to {last}" if one[1] == two[1] else f"{one[0]} {one[1]} to {last}"


def _rate(money: Money, currency: str) -> str:
    rate = None if currency == money.currency else money.rate_of(currency)
    return rate.dated if rate else ""


def _middle(low: Decimal, high: Decimal | None) -> Decimal:
    return low if high is None else cents((low + high) / 2)


def _is_old(today: date, day: date) -> bool:
    return day < queries.since(today)
