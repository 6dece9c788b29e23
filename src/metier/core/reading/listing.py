"""Sections that are lists: skills, languages, certificates, awards, publications, interests."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from metier.core.exchange.facts import (
    AwardFact,
    CertificateFact,
    InterestFact,
    LanguageFact,
    PublicationFact,
    SkillFact,
)
from metier.core.reading.entries import Entry, Item, entries_of, items_of
from metier.core.reading.layout import Line
from metier.core.reading.lexicon import body_score
from metier.core.reading.marks import numbered, without_scale
from metier.core.reading.pieces import head_of
from metier.core.reading.ranges import find
from metier.core.reading.reader import Reader
from metier.core.reading.sections import section_of
from metier.core.reading.tongues import is_language, level_of

MOST_WORDS = 8  # of one skill; a longer one is a sentence
_LABEL = re.compile(r"\s*([^:፡]{2,45})\s*[:፡]\s+(?=\S)")
_BETWEEN = re.compile(r"[,;|\t•·፣]\s*|\s+/\s+(?=\S)")
_TAIL = re.compile(r"\s*\(([^()]*)\)\s*\Z")
_LEVEL = re.compile(
    r"\s*[-–—:]?\s*\b(expert|advanced|proficient|intermediate|basic|beginner|familiar|fluent|native|fortgeschritten|grundkenntnisse|sehr gut|gut|experte|avancé|intermédiaire|débutant|"
    r"avanzado|intermedio|básico|avanzato|base|avançado|gevorderd|basis)\b\.?\s*\Z",
    re.IGNORECASE,
)
_RANKS = frozenset(
    [
        "professional",
        "associate",
        "expert",
        "advanced",
        "foundation",
        "foundations",
        "practitioner",
        "specialty",
        "specialist",
        "fundamentals",
        "intermediate",
        "beginner",
        "level",
    ]
)
_JOURNAL = re.compile(r"\(([^()]{3,120})\)\s*\Z")
_QUOTED = re.compile(r"[“\"«„]([^”\"»“]{8,300})[”\"»“]")


def skills(reader: Reader, lines: Sequence[Line]) -> None:
    """Each skill by itself; a label before several only groups them. Languages among them are languages."""
    seen: set[str] = set()
    for item in _skill_items([without_scale(line) for line in lines]):
        label, rest = _labelled("\t".join(line.text for line in item.lines) if "\t" in item.line.text else item.text)
        tongues = bool(label) and section_of(label) == "languages"
        listed = [_skill(text) for text in _listed(rest)]
        tongues = tongues or (bool(label) and all(is_language(name) for name, _, _ in listed if name))
        for name, keywords, level in listed:
            if is_language(name) and (tongues or not label):
                reader.add(
                    LanguageFact(name=name, proficiency=level or " ".join(keywords)), item.line.number, item.text
                )
            elif not name or name.casefold() in seen:
                continue
            elif len(name.split()) > MOST_WORDS:
                reader.ignore(
                    "Sentences among the skills", "They are no names of skills; add them as wins or to your summary."
                )
            else:
                seen.add(name.casefold())
                reader.add(SkillFact(name=name, level=level, keywords=keywords), item.line.number, item.text)


def _skill_items(lines: Sequence[Line]) -> Iterator[Item]:
    """Lines below each other without commas or marks are skills of their own, not one that was broken."""
    for item in items_of(lines):
        is_column = (
            len(item.lines) > 1 and not item.is_bullet and not any(_BETWEEN.search(line.text) for line in item.lines)
        )
        yield from (Item([line]) for line in item.lines) if is_column else [item]


def languages(reader: Reader, lines: Sequence[Line]) -> None:
    """`German (C1)`, `English: native`, `French – fluent`, or one below the other."""
    waiting: str = ""
    number = 0
    for item in (Item([without_scale(line)]) for line in lines):
        for text in _BETWEEN.split(_prepared(item.line.text)):
            text = text.strip(" .")
            if not text:
                continue
            name, level = level_of(text)
            if name and waiting:
                reader.add(LanguageFact(name=waiting), number, waiting)
            if name and level:
                reader.add(LanguageFact(name=name, proficiency=level), item.line.number, item.text)
                waiting = ""
            elif name:
                waiting, number = name, item.line.number
            elif waiting:
                reader.add(LanguageFact(name=waiting, proficiency=text), number, waiting)
                waiting = ""
            else:
                reader.ignore("Words among the languages", "They name no language that is known.")
    if waiting:
        reader.add(LanguageFact(name=waiting), number, waiting)


def certificates(reader: Reader, lines: Sequence[Line]) -> None:
    for entry in _short_entries(lines):
        head = head_of(entry.head)
        texts = [piece.text for piece in head.pieces]
        if not texts:
            continue
        found = head.time
        if len(texts) > 1 and texts[1].casefold() in _RANKS:
            texts = [f"{texts[0]} – {texts[1]}", *texts[2:]]
        name, authority = texts[0], texts[1] if len(texts) > 1 else ""
        before, comma, last = name.rpartition(", ")
        if comma and not authority and (body_score(last) or last.isupper()):
            name, authority = before, last
        if not authority and len(entry.body) == 1 and len(entry.body[0].text.split()) <= 6:
            authority = entry.body[0].text
        reader.add(
            CertificateFact(
                name=name,
                authority=authority,
                starts=found.starts if found else None,
                ends=found.ends if found else None,
                url=head.url,
            ),
            entry.number,
            entry.raw,
        )


def awards(reader: Reader, lines: Sequence[Line]) -> None:
    for entry in _short_entries(lines):
        head = head_of(entry.head)
        texts = [piece.text for piece in head.pieces]
        if not texts:
            continue
        found = head.time
        reader.add(
            AwardFact(
                title=texts[0],
                awarder=texts[1] if len(texts) > 1 else "",
                awarded_on=(found.ends or found.starts) if found else None,
                summary="\n".join([*texts[2:], *(item.text for item in entry.body)]),
            ),
            entry.number,
            entry.raw,
        )


def publications(reader: Reader, lines: Sequence[Line]) -> None:
    """Title by its quotation marks or its look; a reference that is written in one is kept in one."""
    for entry in _references(lines):
        rows = [*(line.text.replace("\t", " ") for line in entry.head), *(item.text for item in entry.body)]
        rows = [numbered(rows[0]) or rows[0], *rows[1:]]
        whole = " ".join(" ".join(rows).split())
        if not whole or section_of(whole) or not entry.head:
            continue
        found = find(whole)
        quoted = _QUOTED.search(whole)
        by_look = "" if quoted or len(rows) < 2 else _title_by_look(entry.head[0])
        name = quoted[1].strip(" ,.") if quoted else by_look or whole
        below = [text for text in rows[1:] if not _is_only_time(text)]
        publisher = next((match[1] for text in below if by_look and (match := _JOURNAL.search(text))), "")
        reader.add(
            PublicationFact(
                name=name,
                publisher=publisher,
                published_on=(found.ends or found.starts) if found else None,
                description="" if name == whole else "\n".join(below) if by_look else whole,
                url=next((link for line in entry.head for link in line.links if link.startswith("http")), ""),
            ),
            entry.number,
            entry.raw,
        )


def _title_by_look(line: Line) -> str:
    """What stands first in bold, without its time."""
    runs = line.runs[: line.apart or None]
    return "".join(run.text for run in runs).strip(" ,.") if runs and all(run.bold for run in runs) else ""


def _is_only_time(text: str) -> bool:
    found = find(text)
    return found is not None and not found.outside(text).strip(" ,.()")


def interests(reader: Reader, lines: Sequence[Line]) -> None:
    for item in items_of(lines):
        parts = [item.text] if item.is_bullet else [part.strip(" .") for part in _BETWEEN.split(_prepared(item.text))]
        for text in parts:
            if text:
                reader.add(InterestFact(name=text), item.line.number, item.text)


def _short_entries(lines: Sequence[Line]) -> list[Entry]:
    """Entries of a list in which a line with nothing special is an entry of its own."""
    entries = entries_of(lines)
    found: list[Entry] = []
    for entry in entries:
        dates = [line for line in entry.head if find(line.text)]
        if (
            len(entry.head) > 1
            and (len(dates) == len(entry.head) or not dates)
            and len({(line.is_bold, line.is_italic) for line in entry.head}) == 1
        ):
            found.extend(Entry([line]) for line in entry.head)
            found[-1].body.extend(entry.body)
        elif not entry.head:
            found.extend(Entry([item.whole]) for item in entry.body)
        else:
            found.append(entry)
    return found


def _references(lines: Sequence[Line]) -> list[Entry]:
    """Publications: by their numbers or marks where they have them, else by space and look."""
    if not any(map(_is_marked, lines)):
        return entries_of(lines)
    found: list[Entry] = []
    for line in lines:
        if _is_marked(line) and not (line.is_bullet and found and not found[0].head[0].is_bullet):
            found.append(Entry([line]))
        elif found and line.gap <= 1.6:
            found[-1].head.append(line)
    return found


def _is_marked(line: Line) -> bool:
    return line.is_bullet or bool(numbered(line.text.replace("\t", " ")))


def _labelled(text: str) -> tuple[str, str]:
    found = _LABEL.match(text)
    return (found[1].strip(), text[found.end() :]) if found else ("", text)


def _prepared(text: str) -> str:
    return re.sub(r"\s+(?:and|und|et|y|e|en|እና)\s+(?=\S+\s*\Z)", ", ", text)


def _listed(text: str) -> Iterator[str]:
    """What commas and bars divide, but not within brackets."""
    depth, begin = 0, 0
    for at, letter in enumerate(text):
        depth += (letter in "([") - (letter in ")]")
        if depth <= 0 and (letter in ",;|\t•·፣" or text[at - 1 : at + 2] == " / "):
            yield text[begin:at]
            begin = at + 1
    yield text[begin:]


def _skill(text: str) -> tuple[str, tuple[str, ...], str]:
    """Name, what is in brackets, and a level that is said."""
    text = re.sub(r"\A(?:and|und|et|y|&)\s+", "", text.strip(" .\t–—-"))
    level = ""
    tail = _TAIL.search(text)
    keywords: tuple[str, ...] = ()
    if tail:
        text = text[: tail.start()]
        if _LEVEL.fullmatch(tail[1]):
            level = tail[1]
        else:
            keywords = tuple(part.strip() for part in re.split(r"[,;/]", tail[1]) if part.strip())
    found = _LEVEL.search(text)
    if found and found.start():
        level, text = found[1], text[: found.start()]
    return " ".join(text.split()).strip(" :–—-"), keywords, level
