"""One of anything of the direction."""

from datetime import datetime
from typing import Any

from djmoney.money import Money

from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.direction import models as direction


def ambition(
    viewer: Viewer, text: str = "Head of analytics", kind: str = "position", **facts: Any
) -> direction.Ambition:
    return direction.Ambition.objects.create(career=viewer.career, text=text, kind=kind, **facts)


def ambition_revision(viewer: Viewer, **facts: Any) -> direction.AmbitionRevision:
    return direction.AmbitionRevision.objects.create(
        career=viewer.career,
        subject=ambition(viewer),
        text="Lead analyst",
        kind="position",
        replaced_at=viewer.now,
        reason="Learned more",
        **facts,
    )


def ranking(viewer: Viewer, *priorities: str, at: datetime | None = None, reason: str = "") -> direction.Ranking:
    made = direction.Ranking.objects.create(career=viewer.career, ranked_at=at or viewer.now, reason=reason)
    for rank, priority in enumerate(priorities or ("learning", "autonomy", "meaning", "status"), start=1):
        direction.RankedPriority.objects.create(career=viewer.career, ranking=made, priority=priority, rank=rank)
    return made


def ranked_priority(viewer: Viewer) -> direction.RankedPriority:
    return ranking(viewer).places.all()[0]


def life_goal(viewer: Viewer, title: str = "House deposit", **facts: Any) -> direction.LifeGoal:
    said = {"kind": "house", "starts": PartialDate(2028, 6), "cost": Money("38000.00", "GBP")}
    return direction.LifeGoal.objects.create(career=viewer.career, title=title, **(said | facts))


def life_goal_revision(viewer: Viewer) -> direction.LifeGoalRevision:
    return direction.LifeGoalRevision.objects.create(
        career=viewer.career, subject=life_goal(viewer), title="A house", replaced_at=viewer.now
    )
