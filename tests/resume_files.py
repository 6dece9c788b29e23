"""Résumés of invented people, made as files: Word documents by hand, PDFs by typst, and what each of them says."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from html import escape

import typst

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    '<w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:rPr><w:sz w:val="48"/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>'
)


def pdf(source: str) -> bytes:
    """A PDF of some typst."""
    return bytes(typst.compile(source.encode()))


def run(text: str, *, bold: bool = False, italic: bool = False) -> str:
    """A run of a paragraph; a tab in the text is a tab."""
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    words = "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(part)}</w:t>' for part in text.split("\t"))
    return f"<w:r><w:rPr>{look}</w:rPr>{words}</w:r>"


def paragraph(content: str, style: str = "") -> str:
    """A paragraph of runs, or of plain text."""
    inner = content if content.startswith("<") else run(content)
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}</w:pPr>{inner}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that hold paragraphs."""
    return (
        "<w:tbl>"
        + "".join("<w:tr>" + "".join(f"<w:tc>{cell}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
        + "</w:tbl>"
    )


def docx(
    body: str, *, relations: str = "", parts: dict[str, bytes] | None = None, document: bytes | None = None
) -> bytes:
    """A Word document with this body; `relations` are of its text, `parts` are more files in it."""
    text = (
        document
        or f'<?xml version="1.0"?><w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'.encode()
    )
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("word/document.xml", text)
        archive.writestr("word/styles.xml", _STYLES)
        if relations:
            package = "http://schemas.openxmlformats.org/package/2006/relationships"
            archive.writestr(
                "word/_rels/document.xml.rels", f'<Relationships xmlns="{package}">{relations}</Relationships>'
            )
        for name, data in (parts or {}).items():
            archive.writestr(name, data)
    return packed.getvalue()


def relation(kind: str, target: str, key: str = "rId9") -> str:
    """A relation to something outside the document."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return f'<Relationship Id="{key}" Type="{base}/{kind}" Target="{target}" TargetMode="External"/>'
