"""What was asked for across the years: what was granted, and how long it took."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

LEAST_FOR_A_FINDING = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """One ask that was asked: its kind and outcome, when it was asked first and decided, and whether an answer named a date."""

    kind: str
    outcome: str
    asked_on: date
    decided_on: date | None
    times: int = 1
    named_date: bool = False

    @property
    def days(self) -> int | None:
        """From the first asking to the decision."""
        return (self.decided_on - self.asked_on).days if self.decided_on else None


@dataclass(frozen=True, slots=True)
class Sum:
    """The asks of one kind, year or person: how many, what became of them, and the days to a decision at the median."""

    name: str
    asked: int
    granted: int
    declined: int
    withdrawn: int
    waiting: int
    days: int | None
    decided: int

    @property
    def share(self) -> int | None:
        """Granted, per cent of those granted or declined; None while none is."""
        answered = self.granted + self.declined
        return round(100 * self.granted / answered) if answered else None


def summed(name: str, rows: Iterable[Asked]) -> Sum:
    kept = list(rows)
    outcomes = [row.outcome for row in kept]
    granted, declined, withdrawn = (outcomes.count(one) for one in ("granted", "declined", "withdrawn"))
    days = days_to_decide(kept)
    waiting = len(kept) - granted - declined - withdrawn
    return Sum(name, len(kept), granted, declined, withdrawn, waiting, days, granted + declined)


def days_to_decide(rows: Iterable[Asked]) -> int | None:
    """The median, over those granted or declined."""
    found = [row.days for row in rows if row.days is not None and row.outcome in {"granted", "declined"}]
    return round(median(found)) if found else None


def by_kind(rows: Sequence[Asked]) -> tuple[Sum, ...]:
    """Most asked for first."""
    found: dict[str, list[Asked]] = {}
    for row in rows:
        found.setdefault(row.kind, []).append(row)
    sums = [summed(kind, kept) for kind, kept in found.items()]
    return tuple(sorted(sums, key=lambda one: (-one.asked, one.name)))


def by_year(rows: Sequence[Asked]) -> tuple[Sum, ...]:
    """By the year of the first asking, oldest first; years between without any are there with none."""
    if not rows:
        return ()
    found: dict[int, list[Asked]] = {}
    for row in rows:
        found.setdefault(row.asked_on.year, []).append(row)
    return tuple(summed(str(year), found.get(year, [])) for year in range(min(found), max(found) + 1))


@dataclass(frozen=True, slots=True)
class Dated:
    """Days to a decision at the median where an answer named a date, and where none did, with how many each."""

    with_date: int
    of: int
    without: int
    of_others: int


def named_a_date(rows: Iterable[Asked]) -> Dated | None:
    """None while either side has fewer than two."""
    decided = [row for row in rows if row.days is not None and row.outcome in {"granted", "declined"}]
    named, others = [row for row in decided if row.named_date], [row for row in decided if not row.named_date]
    if len(named) < LEAST_FOR_A_FINDING or len(others) < LEAST_FOR_A_FINDING:
        return None
    return Dated(days_to_decide(named) or 0, len(named), days_to_decide(others) or 0, len(others))
