"""The commands of postings."""

from metier.postings.cli.postings import posting

__all__ = ["posting"]
