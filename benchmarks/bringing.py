"""30,000 connections brought in, matched against 5,000 people who are here, against reading their rows with Python's csv alone and keeping
rows of the same size with the database alone; then again, undone, and looked through for duplicates. Then 30,000 cards.

Budget: 3 s and 200 MB for reading, matching and keeping.
"""

from __future__ import annotations

import random
import sys
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

import careers
from figures import print_table
from imports import floor, peak_megabytes

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
CONNECTIONS, HERE = 30_000, 5_000
NAME = "Complete_LinkedInDataExport_10-01-2026.zip"


def surnames(number: int) -> tuple[str, ...]:
    """So many that names repeat as they do among real people: about a third share theirs with another."""
    pick = random.Random(1)
    return tuple(
        "".join(pick.choice("bcdfghklmnprstvw") + pick.choice("aeiou") for _ in range(3)).capitalize()
        for _ in range(number)
    )


def main() -> int:
    import linkedin_export

    linkedin_export.LAST_NAMES = surnames(900)
    steps: list[tuple[str, str, str, str]] = []

    def step(name: str, run) -> object:
        began, worked = perf_counter(), process_time()
        result = run()
        wall, work = perf_counter() - began, process_time() - worked
        steps.append((name, f"{wall:.2f} s", f"{work:.2f} s", f"{peak_megabytes():.0f} MB"))
        return result

    with careers.home():
        from metier.accounts.uncollected import uncollected
        from metier.core.network.vcards import file_of, read_vcards
        from metier.network.actions import bringing as actions
        from metier.network.actions.undoing import undo_bringing
        from metier.network.queries import bringing as queries
        from metier.network.queries.duplicates import pairs

        viewer = careers.make_career(1)
        data = linkedin_export.linkedin_export(people=CONNECTIONS)
        here = queries.preview(
            viewer, queries.read_people(NAME, "linkedin", linkedin_export.linkedin_export(people=HERE))
        )
        actions.bring_in(viewer, here, queries.Choices(), NAME)
        del here
        before = peak_megabytes()
        with uncollected():  # as the page and the command have it
            reading = step("read", lambda: queries.read_people(NAME, "linkedin", data))
            seen = step(f"matched against {HERE:,} people", lambda: queries.preview(viewer, reading))
            run = step("kept", partial(actions.bring_in, viewer, seen, queries.Choices(), NAME))
            del seen
            step("matched again: everybody is here", lambda: queries.preview(viewer, reading))
        step(f"csv alone, {CONNECTIONS:,} rows (a floor)", lambda: floor(data))
        step("the database alone, as many rows (a floor)", lambda: rows_alone(CONNECTIONS))
        step("duplicates among all of them", lambda: pairs(viewer))
        step("undone", lambda: undo_bringing(viewer, run))
        cards = "".join(file_of(reading.people)).encode()
        step(f"{CONNECTIONS:,} cards read, {len(cards) / 1e6:.0f} MB", lambda: read_vcards("all.vcf", cards))
    print(f"Before: {before:.0f} MB, with Django and the export in memory ({len(data) / 1e6:.1f} MB)")
    print_table(("step", "time", "of it worked", "peak memory"), steps)
    return 0


def rows_alone(number: int) -> None:
    """Keep as many rows of people and profiles as an import does, with their indexes, of values that are ready."""
    from django.db import connection, transaction

    with transaction.atomic(), connection.cursor() as cursor:
        for table in ("network_contact", "network_contactpoint"):
            cursor.execute(f"CREATE TEMPORARY TABLE floor_{table} AS SELECT * FROM {table} WHERE 0")
            cursor.execute(f"SELECT * FROM {table} LIMIT 1")
            row = cursor.fetchone()
            places = ", ".join(["%s"] * len(row))
            cursor.executemany(f"INSERT INTO floor_{table} VALUES ({places})", [row] * number)


if __name__ == "__main__":
    sys.exit(main())
