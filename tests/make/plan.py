"""One of anything of the plan."""

from datetime import date, timedelta
from typing import Any

from metier.accounts.access import Viewer
from metier.plan import models as plan


def goal(
    viewer: Viewer, title: str = "Lead analytics engineering", due: date | None = date(2027, 6, 30), **facts: Any
) -> plan.Goal:
    return plan.Goal.objects.create(career=viewer.career, title=title, due=due, **facts)


def goal_revision(viewer: Viewer) -> plan.GoalRevision:
    return plan.GoalRevision.objects.create(
        career=viewer.career, subject=goal(viewer), title="Lead", replaced_at=viewer.now, reason="Clearer"
    )


def task(
    viewer: Viewer,
    title: str = "Finish the dbt testing module",
    of: plan.Goal | None = None,
    needs: tuple[plan.Task, ...] = (),
    **facts: Any,
) -> plan.Task:
    made = plan.Task.objects.create(career=viewer.career, goal=of or goal(viewer), title=title, **facts)
    for earlier in needs:
        plan.TaskNeed.objects.create(career=viewer.career, task=made, needs=earlier)
    return made


def task_revision(viewer: Viewer) -> plan.TaskRevision:
    made = task(viewer)
    return plan.TaskRevision.objects.create(
        career=viewer.career, subject=made, goal=made.goal, title="Finish it", replaced_at=viewer.now
    )


def task_need(viewer: Viewer) -> plan.TaskNeed:
    first = task(viewer)
    return task(viewer, "Migrate the claims models", of=first.goal, needs=(first,)).needs.all()[0]


def hours(
    viewer: Viewer, minutes_per_week: int = 360, starts_on: date | None = None, ends_on: date | None = None
) -> plan.HoursSpan:
    return plan.HoursSpan.objects.create(
        career=viewer.career,
        minutes_per_week=minutes_per_week,
        starts_on=starts_on or viewer.today - timedelta(weeks=52),
        ends_on=ends_on,
    )


def hours_revision(viewer: Viewer) -> plan.HoursSpanRevision:
    span = hours(viewer)
    return plan.HoursSpanRevision.objects.create(
        career=viewer.career, subject=span, starts_on=span.starts_on, minutes_per_week=240, replaced_at=viewer.now
    )


def deposit(viewer: Viewer, minutes: int = 90, on: date | None = None, **facts: Any) -> plan.Deposit:
    return plan.Deposit.objects.create(career=viewer.career, minutes=minutes, put_in_on=on or viewer.today, **facts)


def milestone(
    viewer: Viewer, title: str = "First model live", of: plan.Goal | None = None, **facts: Any
) -> plan.Milestone:
    return plan.Milestone.objects.create(career=viewer.career, goal=of or goal(viewer), title=title, **facts)


def if_then_plan(viewer: Viewer, of: plan.Goal | None = None, **facts: Any) -> plan.IfThenPlan:
    said = {"obstacle": "the programme asks for one more thing", "response": "say that I will look on Friday"}
    return plan.IfThenPlan.objects.create(career=viewer.career, goal=of or goal(viewer), **(said | facts))


def if_then_plan_revision(viewer: Viewer) -> plan.IfThenPlanRevision:
    made = if_then_plan(viewer)
    return plan.IfThenPlanRevision.objects.create(
        career=viewer.career,
        subject=made,
        goal=made.goal,
        obstacle="I am asked",
        response="wait",
        replaced_at=viewer.now,
    )
