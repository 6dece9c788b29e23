"""A résumé as pages: PDF, or pictures for a preview."""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import MappingProxyType
from typing import Any, Literal

import typst
from django.conf import settings

from metier.core.errors import Refused
from metier.core.resume.content import Content, Section
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.core.resume.plain import between_items, label
from metier.core.resume.roles import Stay, stays
from metier.resume import typesetting

ZERO_WIDTH_SPACE = "\u200b"
_BREAKS = r"\s/\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003ffff-"  # by themselves: slashes, hyphens, East Asian
_ENDLESS = re.compile(f"[^{_BREAKS}]{{60,}}")


def pdf(content: Content, look: Look) -> tuple[bytes, tuple[str, ...]]:
    """A tagged, archivable PDF, and what is to be said of it. Raises Refused."""
    with _told():
        return typesetting.pdf(look.design, said_of(content, look), str(settings.METIER_HOME))


def pages(content: Content, look: Look, form: Literal["png", "svg"], marks: Mapping[str, int]) -> list[bytes]:
    """Each page as a picture. `marks` shades the lines of these keys and puts the number after them. Raises Refused."""
    with _told():
        return typesetting.pictures(look.design, said_of(content, look, marks), form, str(settings.METIER_HOME))


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except typst.TypstError as problem:
        if "image" in str(problem):
            raise Refused("The photo cannot be read. Choose a JPEG or PNG.") from problem
        raise


def said_of(content: Content, look: Look, marks: Mapping[str, int] = MappingProxyType({})) -> str:
    """What the sources read, as JSON. Any: it becomes JSON."""
    language = Language.of(content.language)
    said: dict[str, Any] = {
        "title": content.title,
        "name": _breakable(content.name),
        "headline": _breakable(content.headline),
        "lang": language.code,
        "region": language.region or None,
        "rtl": language.is_right_to_left,
        "comma": language.comma,
        "contacts": [
            {"text": _breakable(contact.text), "url": contact.url, "ltr": contact.kind != "place"}
            for contact in content.contacts
        ],
        "sections": [_section(section, marks, language) for section in content.sections],
        "paper": look.paper,
        "letters": look.letters,
        "accent": look.accent,
    }
    if content.photo:
        said["photo"] = list(content.photo.content)
        said["photo-format"] = "png" if content.photo.media_type == "image/png" else "jpg"
    return json.dumps(said, ensure_ascii=False)


def _breakable(text: str) -> str:
    """With places to break in words that no line could hold."""
    return _ENDLESS.sub(lambda found: ZERO_WIDTH_SPACE.join(textwrap.wrap(found[0], 20)), text)


def _section(section: Section, marks: Mapping[str, int], language: Language) -> dict[str, Any]:
    def lines(of: Any) -> list[dict[str, Any]]:
        return [{"text": _breakable(line.text), "mark": marks.get(line.key)} for line in of]

    def stay(one: Stay) -> dict[str, Any]:
        entries = [
            {
                "title": _breakable(entry.title),
                "organisation": _breakable(entry.organisation),
                "place": "" if one.is_shared and one.place else _breakable(entry.place),
                "dates": _breakable(entry.dates),
                "detail": _breakable(entry.detail),
                "url": entry.url,
                "lines": lines(entry.lines),
            }
            for entry in one.entries
        ]
        return {
            "organisation": _breakable(one.organisation),
            "place": _breakable(one.place),
            "shared": one.is_shared,
            "entries": entries,
        }

    return {
        "heading": _breakable(section.heading),
        "lines": lines(section.lines),
        "groups": [
            {
                "label": _breakable(label(group, language)),
                "items": lines(group.items),
                "mark": between_items(group, language),
            }
            for group in section.groups
        ],
        "stays": [stay(one) for one in stays(section.entries)],
    }
