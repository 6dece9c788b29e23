"""What a résumé says, in order. Texts are as they are printed; dates stand beside them as data, for formats that want data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from metier.core.dates import PartialDate

SectionKind = Literal[
    "summary",
    "positions",
    "projects",
    "education",
    "certificates",
    "skills",
    "languages",
    "publications",
    "volunteering",
    "awards",
    "references",
    "interests",
]
ContactKind = Literal["place", "email", "phone", "web"]
UNNAMED = "Résumé"


@dataclass(frozen=True, slots=True)
class Line:
    """One bullet or paragraph. `key` names what it stands on in the record; it is never printed."""

    text: str
    key: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach the person: `text` as printed, `url` where it leads (`mailto:`, `tel:`, `https:`) or nothing."""

    kind: ContactKind
    text: str
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A position, a course of study, a project and the like: what it was, where, when, and what came of it.

    `dates` is printed; `starts` and `ends` are the same as data, and an entry that `goes_on` has no end. `detail` is one line
    beneath the head, such as a grade or a licence number. Entries that follow each other with one `organisation` are roles there.
    """

    title: str = ""
    organisation: str = ""
    place: str = ""
    dates: str = ""
    starts: PartialDate | None = None
    ends: PartialDate | None = None
    goes_on: bool = False
    detail: str = ""
    url: str = ""
    lines: tuple[Line, ...] = ()
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Items under one label, such as skills of a level. Without a label the items stand alone."""

    label: str = ""
    items: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading in the words of the résumé's language, and what is under it: `lines`, `entries` or `groups`, by its kind."""

    kind: SectionKind
    heading: str
    lines: tuple[Line, ...] = ()
    entries: tuple[Entry, ...] = ()
    groups: tuple[Group, ...] = ()


@dataclass(frozen=True, slots=True)
class Photo:
    content: bytes
    media_type: Literal["image/jpeg", "image/png"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """A whole résumé. `language` is a BCP 47 tag, such as `en-GB`; it sets hyphenation, direction of writing and metadata."""

    name: str
    headline: str = ""
    contacts: tuple[Contact, ...] = ()
    sections: tuple[Section, ...] = ()
    language: str = "en-GB"
    photo: Photo | None = field(default=None, repr=False)

    @property
    def title(self) -> str:
        """What the document is called in its metadata, which may not be empty."""
        return self.name or self.headline or UNNAMED

    def facts(self) -> Iterator[str]:
        """Every text that a reader of the document must meet, in the order in which it is printed."""
        yield from filter(None, (self.name, self.headline))
        yield from (contact.text for contact in self.contacts)
        for section in self.sections:
            yield section.heading
            yield from (line.text for line in section.lines)
            for entry in section.entries:
                yield from filter(None, (entry.title, entry.organisation, entry.place, entry.dates, entry.detail))
                yield from (line.text for line in entry.lines)
            for group in section.groups:
                yield from filter(None, (group.label,))
                yield from (item.text for item in group.items)
