"""The page, the styles and the properties of a DOCX."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph

from metier.core.resume.content import Content
from metier.core.resume.languages import Language
from metier.core.resume.look import Accent, Letters, Look

PAPERS = {"a4": (Mm(210), Mm(297)), "us-letter": (Mm(215.9), Mm(279.4))}
COLOURS: dict[Accent, str] = {"green": "0B5D49", "blue": "1F4A86", "burgundy": "7D1F3A", "black": "1A1F1C"}
SIZES: dict[Letters, float] = {"small": 9.5, "usual": 10.5, "large": 11.5}
KEPT = {"Normal", "Title", "Subtitle", "Heading1", "Heading2", "Heading3", "ListBullet", "Header", "Footer"}
UNUSED = {"stylesWithEffects", "thumbnail", "customXml"}
"""Parts of the library's own document that no résumé needs: the styles a second time, a picture of nothing, and a list of no sources."""
MOST_OF_A_PROPERTY = 255  # letters
AFTER_TURNED = ("w:cs", "w:em", "w:lang", "w:eastAsianLayout", "w:specVanish", "w:oMath")
AFTER_SIZE = ("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl", *AFTER_TURNED)
AFTER_SPACING = ("w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl")  # fmt: skip
AFTER_DIRECTION = ("w:adjustRightInd", "w:snapToGrid", "w:spacing", *AFTER_SPACING)
SERIF, SANS = "Georgia", "Calibri"  # on the machines of those who open it


@cache
def template(look: Look, language: Language) -> bytes:
    """An empty DOCX with the page and the styles. Of the library's own only those are kept that a résumé has: finding one is quicker."""
    document = Document()
    styles = document.styles.element
    for style in list(styles.iterchildren(qn("w:style"))):
        is_paragraph, is_table = (style.get(qn("w:type")) == kind for kind in ("paragraph", "table"))
        if (is_paragraph and style.get(qn("w:styleId")) not in KEPT) or (is_table and not style.get(qn("w:default"))):
            styles.remove(style)
    for parts in (document.part.rels, document.part.package.rels):
        for key in [key for key, part in parts.items() if part.reltype.rpartition("/")[2] in UNUSED]:
            del parts[key]
    page = document.sections[0]
    page.page_width, page.page_height = PAPERS[look.paper]
    page.left_margin = page.right_margin = Mm(22)
    page.top_margin = page.bottom_margin = Mm(19)
    page.different_first_page_header_footer = True
    _styles(document, look)
    _language(document, language)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def set_up(content: Content, look: Look) -> WordDocument:
    """An empty document with its page, styles, properties and foot."""
    document = Document(io.BytesIO(template(look, Language.of(content.language))))
    _foot(document.sections[0].footer.paragraphs[0], content.name, text_width(document))
    properties = document.core_properties
    properties.title, properties.author = content.title[:MOST_OF_A_PROPERTY], content.name[:MOST_OF_A_PROPERTY]
    properties.language = str(Language.of(content.language))
    properties.comments = properties.keywords = ""
    for part in list(properties._element):  # noqa: SLF001 - the template's own dates, which are not this file's
        if part.tag in (qn("dcterms:created"), qn("dcterms:modified"), qn("cp:lastModifiedBy"), qn("cp:revision")):
            properties._element.remove(part)  # noqa: SLF001
    return document


def text_width(document: WordDocument) -> Length:
    page = document.sections[0]
    return Length((page.page_width or 0) - (page.left_margin or 0) - (page.right_margin or 0))


def _styles(document: WordDocument, look: Look) -> None:
    serif = look.design in ("classic", "academic")
    font, size, ink = SERIF if serif else SANS, SIZES[look.letters] - (1 if serif else 0), COLOURS["black"]
    accent = COLOURS[look.accent]
    styles = document.styles
    for name in ("Contacts", "Detail"):
        styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = styles["Normal"]
    _style(styles["Normal"], font, size, ink, after=3)
    _style(styles["Title"], font if look.design == "margin" else SERIF, size * 2.2, ink, after=2)
    _style(styles["Subtitle"], font, size * 1.1, accent, after=2)
    _style(styles["Contacts"], font, size, "4D5651", after=4)
    _style(styles["Detail"], font, size, "4D5651", after=2)
    _style(styles["Heading 1"], font, size * 1.15, accent, before=12, after=4, bold=True)
    _style(styles["Heading 2"], font, size, ink, before=7, after=2, bold=True)
    _style(styles["Heading 3"], font, size, ink, before=4, after=2, bold=True)
    _style(styles["List Bullet"], font, size, ink, after=1.5)
    _border(styles["Title"], None)
    _border(styles["Heading 1"], accent)
    if look.design == "classic":
        for name in ("Title", "Subtitle", "Contacts"):
            styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _style(
    style: Any, font: str, size: float, colour: str, *, before: float = 0, after: float = 0, bold: bool = False
) -> None:
    """Any: a style of the template, known by its name only."""
    assert isinstance(style, ParagraphStyle)  # noqa: S101 - they all are
    style.font.name, style.font.size, style.font.bold = font, Pt(round(size * 2) / 2), bold
    style.font.italic = False
    style.font.cs_bold = bold  # those of letters that run from right to left
    style.font.color.rgb = RGBColor.from_string(colour)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
        fonts.attrib.pop(qn(name), None)
    for name in ("w:cs", "w:eastAsia"):
        fonts.set(qn(name), font)
    _into(style.element.get_or_add_rPr(), "w:szCs", AFTER_SIZE).set(qn("w:val"), str(round(size * 2)))
    shape = style.paragraph_format
    shape.space_before, shape.space_after, shape.line_spacing = Pt(before), Pt(after), 1.08
    shape.widow_control = True


def _into(properties: Any, name: str, before: tuple[str, ...]) -> Any:
    """The one of this name, new before the first of these: programs refuse a file whose properties are out of order. Any: as above."""
    found = properties.find(qn(name))
    return properties.insert_element_before(OxmlElement(name), *before) if found is None else found


def _border(style: Any, colour: str | None) -> None:
    """A line beneath, or none. Any: as above."""
    properties = style.element.get_or_add_pPr()
    for old in properties.findall(qn("w:pBdr")):
        properties.remove(old)
    if colour:
        border, bottom = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
        for name, value in (("val", "single"), ("sz", "6"), ("space", "1"), ("color", colour)):
            bottom.set(qn(f"w:{name}"), value)
        border.append(bottom)
        properties.insert_element_before(border, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:spacing", "w:ind", "w:jc", "w:outlineLvl")  # fmt: skip


def _language(document: WordDocument, language: Language) -> None:
    for tongue in document.styles.element.iter(qn("w:lang")):
        tongue.set(qn("w:val"), str(language))
        tongue.set(qn("w:bidi" if language.is_right_to_left else "w:eastAsia"), str(language))
    if language.is_right_to_left:
        normal = document.styles["Normal"].element
        _into(normal.get_or_add_pPr(), "w:bidi", AFTER_DIRECTION)
        _into(normal.get_or_add_rPr(), "w:rtl", AFTER_TURNED)


def _foot(paragraph: Paragraph, name: str, width: Length) -> None:
    """The name and the page, on every page but the first."""
    paragraph.paragraph_format.tab_stops.clear_all()
    paragraph.paragraph_format.tab_stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{name}\t")
    for number, field in enumerate(("PAGE", "NUMPAGES")):
        if number:
            paragraph.add_run(" / ")
        simple = OxmlElement("w:fldSimple")
        simple.set(qn("w:instr"), field)
        paragraph._p.append(simple)  # noqa: SLF001 - the library has no fields
