"""A person and a brief as lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from metier.core.words import full_date

if TYPE_CHECKING:
    from metier.network.pages.drafting import BriefPage
    from metier.network.pages.person import PersonPage


def person_lines(page: PersonPage) -> Iterator[str]:
    """What is known of somebody; the last talks, the rest is on their page."""
    yield from _facts(page)
    for one in page.reasons:
        yield f"  {'Why':<11} {one.row.why} ({one.row.get_degree_display().lower()}{f'; {one.to.lower()}' if one.to else ''})"
    for reached in page.points:
        yield f"  {reached.row.kind.capitalize():<11} {reached.row.value}"
    for row in page.meetings:
        yield f"  {'Meeting':<11} {full_date(row.on)}{f' at {row.at:%H:%M}' if row.at else ''}"
    for favour in page.favours.mine:
        yield f"  {'You owe':<11} {favour.line}{f', {favour.when}' if favour.when else ''}"
    for led in page.led:
        yield (
            f"  {'Introduced':<11} {led.row.whom}: {led.said}"
            if led.is_theirs
            else f"  {'Met by':<11} {led.row.through}"
        )
    for _, said in page.earlier:
        yield f"  {'Before':<11} {said}"
    for number, line in enumerate(_split(page.person.notes)):
        yield f"  {'' if number else 'Notes':<11} {line}"
    if page.talks:
        yield ""
    for talk in page.talks[:5]:
        yield f"{full_date(talk.row.on)}  {talk.said}"


def _facts(page: PersonPage) -> Iterator[str]:
    person = page.person
    yield person.name
    if page.lead:
        yield page.lead
    for label, said in (
        ("Known from", person.how),
        ("Every", page.rhythm),
        ("Due", page.due),
        ("In peace", f"until {full_date(person.quiet_until)}" if page.quiet and person.quiet_until else ""),
        ("How close", page.tie),
        ("Works", page.side),
        ("Place", person.place),
        ("Birthday", page.birthday),
        ("Groups", ", ".join(one.name for one in page.groups)),
        ("Could give", person.could_give),
        ("Balance", page.favours.balance.said if page.favours.balance.balance.is_any else ""),
    ):
        if said:
            yield f"  {label:<11} {said}"


def brief_lines(page: BriefPage) -> Iterator[str]:
    """What to know before one talks."""
    yield f"Before you talk to {page.person.name}"
    if page.when:
        yield page.when
    if page.lead:
        yield page.lead
    if page.birthday:
        yield page.birthday
    yield from _part("What you want to ask", [*_split(page.meeting.to_ask if page.meeting else ""), *_wanted(page)])
    yield from _part("What you said last", [f"{full_date(on)}  {said}" for on, said, _ in page.talks])
    owed = [f"{row.line}{f', {row.when}' if row.when else ''}" for row in page.favours.mine]
    owed += [f"You bring: {line}" for line in _split(page.meeting.to_bring if page.meeting else "")]
    owed += [f"You could give: {page.person.could_give}"] if page.person.could_give else []
    yield from _part("What you owe, and could give", owed)


def _part(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield ""
        yield title
        yield from (f"  {line}" for line in lines)


def _wanted(page: BriefPage) -> list[str]:
    return [f"An introduction to {whom} ({said.lower()})" for whom, said in page.wanted]


def _split(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def data_of(page: PersonPage) -> dict[str, Any]:
    """The same for other programs."""
    person = page.person
    return {
        "id": person.pk,
        "name": person.name,
        "employer": person.employer,
        "title": person.title,
        "how": person.how,
        "every": page.rhythm or None,
        "due": person.due_on,
        "quiet_until": person.quiet_until,
        "last": person.last_on,
        "tie": page.tie,
        "side": page.side or None,
        "birthday": page.birthday or None,
        "groups": [one.name for one in page.groups],
        "why": [{"why": one.row.why, "degree": one.row.degree, "to": one.to or None} for one in page.reasons],
        "reached": [{"kind": one.row.kind, "value": one.row.value} for one in page.points],
        "before": [said for _, said in page.earlier],
        "could_give": person.could_give or None,
        "notes": person.notes or None,
        "talks": [{"id": one.row.pk, "on": one.row.on, "said": one.said} for one in page.talks],
        "number_of_talks": page.sheet.paginator.count,
    }
