"""The career as an iCalendar feed (RFC 5545): the days its plan names. The same career gives the same bytes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from unicodedata import category

from icalendar import Alarm, Calendar, Event, vDuration

from metier.accounts.access import Viewer
from metier.asks.queries.calendar import calendar_entries as asks
from metier.core.calendar_entries import CalendarEntry
from metier.direction import queries as direction
from metier.home import queries
from metier.network.in_calendar import calendar_entries as people
from metier.network.nudges_of_favours import calendar_entries as favours
from metier.network.nudges_of_recruiters import calendar_entries as recruiters
from metier.plan import queries as plan
from metier.reviews.in_calendar import calendar_entries, waking_entry
from metier.reviews.queries.parking import parked
from metier.support.in_calendar import calendar_entries as talks
from metier.talk.queries.rehearsals import calendar_entries as rehearsals

MAKER = "-//Metier//Career calendar//EN"
LOOK_AGAIN = timedelta(hours=6)
DAY_BEFORE_AT_NINE, AT_NINE = timedelta(hours=-15), timedelta(hours=9)


@dataclass(frozen=True, slots=True)
class Feed:
    """The file, and when the last change in it was."""

    data: bytes
    changed_at: datetime


def feed(viewer: Viewer) -> Feed:
    """Planned finishes and due days of tasks, due dates of goals, reviews, what asks wait for, talks with those who help, whom to talk to, birthdays and meetings, promises of favours, next steps with recruiters, rehearsals, life goals whose month is known; of a parked career, its waking."""
    entries = _entries(viewer)
    calendar = Calendar()
    calendar.add("prodid", MAKER)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", f"{viewer.name}: career" if viewer.name else "Career")
    calendar.add("x-wr-timezone", viewer.career.time_zone)
    calendar.add("refresh-interval", vDuration(LOOK_AGAIN), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(LOOK_AGAIN))
    for entry in sorted(entries, key=lambda entry: (entry.day, entry.uid)):
        calendar.add_component(_event(entry, is_ahead=entry.day >= viewer.today))
    changed = max((entry.changed_at for entry in entries), default=viewer.career.opened_at)
    return Feed(calendar.to_ical(sorted=True), changed)


def _entries(viewer: Viewer) -> list[CalendarEntry]:
    if (parking := parked(viewer)) is not None:
        return [waking_entry(viewer, parking)]
    return [
        *plan.calendar_entries(viewer),
        *calendar_entries(viewer),
        *asks(viewer),
        *talks(viewer),
        *favours(viewer),
        *recruiters(viewer),
        *people(viewer),
        *rehearsals(viewer),
        *_life_goals(viewer),
    ]


def _event(entry: CalendarEntry, *, is_ahead: bool) -> Event:
    """A whole day that takes no time from others; with a reminder on the day before, or on its morning, while it is ahead."""
    event = Event()
    event.add("uid", f"{entry.uid}@metier")
    event.add("dtstamp", entry.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("last-modified", entry.changed_at.astimezone(UTC).replace(microsecond=0))
    event.add("dtstart", entry.day)
    event.add("dtend", (entry.ends or entry.day) + timedelta(days=1))
    event.add("summary", _plain(entry.summary))
    if entry.description:
        event.add("description", _plain(entry.description))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if is_ahead:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", _plain(entry.summary))
        alarm.add("trigger", AT_NINE if entry.on_its_day else DAY_BEFORE_AT_NINE)
        event.add_component(alarm)
    return event


def _life_goals(viewer: Viewer) -> Iterator[CalendarEntry]:
    changed = queries.life_goals_changed(viewer)
    for goal in direction.life_goals(viewer):
        if goal.starts is None or goal.starts.month is None:
            continue
        ends = goal.ends.last if goal.ends and goal.starts.day and goal.ends.day else None
        said = [goal.when, goal.price, goal.why]
        title = goal.title if goal.starts.day else f"{goal.title} ({goal.starts.words})"
        yield CalendarEntry(
            str(goal.id), goal.starts.first, ends, title, "\n".join(part for part in said if part), changed[goal.id]
        )


def _plain(text: str) -> str:
    """Without control characters, which no calendar may contain."""
    said = text.replace("\r\n", "\n")
    return "".join(letter for letter in said if letter in "\n\t" or category(letter) != "Cc")
