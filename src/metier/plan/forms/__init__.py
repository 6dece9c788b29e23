"""What people fill in about their plan, one file for each subject."""

from metier.plan.forms.deposits import DepositForm, NewDepositForm, TaskDepositForm, WantedForm
from metier.plan.forms.goals import DropForm, GoalForm, ReachedForm
from metier.plan.forms.hours import HoursForm
from metier.plan.forms.milestones import MilestoneForm, NewMilestoneForm
from metier.plan.forms.obstacles import IfThenForm
from metier.plan.forms.past import PastForm
from metier.plan.forms.tasks import DoneForm, SlipForm, TaskForm, TookForm

__all__ = [
    "DepositForm",
    "DoneForm",
    "DropForm",
    "GoalForm",
    "HoursForm",
    "NewDepositForm",
    "IfThenForm",
    "MilestoneForm",
    "NewMilestoneForm",
    "PastForm",
    "ReachedForm",
    "SlipForm",
    "TaskDepositForm",
    "TaskForm",
    "TookForm",
    "WantedForm",
]
