"""A résumé with each of its texts changed in one way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from metier.core.resume.content import Content, Entry, Group, Line, Section

Change = Callable[[str], str]


def retold(content: Content, text: Change, address: Change) -> Content:
    """The same résumé with every text and every address changed so. A line or a contact of which nothing is left is left out."""
    return replace(
        content,
        name=text(content.name),
        headline=text(content.headline),
        contacts=tuple(
            replace(one, text=said, url=address(one.url)) for one in content.contacts if (said := text(one.text))
        ),
        sections=tuple(_section(one, text, address) for one in content.sections),
    )


def _section(section: Section, text: Change, address: Change) -> Section:
    return replace(
        section,
        heading=text(section.heading),
        lines=_lines(section.lines, text),
        entries=tuple(_entry(one, text, address) for one in section.entries),
        groups=tuple(Group(label=text(one.label), items=_lines(one.items, text)) for one in section.groups),
    )


def _entry(entry: Entry, text: Change, address: Change) -> Entry:
    return replace(
        entry,
        title=text(entry.title),
        organisation=text(entry.organisation),
        place=text(entry.place),
        dates=text(entry.dates),
        detail=text(entry.detail),
        url=address(entry.url),
        lines=_lines(entry.lines, text),
    )


def _lines(lines: tuple[Line, ...], text: Change) -> tuple[Line, ...]:
    return tuple(Line(said, line.key) for line in lines if (said := text(line.text)))
