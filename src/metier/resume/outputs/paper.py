"""A résumé as pages: PDF, or pictures for a preview, by typst in process."""

from __future__ import annotations

import json
import re
import textwrap
import threading
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

import typst
from django.conf import settings

from metier.core.errors import Refused
from metier.core.resume.content import Content, Section
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.core.resume.plain import between_items
from metier.core.resume.roles import Stay, stays
from metier.ui.paper import BOXES, NO_SHAPE

SOURCES = Path(__file__).parent / "typst"
Form = Literal["pdf", "svg", "png"]
Standard = Literal["a-2a", "ua-1"]
STANDARDS: list[Standard] = ["a-2a", "ua-1"]
ZERO_WIDTH_SPACE = "\u200b"
_ENDLESS = re.compile(r"[^\s/-]{60,}")  # lines break at slashes and hyphens by themselves
_ONE_AT_A_TIME = threading.Lock()


def pdf(content: Content, look: Look) -> tuple[bytes, tuple[str, ...]]:
    """A tagged, archivable PDF (PDF/A-2a and PDF/UA-1), and what is to be said of it. The same content gives the same bytes.

    The standards refuse letters without a shape. Then the fonts of the machine are asked too; where they do not help either, those
    letters are printed as boxes and that is said.
    """
    said = _said(content, look, {})
    for system_fonts in (False, True):
        try:
            return _made(look, said, "pdf", system_fonts=system_fonts, standards=STANDARDS)[0], ()
        except typst.TypstError as problem:
            if NO_SHAPE not in str(problem):
                raise _refused(problem) from problem
    made = _made(look, said, "pdf", system_fonts=True, standards=[])[0]
    _compiler.cache_clear()  # so that a font that is then given is found without a new start
    return made, (BOXES,)


def pages(content: Content, look: Look, form: Literal["png", "svg"], marks: Mapping[str, int]) -> list[bytes]:
    """Each page as a picture. `marks` shades the lines of these keys and puts the number after them."""
    try:
        return _made(look, _said(content, look, marks), form, system_fonts=True, standards=[])
    except typst.TypstError as problem:
        raise _refused(problem) from problem


def _refused(problem: typst.TypstError) -> Exception:
    if "image" in str(problem):
        return Refused("The photo cannot be read. Choose a JPEG or PNG.")
    return problem


@cache
def _compiler(*, system_fonts: bool) -> typst.Compiler:
    """Kept, because finding the fonts takes longer than setting a page."""
    folders = [str(files("font_source_sans_pro") / "files"), str(settings.METIER_HOME / "fonts")]
    return typst.Compiler(root=SOURCES, font_paths=typst.Fonts(include_system_fonts=system_fonts, font_paths=folders))


def _made(look: Look, said: str, form: Form, *, system_fonts: bool, standards: list[Standard]) -> list[bytes]:
    with _ONE_AT_A_TIME:
        made = _compiler(system_fonts=system_fonts).compile(
            SOURCES / f"{look.design}.typ",
            format=form,
            ppi=120,
            sys_inputs={"said": said},
            pdf_standards=list(standards),
            timestamp=0,
        )
    pages = made if isinstance(made, list) else [made]
    return [page for page in pages if page is not None]


def _said(content: Content, look: Look, marks: Mapping[str, int]) -> str:
    """What the sources read. Any: it becomes JSON."""
    language = Language.of(content.language)
    said: dict[str, Any] = {
        "title": content.name,
        "name": _breakable(content.name),
        "headline": _breakable(content.headline),
        "lang": language.code,
        "region": language.region or None,
        "rtl": language.is_right_to_left,
        "contacts": [
            {"text": _breakable(contact.text), "url": contact.url, "rtl": contact.kind == "place"}
            for contact in content.contacts
        ],
        "sections": [_section(section, marks) for section in content.sections],
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


def _section(section: Section, marks: Mapping[str, int]) -> dict[str, Any]:
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
            {"label": _breakable(group.label), "items": lines(group.items), "mark": between_items(group)}
            for group in section.groups
        ],
        "stays": [stay(one) for one in stays(section.entries)],
    }
