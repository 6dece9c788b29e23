"""Paper: a PDF by typst, in process, from a source beside the code and facts as JSON."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import typst
from django.conf import settings

from metier.ui.letters import BOXES, NO_SHAPE, Lettering, forget, lettering, ways

PACKAGE = Path(__file__).parents[1]
Standard = Literal["a-2a", "a-2b"]


def pdf(source: Path, name: str, said: Mapping[str, Any], *, note: str, standard: Standard = "a-2b") -> bytes:
    """An archivable, tagged PDF; the same facts give the same bytes, on one machine where letters are rare. Any: it becomes JSON.

    The source reads the facts as `sys.inputs.<name>`. The standard refuses letters without a shape. Then the fonts of the machine are
    asked too; where they do not help either, the PDF says so, before what `said[note]` says.
    """
    has_boxes = False
    for system_fonts in ways(_words(said)):
        try:
            return _made(source, name, said, system_fonts=system_fonts, standard=standard)
        except typst.TypstError as problem:
            has_boxes = NO_SHAPE in str(problem)
    kept = {**said, note: f"{BOXES} {said[note]}".strip()} if has_boxes else said
    made = _made(source, name, kept, system_fonts=True, standard=None)
    forget()
    return made


def _words(said: Mapping[str, Any]) -> str:
    return json.dumps(said, ensure_ascii=False)


def _lettering(*, system_fonts: bool) -> Lettering:
    return lettering(str(settings.METIER_HOME), system_fonts=system_fonts)


def _made(source: Path, name: str, said: Mapping[str, Any], *, system_fonts: bool, standard: Standard | None) -> bytes:
    letters = _lettering(system_fonts=system_fonts)
    made = typst.compile(
        source,
        root=PACKAGE,
        font_paths=letters.fonts,
        format="pdf",
        pdf_standards=standard,
        sys_inputs={name: _words(said), **letters.input},
        timestamp=0,
    )
    assert isinstance(made, bytes)  # noqa: S101 - one PDF, not a list of pages
    return made


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF of one page, and the headings of what did not fit on it even in small letters.

    `boxes` says so where some letters have no shape in any font of this machine.
    """

    data: bytes
    left_out: tuple[str, ...]
    boxes: str = ""


def one_page(source: Path, said: Mapping[str, Any]) -> Made:
    """One page made by `ui/typst/page.typ`, archivable and tagged (PDF/A-2a); the same words on the same day give the same bytes.

    That standard refuses letters without a shape. Then the fonts of the machine are asked too; where they do not help either,
    it is a plain PDF. Any: it becomes JSON.
    """
    for system_fonts in ways(_words(said)):
        try:
            return _page(source, said, system_fonts=system_fonts)
        except typst.TypstError as problem:
            if NO_SHAPE not in str(problem):
                raise
    made = _page(source, said, system_fonts=True, is_archivable=False)
    forget()
    return made


def _page(source: Path, said: Mapping[str, Any], *, system_fonts: bool, is_archivable: bool = True) -> Made:
    letters = _lettering(system_fonts=system_fonts)
    maker = typst.Compiler(
        str(source),
        root=str(PACKAGE),
        font_paths=letters.fonts,
        sys_inputs={"said": _words(said), **letters.input},
    )
    data = maker.compile(format="pdf", pdf_standards=["a-2a"] if is_archivable else [], timestamp=0)
    found = json.loads(maker.query("<left-out>", field="value"))
    assert isinstance(data, bytes)  # noqa: S101 - one PDF, not a list of pages
    return Made(data, tuple(found[0]) if found else (), boxes="" if is_archivable else BOXES)
