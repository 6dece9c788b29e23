"""Reads of the record and of its imports."""

from metier.record.nudges import nudges
from metier.record.queries.evidence import (
    attachment,
    evidence_of,
    files_of,
    page_of,
    parts,
    proof_page,
    skills_shown_by,
)
from metier.record.queries.imports import (
    Edited,
    Preview,
    digest_of,
    draft,
    edited_since,
    facts,
    last_run,
    preview,
    read_draft,
    run,
    runs,
)
from metier.record.queries.lists import unlevelled
from metier.record.queries.rows import named, of_kind, row

__all__ = [
    "Edited",
    "Preview",
    "attachment",
    "files_of",
    "digest_of",
    "draft",
    "edited_since",
    "evidence_of",
    "facts",
    "last_run",
    "named",
    "nudges",
    "of_kind",
    "page_of",
    "parts",
    "proof_page",
    "preview",
    "read_draft",
    "row",
    "run",
    "runs",
    "skills_shown_by",
    "unlevelled",
]
