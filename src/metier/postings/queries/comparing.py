"""What postings ask for against what the record says."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.core.postings import Asked, Comparing, Comparison, Library, compare
from metier.postings.models import Posting, Requirement
from metier.postings.queries.library import library
from metier.postings.queries.postings import requirements


def comparison(
    viewer: Viewer, posting: Posting, shown: frozenset[str] | None = None, *, among: Library | None = None
) -> Comparison:
    """Each line of a posting against the record, or against what a variant shows of it.

    `shown` are the keys of what is printed: `<kind>:<uuid>` for a row's own words (the title of a position, the name of a skill, what a win
    says), `<kind>:<uuid>:<field>:<place>` for a part of a description or a bullet, as `core.resume.keys` writes them. `among` is the record,
    read before.
    """
    asked = [as_asked(row) for row in requirements(viewer, posting)]
    return compare(asked, among or library(viewer), viewer.today, shown)


def comparisons(viewer: Viewer, postings: Iterable[Posting]) -> dict[Posting, Comparison]:
    """Several postings against the whole record, which is read once."""
    rows = list(postings)
    asked: dict[UUID, list[Asked]] = {row.pk: [] for row in rows}
    for requirement in visible(viewer, Requirement).filter(posting__in=list(asked)):
        asked[requirement.posting_id].append(as_asked(requirement))
    record = library(viewer) if any(asked.values()) else Library(())
    comparing = Comparing(record, viewer.today)
    return {row: comparing.compare(asked[row.pk]) for row in rows}


def as_asked(row: Requirement) -> Asked:
    """A requirement as a value."""
    return Asked(
        text=row.text,
        kind="nice" if row.kind == "nice" else "must",
        years=row.years,
        degree=row.degree,
        languages=tuple(row.languages),
        skills=tuple(row.skills),
        any_skill=row.any_skill,
        sentence=row.sentence,
        why=row.why,
        key=str(row.pk),
    )
