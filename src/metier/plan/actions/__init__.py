"""What an owner does with their plan, one verb for each intention."""

from metier.plan.actions.deciding import give_up, leave, move_date, show_again
from metier.plan.actions.deposits import deposit, trash_deposit
from metier.plan.actions.goals import add_goal, change_goal, drop_goal, reach_goal, reopen_goal
from metier.plan.actions.hours import (
    SaidHours,
    add_hours,
    change_hours,
    remove_hours,
    set_hours,
    take_off,
    withdraw_added_hours,
)
from metier.plan.actions.order import Way, move_task, snooze, wake
from metier.plan.actions.slipping import Slip, slip_task
from metier.plan.actions.tasks import (
    Completion,
    add_task,
    change_task,
    complete_task,
    drop_task,
    reopen_task,
    start_task,
)
from metier.plan.actions.undoing import (
    restore_goal,
    restore_hours,
    restore_task,
    trash_goal,
    trash_task,
    withdraw_change,
)

__all__ = [
    "Completion",
    "SaidHours",
    "Slip",
    "Way",
    "add_goal",
    "add_hours",
    "add_task",
    "change_goal",
    "change_hours",
    "change_task",
    "complete_task",
    "deposit",
    "drop_goal",
    "drop_task",
    "give_up",
    "leave",
    "move_date",
    "move_task",
    "reach_goal",
    "remove_hours",
    "reopen_goal",
    "reopen_task",
    "restore_goal",
    "restore_hours",
    "restore_task",
    "set_hours",
    "show_again",
    "slip_task",
    "snooze",
    "start_task",
    "take_off",
    "trash_deposit",
    "trash_goal",
    "trash_task",
    "wake",
    "withdraw_added_hours",
    "withdraw_change",
]
