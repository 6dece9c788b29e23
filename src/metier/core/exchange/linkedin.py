"""LinkedIn's data export: as a ZIP, a folder, or some of its CSV files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from sys import intern

from metier.core.exchange.bounded import MAX_ASIDE, MAX_FILE, MAX_LINES, MAX_READ, MAX_ROWS, Item
from metier.core.exchange.career_tables import CAREER_TABLES
from metier.core.exchange.encoding import text_of
from metier.core.exchange.facts import Fact, ProfileFact, RecommendationFact, ReferenceFact
from metier.core.exchange.headings import best_table, find_heading
from metier.core.exchange.names import name_key, person_key
from metier.core.exchange.other_tables import ASIDE_TABLES, CONNECTIONS, COUNTED, OTHER_FILES, PRIVATE
from metier.core.exchange.reading import AsideKind, AsideRow, Corrections, Ignored, Problem, Reading
from metier.core.exchange.records import count_records
from metier.core.exchange.refusals import Unreadable
from metier.core.exchange.sheets import Sheet
from metier.core.exchange.tables import Row, Table, file_key
from metier.core.words import megabytes

_BUILDERS = {table.kind: build for table, build in CAREER_TABLES}
_ASIDE: dict[str, AsideKind] = {table.kind: kind for table, kind in ASIDE_TABLES}
_TABLES = tuple(table for table, _ in CAREER_TABLES) + tuple(table for table, _ in ASIDE_TABLES)
_BY_FILE = {key: table for table in _TABLES for key in table.files}
_REPEATED = ("first_name", "last_name", "employer", "title", "connected_on")
"""What many of thirty thousand rows say alike is kept once."""
_YES = frozenset({"yes", "true", "ja", "wahr"})


@dataclass(slots=True)
class _Gathered:
    facts: list[Fact] = field(default_factory=list)
    aside: list[AsideRow] = field(default_factory=list)
    ignored: list[Ignored] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    budget: int = MAX_READ


def is_known(item: Item) -> bool:
    """Whether the file's name is one this reads or keeps."""
    return item.label.casefold().endswith(".csv") and file_key(item.label) in _BY_FILE


def read_linkedin(name: str, items: Sequence[Item], corrections: Corrections, *, by_heading: bool = False) -> Reading:
    """Read the files of an export. `by_heading` tells files with a name of their own by their headings. Raises Unreadable."""
    gathered = _Gathered()
    recognised = 0
    for item in items:
        table = _BY_FILE.get(file_key(item.label)) if is_known(item) else None
        if table is None and by_heading and file_key(item.label) not in COUNTED:
            table = _table_by_heading(item)
        if table is None:
            gathered.ignored.append(_counted(item))
        else:
            recognised += 1
            _read_table(item, table, corrections, gathered)
    if not recognised:
        raise _nothing_known(name, items, by_heading=by_heading)
    return Reading(
        kind="linkedin",
        facts=(*_with_contact_details(gathered.facts, gathered.aside), *_who_wrote(gathered.facts)),
        aside=tuple(gathered.aside),
        ignored=tuple(gathered.ignored),
        problems=tuple(gathered.problems),
        files=len(items),
        bytes=sum(item.size for item in items),
    )


def _read_table(item: Item, table: Table, corrections: Corrections, gathered: _Gathered) -> None:
    matters = table.kind in _BUILDERS or table is CONNECTIONS
    lines = _lines(item, gathered)
    if not any(line.strip() for line in lines):
        gathered.ignored.append(Ignored("Empty files", item.label, 0, "There is nothing in it."))
        return
    heading = find_heading(lines, table)
    if heading is None:
        if matters:
            what = f"{item.label} has no line with the headings that belong in it, in English or German."
            raise Unreadable(
                f"{what} Set LinkedIn to English, ask for your data again and choose the new ZIP.", item.label, 1
            )
        gathered.ignored.append(Ignored(OTHER_FILES[0], item.label, 0, "Its headings are not known."))
        return
    build = _BUILDERS.get(table.kind)

    def keep(row: Row) -> None:
        if build:
            gathered.facts.append(build(row))
        else:
            gathered.aside.append(_aside(_ASIDE[table.kind], row))

    most = MAX_ROWS if build else MAX_ASIDE
    sheet = Sheet(item.label, lines, table, heading, corrections, most, keep, nameless_is_fine=table is CONNECTIONS)
    if sheet.left_out:
        gathered.ignored.append(Ignored("Rows you left out", item.label, sheet.left_out, "You left them out."))
    if sheet.nameless:
        gathered.ignored.append(
            Ignored(
                "Connections without a name",
                item.label,
                sheet.nameless,
                "LinkedIn left the name out; nothing to match.",
            )
        )
    if matters:
        gathered.problems += sheet.problems
    elif sheet.problems:
        bad = len({problem.where.line for problem in sheet.problems})
        gathered.ignored.append(Ignored("Rows that cannot be read", item.label, bad, "Your record does not need them."))


