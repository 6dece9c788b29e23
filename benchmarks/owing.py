"""Favours with people of a career, and its recruiters: 75 favours and half a recruiter a year, so that forty years hold 3,000 favours."""

import random
from datetime import date, timedelta
from typing import Any

A_YEAR, OPEN, RECRUITERS = 75, 30, 20
KINDS = ("introduction", "advice", "reference", "time", "work", "recognition")
CODES = ("15-2051.01", "11-3021.00", "15-1243.00", "")


def owe(viewer: Any, years: int, today: date, chance: random.Random) -> None:
    """Favours of every stage with people who are there; a tenth is returned by another; recruiters of whom much is known."""
    from metier.network.models import Contact, Favour

    own = {"career": viewer.career}
    people = list(Contact.objects.filter(career=viewer.career).order_by("created_at", "id")[: 60 * years])
    rows = []
    for at in range(A_YEAR * years):
        day = today - timedelta(days=chance.randrange(365 * years))
        said = {
            "kind": chance.choice(KINDS),
            "size": chance.choice((1, 1, 2, 3)),
            "line": f"Read the paper of day {at}",
        }
        rows.append(
            Favour(
                **own, **said, contact=chance.choice(people), way=chance.choice(("given", "received")), stage="done",
                on=day, done_on=day, returned_on=day if chance.random() < 0.1 else None,
            )
        )  # fmt: skip
    for at in range(OPEN):
        stage, way = chance.choice(("asked", "offered", "promised")), chance.choice(("given", "received"))
        due = today + timedelta(days=chance.randrange(-20, 90)) if stage == "promised" else None
        who = chance.choice(people)
        rows.append(Favour(**own, contact=who, way=way, stage=stage, on=today, due=due, line=f"A word about {at}"))
    Favour.objects.bulk_create(rows, batch_size=500)
    _recruiters(viewer, people[: RECRUITERS + years // 2], today, chance)


def _recruiters(viewer: Any, people: list[Any], today: date, chance: random.Random) -> None:
    from metier.network import models as network
    from metier.postings.models import Sending

    own = {"career": viewer.career}
    held = list(Sending.objects.filter(career=viewer.career)[: len(people)])
    rows = [
        network.Recruiter(
            **own, contact=one, rating="Honest about pay bands", next_step="Write",
            next_on=today + timedelta(days=at - 1), holds=held[at % len(held)] if held else None,
        )
        for at, one in enumerate(people)
    ]  # fmt: skip
    network.Recruiter.objects.bulk_create(rows)
    many = [(row, at) for row in rows for at in range(4)]
    network.Specialism.objects.bulk_create(
        network.Specialism(**own, recruiter=row, work=f"Data and analytics {at}", code=CODES[at], area="Leeds")
        for row, at in many
    )
    network.Told.objects.bulk_create(
        network.Told(**own, recruiter=row, about="salary", said=f"Not below {60 + at},000", on=today)
        for row, at in many
    )
    network.ClientSeen.objects.bulk_create(
        network.ClientSeen(**own, recruiter=row, employer=f"Firm {at}", employer_key=f"firm {at}", seen_on=today)
        for row, at in many
    )
    network.Submission.objects.bulk_create(
        network.Submission(
            **own, recruiter=row, employer=f"Firm {(at * 7) % 90}", employer_key=f"firm {(at * 7) % 90}", state="sent",
            title="Head of data", on=today - timedelta(days=200 * at),
        )
        for row, at in many
    )  # fmt: skip
