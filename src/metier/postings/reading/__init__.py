"""Postings out of whatever a person has: pasted text, a saved page, the file of an applicant-tracking system. Nothing is fetched, nothing runs."""

from metier.postings.reading.door import read
from metier.postings.reading.opening import MOST_BYTES

__all__ = ["MOST_BYTES", "read"]
