"""The letters of a PDF with their look and place, and what is attached to it. Runs only in the process that may be killed."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from metier.core.errors import Refused
from metier.core.reading.arranging import Letter, Link, Page, lines_of
from metier.core.reading.layout import Layout
from metier.core.words import count

MOST_PAGES = 60
MOST_LETTERS = 400_000
MOST_LINKS = 500  # of one page
_LEAST_LETTERS = 40  # of a document that has text at all
_BOLD_WEIGHT = 600
_BOLD_NAMES = ("bold", "black", "heavy", "semibold", "demi", "-medi", "medium", "bx")
_ITALIC_NAMES = ("italic", "oblique", "slanted", "-it")
_SPACE, _HYPHEN, _NO_CHARACTER = 32, 2, (0, 0xFFFE, 0xFFFF)


@dataclass(frozen=True, slots=True)
class _Look:
    size: float
    bold: bool
    italic: bool
    is_upright: bool


def opened(name: str, data: bytes) -> pdfium.PdfDocument:
    """The document. Raises Refused when it is locked, broken or far too long."""
    try:
        document = pdfium.PdfDocument(data)
        pages = len(document)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold():
            said = f"{name} is locked with a password. Open it, print it as a PDF without one, and choose that."
        else:
            said = f"{name} is damaged and cannot be read as a PDF. Save or download it again."
        raise Refused(said) from None
    if pages > MOST_PAGES:
        said = f"{name} has {count(pages, 'page')}; at most {MOST_PAGES} are read. Save the pages that are your résumé as a PDF of their own."
        raise Refused(said)
    return document


def attached(document: pdfium.PdfDocument, most: int) -> Iterator[tuple[str, bytes]]:
    """XML files inside, as Europass has one, as long as they are not larger than `most` bytes."""
    for index in range(min(document.count_attachments(), 20)):
        attachment = document.get_attachment(index)
        name = attachment.get_name()
        length = ctypes.c_ulong()
        raw.FPDFAttachment_GetFile(attachment, None, 0, length)
        if name.casefold().endswith(".xml") and 0 < length.value <= most:
            yield name, bytes(attachment.get_data())


def layout(name: str, document: pdfium.PdfDocument) -> Layout:
    """The lines of a document. Raises Refused when it has no text."""
    pages: list[Page] = []
    unknown = 0
    room = MOST_LETTERS
    for number in range(len(document)):
        page = document[number]
        letters, strange = _letters(page, room)
        unknown += strange
        room -= len(letters)
        pages.append(Page(tuple(letters), tuple(_links(document, page)), page.get_height() or 842.0))
        page.close()
        if room <= 0:
            raise Refused(f"{name} has far more text than a résumé. Choose the document that is your résumé.")
    written = sum(not letter.text.isspace() for page in pages for letter in page.letters)
    if written < _LEAST_LETTERS:
        said = f"{name} has no text: its pages are pictures, as a scanner makes them. Choose the document it was printed from, or paste its text."
        raise Refused(said)
    if unknown > written // 3:
        said = f"The letters of {name} cannot be told apart: its fonts do not say which letter is which. Choose the document it was made from, or paste its text."
        raise Refused(said)
    return Layout(lines_of(pages))


def _letters(page: pdfium.PdfPage, most: int) -> tuple[list[Letter], int]:
    """Upright letters, at most so many; and how many say nothing."""
    text = page.get_textpage()
    height = page.get_height()
    looks: dict[int, _Look] = {}
    found: list[Letter] = []
    unknown = 0
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    for index in range(min(raw.FPDFText_CountChars(text), most)):
        code = raw.FPDFText_GetUnicode(text, index)
        unknown += code in _NO_CHARACTER or code == 0xFFFD
        if code in _NO_CHARACTER or 0xD800 <= code <= 0xDFFF:
            continue
        if raw.FPDFText_IsGenerated(text, index) == 1:
            if found and code == _SPACE:
                found.append(replace(found[-1], text=" ", x=found[-1].end))
            continue
        thing = raw.FPDFText_GetTextObject(text, index)
        key = ctypes.cast(thing, ctypes.c_void_p).value or 0
        look = looks.get(key) or looks.setdefault(key, _look(thing))
        if not look.is_upright:
            continue
        raw.FPDFText_GetLooseCharBox(text, index, box)
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        said = "-" if code == _HYPHEN else chr(code)
        end = max(box.left, box.right)
        found.append(Letter(said, box.left, end, height - y.value, look.size, look.bold, look.italic))
    text.close()
    return found, unknown


def _links(document: pdfium.PdfDocument, page: pdfium.PdfPage) -> Iterator[Link]:
    height = page.get_height()
    position, link = ctypes.c_int(0), raw.FPDF_LINK()
    for _ in range(MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        action, rectangle = raw.FPDFLink_GetAction(link), raw.FS_RECTF()
        if not action or raw.FPDFAction_GetType(action) != raw.PDFACTION_URI:
            continue
        length = raw.FPDFAction_GetURIPath(document, action, None, 0)
        if not 1 < length < 1_000 or not raw.FPDFLink_GetAnnotRect(link, rectangle):
            continue
        buffer = ctypes.create_string_buffer(length)
        raw.FPDFAction_GetURIPath(document, action, buffer, length)
        yield Link(
            rectangle.left, height - rectangle.top, height - rectangle.bottom, buffer.value.decode("utf-8", "replace")
        )


def _look(thing: Any) -> _Look:  # a handle of PDFium, which has no types
    size, matrix, angle = ctypes.c_float(), raw.FS_MATRIX(), ctypes.c_int()
    raw.FPDFTextObj_GetFontSize(thing, size)
    raw.FPDFPageObj_GetMatrix(thing, matrix)
    font = raw.FPDFTextObj_GetFont(thing)
    length = raw.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(1, length))
    raw.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("latin-1").casefold()
    raw.FPDFFont_GetItalicAngle(font, angle)
    return _Look(
        round(size.value * (matrix.c**2 + matrix.d**2) ** 0.5, 1),
        raw.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT or any(word in name for word in _BOLD_NAMES),
        angle.value != 0 or any(word in name for word in _ITALIC_NAMES),
        abs(matrix.b) < 0.1 * abs(matrix.a) + 0.001,
    )
