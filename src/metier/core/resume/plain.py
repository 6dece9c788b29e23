"""A résumé as plain text, for forms that take nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from metier.core.resume.content import Content, Entry, Group, Line, Section
from metier.core.resume.roles import Stay, stays

WIDTH = 78


def plain_text(content: Content) -> str:
    """UTF-8 text of at most 78 letters a line, but for words that are longer. Headings are underlined, bullets begin with `- `."""
    head = [content.name, content.headline, between(contact.text for contact in content.contacts)]
    parts = [*(line for text in head for line in _wrapped(text))]
    for section in content.sections:
        parts += ["", *_wrapped(section.heading), "=" * min(WIDTH, len(section.heading)), *_section(section)]
    return "\n".join(parts).strip() + "\n"


def between_items(group: Group) -> str:
    """What parts the items of a group on one line: semicolons where an item has a comma of its own."""
    return "; " if any("," in item.text for item in group.items) else ", "


def listed(group: Group) -> str:
    return between_items(group).join(item.text for item in group.items)


def between(texts: Iterable[str], mark: str = " · ") -> str:
    return mark.join(filter(None, texts))


def _section(section: Section) -> Iterator[str]:
    for number, line in enumerate(section.lines):
        yield from ([""] if number else [])
        yield from _wrapped(line.text)
    for number, stay in enumerate(stays(section.entries)):
        yield from ([""] if number else [])
        yield from _stay(stay)
    for group in section.groups:
        yield from _wrapped(f"{group.label}: {listed(group)}" if group.label else listed(group))


def _stay(stay: Stay) -> Iterator[str]:
    if stay.is_shared:
        yield from _wrapped(between((stay.organisation, stay.place), ", "))
    for number, entry in enumerate(stay.entries):
        yield from ([""] if number else [])
        if stay.is_shared:
            yield from _entry(entry, between((entry.title, "" if stay.place else entry.place), ", "))
        else:
            yield from _entry(entry, between((entry.title, entry.organisation, entry.place), ", "))


def _entry(entry: Entry, head: str) -> Iterator[str]:
    for text in (head, entry.dates, entry.detail):
        yield from _wrapped(text)
    yield from _bullets(entry.lines)


def _bullets(lines: Iterable[Line]) -> Iterator[str]:
    for line in lines:
        yield from _wrapped(line.text, "- ")


def _wrapped(text: str, first: str = "") -> list[str]:
    return textwrap.wrap(
        text,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_long_words=False,
        break_on_hyphens=False,
    )
