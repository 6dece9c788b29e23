"""Writes of the network."""

from metier.network.actions.people import FACTS, add_person, change_person, restore_person, trash_person
from metier.network.actions.talks import change_talk, log_talk, restore_talk, trash_talk
from metier.network.actions.telling import TOLD, retell, tell

__all__ = [
    "FACTS",
    "TOLD",
    "add_person",
    "change_person",
    "change_talk",
    "log_talk",
    "restore_person",
    "restore_talk",
    "retell",
    "tell",
    "trash_person",
    "trash_talk",
]
