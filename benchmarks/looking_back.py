"""The reviews of careers that are measured."""

from datetime import UTC, date, datetime, time, timedelta
from typing import Any


def look_back(viewer: Any, goals: list[Any], tasks: list[Any], weeks: int, today: date) -> None:
    """Finished weekly reviews, with answers, decisions, commitments and what they showed; and the quarterly and the yearly in progress."""
    from metier.reviews import actions
    from metier.reviews.models import Answer, Commitment, Decision, Review

    own, monday = {"career": viewer.career}, today - timedelta(days=today.weekday() + 7)
    line = {"title": "It went from five days to two", "sub": "For a goal", "end": "10 Sep", "state": "", "word": ""}
    shown = {
        "version": 1,
        "kind": "weekly",
        "title": "Weekly review",
        "span": "A week",
        "moved": [line] * 8,
        "stalled": [line] * 4,
    }
    reviews = []
    for week in range(weeks):
        starts = monday - timedelta(weeks=week)
        said = {"created_at": _noon(starts + timedelta(days=6)), "facts": {"version": 1, "document": shown}}
        finished_at = _noon(starts + timedelta(days=7))
        reviews.append(
            Review(
                **own, kind="weekly", starts=starts, ends=starts + timedelta(days=6), finished_at=finished_at, **said
            )
        )
    Review.objects.bulk_create(reviews, batch_size=1000)
    Answer.objects.bulk_create(
        (Answer(**own, review=row, question="stalled", text="A line.", changed_at=row.finished_at) for row in reviews),
        batch_size=1000,
    )
    Decision.objects.bulk_create(
        (
            Decision(**own, review=row, goal=goals[-1 - place], verdict="keep", decided_at=row.finished_at)
            for row in reviews
            for place in range(4)
        ),
        batch_size=1000,
    )
    Commitment.objects.bulk_create(
        (
            Commitment(**own, review=row, task=tasks[-1 - place], text="A step towards the goal", position=place)
            for row in reviews
            for place in range(3)
        ),
        batch_size=1000,
    )
    for kind in ("quarterly", "yearly"):
        actions.open_review(viewer, kind, today - timedelta(days=1))


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12), UTC)
