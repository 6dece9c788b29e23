"""Changing a card that another program wrote: only what is different is written anew; what is not known here stays letter by letter."""

from __future__ import annotations

from collections.abc import Sequence

from metier.core.network.facts import MOST_NOTE, Point
from metier.core.network.said import Said
from metier.core.network.vcards.lines import Line, lines_of
from metier.core.network.vcards.people import person_of, points_by_line
from metier.core.network.vcards.reading import inside
from metier.core.network.vcards.values import decoded, list_of, split, text_of
from metier.core.network.vcards.writing import birthday_line, escaped, folded, name_parts, point_lines


def edited(text: str, after: Said) -> str:
    """The text of one card, so that it says `after`."""
    edit = _Edit(text.replace("\r\n", "\n").split("\n"))
    person = person_of(edit.found)
    before = Said.by(person) if person else Said()
    if after.name != before.name:
        edit.text("FN", after.name)
    if (after.name, after.family, after.given) != (before.name, before.family, before.given):
        edit.names(after)
    if after.employer != before.employer:
        edit.organisation(after.employer)
    if after.title != before.title:
        edit.text("TITLE", after.title, instead=("ROLE",))
    if after.birthday != before.birthday:
        edit.birthday(after.birthday)
    if after.note != before.note and len(before.note) < MOST_NOTE:
        edit.note(after.note)
    edit.groups(before.groups, after.groups)
    edit.points(after.points)
    return edit.written()


class _Edit:
    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        own, self.end = inside(lines)
        self.found = list(lines_of(own))
        self.version = next((text_of(line) for line in self.found if line.name == "VERSION"), "3.0")
        self.gone: set[int] = set()
        self.instead: dict[int, str] = {}
        self.added: list[str] = []

    def text(self, name: str, said: str, instead: tuple[str, ...] = ()) -> None:
        """One property that is a text. `instead` are others that are read where it is missing."""
        line = self._first(name) or next((found for other in instead if (found := self._first(other))), None)
        if said == (text_of(line) if line else ""):
            return
        self._put(line, f"{name if line is None else line.name}:{escaped(said)}" if said else "")

    def names(self, after: Said) -> None:
        line = self._first("N")
        parts = [*split(decoded(line), ";")] if line else []
        parts += [""] * (5 - len(parts))
        wanted = [*name_parts(after.name, after.family, after.given), *parts[2:]]
        if (line is None and not (after.family or after.given)) or wanted == parts:
            return
        self._put(line, f"N:{';'.join(wanted)}")

    def organisation(self, employer: str) -> None:
        """The employer; its departments stay while the employer does."""
        line = self._first("ORG")
        parts = [*split(decoded(line), ";")] if line else [""]
        if escaped(employer) != parts[0]:
            self._put(line, f"ORG:{escaped(employer)}" if employer else "")

    def birthday(self, birthday: str) -> None:
        from metier.core.network.vcards.values import birthday_of

        line = self._first("BDAY")
        if birthday != (birthday_of(line) if line else ""):
            self._put(line, birthday_line(birthday, self.version) if birthday else "")

    def note(self, said: str) -> None:
        """What is noted, as one note where it was several."""
        lines = [line for line in self.found if line.name == "NOTE" and text_of(line)]
        self._put(lines[0] if lines else None, f"NOTE:{escaped(said)}" if said else "")
        for line in lines[1:]:
            self._remove(line)

    def groups(self, before: Sequence[str], after: Sequence[str]) -> None:
        """The groups that came and went; those that are not known here stay."""
        was, now = ({one.casefold() for one in said} for said in (before, after))
        new = [one for one in after if one.casefold() not in was]
        lines: list[Line | None] = [line for line in self.found if line.name == "CATEGORIES"]
        for line in lines or [None]:
            there = list_of(line) if line else []
            words = [*(one for one in there if one.casefold() not in was - now), *new]
            new = []
            if words != there:
                self._put(line, f"CATEGORIES:{','.join(map(escaped, words))}" if words else "")

    def points(self, after: Sequence[Point]) -> None:
        wanted = {(one.kind, one.key): one for one in after}
        there = points_by_line(self.found)
        for line, point in there:
            new = wanted.pop((point.kind, point.key), None)
            if new is None:
                self._remove(line)
            elif (new.value, new.label) != (point.value, point.label):
                self._remove(line)
                wanted[new.kind, new.key] = new
        taken = {line.group for line in self.found if line.group}
        number = 1
        for point in wanted.values():
            while f"item{number}" in taken:
                number += 1
            self.added += point_lines(point, number)
            taken.add(f"item{number}")

    def written(self) -> str:
        """The card, every line ended as the standard wants."""
        kept: list[str] = []
        for number, line in enumerate(self.lines):
            if number == self.end:
                kept += [folded(one) for one in self.added]
            if number in self.instead:
                kept.append(folded(self.instead[number]))
            elif number not in self.gone:
                kept.append(line)
        text = "\n".join(kept).replace("\r\n", "\n").replace("\n", "\r\n")
        return text if text.endswith("\r\n") else f"{text}\r\n"

    def _first(self, name: str) -> Line | None:
        return next((line for line in self.found if line.name == name and line.value.strip(" ;")), None)

    def _put(self, line: Line | None, written: str) -> None:
        if line is None:
            if written:
                self.added.append(written)
            return
        if not written:
            self._remove(line)
            return
        self.gone.update(range(line.first, line.after))
        self.instead[line.first] = f"{line.group}.{written}" if line.group else written

    def _remove(self, line: Line) -> None:
        for one in self.found:
            if one is line or (line.group and one.group == line.group and one.name == "X-ABLABEL"):
                self.gone.update(range(one.first, one.after))
