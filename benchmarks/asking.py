"""What a career of any length asked for, with its cases and answers, and the updates it sent to its managers."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

A_YEAR = {"asks": 12.5, "updates": 50}


def ask_and_tell(viewer: Any, goals: list[Any], years: int, today: date, chance: random.Random) -> None:
    """Asks with their history, a fifth of them open, and updates with their lines; a quarter of those went out as a PDF of 20 kB."""
    from metier.asks.models import Ask, AskEvent, AskEvidence, Objection, Promise

    own = {"career": viewer.career}
    count = round(A_YEAR["asks"] * years)
    asks, events, promises = [], [], []
    for index in range(count):
        day = _day(index, count, years, today)
        state = ("granted", "declined", "granted", "granted", "asked")[index % 5]
        decided = day + timedelta(days=chance.randint(3, 90)) if state != "asked" else None
        ask = Ask(
            **own, title=f"Wish {index}: time for what I want to learn", kind=("training", "project", "pay", "pattern")[index % 4],
            whom=f"Manager {index // 20}", goal=goals[index * len(goals) // count], priority="learning", worth_to_me="I learn.",
            worth_to_them="It takes a week off the close.", state=state, asked_on=day, last_asked_on=day, times_asked=1, decided_on=decided,
            answer="Let me see", created_at=_moment(day), paper=["worth_to_me", "worth_to_them"], due_on=None if decided else day + timedelta(days=21),
        )  # fmt: skip
        asks.append(ask)
        events.append(AskEvent(**own, ask=ask, kind="asked", happened_on=day, created_at=_moment(day)))
        if decided:
            events.append(AskEvent(**own, ask=ask, kind=state, happened_on=decided, created_at=_moment(decided)))
            promises.append(Promise(**own, ask=ask, what="To see to it", by_when=decided, made_on=day, kept_on=decided))
    Ask.objects.bulk_create(asks)
    AskEvent.objects.bulk_create(events)
    Promise.objects.bulk_create(promises)
    AskEvidence.objects.bulk_create(
        AskEvidence(**own, ask=ask, kind="figure", text=f"Figure {n}") for ask in asks for n in range(3)
    )
    Objection.objects.bulk_create(Objection(**own, ask=ask, objection="No budget", answer="It is 640") for ask in asks)
    _updates(own, years, today, chance)


def _updates(own: dict[str, Any], years: int, today: date, chance: random.Random) -> None:
    from metier.asks.models import ManagerUpdate, SentDocument, UpdateLine, UpdateRhythm

    count = round(A_YEAR["updates"] * years)
    updates = [
        ManagerUpdate(
            **own, starts=day - timedelta(days=6), ends=day, sent_on=day, to="Manager", created_at=_moment(day)
        )
        for day in (_day(index, count, years, today) for index in range(count))
    ]
    ManagerUpdate.objects.bulk_create(updates, batch_size=1000)
    UpdateLine.objects.bulk_create(
        (
            UpdateLine(
                **own,
                update=update,
                part=part,
                text=f"A line under {part}",
                proposal="What I propose",
                created_at=update.created_at,
            )
            for update in updates
            for part in ("wins", "progress", "problems", "next")
        ),
        batch_size=1000,
    )
    SentDocument.objects.bulk_create(
        (
            SentDocument(
                **own, kind="update", update=update, sent_on=update.ends, text="A few lines\n" * 12, created_at=update.created_at,
                pdf=chance.randbytes(20_000) if place % 4 == 0 else None,
            )
            for place, update in enumerate(updates)
        ),
        batch_size=200,
    )  # fmt: skip
    UpdateRhythm.objects.create(**own, every="week", due_on=today + timedelta(days=1))


def _moment(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)


def _day(index: int, of: int, years: int, today: date) -> date:
    return today - timedelta(days=round(365.25 * years * (of - index) / of))
