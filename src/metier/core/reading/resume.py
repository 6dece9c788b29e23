"""A whole résumé as facts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from metier.core.exchange.bounded import MAX_ROWS
from metier.core.exchange.reading import Corrections, Reading
from metier.core.exchange.refusals import Unreadable
from metier.core.reading import listing, person, schooling, working
from metier.core.reading.dividing import Section, sections_of
from metier.core.reading.layout import Layout, Line
from metier.core.reading.ranges import has_range
from metier.core.reading.reader import Reader
from metier.core.reading.sections import section_of
from metier.core.reading.untitled import ENOUGH, divided

_READERS: Mapping[str, Callable[[Reader, Sequence[Line]], None]] = {
    "positions": working.positions,
    "volunteering": lambda reader, lines: working.positions(reader, lines, voluntary=True),
    "projects": working.projects,
    "education": schooling.education,
    "skills": listing.skills,
    "languages": listing.languages,
    "certificates": listing.certificates,
    "awards": listing.awards,
    "publications": listing.publications,
    "interests": listing.interests,
}


def read_layout(file: str, layout: Layout, corrections: Corrections, size: int) -> Reading:
    """Read a document as a résumé. Raises Unreadable when nothing in it looks like one."""
    sections = _with_work(sections_of(layout))
    if not any(section.kind == "positions" for section in sections):
        sections = divided(sections)
    reader = Reader(file, corrections)

    def lines(kind: str) -> list[Line]:
        return [line for section in sections if section.kind == kind for line in section.lines]

    person.profile(reader, lines("head"), lines("contact"), lines("summary"))
    for section in sections:
        read = _READERS.get(section.kind)
        reader.is_titled = bool(section.title)
        if read is not None:
            read(reader, section.lines)
        elif section.kind in ("other", "references"):
            _ignore(reader, section)
    if not any(section.kind in _READERS for section in sections):
        raise Unreadable(
            f"{file} has no section that a résumé has, such as Experience, Education or Skills. "
            "Choose your résumé, or give its sections such titles.",
            file,
        )
    if len(reader.facts) > MAX_ROWS:
        raise Unreadable(
            f"{file} brings {len(reader.facts):,} entries, more than the {MAX_ROWS:,} of one career. "
            "Choose the document that is your résumé.",
            file,
        )
    return reader.reading("resume", size)


def _with_work(sections: Sequence[Section]) -> list[Section]:
    """Where no title names the work, the section of unknown title that has the most times in it is that."""
    found = list(sections)
    unknown = [at for at, one in enumerate(found) if one.kind == "other" and section_of(one.title) is None]
    times = {at: sum(has_range(line.text) for line in found[at].lines) for at in unknown}
    at = max(times, key=lambda one: times[one], default=None)
    if at is not None and times[at] >= ENOUGH and not any(one.kind == "positions" for one in found):
        found[at] = replace(found[at], kind="positions")
    return found


def _ignore(reader: Reader, section: Section) -> None:
    if section.lines:
        reader.ignore(f"“{section.title}”", "Metier has no place for this section.", len(section.lines))
