"""People of a career and the talks with them: 125 people and 750 talks a year, so that forty years know 5,000 people by 30,000 talks."""

import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

A_YEAR = {"people": 125, "talks": 750}
GIVEN = ("Anna", "Dele", "Grace", "Helen", "Ifeoma", "James", "Oliver", "Rosa", "Sunil", "Tom", "Yusuf", "Miriam")
FAMILY = ("Keane", "Akande", "Liu", "Barraclough", "Nwosu", "Thornley", "Stead", "Martins", "Mehta", "Karim", "Oakes")
TITLES = ("Analyst", "Data engineer", "Head of analytics", "Chief data officer", "Product director", "Partner")
PLACES = ("Leeds", "York", "London", "Manchester", "Hull")
SHARING = 10  # every tenth has the name of another
WITH_RHYTHM, WHO_MATTER, IN_GROUP = 0.1, 0.2, 0.3


def know(viewer: Any, years: int, today: date, chance: random.Random) -> None:
    """A tenth of them have a rhythm, a fifth matter, three of ten are in a group; the talks of few are many."""
    from metier.network import actions
    from metier.network import models as network

    own = {"career": viewer.career}
    number = A_YEAR["people"] * years
    groups = [network.Tag(**own, name=name, every=every) for name, every in (("council", None), ("Leeds data", 26))]
    network.Tag.objects.bulk_create(groups)
    people = [_person(network, viewer, at, years, today, chance) for at in range(number)]
    for at in range(SHARING, number, SHARING):
        people[at].name = people[at - 1].name
    network.Contact.objects.bulk_create(people, batch_size=500)
    network.Tagging.objects.bulk_create(
        network.Tagging(**own, contact=one, tag=groups[0]) for one in people if chance.random() < IN_GROUP
    )
    network.Mattering.objects.bulk_create(
        network.Mattering(**own, contact=one, degree=chance.choice((1, 2, 2, 3)), why="Knows the trade")
        for one in people
        if chance.random() < WHO_MATTER
    )
    network.ContactPosition.objects.bulk_create(
        network.ContactPosition(
            **own, contact=one, employer=_employer(chance, years), title="Analyst", noticed_on=today, employer_key=_employer(chance, years).lower()
        )
        for one in people
        if chance.random() < IN_GROUP
    )  # fmt: skip
    network.Acquaintance.objects.bulk_create(
        network.Acquaintance(**own, contact=one, name="Ruth Calvert", employer="Firm 3", employer_key="firm 3")
        for one in people[: years * 3]
    )
    network.Interaction.objects.bulk_create(
        (_talk(network, viewer, people, years, today, chance) for _ in range(A_YEAR["talks"] * years)), batch_size=500
    )
    for at in range(0, len(people), 500):
        actions.retell(viewer, people[at : at + 500])
    actions.name_areas(viewer, ["Leeds", "York", "pricing", "Firm 7"])


def _person(network: Any, viewer: Any, at: int, years: int, today: date, chance: random.Random) -> Any:
    return network.Contact(
        career=viewer.career,
        created_at=datetime.combine(
            today - timedelta(days=at * 365 * years // (A_YEAR["people"] * years)), time(12), UTC
        ),
        name=f"{chance.choice(GIVEN)} {chance.choice(FAMILY)} {at}",
        title=chance.choice(TITLES),
        employer=_employer(chance, years),
        place=chance.choice(PLACES),
        how="You met at a meetup of those who work with data",
        every=chance.choice((4, 8, 12, 26)) if chance.random() < WITH_RHYTHM else None,
        notes="Likes to be asked before lunch; knows how budgets are won. " * chance.randrange(4),
    )


def _talk(network: Any, viewer: Any, people: list[Any], years: int, today: date, chance: random.Random) -> Any:
    day = today - timedelta(days=chance.randrange(365 * years))
    return network.Interaction(
        career=viewer.career,
        created_at=datetime.combine(day, time(12), UTC),
        contact=people[int(len(people) * chance.random() ** 2)],
        on=day,
        channel=chance.choice(("met", "call", "mail")),
        line="Talked about the budget, and who decides on it",
    )


def _employer(chance: random.Random, years: int) -> str:
    return f"Firm {chance.randrange(40 * years)}"
