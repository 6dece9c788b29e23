"""One résumé, in every form it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from metier.core.resume.cleaning import cleaned
from metier.core.resume.content import Content
from metier.core.resume.look import Look
from metier.core.resume.plain import plain_text
from metier.resume.outputs import paper

Format = Literal["pdf", "txt"]


@dataclass(frozen=True, slots=True)
class Form:
    """What a format is called, how its files end, and what they are on the web."""

    words: str
    ending: str
    media_type: str


FORMATS: dict[Format, Form] = {
    "pdf": Form("PDF", ".pdf", "application/pdf"),
    "txt": Form("plain text", ".txt", "text/plain; charset=utf-8"),
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
    """The file. Raises Refused when the content is too large or its photo is none."""
    said = cleaned(content)
    match form:
        case "pdf":
            made, notes = paper.pdf(said, look)
            return Output(made, form, notes)
        case "txt":
            return Output(plain_text(said).encode(), form)


def preview(
    content: Content, look: Look, *, marks: Mapping[str, int] | None = None, form: Literal["svg", "png"] = "svg"
) -> list[bytes]:
    """Each page of the PDF as a picture. The lines whose key is in `marks` are shaded and followed by their number."""
    return paper.pages(cleaned(content), look, form, marks or {})
