"""Reads of postings; every function takes the viewer."""

from metier.postings.queries.before import Before, as_found, before, before_found, before_pasted
from metier.postings.queries.comparing import asked_by, comparison, comparisons
from metier.postings.queries.drafts import asked_in, chosen, draft, found_in
from metier.postings.queries.library import library
from metier.postings.queries.postings import (
    WITHOUT_POSTING,
    posting,
    posting_named,
    postings,
    requirement,
    requirement_named,
    sending,
    sending_named,
    sendings,
    words_of_sending,
)

__all__ = [
    "Before",
    "WITHOUT_POSTING",
    "as_found",
    "asked_in",
    "before",
    "before_found",
    "before_pasted",
    "chosen",
    "draft",
    "found_in",
    "asked_by",
    "comparison",
    "comparisons",
    "library",
    "posting",
    "posting_named",
    "postings",
    "requirement",
    "requirement_named",
    "sending",
    "sending_named",
    "sendings",
    "words_of_sending",
]
