"""What postings ask for against what the record says."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any
from uuid import UUID

from django.db.models import CharField, QuerySet, TextField
from django.db.models.functions import Cast

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.postings import Asked, Comparing, Comparison, Library, compare
from metier.postings.models import Posting, Requirement
from metier.postings.queries.library import library

_COMPARED = ("of", "text", "kind", "years", "degree", "languages_said", "skills_said", "any_skill")
_key = lru_cache(maxsize=256)(UUID)
"""A key as it lies in the database: many lines have the same."""


def comparison(
    viewer: Viewer, posting: Posting, shown: frozenset[str] | None = None, *, among: Library | None = None
) -> Comparison:
    """Each line of a posting against the record, or against what a variant shows of it.

    `shown` are the keys of what is printed: `<kind>:<uuid>` for a row's own words (the title of a position, the name of a skill, what a win
    says), `<kind>:<uuid>:<field>:<place>` for a part of a description or a bullet, as `core.resume.keys` writes them. `among` is the record,
    read before.
    """
    return compare(asked_by(viewer, posting), among or library(viewer), viewer.today, shown)


def comparisons(viewer: Viewer, postings: Iterable[Posting]) -> dict[Posting, Comparison]:
    """Several postings against the whole record, which is read once."""
    rows = list(postings)
    asked: dict[UUID, list[Asked]] = {}
    for posting, *facts in _lines(viewer, [row.pk for row in rows]):
        asked.setdefault(_key(posting), []).append(_asked(*facts))
    record = library(viewer) if asked else Library(())
    comparing = Comparing(record, viewer.today)
    return {row: comparing.compare(asked.get(row.pk, ())) for row in rows}


def asked_by(viewer: Viewer, posting: Posting) -> list[Asked]:
    """What a posting asks for, in its order, each with the sentence that says so."""
    return [
        replace(_asked(*facts), key=str(key), sentence=sentence, why=why)
        for _, *facts, key, sentence, why in _told_lines(viewer, posting)
    ]


def _asked(text: str, kind: str, years: int | None, degree: str, languages: str, skills: str, any_skill: bool) -> Asked:
    return Asked(
        text=text,
        kind="nice" if kind == "nice" else "must",
        years=years,
        degree=degree,
        languages=_names(languages),
        skills=_names(skills),
        any_skill=any_skill,
    )


@lru_cache(maxsize=4096)
def _names(said: str) -> tuple[str, ...]:
    """A list as it lies in the database: a page reads hundreds, most of them empty."""
    return tuple(json.loads(said))


@prepared
def _lines(viewer: Viewer, postings: Sequence[UUID]) -> QuerySet[Requirement, tuple[Any, ...]]:
    return _facts(visible(viewer, Requirement).filter(posting__in=postings))


@prepared
def _told_lines(viewer: Viewer, posting: Posting) -> QuerySet[Requirement, tuple[Any, ...]]:
    return _facts(visible(viewer, Requirement).filter(posting=posting), "id", "sentence", "why")


def _facts(rows: QuerySet[Requirement], *more: str) -> QuerySet[Requirement, tuple[Any, ...]]:
    as_text = {"languages_said": Cast("languages", TextField()), "skills_said": Cast("skills", TextField())}
    return rows.annotate(of=Cast("posting_id", CharField()), **as_text).values_list(*_COMPARED, *more)
