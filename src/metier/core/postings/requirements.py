"""The lines in which a posting asks for something, by a rule that each of them tells.

Under a heading that asks, every point and every short line counts; under one that wishes, it is nice to have. Elsewhere a sentence counts when
its words ask, and under headings about something else only when they insist. Words that wish make a line nice to have wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from metier.core.postings.asked import Asked, Insists
from metier.core.postings.degrees import degree_asked
from metier.core.postings.guessed_language import language_of
from metier.core.postings.headings import Section, section_of
from metier.core.postings.levels import languages_with_levels
from metier.core.postings.naming_skills import is_any_enough, skills_named
from metier.core.postings.plain import labelled
from metier.core.postings.spelling import plain
from metier.core.postings.wording import ASKS, INSISTS, WISHES, years_asked
from metier.core.resume.lines import parts_of

MOST, LONGEST_LINE, LONGEST, SHORT_HEADING = 60, 300, 500, 4
_BULLET = re.compile(r"\s*(?:[-*•‣▪●◦·–—✓✔]|\d{1,2}[.)])\s+")
_INLINE = re.compile(r"([^:.]{3,60}):\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    is_point: bool
    before_point: bool = False
    after_blank: bool = False


def requirements_in(text: str, known: Collection[str] = (), language: str = "") -> tuple[Asked, ...]:
    """What a posting asks for, in its order, each line once, at most MOST. `known` are names of skills to look out for."""
    is_german = (language or language_of(text)).startswith("de")
    found: dict[str, Asked] = {}
    for sentence, kind, why in _asking(list(_lines(text))):
        key = plain(sentence)
        if key not in found and len(found) < MOST:
            found[key] = _asked(sentence, kind, why, known, is_german=is_german)
    return tuple(found.values())


def asked_by(text: str, known: Collection[str] = (), *, is_german: bool = False) -> Asked:
    """What one line asks for, as somebody writes it down."""
    return _asked(text, "nice" if WISHES.search(plain(text)) else "must", "", known, is_german=is_german)


def _asked(sentence: str, kind: Insists, why: str, known: Collection[str], *, is_german: bool) -> Asked:
    said = sentence if len(sentence) <= LONGEST else f"{sentence[: LONGEST - 1]}…"
    skills = skills_named(said, known, is_german=is_german)
    return Asked(
        text=said,
        kind=kind,
        years=years_asked(plain(said)),
        degree=degree_asked(said),
        languages=languages_with_levels(said),
        skills=skills,
        any_skill=is_any_enough(said, skills),
        sentence=sentence,
        why=why,
    )


def _asking(lines: list[_Line]) -> Iterator[tuple[str, Insists, str]]:
    """Sentences that ask, whether they insist, and why they were taken."""
    heading, section, has_points = "", None, False
    for line in lines:
        opened = _opened(line)
        if opened is not None:
            heading, section, rest = opened
            has_points = False
            if rest:
                yield from _of_line(_Line(rest, is_point=len(rest) <= LONGEST_LINE), heading, section)
            continue
        if has_points and _ends_the_points(line):
            heading, section, has_points = "", None, False
        has_points = has_points or line.is_point
        tells = bool(labelled(line.text)[0])  # of the posting, not of who is looked for
        yield from _of_line(line, "", None) if tells else _of_line(line, heading, section)


def _ends_the_points(line: _Line) -> bool:
    """Whether it is no more of the list above it. Where another point follows, it is what a point says on its next line."""
    is_sentence = line.text[:1].isupper() and line.text.endswith((".", "!"))
    return not (line.is_point or line.before_point) and (line.after_blank or is_sentence)


def _opened(line: _Line) -> tuple[str, Section | None, str] | None:
    """The heading that a line is or begins with, what it opens, and what follows on the same line."""
    if line.is_point:
        return None
    inline = _INLINE.match(line.text)
    if inline and (section := section_of(inline[1])):
        return inline[1].strip(), section, inline[2]
    text = line.text.rstrip(" :").strip("*_# ")
    is_short = len(text.split()) <= SHORT_HEADING and not text.endswith((".", ";", ","))
    if (is_short or _is_heading(line)) and (section := section_of(text)):
        return text, section, ""
    return (text, None, "") if _is_heading(line) else None


def _is_heading(line: _Line) -> bool:
    """A short line that ends with a colon, or that points follow."""
    if len(line.text) > 90 or line.text.endswith((".", ";", ",")):
        return False
    return line.text.endswith(":") or line.before_point or line.text.endswith("?") or line.text.endswith("…")


def _of_line(line: _Line, heading: str, section: Section | None) -> Iterator[tuple[str, Insists, str]]:
    is_whole = line.is_point or len(line.text) <= LONGEST_LINE
    sentences = (line.text,) if line.is_point and is_whole else parts_of(line.text)
    for sentence in (part for whole in sentences for part in _parted(whole)):
        by_heading = section in {"must", "nice"} and (line.is_point or len(sentences) == 1)
        if judged := _judged(sentence, heading, section, by_heading=by_heading):
            yield (sentence.strip(), *judged)


def _parted(sentence: str) -> tuple[str, ...]:
    """`Fluent English; German is a plus` is two, as one insists and the other wishes."""
    parts = tuple(part.strip() for part in sentence.split(";") if part.strip())
    wishing = sum(1 for part in parts if WISHES.search(plain(part)))
    return parts if 0 < wishing < len(parts) else (sentence,)


def _judged(sentence: str, heading: str, section: Section | None, *, by_heading: bool) -> tuple[Insists, str] | None:
    said = plain(sentence)
    wishes, insists, asks = WISHES.search(said), INSISTS.search(said), ASKS.search(said)
    under = f"Under the heading “{heading}”"
    if wishes and (by_heading or section in {"must", "nice"} or (section is None and (asks or insists))):
        return "nice", f"{f'{under}, with' if by_heading else 'By'} the words “{wishes[0]}”."
    if by_heading:
        if section == "nice" and insists:
            return "must", f"{under}, but with the word “{insists[0]}”."
        return ("nice" if section == "nice" else "must"), f"{under}."
    if insists and (section != "other" or asks):
        return "must", f"By the word “{insists[0]}”."
    if asks and section != "other":
        return ("nice" if section == "nice" else "must"), f"By the words “{asks[0].strip()}”."
    return None


def _lines(text: str) -> Iterator[_Line]:
    rows = [row.strip() for row in text.splitlines()]
    for place, row in enumerate(rows):
        if run_on := _run_on(row):
            yield from run_on
            continue
        point = _BULLET.match(row)
        said = row[point.end() :].strip() if point else row
        following = next((one for one in rows[place + 1 : place + 3] if one), "")
        if len(said) > 1:
            before_point = not point and bool(_BULLET.match(following))
            after_blank = place > 0 and not rows[place - 1]
            yield _Line(said, is_point=bool(point), before_point=before_point, after_blank=after_blank)


def _run_on(row: str) -> list[_Line]:
    """Where headings that ask stand in the middle of running text: its sentences, each a line of its own, and so each heading."""
    parts = parts_of(row) if len(row) > LONGEST_LINE else ()
    headed = [(_INLINE.match(part), part) for part in parts]
    if not any(found and section_of(found[1]) in {"must", "nice"} for found, _ in headed):
        return []
    lines = []
    for found, part in headed:
        if found and not section_of(found[1]):
            lines += [_Line(f"{found[1]}:", is_point=False), _Line(found[2], is_point=False)]
        else:
            lines.append(_Line(part, is_point=False))
    return lines
