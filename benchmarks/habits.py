"""People to forecast: simulated goals, day by day, with habits whose true parameters no forecast knows.

A goal is a list of tasks with estimates and what they really take. Each week its owner puts in the hours of their habit, on one to four
days of it, into one task after the other. Weeks off are known beforehand, as they are in a plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from math import exp, pi, sin
from random import Random

from metier.core.days_off import DaysOff
from metier.core.forecast import Effort, Progress, weekly

MOST_WEEKS = 1500
LOOKS_BACK = timedelta(weeks=52)
"""What the product reads of a past (`reviews.queries.records`), so also what is known here."""
SLOWLY, FAST = (0.002, 0.007), (0.008, 0.016)
"""Change of a pace each week: 10 to 30 of a hundred in a year, and 35 to 55."""
DAY = timedelta(days=1)
Pace = Callable[[Random], Iterator[float]]


@dataclass(frozen=True)
class Habit:
    """A way to work: minutes week by week without end, the mean factor on estimates, the weeks after the start at which it is asked."""

    name: str
    pace: Pace
    optimism: tuple[float, float] = (1.0, 1.0)
    asked: tuple[tuple[int, int], ...] = ((9, 14), (15, 25), (26, 45), (46, 80))
    takes: tuple[int, int] = (15, 90)
    has_weeks_off: bool = False
    checks_in: bool = False
    can_be_forecast: bool = True
    asked_after_stop: bool = False


@dataclass
class Goal:
    """What came of one: the minutes of each day, the tasks, and the day it was done, if it ever was."""

    start: date
    off: DaysOff
    days: list[tuple[date, int]] = field(default_factory=list)
    tasks: list[tuple[int, int]] = field(default_factory=list)
    stopped: date | None = None
    done: date | None = None

    def effort(self, today: date) -> Effort:
        """What its owner would know on a day."""
        weeks: dict[date, int] = {}
        spent = 0
        for day, minutes in self.days:
            if day >= today:
                break
            monday = day - timedelta(days=day.weekday())
            weeks[monday] = weeks.get(monday, 0) + minutes
            spent += minutes
        finished, to_do = [], []
        for estimated, takes in self.tasks:
            put_in = min(spent, takes)
            spent -= put_in
            if put_in == takes:
                finished.append((estimated, takes))
            else:
                to_do.append((estimated, put_in))
        since = today - timedelta(days=today.weekday()) - LOOKS_BACK
        return Effort(weekly(weeks, today, self.off, since), tuple(to_do), tuple(finished))

    def progress(self, today: date, draw: Random) -> Progress:
        """Check-ins every one to four weeks, per cent of the work done, a little rounded."""
        whole, every = sum(takes for _, takes in self.tasks), draw.choice((7, 7, 14, 14, 28))
        points, spent, number = [(self.start, 0.0)], 0, 0
        day = self.start + timedelta(days=every)
        while day < today:
            while number < len(self.days) and self.days[number][0] < day:
                spent += self.days[number][1]
                number += 1
            points.append((day, round(1000 * spent / whole) / 10))
            day += timedelta(days=every + draw.choice((-2, -1, 0, 0, 0, 1, 2)))
        since = today - timedelta(days=today.weekday()) - LOOKS_BACK
        return Progress(tuple(point for point in points if point[0] >= since), 0, 100)


def lived(habit: Habit, draw: Random) -> Goal:
    """One goal of a person with that habit, from its start until it is done or they have stopped for ever."""
    start = date(2024, 1, 1) + timedelta(days=draw.randrange(700))
    off = _leave(draw, start.year) if habit.has_weeks_off else DaysOff()
    goal = Goal(start, off)
    pace = habit.pace(draw)
    usual = sum(minutes for minutes, _ in zip(habit.pace(Random(draw.random())), range(60), strict=False)) / 60
    work = usual * draw.uniform(*habit.takes)
    goal.tasks = _tasks(work, draw.uniform(*habit.optimism), draw)
    left = sum(takes for _, takes in goal.tasks)
    monday = start - timedelta(days=start.weekday())
    for _ in range(MOST_WEEKS):
        free = [
            day
            for day in (monday + timedelta(days=n) for n in range(7))
            if day >= start and not off.between(day, day + DAY)
        ]
        minutes = next(pace, None) if free else 0.0
        if minutes is None:
            goal.stopped = monday
            return goal
        for day, part in _sessions(minutes * len(free) / 7, free, draw):
            put_in = min(part, left)
            left -= put_in
            goal.days.append((day, put_in))
            if not left:
                goal.done = day
                return goal
        monday += timedelta(days=7)
    return goal


def _sessions(minutes: float, free: list[date], draw: Random) -> list[tuple[date, int]]:
    whole = round(minutes)
    if not whole:
        return []
    count = min(draw.choice((1, 2, 2, 3, 4)), max(whole // 15, 1), len(free))
    days = sorted(draw.sample(free, count))
    return [(day, whole // count + (whole % count if not n else 0)) for n, day in enumerate(days)]


def _tasks(work: float, optimism: float, draw: Random) -> list[tuple[int, int]]:
    """Tasks of half an hour to sixteen hours, some 8 to 60 of them, whose real hours scatter around the estimate times the optimism."""
    found, total = [], 0.0
    size = max(work / draw.uniform(10, 45), 40)
    while total < work:
        takes = max(15, min(size * draw.lognormvariate(-0.18, 0.6), 16 * 60 * 3))
        estimated = max(15, 15 * round(takes / optimism * draw.lognormvariate(-0.061, 0.35) / 15))
        found.append((estimated, round(takes)))
        total += takes
    return found


def _leave(draw: Random, year: int) -> DaysOff:
    """Two or three weeks in summer, two at Christmas, perhaps one in spring, every year."""
    runs = []
    for one in range(year - 1, year + 35):
        summer = date(one, 7, 10) + timedelta(days=draw.randrange(40))
        runs.append((summer, summer + timedelta(days=draw.choice((13, 20)))))
        runs.append((date(one, 12, 21), date(one + 1, 1, 3)))
        if draw.random() < 0.5:
            spring = date(one, 3, 25) + timedelta(days=draw.randrange(20))
            runs.append((spring, spring + timedelta(days=6)))
    return DaysOff(tuple(runs))


def _noise(spread: float, draw: Random) -> float:
    """A positive factor of mean 1."""
    shape = 1 / (spread * spread)
    return draw.gammavariate(shape, 1 / shape)


def _mean(draw: Random) -> float:
    return draw.uniform(45, 420)


def steady(draw: Random) -> Iterator[float]:
    mean, spread, skips = _mean(draw), draw.uniform(0.2, 0.5), draw.uniform(0, 0.08)
    while True:
        yield 0.0 if draw.random() < skips else mean * _noise(spread, draw)


def bursty(draw: Random) -> Iterator[float]:
    mean, spread = _mean(draw), draw.uniform(0.3, 0.7)
    ends, begins = 1 / draw.uniform(1.5, 4), 1 / draw.uniform(1.5, 5)
    is_on = True
    while True:
        yield mean * _noise(spread, draw) if is_on else 0.0
        is_on = draw.random() > ends if is_on else draw.random() < begins


def seasonal(draw: Random, swings: tuple[float, float] = (0.1, 0.4)) -> Iterator[float]:
    """A wave of a year, with six weeks off in it. Up or down by 0.1 to 0.4, the fastest weeks are 1.2 to 2.3 times the slowest; by 0.5 to
    0.8, three to nine times."""
    mean, spread, swing, phase = _mean(draw), draw.uniform(0.2, 0.5), draw.uniform(*swings), draw.uniform(0, 2 * pi)
    week = 0
    while True:
        yield mean * (1 + swing * sin(phase + 2 * pi * week / 46)) * _noise(spread, draw)
        week += 1


def declining(draw: Random, rate: tuple[float, float] = SLOWLY) -> Iterator[float]:
    mean, spread, change, least = (
        _mean(draw),
        draw.uniform(0.2, 0.5),
        draw.uniform(*rate),
        draw.uniform(0.3, 0.5),
    )
    week = 0
    while True:
        yield mean * max(exp(-change * week), least) * _noise(spread, draw)
        week += 1


def rising(draw: Random) -> Iterator[float]:
    mean, spread, change, most = _mean(draw), draw.uniform(0.2, 0.5), draw.uniform(*SLOWLY), draw.uniform(1.5, 2.5)
    week = 0
    while True:
        yield mean * min(exp(change * week), most) * _noise(spread, draw)
        week += 1


def changing(draw: Random) -> Iterator[float]:
    """Work and life change the pace every year or so, for good."""
    mean, spread, chance = _mean(draw), draw.uniform(0.2, 0.5), 1 / draw.uniform(35, 80)
    level = 1.0
    while True:
        if draw.random() < chance:
            level = draw.lognormvariate(0, 0.35)
        yield mean * level * _noise(spread, draw)


def beginning(draw: Random) -> Iterator[float]:
    yield from draw.choice((steady, steady, bursty))(draw)


def stopping(draw: Random) -> Iterator[float]:
    """Some months of any habit, then nothing, for ever."""
    pace = draw.choice((steady, bursty, seasonal))(draw)
    for _ in range(draw.randrange(12, 60)):
        yield next(pace)


HABITS = (
    Habit("steady", steady),
    Habit("bursty", bursty),
    Habit("seasonal, with weeks off", seasonal, has_weeks_off=True),
    Habit("slowly declining", declining),
    Habit("slowly rising", rising),
    Habit("pace changes with life", changing, has_weeks_off=True),
    Habit("optimistic by 1.3 to 2", steady, optimism=(1.3, 2.0)),
    Habit("optimistic and bursty", bursty, optimism=(1.3, 2.0), has_weeks_off=True),
    Habit("newly begun", beginning, asked=((8, 10), (10, 13)), optimism=(0.9, 1.4)),
    Habit("steady, by check-ins", steady, checks_in=True),
    Habit("bursty, by check-ins", bursty, checks_in=True, has_weeks_off=True),
    Habit("declining fast", partial(declining, rate=FAST)),
    Habit("strong seasons", partial(seasonal, swings=(0.5, 0.8)), has_weeks_off=True, can_be_forecast=False),
    Habit(
        "stopped",
        stopping,
        asked=((4, 8), (9, 16), (17, 40)),
        takes=(90, 200),
        asked_after_stop=True,
        can_be_forecast=False,
    ),
    Habit("begun this month", beginning, asked=((1, 3), (4, 6)), can_be_forecast=False),
)
