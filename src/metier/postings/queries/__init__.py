"""Reads of postings; every function takes the viewer."""

from metier.postings.queries.comparing import as_asked, comparison, comparisons
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
