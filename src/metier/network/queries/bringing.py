"""What a file of people would do: read, held against who is here, with what waits from the record's import."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Missing, Viewer, find, visible
from metier.accounts.prepared import number_of, prepared
from metier.core import exchange
from metier.core.errors import Refused, Where
from metier.core.exchange.refusals import Unreadable
from metier.core.network import telling_apart
from metier.core.network.columns import Table, people_of_table, read_table
from metier.core.network.connections import KEPT_ASIDE, Row, people_of_export, people_of_rows
from metier.core.network.facts import LeftOut, PeopleReading, PersonFact
from metier.core.network.matching import Comparison, Found, compare
from metier.core.network.vcards import read_vcards
from metier.network.models import ColumnMapping, PeopleDraft, PeopleImport
from metier.network.queries.erased import Marks
from metier.network.queries.in_trash import without_those_in_trash
from metier.network.queries.known import known_like
from metier.record.models import AsideRow, Endorsement, Recommendation

ASIDE = "Connections of your LinkedIn export"
"""The name of an import of what the record's import kept aside."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What was decided in a preview: who somebody to be asked about is (`new`, `skip`, or a key), and whose changes are not taken."""

    who: Mapping[str, str] = field(default_factory=dict)
    without: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Preview:
    """`earlier` is an import of the same file that still stands, `away` how many are left out because they are not to be here."""

    reading: PeopleReading
    comparison: Comparison
    digest: str
    earlier: PeopleImport | None = None
    away: int = 0

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        twice = self.comparison.twice
        again = (
            (LeftOut("Said twice", twice, "The same person again in the file; they count once, with what both say."),)
            if twice
            else ()
        )
        return (*self.reading.left_out, *again)

    @property
    def brings(self) -> int:
        """How many people it would add or change."""
        return sum(one.state != "same" for one in self.comparison.found)


def kind_of(name: str, head: bytes) -> str:
    """`vcard`, `linkedin`, `csv`, told by how a file begins; empty for what is no file of people. A ZIP is taken for one of LinkedIn."""
    return "linkedin" if head.startswith(b"PK\x03\x04") else telling_apart.kind_of(name, head[: telling_apart.HEAD])


def read_people(name: str, kind: str, data: bytes) -> PeopleReading:
    """The people of a file of cards, or of LinkedIn. Raises Refused."""
    if kind == "vcard":
        return read_vcards(name, data)
    reading = exchange.read_file(name, data)
    if reading.kind != "linkedin":
        raise Unreadable(f"{name} is not a LinkedIn export. Bring it in under Record.", name)
    return people_of_export(reading)


def table_of(name: str, data: bytes, encoding: str = "") -> Table:
    """A table whose columns are to be said. Raises Refused."""
    return read_table(name, data, encoding)


def columns_for(viewer: Viewer, table: Table) -> tuple[tuple[str, ...], bool]:
    """What its columns mean: as was said last time, and whether it was; else what their headings propose."""
    kept = visible(viewer, ColumnMapping).filter(headings=table.digest).first()
    if kept is None:
        return table.proposed, False
    return tuple(str(kept.columns.get(heading, "")) for heading in table.headings), True


def people_of(table: Table, columns: tuple[str, ...]) -> PeopleReading:
    """The people of a table. Raises Refused where no column has a name."""
    return people_of_table(table, columns)


def waiting(viewer: Viewer) -> int:
    """How many connections the record's import kept aside that were not brought in yet. Two queries."""
    return sum(_number_after(viewer, UUID(upto)) if (upto := _brought_upto(viewer)) else _number_of_all(viewer))


@prepared
def _number_of_all(viewer: Viewer) -> QuerySet[AsideRow, int]:
    return number_of(visible(viewer, AsideRow).filter(kind="connection"))


@prepared
def _number_after(viewer: Viewer, upto: UUID) -> QuerySet[AsideRow, int]:
    return number_of(visible(viewer, AsideRow).filter(kind="connection", pk__gt=upto))


@prepared
def _linkedin_counts(viewer: Viewer) -> QuerySet[PeopleImport, dict[str, str]]:
    rows = visible(viewer, PeopleImport).filter(kind="linkedin", undone_at=None)
    return rows.order_by("-imported_at", "-id").values_list("counts", flat=True)