def _lines(item: Item, gathered: _Gathered) -> list[str]:
    data = item.read()
    gathered.budget -= len(data)
    if gathered.budget < 0:
        raise Unreadable(
            f"The files up to {item.label} have more than {megabytes(MAX_READ)} together. Choose fewer of them.",
            item.label,
        )
    text = text_of(item.label, data)
    if text.count("\n") > MAX_LINES:
        raise Unreadable(
            f"{item.label} has more than {MAX_LINES:,} lines. Choose the file as LinkedIn sent it.", item.label
        )
    lines = text.split("\n")
    return lines[:-1] if not lines[-1] else lines


def _aside(kind: AsideKind, row: Row) -> AsideRow:
    private = PRIVATE.get(kind, frozenset())
    texts = {name: text for name, text in row.texts.items() if text and name not in private}
    texts |= {name: str(date) for name, date in row.dates.items() if date}
    texts |= {name: intern(texts[name]) for name in _REPEATED if name in texts}
    if kind == "connection" and "url" in texts:
        texts["person_key"] = person_key(texts["url"])
    return AsideRow(kind=kind, values=tuple(texts.items()), source=row.source)


def _with_contact_details(facts: list[Fact], aside: list[AsideRow]) -> tuple[Fact, ...]:
    """The profile with the address and number that LinkedIn keeps in files of their own: the primary one, or the first."""
    emails = sorted(
        (row for row in aside if row.kind == "email"), key=lambda row: row.value("primary").casefold() not in _YES
    )
    email = emails[0].value("email") if emails else ""
    phone = next((row.value("phone") for row in aside if row.kind == "phone"), "")
    return tuple(replace(fact, email=email, phone=phone) if isinstance(fact, ProfileFact) else fact for fact in facts)


def _who_wrote(facts: Sequence[Fact]) -> Iterator[ReferenceFact]:
    """Everybody who wrote a recommendation about the owner, once."""
    met: set[str] = set()
    for fact in facts:
        if isinstance(fact, RecommendationFact) and not fact.given:
            name = f"{fact.first_name} {fact.last_name}".strip()
            if name and name_key(name) not in met:
                met.add(name_key(name))
                yield ReferenceFact(name=name, job_title=fact.job_title, company=fact.company, source=fact.source)


def _counted(item: Item) -> Ignored:
    what, why = COUNTED.get(file_key(item.label), OTHER_FILES)
    if not item.label.casefold().endswith(".csv") or item.size > MAX_FILE:
        return Ignored(what, item.label, 0, why)
    with item.opened() as stream:
        return Ignored(what, item.label, count_records(stream, MAX_FILE), why)


def _table_by_heading(item: Item) -> Table | None:
    with item.opened() as stream:
        head = stream.read(16_000)
    cut = head.rfind(b"\n") + 1
    text = text_of(
        item.label,
        head[:cut] if cut and len(head) == 16_000 and not head.startswith((b"\xff\xfe", b"\xfe\xff")) else head,
    )
    return best_table(text.split("\n"), _TABLES)


def _nothing_known(name: str, items: Sequence[Item], *, by_heading: bool) -> Unreadable:
    if by_heading and name.casefold().endswith(".zip"):
        return Unreadable(f"{name} is not a ZIP, whatever its name says. Choose the one that LinkedIn sent.", name)
    inner = next((item.label for item in items if item.label.casefold().endswith(".zip")), "")
    if inner:
        return Unreadable(f"{name} holds another ZIP, {inner}. Unpack it once and choose {inner}.", name)
    if by_heading:
        known = "Its headings are not those of a file in LinkedIn’s export that Metier knows."
        return Unreadable(
            f"{name} is not a file Metier can import. {known} Choose the whole ZIP that LinkedIn sent.", name
        )
    return Unreadable(
        f"{name} has no LinkedIn files, such as Profile.csv or Connections.csv. Choose the ZIP that LinkedIn sent.",
        name,
    )
