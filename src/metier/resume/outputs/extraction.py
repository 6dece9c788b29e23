"""The text of an output, by extractors other than those that wrote it, in the order of the file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from html.parser import HTMLParser

import mammoth
import pypdfium2

from metier.core.resume.content import Content
from metier.core.resume.reading import Printed
from metier.resume.outputs.making import Readable


def extracted(data: bytes, form: Readable, content: Content) -> list[str]:
    """All text: page by page, without their feet, where the file knows its pages; else in one."""
    match form:
        case "pdf":
            return list(_pages(data, content.name))
        case "docx":
            return [str(mammoth.extract_raw_text(io.BytesIO(data)).value)]
        case "html":
            return [_Texts.of(data.decode())]
        case "txt":
            return [data.decode()]


def _pages(pdf: bytes, name: str) -> Iterator[str]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            words = text.get_text_range()
            text.close()
            page.close()
            yield words if number == 1 else Printed(words).without(f"{name} {number} / {len(document)}")
    finally:
        document.close()


class _Texts(HTMLParser):
    """The words of a page; what is not inside a line of text begins a new one."""

    INLINE = frozenset({"a", "span", "strong"})
    UNSEEN = frozenset({"title", "style"})

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._tag = ""

    @classmethod
    def of(cls, page: str) -> str:
        reader = cls()
        reader.feed(page)
        return "".join(reader.texts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._tag = tag
        self._part(tag)

    def handle_endtag(self, tag: str) -> None:
        self._tag = ""
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if self._tag not in self.UNSEEN:
            self.texts.append(data)

    def _part(self, tag: str) -> None:
        if tag not in self.INLINE:
            self.texts.append("\n")
