"""Writes of roles: what its owner says of their profile, target roles with what they need, and decisions on gaps."""

from metier.roles.actions.aiming import Aimed, Given, aim, combine
from metier.roles.actions.gaps import (
    CORRECTED,
    correct_requirement,
    decide,
    restore_requirement,
    say_on_today,
    trash_requirement,
    withdraw_decision,
)
from metier.roles.actions.profile import (
    forget_level,
    match_position,
    mean_element,
    mean_nothing,
    restore_level,
    say_level,
    unmatch_position,
    withdraw_level,
)
from metier.roles.actions.roles import (
    FACTS,
    add_role,
    change_role,
    restore_role,
    trash_role,
)
from metier.roles.actions.sources import (
    Added,
    add_occupation,
    add_postings,
    add_requirement,
    add_rung,
    add_text,
    restore_source,
    trash_source,
)

__all__ = [
    "Added",
    "Aimed",
    "CORRECTED",
    "FACTS",
    "Given",
    "add_occupation",
    "add_postings",
    "add_requirement",
    "add_role",
    "add_rung",
    "add_text",
    "aim",
    "combine",
    "change_role",
    "correct_requirement",
    "decide",
    "forget_level",
    "match_position",
    "mean_element",
    "mean_nothing",
    "restore_level",
    "restore_requirement",
    "restore_role",
    "restore_source",
    "say_level",
    "say_on_today",
    "trash_requirement",
    "trash_role",
    "trash_source",
    "unmatch_position",
    "withdraw_decision",
    "withdraw_level",
]
