"""A document into its sections, by titles that are known and by lines that look like those."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from metier.core.reading.layout import Layout, Line, at_the_start
from metier.core.reading.ranges import has_date
from metier.core.reading.sections import SectionKind, is_also_said_within, section_of

NOISE = re.compile(r"(?:last updated|updated(?: on| in)?|stand|page \d|seite \d|[∗*†‡§\t ]+\Z)\b", re.IGNORECASE)
ON_REQUEST = re.compile(
    r"(?:references?|referees|referenzen|références|referencias|referenze|referências|referenties)\b[\w ]{0,40}\b"
    r"(?:(?:up)?on request|auf anfrage|auf wunsch|sur demande|(?:a|bajo) petición|a solicitud|su richiesta|(?:a|mediante) pedido|op aanvraag|op verzoek)\W*\Z",
    re.IGNORECASE,
)
"""A line that says that somebody will be named, and names nobody: it is no skill or interest of those above it."""
_MOST_WORDS = 7
_NEAR = 30.0  # points between the left edges of blocks that continue each other
_SPACE = 1.4  # above a title, in line heights
Look: TypeAlias = tuple[int, float, bool, bool]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a title. `kind` is `head` for what stands before any title: the name and how to reach the person."""

    kind: SectionKind | str
    title: str
    lines: tuple[Line, ...]


def sections_of(layout: Layout) -> tuple[Section, ...]:
    """The sections in order, those with one title twice kept apart."""
    lines = [
        part
        for line in layout.lines
        if not (NOISE.match(text := line.text.strip()) or ON_REQUEST.match(text))
        for part in _titles_in_the_margin(line)
    ]
    titles = _titles(lines)
    found: list[tuple[SectionKind | str, str, list[Line]]] = [("head", "", [])]
    ends: dict[int, tuple[float, int]] = {}  # by column: its left edge, and the section it ended in
    last: int | None = None
    for at, line in enumerate(lines):
        if line.column != last:
            left = _left(lines, at)
            ends[line.column] = (left, _continued(ends, left, line.page))
            last = line.column
        kind = titles.get(at)
        if kind:
            found.append((kind, line.text.strip(" :#"), []))
            ends[line.column] = (ends[line.column][0], len(found) - 1)
        else:
            found[ends[line.column][1]][2].append(line)
    return tuple(Section(kind, title, tuple(inside)) for kind, title, inside in found if inside or title)


def _left(lines: Sequence[Line], at: int) -> float:
    column = lines[at].column
    return min(line.x for line in lines[at:] if line.column == column)


def _continued(ends: dict[int, tuple[float, int]], left: float, page: int) -> int:
    """The section that goes on in a new block: that of the last block with the same left edge."""
    for edge, section in reversed(ends.values()):
        if abs(edge - left) <= _NEAR:
            return section
    return 0 if page == 1 or not ends else list(ends.values())[-1][1]


def _titles_in_the_margin(line: Line) -> Iterator[Line]:
    """A title that stands left of its section is a line of its own."""
    apart = line.apart
    before = "".join(run.text for run in line.runs[:apart])
    if section_of(before) and not line.is_bullet and not section_of(line.text.replace("\t", " ")):
        yield replace(line, runs=line.runs[:apart])
        yield replace(line, runs=at_the_start(line.runs[apart:]), gap=0.0)
    else:
        yield line


def _titles(lines: Sequence[Line]) -> dict[int, SectionKind]:
    body = _body_size(lines)
    known = {
        at: kind
        for at, line in enumerate(lines)
        if (not line.is_bullet or line.level)
        and (kind := section_of(line.text.replace("\t", " ")))
        and not _is_within(line, body)
    }
    looks: dict[Look, set[str]] = {}
    for at, kind in known.items():
        looks.setdefault(_look(lines[at]), set()).add(kind)
    marked = {look: kinds for look, kinds in looks.items() if _stands_out(look, body)}
    if sum(len(kinds) for kinds in marked.values()) >= 2:
        known = {at: kind for at, kind in known.items() if _look(lines[at]) in marked or _is_alone(lines[at])}
    if not marked:
        return known
    first = max(marked, key=lambda look: (len(marked[look]), look[1]))
    if len(marked[first]) < 2 or not _is_like_no_entry(first, body):
        return known
    alike = [at for at in known if _look(lines[at]) == first]
    begins, edges = min(alike), [lines[at].x for at in alike]
    in_the_middle = len({round(edge / 3) for edge in edges}) * 2 > len(edges) > 2
    left = {round(edge / _NEAR) for edge in ((line.x for line in lines) if in_the_middle else edges)}
    size = first[1]
    for at, line in enumerate(lines):
        may_be = at > begins or line.level or (at and size > body)  # above the first known title only below the name
        if at not in known and may_be and _look(line) == first and _can_be_title(line, left):
            known[at] = "other"
    return known


def _can_be_title(line: Line, left: set[int]) -> bool:
    text = line.text
    return (
        not line.is_bullet
        and "\t" not in text
        and len(text.split()) <= _MOST_WORDS
        and not has_date(text)
        and not text.rstrip().endswith((".", ",", ";"))
        and "@" not in text
        and (bool(line.level) or round(line.x / _NEAR) in left or not line.x)
    )


def _is_within(line: Line, body: float) -> bool:
    """Whether a line is a word of the entry around it, though there are sections called so: it has neither a look nor space above."""
    is_plain = not _stands_out(_look(line), body) and line.gap <= _SPACE and not line.text.rstrip().endswith(":")
    return is_plain and is_also_said_within(line.text)


def _is_alone(line: Line) -> bool:
    """Whether a title without a look has space above and ends with a colon."""
    return line.gap > _SPACE and line.text.strip().endswith(":")


def _look(line: Line) -> Look:
    text = line.text
    return (line.level, round(line.size * 2) / 2, line.is_bold, text.isupper())


def _stands_out(look: Look, body: float) -> bool:
    level, size, bold, capitals = look
    return bool(level) or size > body + 0.4 or bold or capitals


def _is_like_no_entry(look: Look, body: float) -> bool:
    """Whether titles look like nothing else: heads of entries are bold in their size too."""
    level, size, _, capitals = look
    return bool(level) or size > body + 0.4 or capitals


def _body_size(lines: Sequence[Line]) -> float:
    sizes: dict[float, int] = {}
    for line in lines:
        sizes[line.size] = sizes.get(line.size, 0) + len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)
