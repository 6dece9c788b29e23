"""A résumé whose work stands below no title: what has times below the name is work, or study where it names a school or a degree."""

from __future__ import annotations

import re
from collections.abc import Sequence

from metier.core.reading.dividing import Section
from metier.core.reading.entries import Entry, entries_of, is_short
from metier.core.reading.layout import Line
from metier.core.reading.lexicon import body_score, has_degree, is_school, title_score
from metier.core.reading.person import EMAIL, PHONE
from metier.core.reading.ranges import has_range

ENOUGH = 2  # spans of time: fewer could be anything
_A_TITLE = 2.0  # of a score of titles: one word of them
_A_BODY = 3.0  # of a score of employers, which one word of them is above
_SALUTATION = re.compile(
    r"(?:dear|to whom it may concern|sehr geehrte[rs]?|liebe[rs]?|madame|monsieur|messieurs|ch[eè]re?|estimad[oa]s?|muy señor|gentil[ei]|egregi[oa]?|spett|prezad[oa]s?|exm[oa]"
    r"|geachte|beste|kära|bästa|kære|kjære|szanown[aiy])\b",
    re.IGNORECASE,
)


def divided(sections: Sequence[Section]) -> list[Section]:
    """The same sections with the one above all titles divided, or as they were: where too few times are in it, or nobody can be reached above them.

    A letter is none, nor is what names no work: an invoice, a report, a table of times.
    """
    head = next((one for one in sections if one.kind == "head"), None)
    if (
        head is None
        or sum(map(_is_timed, head.lines)) < ENOUGH
        or any(_SALUTATION.match(line.text.strip()) for line in head.lines)
    ):
        return list(sections)
    begin = _first(head.lines)
    if not any(_reaches(line) for line in head.lines[:begin]):
        return list(sections)
    work: list[Line] = []
    study: list[Line] = []
    entries = entries_of(head.lines[begin:])
    if sum(map(_is_known, entries)) * 2 < len(entries):
        return list(sections)
    for entry in entries:
        (study if _is_study(entry) else work).extend(
            [*entry.head, *(line for item in entry.body for line in item.lines)]
        )
    found = [Section("head", "", head.lines[:begin])]
    found += [Section("positions", "", tuple(work))] if work else []
    found += [Section("education", "", tuple(study))] if study else []
    return [*found, *(one for one in sections if one is not head)]


def _first(lines: Sequence[Line]) -> int:
    """Where the first entry begins: with its time, or with what stands right above that and is not how to reach the person."""
    timed = next(at for at, line in enumerate(lines) if _is_timed(line))
    at = timed
    while at > 1 and lines[at].gap <= 1.3 and not _reaches(lines[at - 1]):
        at -= 1
    return at if at > 1 else timed


def _is_timed(line: Line) -> bool:
    """Whether a line has a time and is no sentence."""
    return has_range(line.text) and is_short(line)


def _reaches(line: Line) -> bool:
    """Whether a line says how to reach the person."""
    return bool(EMAIL.search(line.text) or PHONE.search(line.text))


def _is_study(entry: Entry) -> bool:
    said = " ".join(line.text for line in entry.head)
    return (is_school(said) or has_degree(said)) and title_score(said) < _A_TITLE


def _is_known(entry: Entry) -> bool:
    """Whether it says what work or study it is of: a title, an employer, a school or a degree."""
    return any(
        title_score(line.text) >= _A_TITLE
        or body_score(line.text) > _A_BODY
        or is_school(line.text)
        or has_degree(line.text)
        for line in entry.head
    )
