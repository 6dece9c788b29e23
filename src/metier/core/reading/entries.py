"""A section into its entries: a head that says what, where and when, and what follows it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from metier.core.reading.layout import Line, Run
from metier.core.reading.lexicon import body_score, title_score
from metier.core.reading.pieces import is_label
from metier.core.reading.places import place_score
from metier.core.reading.ranges import find, is_length, without_length

MOST_HEAD_LINES = 5
MOST_WORDS_OF_A_BODY = 6
_PARTED = re.compile(r"\s*[,|\t–—]\s*|\s+-\s+")
_LABEL = re.compile(r"[^\W\d][\w /&'’-]{1,40}[:፡](?:\s|$)")
_KEPT_HYPHENS = frozenset(
    [
        "self",
        "co",
        "non",
        "pre",
        "post",
        "full",
        "front",
        "back",
        "long",
        "short",
        "high",
        "low",
        "real",
        "end",
        "cross",
        "multi",
        "well",
        "large",
        "small",
        "two",
        "three",
        "four",
        "five",
        "data",
        "user",
        "client",
        "third",
        "first",
        "second",
        "one",
        "on",
        "off",
        "in",
        "out",
        "up",
        "down",
        "mid",
        "part",
        "all",
        "anti",
        "inter",
        "intra",
        "sub",
        "super",
        "semi",
        "ex",
        "de",
        "re",
        "e",
        "open",
        "hands",
        "day",
        "week",
        "time",
        "time-to",
        "state",
        "decision",
        "problem",
    ]
)


@dataclass(slots=True)
class Item:
    """One bullet or paragraph, in the lines it was broken into."""

    lines: list[Line]

    @property
    def text(self) -> str:
        text = ""
        for line in self.lines:
            text = joined(text, line.text.replace("\t", " ").strip())
        return text

    @property
    def is_bullet(self) -> bool:
        return self.lines[0].is_bullet

    @property
    def line(self) -> Line:
        return self.lines[0]

    @property
    def last(self) -> Line:
        return self.lines[-1]

    @property
    def whole(self) -> Line:
        """All of it as one line, which keeps its looks."""
        runs = [run for line in self.lines for run in (*line.runs, Run(" "))][:-1]
        return replace(self.line, runs=tuple(runs), is_bullet=False, gap=1.0)


@dataclass(slots=True)
class Entry:
    """Lines of a head and what follows. `number` is that of its first line."""

    head: list[Line] = field(default_factory=list)
    body: list[Item] = field(default_factory=list)

    @property
    def number(self) -> int:
        return self.head[0].number if self.head else self.body[0].line.number

    @property
    def raw(self) -> str:
        """The head as it stands, for showing."""
        return "\n".join(line.text.replace("\t", "   ") for line in self.head) or self.body[0].text

    @property
    def has_date(self) -> bool:
        return any(find(line.text) for line in self.head)

    @property
    def bullets(self) -> tuple[str, ...]:
        return tuple(item.text for item in self.body if item.is_bullet and item.text)

    @property
    def paragraphs(self) -> tuple[str, ...]:
        return tuple(
            item.text for item in self.body if not item.is_bullet and item.text and not item.text.endswith((":", "፡"))
        )


def entries_of(lines: Sequence[Line]) -> list[Entry]:
    """The entries of a section whose entries have heads. Where everything is a list, each of its points is one."""
    lines = [line for line in lines if not is_length(line.text)]
    items = items_of(lines)
    if items and all(item.is_bullet for item in items):
        return [Entry([item.whole]) for item in items]
    found: list[Entry] = []
    for line in lines:
        _take(found, line)
    return found


def items_of(lines: Sequence[Line]) -> list[Item]:
    """Bullets and paragraphs, each with the lines it was broken into joined."""
    found: list[Item] = []
    for line in lines:
        if found and _goes_on(line, found[-1]):
            found[-1].lines.append(line)
        else:
            found.append(Item([line]))
    return found


def _take(found: list[Entry], line: Line) -> None:
    """Put a line where it belongs: into the head or the body of the last entry, or at the head of a new one."""
    entry = found[-1] if found else None
    if entry is None:
        found.append(Entry(body=[Item([line])]) if line.is_bullet else Entry([line]))
    elif line.is_bullet and not line.level:
        entry.body.append(Item([line]))
    elif entry.body:
        if _goes_on(line, entry.body[-1]):
            entry.body[-1].lines.append(line)
        elif _is_head(line, entry) or _is_like_heads(line, found):
            found.append(Entry([line]))
        else:
            entry.body.append(Item([line]))
    elif _begins_another(line, entry):
        found.append(Entry([line]))
    elif _belongs_to_head(line, entry):
        entry.head.append(line)
    else:
        entry.body.append(Item([line]))


def _begins_another(line: Line, entry: Entry) -> bool:
    """Whether a line begins a new entry though the last has nothing but its head."""
    label = _label(line)
    if label and label in {_label(one) for one in entry.head}:
        return True
    if not entry.has_date:
        return (
            bool(line.level) and bool(entry.head[0].level) and line.level <= entry.head[0].level and len(entry.head) > 1
        )
    date = find(line.text)
    if date is not None and not date.is_single and _rest(line):
        return True
    is_told = date is not None and bool(_rest(line)) and not _is_prose(line)
    if is_told and any(find(one.text) and _is_like(line, one) for one in entry.head):
        return True
    if line.level and entry.head[0].level and line.level <= entry.head[0].level:
        return True
    inner = max((one.gap for one in entry.head[1:]), default=1.0)
    return line.gap > 1.3 * max(inner, 1.0) and (is_short(line) or line.is_bold)


def _label(line: Line) -> str:
    found = _LABEL.match(line.text.strip("*_ "))
    return found[0].strip("*_: ፡\t").casefold() if found else ""


def _belongs_to_head(line: Line, entry: Entry) -> bool:
    if len(entry.head) >= MOST_HEAD_LINES or _is_prose(line):
        return False
    if entry.has_date and _LABEL.match(line.text) and not find(line.text):
        return is_label(_label(line))
    if find(line.text) and is_short(line):
        return True
    last = entry.head[-1]
    if entry.has_date and last.is_full and line.text[:1].islower():
        return True
    return is_short(line) and (
        not entry.has_date or line.gap <= 1.35 * max(1.0, last.gap if len(entry.head) > 1 else 1.0)
    )


def _is_head(line: Line, entry: Entry) -> bool:
    """Whether a line after a body is the head of the next entry."""
    text = line.text
    if line.level:
        return True
    if _LABEL.match(text) and not find(text) and not (entry.head and _LABEL.match(entry.head[0].text)):
        return False
    date = find(text)
    if (
        date is not None
        and len(without_length(date.outside(text)).split()) <= 16
        and (not date.is_single or "\t" in text or is_short(line))
    ):
        return True
    if _is_prose(line):
        return False
    first = entry.head[0] if entry.head else None
    last = entry.body[-1]
    if first is not None and _is_marked(first):
        return _is_like(line, first) or (line.gap > 1.3 and "\t" in text) or (line.gap > 1.5 and is_short(line))
    if last.is_bullet:
        return is_short(line) and (line.x < last.line.x - 2 or line.gap > 1.3 or not line.x)
    return is_short(line) and (line.gap > 1.3 or line.is_bold or title_score(text) >= 3)


def _is_like_heads(line: Line, found: Sequence[Entry]) -> bool:
    """Whether a line looks like the head of an earlier entry, and not like what follows heads."""
    heads = [entry.head[0] for entry in found[-8:] if entry.head]
    return (
        is_short(line)
        and not _LABEL.match(line.text)
        and any(_is_marked(head) and _is_like(line, head) for head in heads)
    )


def _is_marked(head: Line) -> bool:
    """Whether a head tells itself apart by its look."""
    return head.is_bold or head.is_italic or head.runs[0].bold


def _is_like(line: Line, other: Line) -> bool:
    """The same weight, slant and size at the left."""
    mine, theirs = line.runs[0], other.runs[0]
    return (mine.bold, mine.italic) == (theirs.bold, theirs.italic) and abs(mine.size - theirs.size) < 0.6


def is_short(line: Line) -> bool:
    """Whether a line may be the head of an entry: it has few words and does not end as a sentence does."""
    text = line.text.strip()
    ends = text.endswith((".", ";", ":")) and not _ends_with_a_body(text)
    return (len(text.split()) <= 14 and not ends) or bool(line.level) or place_score(text) > 1


def _ends_with_a_body(text: str) -> bool:
    """Whether the point at its end is of an employer's name: `Acme Inc.`, `Buyer, Iron Works of the East S.L.`"""
    last = _PARTED.split(text)[-1]
    return len(last.split()) <= MOST_WORDS_OF_A_BODY and body_score(last) > 3


