"""A résumé as content, apart from how it looks: what every output is made from and every read-back is compared with."""

from metier.core.resume.content import (
    Contact,
    ContactKind,
    Content,
    Entry,
    Group,
    Line,
    Photo,
    Section,
    SectionKind,
)

__all__ = [
    "Contact",
    "ContactKind",
    "Content",
    "Entry",
    "Group",
    "Line",
    "Photo",
    "Section",
    "SectionKind",
]
