"""What Nadia asks for: a case that waits, one that was promised, those that were decided. Where each stands follows from its events."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from djmoney.money import Money
from uuid_utils.compat import uuid7

from metier.accounts.access import Viewer, visible
from metier.asks import papers
from metier.asks.models import Ask, AskEvent, AskEvidence, Conversation, Objection, Promise, Rehearsal, SentDocument
from metier.core.asks.standing import Happening, comes_up, standing
from metier.home.demo.when import When
from metier.plan.models import Goal, Task
from metier.record.models import Win

Day = tuple[int, int, int]
TOM = {"whom": "Tom Whitaker", "role": "Head of Customer Insight", "organisation": "Calder Mutual"}
CHRIS = {"whom": "Chris Naylor", "role": "HR partner", "organisation": "Calder Mutual"}
SUNIL = {"whom": "Sunil Mehta", "role": "Finance director", "organisation": "Calder Mutual"}
MODELS, PEOPLE = "Lead analytics engineering at Calder", "Manage people"
STUDENTS = {
    "worth_to_me": "I learn whether I am any good at this before somebody gives me four people.",
    "worth_to_them": "Two students free a day a week of Priti’s time, and last year both were hired after their placement. "
    "Recruiting two graduates cost £11,400.",
    "keeps_me": "Leading people is the one step I cannot take by myself. If it is here, I do not look for it elsewhere.",
    "my_time": "1 hour a week, for eight months",
    "their_time": "Tom signs two forms; HR runs a half-day course, no fee",
    "risk": "Priti has had the students until now and would rather not. If the claims models slip, Ifeoma takes the weekly hour.",
    "alternatives": "Ask Grace for the pricing placement, or run the Warm Homes volunteers: four people.",
}
EVIDENCE = (
    "Ifeoma promoted after my mentoring",
    "Claims dashboard adopted by all six regional teams",
    "Interview panel redesigned; two hires from it",
)
OBJECTIONS = (
    ("there is no headcount", "Placements are paid by the early careers team. I checked with Chris."),
    ("you are too busy", "The programme goes to Ifeoma next. Here is what I stop doing."),
)
TALK = {
    "where": "One to one",
    "minutes": 20,
    "opening": "You said after the summer. I would like to settle it today, either way.",
    "if_no": "Ask what would have to change, and ask Grace for the pricing placement this week.",
    "if_not_now": "What would have to be true, and by when? May I write that down?",
    "if_think": "Placements start in a month. Can we say Friday?",
}


@dataclass(frozen=True)
class Told:
    """An ask as it is told: written down on a day; its events with what was said; a promise with its day, and whether it was kept."""

    on: Day
    title: str
    kind: str
    of: dict[str, str]
    goal: str = ""
    facts: dict[str, Any] = field(default_factory=dict)
    events: tuple[tuple[str, Day, str], ...] = ()
    promise: tuple[str, Day, bool] | None = None
    back_on: Day | None = None
    after: str = ""


TOLD = (
    Told((2025, 2, 3), "Lead the claims warehouse", "project", TOM, facts={"priority": "autonomy"},
         events=(("asked", (2025, 2, 5), ""), ("promised", (2025, 2, 5), ""), ("granted", (2025, 2, 14), "You have it. Keep it boring.")),
         promise=("a word with the architects", (2025, 2, 13), True)),
    Told((2025, 8, 18), "Fridays from home", "pattern", TOM, facts={"priority": "autonomy", "worth_to_me": "Two school runs."},
         events=(("asked", (2025, 8, 24), ""), ("answered", (2025, 8, 24), "Let us see how the others feel"), ("asked", (2025, 10, 20), ""),
                 ("granted", (2025, 11, 3), "Fine, as long as the pack is out"))),
    Told((2025, 9, 1), "Speak at the insurance conference", "recognition", TOM, facts={"priority": "status"},
         events=(("asked", (2025, 9, 5), ""), ("declined", (2025, 11, 15), "The company sends directors only"))),
    Told((2026, 1, 26), "dbt course", "training", TOM, MODELS,
         {"priority": "learning", "cost": Money(640, "GBP"), "worth_to_them": "The claims models move in a quarter, not in a year."},
         (("asked", (2026, 1, 31), ""), ("promised", (2026, 1, 31), ""), ("granted", (2026, 2, 9), "Signed. Show the team afterwards.")),
         ("the order, signed", (2026, 2, 9), True)),
    Told((2026, 2, 16), "Line-manage two placement students", "project", TOM, PEOPLE, STUDENTS,
         (("asked", (2026, 3, 12), ""), ("answered", (2026, 3, 12), "Let me see the budget"), ("asked", (2026, 7, 14), ""),
          ("answered", (2026, 7, 14), "After the summer"))),
    Told((2026, 5, 20), "Lead the modelling guild", "project", TOM, MODELS,
         events=(("asked", (2026, 5, 26), ""), ("not-now", (2026, 5, 26), "Not yet: after the claims models")),
         back_on=(2027, 1, 15), after="Migrate the claims models"),
    Told((2026, 6, 26), "Regrading to grade 6", "pay", CHRIS,
         facts={"priority": "status", "cost": Money(57_000, "GBP"),
                "worth_to_them": "The post does what grade 6 is written for; hiring for it took Pricing seven months."},
         events=(("asked", (2026, 7, 2), ""), ("promised", (2026, 7, 2), "The panel sits soon")), promise=("the panel’s date", (2026, 10, 20), False)),
    Told((2026, 9, 14), "A seat in the 2027 planning round", "decision", SUNIL,
         facts={"priority": "learning", "worth_to_me": "I learn how budgets are won.", "smallest": "One meeting, listening only."}),
    Told((2026, 9, 22), "A mentor outside Customer Insight", "coaching", CHRIS, facts={"priority": "learning"}),
)  # fmt: skip


def build(viewer: Viewer, when: When) -> None:
    """Every ask with its history, and the case of one in full."""
    goals = {goal.title: goal for goal in visible(viewer, Goal).filter(title__in=[MODELS, PEOPLE])}
    tasks = {
        task.title: task for task in visible(viewer, Task).filter(title__in=[told.after for told in TOLD if told.after])
    }
    asks, events, promises = [], [], []
    for told in TOLD:
        ask = Ask(
            career=viewer.career, created_at=when.moment(*told.on), title=told.title, kind=told.kind, goal=goals.get(told.goal), **told.of, **told.facts
        )  # fmt: skip
        promise = _promise(ask, told, when)
        found = [_event(ask, told, place, when, promise, tasks.get(told.after)) for place in range(len(told.events))]
        _stand(ask, found, promise)
        asks.append(ask)
        events += found
        promises += [promise] if promise else []
    students = next(ask for ask in asks if ask.goal and ask.goal.title == PEOPLE)
    evidence = _evidence(viewer, students, when)
    students.paper = [
        "worth_to_them",
        "worth_to_me",
        "keeps_me",
        *(f"evidence:{row.pk}" for row in evidence),
        "cost:your",
        "cost:theirs",
    ]
    Ask.objects.bulk_create(asks)
    Promise.objects.bulk_create(promises)
    AskEvent.objects.bulk_create(events)
    AskEvidence.objects.bulk_create(evidence)
    _talk(students, when)
    _hand_over(viewer, students, evidence, when)


def _promise(ask: Ask, told: Told, when: When) -> Promise | None:
    if told.promise is None:
        return None
    what, by_when, is_kept = told.promise
    made = next(day for kind, day, _ in told.events if kind == "promised")
    return Promise(
        career=ask.career, ask=ask, what=what, by_whom=ask.whom, by_when=when.past(*by_when) if is_kept else when.day(*by_when),
        made_on=when.past(*made), kept_on=when.past(*by_when) if is_kept else None, created_at=when.moment(*made),
    )  # fmt: skip


def _event(ask: Ask, told: Told, place: int, when: When, promise: Promise | None, task: Task | None) -> AskEvent:
    """What was answered on a day belongs to the asking just before it."""
    kind, day, said = told.events[place]
    is_later = place and told.events[place - 1][1] == day
    event = AskEvent(
        career=ask.career, ask=ask, kind=kind, happened_on=when.past(*day), said=said, whom=ask.whom, role=ask.role,
        created_at=when.moment(*day) + timedelta(minutes=1 if is_later else 0), step=uuid7(), promise=promise if kind == "promised" else None,
    )  # fmt: skip
    if kind == "not-now" and told.back_on:
        event.back_on, event.back_when, event.after_task = when.day(*told.back_on), "the claims models have moved", task
    return event


def _stand(ask: Ask, events: list[AskEvent], promise: Promise | None) -> None:
    names = ("kind", "happened_on", "said", "back_on", "back_when", "after_task_id", "after_goal_id")
    found = standing(Happening(*(getattr(event, name) for name in names)) for event in events)
    ask.state, ask.answer, ask.times_asked = found.state, found.answer, found.times_asked
    ask.asked_on, ask.last_asked_on, ask.decided_on = found.asked_on, found.last_asked_on, found.decided_on
    ask.back_on, ask.back_when = found.back_on, found.back_when
    ask.after_task_id, ask.after_goal_id = found.after_task, found.after_goal
    promised_for = promise.by_when if promise and promise.is_open else None
    ask.due_on = comes_up(found, events[-1].happened_on if events else None, promised_for, None)


def _evidence(viewer: Viewer, ask: Ask, when: When) -> list[AskEvidence]:
    wins = {win.what: win for win in visible(viewer, Win).filter(what__in=EVIDENCE)}
    said: list[dict[str, Any]] = [{"kind": "win", "win": wins[what]} for what in EVIDENCE]
    said.append({"kind": "figure", "text": "Internal SQL course, 46 colleagues, 2025"})
    began = when.moment(2026, 2, 19)
    return [
        AskEvidence(career=ask.career, ask=ask, position=place, created_at=began, **one)
        for place, one in enumerate(said)
    ]


def _talk(ask: Ask, when: When) -> None:
    Objection.objects.bulk_create(
        Objection(
            career=ask.career,
            ask=ask,
            objection=objection,
            answer=answer,
            position=place,
            created_at=when.moment(2026, 2, 19),
        )
        for place, (objection, answer) in enumerate(OBJECTIONS)
    )
    talk = Conversation.objects.create(career=ask.career, ask=ask, created_at=when.moment(2026, 9, 26), **TALK)
    Rehearsal.objects.create(
        career=ask.career, conversation=talk, rehearsed_on=when.past(2026, 9, 27), seconds=145, with_whom="Dele", note="Shorter. Then wait.",
        created_at=when.moment(2026, 9, 27),
    )  # fmt: skip


def _hand_over(viewer: Viewer, ask: Ask, evidence: Sequence[AskEvidence], when: When) -> None:
    """The case as it was then: what came since is no evidence of it yet."""
    then: datetime = when.moment(2026, 2, 20)
    day = viewer.career.day_of(then)
    since = {
        f"evidence:{row.pk}" for row in evidence if row.win and row.win.happened_on and row.win.happened_on.last > day
    }
    asked = copy(ask)
    asked.paper = [line for line in ask.paper if line not in since]
    paper = papers.case_paper(Viewer(viewer.person, viewer.career, then), asked)
    SentDocument.objects.create(
        career=ask.career, kind="case", ask=ask, sent_on=day, to=paper.to, subject=paper.subject, text=paper.text,
        pdf=paper.pdf().data, created_at=then,
    )  # fmt: skip