def _brought_upto(viewer: Viewer) -> str:
    """The last row that an import which stands brought in; empty while there is none."""
    return next((counts["upto"] for counts in _linkedin_counts(viewer) if "upto" in counts), "")


def waiting_upto(viewer: Viewer) -> str:
    """Up to which row what waits is brought in."""
    return str(_waiting_rows(viewer).order_by("-id").values_list("id", flat=True).first() or "")


def read_waiting(viewer: Viewer) -> PeopleReading:
    """Those who wait, with what else the record knows of them."""
    rows: list[Row] = [
        (kind, values, Where(file, line))
        for kind, values, file, line in _waiting_rows(viewer)
        .order_by("id")
        .values_list("kind", "values", "file", "line")
        .iterator(chunk_size=2_000)
    ]
    for one in visible(viewer, Recommendation):
        said = {
            "first_name": one.first_name,
            "last_name": one.last_name,
            "employer": one.company,
            "title": one.job_title,
        }
        rows.append(("recommending" if one.given else "recommended", said, Where("Recommendations")))
    for click in visible(viewer, Endorsement):
        said = {"first_name": click.first_name, "last_name": click.last_name, "url": click.url}
        rows.append(("endorsed", said, Where("Endorsements")))
    return people_of_rows(rows)


def _waiting_rows(viewer: Viewer) -> QuerySet[AsideRow]:
    rows = visible(viewer, AsideRow).filter(kind__in=KEPT_ASIDE)
    upto = _brought_upto(viewer)
    return rows.filter(pk__gt=upto) if upto else rows


def preview(viewer: Viewer, reading: PeopleReading) -> Preview:
    """What an import would do. Whoever was erased on their request, or is in the trash, is left out, and that is said."""
    marks, away = Marks(viewer), list[LeftOut]()
    if marks:
        kept = tuple(one for one in reading.people if not marks.has(one))
        erased = len(reading.people) - len(kept)
        if erased:
            away.append(LeftOut("Erased on request", erased, "They asked you to keep nothing of them."))
        reading = replace(reading, people=kept)
    digest = digest_of(reading)
    earlier = visible(viewer, PeopleImport).filter(digest=digest, undone_at=None).first()
    comparison = compare(known_like(viewer, reading.people), reading.people)
    comparison, in_trash = without_those_in_trash(viewer, comparison)
    away += in_trash
    reading = replace(reading, left_out=(*reading.left_out, *away))
    return Preview(reading, comparison, digest, earlier, sum(one.number for one in away))


def digest_of(reading: PeopleReading) -> str:
    """What is the same for the same people, whatever the file is called."""
    found = hashlib.sha256(reading.kind.encode())
    for one in reading.people:
        found.update(repr((one.name, one.employer, one.title, one.birthday, one.points)).encode(errors="replace"))
    return found.hexdigest()


def key_of(fact: PersonFact) -> str:
    """How a form and a command name somebody of a file."""
    said = f"{fact.name}|{fact.employer}|{fact.profile}|{fact.points[0].value if fact.points else ''}"
    return f"{fact.source.line or 0}-{zlib.crc32(said.encode(errors='replace')):08x}"


def asked(seen: Preview) -> list[Found]:
    """Those whose owner says who they are."""
    return seen.comparison.of("asked")


def draft(viewer: Viewer, pk: object) -> PeopleDraft:
    """A file that waits for a decision. Raises Missing."""
    try:
        found = PeopleDraft.objects.filter(career=viewer.career, pk=UUID(str(pk))).first()
    except ValueError:
        found = None
    if found is None:
        raise Missing("This file is not waiting any more. Choose it again.")
    return found


def imports(viewer: Viewer) -> QuerySet[PeopleImport]:
    """Every import of people, the newest first."""
    return visible(viewer, PeopleImport)


def an_import(viewer: Viewer, pk: object) -> PeopleImport:
    """Raises Missing."""
    return find(viewer, PeopleImport, str(pk))


def bytes_of(path: Path, most: int) -> bytes:
    """The bytes of a file. Raises Refused where it cannot be read, or has more than `most`."""
    try:
        if path.stat().st_size > most:
            raise Refused(f"{path.name} is larger than {most // 1_000_000} MB. Export it in parts.")
        return path.read_bytes()
    except OSError as problem:
        raise Refused(f"{path} cannot be read: {problem.strerror}.") from None
