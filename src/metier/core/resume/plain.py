"""A résumé as plain text, for forms that take nothing else."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from metier.core.resume.content import Content, Entry, Group, Line, Section
from metier.core.resume.languages import Language
from metier.core.resume.roles import Stay, stays

WIDTH = 78


def plain_text(content: Content) -> str:
    """UTF-8 text of at most 78 letters a line, but for words that are longer. Headings are underlined, bullets begin with `- `."""
    head = [content.name, content.headline, between(contact.text for contact in content.contacts)]
    language = Language.of(content.language)
    parts = [*(line for text in head for line in _wrapped(text))]
    for section in content.sections:
        parts += ["", *_wrapped(section.heading), "=" * min(WIDTH, len(section.heading)), *_section(section, language)]
    return "\n".join(parts).strip() + "\n"


def between_items(group: Group, language: Language) -> str:
    """What parts the items of a group on one line: semicolons where an item has a comma of its own."""
    has_commas = any({",", language.comma.strip()} & set(item.text) for item in group.items)
    return language.semicolon if has_commas else language.comma


def listed(group: Group, language: Language) -> str:
    return between_items(group, language).join(item.text for item in group.items)


def label(group: Group, language: Language) -> str:
    """What stands before its items, or nothing."""
    return f"{group.label}{language.colon}" if group.label else ""


def between(texts: Iterable[str], mark: str = " · ") -> str:
    return mark.join(filter(None, texts))


def _section(section: Section, language: Language) -> Iterator[str]:
    for number, line in enumerate(section.lines):
        yield from ([""] if number else [])
        yield from _wrapped(line.text)
    for number, stay in enumerate(stays(section.entries)):
        yield from ([""] if number else [])
        yield from _stay(stay, language.comma)
    for group in section.groups:
        yield from _wrapped(label(group, language) + listed(group, language))


def _stay(stay: Stay, comma: str) -> Iterator[str]:
    if stay.is_shared:
        yield from _wrapped(between((stay.organisation, stay.place), comma))
    for number, entry in enumerate(stay.entries):
        yield from ([""] if number else [])
        if stay.is_shared:
            yield from _entry(entry, between((entry.title, "" if stay.place else entry.place), comma))
        else:
            yield from _entry(entry, between((entry.title, entry.organisation, entry.place), comma))


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
