"""A message as a draft, from what is known: its sender changes it and sends it themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from metier.core import words


@dataclass(frozen=True, slots=True)
class Told:
    """What a draft is made of. `owed` are favours that were promised or asked for; `wanted` to whom one wants to be introduced."""

    name: str
    sender: str = ""
    last_on: date | None = None
    last_line: str = ""
    owed: Sequence[str] = ()
    to_ask: str = ""
    could_give: str = ""
    wanted: Sequence[str] = ()
    has_birthday: bool = False


def draft(told: Told, today: date) -> str:
    """Paragraphs with an empty line between them; what is in brackets is to be filled in."""
    parts = [f"Dear {told.name},"]
    if told.has_birthday:
        parts.append("Happy birthday.")
    parts.append(_last(told, today))
    if told.owed:
        parts.append("I have not forgotten: " + "; ".join(told.owed) + ". [Say how far it is.]")
    if told.to_ask:
        parts.append(f"What I would like to ask: {told.to_ask}")
    parts += [f"Would you introduce me to {whom}? [Say why, in a sentence they can pass on.]" for whom in told.wanted]
    if told.could_give:
        parts.append(f"If it is of use: {told.could_give}")
    parts += ["Shall we talk, some time in the next two weeks?", f"Best wishes\n{told.sender}".strip()]
    return "\n\n".join(parts)


def _last(told: Told, today: date) -> str:
    if told.last_on is None:
        return "[Say how you know each other, and why you write now.]"
    days = (today - told.last_on).days
    when = "the other day" if days < 10 else f"on {words.near_date(told.last_on, today)}"
    about = f": {told.last_line.rstrip('.')}." if told.last_line else ". [Say what stayed with you.]"
    return f"We last talked {when}{about}"
