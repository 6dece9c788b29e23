"""What shows a skill, what a thing of the record shows, and its files."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Exists, F, Max, OuterRef, Q, QuerySet, Subquery, TextField
from django.db.models.functions import Coalesce

from metier.accounts.access import Viewer, find, trashed, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core import naming
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.record.freshness import last_used
from metier.record import media_types
from metier.record.kinds import BY_LABEL, Kind
from metier.record.models import SOURCES, Attachment, AttachmentPart, Endorsement, Showing, Skill
from metier.record.queries.lines import address, shortened, size

MOST_SHOWN = 100
KIND_OF: dict[str, Kind] = {name: BY_LABEL[model._meta.label_lower] for name, model in SOURCES.items()}
NAMED = {name: kind.needs[0] for name, kind in KIND_OF.items()}
ACCEPTED = Q(status="") | Q(status__iexact="accepted")


def source_name(row: Owned) -> str:
    """The relation by which something belongs to this row, such as `win`. Raises Refused when nothing can."""
    for name, model in SOURCES.items():
        if isinstance(row, model):
            return name
    raise Refused(f"A {row._meta.verbose_name} shows no skill and takes no file.")


def _still_there() -> Q:
    """What is shown by a thing in the trash is not shown."""
    return Q(**{f"{name}__trashed_at": None for name in SOURCES})


def showings(viewer: Viewer) -> QuerySet[Showing]:
    """Every link of a skill to a thing that is there."""
    return visible(viewer, Showing).filter(_still_there())


def endorsements(viewer: Viewer) -> QuerySet[Endorsement]:
    """The endorsements that count: those the owner accepted, or that no file said anything of."""
    return visible(viewer, Endorsement).filter(ACCEPTED)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One thing that shows a skill: its page, what it is, when; `link` is the key of the link, empty for an endorsement."""

    href: str
    title: str
    what: str
    when: PartialDate | None
    link: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """What all the evidence of a skill says together: how much its owner linked and others clicked, and the newest date of it."""

    links: int
    clicks: int
    newest: PartialDate | None


NOTHING = Told(0, 0, None)


def told(viewer: Viewer) -> dict[UUID, Told]:
    """Of every skill that something shows. Two queries over the links alone: what is in the trash has taken its links along."""
    today = PartialDate.of(viewer.today)
    found: dict[UUID, Told] = {}
    for skill, number, on, going_on in _links(viewer):
        found[skill] = Told(number, 0, today if going_on else on)
    for skill, number, on in _clicks(viewer):
        mine = found.get(skill, NOTHING)
        found[skill] = Told(mine.links, number, latest([mine.newest, on]))
    return found


@prepared
def shown_skills(viewer: Viewer) -> QuerySet[Skill, UUID]:
    """The keys of the skills that something shows. One link of each is enough, so that it is sooner told than `told`."""
    mine = {"skill": OuterRef("pk")}
    linked = Exists(visible(viewer, Showing).filter(**mine))
    clicked = Exists(endorsements(viewer).filter(**mine))
    return visible(viewer, Skill).order_by().filter(linked | clicked).values_list("pk", flat=True)


@prepared
def _links(viewer: Viewer) -> QuerySet[Showing, tuple[UUID, int, PartialDate | None, int]]:
    rows = visible(viewer, Showing).order_by().values_list("skill")
    now = Count("skill", filter=Q(goes_on=True))
    return rows.annotate(number=Count("*"), on_last=Max("on"), now=now)


@prepared
def _clicks(viewer: Viewer) -> QuerySet[Endorsement, tuple[UUID, int, PartialDate | None]]:
    clicks = endorsements(viewer).exclude(skill=None).order_by().values_list("skill")
    return clicks.annotate(Count("pk"), Max("endorsed_on"))


def latest(dates: Iterable[PartialDate | None]) -> PartialDate | None:
    """The one that reaches furthest."""
    return max((one for one in dates if one), key=lambda one: (one.last, one.first), default=None)


def newest_of(viewer: Viewer, skills: Iterable[UUID]) -> dict[UUID, Evidence]:
    """The newest thing that each of these skills is linked to: one query, and one for each kind of thing there is among them."""
    links = _newest_links(viewer, list(skills))
    keys: dict[str, set[UUID]] = {}
    for link in links:
        keys.setdefault(link.source_name, set()).add(link.source_id)
    titles = {key: title for name, some in keys.items() for key, title in _titles(viewer, SOURCES[name], list(some))}
    return {link.skill_id: _linked(viewer, link, titles[link.source_id]) for link in links if link.source_id in titles}


@prepared
def _newest_links(viewer: Viewer, skills: Sequence[UUID]) -> QuerySet[Showing]:
    """The newest is looked for once for each skill: asked of each link, it is looked for as often as there are links."""
    mine = visible(viewer, Showing).filter(skill=OuterRef("pk"))
    first = mine.order_by("-goes_on", F("on").desc(nulls_last=True), "-pk").values("pk")[:1]
    return visible(viewer, Showing).filter(
        pk__in=visible(viewer, Skill).filter(pk__in=skills).values(first=Subquery(first))
    )


