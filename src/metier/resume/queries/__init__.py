"""Reads of résumés."""

from metier.resume.queries.beside import Beside, beside, content
from metier.resume.queries.material import Material, material
from metier.resume.queries.standing import Change, New, changes, new_since
from metier.resume.queries.taken import Taken, taken
from metier.resume.queries.variants import (
    begun_for,
    last_photo_in_trash,
    last_settled,
    line,
    nearest,
    photo,
    sending,
    sent_file,
    sent_files,
    variant,
    variant_named,
    variants,
)

__all__ = [
    "Beside",
    "Change",
    "Material",
    "New",
    "Taken",
    "begun_for",
    "beside",
    "changes",
    "content",
    "last_photo_in_trash",
    "last_settled",
    "line",
    "material",
    "nearest",
    "new_since",
    "photo",
    "sending",
    "sent_file",
    "sent_files",
    "taken",
    "variant",
    "variant_named",
    "variants",
]
