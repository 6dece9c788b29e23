"""The library from the official files; and anew with newer ones or another country's pay, for one installation. Raises Refused; nothing is half-written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from os import getpid
from pathlib import Path

from metier.core.errors import Refused
from metier.reference.sources import READERS as SKILL_READERS
from metier.reference.sources import Source, named_in, sources
from metier.reference.world.building import pack, unpack
from metier.reference.world.columns import File
from metier.reference.world.gathering import KNOWN, MERGED, Gathered, Tables, gathered
from metier.reference.world.library import FILE
from metier.reference.world.reading.kinds import LEARNED_FROM, READERS, kind_of
from metier.reference.world.reading.onet import tasks
from metier.reference.world.replacing import replaced
from metier.reference.world.schema import TABLES

KINDS = (*dict.fromkeys((*READERS, LEARNED_FROM)),)
"""What this part of the library is made of."""
SAID = ("name", "release", "published", "publisher", "licence", "address")
NEEDED, PAY = "onet-occupations", "pay"


def build(folder: Path) -> bytes:
    """The packed library of a folder with `sources.csv` and what it lists; the same files give the same bytes. Raises Refused."""
    from metier.reference.world.finding import index

    listed = sources(folder, KINDS)
    tables = gathered(folder, listed)
    learned_from = [folder / source.file for source in listed if source.kind == LEARNED_FROM]
    said = [(code, task) for path in learned_from for _, code, task in tasks(path)]
    skills = [
        name
        for source in listed
        if source.kind in SKILL_READERS
        for one in named_in(folder, source)
        for name in (one.name, *one.others)
    ]
    return pack(listed, tables, index.sections(tables, said, skills))


def updated(file: File, given: Sequence[tuple[Path, Source]]) -> bytes:
    """The library with what these files say in place of what it said of the same before. Raises Refused."""
    from metier.reference.world.finding import index

    before = tuple(Source(**one) for one in file.said["sources"])
    listed = (*before, *(source for _, source in given))
    new = Gathered()
    for place, (path, source) in enumerate(given, len(before)):
        new.read(path, source, place)
    old = unpack(file)
    merged = Gathered({name: replaced(name, old[name], new.tables[name], listed) for name in TABLES})
    merged.places = new.places
    merged.check()
    _drop_unknown(merged.tables)
    names_changed = merged.tables[MERGED] != old[MERGED]
    also = index.extended(file, merged.tables) if names_changed else index.kept(file)
    added = [*file.said.get("added", []), *range(len(before), len(listed))]
    return pack(listed, merged.tables, also, added=added)


def _drop_unknown(tables: Tables) -> None:
    """Leave out what is about occupations that a newer table has no more."""
    for name, wanted in KNOWN.items():
        for column, other, _ in wanted:
            at = TABLES[name].names.index(column)
            known = {key[0] for key in tables[other]}
            tables[name] = {key: row for key, row in tables[name].items() if row[at] in known}


def write(content: bytes, path: Path) -> None:
    """Whole or not at all, whoever else writes it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.{getpid()}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def reset(folder: Path) -> bool:
    """Take back everything that this installation has added; whether there was anything."""
    path = folder / FILE
    if not path.exists():
        return False
    path.unlink()
    return True


def given(path: Path, file: File, said: Mapping[str, str], kind: str = "") -> list[tuple[Path, Source]]:
    """A file with its source, or all that the sources.csv of a folder lists. Raises Refused with what has to be said."""
    if path.is_dir():
        return [(path / source.file, source) for source in sources(path, KINDS) if source.kind in READERS]
    known = kind or kind_of(path)
    if known is None or known not in READERS:
        raise Refused(f"Say with --kind what {path.name} is: {', '.join(READERS)}.")
    return [(path, _described(path, file, said, known))]


def _described(path: Path, file: File, said: Mapping[str, str], kind: str) -> Source:
    """A file's source: what is not said is taken from what the library had of its kind before, but for pay, which may be anybody's."""
    before = [Source(**one) for one in file.said["sources"] if one["kind"] == kind and kind != PAY]
    alike = next((one for one in before if Path(one.file).stem == path.stem), None)
    usual = {"name": alike.name if alike else path.stem}
    if before:
        usual |= {"publisher": before[-1].publisher, "licence": before[-1].licence, "address": before[-1].address}
    found = {**usual, **{name: said[name] for name in SAID if said.get(name)}}
    for name in SAID[1:]:
        if not found.get(name):
            raise Refused(f"Say with --{name} what the {name} of {path.name} is: every source says all of it.")
    return Source(file=path.name, kind=kind, **found)
