"""Who has mail due, of 10,000 careers on PostgreSQL: the sweep of the hourly tick, against one count of the same tables.

Few have something due, as in most hours; then all of them, as in the worst. The floor is a plain `SELECT count(*)` over the tables
that the sweep looks into. What a digest costs after that, its plan and its mail, is measured for each one sent, without the mail server.
"""

import argparse
import os
import random
import subprocess
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from figures import median, milliseconds, print_table, times

NOW = datetime(2026, 10, 1, 9, 30, tzinfo=UTC)
TODAY = NOW.date()
ZONES = (
    "Europe/London",
    "Europe/Berlin",
    "America/New_York",
    "America/Los_Angeles",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Australia/Sydney",
    "UTC",
)


def make(number: int, due_share: float, seed: int = 7) -> None:
    """Careers with three goals, twelve open tasks and 24 that are done, a rhythm and a check-in each; of the share, a task is due."""
    from metier.accounts.models import Career, Person
    from metier.home.models import Digest, DigestSettings
    from metier.plan.models import Goal, HoursSpan, Task
    from metier.reviews.models import CheckIn, Rhythm

    chance = random.Random(seed)
    people = Person.objects.bulk_create(
        [Person(name=f"Person {n}", password="!") for n in range(number)], batch_size=1000
    )
    careers = Career.objects.bulk_create(
        [Career(owner=one, name=one.name, time_zone=chance.choice(ZONES)) for one in people], batch_size=1000
    )
    settings, hours, goals, tasks, rhythms, said, digests = [], [], [], [], [], [], []
    for career in careers:
        own: dict[str, Any] = {"career": career}
        settings.append(DigestSettings(**own, email="someone@example.org", at_hour=chance.randint(0, 9)))
        hours.append(HoursSpan(**own, starts_on=TODAY - timedelta(days=400), minutes_per_week=240))
        is_due = chance.random() < due_share
        for index in range(3):
            goal = Goal(
                **own,
                title=f"Goal {index}",
                due=TODAY + timedelta(days=100 + 90 * index),
                created_at=NOW - timedelta(days=90),
            )
            goals.append(goal)
            said.append(CheckIn(**own, goal=goal, said_on=TODAY - timedelta(days=2), confidence=3))
            tasks += [
                Task(**own, goal=goal, title=f"Step {done}", done_on=TODAY - timedelta(days=done))
                for done in range(1, 9)
            ]
            for step in range(4):
                wanted = TODAY + timedelta(days=2 if is_due and not step + index else 30 + 20 * step)
                tasks.append(Task(**own, goal=goal, title=f"Step {step}", minutes=120, wanted_by=wanted, position=step))
        rhythms += [
            Rhythm(**own, kind=kind, weekday=6, due_on=TODAY + timedelta(days=3))
            for kind in ("weekly", "monthly", "quarterly", "yearly")
        ]
        digests += [Digest(**own, for_day=TODAY - timedelta(days=back), state="sent") for back in range(1, 8)]
    for rows in (settings, hours, goals, said, tasks, rhythms, digests):
        type(rows[0]).objects.bulk_create(rows, batch_size=2000)


def floor() -> None:
    """One count over all that the sweep looks into, in one statement."""
    from django.db import connection

    tables = (
        "home_digestsettings",
        "home_digest",
        "plan_task",
        "plan_goal",
        "plan_ifthenplan",
        "reviews_rhythm",
        "reviews_checkin",
        "reviews_parking",
        "accounts_career",
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT " + " + ".join(f"(SELECT count(*) FROM {name})" for name in tables))
        cursor.fetchone()


def swept() -> int:
    from metier.home.digest.candidates import candidates

    return sum(1 for _ in candidates(NOW))


def composed(most: int) -> tuple[int, float]:
    """How many letters were put together, and the seconds that took, writing the mail included."""
    from time import perf_counter

    from metier.accounts.access import Viewer
    from metier.home.digest.addresses import recipient
    from metier.home.digest.candidates import candidates
    from metier.home.digest.composing import letter
    from metier.home.digest.sweeping import _in_turn
    from metier.home.digest.writing import write

    whom, made = recipient("someone@example.org"), 0
    began = perf_counter()
    for settings in _in_turn(list(candidates(NOW))[:most]):
        viewer = Viewer(settings.career.owner, settings.career, NOW)
        found = letter(viewer, "https://career.example.org")
        if found:
            write(viewer, found, settings, whom, whom)
            made += 1
    return made, perf_counter() - began


def measure(number: int, due_share: float) -> list[str]:
    from django.core.management import call_command
    from django.db import connection

    call_command("flush", interactive=False, verbosity=0)
    make(number, due_share)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    found = swept()
    sweep, least = median(times(swept, 15)), median(times(floor, 15))
    made, seconds = composed(300)
    each = milliseconds(seconds / made) if made else "-"
    return [
        f"{due_share:.0%}",
        f"{found:,}",
        milliseconds(sweep),
        f"{number / sweep:,.0f}",
        milliseconds(least),
        f"{sweep / least:.1f}",
        each,
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--careers", type=int, default=10_000)
    chosen = parser.parse_args()
    if "DATABASE_URL" not in os.environ:
        beside = Path(__file__).parents[1] / "tests" / "with_postgresql.py"
        return subprocess.run([sys.executable, str(beside), sys.executable, *sys.argv], check=False).returncode
    with tempfile.TemporaryDirectory(prefix="metier-benchmark-") as folder:
        os.environ["METIER_HOME"] = folder
        from metier.accounts.console import load

        load()
        rows = [measure(chosen.careers, share) for share in (0.01, 0.1, 1.0)]
    print(f"{chosen.careers:,} careers, about 60 rows each")
    print_table(
        (
            "have something due",
            "found",
            "sweep",
            "careers a second",
            "floor: one count",
            "ratio",
            "each digest, unsent",
        ),
        rows,
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
