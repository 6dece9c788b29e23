"""The lines of a variant as a person names them, by number, words or key; and what else of the record could be in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from metier.accounts.access import Viewer, visible
from metier.accounts.models import Owned
from metier.core.naming import at_number, named
from metier.core.resume.keys import Key
from metier.record.models import Win
from metier.record.queries.standing import stands_under
from metier.resume.queries.beside import Beside
from metier.resume.queries.groups import Part
from metier.resume.queries.standing import in_words
from metier.resume.queries.taken import Taken, said_of
from metier.resume.sources import BY_KIND, SOURCES, Said, Source

HEAD, NOWHERE = "Head", "Not printed"
_NAMES = ("title", "organisation", "text")


@dataclass(frozen=True, slots=True)
class Numbered:
    """A line that a variant decided on, counted from 1 down its page, those left out too; `under` is the entry it stands beneath.

    `hidden` says what keeps it off the page although it is in.
    """

    number: int
    heading: str
    under: str
    taken: Taken
    hidden: str = ""

    @property
    def key(self) -> str:
        return str(self.taken.key)

    @property
    def says(self) -> str:
        """What is printed; of a line that is gone, what it said."""
        return words_of(self.taken.printed or self.taken.line.said)


@dataclass(frozen=True, slots=True)
class Choosable:
    """Something of the record that a variant has not decided on."""

    key: str
    heading: str
    under: str
    says: str


Named = Numbered | Choosable


def words_of(said: Said) -> str:
    """What a row or line says, in one line."""
    return in_words(said, _NAMES) or in_words(said)


def numbered(one: Beside) -> tuple[Numbered, ...]:
    """Every line that a variant decided on, in the order of its page; those that stand nowhere on it come last."""
    placed = [*_head(one), *(each for part in one.parts for each in _of_part(part))]
    there = {taken.line.pk for _, _, taken, _ in placed}
    placed += [(NOWHERE, "", taken, _lost(taken)) for taken in one.lines if taken.line.pk not in there]
    return tuple(Numbered(number, *each) for number, each in enumerate(placed, start=1))


_Placed = tuple[str, str, Taken, str]


def _head(one: Beside) -> Iterator[_Placed]:
    yield from ((HEAD, "", taken, "") for taken in one.lines if taken.line.kind == "profile")


def _of_part(part: Part) -> Iterator[_Placed]:
    section = "" if part.is_in else f"the section {part.heading} is left out"
    for each in part.sets:
        yield part.heading, "", each.head, section
        entry = "" if each.head.line.is_in else "what it stands beneath is left out"
        for taken in each.lines:
            yield part.heading, words_of(each.head.printed or each.head.line.said), taken, section or entry


def _lost(taken: Taken) -> str:
    return "" if taken.is_gone else "it stands beneath no position of this variant"


def choosable(viewer: Viewer, one: Beside) -> Iterator[Choosable]:
    """Everything else of the record that could be in a variant, section by section."""
    decided = {(each.line.kind, each.line.object_id) for each in one.lines if not each.line.field}
    if one.of.profile and ("profile", one.of.profile.pk) not in decided:
        key = str(Key("profile", str(one.of.profile.pk)))
        yield Choosable(key, HEAD, "", words_of(said_of("profile", one.of.profile)))
    for part in one.parts:
        for source in SOURCES:
            if source.section == part.kind:
                rows = list(visible(viewer, source.kind.model).filter(**source.only))
                yield from _rows_left(one, part.heading, source, rows, decided)
        if part.kind == "positions":
            yield from _wins_left(viewer, one, part.heading, decided)


def _rows_left(
    one: Beside, heading: str, source: Source, rows: Iterable[Owned], decided: set[tuple[str, UUID]]
) -> Iterator[Choosable]:
    slug = source.kind.slug
    for row in rows:
        if (slug, row.pk) not in decided:
            yield Choosable(str(Key(slug, str(row.pk))), heading, "", words_of(source.said(row)))
        beneath = [each for each in one.lines if each.line.kind == slug and each.line.object_id == row.pk]
        for key, text in parts_left(source, row, beneath):
            yield Choosable(str(key), heading, words_of(source.said(row)), text)


def _wins_left(viewer: Viewer, one: Beside, heading: str, decided: set[tuple[str, UUID]]) -> Iterator[Choosable]:
    under = {row.pk: words_of(BY_KIND["positions"].said(row)) for row in one.of.positions}
    for win in visible(viewer, Win):
        if ("wins", win.pk) not in decided:
            position = stands_under(win, one.of.positions)
            where = under[position] if position else ""
            yield Choosable(
                str(Key("wins", str(win.pk))), heading if where else NOWHERE, where, said_of("wins", win)["text"]
            )


def parts_left(source: Source, row: Owned, beneath: Iterable[Taken]) -> Iterator[tuple[Key, str]]:
    """The lines of a row that a variant has not decided on, of those it has."""
    held = {(one.line.field, one.place) for one in beneath if one.line.field and not one.is_gone}
    for name in source.lines:
        for place, text in enumerate(source.parts(row, name)):
            if (name, place) not in held:
                yield Key(source.kind.slug, str(row.pk), name, place), text


def line_meant(viewer: Viewer, one: Beside, said: str, *, to_put_in: bool = False) -> Named:
    """The line that is meant by its number, its words, its key or the start of its id; else what else of the record is. Raises Refused.

    Where it is `to_put_in`, what is left out is meant before what is in.
    """
    lines = numbered(one)
    if line := at_number(said, lines):
        return line
    if found := next((line for line in lines if line.key == said and not line.taken.is_gone), None):
        return found
    own: dict[str, Named] = {str(line.taken.line.pk): line for line in lines}
    first = {} if to_put_in else own
    if _any_has(first, said):
        return _named(said, own)
    left: dict[str, Named] = {each.key: each for each in choosable(viewer, one)}
    out = {str(line.taken.line.pk): line for line in lines if not line.taken.line.is_in} | left
    return left[said] if said in left else _named(said, out if to_put_in and _any_has(out, said) else own | left)


def _any_has(among: Mapping[str, Named], said: str) -> bool:
    wanted = " ".join(said.split()).casefold()
    return any(wanted in " ".join(one.says.split()).casefold() for one in among.values())


def _named(said: str, among: Mapping[str, Named]) -> Named:
    titles = {key: one.says for key, one in among.items()}
    return among[named(said, titles, "line", where="`metier resume lines` and `metier resume rest` show them all.")]
