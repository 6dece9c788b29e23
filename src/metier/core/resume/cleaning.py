"""Content as it can be printed: without letters that no format can carry, with addresses that lead somewhere safe, and of a bearable size."""

from __future__ import annotations

import re
from dataclasses import replace

from metier.core.errors import Refused
from metier.core.resume.content import Contact, Content, Entry, Group, Line, Section

MOST_FACTS = 5_000
MOST_LETTERS = 500_000
MOST_OF_A_PHOTO = 5_000_000
_SPACES = re.compile("[ \\t-\\r\\x1c-\\x1f\\x85\\u2028\\u2029]+")  # not those that keep words together
_SAFE = re.compile(r"(?:https?://|mailto:|tel:)[^\s\"<>\\^`{|}]+\Z", re.IGNORECASE)
_UNPRINTED = re.compile("[\\x00-\\x1f\\x7f-\\x9f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufeff\\ufffe\\uffff\\u202a-\\u202e]")


def cleaned(content: Content) -> Content:
    """The same résumé, fit for every format. Raises Refused when it is beyond what can be printed in reasonable time."""
    facts = list(content.facts())
    if len(facts) > MOST_FACTS or sum(map(len, facts)) > MOST_LETTERS:
        raise Refused(
            f"This résumé says {len(facts):,} things in {sum(map(len, facts)):,} letters. "
            f"At most {MOST_FACTS:,} and {MOST_LETTERS:,} can be printed. Leave some out."
        )
    if content.photo and len(content.photo.content) > MOST_OF_A_PHOTO:
        raise Refused(f"The photo is larger than {MOST_OF_A_PHOTO // 1_000_000} MB. Choose a smaller one.")
    return replace(
        content,
        name=words(content.name),
        headline=words(content.headline),
        contacts=tuple(
            Contact(one.kind, words(one.text), address(one.url)) for one in content.contacts if words(one.text)
        ),
        sections=tuple(map(_section, content.sections)),
    )


def words(text: str) -> str:
    """One line, without what has no shape: control letters, halves of letters, orders to turn the direction of writing."""
    return _SPACES.sub(" ", _UNPRINTED.sub("", _SPACES.sub(" ", text))).strip()


def address(url: str) -> str:
    """The address, or nothing where it would lead elsewhere than to a page, a mailbox or a telephone."""
    return url if _SAFE.match(url) else ""


def _section(section: Section) -> Section:
    return replace(
        section,
        heading=words(section.heading),
        lines=_lines(section.lines),
        entries=tuple(map(_entry, section.entries)),
        groups=tuple(Group(label=words(group.label), items=_lines(group.items)) for group in section.groups),
    )


def _entry(entry: Entry) -> Entry:
    return replace(
        entry,
        title=words(entry.title),
        organisation=words(entry.organisation),
        place=words(entry.place),
        dates=words(entry.dates),
        detail=words(entry.detail),
        url=address(entry.url),
        lines=_lines(entry.lines),
    )


def _lines(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(Line(text, line.key) for line in lines if (text := words(line.text)))
