"""What a career of any length practised, wrote into its autonomy record, and knew of who takes care of it and who could help."""

import random
from datetime import date, timedelta
from typing import Any

A_YEAR = {"attempts": 60, "entries": 20, "maps": 2, "helpers": 1, "sessions": 4, "declined": 2}


def practise(viewer: Any, years: int, today: date, chance: random.Random) -> None:
    """Every scenario practised, with its attempts; own scenarios, entries, maps, helpers with their talks, and signs."""
    own = {"career": viewer.career}
    _deck(own, years, today, chance)
    _entries(own, years, today, chance)
    _maps(own, years, today)
    _helpers(own, years, today)


def _spread(index: int, of: int, years: int, today: date) -> date:
    return today - timedelta(days=round(365.25 * years * (of - index) / of))


def _deck(own: dict[str, Any], years: int, today: date, chance: random.Random) -> None:
    from metier.asks.models import OwnScenario, PracticeAttempt, PracticeCard
    from metier.asks.scenarios import deck

    mine = OwnScenario.objects.bulk_create(
        OwnScenario(
            **own,
            title=f"Scenario {index + 1}",
            situation="Somebody says something, and waits.",
            changed_at=own["career"].opened_at,
        )
        for index in range(5)
    )
    cards = PracticeCard.objects.bulk_create(
        [
            PracticeCard(**own, key=key, stability=9.0, difficulty=5.0, seen_on=today, due_on=today, times=3)
            for key in deck()
        ]
        + [
            PracticeCard(**own, own=row, stability=9.0, difficulty=5.0, seen_on=today, due_on=today, times=3)
            for row in mine
        ]
    )
    count = A_YEAR["attempts"] * years
    PracticeAttempt.objects.bulk_create(
        (
            PracticeAttempt(
                **own,
                card=cards[index % len(cards)],
                tried_on=_spread(index, count, years, today),
                answer="I would say so at once, and give the figure.",
                next_time="Here is the figure.",
                rating=chance.randint(1, 4),
                stability=9.0,
                difficulty=5.0,
                due_on=today,
            )
            for index in range(count)
        ),
        batch_size=1000,
    )


def _entries(own: dict[str, Any], years: int, today: date, chance: random.Random) -> None:
    from metier.asks.models import AutonomyEntry

    count = A_YEAR["entries"] * years
    AutonomyEntry.objects.bulk_create(
        AutonomyEntry(
            **own,
            behaviour=chance.choice(("competence", "informed", "solutions", "last-resort")),
            happened_on=_spread(index, count, years, today),
            what=f"Done, number {index + 1}",
            tried="Two conversations",
        )
        for index in range(count)
    )


def _maps(own: dict[str, Any], years: int, today: date) -> None:
    from datetime import UTC, datetime, time

    from metier.support.models import SupportLine, SupportMap

    count = A_YEAR["maps"] * years
    maps = SupportMap.objects.bulk_create(
        SupportMap(
            **own,
            mapped_at=datetime.combine(_spread(index, count, years, today), time(12), UTC),
            occasion=("look", "manager")[index % 2],
        )
        for index in range(count)
    )
    SupportLine.objects.bulk_create(
        SupportLine(**own, map=row, aspect=aspect, by="manager", how_well=1 + index % 5, should="mentor")
        for index, row in enumerate(maps)
        for aspect in ("progression", "learning", "meaning", "recognition", "autonomy")
    )


def _helpers(own: dict[str, Any], years: int, today: date) -> None:
    """One a year, most of them ended, each with talks."""
    from metier.support.models import Helper, HelperSession

    count = A_YEAR["helpers"] * years
    helpers = Helper.objects.bulk_create(
        Helper(
            **own,
            name=f"Helper {index + 1}",
            kind="coach",
            fields=["direction", "focus"],
            state="working" if index >= count - 3 else "ended",
            ended_on=None if index >= count - 3 else _spread(index, count, years, today),
            changed_at=own["career"].opened_at,
        )
        for index in range(count)
    )
    number = A_YEAR["sessions"] * years
    HelperSession.objects.bulk_create(
        HelperSession(
            **own,
            helper=helpers[index % count],
            on=_spread(index, number, years, today),
            about="Where this is going",
            outcome="A step",
        )
        for index in range(number)
    )
