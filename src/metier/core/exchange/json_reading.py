"""JSON Resume 1.x."""

from __future__ import annotations

import json

from metier.core.exchange.bounded import Item
from metier.core.exchange.encoding import text_of
from metier.core.exchange.facts import Fact
from metier.core.exchange.json_entries import Document, Entry
from metier.core.exchange.json_sections import SECTIONS, profile
from metier.core.exchange.reading import Corrections, Reading
from metier.core.exchange.refusals import Unreadable
from metier.core.words import megabytes

_KNOWN = frozenset({"basics", "meta", "$schema", *SECTIONS})
MAX_JSON = 5_000_000  # bytes


def read_json_resume(item: Item, corrections: Corrections) -> Reading:
    """Read a JSON Resume. Raises Unreadable when it is not one, naming line and column where its JSON breaks off."""
    file = item.label
    if item.size > MAX_JSON:
        raise Unreadable(
            f"{file} has {megabytes(item.size)}, more than the {megabytes(MAX_JSON)} a JSON Resume can have.", file
        )
    text = text_of(file, item.read())
    content = _parsed(file, text)
    if not isinstance(content, dict) or not _is_resume(content):
        wanted = "It has none of its sections, such as basics, work or education."
        raise Unreadable(
            f"{file} is JSON, but not a JSON Resume. {wanted} Choose the JSON your résumé editor exports.", file
        )
    if isinstance(content.get("sections"), dict) and not content.keys() & SECTIONS.keys():
        raise Unreadable(
            f"{file} is the own file of a résumé editor: its sections stand in “sections”, where a JSON Resume has none. "
            "Export it there as a JSON Resume or as a PDF, and choose that.",
            file,
        )
    document = Document(file, text, corrections)
    facts = _facts(document, content)
    for key, rows in content.items():
        if key in _KNOWN:
            continue
        document.note_unknown(key, len(rows) if isinstance(rows, list) else 1)
    return Reading(
        kind="json_resume",
        facts=tuple(facts),
        ignored=document.ignored(),
        problems=tuple(document.problems),
        files=1,
        bytes=item.size,
    )


def _is_resume(content: dict[str, object]) -> bool:
    """A job description has skills too; without basics, work or education, a résumé has no other keys."""
    return bool(content.keys() & {"basics", "work", "education"}) or bool(
        content.keys() & SECTIONS.keys() and content.keys() <= _KNOWN
    )


def _facts(document: Document, content: dict[str, object]) -> list[Fact]:
    facts: list[Fact] = []
    basics = content.get("basics")
    if isinstance(basics, dict):
        found = profile(Entry(document, "basics", basics), document)
        if found:
            facts.append(found)
    elif basics is not None:
        document.wrong("basics", basics, "“basics” must be an object with keys.")
    for section, build in SECTIONS.items():
        for entry in document.entries(content, section):
            fact = build(entry)
            if entry.close():
                facts.append(fact)
    return facts


def _parsed(file: str, text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"{file}, line {error.lineno}, column {error.colno}"
        raise Unreadable(
            f"{place}: the JSON breaks off here ({error.msg}). Correct it and choose it again.", file, error.lineno
        ) from None
    except RecursionError:
        raise Unreadable(f"{file} is nested too deeply to be a JSON Resume.", file) from None
    except ValueError:
        raise Unreadable(f"{file} holds a number that is too long to be read.", file) from None
