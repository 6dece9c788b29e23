"""What shows a skill, what a thing of the record shows, and its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from metier.accounts.access import Viewer, find, visible
from metier.accounts.models import Owned
from metier.core.dates import PartialDate
from metier.core.record.freshness import last_used
from metier.record import media_types
from metier.record.kinds import BY_LABEL, Kind
from metier.record.models import SOURCES, Attachment, AttachmentPart, Endorsement, Showing, Skill
from metier.record.queries.lines import address, shortened, size

MOST_SHOWN = 100
KIND_OF: dict[str, Kind] = {name: BY_LABEL[model._meta.label_lower] for name, model in SOURCES.items()}
# The field of each source that says when it was so, the newest day it speaks of, and the field that names it.
DATED = {name: kind.dated[-1] for name, kind in KIND_OF.items()}
NAMED = {name: "title" if kind.slug == "positions" else kind.needs[0] for name, kind in KIND_OF.items()}
ACCEPTED = Q(status="") | Q(status__iexact="accepted")


def _still_there() -> Q:
    """What is shown by a thing in the trash is not shown."""
    return Q(**{f"{name}__trashed_at": None for name in SOURCES})


def showings(viewer: Viewer) -> QuerySet[Showing]:
    """Every link of a skill to a thing that is there."""
    return visible(viewer, Showing).filter(_still_there())


def endorsements(viewer: Viewer) -> QuerySet[Endorsement]:
    """The endorsements that count: those the owner accepted, or that no file said anything of."""
    return visible(viewer, Endorsement).filter(ACCEPTED)


def has_evidence(viewer: Viewer) -> Exists | Q:
    """Of a skill: whether anything shows it."""
    mine = {"skill": OuterRef("pk")}
    return Exists(showings(viewer).filter(**mine)) | Exists(endorsements(viewer).filter(**mine))


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows a skill: its page, what it is, when; `link` is the key of the link, empty for an endorsement."""

    href: str
    title: str
    what: str
    when: PartialDate | None
    link: str = ""


def evidence_of(viewer: Viewer, skills: Iterable[UUID]) -> dict[UUID, list[Evidence]]:
    """What shows each of these skills, the newest first. Two queries."""
    wanted = list(skills)
    found: dict[UUID, list[Evidence]] = {pk: [] for pk in wanted}
    names = [part for name in SOURCES for part in (f"{name}_id", f"{name}__{NAMED[name]}", f"{name}__{DATED[name]}")]
    rows = showings(viewer).filter(skill__in=wanted).order_by().values_list("pk", "skill_id", *names)
    for pk, skill, *said in rows:
        found[skill].append(_evidence(pk, said))
    facts = ("pk", "skill_id", "first_name", "last_name", "endorsed_on")
    for pk, skill, first, last, on in endorsements(viewer).filter(skill__in=wanted).order_by().values_list(*facts):
        who = f"{first} {last}".strip() or "somebody"
        found[skill].append(Evidence(address("endorsements", pk), f"Endorsed by {who}", "endorsement", on))
    for rows_of in found.values():
        rows_of.sort(key=_newest_first, reverse=True)
    return found


def _newest_first(one: Evidence) -> tuple[bool, str, str]:
    """Of one day, what the owner linked comes before what others clicked."""
    return (bool(one.link), str(one.when or ""), one.title)


def _evidence(pk: UUID, said: Sequence[object]) -> Evidence:
    for place, name in enumerate(SOURCES):
        key, title, when = said[place * 3 : place * 3 + 3]
        if isinstance(key, UUID):
            kind = KIND_OF[name]
            on = when if isinstance(when, PartialDate) else None
            return Evidence(address(kind.slug, key), shortened(str(title or kind.one), 80), kind.one, on, str(pk))
    raise AssertionError("a link without a source, which the database refuses")


@dataclass(frozen=True, slots=True)
class ProofPage:
    """What shows a skill: the newest of it, how much more there is, and since when it is known to have been used."""

    evidence: tuple[Evidence, ...]
    more: int
    used: PartialDate | None
    is_from_evidence: bool


def proof_page(viewer: Viewer, skill: Skill) -> ProofPage:
    """The evidence of one skill, the newest first."""
    found = evidence_of(viewer, [skill.pk])[skill.pk]
    used, told = last_used(skill.last_used, [one.when for one in found if one.when])
    return ProofPage(tuple(found[:MOST_SHOWN]), max(0, len(found) - MOST_SHOWN), used, told)


def skills_shown_by(viewer: Viewer, row: Owned) -> list[str]:
    """The names of the skills that a thing shows."""
    source = next(name for name, model in SOURCES.items() if isinstance(row, model))
    links = visible(viewer, Showing).filter(**{source: row}, skill__trashed_at=None)
    return list(links.order_by("skill__name").values_list("skill__name", flat=True))


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as a page lists it: `what` is its kind and size in words."""

    id: UUID
    name: str
    what: str


def files_of(viewer: Viewer, row: Owned) -> list[FileRow]:
    """The files of a thing, in the order they came."""
    source = next((name for name, model in SOURCES.items() if isinstance(row, model)), None)
    found = visible(viewer, Attachment).filter(**{source: row}) if source else []
    return [FileRow(file.pk, file.name, f"{media_types.said(file.media_type)}, {size(file.size)}") for file in found]


def attachment(viewer: Viewer, pk: UUID | str) -> Attachment:
    """A file. Raises Missing, also where the thing it belongs to is in the trash."""
    file = find(viewer, Attachment, pk)
    find(viewer, SOURCES[file.source_name], getattr(file, f"{file.source_name}_id"))
    return file


def parts(viewer: Viewer, pk: UUID) -> Iterator[bytes]:
    """The bytes of a file in pieces, each read when it is wanted."""
    pieces = visible(viewer, AttachmentPart).filter(attachment=pk).order_by("number")
    for number in range(pieces.count()):
        yield bytes(pieces.values_list("data", flat=True)[number])


def page_of(file: Attachment) -> str:
    """The page of the thing that a file belongs to."""
    return address(KIND_OF[file.source_name].slug, getattr(file, f"{file.source_name}_id"))


def without_evidence(viewer: Viewer) -> QuerySet[Skill]:
    """The skills that nothing shows."""
    return visible(viewer, Skill).exclude(has_evidence(viewer))
