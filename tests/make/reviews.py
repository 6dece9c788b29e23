"""One of anything of the reviews."""

from datetime import date, timedelta
from typing import Any

from make.plan import goal
from metier.accounts.access import Viewer
from metier.plan import models as plan
from metier.reviews import models as reviews


def check_in(viewer: Viewer, of: plan.Goal | None = None, on: date | None = None, **facts: Any) -> reviews.CheckIn:
    said = {"counted_as": "number", "value": "12", "out_of": "40", "confidence": 4, "line": "Claims are in"}
    return reviews.CheckIn.objects.create(
        career=viewer.career, goal=of or goal(viewer), said_on=on or viewer.today, **(said | facts)
    )


def rhythm(viewer: Viewer, kind: str = "weekly", due_on: date | None = None, **facts: Any) -> reviews.Rhythm:
    return reviews.Rhythm.objects.create(career=viewer.career, kind=kind, due_on=due_on or viewer.today, **facts)


def review(
    viewer: Viewer, kind: str = "weekly", starts: date | None = None, ends: date | None = None, **facts: Any
) -> reviews.Review:
    starts = starts or viewer.today - timedelta(days=viewer.today.weekday() + 7)
    said = {"created_at": viewer.now} | facts
    return reviews.Review.objects.create(
        career=viewer.career, kind=kind, starts=starts, ends=ends or starts + timedelta(days=6), **said
    )


def answer(viewer: Viewer, of: reviews.Review | None = None, question: str = "stalled", **facts: Any) -> reviews.Answer:
    said = {"text": "I kept saying yes.", "changed_at": viewer.now}
    return reviews.Answer.objects.create(
        career=viewer.career, review=of or review(viewer, "monthly"), question=question, **(said | facts)
    )


def decision(viewer: Viewer, of: reviews.Review | None = None, **facts: Any) -> reviews.Decision:
    said = {"goal": goal(viewer), "verdict": "keep", "decided_at": viewer.now} | facts
    return reviews.Decision.objects.create(career=viewer.career, review=of or review(viewer, "quarterly"), **said)


def commitment(
    viewer: Viewer, of: reviews.Review | None = None, text: str = "Write to Anna", **facts: Any
) -> reviews.Commitment:
    return reviews.Commitment.objects.create(
        career=viewer.career, review=of or review(viewer, "yearly"), text=text, **facts
    )


def deliberate_drift(
    viewer: Viewer, priority: str = "meaning", share: int = 78, **facts: Any
) -> reviews.DeliberateDrift:
    said = {"said_on": viewer.today} | facts
    return reviews.DeliberateDrift.objects.create(career=viewer.career, priority=priority, share=share, **said)


def parking(viewer: Viewer, until: date | None = None, **facts: Any) -> reviews.Parking:
    said = {"parked_on": viewer.today, "until": until or viewer.today + timedelta(days=90)} | facts
    return reviews.Parking.objects.create(career=viewer.career, **said)
