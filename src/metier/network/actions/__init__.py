"""Writes of the network."""

from metier.network.actions.covering import name_areas
from metier.network.actions.groups import change_group, put_in_groups, restore_group, trash_group
from metier.network.actions.introductions import (
    add_introduction,
    add_whom,
    change_introduction,
    make_task,
    move_introduction,
    restore_introduction,
    take_step_back,
    task_title,
    trash_introduction,
)
from metier.network.actions.meetings import (
    change_meeting,
    hold_meeting,
    plan_meeting,
    restore_meeting,
    trash_meeting,
    unhold_meeting,
)
from metier.network.actions.parts import add_part, change_part, restore_part, trash_part
from metier.network.actions.people import FACTS, add_person, change_person, restore_person, trash_person
from metier.network.actions.talks import change_talk, log_talk, restore_talk, trash_talk
from metier.network.actions.telling import TOLD, key_of_employer, retell, tell

__all__ = [
    "FACTS",
    "TOLD",
    "add_introduction",
    "add_part",
    "add_person",
    "add_whom",
    "change_group",
    "change_introduction",
    "change_meeting",
    "change_part",
    "change_person",
    "change_talk",
    "hold_meeting",
    "key_of_employer",
    "log_talk",
    "make_task",
    "move_introduction",
    "name_areas",
    "plan_meeting",
    "put_in_groups",
    "restore_group",
    "restore_introduction",
    "restore_meeting",
    "restore_part",
    "restore_person",
    "restore_talk",
    "retell",
    "take_step_back",
    "task_title",
    "tell",
    "trash_group",
    "trash_introduction",
    "trash_meeting",
    "trash_part",
    "trash_person",
    "trash_talk",
    "unhold_meeting",
]
