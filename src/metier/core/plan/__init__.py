"""The schedule of a plan: pure calculation of when each task runs, why, and what to do when it does not fit."""

from metier.core.plan.availability import Availability, Span
from metier.core.plan.cycles import CycleFound, cycle, refuse_cycle
from metier.core.plan.late import Lateness, lateness
from metier.core.plan.outcome import Reason, Schedule, Scheduled, Week
from metier.core.plan.overloads import Overload, overload
from metier.core.plan.remedies import AddHours, GiveUp, MoveDate, Remedy
from metier.core.plan.scheduling import schedule
from metier.core.plan.slips import Move, moved, slipped
from metier.core.plan.tasks import PlannedTask

__all__ = [
    "AddHours",
    "Availability",
    "CycleFound",
    "GiveUp",
    "Lateness",
    "Move",
    "MoveDate",
    "Overload",
    "PlannedTask",
    "Reason",
    "Remedy",
    "Schedule",
    "Scheduled",
    "Span",
    "Week",
    "cycle",
    "lateness",
    "moved",
    "overload",
    "refuse_cycle",
    "schedule",
    "slipped",
]
