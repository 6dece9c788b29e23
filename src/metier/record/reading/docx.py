"""The paragraphs of a Word document with their look: styles, lists, tables and text boxes. Runs only in the process that may be killed."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from metier.core.errors import Refused
from metier.core.reading.layout import MOST_LINES, Layout, Line, Run
from metier.core.reading.marks import as_letters, bullet_of
from metier.core.words import megabytes
from metier.core.zips import BROKEN, BadZip, Limits, Trouble, opened
from metier.record.reading.styles import Look, Styles, W, value
from metier.record.reading.xml import MOST_BYTES, bare, tree

LIMITS = Limits(packed=20_000_000, unpacked=120_000_000)
DOCUMENT = "word/document.xml"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_HARMLESS = ("/hyperlink",)
_APART = ("tab", "ptab")
_AROUND = ("sdt", "sdtContent", "customXml", "ins", "smartTag")  # elements that hold others as if they stood there


@dataclass(frozen=True, slots=True)
class _Document:
    styles: Styles
    links: Mapping[str, str]


def layout(name: str, data: bytes) -> Layout:
    """The lines of a document. Raises Refused when it is broken, has macros, or needs what lies elsewhere."""
    parts = _parts(name, data)
    root = tree(name, "The text", parts[DOCUMENT])
    styles = Styles(tree(name, "The styles", parts["word/styles.xml"]) if "word/styles.xml" in parts else None)
    links = _links(name, [tree(name, path, part) for path, part in parts.items() if path.endswith(".rels")])
    body = root.find(f"{W}body")
    document = _Document(styles, links)
    lines: list[Line] = []
    for line in _block(document, body if body is not None else root, 0):
        if any(run.text.strip() for run in line.runs):
            lines.append(replace(line, number=len(lines) + 1))
        if len(lines) > MOST_LINES:
            raise Refused(f"{name} has far more text than a résumé. Choose the document that is your résumé.")
    if not lines:
        raise Refused(f"{name} has no text. Choose the document that is your résumé, or paste its text.")
    return Layout(tuple(lines))


def _parts(name: str, data: bytes) -> dict[str, bytes]:
    try:
        archive, entries = opened(io.BytesIO(data), LIMITS)
        names = {entry.filename for entry in entries}
        if any(one.casefold().rpartition("/")[2] in _MACROS for one in names):
            raise Refused(
                f"{name} has macros, which are programs. Nothing of it was read; save it as a document without macros (.docx) or as a PDF."
            )
        if DOCUMENT not in names:
            raise Refused(f"{name} is no Word document that can be read. Save it as .docx or as a PDF.")
        wanted = [
            entry
            for entry in entries
            if entry.filename in (DOCUMENT, "word/styles.xml") or entry.filename.endswith(".rels")
        ]
        found: dict[str, bytes] = {}
        for entry in wanted:
            with archive.open(entry) as stream:
                found[entry.filename] = stream.read(MOST_BYTES + 1)
            if len(found[entry.filename]) > MOST_BYTES:
                raise Refused(
                    f"{entry.filename} in {name} has more than {megabytes(MOST_BYTES)}, far more than a résumé."
                )
    except BadZip as bad:
        raise Refused(_sentence(name, bad)) from None
    except BROKEN:
        raise Refused(f"{name} is damaged and cannot be read. Save or download it again.") from None
    return found


def _sentence(name: str, bad: BadZip) -> str:
    again = "Save it again with Word, or as a PDF, and choose that."
    if bad.trouble is Trouble.TOO_LARGE:
        return f"{name} has {megabytes(bad.size)}, more than the {megabytes(LIMITS.packed)} a Word document can have here. Save it without its pictures."
    if bad.trouble in (Trouble.UNPACKS_TOO_LARGE, Trouble.FROM_NOTHING):
        return f"{name} unpacks to {megabytes(bad.size)}, far more than a résumé. Nothing of it was read. {again}"
    if bad.trouble is Trouble.LOCKED:
        return f"{name} is locked with a password. Save it without one and choose that."
    return f"{name} is damaged or not put together as a Word document is. {again}"


def _links(name: str, relations: list[Element]) -> dict[str, str]:
    """Web addresses by their key. Raises Refused where anything else lies outside the document."""
    found: dict[str, str] = {}
    for relation in (one for root in relations for one in root):
        if relation.get("TargetMode") != "External":
            continue
        if not str(relation.get("Type", "")).endswith(_HARMLESS):
            said = f"{name} refers to a file elsewhere ({str(relation.get('Type', '')).rpartition('/')[2]}), which Word would fetch. Nothing of it was read; save it as a PDF, or without what is linked."
            raise Refused(said)
        found.setdefault(str(relation.get("Id")), str(relation.get("Target", ""))[:1_000])
    return found


def _block(document: _Document, parent: Element, depth: int) -> Iterator[Line]:
    if depth > 12:
        return
    for element in parent:
        tag = bare(element.tag)
        if tag == "p":
            yield from _paragraph(document, element, depth)
        elif tag == "tbl":
            yield from _table(document, element, depth)
        elif tag in _AROUND:
            yield from _block(document, element, depth + 1)


def _table(document: _Document, table: Element, depth: int) -> Iterator[Line]:
    """A row of short cells is a line; cells that are columns of their own are read one after the other."""
    for row in _rows(table):
        cells = [lines for cell in row.findall(f"{W}tc") if (lines := list(_block(document, cell, depth + 1)))]
        if 1 < len(cells) <= 4 and min(map(len, cells)) <= 3 and not any(line.level for cell in cells for line in cell):
            for at in range(max(map(len, cells))):
                beside = [cell[at] for cell in cells if at < len(cell)]
                yield replace(
                    max(beside, key=lambda line: line.is_bullet),
                    runs=tuple(
                        run if place else replace(run, is_apart=bool(index))
                        for index, line in enumerate(beside)
                        for place, run in enumerate(line.runs)
                    ),
                    links=tuple(link for line in beside for link in line.links),
                )
        else:
            for cell in cells:
                yield from cell


def _rows(parent: Element) -> Iterator[Element]:
    """The rows of a table, without those of a table in one of its cells."""
    for element in parent:
        tag = bare(element.tag)
        if tag == "tr":
            yield element
        elif tag in _AROUND:
            yield from _rows(element)


def _paragraph(document: _Document, paragraph: Element, depth: int) -> Iterator[Line]:
    properties = paragraph.find(f"{W}pPr")
    style = document.styles.of_paragraph(value(properties, "pStyle"))
    numbering = properties.find(f"{W}numPr") if properties is not None else None
    is_list = style.is_list if numbering is None else value(numbering, "numId") != "0"
    boxes: list[Element] = []
    links: list[str] = []
    runs = list(_runs(document, paragraph, style.look, boxes, links))
    level = style.level
    gap = 1.0 + min(style.before, 40) / 12
    line: list[Run] = []
    first = True
    for run in [*runs, Run("\n")]:
        if run.text != "\n":
            line.append(run)
            continue
        text = tuple(_merged(line))
        if text:
            made = Line(
                0, text, level=level, gap=gap if first else 1.0, is_bullet=is_list and not level, links=tuple(links)
            )
            yield made if made.is_bullet else bullet_of(made)
        line, first = [], False
    for box in boxes:
        yield from _block(document, box, depth + 1)


def _runs(document: _Document, parent: Element, look: Look, boxes: list[Element], links: list[str]) -> Iterator[Run]:
    for element in parent:
        tag = bare(element.tag)
        if tag == "r":
            yield from _run(document, element, look, boxes)
        elif tag == "hyperlink":
            key = next((text for name, text in element.attrib.items() if name.endswith("}id")), "")
            if key in document.links:
                links.append(document.links[key])
            yield from _runs(document, element, look, boxes, links)
        elif tag in _AROUND or tag == "fldSimple":
            yield from _runs(document, element, look, boxes, links)
        elif tag == "AlternateContent":
            yield from _runs(document, element[0] if len(element) else element, look, boxes, links)


def _run(document: _Document, run: Element, around: Look, boxes: list[Element]) -> Iterator[Run]:
    properties = run.find(f"{W}rPr")
    look = document.styles.of_run(around, value(properties, "rStyle")).with_direct(properties)
    if look.hidden:
        return
    apart = False
    for element in run:
        tag = bare(element.tag)
        if tag == "t":
            text = "".join(map(as_letters, element.text or ""))
            text = text.upper() if look.capitals else text
            if text:
                yield Run(text, look.bold, look.italic, look.size, is_apart=apart)
                apart = False
        elif tag in _APART:
            apart = True
        elif tag in ("br", "cr"):
            yield Run("\n")
        elif tag in ("noBreakHyphen", "softHyphen"):
            yield Run("-" if tag == "noBreakHyphen" else "", look.bold, look.italic, look.size)
        elif tag in ("AlternateContent", "pict", "drawing", "object"):
            chosen = element[0] if tag == "AlternateContent" and len(element) else element
            boxes.extend(list(chosen.iter(f"{W}txbxContent"))[:1] if tag != "AlternateContent" else _outer(chosen))
    if apart:
        yield Run("", look.bold, look.italic, look.size, is_apart=True)


def _outer(element: Element) -> list[Element]:
    """Text boxes that are in no other."""
    if element.tag == f"{W}txbxContent":
        return [element]
    return [box for child in element for box in _outer(child)]


def _merged(runs: list[Run]) -> Iterator[Run]:
    """Runs of one look as one; what stands behind a tab stays apart."""
    kept: Run | None = None
    apart = False
    for run in runs:
        apart = apart or run.is_apart
        if not run.text:
            continue
        if kept is not None and not apart and (kept.bold, kept.italic, kept.size) == (run.bold, run.italic, run.size):
            kept = replace(kept, text=kept.text + run.text)
            continue
        if kept is not None:
            yield kept
        kept, apart = replace(run, is_apart=apart and kept is not None), False
    if kept is not None and kept.text.strip():
        yield kept
