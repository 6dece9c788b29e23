"""Postings with what they ask for, and what was sent to whom."""

from metier.postings.models.drafts import PostingDraft
from metier.postings.models.postings import Posting, Requirement
from metier.postings.models.sendings import Sending

__all__ = ["Posting", "PostingDraft", "Requirement", "Sending"]
