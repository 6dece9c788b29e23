"""What says what a role needs: taken on whole, combined with what is there, taken away again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from metier.accounts.access import Viewer, find, find_trashed, visible
from metier.accounts.trash import put_in_trash, take_from_trash
from metier.core.errors import Refused, Where
from metier.core.postings.requirements import requirements_in
from metier.core.profile.ladder import Ladder
from metier.postings.models import Posting
from metier.postings.queries.comparing import asked_by
from metier.record.models import Skill
from metier.roles.choices import SourceKind
from metier.roles.models import Asking, Role, RoleRequirement, RoleSource
from metier.roles.queries.about import about_words
from metier.roles.queries.asked import Item, of_lines, of_occupation, of_rung, of_words
from metier.roles.queries.elements import lending
from metier.roles.queries.occupations import chosen

MOST, LONGEST_TEXT = 200, 100_000
OWN_WORDS = "Your own words"


@dataclass(frozen=True, slots=True)
class Added:
    """A source that was taken on, how many things it asks, and what is to be said of it."""

    source: RoleSource
    number: int
    said: str = ""


@transaction.atomic
def add_occupation(viewer: Viewer, role: Role, code: str) -> Added:
    """Take on what an occupation asks, by a code of any classification. Raises Refused, also where nothing is known of what it asks."""
    one, mapped = chosen(code)
    lent = lending(one.code)
    if lent is None or not lent.ratings:
        raise Refused(lent.said if lent else f"The library has no occupation {one.code}.", Where(field="code"))
    _once(viewer, role, f"{one.title} is taken on already.", kind=SourceKind.OCCUPATION, code=one.code)
    source = _source(viewer, role, SourceKind.OCCUPATION, one.title, code=one.code, note=lent.release)
    if not role.code:
        role.code = one.code
        role.save(update_fields=["code"])
    asked = _ask(viewer, source, of_occupation(lent))
    return Added(source, len(asked), " ".join(filter(None, (mapped, lent.said))))


@transaction.atomic
def add_postings(viewer: Viewer, role: Role, postings: Sequence[Posting]) -> list[Added]:
    """Take on what postings ask. One that asks for nothing is left out and said; raises Refused where all are such."""
    if not postings:
        raise Refused("Choose a posting.", Where(field="postings"))
    made, empty = [], []
    for posting in postings:
        items = of_lines(asked_by(viewer, posting))
        if not items:
            empty.append(posting.title)
            continue
        _once(viewer, role, f"{posting.title} is taken on already.", posting=posting)
        source = _source(viewer, role, SourceKind.POSTINGS, str(posting)[:300], posting=posting)
        made.append(Added(source, len(_ask(viewer, source, items))))
    if not made:
        raise Refused(
            f"{empty[0]} asks for nothing that is written down. Add its lines on its page first.",
            Where(field="postings"),
        )
    left_out = f"{', '.join(empty)} asks for nothing that is written down, and is left out." if empty else ""
    return [*made[:-1], Added(made[-1].source, made[-1].number, left_out)]


@transaction.atomic
def add_text(viewer: Viewer, role: Role, text: str, title: str = "") -> Added:
    """Take on what a pasted text asks, read as a posting is. Raises Refused where it asks for nothing."""
    if len(text) > LONGEST_TEXT:
        raise Refused(f"A text is at most {LONGEST_TEXT:,} characters.", Where(field="text"))
    known = list(visible(viewer, Skill).values_list("name", flat=True))
    items = of_lines(requirements_in(text, known))
    if not items:
        raise Refused(
            "No line of it was recognised as asking for something. Write what the role needs yourself.",
            Where(field="text"),
        )
    first = next((line.strip() for line in text.splitlines() if line.strip()), "")
    source = _source(viewer, role, SourceKind.TEXT, (title.strip() or first)[:300])
    return Added(source, len(_ask(viewer, source, items)))


@transaction.atomic
def add_rung(viewer: Viewer, role: Role, ladder: Ladder, rung: str, name: str) -> Added:
    """Take on what a rung of a ladder asks; all of it or nothing. Raises Refused."""
    found = ladder.rung(rung)
    title = ", ".join(filter(None, (name, found.title)))[:300] or "A ladder"
    note = f"Not read: {', '.join(ladder.unread)}"[:500] if ladder.unread else ""
    source = _source(viewer, role, SourceKind.LADDER, title, note=note)
    return Added(source, len(_ask(viewer, source, of_rung(found))))


@transaction.atomic
def add_requirement(
    viewer: Viewer, role: Role, name: str, importance: Decimal, level: Decimal, group: str = ""
) -> RoleRequirement:
    """Something that a role needs, in one's own words. Raises Refused."""
    said = " ".join(name.split())
    if not said:
        raise Refused("Say what it needs.", Where(field="name"))
    if len(said) > 300:
        raise Refused("This is longer than 300 characters. Say it shorter.", Where(field="name"))
    check_figures(importance, level)
    source = visible(viewer, RoleSource).filter(role=role, kind=SourceKind.HAND).first()
    source = source or _source(viewer, role, SourceKind.HAND, OWN_WORDS)
    known = list(visible(viewer, Skill).values_list("name", flat=True))
    item = of_words(said, float(importance), float(level), group.strip()[:60], known)
    there = {_key(row): row for row in visible(viewer, RoleRequirement).filter(role=role)}
    row = there.get(item.element or about_words(item.name))
    if row and visible(viewer, Asking).filter(requirement=row, source=source).exists():
        raise Refused(f"{row.name} is there already. Change its importance or its level.", Where(field="name"))
    (said_of,) = _ask(viewer, source, [item])
    return said_of.requirement


