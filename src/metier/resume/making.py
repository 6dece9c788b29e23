"""A variant as a file: its bytes, what it is called, and what is to be said of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

from metier.accounts.access import Viewer
from metier.core.errors import Refused, Where
from metier.core.resume import Content
from metier.core.resume.look import Look
from metier.resume import outputs, queries
from metier.resume.models import Variant
from metier.resume.previews import look_of

LONGEST_NAME = 120  # bytes, of which most systems have room for 255 with what is put behind it


@dataclass(frozen=True, slots=True)
class Made:
    """A file. `notes` are sentences that its owner must read."""

    form: str
    name: str
    media_type: str
    content: bytes
    notes: tuple[str, ...] = ()


def made(viewer: Viewer, variant: Variant, form: str) -> Made:
    """A variant in one format, as it stands now. Raises Refused."""
    return made_of(queries.content(viewer, variant), variant, form)


def made_of(content: Content, variant: Variant, form: str) -> Made:
    """The same of what it says. Raises Refused."""
    if form not in outputs.FORMATS:
        raise Refused(f"“{form}” is not a format. Use one of {', '.join(outputs.FORMATS)}.", Where(field="format"))
    output = _rendered(content, look_of(variant), form)
    name = file_name(content.name, variant.name) + output.ending
    return Made(form, name, output.media_type, output.content, output.notes)


@lru_cache(maxsize=12)
def _rendered(content: Content, look: Look, form: str) -> outputs.Output:
    return outputs.render(content, look, cast("outputs.Format", form))


def file_name(*parts: str) -> str:
    """A name for a file, without its ending: `Nadia-Rahman-Analytics-engineering`."""
    whole = unicodedata.normalize("NFC", " ".join(part for part in parts if part))
    plain = "".join(letter if _is_in_names(letter) else " " for letter in whole)
    short = "-".join(plain.split()).encode(errors="ignore")[:LONGEST_NAME].decode(errors="ignore")
    return short.strip("-.") or "resume"


def _is_in_names(letter: str) -> bool:
    """Letters with their marks, as Arabic and Hindi have them, figures, and what parts them."""
    return letter.isalnum() or letter in "_.-" or unicodedata.category(letter).startswith("M")
