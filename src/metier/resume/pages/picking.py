"""What could be in a variant, to be ticked: first what is, then what is left out, then what came since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.accounts.prepared import prepared
from metier.core.dates import PartialDate
from metier.core.resume.keys import Key
from metier.core.words import near_date
from metier.record.models import Win
from metier.record.queries.standing import stands_under
from metier.resume.dates import span_of
from metier.resume.queries import Beside, Change, Material, New
from metier.resume.queries.groups import Part, Set
from metier.resume.queries.lines import parts_left
from metier.resume.queries.standing import in_words
from metier.resume.queries.taken import Taken, said_of
from metier.resume.sources import BY_KIND, SOURCES

LETTERS = 90
INLINE_WINS, INLINE_ROWS, INLINE_LINES = 5, 8, 6
FIRST = 4  # positions that are shown at once
READ_WINS = 60
_ONLY = {source.kind.model: source.only for source in SOURCES}


@dataclass(frozen=True, slots=True)
class Pick:
    """Something to tick: `key` is what is sent, `id` that of its line (empty while it has none).

    Those in a list with the same `among` can be dragged between each other.
    """

    key: str
    text: str
    sub: str
    is_in: bool
    id: str = ""
    is_head: bool = False
    is_new: bool = False
    among: str = ""


@dataclass(frozen=True, slots=True)
class PickGroup:
    id: str
    legend: str
    rows: tuple[Pick, ...]


@dataclass(frozen=True, slots=True)
class Picks:
    """`homeless` are new wins that stand under no position. `has_rest` where there is more to choose from than is here."""

    groups: tuple[PickGroup, ...]
    homeless: tuple[Win, ...] = ()
    has_rest: bool = True

    @property
    def keys(self) -> str:
        """The keys of all rows, by spaces."""
        return " ".join(row.key for group in self.groups for row in group.rows)


@dataclass(frozen=True, slots=True)
class _Sight:
    """What is needed to say of a row what it is."""

    viewer: Viewer
    of: Material
    numbers: Mapping[str, Change]
    new: frozenset[UUID]


def _sight(viewer: Viewer, one: Beside, new: New) -> _Sight:
    return _Sight(viewer, one.of, {change.id: change for change in one.changes}, frozenset((*new.wins, *new.positions)))


def picks(viewer: Viewer, one: Beside, new: New) -> Picks:
    """The newest positions of a variant, and beside what is in them what else the record has."""
    sight = _sight(viewer, one, new)
    wins = _wins(sight, one.lines)
    shown = [_position(each, sight, wins) for each in _positions(one)[:FIRST]]
    homeless = tuple(win for win in wins.get(None, ()) if win.pk in sight.new)
    return Picks(tuple(group for group in shown if group.rows), homeless)


def rest(viewer: Viewer, one: Beside, new: New) -> Picks:
    """Earlier positions, those left out, and every other section."""
    sight = _sight(viewer, one, new)
    decided = {(each.line.kind, each.line.object_id) for each in one.lines if not each.line.field}
    wins = _wins(sight, one.lines)
    found = [_position(each, sight, wins) for each in _positions(one)[FIRST:]]
    found += _other_positions(one.of, decided)
    found += [_section(part, sight, decided) for part in one.parts if part.kind != "positions" and part.is_in]
    return Picks(tuple(group for group in found if group.rows), has_rest=False)


def _positions(one: Beside) -> list[Set]:
    return [each for part in one.parts if part.kind == "positions" for each in part.sets if each.head.row]


def _wins(sight: _Sight, lines: Sequence[Taken]) -> Mapping[UUID | None, Sequence[Win]]:
    """The newest wins that a variant has not decided on, by the position they stand under."""
    decided = dict.fromkeys(one.line.object_id for one in lines if one.line.kind == "wins")
    by_position: dict[UUID | None, list[Win]] = {}
    for win in _newest_wins(sight.viewer, list(decided)):
        by_position.setdefault(stands_under(win, sight.of.positions), []).append(win)
    return by_position


@prepared
def _newest_wins(viewer: Viewer, but: Sequence[UUID]) -> QuerySet[Win]:
    return visible(viewer, Win).exclude(pk__in=but).order_by("-created_at", "-id")[:READ_WINS]


def _position(one: Set, sight: _Sight, wins: Mapping[UUID | None, Sequence[Win]]) -> PickGroup:
    row = one.head.row
    pk = one.head.line.object_id
    rows = [_taken(one.head, sight, is_head=True)]
    beneath = [_taken(line, sight, among=f"{pk}") for line in one.lines if not line.is_gone]
    rows += sorted(beneath, key=lambda pick: not pick.is_in)
    rows += [_win(win, sight) for win in wins.get(pk, ())[:INLINE_WINS]]
    rows += list(_parts("positions", row, one.lines))[:INLINE_LINES] if row else ()
    return PickGroup(f"g-{pk}", f"{row}", tuple(rows))


def _other_positions(of: Material, decided: Iterable[tuple[str, UUID]]) -> Iterator[PickGroup]:
    have = {pk for kind, pk in decided if kind == "positions"}
    rows = tuple(
        Pick(str(Key("positions", str(row.pk))), str(row), "Position", is_in=False)
        for row in of.positions
        if row.pk not in have
    )
    yield PickGroup("g-positions", "Other positions", rows[:INLINE_ROWS])


def _section(part: Part, sight: _Sight, decided: Iterable[tuple[str, UUID]]) -> PickGroup:
    rows: list[Pick] = []
    for one in part.sets:
        if one.head.is_gone:
            continue
        rows.append(_taken(one.head, sight, among=part.kind))
        beneath = str(one.head.line.object_id)
        rows += [_taken(line, sight, among=beneath) for line in one.lines if not line.is_gone]
        rows += _parts(one.head.line.kind, one.head.row, one.lines) if one.head.row and one.head.line.is_in else ()
    have = set(decided)
    for source in SOURCES:
        slug = source.kind.slug
        if source.section == part.kind:
            others = _others(sight.viewer, source.kind.model, [pk for kind, pk in have if kind == slug])
            rows += [
                Pick(
                    str(Key(slug, str(row.pk))),
                    _short(in_words(source.said(row), ("title", "organisation", "text"))),
                    "",
                    is_in=False,
                )
                for row in others
            ]
    return PickGroup(f"g-{part.kind}", part.heading, tuple(rows))


@prepared
def _others(viewer: Viewer, model: type[Owned], but: Sequence[UUID]) -> QuerySet[Owned]:
    return visible(viewer, model).filter(**_ONLY[model]).exclude(pk__in=but)[:INLINE_ROWS]


def _taken(one: Taken, sight: _Sight, *, is_head: bool = False, among: str = "") -> Pick:
    line = one.line
    names = ("title", "organisation", "text")
    text = _short(in_words(one.printed, names) or in_words(one.printed))
    beneath = _beneath(one, sight, is_head=is_head)
    return Pick(str(one.key), text, beneath, line.is_in, str(line.pk), is_head, among=among)


def _beneath(one: Taken, sight: _Sight, *, is_head: bool) -> str:
    line = one.line
    said = _spanned(one) if is_head else _source(one, sight)
    if not line.is_in:
        return said
    if change := sight.numbers.get(str(line.pk)):
        return f"{'Stale' if change.how == 'stale' else 'Changed'}, see {change.number}"
    if one.is_reworded:
        return f"{said}, in your words" if said else "In your words"
    return said


def _source(one: Taken, sight: _Sight) -> str:
    if isinstance(one.row, Win):
        return _win_of(one.row, sight)
    if one.line.field:
        return f"From its {BY_KIND[one.line.kind].kind.field_label(one.line.field).lower()}"
    return _spanned(one)


def _win_of(win: Win, sight: _Sight) -> str:
    when = win.happened_on
    said = near_date(when.first, sight.viewer.today) if when and when.day else when.words if when else ""
    return f"Win of {said}" if said else "Win, without a date"


def _spanned(one: Taken) -> str:
    """When it was, as a résumé prints it."""
    starts, ends = (PartialDate.parse(one.now[name]) if name in one.now else None for name in ("starts", "ends"))
    goes_on = one.line.kind in BY_KIND and BY_KIND[one.line.kind].goes_on
    return span_of(starts, ends, "en-GB", goes_on=goes_on)


def _win(win: Win, sight: _Sight) -> Pick:
    sub = f"{_win_of(win, sight)}, new" if win.pk in sight.new else _win_of(win, sight)
    return Pick(
        str(Key("wins", str(win.pk))),
        _short(said_of("wins", win)["text"]),
        sub,
        is_in=False,
        is_new=win.pk in sight.new,
    )


def _parts(kind: str, row: Owned, beneath: Iterable[Taken]) -> Iterator[Pick]:
    """The lines of a row that the variant has not decided on."""
    for key, text in parts_left(BY_KIND[kind], row, beneath):
        sub = f"From its {BY_KIND[kind].kind.field_label(key.field).lower()}"
        yield Pick(str(key), _short(text), sub, is_in=False)


def _short(text: str) -> str:
    return text if len(text) <= LETTERS else f"{text[: LETTERS - 1].rstrip()}…"
