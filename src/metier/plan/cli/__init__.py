"""The plan on the command line."""

from metier.plan.cli.goals import goal
from metier.plan.cli.plan import plan
from metier.plan.cli.tasks import task

__all__ = ["goal", "plan", "task"]
