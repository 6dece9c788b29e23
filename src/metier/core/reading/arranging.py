"""From letters with their place on a page to lines in the order in which they are read: columns apart, rows together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TypeVar

from metier.core.reading.columns import arranged
from metier.core.reading.layout import Line, Run, at_the_start
from metier.core.reading.marks import BULLETS, MARKS, as_letters, bullet_of
from metier.core.reading.places import place_score
from metier.core.reading.ranges import find, is_length

APART = 0.9  # of the size: a gap wider than that is no space between words
_WORD = 0.16
_LETTERS = 4  # so many gaps tell whether a row is spaced out
_EDGE = 12.0  # points within which lines begin at the same edge
_MARGIN = 0.09  # of the height of a page: where running heads and page numbers stand
_PAGE_NUMBER = re.compile(
    r"(?:\w+\s*|[^#]{1,40}\s[–—|-]\s)?#+(?:\s*(?:/|of|von|de|di|van|sur|–|-)\s*#+)?\Z", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter where it stands: in points, `y` its baseline from the top of the page."""

    text: str
    x: float
    end: float
    y: float
    size: float
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """An address behind a part of a page."""

    x: float
    top: float
    bottom: float
    address: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was drawn."""

    letters: tuple[Letter, ...]
    links: tuple[Link, ...] = ()
    height: float = 842.0


@dataclass(frozen=True, slots=True)
class Segment:
    """Letters of one row without a wide gap between them."""

    runs: tuple[Run, ...]
    y: float

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)

    @property
    def x(self) -> float:
        return self.runs[0].x

    @property
    def end(self) -> float:
        return self.runs[-1].end

    @property
    def size(self) -> float:
        return max(self.runs, key=lambda run: len(run.text)).size


T = TypeVar("T", Letter, Segment)


def lines_of(pages: Sequence[Page]) -> tuple[Line, ...]:
    """The lines of all pages in reading order, without running heads and page numbers."""
    found: list[Line] = []
    column = 0
    running = _running(pages)
    cut = [_without_margins(page, running) for page in pages]
    for number, (page, segments) in enumerate(zip(pages, cut, strict=True), start=1):
        for block in arranged(segments):
            column += 1
            found.extend(_lines(block, number, column, page.links))
    return tuple(replace(line, number=number) for number, line in enumerate(found, start=1))


def segments_of(letters: Iterable[Letter]) -> list[Segment]:
    """Rows by baseline, cut where a gap is wide; from the top, then from the left."""
    return [segment for row in _rows(letters, 1.0) for segment in _cut(sorted(row, key=lambda one: one.x))]


def _rows(things: Iterable[T], least: float = 0.0) -> list[list[T]]:
    """What stands on one baseline together, from the top. A size counts as `least` at least."""
    rows: list[list[T]] = []
    for one in sorted(things, key=lambda one: (one.y, one.x)):
        if rows and abs(one.y - rows[-1][0].y) <= 0.3 * max(one.size, rows[-1][0].size, least):
            rows[-1].append(one)
        else:
            rows.append([one])
    return rows


def _cut(row: Sequence[Letter]) -> Iterable[Segment]:
    runs: list[Run] = []
    last: Letter | None = None
    y = row[0].y
    spread = _spread(row)
    for letter in row:
        text = as_letters(letter.text)
        if _is_guessed(letter) and letter.size in spread:
            continue
        if not text or (text.isspace() and last is None):
            continue
        if text.isspace():
            if runs and not runs[-1].text.endswith(" "):
                runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
            continue
        gap = letter.x - last.end - spread.get(letter.size, 0.0) if last else 0.0
        size = max(letter.size, last.size if last else 0.0, 1.0)
        if last and gap > APART * size:
            yield Segment(_trimmed(runs), y)
            runs, y = [], letter.y
        elif last and gap > _WORD * size and runs and not runs[-1].text.endswith(" "):
            runs[-1] = replace(runs[-1], text=runs[-1].text + " ")
        is_mark = len(runs) == 1 and runs[0].text.strip() in MARKS
        same = (
            runs
            and not is_mark
            and (runs[-1].bold, runs[-1].italic, runs[-1].size) == (letter.bold, letter.italic, letter.size)
        )
        if same:
            runs[-1] = replace(runs[-1], text=runs[-1].text + text, end=letter.end)
        else:
            runs.append(Run(text, letter.bold, letter.italic, letter.size, x=letter.x, end=letter.end))
        last = letter
    if runs:
        yield Segment(_trimmed(runs), y)


def _spread(row: Sequence[Letter]) -> dict[float, float]:
    """How far the letters of a size are set apart from each other in a row, as in a name or heading that is spaced out."""
    gaps: dict[float, list[float]] = {}
    for one, other in pairwise(letter for letter in row if not _is_guessed(letter)):
        if one.size == other.size and not (one.text.isspace() or other.text.isspace()):
            gaps.setdefault(one.size, []).append(other.x - one.end)
    usual = {size: sorted(found)[len(found) // 4] for size, found in gaps.items() if len(found) >= _LETTERS}
    return {size: gap for size, gap in usual.items() if gap > 0.05 * size}


def _is_guessed(letter: Letter) -> bool:
    """A space that the page does not have: whoever took the letters off it put one where there is a gap."""
    return letter.text.isspace() and letter.end <= letter.x


def _trimmed(runs: Sequence[Run]) -> tuple[Run, ...]:
    return (*runs[:-1], replace(runs[-1], text=runs[-1].text.rstrip()))


def _lines(block: Sequence[Segment], page: int, column: int, links: Sequence[Link]) -> list[Line]:
    rows = _rows(block)
    edges: dict[int, float] = {}  # how far text goes, by where it begins
    for segment in block:
        edges[round(segment.x / _EDGE)] = max(segment.end, edges.get(round(segment.x / _EDGE), 0.0))
    leading = _leading(rows)
    found: list[Line] = []
    above: float | None = None
    for row in rows:
        segments = sorted(row, key=lambda one: one.x)
        runs = tuple(
            replace(run, is_apart=index == 0 and bool(at))
            for at, segment in enumerate(segments)
            for index, run in enumerate(segment.runs)
        )
        y = segments[0].y
        behind = tuple(
            link.address
            for link in links
            if link.top - 1 <= y <= link.bottom + 1 and segments[0].x - 2 <= link.x <= segments[-1].end + 2
        )
        line = Line(
            number=0,
            runs=runs,
            page=page,
            column=column,
            gap=0.0 if above is None else round((y - above) / leading, 2),
            is_full=_fills(max(segments, key=lambda one: one.end - one.x), edges),
            links=tuple(dict.fromkeys(behind)),
        )
        found.append(bullet_of(line))
        above = y
    return _with_notes_above([line for line in found if any(run.text.strip() for run in line.runs)])


def _fills(segment: Segment, edges: Mapping[int, float]) -> bool:
    """Whether a stretch goes as far as others that begin where it does, in a column as wide as text has."""
    edge = edges[round(segment.x / _EDGE)]
    return edge - segment.x > 15 * segment.size and segment.end > edge - 3.5 * segment.size


def _with_notes_above(lines: Sequence[Line]) -> list[Line]:
    """Times and places that stand in the margin beside a list belong to the head above it."""
    found: list[Line] = []
    listed: int | None = None  # where in `found` the list began
    x = 0.0
    for line in lines:
        goes_on = listed is not None and abs(line.x - x) < 4 and line.gap < 1.5
        if not (line.is_bullet or goes_on):
            listed = None
        elif listed is None:
            listed, x = len(found), line.x
        last = max((at for at, run in enumerate(line.runs) if run.is_apart), default=0)
        note = line.runs[last:]
        if last and listed is not None and _is_note("".join(run.text for run in note)):
            found.append(replace(line, runs=line.runs[:last]))
            if listed:
                found.insert(
                    listed,
                    replace(
                        line,
                        runs=at_the_start(note),
                        gap=1.0,
                        is_bullet=False,
                        is_full=False,
                    ),
                )
                listed += 1
        else:
            found.append(line)
    return found


def _is_note(text: str) -> bool:
    when = find(text)
    return is_length(text) or place_score(text) > 1 or (when is not None and len(when.outside(text).split()) < 3)


def _leading(rows: Sequence[Sequence[Segment]]) -> float:
    """The usual distance of two lines: the lower third of all distances, which body text makes."""
    steps = sorted(b[0].y - a[0].y for a, b in pairwise(rows) if b[0].y > a[0].y)
    return max(steps[len(steps) // 3], 1.0) if steps else 12.0


def _without_margins(page: Page, running: frozenset[str]) -> list[Segment]:
    return [
        segment
        for segment in segments_of(page.letters)
        if not (_is_marginal(segment.y, page) and (_plain(segment) in running or _PAGE_NUMBER.match(_plain(segment))))
    ]


def _running(pages: Sequence[Page]) -> frozenset[str]:
    """What stands in the margin of more than one page, with its numbers made alike."""
    seen: dict[str, int] = {}
    for page in pages:
        edge = [letter for letter in page.letters if _is_marginal(letter.y, page)]
        for text in {_plain(segment) for segment in segments_of(edge)}:
            seen[text] = seen.get(text, 0) + 1
    return frozenset(text for text, times in seen.items() if times > 1)


def _is_marginal(y: float, page: Page) -> bool:
    return not _MARGIN < y / page.height < 1 - _MARGIN


def _plain(segment: Segment) -> str:
    return re.sub(r"\d", "#", segment.text.strip(BULLETS + " "))
