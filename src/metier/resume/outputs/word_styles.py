"""The styles of a DOCX: what each design looks like in Word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from metier.core.resume.languages import Language
from metier.core.resume.look import Accent, Design, Letters, Look
from metier.resume.outputs.word_fonts import SANS, SERIF, fonts, has_italics

COLOURS: dict[Accent, str] = {"green": "0B5D49", "blue": "1F4A86", "burgundy": "7D1F3A", "black": "1A1F1C"}
INK, QUIET = COLOURS["black"], "4D5651"
BULLETS = 1  # the list of all bullets
SCALE: dict[Letters, float] = {"small": 0.92, "usual": 1, "large": 1.09}


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What sets a design apart. `size` is in points, `title` that of the name in parts of it; `rule` the side of a heading that has a line."""

    font: str
    size: float
    title_font: str
    title: float = 2.2
    is_title_bold: bool = False
    is_centred: bool = False
    has_small_capitals: bool = False
    leans: bool = False
    rule: str = "bottom"
    thickness: int = 6  # eighths of a point
    bullet: str = "•"
    apart: float = 1


FACES: Mapping[Design, Face] = {
    "clear": Face(font=SANS, size=10.5, title_font=SERIF, bullet="–", apart=0.8),
    "classic": Face(
        font=SERIF, size=9.5, title_font=SERIF, is_centred=True, has_small_capitals=True, leans=True, thickness=4
    ),
    "margin": Face(font=SANS, size=10.5, title_font=SANS, title=2.4, rule="top", thickness=18, apart=0.8),
    "academic": Face(
        font=SERIF,
        size=9,
        title_font=SERIF,
        title=2,
        is_title_bold=True,
        leans=True,
        rule="top",
        bullet="–",
        apart=0.75,
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style of paragraphs. What it does not say is as in Normal: whoever changes that changes all. Sizes are in points, `tab` in twips."""

    key: str
    name: str
    size: float
    then: str = "Normal"
    font: str = ""
    colour: str = ""
    is_bold: bool = False
    is_italic: bool = False
    has_small_capitals: bool = False
    before: float = 0
    after: float = 0
    level: int | None = None
    border: str = ""
    tab: int = 0
    is_centred: bool = False
    is_bullet: bool = False
    turned: bool = False


def styles(look: Look, language: Language, width: int) -> Iterator[str]:
    """Each as XML, in the order of elements that the format wants. `width` is that of the lines, in twips."""
    for one in _styles(look, language, width):
        yield _xml(one, language)


def _styles(look: Look, language: Language, width: int) -> list[Style]:
    face, accent = FACES[look.design], COLOURS[look.accent]
    size, apart, centred = face.size * SCALE[look.letters], face.apart, face.is_centred
    leans = face.leans and has_italics(language)
    space = {"top": 4, "bottom": 1}[face.rule]
    rule = f'<w:{face.rule} w:val="single" w:sz="{face.thickness}" w:space="{space}" w:color="{accent}"/>'
    return [
        Style(key="Normal", name="Normal", size=size, font=face.font, colour=INK, after=1, turned=language.is_right_to_left),
        Style(key="Title", name="Title", size=size * face.title, font=face.title_font, is_bold=face.is_title_bold, after=2, is_centred=centred),
        Style(key="Subtitle", name="Subtitle", size=size * 1.1, colour=accent, is_italic=leans, after=2, is_centred=centred),
        Style(key="Contacts", name="Contacts", size=size, colour=QUIET, after=2, is_centred=centred),
        Style(key="Heading1", name="heading 1", size=size * 1.15, colour=accent, is_bold=True, has_small_capitals=face.has_small_capitals, before=10 * apart, after=2, level=0, border=rule),
        Style(key="Heading2", name="heading 2", size=size, is_bold=True, before=5 * apart, level=1, tab=width, then="ListBullet"),
        Style(key="Heading3", name="heading 3", size=size, is_bold=True, before=4 * apart, level=2, tab=width, then="ListBullet"),
        Style(key="Detail", name="Detail", size=size, colour=QUIET, after=1, then="ListBullet"),
        Style(key="ListBullet", name="List Bullet", size=size, after=0.5, then="ListBullet", is_bullet=True),
        Style(key="Footer", name="footer", size=size * 0.85, colour=QUIET, tab=width, then="Footer"),
    ]  # fmt: skip


def _xml(style: Style, language: Language) -> str:
    default = ' w:default="1"' if style.key == "Normal" else ""
    custom = ' w:customStyle="1"' if style.key in ("Contacts", "Detail") else ""
    parts = (
        f'<w:name w:val="{style.name}"/>',
        "" if default else '<w:basedOn w:val="Normal"/>',
        f'<w:next w:val="{style.then}"/>',
        "<w:qFormat/>",
        f"<w:pPr>{_shape(style)}</w:pPr>",
        f"<w:rPr>{_letters(style, language)}</w:rPr>",
    )
    return f'<w:style w:type="paragraph"{default}{custom} w:styleId="{style.key}">{"".join(parts)}</w:style>'


def _shape(style: Style) -> str:
    parts = (
        "<w:keepNext/>" if style.level is not None else "",
        "<w:keepLines/>" if style.level is not None or style.is_bullet else "",
        "<w:widowControl/>",
        f'<w:numPr><w:numId w:val="{BULLETS}"/></w:numPr>' if style.is_bullet else "",
        f"<w:pBdr>{style.border}</w:pBdr>" if style.border else "",
        f'<w:tabs><w:tab w:val="right" w:pos="{style.tab}"/></w:tabs>' if style.tab else "",
        "<w:bidi/>" if style.turned else "",
        f'<w:spacing w:before="{style.before * 20:.0f}" w:after="{style.after * 20:.0f}" w:line="240" w:lineRule="auto"/>',
        '<w:jc w:val="center"/>' if style.is_centred else "",
        "" if style.level is None else f'<w:outlineLvl w:val="{style.level}"/>',
    )
    return "".join(parts)


def _letters(style: Style, language: Language) -> str:
    """Size, weight and slope twice: letters that run from right to left have their own."""
    size, on = round(style.size * 2), "" if style.is_bold else ' w:val="0"'
    parts = (
        f"<w:rFonts {fonts(style.font, language)}/>" if style.font else "",
        f"<w:b{on}/><w:bCs{on}/>",
        "<w:i/><w:iCs/>" if style.is_italic else "",
        "<w:smallCaps/>" if style.has_small_capitals else "",
        f'<w:color w:val="{style.colour}"/>' if style.colour else "",
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>',
    )
    return "".join(parts)