def check_figures(importance: Decimal | None, level: Decimal | None) -> None:
    """Raises Refused for an importance or a level that is not on its scale."""
    if importance is not None and not 1 <= importance <= 5:
        raise Refused("Importance is from 1 to 5.", Where(field="importance"))
    if level is not None and not 0 <= level <= 7:
        raise Refused("A level is from 0 to 7.", Where(field="level"))


def trash_source(viewer: Viewer, pk: UUID | str) -> RoleSource:
    """It no longer says what the role needs; what nothing else asks for goes with it. Raises Missing."""
    source = find(viewer, RoleSource, pk)
    put_in_trash(viewer, source)
    return source


def restore_source(viewer: Viewer, pk: UUID | str) -> RoleSource:
    """It says it again. Raises Missing."""
    source = find_trashed(viewer, RoleSource, pk)
    take_from_trash(source)
    return source


def _once(viewer: Viewer, role: Role, sentence: str, **about: object) -> None:
    if visible(viewer, RoleSource).filter(role=role, **about).exists():
        raise Refused(sentence)


def _source(viewer: Viewer, role: Role, kind: SourceKind, title: str, **about: object) -> RoleSource:
    return RoleSource.objects.create(
        career=viewer.career, created_at=viewer.now, role=role, kind=kind, title=title, **about
    )


def _ask(viewer: Viewer, source: RoleSource, items: Sequence[Item]) -> list[Asking]:
    """Each thing that is asked becomes a requirement, or is said of the one that is there; returns what is asked of each. Raises Refused for too many."""
    there = {_key(row): row for row in visible(viewer, RoleRequirement).filter(role=source.role)}
    new: list[RoleRequirement] = []
    askings: dict[str, Asking] = {}
    for item in items:
        key = item.element or about_words(item.name)
        if key not in there:
            row = RoleRequirement(
                career=viewer.career,
                created_at=viewer.now,
                role=source.role,
                name=item.name,
                element=item.element,
                group=item.group,
                asked=dict(item.facets),
            )
            there[key] = row
            new.append(row)
        askings[key] = Asking(
            career=viewer.career,
            created_at=viewer.now,
            source=source,
            requirement=there[key],
            importance=_figure(item.importance),
            level=_figure(item.level),
            words=item.words,
        )
    if len(there) > MOST:
        raise Refused(f"A role has at most {MOST} requirements. Take a source away first.")
    RoleRequirement.objects.bulk_create(new)
    return Asking.objects.bulk_create(askings.values())


def _key(row: RoleRequirement) -> str:
    return row.element or about_words(row.name)


def _figure(value: float) -> Decimal:
    return Decimal(f"{value:.2f}")
