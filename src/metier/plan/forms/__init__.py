"""What people fill in about their plan, one file for each subject."""

from metier.plan.forms.goals import DropForm, GoalForm, ReachedForm
from metier.plan.forms.hours import DepositForm, HoursForm
from metier.plan.forms.milestones import MilestoneForm, NewMilestoneForm
from metier.plan.forms.obstacles import IfThenForm
from metier.plan.forms.past import PastForm
from metier.plan.forms.tasks import DoneForm, SlipForm, TaskForm

__all__ = [
    "DepositForm",
    "DoneForm",
    "DropForm",
    "GoalForm",
    "HoursForm",
    "IfThenForm",
    "MilestoneForm",
    "NewMilestoneForm",
    "PastForm",
    "ReachedForm",
    "SlipForm",
    "TaskForm",
]
