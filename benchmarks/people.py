"""Whom to turn to this week, coverage and a search over 5,000 people with 30,000 talks, each beside a floor. Budget: 50 ms each.

The floors are plain SQL over the same rows: every talk counted by person, every person looked through for one word.
"""

import logging
import os
import sys
from collections.abc import Callable
from typing import Any

import careers
from figures import in_turn, median, milliseconds, p95, print_table

BUDGET_SECONDS, REPEATS = 0.050, 40


def main() -> int:
    logging.disable(logging.CRITICAL)
    with careers.home():
        viewer = careers.make_career(40)
        asked = _asked(viewer)
        taken = in_turn([what for _, what in asked], REPEATS)
    rows, over = [], 0
    for (name, _), visits in zip(asked, taken, strict=True):
        slowest, busy = p95([passed for passed, _ in visits]), median([busy for _, busy in visits])
        kept = slowest <= BUDGET_SECONDS
        over += not kept
        rows.append(
            (
                name,
                milliseconds(median([passed for passed, _ in visits])),
                milliseconds(slowest),
                milliseconds(busy),
                "" if kept else "over",
            )
        )
    print_table(("what", "median", "p95", "busy", "budget of 50 ms"), rows)
    print(f"load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    return 1 if over else 0


def _asked(viewer: Any) -> list[tuple[str, Callable[[], object]]]:
    from django.db import connection

    from metier.network.pages.everybody import people_page
    from metier.network.queries.covering import covered
    from metier.network.queries.week import this_week

    def scalar(sql: str) -> object:
        with connection.cursor() as cursor:
            cursor.execute(sql)
            return cursor.fetchall()

    return [
        ("floor: every talk counted by person", lambda: scalar("SELECT contact_id, COUNT(*) FROM network_interaction GROUP BY contact_id")),
        ("floor: every person looked through for a word", lambda: scalar("SELECT COUNT(*) FROM network_contact WHERE found_by LIKE '%leeds%'")),
        ("the handful of the week", lambda: this_week(viewer)),
        ("coverage", lambda: covered(viewer)),
        ("the page of people, without its template", lambda: people_page(viewer, {}, "1", with_week=True)),
        ("the same, found by two words", lambda: people_page(viewer, {"q": "leeds head"}, "1", with_week=False)),
    ]  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
