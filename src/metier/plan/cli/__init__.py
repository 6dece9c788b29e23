"""The plan on the command line."""

from metier.plan.cli.deposits import deposits
from metier.plan.cli.gaps import close_gap
from metier.plan.cli.goals import goal
from metier.plan.cli.milestones import milestone
from metier.plan.cli.obstacles import if_then
from metier.plan.cli.plan import plan
from metier.plan.cli.tasks import task

goal.add_command(milestone)
task.add_command(close_gap)

__all__ = ["deposits", "goal", "if_then", "plan", "task"]
