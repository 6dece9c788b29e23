"""Reads of what somebody wants, what matters most to them, and what their career pays for, now or as it stood on a day."""

from metier.direction.queries.ambitions import StandingAmbition, ambition, ambitions
from metier.direction.queries.history import changes
from metier.direction.queries.life import StandingLifeGoal, life_goal, life_goals, life_totals, standing_life_goal
from metier.direction.queries.ranking import current_ranking, rank_of, ranking, rankings

__all__ = [
    "StandingAmbition",
    "StandingLifeGoal",
    "ambition",
    "ambitions",
    "changes",
    "current_ranking",
    "life_goal",
    "life_goals",
    "life_totals",
    "rank_of",
    "ranking",
    "rankings",
    "standing_life_goal",
]
