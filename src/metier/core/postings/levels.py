"""How well a language is known: as A1 to C2, or in words that stand for one or two of them.

A1 to C2 are the levels of the Common European Framework of Reference (Council of Europe, 2001, table 1), native stands above them. What the
words stand for is a rule of ours, by that table (basic: A1 and A2; fluent: “fluently and spontaneously”, C1) and by how the levels of
LinkedIn and of language schools are commonly set beside it. Words that say no more than “good” are no level.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from metier.core.postings.spelling import plain
from metier.core.postings.tongues import language_named, language_of, languages_asked

Enough = Literal["enough", "short", "unclear"]
_SCALE = ("A1", "A2", "B1", "B2", "C1", "C2", "native")


@dataclass(frozen=True, slots=True)
class Level:
    """A level as it was said: from `low` to `high`, places on the scale from A1 (1) to native (7)."""

    name: str
    low: int
    high: int

    @property
    def words(self) -> str:
        """`C1`, `native`, `fluent (C1 or C2)`."""
        return self.name if self.is_stated or " or " in self.name else f"{self.name} ({self.meaning})"

    @property
    def is_stated(self) -> bool:
        """Whether it was said on the scale itself."""
        return self.name.startswith(_SCALE)

    @property
    def meaning(self) -> str:
        """`B2 or C1`."""
        return " or ".join(dict.fromkeys(_SCALE[place - 1] for place in (self.low, self.high)))

    def is_enough(self, had: Level) -> Enough:
        """Whether somebody who has `had` has this: a level that stands for two is met from the lower one."""
        if had.low >= self.low:
            return "enough"
        return "short" if had.high < self.low else "unclear"


# Each with its level; of several that fit at one place, the first. All patterns are on plain text.
_WORDS: tuple[tuple[Level, str], ...] = (
    (
        Level("near-native", 6, 7),
        r"(?:near|quasi)[ -]?nati(?:ve|f|vo)|native[ -]level|muttersprachniveau|(?:nahezu |annahernd |fast )?muttersprachliche[ms]? niveau|niveau natif|nivel nativo",
    ),
    (Level("bilingual", 6, 7), r"(?:native or )?bilingual|bilingues?|zweisprachig\w*"),
    (
        Level("native", 7, 7),
        r"native(?:[ -]speak\w+)?|mother[ -]tongue|first language|muttersprach\w*|(?:langue )?maternelle|natif|nativ[oa]s?|lengua materna",
    ),
    (
        Level("fluent", 5, 6),
        r"fluen\w+|full professional|fliessend\w*|verhandlungssicher\w*|courant(?:e|s|es)?|couramment|fluid[oa]s?|con fluidez",
    ),
    (Level("professional working", 4, 5), r"professional working"),
    (Level("limited working", 3, 4), r"limited working"),
    (Level("upper intermediate", 4, 4), r"upper[ -]intermediate"),
    (Level("advanced", 4, 5), r"advanced|fortgeschritten\w*|avancee?s?|avanzad[oa]s?"),
    (Level("intermediate", 3, 4), r"intermediate|intermediaires?|intermedi[oa]s?"),
    (Level("conversational", 3, 4), r"conversational|konversationssicher\w*"),
    (
        Level("basic", 1, 2),
        r"basics?|elementary|beginner\w*|grundkenntnisse?n?|notions?|debutante?s?|scolaire|basic[oa]s?|principiantes?",
    ),
)
_LEVELS = re.compile(
    "|".join(
        (
            r"(?<![^\W_])(?P<from>[abc][12])(?:\s*(?:[-–/]|to|or|bis|oder|a|ou|o)\s*(?P<to>[abc][12]))?(?![^\W_])",
            *(rf"(?<![^\W_])(?P<w{place}>{words})(?![^\W_])" for place, (_, words) in enumerate(_WORDS)),
        )
    )
)
_PARTS = re.compile(
    r"(?P<level>" + re.sub(r"\?P<\w+>", "?:", _LEVELS.pattern) + r")"
    r"|(?<!-)(?<!- )(?P<end>[,;()/•]|(?<![^\W_])(?:and|as well as|und|sowie|et|y|e)(?![^\W_]))"
    r"|(?P<word>[^\W_]+)"
)
_SMALL = frozenset({"in", "en", "auf", "both", "spoken", "written", "oral", "verbal", "wort", "schrift"})
"""Words beside the name of a language that do not part it from its level."""


def level_in(text: str) -> Level | None:
    """The level that a text says; of several, A1 to C2 go before words, and it is as wide as they reach. None where it says none."""
    return _widest([_level(match) for match in _LEVELS.finditer(plain(text))])


def _widest(found: Sequence[Level]) -> Level | None:
    found = [one for one in found if one.is_stated and one.high < len(_SCALE)] or found
    if len(found) < 2:
        return found[0] if found else None
    low, high = min(one.low for one in found), max(one.high for one in found)
    return Level(" or ".join(dict.fromkeys(one.name for one in found)), low, high)


def _level(match: re.Match[str]) -> Level:
    if first := match["from"]:
        low = _SCALE.index(first.upper()) + 1
        high = _SCALE.index((match["to"] or first).upper()) + 1
        low, high = min(low, high), max(low, high)
        return Level("–".join(dict.fromkeys((_SCALE[low - 1], _SCALE[high - 1]))), low, high)
    return next(level for place, (level, _) in enumerate(_WORDS) if match[f"w{place}"])


def written(said: str) -> str:
    """A language with its level in one way: `Deutsch (fließend)` as `German fluent`. Empty where it names no language."""
    name, level = language_named(said), level_in(said)
    return f"{name} {level.name}" if name and level else name


@dataclass(slots=True)
class _Part:
    """What stands between two commas, brackets or “and”s: the languages in it, the levels, and whether a level comes first."""

    languages: list[str]
    levels: list[Level]
    words: int = 0
    is_level_first: bool = False


def languages_with_levels(text: str) -> tuple[str, ...]:
    """The languages that a line asks for, each as `written` with the level that it is said to be known at, if it is.

    A level belongs to the languages between the same commas or “and”s, or before the bracket it stands in; one that comes before a language
    holds for those that follow by nothing but their names: `fluent in French and German`, not `German and fluent French`.
    """
    asked = languages_asked(text)
    at: dict[str, Level | None] = dict.fromkeys(asked)
    carried: Level | None = None
    for part in _with_brackets(_parts(plain(text))) if asked else ():
        level = _widest(part.levels)
        if level is None and part.words == len(part.languages):
            level = carried
        carried = level if part.is_level_first or (level is carried) else None
        for name in part.languages:
            at[name] = at.get(name) or level
    return tuple(f"{name} {level.name}" if (level := at[name]) else name for name in asked)


def _parts(text: str) -> Iterator[_Part]:
    part = _Part([], [])
    for match in _PARTS.finditer(text):
        if match["end"]:
            yield part
            part = _Part([], [])
        elif match["level"]:
            part.is_level_first = part.is_level_first or not part.languages
            part.levels += [_level(one) for one in _LEVELS.finditer(match["level"])]
        elif match["word"] not in _SMALL:
            name = language_of(match["word"])
            part.languages += [name] if name else []
            part.words += 1
    yield part


def _with_brackets(parts: Iterator[_Part]) -> Iterator[_Part]:
    """A part of nothing but a level belongs to the one before it, where that has none."""
    before: _Part | None = None
    for part in parts:
        if before and before.languages and not before.levels and part.levels and not part.languages:
            before.levels = part.levels
            continue
        if before:
            yield before
        before = part
    if before:
        yield before
