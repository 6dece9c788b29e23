"""A language that somebody knows against the level at which it is asked, in words. Where either says no level, nothing is concluded."""

from __future__ import annotations

from metier.core.postings.compared import State
from metier.core.postings.levels import Level, level_in


def known_at(asked: Level | None, row: str) -> tuple[State, str]:
    """What becomes of a language, and why; `row` is that of the record, its name and how well it is known: `German, B2`."""
    said = row.partition(", ")[2].strip()
    had = level_in(said)
    if asked is None:
        return "proven", f"It does not say how well; your record says {_quoted(said, had)}." if said else ""
    wants = f"It asks for {asked.words}"
    if not said:
        return "unproven", f"{wants}; your record does not say how well you know it."
    if had is None:
        return "unproven", f"{wants}; your record says “{said}”, which is no level that Metier knows."
    enough = asked.is_enough(had)
    if enough == "unclear":
        return "unproven", f"{wants}; your record says “{said}”, which can be {had.meaning}."
    return "proven" if enough == "enough" else "missing", f"{wants}; your record says {_quoted(said, had)}."


def _quoted(said: str, had: Level | None) -> str:
    if had and had.name.lower() == said.lower():
        return had.words
    return f"“{said}” ({had.meaning})" if had and not had.is_stated else f"“{said}”"
