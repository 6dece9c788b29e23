"""The empty DOCX of a design: its page, styles, list and properties, and of the library's own document only what a résumé has."""

from __future__ import annotations

import io
from functools import cache
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm

from metier.core.resume.content import Content
from metier.core.resume.languages import Language
from metier.core.resume.look import Look
from metier.resume.outputs.word_fonts import tags
from metier.resume.outputs.word_styles import BULLETS, FACES, styles

PAPERS = {"a4": (Mm(210), Mm(297)), "us-letter": (Mm(215.9), Mm(279.4))}
SIDE, TOP, FOOT = Mm(21), Mm(18), Mm(9)
HANG = 255  # twips of a bullet
UNUSED = {"stylesWithEffects", "thumbnail", "customXml", "extended-properties"}
"""Parts that no résumé needs: the styles a second time, a picture of nothing, a list of no sources, and that another program made it."""
COMPATIBLE = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
"""As Word 2013 and later write it themselves; what is for earlier ones they open in compatibility mode."""
MOST_OF_A_PROPERTY = 255  # letters


@cache
def template(look: Look, language: Language) -> bytes:
    """An empty DOCX with the page, the styles and the list."""
    document = Document()
    for parts in (document.part.rels, document.part.package.rels):
        for key in [key for key, part in parts.items() if part.reltype.rpartition("/")[2] in UNUSED]:
            del parts[key]
    page = document.sections[0]
    page.page_width, page.page_height = PAPERS[look.paper]
    page.left_margin = page.right_margin = SIDE
    page.top_margin = page.bottom_margin = TOP
    page.footer_distance = FOOT
    page.different_first_page_header_footer = True
    _styles(document, look, language, Length(page.page_width - 2 * SIDE).twips)
    _only(document.part.numbering_part.element, _bullets(FACES[look.design].bullet))
    _only(document.settings.element, _settings())
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def set_up(content: Content, look: Look) -> WordDocument:
    """An empty document with its page, styles and properties."""
    language = Language.of(content.language)
    document = Document(io.BytesIO(template(look, language)))
    properties = document.core_properties
    properties.title, properties.author = content.title[:MOST_OF_A_PROPERTY], content.name[:MOST_OF_A_PROPERTY]
    properties.language = str(language)
    properties.comments = properties.keywords = ""
    for part in list(properties._element):  # noqa: SLF001 - the template's own dates, which are not this file's
        if part.tag in (qn("dcterms:created"), qn("dcterms:modified"), qn("cp:lastModifiedBy"), qn("cp:revision")):
            properties._element.remove(part)  # noqa: SLF001
    return document


def _styles(document: WordDocument, look: Look, language: Language, width: int) -> None:
    """In the place of all of the library's but those that stand for none."""
    element = document.styles.element
    for style in element.findall(qn("w:style")):
        if not style.get(qn("w:default")) or style.get(qn("w:type")) == "paragraph":
            element.remove(style)
    for one in styles(look, language, width):
        element.append(_parsed(one))
    for tongue in element.iter(qn("w:lang")):
        tongue.attrib.clear()
        for name, tag in tags(language).items():
            tongue.set(qn(f"w:{name}"), tag)


def _settings() -> str:
    compatible = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word" w:val="{value}"/>'
        for name, value in COMPATIBLE.items()
    )
    spacing = '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    return f'<w:zoom w:percent="100"/>{spacing}<w:compat>{compatible}</w:compat>'


def _bullets(mark: str) -> str:
    return (
        '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        f'<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="{mark}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{HANG}" w:hanging="{HANG}"/></w:pPr></w:lvl></w:abstractNum>'
        f'<w:num w:numId="{BULLETS}"><w:abstractNumId w:val="0"/></w:num>'
    )


def _only(element: Any, xml: str) -> None:
    """The element with this in it and nothing else. Any: the library knows few of these elements."""
    for part in list(element):
        element.remove(part)
    element.extend(list(_parsed(f"<w:body>{xml}</w:body>")))


def _parsed(xml: str) -> Any:
    """Any: as above."""
    return parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1))
