"""The schedule of a plan: pure calculation of when each task runs, why, and what to do when it does not fit."""

from metier.core.plan.availability import Availability, Span
from metier.core.plan.cycles import CycleFound, cycle, refuse_cycle
from metier.core.plan.outcome import Reason, Schedule, Scheduled, Week
from metier.core.plan.scheduling import schedule
from metier.core.plan.tasks import PlannedTask

__all__ = [
    "Availability",
    "CycleFound",
    "PlannedTask",
    "Reason",
    "Schedule",
    "Scheduled",
    "Span",
    "Week",
    "cycle",
    "refuse_cycle",
    "schedule",
]
