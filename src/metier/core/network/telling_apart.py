"""Whether a file is of people, told by how it begins; and whether of LinkedIn’s connections, of cards, or a table."""

from __future__ import annotations

from typing import Literal, TypeAlias

from metier.core.exchange.career_tables import CAREER_TABLES
from metier.core.exchange.headings import best_table, find_heading
from metier.core.exchange.other_tables import ASIDE_TABLES, CONNECTIONS, COUNTED
from metier.core.exchange.tables import file_key
from metier.core.network.headings import field_of
from metier.core.network.vcards import is_vcard
from metier.core.network.wide import narrowed

Kind: TypeAlias = Literal["linkedin", "vcard", "csv", ""]
HEAD = 16_000
"""So many bytes tell what a file is."""
_TABLES = (*(table for table, _ in CAREER_TABLES), *(table for table, _ in ASIDE_TABLES))
_ENDINGS = (".csv", ".tsv", ".txt", ".vcf")
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def kind_of(name: str, head: bytes) -> Kind:
    """What a file is; nothing for one that is of no people. A ZIP is not looked into: an export is the record's first."""
    head = narrowed(head)
    text = head.decode("utf-16" if head[:2] in _UTF16 else "utf-8-sig", errors="replace")
    if is_vcard(head):
        return "vcard"
    if text.lstrip().startswith(("{", "[", "<", "%PDF")) or not name.casefold().endswith(_ENDINGS):
        return ""
    if name.casefold().endswith(".vcf") and not _has_people(text.splitlines()):
        return "vcard"
    if "\x00" in text:
        return ""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if find_heading(lines, CONNECTIONS):
        return "linkedin"
    if _is_of_a_record(name, lines):
        return ""
    return "csv" if name.casefold().endswith(".csv") or _has_people(lines) else ""


def _is_of_a_record(name: str, lines: list[str]) -> bool:
    """Whether it is a file of LinkedIn's export that is not about people: by its columns, by its name where they are those of that file, or
    by the name alone of one that only LinkedIn has.
    """
    key = file_key(name)
    by_name = any(key in table.files and find_heading(lines, table) for table in _TABLES)
    return by_name or best_table(lines, _TABLES) is not None or (key in COUNTED and not _has_people(lines))


def _has_people(lines: list[str]) -> bool:
    """Whether a text that is not called a table begins as one: a name and a way to reach somebody among its headings."""
    for line in lines[:5]:
        for delimiter in (",", ";", "\t", "|"):
            found = {field_of(cell) for cell in line.split(delimiter)}
            if found & {"name", "given", "family"} and found & {"email", "phone"}:
                return True
    return False
