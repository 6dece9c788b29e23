"""What a reader is not sure of, as the preview asks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from metier.core.exchange import Doubt, Fact, Reading
from metier.core.exchange.names import clean
from metier.record.kinds import Kind, kind_of
from metier.record.queries.imports import Preview

_DATES = ("starts", "ends", "awarded_on", "published_on")


@dataclass(frozen=True, slots=True)
class Asked:
    """One value to look at: its name in the form, its label, what was read, and how it is written."""

    name: str
    label: str
    value: str
    help: str


@dataclass(frozen=True, slots=True)
class DoubtRow:
    """One unsure entry. `other` is what the other way round would say, or nothing; `is_open` when it has to be decided."""

    place: str
    title: str
    raw: str
    sentence: str
    asked: tuple[Asked, ...]
    other: str
    is_open: bool


def doubt_rows(seen: Preview) -> tuple[DoubtRow, ...]:
    """What is unsure and not already on the record."""
    known = {(match.incoming.source.file, match.incoming.source.line) for match in seen.comparison.same}
    facts = {(fact.source.file, fact.source.line): fact for fact in seen.reading.facts}
    return tuple(
        _row(doubt, facts[place])
        for doubt in seen.reading.doubts
        if (place := (doubt.where.file, doubt.where.line)) in facts and (doubt.is_open or place not in known)
    )


def answers_of(reading: Reading, sent: Mapping[str, str]) -> dict[tuple[str, int], Mapping[str, str] | None]:
    """What a form decided for each doubt it showed: values by field, or None to leave the entry out."""
    answers: dict[tuple[str, int], Mapping[str, str] | None] = {}
    for doubt in reading.doubts:
        place = (doubt.where.file, doubt.where.line or 0)
        how = sent.get(_name(doubt))
        if how == "out":
            answers[place] = None
        elif how in ("read", "other"):
            values = {name: clean(sent.get(f"{_name(doubt)}:{name}", value)) for name, value in doubt.fields}
            answers[place] = swapped(values, doubt) if how == "other" else values
    return answers


def swapped(values: Mapping[str, str], doubt: Doubt) -> dict[str, str]:
    """The values with the two that could be the other way round so."""
    if doubt.swaps is None:
        return dict(values)
    first, second = doubt.swaps
    return {**values, first: values[second], second: values[first]}


def _row(doubt: Doubt, fact: Fact) -> DoubtRow:
    kind = kind_of(fact)
    return DoubtRow(
        place=_name(doubt),
        title=kind.title(fact) or kind.one.capitalize(),
        raw=doubt.raw,
        sentence=doubt.sentence,
        asked=tuple(_asked(doubt, kind, name, value) for name, value in doubt.fields),
        other=_other(doubt, kind),
        is_open=doubt.is_open,
    )


def _asked(doubt: Doubt, kind: Kind, name: str, value: str) -> Asked:
    said = "2019, 2019-04 or April 2019" + ("; empty while it goes on" if name == "ends" and kind.goes_on else "")
    return Asked(
        f"{_name(doubt)}:{name}", kind.field_label(kind.model_field(name)), value, said if name in _DATES else ""
    )


def _other(doubt: Doubt, kind: Kind) -> str:
    if doubt.swaps is None:
        return ""
    values = swapped(dict(doubt.fields), doubt)
    said = [f"{kind.field_label(kind.model_field(name)).lower()} “{values[name]}”" for name in doubt.swaps]
    return " and ".join(said)


def _name(doubt: Doubt) -> str:
    return f"doubt:{doubt.where.file}:{doubt.where.line}"
