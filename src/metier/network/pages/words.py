"""How the network is worded."""

from __future__ import annotations

from datetime import date

from metier.core import words
from metier.core.dates import PartialDate
from metier.core.network.rhythm import due_said, every_said
from metier.network.choices import Channel, Degree, Direction, Tie
from metier.network.models import Contact, ContactPosition, Interaction, Introduction, Mattering

CHANNELS = {
    Channel.MET: "Met",
    Channel.CALL: "Call",
    Channel.MESSAGE: "Message",
    Channel.MAIL: "Email",
    Channel.EVENT: "At an event",
    Channel.OTHER: "Talk",
}
BY = {
    Channel.MET: "in person",
    Channel.CALL: "by telephone",
    Channel.MESSAGE: "by message",
    Channel.MAIL: "by email",
    Channel.EVENT: "at events",
    Channel.OTHER: "",
}


def degree_said(degree: int) -> str:
    """`High`; nothing where nobody said."""
    return str(Degree(degree).label) if degree in Degree.values else ""


def tie_said(tie: str) -> str:
    """`Moderately weak`."""
    return str(Tie(tie).label)


def rhythm_said(weeks: int | None, by: str) -> str:
    """`6 weeks, by message`; nothing without a rhythm."""
    if weeks is None:
        return ""
    said = every_said(weeks).removeprefix("every ")
    return ", ".join(part for part in (said, BY[Channel(by)] if by else "") if part)


def due_in_full(due: date, today: date) -> str:
    """`10 September, 3 weeks ago`, `Monday 5 October`."""
    if due >= today:
        return (
            "Today" if due == today else words.weekday_date(due) if (due - today).days < 300 else words.full_date(due)
        )
    return f"{words.near_date(due, today)}, {due_said(due, today).removesuffix('late')}ago"


def talk_said(row: Interaction) -> str:
    """`Call, 40 minutes. She asked what you think of her shortlist.`"""
    head = CHANNELS[Channel(row.channel)]
    if row.direction != Direction.BOTH:
        head += ", you turned to them" if row.direction == Direction.OUT else ", they turned to you"
    if row.minutes:
        head += f", {words.count(row.minutes, 'minute')}"
    return " ".join(part for part in (f"{head}.", _sentence(row.line)) if part)


def position_said(row: ContactPosition) -> str:
    """`Lead analyst, Northbank, 2019 to 2023`; where no end is known, when one noticed that it had."""
    span = _span(row.starts, row.ends)
    noticed = "" if row.ends else f"no longer by {words.full_date(row.noticed_on)}"
    return ", ".join(part for part in (str(row), span, noticed) if part)


def matters_to_said(row: Mattering) -> str:
    """`For the role Head of analytics`; nothing for the whole direction."""
    for name, what in (("role", "role"), ("ambition", "ambition"), ("goal", "goal")):
        one = getattr(row, name)
        if one is not None and one.trashed_at is None:
            return f"For the {what} {one}"
    return ""


def introduction_said(row: Introduction, today: date) -> str:
    """`Asked on 3 September`, `Made on 11 June; you have talked: nothing open until spring`."""
    parts = {
        "wanted": "To be asked",
        "asked": "Asked",
        "made": "Made",
        "talked": "You have talked",
        "refused": "Not made",
    }
    said = parts[row.state]
    day = row.asked_on if row.state == "asked" else row.made_on if row.state in ("made", "talked") else None
    if day and row.state != "talked":
        said += f" on {words.near_date(day, today)}"
    elif day:
        said = f"Made on {words.near_date(day, today)}; you have talked"
    return f"{said}: {row.outcome}" if row.outcome else said


def lead_of(person: Contact) -> str:
    """`Head of Analytics, Dale & Harrow. You worked together at Northbank until 2023.`"""
    how = person.how[:1].upper() + person.how[1:]
    return " ".join(_sentence(part) for part in (person.doing, how) if part)


def _sentence(text: str) -> str:
    return f"{text}." if text and text[-1] not in ".!?…" else text


def _span(starts: PartialDate | None, ends: PartialDate | None) -> str:
    if starts and ends:
        return f"{starts.words} to {ends.words}"
    return f"from {starts.words}" if starts else f"until {ends.words}" if ends else ""
