"""What a level is about: an element of O*NET by its identifier, or words, so that two roles that use the same words ask for the same."""

from __future__ import annotations

from metier.core.postings.spelling import spelled
from metier.roles.queries.elements import elements

WORDS = "words:"
LONGEST = 320


def about_words(name: str) -> str:
    """The key of something said in words."""
    return f"{WORDS}{spelled(name).strip()}"[:LONGEST]


def is_known(about: str) -> bool:
    """Whether a level can be about this."""
    return about.startswith(WORDS) or about in elements()
