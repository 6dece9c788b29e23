"""Goals, the tasks that reach them, what is expected in the way, the hours there are, and what was put in."""

from metier.plan.models.goals import Goal, GoalFacts, GoalRevision, Milestone
from metier.plan.models.hours import Deposit, HoursFacts, HoursSpan, HoursSpanRevision
from metier.plan.models.obstacles import IfThenFacts, IfThenPlan, IfThenPlanRevision
from metier.plan.models.tasks import Task, TaskFacts, TaskNeed, TaskRevision

__all__ = [
    "Deposit",
    "Goal",
    "GoalFacts",
    "GoalRevision",
    "HoursFacts",
    "HoursSpan",
    "HoursSpanRevision",
    "IfThenFacts",
    "IfThenPlan",
    "IfThenPlanRevision",
    "Milestone",
    "Task",
    "TaskFacts",
    "TaskNeed",
    "TaskRevision",
]
