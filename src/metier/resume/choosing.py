"""What a first variant takes of a record, by a rule that anybody can follow. It chooses; it never writes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.record import models as record
from metier.record.queries.standing import stands_under
from metier.resume.queries.taken import said_of
from metier.resume.sources import SOURCES, Said, Source

RULE = (
    "Your opening and headline from your profile; every position of the last fifteen years and the newest five in any case, those you "
    "hold first and then the last that ended, with six lines for the first, four for the second and two for each earlier one: wins with a number or evidence first, the newest first, "
    "then what you wrote of the position; your studies, voluntary roles and languages; certificates that still hold; projects that say "
    "what came of them; the five newest publications and awards; your skills from level 2. References and interests are left out."
)
YEARS, ALWAYS, LEAST_LEVEL = 15, 5, 2
LINES = (6, 4)
LINES_OF_OTHERS = 2
MOST: dict[str, int] = {"projects": 3, "publications": 5, "awards": 5, "skills": 20, "certificates": 12}
LEFT_OUT = frozenset({"recommendations", "interests"})
MOST_WINS_READ = 400  # the newest; a first page is never made of older ones


@dataclass(frozen=True, slots=True)
class Choice:
    """A row of the record, or one line of a row, with what the record says of it."""

    kind: str
    object_id: UUID
    said: Said
    field: str = ""
    place: int = 0


def first_choice(viewer: Viewer) -> list[Choice]:
    """What RULE takes, in the order of a page."""
    found = [Choice("profile", row.pk, said_of("profile", row)) for row in visible(viewer, record.Profile)]
    for source in SOURCES:
        slug = source.kind.slug
        if slug in LEFT_OUT:
            continue
        rows = _chosen(slug, list(visible(viewer, source.kind.model)), viewer.today)
        found += [Choice(slug, row.pk, source.said(row)) for row in rows]
        if slug == "positions":
            found += _beneath_positions(viewer, source, rows)
        else:
            found += _own_lines(source, rows)
    return found


def _chosen(slug: str, rows: list[Owned], today: date) -> list[Owned]:
    chosen = list(_fitting(slug, rows, today))
    return chosen[: MOST.get(slug, len(chosen))]


def _held_last(position: record.Position) -> tuple[bool, date, date]:
    """Greater for who holds it now, then for who left it later, then for who began it later."""
    ends, starts = position.ends, position.starts
    return ends is None, ends.last if ends else date.max, starts.first if starts else date.min


def _fitting(slug: str, rows: Sequence[Owned], today: date) -> Iterator[Owned]:
    levelled = any(isinstance(row, record.Skill) and row.level is not None for row in rows)
    skills = sorted((row for row in rows if isinstance(row, record.Skill)), key=lambda row: -(row.level or 0))
    positions = sorted((row for row in rows if isinstance(row, record.Position)), key=_held_last, reverse=True)
    for number, row in enumerate(skills or positions or rows):
        match row:
            case record.Position():
                if number < ALWAYS or row.ends is None or row.ends.year >= today.year - YEARS:
                    yield row
            case record.Certificate():
                if row.ends is None or row.ends.last >= today:
                    yield row
            case record.Project():
                if row.highlights or row.description:
                    yield row
            case record.Skill():
                if not levelled or (row.level or 0) >= LEAST_LEVEL:
                    yield row
            case _:
                yield row


def _beneath_positions(viewer: Viewer, source: Source, rows: Sequence[Owned]) -> Iterator[Choice]:
    positions = tuple(visible(viewer, record.Position))
    by_position: dict[UUID | None, list[record.Win]] = {}
    for win in visible(viewer, record.Win)[:MOST_WINS_READ]:
        by_position.setdefault(stands_under(win, positions), []).append(win)
    for number, row in enumerate(rows):
        room = LINES[number] if number < len(LINES) else LINES_OF_OTHERS
        wins = sorted(by_position.get(row.pk, ()), key=lambda win: not (win.result or win.has_evidence))
        lines: Iterable[Choice] = (
            *(Choice("wins", win.pk, said_of("wins", win)) for win in wins),
            *_lines(source, row),
        )
        yield from tuple(lines)[:room]


def _own_lines(source: Source, rows: Sequence[Owned]) -> Iterator[Choice]:
    for row in rows:
        names = ("highlights", "description") if "highlights" in source.lines else ("description", "summary")
        yield from tuple(_lines(source, row, names))[:LINES_OF_OTHERS]


def _lines(source: Source, row: Owned, names: Iterable[str] = ("highlights", "description")) -> Iterator[Choice]:
    for name in names:
        for place, text in enumerate(source.parts(row, name)):
            yield Choice(source.kind.slug, row.pk, {"text": text}, name, place)
