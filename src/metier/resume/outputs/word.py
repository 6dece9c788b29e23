"""A résumé as DOCX, for whoever wants to change it: real styles, no tables, one column."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from metier.core.errors import Refused
from metier.core.resume.content import Contact, Content, Entry, Photo, Section
from metier.core.resume.directions import before
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.core.resume.plain import label, listed
from metier.core.resume.roles import Stay, stays
from metier.resume.outputs import word_styles


def docx(content: Content, look: Look) -> bytes:
    """The file. Raises Refused when the photo is none."""
    document = word_styles.set_up(content, look)
    if content.photo:
        _photo(document, content.photo, content.name)
    if content.name:
        _paragraph(document, "Title", content.name)
    if content.headline:
        _paragraph(document, "Subtitle", content.headline)
    language = Language.of(content.language)
    if content.contacts:
        _contacts(_paragraph(document, "Contacts"), content.contacts, turned=language.is_right_to_left)
    for section in content.sections:
        _section(document, section, language)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def _paragraph(document: WordDocument, style: str, text: str = "") -> Paragraph:
    """With the style of this id. By its id, because the library looks for a name through all styles, twice."""
    paragraph = document.add_paragraph(text)
    paragraph._p.style = style  # noqa: SLF001
    return paragraph


def _contacts(paragraph: Paragraph, contacts: Sequence[Contact], *, turned: bool) -> None:
    for contact in contacts:
        if ahead := before(contact, is_first=contact is contacts[0], turned=turned):
            paragraph.add_run(ahead)
        _linked(paragraph, contact.text, contact.url)


def _photo(document: WordDocument, photo: Photo, name: str) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    try:
        shape = paragraph.add_run().add_picture(io.BytesIO(photo.content), height=Mm(30))
    except (UnrecognizedImageError, InvalidImageStreamError, UnexpectedEndOfFileError, ZeroDivisionError) as problem:
        raise Refused("The photo cannot be read. Choose a JPEG or PNG.") from problem
    shape._inline.docPr.set("descr", name)  # noqa: SLF001 - the library has no other way to give a picture its words


def _section(document: WordDocument, section: Section, language: Language) -> None:
    _paragraph(document, "Heading1", section.heading)
    for line in section.lines:
        document.add_paragraph(line.text)
    for stay in stays(section.entries):
        _stay(document, stay, language.comma)
    for group in section.groups:
        paragraph = document.add_paragraph()
        if named := label(group, language):
            _run(paragraph, named, bold=True)
        paragraph.add_run(listed(group, language))


def _stay(document: WordDocument, stay: Stay, comma: str) -> None:
    if stay.is_shared:
        _after(_paragraph(document, "Heading2", stay.organisation), (stay.place,), comma)
    for entry in stay.entries:
        paragraph = _paragraph(document, "Heading3" if stay.is_shared else "Heading2")
        _linked(paragraph, entry.title, entry.url)
        if not stay.is_shared:
            _after(paragraph, (entry.organisation, entry.place), comma)
        elif not stay.place:
            _after(paragraph, (entry.place,), comma)
        _rest(document, paragraph, entry)


def _after(paragraph: Paragraph, parts: Iterable[str], comma: str) -> None:
    for part in filter(None, parts):
        _run(paragraph, f"{comma}{part}" if paragraph.text else part, bold=False)


def _run(paragraph: Paragraph, text: str, *, bold: bool) -> None:
    """Bold, or not, also where the letters run from right to left, which have a weight of their own."""
    font = paragraph.add_run(text).font
    font.bold = font.cs_bold = bold


def _rest(document: WordDocument, head: Paragraph, entry: Entry) -> None:
    if entry.dates:
        _run(head, f"\t{entry.dates}", bold=False)
        head.paragraph_format.tab_stops.add_tab_stop(word_styles.text_width(document), WD_TAB_ALIGNMENT.RIGHT)
    if entry.detail:
        _paragraph(document, "Detail", entry.detail).paragraph_format.keep_with_next = bool(entry.lines)
    for place, line in enumerate(entry.lines):
        bullet = _paragraph(document, "ListBullet", line.text)
        if place + 1 < len(entry.lines) and place in (0, len(entry.lines) - 2):  # none stands alone on a page
            bullet.paragraph_format.keep_with_next = True


def _linked(paragraph: Paragraph, text: str, url: str) -> None:
    """A run, inside a link when there is an address. The library reads links and does not write them."""
    run = paragraph.add_run(text)
    if url:
        link = OxmlElement("w:hyperlink")
        link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
        paragraph._p.append(link)  # noqa: SLF001 - as above
        link.append(run._r)  # noqa: SLF001
