"""What the pages of practice show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator

from metier import spacing
from metier.accounts.access import Viewer
from metier.asks.choices import Area
from metier.asks.models import OwnScenario, PracticeAttempt, PracticeCard
from metier.asks.pages.sitting import Sitting
from metier.asks.queries import practice as queries
from metier.asks.queries.practice import scenario_title
from metier.asks.queries.scenarios import own_scenarios
from metier.asks.scenarios import deck
from metier.core import words
from metier.core.charts import Drawing, bar
from metier.core.rehearsing import RATINGS, Scenario
from metier.spacing import Rate
from metier.ui.addresses import address_of

SHOWN, PAGE, MOST_SAID = 5, 50, 10


def page_of_scenario(scenario: Scenario) -> str:
    """The page of a scenario."""
    return address_of("asks:own_scenario" if scenario.is_own else "asks:scenario", scenario.key)


def page_of_card(card: PracticeCard) -> str:
    """The page of the scenario that it is of; nothing where that is gone."""
    if card.own:
        return address_of("asks:own_scenario", card.own.pk)
    return address_of("asks:scenario", card.key) if card.key in deck() else ""


@dataclass(frozen=True, slots=True)
class AreaRow:
    code: str
    name: str
    number: int
    practised: int
    due: int
    next_on: date | None
    bar: Drawing


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered once: the sentence for next time, else the answer."""

    attempt: PracticeAttempt
    title: str
    url: str
    rating: str


@dataclass(frozen=True, slots=True)
class DueRow:
    scenario: Scenario
    url: str
    area: str
    why: str


@dataclass(frozen=True, slots=True)
class PracticePage:
    now: queries.Practice
    lead: str
    open: PracticeAttempt | None
    open_title: str
    first: list[DueRow]
    areas: list[AreaRow]
    own: list[OwnScenario]
    said: list[Said]
    sitting: Sitting

    @property
    def has_begun(self) -> bool:
        return bool(self.now.due or self.open)


def practice_page(viewer: Viewer) -> PracticePage:
    now = queries.practice(viewer)
    waiting = queries.open_attempt(viewer)
    said = [said_of(one) for one in queries.newest_attempts(viewer, SHOWN)]
    own = list(own_scenarios(viewer).order_by("-created_at", "-id")[:PAGE])
    rows = [
        DueRow(one, page_of_scenario(one), Area(one.area).label, _why(now, key))
        for key in now.turn[:SHOWN]
        for one in [now.scenarios[key]]
    ]
    sitting = Sitting(of=max(1, min(SHOWN, len(now.turn))))
    return PracticePage(
        now, _lead(now), waiting, scenario_title(waiting.card) if waiting else "", rows, _areas(now), own, said, sitting
    )


def _lead(now: queries.Practice) -> str:
    """`2 are due today, and 40 of 60 are new to you.`"""
    due, untried, every = len(now.due_now), len(now.untried), len(now.scenarios)
    if not now.due:
        return f"{every} moments at work that go better when they were rehearsed. Five minutes at a time: answer, compare, and keep your own sentence."
    fresh = f"{untried} of {every} are new to you" if untried else f"you have practised all {every}"
    if due:
        return f"{due} {'is' if due == 1 else 'are'} due today, and {fresh}."
    later = f"The next comes again on {words.near_date(now.next_on, now.today)}" if now.next_on else "Nothing is due"
    return f"{later}, and {fresh}."


def _why(now: queries.Practice, key: str) -> str:
    ahead = next((row for row in now.ahead if str(row.pk) == key), None)
    if ahead and ahead.happens_on:
        return "It was to be held" if ahead.happens_on < now.today else f"On {words.weekday_date(ahead.happens_on)}"
    on = now.due.get(key)
    if on is None:
        return "New to you"
    late = (now.today - on).days
    return "Due today" if not late else f"Due {words.count(late, 'day')} ago"


def _areas(now: queries.Practice) -> list[AreaRow]:
    number = Counter(one.area for one in now.scenarios.values())
    rows = []
    for area in Area:
        if not number[area]:
            continue
        dates = [on for key, on in now.due.items() if now.scenarios[key].area == area]
        ahead = min((on for on in dates if on > now.today), default=None)
        due = sum(on <= now.today for on in dates)
        drawn = bar(100 * len(dates) / number[area], "s2")
        rows.append(AreaRow(area.value, area.label, number[area], len(dates), due, ahead, drawn))
    return rows


def said_of(attempt: PracticeAttempt) -> Said:
    return Said(attempt, scenario_title(attempt.card), page_of_card(attempt.card), RATINGS[attempt.rating or 1])


@dataclass(frozen=True, slots=True)
class AnswersPage:
    """`sheet` knows the other pages; `of` is the scenario whose answers they are, where they are of one."""

    said: list[Said]
    sheet: Any  # django.core.paginator.Page of the rows
    of: Scenario | None
    query: str


def answers_page(viewer: Viewer, number: str, of: Scenario | None = None) -> AnswersPage:
    rows = queries.attempts(viewer)
    rows = rows.filter(card=queries.card_of(viewer, of)) if of else rows
    sheet = Paginator(rows, PAGE).get_page(number)
    return AnswersPage([said_of(one) for one in sheet.object_list], sheet, of, f"of={of.key}&" if of else "")


@dataclass(frozen=True, slots=True)
class AttemptPage:
    attempt: PracticeAttempt
    scenario: Scenario
    url: str
    area: str
    rates: list[Rate]
    meant: str
    """The sentence that was kept the last time."""
    sitting: Sitting


def attempt_page(viewer: Viewer, attempt: PracticeAttempt, sitting: Sitting) -> AttemptPage:
    scenario = queries.scenario_of(attempt.card)
    before = queries.earlier(viewer, attempt.card, attempt, most=1)
    return AttemptPage(
        attempt,
        scenario,
        page_of_scenario(scenario),
        Area(scenario.area).label,
        spacing.rates(attempt.card, viewer.today),
        before[0].next_time if before else "",
        sitting,
    )


@dataclass(frozen=True, slots=True)
class ScenarioPage:
    scenario: Scenario
    own: OwnScenario | None
    area: str
    card: PracticeCard | None
    said: list[PracticeAttempt]
    has_more: bool
    like: Scenario | None
    practise_url: str
    back_to: str = ""


def scenario_page(viewer: Viewer, scenario: Scenario, own: OwnScenario | None = None) -> ScenarioPage:
    card = queries.card_of(viewer, scenario)
    said = queries.earlier(viewer, card, most=MOST_SAID + 1) if card else []
    like = deck().get(own.like) if own else None
    start = f"{address_of('asks:practise')}?of=1&key={scenario.key}"
    has_more = len(said) > MOST_SAID
    return ScenarioPage(scenario, own, Area(scenario.area).label, card, said[:MOST_SAID], has_more, like, start)


@dataclass(frozen=True, slots=True)
class DonePage:
    """What was practised in a sitting, or today."""

    said: list[Said]
    sitting: Sitting
    left: int
    next_on: date | None

    @property
    def again(self) -> Sitting:
        return Sitting(of=max(1, min(self.left, SHOWN)), area=self.sitting.area)


def done_page(viewer: Viewer, sitting: Sitting) -> DonePage:
    now = queries.practice(viewer, sitting.area)
    done = max(0, min(sitting.at - 1, sitting.of))
    said = [said_of(one) for one in _today(viewer, done)]
    return DonePage(said, sitting, len(now.turn), now.next_on)


def _today(viewer: Viewer, most: int) -> Sequence[PracticeAttempt]:
    return list(queries.attempts(viewer).filter(tried_on=viewer.today)[:most])