@prepared
def _titles(viewer: Viewer, model: type[Owned], keys: Sequence[UUID]) -> QuerySet[Owned, tuple[UUID, str]]:
    rows = visible(viewer, model).filter(pk__in=keys).order_by()
    return rows.values_list("pk", BY_LABEL[model._meta.label_lower].needs[0])


def evidence_of(viewer: Viewer, skill: UUID) -> list[Evidence]:
    """What shows a skill: what its owner linked, the newest first, then what others clicked. Two queries."""
    title = Coalesce(*(f"{name}__{NAMED[name]}" for name in SOURCES), output_field=TextField())
    links = showings(viewer).filter(skill=skill).annotate(title=title)
    found = [_linked(viewer, link, link.title) for link in links]
    found += map(_clicked, endorsements(viewer).filter(skill=skill))
    return sorted(found, key=lambda one: (bool(one.link), str(one.when or ""), one.title), reverse=True)


def _linked(viewer: Viewer, link: Showing, title: str) -> Evidence:
    kind = KIND_OF[link.source_name]
    when = PartialDate.of(viewer.today) if link.goes_on else link.on
    href = address(kind.slug, link.source_id)
    return Evidence(href, shortened(title or kind.one, 80), kind.one, when, str(link.pk))


def _clicked(one: Endorsement) -> Evidence:
    who = one.person or "somebody"
    return Evidence(address("endorsements", one.pk), f"Endorsed by {who}", "endorsement", one.endorsed_on)


@dataclass(frozen=True, slots=True)
class ProofPage:
    """What shows a skill: the newest of it, how much more there is, and since when it is known to have been used."""

    evidence: tuple[Evidence, ...]
    more: int
    used: PartialDate | None
    is_from_evidence: bool


def proof_page(viewer: Viewer, skill: Skill) -> ProofPage:
    """The evidence of one skill, the newest first."""
    found = evidence_of(viewer, skill.pk)
    used, told = last_used(skill.last_used, [one.when for one in found if one.when])
    return ProofPage(tuple(found[:MOST_SHOWN]), max(0, len(found) - MOST_SHOWN), used, told)


def skills_shown_by(viewer: Viewer, row: Owned) -> list[str]:
    """The names of the skills that a thing shows."""
    links = visible(viewer, Showing).filter(**{source_name(row): row}, skill__trashed_at=None)
    return list(links.order_by("skill__name").values_list("skill__name", flat=True))


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as a page lists it: `what` is its kind and size in words."""

    id: UUID
    name: str
    what: str
    of: str = ""


def _file_row(file: Attachment, of: str = "") -> FileRow:
    return FileRow(file.pk, file.name, f"{media_types.said(file.media_type)}, {size(file.size)}", of)


def every_file(viewer: Viewer) -> list[FileRow]:
    """Every file, each with the thing it belongs to. One query."""
    found = visible(viewer, Attachment).filter(_still_there()).select_related(*SOURCES)
    return [_file_row(file, str(file.source)) for file in found]


def file_named(viewer: Viewer, said: str) -> FileRow:
    """The file a person means by a part of its name or the start of its id. Raises Refused when none or several fit."""
    found = {one.id: one for one in every_file(viewer)}
    return found[naming.named(said, {pk: one.name for pk, one in found.items()}, "file", "files")]


def files_in_trash(viewer: Viewer) -> QuerySet[Attachment]:
    """Files that were put there by themselves: what they belong to is still there."""
    return trashed(viewer, Attachment).filter(_still_there())


def links_named(viewer: Viewer, skill: Skill, said: str) -> str:
    """The key of the link between a skill and what shows it, by a part of that. Raises Refused."""
    titles = {one.link: one.title for one in evidence_of(viewer, skill.pk) if one.link}
    return naming.named(said, titles, "thing that shows it", "things", where="`metier record shows` lists them.")


def files_of(viewer: Viewer, row: Owned) -> list[FileRow]:
    """The files of a thing, in the order they came."""
    return [_file_row(file) for file in visible(viewer, Attachment).filter(**{source_name(row): row})]


def attachment(viewer: Viewer, pk: UUID | str) -> Attachment:
    """A file. Raises Missing, also where the thing it belongs to is in the trash."""
    file = find(viewer, Attachment, pk)
    find(viewer, SOURCES[file.source_name], file.source_id)
    return file


def parts(viewer: Viewer, pk: UUID) -> Iterator[bytes]:
    """The bytes of a file in pieces, each read when it is wanted."""
    pieces = visible(viewer, AttachmentPart).filter(attachment=pk).order_by("number")
    for number in range(pieces.count()):
        yield bytes(pieces.values_list("data", flat=True)[number])


def page_of(file: Attachment) -> str:
    """The page of the thing that a file belongs to."""
    return address(KIND_OF[file.source_name].slug, file.source_id)
