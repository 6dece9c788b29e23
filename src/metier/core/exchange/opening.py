"""The door: a file, several files or a folder, told apart by their content."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from metier.core.exchange.bounded import MAX_ENTRIES, Item, in_folder, labelled, loose, zipped
from metier.core.exchange.json_reading import read_json_resume
from metier.core.exchange.linkedin import is_known, read_linkedin
from metier.core.exchange.reading import Corrections, Reading
from metier.core.exchange.refusals import Unreadable
from metier.core.words import printable

_LINKEDIN_OR_RESUME = (
    "Choose the ZIP that LinkedIn sent, its CSV files, a JSON Resume, or a résumé as a PDF, a Word document or text."
)
_AS_DOCX = "save it as a Word document (.docx) or a PDF, and choose that."
_FOREIGN: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF", "a PDF", _LINKEDIN_OR_RESUME),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Excel or Word file", f"Save its sheet as “CSV UTF-8”, or {_AS_DOCX}"),
    (b"{\\rtf", "a text document (RTF)", f"To bring in a résumé, {_AS_DOCX}"),
    (b"Rar!", "a RAR archive", "Unpack it and choose the folder or its CSV files."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it and choose the folder or its CSV files."),
    (b"\x1f\x8b", "a gzip archive", "Unpack it and choose the folder or its CSV files."),
    (b"\x89PNG", "a picture", _LINKEDIN_OR_RESUME),
    (b"\xff\xd8\xff", "a picture", _LINKEDIN_OR_RESUME),
    (b"GIF8", "a picture", _LINKEDIN_OR_RESUME),
    (b"SQLite format 3", "a database", _LINKEDIN_OR_RESUME),
    (b"BEGIN:VCARD", "a contact card", "Bring it in under Network, or run `metier import` with it alone."),
)
_PAGES = (b"<!doctype html", b"<html", b"<head", b"<body")
_OFFICE = {
    "workbook.xml": "an Excel workbook",
    "workbook.bin": "an Excel workbook",
    "document.xml": "a Word document",
    "presentation.xml": "a presentation",
    "Document.iwa": "a document of Pages, Numbers or Keynote",
}


def read_file(name: str, data: bytes | Path, corrections: Corrections | None = None) -> Reading:
    """Read a LinkedIn ZIP, one of its CSV files, or a JSON Resume. Raises Refused with a sentence when it is none of these."""
    if isinstance(data, Path) and data.is_dir():
        return read_folder(data, corrections)
    item = loose(name, data)
    name = item.label
    with item.opened() as stream:
        head = stream.read(4_096)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        with zipped(name, data) as items:
            _refuse_office(name, items)
            return read_linkedin(name, items, corrections or {})
    refuse_foreign(name, head)
    if _is_json(name, head):
        return read_json_resume(item, corrections or {})
    return read_linkedin(name, [item], corrections or {}, by_heading=True)


def read_files(files: Sequence[tuple[str, bytes | Path]], corrections: Corrections | None = None) -> Reading:
    """Read several files given together, such as loose CSV files of one LinkedIn export. Raises Refused."""
    if len(files) == 1:
        return read_file(*files[0], corrections)
    if not files:
        raise Unreadable(f"No file was chosen. {_LINKEDIN_OR_RESUME}", "")
    if len(files) > MAX_ENTRIES:
        raise Unreadable(f"These are more than {MAX_ENTRIES:,} files. Choose those of one export.", files[0][0])
    items = [loose(label, data) for label, (_, data) in zip(labelled([name for name, _ in files]), files, strict=True)]
    seen: set[str] = set()
    for item in items:
        if item.label in seen:
            raise Unreadable(f"{item.label} was chosen twice. Choose it once.", item.label)
        seen.add(item.label)
        with item.opened() as stream:
            head = stream.read(4_096)
        if head.startswith(b"PK\x03\x04") or _is_json(item.label, head):
            raise Unreadable(f"{item.label} is imported by itself. Choose it alone, then the other files.", item.label)
        if head:
            refuse_foreign(item.label, head)
    return read_linkedin(f"{items[0].label} and the other files", items, corrections or {}, by_heading=True)


def read_folder(folder: Path, corrections: Corrections | None = None) -> Reading:
    """Read an unpacked LinkedIn export. Links are not followed. Raises Refused."""
    items = in_folder(folder)
    name = printable(folder.name)
    if not items:
        raise Unreadable(f"The folder {name} is empty. Choose the folder of the unpacked LinkedIn export.", name)
    for item in filter(is_known, items):
        with item.opened() as stream:
            head = stream.read(4_096)
        if head:
            refuse_foreign(item.label, head)
    return read_linkedin(f"The folder {name}", items, corrections or {})


def refuse_foreign(name: str, head: bytes) -> None:
    """Refuse what plainly is another kind of file, by its first bytes."""
    if not head.strip():
        raise Unreadable(f"{name} is empty. {_LINKEDIN_OR_RESUME}", name)
    for magic, what, instead in _FOREIGN:
        if head.startswith(magic):
            raise Unreadable(f"{name} is {what}. {instead}", name)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_PAGES):
        raise Unreadable(
            f"{name} is a web page, perhaps a sign-in page saved in place of the file. {_LINKEDIN_OR_RESUME}", name
        )
    if start.startswith(b"<?xml"):
        raise Unreadable(f"{name} is an XML file. {_LINKEDIN_OR_RESUME}", name)


def _is_json(name: str, head: bytes) -> bool:
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    start = head.decode("utf-16" if wide else "utf-8-sig", errors="replace").lstrip()
    return start.startswith(("{", "[")) or name.casefold().endswith(".json")


def _refuse_office(name: str, items: Sequence[Item]) -> None:
    labels = {item.label for item in items}
    if not labels & {"[Content_Types].xml", "Document.iwa"} and not {"mimetype", "content.xml"} <= labels:
        return
    what = next((said for part, said in _OFFICE.items() if part in labels), "an office document")
    instead = (
        "Save its sheet as “CSV UTF-8” and choose that." if "Excel" in what else f"To bring in a résumé, {_AS_DOCX}"
    )
    raise Unreadable(f"{name} is {what}. {instead}", name)
