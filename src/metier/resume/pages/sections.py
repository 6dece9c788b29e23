"""The sections of a variant, to be arranged."""

from __future__ import annotations

from dataclasses import dataclass

from metier.core.resume.headings import has_words, words_for
from metier.resume.dates import language_name
from metier.resume.models import Variant
from metier.resume.queries.sections import Part, parts


@dataclass(frozen=True, slots=True)
class SectionRow:
    part: Part
    usual: str
    is_first: bool
    is_last: bool


@dataclass(frozen=True, slots=True)
class SectionsPage:
    """`foreign` names a language that Metier has no headings in."""

    variant: Variant
    rows: tuple[SectionRow, ...]
    order: str
    foreign: str


def sections_page(variant: Variant) -> SectionsPage:
    """In their order."""
    found = parts(variant)
    usual = words_for(variant.language).headings
    rows = tuple(
        SectionRow(part, usual[part.kind], place == 0, place == len(found) - 1) for place, part in enumerate(found)
    )
    foreign = "" if has_words(variant.language) else language_name(variant.language)
    return SectionsPage(variant, rows, ",".join(part.kind for part in found), foreign)
