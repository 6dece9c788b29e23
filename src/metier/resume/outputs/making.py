"""One résumé, in every form it is asked for."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from metier.core.resume.cleaning import cleaned
from metier.core.resume.content import Content
from metier.core.resume.directions import in_order
from metier.core.resume.europass import UNVERIFIED, europass
from metier.core.resume.html import html
from metier.core.resume.look import Look
from metier.core.resume.plain import plain_text
from metier.core.resume.read_back import ReadBack, compare

Readable = Literal["pdf", "docx", "html", "txt"]
Format = Literal["pdf", "docx", "html", "txt", "json", "europass"]


@dataclass(frozen=True, slots=True)
class Form:
    """How the files of a format end, and what they are on the web."""

    ending: str
    media_type: str


FORMATS: dict[Format, Form] = {
    "pdf": Form(".pdf", "application/pdf"),
    "docx": Form(".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "html": Form(".html", "text/html; charset=utf-8"),
    "txt": Form(".txt", "text/plain; charset=utf-8"),
    "json": Form(".json", "application/json"),
    "europass": Form(".xml", "application/xml"),
}


@dataclass(frozen=True, slots=True)
class Output:
    """A file, and sentences about it that its owner must read, such as letters that no font has."""

    content: bytes
    format: Format
    notes: tuple[str, ...] = ()

    @property
    def media_type(self) -> str:
        return FORMATS[self.format].media_type

    @property
    def ending(self) -> str:
        """With its dot."""
        return FORMATS[self.format].ending


def render(content: Content, look: Look, form: Format) -> Output:
    """The file. Raises Refused when the content is too large or its photo is none.

    What writes a format is loaded when it is first asked for: a command that makes one PDF does not wait for the rest.
    """
    said = cleaned(content)
    match form:
        case "pdf":
            from metier.resume.outputs import paper

            made, notes = paper.pdf(in_order(said), look)
            return Output(made, form, notes)
        case "docx":
            from metier.resume.outputs.word import docx

            return Output(docx(in_order(said), look), form)
        case "html":
            return Output(html(in_order(said), look, _css()).encode(), form)
        case "txt":
            return Output(plain_text(said).encode(), form)
        case "json":
            from metier.core.exchange.write import json_resume
            from metier.core.resume.as_facts import as_facts

            document = json.dumps(json_resume(as_facts(said)), ensure_ascii=False, indent=2)
            return Output(f"{document}\n".encode(), form)
        case "europass":
            return Output(europass(said), form, (UNVERIFIED,))


@cache
def _css() -> str:
    return (Path(__file__).parent / "page.css").read_text()


def to_set(content: Content, look: Look) -> str:
    """What typst is told of it for the PDF, as JSON."""
    from metier.resume.outputs import paper

    return paper.said_of(in_order(cleaned(content)), look)


def preview(
    content: Content, look: Look, *, marks: Mapping[str, int] | None = None, form: Literal["svg", "png"] = "svg"
) -> list[bytes]:
    """Each page of the PDF as a picture. The lines whose key is in `marks` are shaded and followed by their number."""
    from metier.resume.outputs import paper

    return paper.pages(in_order(cleaned(content)), look, form, marks or {})


def read_back(data: bytes, form: Readable, content: Content) -> ReadBack:
    """Whether this file, made of this content, says all of it in order to a reader other than its writer."""
    from metier.resume.outputs.extraction import extracted

    said = cleaned(content)
    pages = extracted(data, form, said)
    last = len(list(filter(str.strip, pages[-1].splitlines()))) if len(pages) > 1 else None
    return replace(compare(said, "\n".join(pages)), last_lines=last)
