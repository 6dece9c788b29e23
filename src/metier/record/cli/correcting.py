"""Rows that cannot be read, put right or left out: as the options say, or as somebody at the terminal answers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from metier.record.cli.unsure import somebody_is_there

if TYPE_CHECKING:
    from metier.core.exchange import Corrections, LeaveOut, Reading

    Place = tuple[str, int]
    Decisions = dict[Place, dict[str, str] | LeaveOut]

_PLACE = re.compile(r"(?:(?P<file>.+):)?(?P<line>\d+)\Z", re.DOTALL)
_CORRECTION = re.compile(r"(?P<place>(?:.+:)?\d+):(?P<column>[^=:]+)=(?P<value>.*)\Z", re.DOTALL)
ALL, OUT = "all", "-"


def as_said(reading: Reading, corrections: Sequence[str], left_out: Sequence[str]) -> Corrections:
    """What the options say of rows that cannot be read, or wait for a decision. Raises Refused when one names no such row."""
    from metier.core.errors import Refused
    from metier.core.exchange import LEAVE_OUT

    rows = _rows(reading)
    decided: Decisions = {}
    for said in corrections:
        found = _CORRECTION.match(said.strip())
        if not found:
            raise Refused(f"“{said}” is not FILE:LINE:COLUMN=VALUE, such as Positions.csv:3:Started On=2019-04.")
        place = _place(found["place"], rows)
        column = _column(found["column"], place, rows[place])
        before = decided.get(place)
        decided[place] = {
            **(before if isinstance(before, dict) else _kept(rows[place])),
            column: found["value"].strip(),
        }
    for said in left_out:
        places = list(rows) if said.strip().casefold() == ALL else [_place(said, rows)]
        decided |= dict.fromkeys(places, LEAVE_OUT)
    return decided


def asked(reading: Reading) -> Corrections:
    """What the person at the terminal says of each row that cannot be read; nothing where nobody is there."""
    from metier.core.exchange import LEAVE_OUT

    if not somebody_is_there():
        return {}
    decided: Decisions = {}
    for problem in reading.problems:
        place = (problem.where.file, problem.where.line or 0)
        if decided.get(place) is LEAVE_OUT:
            continue
        click.echo(f"{place[0]}, line {place[1]}: {problem.sentence}\n    {problem.raw_line.strip()[:200]}", err=True)
        asks = f"{problem.column}, or {OUT} to leave the row out" if problem.column else "It is left out. Press Enter"
        value = click.prompt(asks, default=problem.suggestion or OUT, show_default=bool(problem.column), err=True)
        if not problem.column or value.strip() in ("", OUT):
            decided[place] = LEAVE_OUT
            continue
        before = decided.get(place)
        decided[place] = {**(before if isinstance(before, dict) else {}), problem.column: value.strip()}
    return decided


def _rows(reading: Reading) -> dict[Place, dict[str, str]]:
    """Each row that can be decided, with its columns and what stands in them."""
    rows: dict[Place, dict[str, str]] = {}
    for problem in reading.problems:
        row = rows.setdefault((problem.where.file, problem.where.line or 0), {})
        row |= {problem.column: ""} if problem.column else {}
    for doubt in reading.undecided:
        rows[(doubt.where.file, doubt.where.line or 0)] = dict(doubt.fields)
    return rows


def _kept(row: dict[str, str]) -> dict[str, str]:
    return {column: value for column, value in row.items() if value}


def _place(said: str, rows: dict[Place, dict[str, str]]) -> Place:
    from metier.core import words
    from metier.core.errors import Refused

    found = _PLACE.match(said.strip())
    file, line = (found["file"] or "", int(found["line"])) if found else ("", 0)
    fits = [place for place in rows if place[1] == line and place[0].casefold().endswith(file.strip().casefold())]
    if len(fits) != 1:
        there = words.listed([f"{name}:{number}" for name, number in list(rows)[:8]]) or "none"
        which = "could be several rows" if fits else "is no row that cannot be read or waits for a decision"
        raise Refused(f"“{said}” {which}. There are: {there}.")
    return fits[0]


def _column(said: str, place: Place, row: dict[str, str]) -> str:
    from metier.core import words
    from metier.core.errors import Refused

    wanted = said.strip().casefold()
    for column in row:
        if column.casefold() == wanted:
            return column
    what = f"has {words.listed(list(row))} to correct" if row else "can only be left out"
    raise Refused(f"“{said.strip()}” is nothing to correct there: {place[0]}, line {place[1]} {what}.")
