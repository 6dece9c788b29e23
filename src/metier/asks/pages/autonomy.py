"""What the page of the autonomy record shows: counts, days and lines, and no score."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from metier.accounts.access import Viewer
from metier.asks.choices import AskState, Behaviour
from metier.asks.queries import autonomy as queries
from metier.asks.queries.autonomy import Done, LeftToMe
from metier.core import words
from metier.core.autonomy import by_quarter, last_quarters, longest_silence
from metier.core.charts import Drawing, FigureTable, QuarterRow, quarters
from metier.core.charts.table import Column
from metier.core.dates import MONTHS
from metier.ui.addresses import address_of

QUARTERS, SHOWN = 8, 3
EACH, MOST, LONGEST = 20, 200, 160
"""Lines of each behaviour, lines where one is chosen, and letters of a line."""
YEAR = timedelta(days=365)
QUIET = {Behaviour.COMPETENCE: 92, Behaviour.INFORMED: 31}
"""Days without one after which it is said."""
FROM = {
    Behaviour.COMPETENCE: "From your wins, and lines of your own.",
    Behaviour.INFORMED: "From the updates you sent, and lines of your own.",
    Behaviour.SOLUTIONS: "From problems that you sent with a proposal, asks with what they are worth to the organisation, and lines of your own.",
    Behaviour.LAST_RESORT: "From lines of your own: what you tried before you brought a conflict to your manager.",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing done, and the page that shows it."""

    done: Done
    url: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Row:
    """One behaviour: how often in the last twelve months, the newest lines, what its gaps are, where it comes from."""

    code: str
    name: str
    number: int
    newest: list[Line]
    said: str
    comes_from: str


@dataclass(frozen=True, slots=True)
class Left:
    """What was asked for in order to be left to it. Of what was granted: what was said, and what it stood on."""

    title: str
    url: str
    state: str
    word: str
    on: date | None
    said: str
    stood_on: list[str]


@dataclass(frozen=True, slots=True)
class Last:
    """The newest day of each behaviour, however long ago; how many problems were told in a year, and how many with a proposal."""

    on: dict[str, date]
    told: int
    proposed: int


@dataclass(frozen=True, slots=True)
class AutonomyPage:
    rows: list[Row]
    chart: Drawing
    table: FigureTable
    left: list[Left]
    total: int
    lead: str


def autonomy_page(viewer: Viewer) -> AutonomyPage:
    spans = last_quarters(viewer.today, QUARTERS)
    every = queries.done(viewer, spans[0].starts, viewer.today)
    last = Last(queries.newest_days(viewer, every), *queries.problems_of(viewer, viewer.today - YEAR))
    numbers = {one.value: by_quarter((each.on for each in every if each.behaviour == one), spans) for one in Behaviour}
    rows = [_row(viewer, one, every, last) for one in Behaviour]
    drawn = [QuarterRow(str(one.label), numbers[one.value]) for one in Behaviour]
    labels = [f"{MONTHS[span.starts.month - 1][:3]} {span.starts.year}" for span in spans]
    table = FigureTable(
        "How often, by the quarter that begins in",
        (Column("Shown"), *(Column(label, is_number=True) for label in labels)),
        tuple((row.name, *map(str, row.numbers)) for row in drawn),
    )
    title = "What you did that earns autonomy, by quarter"
    return AutonomyPage(
        rows,
        quarters("autonomy", title, drawn, [span.starts for span in spans]),
        table,
        [_left(one) for one in queries.left_to_me(viewer)],
        len(every),
        _lead(rows),
    )


def _lead(rows: list[Row]) -> str:
    number = sum(row.number for row in rows)
    if not number:
        return "Autonomy is given to those who leave nothing to fear. What you do that earns it gathers here by itself, from wins, updates and asks."
    said = [f"{row.name[0].lower()}{row.name[1:]} {words.times(row.number)}" for row in rows if row.number]
    return f"In the last twelve months: {words.listed(said)}."


def _row(viewer: Viewer, behaviour: Behaviour, every: list[Done], last: Last) -> Row:
    year = viewer.today - YEAR
    own = [one for one in every if one.behaviour == behaviour]
    recent = [one for one in own if one.on > year]
    said = _gaps(viewer, behaviour, own, last)
    return Row(
        behaviour.value, str(behaviour.label), len(recent), [line(one) for one in own[:SHOWN]], said, FROM[behaviour]
    )


