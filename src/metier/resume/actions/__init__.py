"""Writes of résumés."""

from metier.resume.actions.editing import (
    WrittenElsewhere,
    choose,
    move,
    put,
    reorder,
    reword,
    reword_all,
    write_opening,
)
from metier.resume.actions.making import bring_variant_back, change_variant, line_of, make_variant, trash_variant
from metier.resume.actions.photo import LARGEST_FILE as LARGEST_PHOTO
from metier.resume.actions.photo import bring_photo_back, keep_photo, trash_photo
from metier.resume.actions.sections import arrange, switch
from metier.resume.actions.sending import Recipient, send
from metier.resume.actions.settling import (
    bring_line_back,
    keep_mine,
    let_go,
    look_through,
    settle_opening,
    take_new,
    unsettle,
)

__all__ = [
    "LARGEST_PHOTO",
    "Recipient",
    "WrittenElsewhere",
    "arrange",
    "bring_line_back",
    "bring_photo_back",
    "bring_variant_back",
    "change_variant",
    "choose",
    "keep_mine",
    "keep_photo",
    "let_go",
    "line_of",
    "look_through",
    "make_variant",
    "move",
    "put",
    "reorder",
    "reword",
    "reword_all",
    "send",
    "settle_opening",
    "switch",
    "take_new",
    "trash_photo",
    "trash_variant",
    "unsettle",
    "write_opening",
]
