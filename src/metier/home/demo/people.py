"""Nadia's twelve people, the talks she had with them, a meeting that is ahead, and three introductions."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time, timedelta
from typing import Any

from metier.accounts.access import Viewer, visible
from metier.core.dates import PartialDate
from metier.home.demo.when import When
from metier.network import actions
from metier.network.models import (
    Acquaintance,
    Contact,
    ContactPosition,
    Interaction,
    Introduction,
    Mattering,
    Meeting,
    Tag,
    Tagging,
)
from metier.roles.models import Role

HEAD, OWN, MOST = "Head of analytics", "Calder Mutual", 3
# Name, what they do, where, how Nadia knows them, why they matter, how much, weeks, by, groups, the last talk.
PEOPLE: tuple[tuple[str, str, str, str, str, int, int, str, str, tuple[int, int, int]], ...] = (
    ("Sunil Mehta", "Finance lead", "Calder Mutual", "The budget of the claims review", "Knows how budgets are won", 2, 12, "met", "", (2026, 5, 12)),
    ("Anna Keane", "Head of Analytics", "Dale & Harrow", "You worked together at Northbank until 2023", "Holds your target role", 3, 6, "message", "Leeds data, former colleagues", (2026, 7, 30)),
    ("James Thornley", "Chief Data Officer", "Wharfe Water", "Anna introduced you", "Hires heads of analytics", 3, 12, "mail", "Leeds data", (2026, 6, 18)),
    ("Chris Naylor", "People partner", "Calder Mutual", "The grading of your team", "Runs the grading panel", 2, 12, "met", "", (2026, 7, 2)),
    ("Oliver Stead", "Staff analytics engineer", "freelance", "Leeds Data Meetup, since 2024", "Reviews your dbt work", 2, 6, "call", "Leeds data", (2026, 8, 24)),
    ("Tom Whitaker", "Head of Customer Insight", "Calder Mutual", "He hired you", "Your manager; sets your remit", 3, 1, "met", "", (2026, 9, 29)),
    ("Ifeoma Nwosu", "Analyst", "Calder Mutual", "You mentor her", "Will take over the programme", 2, 2, "met", "", (2026, 9, 25)),
    ("Grace Liu", "Product director", "Calder Mutual", "The pricing roadmap", "Sponsors the pricing product", 3, 4, "met", "", (2026, 9, 22)),
    ("Helen Barraclough", "Director of Data", "Moor Energy", "She was your manager until 2024", "Former manager; can vouch for you", 3, 8, "call", "former colleagues", (2026, 8, 27)),
    ("Yusuf Karim", "Organiser", "Leeds Data Meetup", "You asked a question there", "Books speakers", 1, 8, "message", "Leeds data", (2026, 9, 3)),
    ("Dele Akande", "Lead analytics engineer", "Northbank", "You sat beside each other at Northbank", "Two years ahead on your path", 2, 8, "call", "former colleagues", (2026, 9, 11)),
    ("Rosa Martins", "Partnerships lead", "Warm Homes Leeds", "You count for them once a quarter", "Purpose rather than position", 1, 8, "met", "", (2026, 9, 16)),
)  # fmt: skip
SAID: dict[str, tuple[tuple[tuple[int, int, int], str, str, int | None], ...]] = {
    "Anna Keane": (
        ((2026, 7, 30), "call", "She asked what you think of her analyst shortlist", 40),
        ((2026, 6, 11), "mail", "She wrote to James Thornley, with you in copy", None),
        ((2026, 1, 29), "met", "What her own first year as head was like", 60),
    ),
    "James Thornley": (
        ((2026, 6, 18), "call", "How he hires heads of analytics: somebody who has had a budget", 30),
    ),
    "Helen Barraclough": (
        ((2026, 8, 27), "call", "Moor Energy will look for a lead in spring", 25),
        ((2026, 6, 4), "mail", "She wrote to Louise Garside, with you in copy", None),
        ((2026, 3, 3), "met", "What to ask of a role that leads without a team", 50),
    ),
    "Oliver Stead": (
        ((2026, 8, 24), "call", "Your tests of the claims models: name them for what they protect", 45),
        ((2026, 7, 6), "message", "A macro for late-arriving claims", None),
        ((2026, 4, 20), "event", "How he became freelance", 20),
    ),
    "Dele Akande": (
        ((2026, 9, 11), "call", "Northbank hires two analytics engineers in the new year", 35),
        ((2026, 5, 15), "met", "How long each of his steps took", 60),
    ),
    "Grace Liu": (((2026, 9, 22), "met", "The scope of the pricing product, to be agreed next month", 45),),
    "Tom Whitaker": (((2026, 9, 29), "met", "The placement students: he asks again next month", 30),),
    "Ifeoma Nwosu": (((2026, 9, 25), "met", "What she still wants to see of the reporting pack", 30),),
    "Sunil Mehta": (((2026, 5, 12), "met", "How the committee reads a request for money", 30),),
    "Chris Naylor": (((2026, 7, 2), "met", "What the panel looks for in a lead", 30),),
    "Yusuf Karim": (((2026, 9, 3), "message", "A slot at the next meetup but one is yours", None),),
    "Rosa Martins": (((2026, 9, 16), "met", "Her board wants the counts by ward", 40),),
}  # fmt: skip
REGULAR = {"Tom Whitaker": (1, 48), "Ifeoma Nwosu": (2, 23), "Grace Liu": (4, 10)}
"""Talks every so many weeks before the last, and how many."""
COULD_GIVE = {
    "Anna Keane": "A view on her analyst shortlist, which she asked for",
    "Yusuf Karim": "The talk on late-arriving data, for the meetup",
    "Sunil Mehta": "The figures of the claims review, before his budget round",
}


def build(viewer: Viewer, when: When) -> dict[str, Contact]:
    """Returns them by name."""
    role = visible(viewer, Role).get(title=HEAD)
    found = {row[0]: _person(viewer, when, row) for row in PEOPLE}
    Contact.objects.bulk_create(found.values())
    _why(viewer, when, found, role)
    Interaction.objects.bulk_create(
        Interaction(career=viewer.career, contact=found[name], created_at=when.moment(*day), on=when.past(*day), channel=channel, line=line, minutes=minutes)
        for name, talks in SAID.items()
        for day, channel, line, minutes in talks
    )  # fmt: skip
    Interaction.objects.bulk_create(
        Interaction(career=viewer.career, contact=found[name], created_at=viewer.now, on=day, channel="met")
        for name in REGULAR
        for day in _regular(when, name)
    )
    _paths(viewer, when, found, role)
    actions.retell(viewer, list(found.values()))
    actions.name_areas(viewer, ["Leeds", "Moor Energy", "Northbank"])
    return found


def _person(viewer: Viewer, when: When, row: tuple[Any, ...]) -> Contact:
    name, title, employer, how, _, _, every, by, *_ = row
    given, family = name.split()
    return Contact(
        career=viewer.career, created_at=when.moment(2026, 1, 5), name=name, given=given, family=family, title=title,
        employer=employer, how=how, every=every, by=by, could_give=COULD_GIVE.get(name, ""),
        birthday=f"--{when.day(2026, 10, 9):%m-%d}" if name == "Anna Keane" else "",
        since=PartialDate(when.month(2024).year) if name == "Helen Barraclough" else None,
    )  # fmt: skip


def _why(viewer: Viewer, when: When, found: dict[str, Contact], role: Role) -> None:
    """Why they matter, and their groups."""
    own: dict[str, Any] = {"career": viewer.career, "created_at": when.moment(2026, 1, 5)}
    Mattering.objects.bulk_create(
        Mattering(**own, contact=found[name], why=why, degree=degree, role=role if degree == MOST and employer != OWN else None)
        for name, _, employer, _, why, degree, *_ in PEOPLE
    )  # fmt: skip
    groups = {name: Tag(**own, name=name) for name in ("Leeds data", "former colleagues")}
    Tag.objects.bulk_create(groups.values())
    Tagging.objects.bulk_create(
        Tagging(**own, contact=found[row[0]], tag=group)
        for row in PEOPLE
        for name, group in groups.items()
        if name in row[8]
    )


def _regular(when: When, name: str) -> Iterator[date]:
    """The days of the talks before the last."""
    weeks, number = REGULAR[name]
    last = when.past(*SAID[name][0][0])
    return (last - timedelta(weeks=weeks * back) for back in range(1, number + 1))


def _paths(viewer: Viewer, when: When, found: dict[str, Contact], role: Role) -> None:
    """Where they were before, whom they know, who introduced Nadia, and a meeting that is ahead."""
    own: dict[str, Any] = {"career": viewer.career, "created_at": when.moment(2026, 6, 4)}
    ContactPosition.objects.bulk_create(
        ContactPosition(
            **own, contact=found[name], employer="Northbank", title=title, ends=when.month(until),
            noticed_on=when.past(2026, 6, 4), employer_key=actions.key_of_employer("Northbank"),
        )
        for name, title, until in (("Anna Keane", "Analytics manager", 2023), ("Helen Barraclough", "Head of Data", 2024))
    )  # fmt: skip
    Acquaintance.objects.bulk_create(
        Acquaintance(
            **own, contact=found[through], other=found.get(whom), name="" if whom in found else whom, employer=employer,
            employer_key=actions.key_of_employer(employer), note=note,
        )
        for through, whom, employer, note in (
            ("Anna Keane", "James Thornley", "", "They sat on the same council of the building trade"),
            ("Chris Naylor", "Ruth Calvert", "Hartley Building Society", "She ran the panel before him"),
        )
    )  # fmt: skip
    Introduction.objects.bulk_create(
        Introduction(**own, through=found[through], to=found.get(whom), to_name=whom, employer=employer, employer_key=actions.key_of_employer(employer), state=state, asked_on=asked and when.past(*asked), made_on=made and when.past(*made), outcome=outcome, role=role)
        for through, whom, employer, state, asked, made, outcome in (
            ("Anna Keane", "James Thornley", "Wharfe Water", "talked", (2026, 6, 4), (2026, 6, 11), "He looks at people who have had a budget"),
            ("Helen Barraclough", "Louise Garside", "Moor Energy", "talked", (2026, 5, 28), (2026, 6, 4), "No opening until spring"),
            ("James Thornley", "Miriam Oakes", "Aire & Co", "wanted", None, None, ""),
        )
    )  # fmt: skip
    Meeting.objects.create(
        career=viewer.career, created_at=when.moment(2026, 9, 22), contact=found["Grace Liu"], on=when.day(2026, 10, 20),
        at=time(10), place="Her office", to_ask="Who signs off the scope?\nMay I bring the roadmap to the committee myself?",
        to_bring="The two pages on pricing data",
    )  # fmt: skip
