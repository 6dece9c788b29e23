"""Text and Markdown as lines with a look: headings, lists, bold words, what stands apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from metier.core.reading.layout import LONGEST_LINE, MOST_LINES, Layout, Line, Run
from metier.core.reading.marks import as_letters, bullet_of

_INDENT = 6.0  # points, as wide as a letter
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\Z")
_RULE = re.compile(r"\s*([=\-_*~#—])(?:\s*\1){2,}\s*\Z")
_STYLED = re.compile(
    r"(\*\*|__)(?=\S)(?P<bold>[^*_]{1,400}?)(?<=\S)\1|(?<![\w*])([*_])(?=\S)(?P<italic>[^*_]{1,400}?)(?<=\S)\3(?![\w*])"
)
_LINK = re.compile(r"!?\[([^\]]{0,300})\]\((\S{1,1000}?)\)")
_APART = re.compile(r"\t+| {3,}|(?<=\S) ?\| ?(?=\S)")


def layout_of(text: str) -> Layout:
    """The lines of a text. It is cut after MOST_LINES lines, which callers refuse before."""
    lines: list[Line] = []
    gap = 0.0
    rows = _COMMENT.sub("", text).splitlines()[:MOST_LINES]
    widest = max((len(row) for row in rows), default=0)
    for row in rows:
        row = row[:LONGEST_LINE].rstrip()
        if not row:
            gap += 1.0
            continue
        if _RULE.match(row):
            if lines and not gap and not lines[-1].level and len(lines[-1].text) < 60 and row.strip()[0] in "=-—":
                lines[-1] = replace(lines[-1], level=2)
            gap += 1.0
            continue
        for line in _line(row, len(lines) + 1, widest):
            lines.append(replace(line, gap=gap + 1.0 if lines else 0.0))
        gap = 0.0
    return Layout(tuple(lines))


def _line(row: str, number: int, widest: int) -> Iterator[Line]:
    indent = len(row) - len(row.lstrip())
    indent = len(row[:indent].expandtabs(4))
    level, text = 0, row.strip()
    heading = _HEADING.match(text)
    if heading:
        level, text = len(heading[1]), heading[2]
    links = tuple(found[2] for found in _LINK.finditer(text))
    text = "".join(letter if letter == "\t" else as_letters(letter) for letter in _LINK.sub(r"\1", text))
    runs = tuple(_runs(text, indent * _INDENT))
    if not runs:
        return
    line = bullet_of(Line(number, runs, level=level, links=links, is_full=len(row) > 0.8 * widest and widest > 60))
    if line.is_bullet:
        line = replace(line, runs=tuple(replace(run, x=run.x + 2 * _INDENT) for run in line.runs))
    if any(run.text.strip() for run in line.runs):
        yield line


def _runs(text: str, x: float) -> Iterator[Run]:
    apart = False
    for part in _APART.split(text):
        part = part.strip()
        if not part:
            continue
        at = 0
        for found in _STYLED.finditer(part):
            if found.start() > at:
                yield Run(part[at : found.start()], is_apart=apart, x=x)
                apart = False
            yield Run(
                found["bold"] or found["italic"],
                bold=bool(found["bold"]),
                italic=bool(found["italic"]),
                is_apart=apart,
                x=x,
            )
            apart, at = False, found.end()
        if at < len(part):
            yield Run(part[at:], is_apart=apart, x=x)
        apart = True
