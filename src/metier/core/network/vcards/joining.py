"""Two cards of one person: what only the one says, carried over to the other line by line, and taken out of it again."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from metier.core.network.vcards.lines import BINARY, Line, lines_of
from metier.core.network.vcards.people import points_by_line
from metier.core.network.vcards.reading import inside
from metier.core.network.vcards.values import decoded, text_of
from metier.core.network.vcards.writing import folded

_OF_THE_CARD = frozenset({"BEGIN", "END", "VERSION", "UID", "REV", "PRODID", "KIND", "FN", "N", "ORG", "TITLE", "BDAY"})
"""What each card says for itself, and what is decided where two people are made one."""
_ONCE = BINARY | {
    "NOTE",
    "CATEGORIES",
    "NICKNAME",
    "ROLE",
    "GENDER",
    "ANNIVERSARY",
    "X-ANNIVERSARY",
    "X-SPOUSE",
    "TZ",
    "GEO",
}
"""What one card says once: a second picture would only hide the first."""
_LABELS = frozenset({"X-ABLABEL", "X-ABADR"})
_GROUP = re.compile(r"\A\s*[\w-]+\.")
_DATA = re.compile(r"data:image/([\w+.-]+);base64,", re.IGNORECASE)


def only_in(other: str, text: str, without: Collection[str] = ()) -> list[str]:
    """The lines of the `other` card that say what `text` does not, to be put into it: pictures, further addresses, dates, what only a maker
    knows. `without` are properties that stay out.
    """
    theirs, mine = _Card(other), _Card(text)
    names = {line.name for line in mine.found if line.value.strip(" ;") or line.size}
    said = {(line.name, mine.value(line)) for line in mine.found}
    reached = {(point.kind, point.key) for point in mine.points.values()}
    lacking = [line for line in theirs.found if line.name not in _LABELS and (line.value.strip(" ;") or line.size)]
    lacking = [
        line
        for line in lacking
        if line.name not in _OF_THE_CARD
        and line.name not in without
        and not (line.name in _ONCE and line.name in names)
        and (line.name, theirs.value(line)) not in said
        and not ((point := theirs.points.get(line.first)) and (point.kind, point.key) in reached)
    ]
    return list(_written(theirs, lacking, mine))


def with_lines(text: str, lines: Sequence[str]) -> str:
    """A card that says these lines, too."""
    card = _Card(text)
    return _ended(
        [*card.lines[: card.end], *(part for line in lines for part in line.split("\n")), *card.lines[card.end :]]
    )


def without_lines(text: str, lines: Collection[str]) -> str:
    """A card without these lines, where they are as they were written, however a server folded them since."""
    card = _Card(text)
    going = {_unfolded(line.split("\n")) for line in lines}
    gone = {
        number
        for line in card.found
        if _unfolded(card.lines[line.first : line.after]) in going
        for number in range(line.first, line.after)
    }
    return _ended([line for number, line in enumerate(card.lines) if number not in gone])


class _Card:
    def __init__(self, text: str) -> None:
        self.lines = text.replace("\r\n", "\n").split("\n")
        own, self.end = inside(self.lines)
        self.found = list(lines_of(own))
        self.points = {line.first: point for line, point in points_by_line(self.found)}
        self.version = next((text_of(line) for line in self.found if line.name == "VERSION"), "3.0")

    def raw(self, line: Line) -> str:
        """A line as it is written, without its group."""
        said = "\n".join(self.lines[line.first : line.after])
        return _GROUP.sub("", said) if line.group else said

    def value(self, line: Line) -> str:
        """What a line says; of a picture, its letters."""
        return decoded(line) if line.value else _unfolded(self.lines[line.first : line.after]).partition(":")[2]


def _written(theirs: _Card, lacking: Sequence[Line], mine: _Card) -> Iterator[str]:
    """The lines as the other card writes them, in groups that it does not have."""
    taken, number, groups = {line.group for line in mine.found}, 1, dict[str, str]()
    for line in lacking:
        if line.group and line.group not in groups:
            while f"item{number}" in taken:
                number += 1
            groups[line.group] = f"item{number}"
            taken.add(f"item{number}")
    labels = [line for line in theirs.found if line.name in _LABELS and line.group in groups]
    for line in sorted([*lacking, *labels], key=lambda one: one.first):
        said = theirs.raw(line) if theirs.version == mine.version else _in_version(mine.version, theirs, line)
        yield f"{groups[line.group]}.{said}" if line.group else said


def _in_version(version: str, theirs: _Card, line: Line) -> str:
    """A line as another version of the standard has it: pictures, and what 2.1 encoded."""
    if line.is_quoted_printable:
        return folded(f"{line.name}:{decoded(line)}").replace("\r\n", "\n")
    if line.name not in BINARY:
        return theirs.raw(line)
    value = theirs.value(line)
    data = _DATA.match(value)
    if version == "4.0":
        kind = next(iter(sorted(line.types)), "jpeg")
        said = value if data or "://" in value[:10] else f"data:image/{kind};base64,{value}"
        return folded(f"{line.name}:{said}").replace("\r\n", "\n")
    if data:
        return folded(f"{line.name};ENCODING=b;TYPE={data[1].upper()}:{value[data.end() :]}").replace("\r\n", "\n")
    if "://" in value[:10]:
        return folded(f"{line.name};VALUE=uri:{value}").replace("\r\n", "\n")
    types = "".join(f";TYPE={one.upper()}" for one in sorted(line.types))
    return folded(f"{line.name};ENCODING=b{types}:{value}").replace("\r\n", "\n")


def _unfolded(lines: Sequence[str]) -> str:
    """One property on one line. A picture of 2.1 goes on in lines that begin with nothing."""
    return "".join([lines[0], *(line[1:] if line[:1] in (" ", "\t") else line for line in lines[1:])]) if lines else ""


def _ended(lines: Sequence[str]) -> str:
    text = "\r\n".join(lines)
    return text if text.endswith("\r\n") else f"{text}\r\n"