def _is_prose(line: Line) -> bool:
    words = line.text.split()
    return (
        not line.level
        and (
            len(words) > 18
            or (len(words) > 7 and line.text.rstrip().endswith((".", "…")) and not _ends_with_a_body(line.text.strip()))
        )
        and not (line.is_bold and len(words) < 25)
    )


def _rest(line: Line) -> str:
    """What a line says beside its date."""
    date = find(line.text)
    text = line.text if date is None else date.outside(line.text)
    return without_length(text).strip(" \t()–—-|·,•:")


def _goes_on(line: Line, item: Item) -> bool:
    """Whether a line is the rest of a bullet or paragraph that was broken."""
    if line.is_bullet or line.level or line.gap > 1.5 or (line.page != item.last.page and not item.last.is_full):
        return False
    if line.runs[0].bold and not item.last.runs[-1].bold and item.last.runs[-1].size:
        return False
    text = line.text.lstrip()
    if line.column != item.last.column or not line.x:
        return item.last.is_full and text[:1].islower()
    if item.is_bullet:
        beside = abs(line.x - item.line.x) <= 5
        return (beside and not _dated_apart(line)) or (
            item.last.is_full and text[:1].islower() and line.x >= item.line.x - 15
        )
    return item.last.is_full and abs(line.x - item.last.x) <= 5 and not _dated_apart(line)


def _dated_apart(line: Line) -> bool:
    date = find(line.text)
    return date is not None and not date.is_single and ("\t" in line.text or not _rest(line))


def joined(first: str, second: str) -> str:
    """Two lines as one text; a word that was divided is whole again."""
    if first.endswith(("-", "‐")) and second[:1].islower() and len(first) > 2 and first[-2].isalpha():
        word = re.split(r"[\s(/“\"]", first[:-1])[-1].casefold()
        if word not in _KEPT_HYPHENS and "-" not in word:
            return first[:-1] + second
        return first + second
    return f"{first} {second}" if first else second