def _gaps(viewer: Viewer, behaviour: Behaviour, own: list[Done], last: Last) -> str:
    """What was not done, in days and numbers: nothing is scored."""
    newest, today = last.on.get(behaviour), viewer.today
    if behaviour == Behaviour.LAST_RESORT:
        return "" if newest else "Nothing brought, so nothing to show and nothing missing."
    if newest is None:
        return "Nothing yet."
    ago = (today - newest).days
    said = []
    if behaviour in QUIET and ago > QUIET[behaviour]:
        said.append(f"The last was {words.count(ago, 'day')} ago, on {words.near_date(newest, today)}.")
    if behaviour == Behaviour.INFORMED:
        silence = longest_silence((one.on for one in own), today - YEAR, today)
        if silence and silence.days > ago and silence.days > QUIET[behaviour]:
            span = f"from {words.near_date(silence.since, today)} to {words.near_date(silence.until, today)}"
            said.append(f"The longest silence of the year was {words.count(silence.days, 'day')}, {span}.")
    if behaviour == Behaviour.SOLUTIONS and last.told > last.proposed:
        alone = last.told - last.proposed
        said.append(
            f"{words.count(alone, 'problem')} of {last.told} in updates of the last year {'was' if alone == 1 else 'were'} told without a proposal."
        )
    return " ".join(said)


def line(one: Done) -> Line:
    if one.source == "win":
        return Line(one, address_of("record:change", "wins", one.id), is_own=False)
    if one.source == "ask":
        return Line(one, address_of("asks:ask", one.id), is_own=False)
    if one.source == "entry":
        return Line(one, address_of("asks:change_entry", one.id), is_own=True)
    return Line(one, address_of("asks:update", one.within or one.id), is_own=False)


def _left(one: LeftToMe) -> Left:
    ask, is_granted = one.ask, one.ask.state == AskState.GRANTED
    return Left(
        ask.title,
        address_of("asks:ask", ask.pk),
        "on-track" if is_granted else "",
        "Left to you" if is_granted else str(ask.get_state_display()),
        ask.decided_on if is_granted else ask.last_asked_on,
        ask.answer if is_granted else "",
        one.stood_on,
    )


@dataclass(frozen=True, slots=True)
class Choice:
    """A line that can be chosen, and whether it was; its text as much as a line holds."""

    key: str
    text: str
    detail: str
    on: date
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """The newest lines of one behaviour in a year, how many there are, and the sentence that counts them, as a figure for a case."""

    code: str
    name: str
    lines: list[Choice]
    total: int
    figure: str
    is_figure_chosen: bool

    @property
    def more(self) -> int:
        return self.total - len(self.lines)


@dataclass(frozen=True, slots=True)
class EntriesPage:
    """A year of entries until a day: some of each behaviour, or all that `shows` one."""

    since: date
    until: date
    shows: str
    groups: list[Group]
    earlier: date | None
    later: date | None


def entries_page(viewer: Viewer, until: date, shows: str = "", chosen: Collection[str] = ()) -> EntriesPage:
    since = year_until(until)
    every = queries.done(viewer, since, until)
    wanted = [Behaviour(shows)] if shows else list(Behaviour)
    groups = [_group(one, every, since, until, MOST if shows else EACH, frozenset(chosen)) for one in wanted]
    later = min(until + YEAR, viewer.today)
    return EntriesPage(
        since,
        until,
        shows,
        [group for group in groups if group.lines],
        since - timedelta(days=1) if queries.is_anything_before(viewer, since) else None,
        later if until < viewer.today else None,
    )


def year_until(until: date) -> date:
    return until - YEAR + timedelta(days=1)


def _group(
    behaviour: Behaviour, every: list[Done], since: date, until: date, most: int, chosen: Collection[str]
) -> Group:
    own = [one for one in every if one.behaviour == behaviour]
    lines = [Choice(one.key, _cut(one.text), _cut(one.detail), one.on, one.key in chosen) for one in own[:most]]
    said = figure(behaviour, own, since, until)
    return Group(behaviour.value, str(behaviour.label), lines, len(own), said, f"figure:{behaviour.value}" in chosen)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def figure(behaviour: str, every: list[Done], since: date, until: date) -> str:
    """`3 wins from 2 October 2025 to 1 October 2026`. How far apart is said of the time between the first and the last, and of no other."""
    own = [one for one in every if one.behaviour == behaviour]
    if not own:
        return ""
    span = f"from {words.full_date(since)} to {words.full_date(until)}"
    if behaviour == Behaviour.INFORMED and len(own) > 1:
        first, last = min(one.on for one in own), max(one.on for one in own)
        silence = longest_silence((one.on for one in own), first, last)
        apart = f", never more than {words.count(silence.days, 'day')} apart" if silence and silence.days else ""
        span = (
            f"from {words.full_date(first)} to {words.full_date(last)}"
            if first < last
            else f"on {words.full_date(last)}"
        )
        return f"My manager was kept informed {words.times(len(own))} {span}{apart}"
    said = {
        Behaviour.COMPETENCE: words.count(len(own), "win"),
        Behaviour.INFORMED: "My manager was kept informed once",
        Behaviour.SOLUTIONS: f"{words.count(len(own), 'problem or wish', 'problems or wishes')} brought with a proposal",
        Behaviour.LAST_RESORT: f"{words.count(len(own), 'conflict')} brought, {'' if len(own) == 1 else 'each '}after other ways were tried,",
    }
    return f"{said[Behaviour(behaviour)]} {span}"
