"""Reads of the record and of its imports."""

from metier.record.nudges import nudges
from metier.record.queries.evidence import (
    attachment,
    every_file,
    evidence_of,
    file_named,
    files_in_trash,
    files_of,
    links_named,
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
    run_named,
    runs,
)
from metier.record.queries.lists import unlevelled
from metier.record.queries.missing import missing_fields
from metier.record.queries.rows import named, of_kind, position_at, row

__all__ = [
    "Edited",
    "Preview",
    "attachment",
    "files_in_trash",
    "files_of",
    "links_named",
    "digest_of",
    "draft",
    "edited_since",
    "every_file",
    "evidence_of",
    "file_named",
    "facts",
    "last_run",
    "missing_fields",
    "named",
    "nudges",
    "of_kind",
    "page_of",
    "parts",
    "position_at",
    "proof_page",
    "preview",
    "read_draft",
    "row",
    "run",
    "run_named",
    "runs",
    "skills_shown_by",
    "unlevelled",
]
