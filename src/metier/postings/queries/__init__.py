"""Reads of postings; every function takes the viewer."""

from metier.postings.queries.before import Before, as_found, before, before_pasted
from metier.postings.queries.comparing import as_asked, comparison, comparisons
from metier.postings.queries.drafts import asked_in, chosen, draft, found_in
from metier.postings.queries.library import library
from metier.postings.queries.postings import (
    posting,
    posting_named,
    postings,
    requirement,
    requirements,
    sending,
    sendings,
)

__all__ = [
    "Before",
    "as_found",
    "asked_in",
    "before",
    "before_pasted",
    "chosen",
    "draft",
    "found_in",
    "as_asked",
    "comparison",
    "comparisons",
    "library",
    "posting",
    "posting_named",
    "postings",
    "requirement",
    "requirements",
    "sending",
    "sendings",
]
