"""A résumé as DOCX, for whoever wants to change it: real styles, no tables, one column."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from metier.core.resume.content import Contact, Content, Entry, Section
from metier.core.resume.directions import before, runs
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.core.resume.plain import between, label, listed
from metier.core.resume.roles import Stay, stays
from metier.resume.outputs import word_page, word_photo

LONG = 500  # letters of a bullet that may run on to the next page


def docx(content: Content, look: Look) -> bytes:
    """The file. Raises Refused when the photo is none."""
    document = word_page.set_up(content, look)
    writer = _Writer(document, Language.of(content.language))
    writer.foot(content.name)
    head = writer.head(content)
    if content.photo:
        word_photo.put(head or [writer.paragraph("Contacts")], content.photo, content.title, turned=writer.turned)
    for section in content.sections:
        writer.section(section)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


@dataclass(frozen=True, slots=True)
class _Writer:
    document: WordDocument
    language: Language

    @property
    def turned(self) -> bool:
        return self.language.is_right_to_left

    def paragraph(self, style: str = "", text: str = "") -> Paragraph:
        """With the style of this id. By its id, because the library looks for a name through all styles, twice."""
        paragraph = self.document.add_paragraph()
        if style:
            paragraph._p.style = style  # noqa: SLF001
        self.words(paragraph, text)
        return paragraph

    def words(self, paragraph: Paragraph, text: str, *, bold: bool | None = None, turned: bool | None = None) -> None:
        """A run for each stretch that runs one way: Word takes size, weight and the place of signs from what its run says of it."""
        for part, runs_left in runs(text, turned=self.turned if turned is None else turned):
            font = paragraph.add_run(part).font
            if bold is not None:
                font.bold = font.cs_bold = bold
            if runs_left:
                font.rtl = True

    def foot(self, name: str) -> None:
        """The name and the page, on every page but the first."""
        paragraph = self.document.sections[0].footer.paragraphs[0]
        self.words(paragraph, f"{name}\t")
        for number, field in enumerate(("PAGE", "NUMPAGES")):
            if number:
                self.words(paragraph, " / ")
            simple = OxmlElement("w:fldSimple")
            simple.set(qn("w:instr"), field)
            paragraph._p.append(simple)  # noqa: SLF001 - the library has no fields

    def head(self, content: Content) -> list[Paragraph]:
        head = [
            self.paragraph(style, text)
            for style, text in (("Title", content.name), ("Subtitle", content.headline))
            if text
        ]
        if content.contacts:
            head.append(self.paragraph("Contacts"))
            self._contacts(head[-1], content.contacts)
        return head

    def _contacts(self, paragraph: Paragraph, contacts: Sequence[Contact]) -> None:
        """Of these, only places run as the résumé does: an address or a number keeps the order of its signs."""
        for contact in contacts:
            self.words(paragraph, before(contact, is_first=contact is contacts[0], turned=self.turned))
            self._linked(paragraph, contact.text, contact.url, turned=self.turned and contact.kind == "place")

    def section(self, section: Section) -> None:
        if section.heading:
            self.paragraph("Heading1", section.heading)
        for line in section.lines:
            self.paragraph(text=line.text)
        for stay in stays(section.entries):
            self._stay(stay)
        for group in section.groups:
            paragraph = self.paragraph()
            self.words(paragraph, label(group, self.language), bold=True)
            self.words(paragraph, listed(group, self.language))

    def _stay(self, stay: Stay) -> None:
        if stay.is_shared:
            head = self.paragraph("Heading2", stay.organisation)
            self._after(head, (stay.place,))
        for entry in stay.entries:
            where = ("" if stay.place else entry.place,) if stay.is_shared else (entry.organisation, entry.place)
            if entry.title or entry.dates or any(where):
                self._entry_head("Heading3" if stay.is_shared else "Heading2", entry, where)
            self._rest(entry)

    def _entry_head(self, style: str, entry: Entry, where: tuple[str, ...]) -> None:
        """On one line with its dates, and kept with what follows only where that is its own."""
        head = self.paragraph(style)
        if entry.title:
            self._linked(head, entry.title, entry.url, turned=self.turned)
        self._after(head, where)
        if entry.dates:
            self.words(head, f"\t{entry.dates}", bold=False)
        if not (entry.detail or entry.lines):
            head.paragraph_format.keep_with_next = False

    def _after(self, head: Paragraph, parts: Iterable[str]) -> None:
        """More of a heading, parted by commas."""
        comma, words = self.language.comma, between(parts, self.language.comma)
        if words:
            self.words(head, f"{comma}{words}" if head.runs or head.hyperlinks else words, bold=False)

    def _rest(self, entry: Entry) -> None:
        if entry.detail:
            self.paragraph("Detail", entry.detail).paragraph_format.keep_with_next = bool(entry.lines)
        for place, line in enumerate(entry.lines):
            bullet = self.paragraph("ListBullet", line.text)
            if len(line.text) >= LONG:
                bullet.paragraph_format.keep_together = False
            if place + 1 < len(entry.lines) and place in (0, len(entry.lines) - 2):  # none stands alone on a page
                bullet.paragraph_format.keep_with_next = True

    def _linked(self, paragraph: Paragraph, text: str, url: str, *, turned: bool) -> None:
        """Words, inside a link when there is an address. The library reads links and does not write them."""
        first = len(paragraph._p)  # noqa: SLF001 - as above
        self.words(paragraph, text, turned=turned)
        if url:
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), paragraph.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True))
            link.extend(paragraph._p[first:])  # noqa: SLF001 - as above
            paragraph._p.append(link)  # noqa: SLF001 - as above
