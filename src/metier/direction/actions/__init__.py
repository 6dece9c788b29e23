"""What an owner does with their direction, one verb for each intention."""

from metier.direction.actions.ambitions import add_ambition, change_ambition, end_ambition, pursue_again
from metier.direction.actions.life import add_life_goal, change_life_goal, reach_life_goal
from metier.direction.actions.ranking import explain, mean, move, rank, withdraw_ranking
from metier.direction.actions.undoing import restore, trash, withdraw_change

__all__ = [
    "add_ambition",
    "add_life_goal",
    "change_ambition",
    "change_life_goal",
    "end_ambition",
    "explain",
    "mean",
    "move",
    "pursue_again",
    "rank",
    "reach_life_goal",
    "restore",
    "trash",
    "withdraw_change",
    "withdraw_ranking",
]
