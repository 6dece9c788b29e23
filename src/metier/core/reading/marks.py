"""Marks of lists and of pictures, which are no words."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from metier.core.reading.layout import Line, at_the_start

BULLETS = "•◦▪▫●○■□‣⁃·∙►▸➢➤➔✓✔❖◆◇★"
_DASHES = "–—-*+"
MARKS = frozenset(BULLETS + _DASHES)
_WORD_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf076\uf0a8\uf06e\uf0fc")  # of Symbol and Wingdings, as Word writes them
_NUMBERED = re.compile(r"(?:\[\d{1,3}\]|\(?\d{1,2}[.)]|[A-Z]\d{1,2}\.)\s+(?=\S)")
_SCALE = re.compile(r"\s*(?:[●○◉◯⬤■□▪▫★☆✦✧◆◇⚫⚪•]\s?){3,}\Z")
_INVISIBLE = frozenset("\u200b\u200c\u200d\u2060\ufeff\u00ad\ufffd")


def as_letters(text: str) -> str:
    """Ligatures as their letters, bullets as one mark, pictures as nothing, every space as a space."""
    if text in _WORD_BULLETS:
        return "•"
    if text in _INVISIBLE or "\ue000" <= text <= "\uf8ff" or text >= "\U000f0000":
        return ""
    if text.isspace():
        return " "
    if unicodedata.category(text[0]) == "Cc":
        return ""
    return unicodedata.normalize("NFKC", text) if "ﬀ" <= text <= "ﬆ" else text


def bullet_of(line: Line) -> Line:
    """The line without the mark of its list, and said to be of one."""
    first = line.runs[0]
    text = first.text.lstrip()
    rest = line.runs[1:]
    mark = text.strip()
    if rest and (mark in MARKS or mark == "o") and (mark in BULLETS or rest[0].is_apart or text != text.rstrip()):
        return replace(line, runs=at_the_start(rest), is_bullet=True)
    if text and text[0] in BULLETS:
        return _without(line, text[1:].lstrip())
    if len(text) > 2 and text[0] in _DASHES and text[1] == " " and not text[2].isdigit():
        return _without(line, text[2:].lstrip())
    return line


def without_scale(line: Line) -> Line:
    """The line without the dots or stars at its end that draw how well something is known."""
    kept = tuple(replace(run, text=said) for run in line.runs if (said := _SCALE.sub("", run.text)).strip())
    return replace(line, runs=at_the_start(kept)) if kept else line


def _without(line: Line, text: str) -> Line:
    runs = (replace(line.runs[0], text=text), *line.runs[1:])
    kept = runs if text else runs[1:]
    return replace(line, runs=kept, is_bullet=True) if kept else replace(line, runs=(replace(runs[0], text=""),))


def numbered(text: str) -> str | None:
    """The text behind `[1]`, `2.` or `J3.`, or None when it has no such number."""
    found = _NUMBERED.match(text)
    return text[found.end() :] if found else None
