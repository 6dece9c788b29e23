"""Rows of the record as evidence: what a sentence may stand on, in their own words, and which checks of wording are on."""

from __future__ import annotations

from metier.accounts.access import Viewer
from metier.core.resume.keys import Key
from metier.core.wording import RULES, Evidence
from metier.record.kinds import BY_LABEL, LEVELS, kind_of_row
from metier.record.models import Certificate, Position, Skill, Win
from metier.record.queries.lines import when

Fact = Win | Position | Skill | Certificate
FACTS: dict[str, type[Fact]] = {"wins": Win, "positions": Position, "skills": Skill, "certificates": Certificate}
_SAID: dict[type[Fact], tuple[str, ...]] = {
    Win: ("what", "result", "for_whom"),
    Position: ("title", "employer"),
    Skill: ("name",),
    Certificate: ("name", "authority"),
}
_BESIDE: dict[type[Fact], tuple[str, ...]] = {
    Win: ("evidence",),
    Position: ("description", "highlights"),
    Skill: ("level",),
    Certificate: (),
}


def fields_of(model: type[Fact]) -> tuple[str, ...]:
    """What is read of a row to be evidence, and to say it in a line."""
    return ("trashed_at", *_SAID[model], *_BESIDE[model], *BY_LABEL[model._meta.label_lower].dated)


def key_of(row: Fact) -> str:
    """`wins:0190…`, as lines of a résumé name it."""
    return str(Key(kind_of_row(row).slug, str(row.pk)))


def evidence_of(row: Fact) -> Evidence:
    if isinstance(row, Win):
        return Evidence(key_of(row), row.what, row.result, "\n".join(filter(None, (row.for_whom, row.evidence))))
    if isinstance(row, Position):
        return Evidence(key_of(row), str(row), text="\n".join(filter(None, (row.description, *row.highlights))))
    return Evidence(key_of(row), str(row), text="" if isinstance(row, Skill) else row.authority)


def words_of(row: Fact) -> str:
    """What the row says, in a line: compared with what it said when something was built on it."""
    parts = [" ".join(str(getattr(row, name)).split()) for name in _SAID[type(row)]]
    if isinstance(row, Skill) and row.level is not None:
        parts.append(LEVELS[row.level].lower())
    parts.append(when(kind_of_row(row), row))
    return ", ".join(part for part in parts if part)


def preference(rule: str) -> str:
    """Under which name the career keeps that a rule of wording is off."""
    return f"wording-{rule}"


def switched_off(viewer: Viewer) -> frozenset[str]:
    """The rules of wording that its owner switched off, for résumés and accounts alike."""
    return frozenset(rule for rule in RULES if viewer.career.preferences.get(preference(rule)) is False)
