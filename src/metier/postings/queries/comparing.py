"""What postings ask for against what the record says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.prepared import prepared
from metier.core.postings import Asked, Comparing, Comparison, Library, compare
from metier.postings.models import Posting, Requirement
from metier.postings.queries.library import library

_FACTS = ("text", "kind", "years", "degree", "languages", "skills", "any_skill", "sentence", "why")


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
    asked = _asked(viewer, [row.pk for row in rows])
    record = library(viewer) if asked else Library(())
    comparing = Comparing(record, viewer.today)
    return {row: comparing.compare(asked.get(row.pk, ())) for row in rows}


def asked_by(viewer: Viewer, posting: Posting) -> Sequence[Asked]:
    """What a posting asks for, in its order."""
    return _asked(viewer, [posting.pk]).get(posting.pk, ())


def _asked(viewer: Viewer, postings: Sequence[UUID]) -> dict[UUID, list[Asked]]:
    found: dict[UUID, list[Asked]] = {}
    for posting, key, *facts in _lines(viewer, postings):
        text, kind, years, degree, languages, skills, any_skill, sentence, why = facts
        one = Asked(
            text=text,
            kind="nice" if kind == "nice" else "must",
            years=years,
            degree=degree,
            languages=tuple(languages),
            skills=tuple(skills),
            any_skill=any_skill,
            sentence=sentence,
            why=why,
            key=str(key),
        )
        found.setdefault(posting, []).append(one)
    return found


@prepared
def _lines(viewer: Viewer, postings: Sequence[UUID]) -> QuerySet[Requirement, tuple[Any, ...]]:
    return visible(viewer, Requirement).filter(posting__in=postings).values_list("posting_id", "id", *_FACTS)
