"""Writes of résumés."""

from metier.resume.actions.making import bring_variant_back, describe, make_variant, trash_variant
from metier.resume.actions.photo import bring_photo_back, keep_photo, trash_photo

__all__ = [
    "bring_photo_back",
    "bring_variant_back",
    "describe",
    "keep_photo",
    "make_variant",
    "trash_photo",
    "trash_variant",
]
