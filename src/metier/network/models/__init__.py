"""People, talks with them, favours, recruiters, and how people came in."""

from metier.network.models.books import AddressBook, BookPassword, Card
from metier.network.models.bringing import (
    ColumnMapping,
    Erasure,
    Merge,
    NotTheSame,
    PeopleChange,
    PeopleDraft,
    PeopleImport,
)
from metier.network.models.favours import Favour
from metier.network.models.people import (
    Acquaintance,
    Contact,
    ContactPoint,
    ContactPosition,
    Mattering,
    Tag,
    Tagging,
)
from metier.network.models.recruiters import ClientSeen, Recruiter, Specialism, Submission, Told
from metier.network.models.talks import Interaction, Introduction, Meeting

__all__ = [
    "Acquaintance",
    "AddressBook",
    "BookPassword",
    "Card",
    "ClientSeen",
    "ColumnMapping",
    "Contact",
    "ContactPoint",
    "ContactPosition",
    "Erasure",
    "Favour",
    "Interaction",
    "Introduction",
    "Mattering",
    "Meeting",
    "Merge",
    "NotTheSame",
    "PeopleChange",
    "PeopleDraft",
    "PeopleImport",
    "Recruiter",
    "Specialism",
    "Submission",
    "Tag",
    "Tagging",
    "Told",
]
