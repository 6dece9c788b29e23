"""The career so far on a line of time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from operator import add
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Case, CharField, Count, Max, Q, QuerySet, Value, When
from django.db.models.functions import Substr

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.charts import Drawing, FigureTable, Lane, LaneBar, Stage, WinsOn, career
from metier.core.dates import PartialDate
from metier.record.kinds import BY_SLUG
from metier.record.models import Attachment, Education, Position, Project, Volunteering, Win
from metier.record.queries.lines import address, spanned

DOTS_ACROSS = 90
HALF = 6
ONE_DAY = timedelta(days=1)
TONES = {"education": "task s3", "projects": "task s2", "volunteering": "task s4"}
Lasting = Position | Education | Project | Volunteering


class WinsIn(NamedTuple):
    """The wins of a month or half a year, or of a year where no month is known; `when` is None for those without a date."""

    when: PartialDate | None
    number: int
    proved: int
    with_number: int


def is_proved(viewer: Viewer) -> Q:
    """Of a win: whether it says what shows it, or has a file."""
    with_file = visible(viewer, Attachment).filter(win__isnull=False).values("win")
    return ~Q(evidence="") | ~Q(evidence_url="") | ~Q(seen_by="") | Q(pk__in=with_file)


class WinsOf(NamedTuple):
    """The wins of a position, the last of them on a date; or those of none, by month."""

    position: UUID | None
    number: int
    last: PartialDate | None


class WinsTold(NamedTuple):
    """How many wins there are, with evidence and with a number: by month or half a year, oldest first, and by position."""

    by_span: list[WinsIn]
    by_position: list[WinsOf]


def wins_told(viewer: Viewer, lasting: Iterable[Lasting] = ()) -> WinsTold:
    """By half a year where the line of time of what lasted is so long that it shows no months. One query: in a span are seldom wins of many positions."""
    spans: dict[str, tuple[int, ...]] = {}
    places: dict[str, tuple[UUID | None, int, str]] = {}
    part = _first_of_half if _shows_no_months(viewer, lasting) else _month
    for year, month, position, last, *numbers in _counted(viewer, part):
        span = (f"{year}-{month}" if month else year) if year else ""
        before = spans.get(span)
        spans[span] = tuple(numbers) if before is None else tuple(map(add, before, numbers))
        place = str(position) if position else f"no position, {span}"
        _, number, newest = places.get(place, (position, 0, ""))
        places[place] = (position, number + numbers[0], max(last or "", newest))
    return WinsTold(
        [WinsIn(PartialDate.parse(span) if span else None, *numbers) for span, numbers in spans.items()],
        [
            WinsOf(position, number, PartialDate.parse(last) if last else None)
            for position, number, last in places.values()
        ],
    )


def _shows_no_months(viewer: Viewer, lasting: Iterable[Lasting]) -> bool:
    """By what lasted alone: wins can but make the line longer, and halves of a year go into whole ones."""
    begun = [row.starts.first for row in lasting if row.starts]
    return bool(begun) and _months_in_a_dot(*_ends(viewer.today, begun)) >= HALF


def _month() -> Substr:
    return Substr("happened_on", 6, 2)


def _first_of_half() -> Case:
    """The month with which the half begins; where no month is known, the second, in which its dot stands. Of a win of no position, which is
    looked for among those of its month, the month.
    """
    is_first = Q(month__gte="01", month__lte="06")
    halves = (When(position=None, then=_month()), When(is_first, then=Value("01")))
    return Case(*halves, default=Value("07"), output_field=CharField())


@prepared
def _counted(viewer: Viewer, part: Callable[[], Substr | Case]) -> QuerySet[Win, tuple[Any, ...]]:
    """In text as it lies in the database, which is made dates once for each span and position."""
    rows = visible(viewer, Win).alias(month=_month()).annotate(year=Substr("happened_on", 1, 4), part=part())
    return (
        rows.order_by("year", "part")
        .values_list("year", "part", "position_id")
        .annotate(
            last=Max(Substr("happened_on", 1, 10)),
            number=Count("pk"),
            proved=Count("pk", filter=is_proved(viewer)),
            with_number=Count("pk", filter=~Q(result="")),
        )
    )


def line_of_time(viewer: Viewer, rows: dict[str, Sequence[Lasting]], wins: Sequence[WinsIn]) -> Drawing | None:
    """Lanes for what lasts, a dot for each win. None while nothing has a date."""
    dated = {slug: [row for row in found if row.starts] for slug, found in rows.items()}
    firsts = [row.starts.first for found in dated.values() for row in found if row.starts]
    first_win = next((one.when for one in wins if one.when), None)  # they come oldest first
    firsts += [first_win.first] if first_win else []
    if not firsts:
        return None
    today = viewer.today
    start, end = _ends(today, firsts)
    positions = [row for row in dated["positions"] if isinstance(row, Position)]
    begun = sorted(row.starts.first for row in positions if row.starts)
    lanes = [
        Lane("Education", bars=_bars("education", dated["education"], today)),
        Lane("Positions", stages=tuple(_stage(row, today, begun) for row in positions)),
        Lane("Projects", bars=_bars("projects", dated["projects"], today)),
        Lane("Volunteering", bars=_bars("volunteering", dated["volunteering"], today)),
    ]
    shown = [lane for lane in lanes if lane.stages or lane.bars]
    return career("career", shown, today=today, start=start, end=end, wins=_dots(wins, start, end))


def _ends(today: date, firsts: Iterable[date]) -> tuple[date, date]:
    """From the year of the first of these days, but no more than seventy years ago, to the end of this half."""
    start = date(max(min(*firsts, today).year, today.year - 70), 1, 1)
    return start, date(today.year + 1, 1, 1) if today.month > 6 else date(today.year, 7, 1)


def career_table(rows: dict[str, Sequence[Lasting]], wins: Sequence[WinsIn]) -> FigureTable:
    """The same in words and numbers: what lasted, then wins by year."""
    lasting = [
        (str(row), BY_SLUG[slug].one.capitalize(), spanned(row.starts, row.ends, goes_on=BY_SLUG[slug].goes_on))
        for slug, found in rows.items()
        for row in found
        if row.starts
    ]
    years: dict[int, list[int]] = {}
    for one in wins:
        if one.when:
            year = years.setdefault(one.when.year, [0, 0])
            year[0] += one.number
            year[1] += one.proved
    counted = [
        (str(year), f"Wins: {number:,}", f"{proved:,} with evidence")
        for year, (number, proved) in sorted(years.items())
    ]
    return FigureTable.of("Your career so far", ("What", "Kind", "When"), [*lasting, *counted])


def _stage(row: Position, today: date, begun: Sequence[date]) -> Stage:
    """One that ends in the month in which the next begins ends there, as far as anybody knows."""
    starts = row.starts or PartialDate.of(today)
    end = today
    if row.ends:
        first, last = max(row.ends.first, starts.first + ONE_DAY), row.ends.last
        end = next((day - ONE_DAY for day in begun if first <= day <= last), last)
    sub = ", ".join(part for part in (row.employer, starts.words) if part)
    return Stage(
        row.title or row.employer,
        starts.first,
        end,
        "past" if row.ends else "now",
        sub,
        address("positions", row.pk),
    )


def _bars(slug: str, rows: Sequence[Lasting], today: date) -> tuple[LaneBar, ...]:
    kind = BY_SLUG[slug]
    return tuple(
        LaneBar(
            str(row),
            row.starts.first,
            max(row.ends.last if row.ends else today if kind.goes_on else row.starts.last, row.starts.first),
            TONES[slug],
            href=address(slug, row.pk),
        )
        for row in rows
        if row.starts
    )


def _months_in_a_dot(start: date, end: date) -> int:
    months = max(1, (end - start).days / 30.44 / DOTS_ACROSS)
    return next((step for step in (1, 2, 3, HALF) if step >= months), 12)


def _dots(wins: Sequence[WinsIn], start: date, end: date) -> list[WinsOn]:
    """Wins gathered into spans wide enough that columns of dots do not touch."""
    step = _months_in_a_dot(start, end)
    gathered: dict[tuple[int, int], list[int]] = {}
    for one in wins:
        if one.when is None:
            continue
        found = gathered.setdefault((one.when.year, ((one.when.month or 7) - 1) // step), [0, 0])
        found[0] += one.proved
        found[1] += one.number - one.proved
    half = timedelta(days=int(step * 30.44 / 2))
    return [
        WinsOn(date(year, place * step + 1, 1) + half, proved, bare)
        for (year, place), (proved, bare) in gathered.items()
    ]
