"""A LinkedIn export of 30,000 connections: read, compared and imported, against reading its rows with Python's csv alone.

Budget: 3 s and 200 MB.
"""

import csv
import io
import resource
import sys
import zipfile
from pathlib import Path
from time import perf_counter

import careers
from figures import print_table

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
CONNECTIONS = 30_000
NAME = "Complete_LinkedInDataExport_10-01-2026.zip"


def floor(data: bytes) -> int:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        name = next(name for name in archive.namelist() if name.lower().endswith("connections.csv"))
        return sum(1 for _ in csv.reader(io.TextIOWrapper(archive.open(name), "utf-8")))


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> int:
    import linkedin_export

    with careers.home():
        from metier.core import exchange
        from metier.record import actions, queries
        from metier.record.queries.imports import Choices

        data = linkedin_export.linkedin_export(people=CONNECTIONS)
        viewer = careers.make_career(1)
        before = peak_megabytes()
        steps = []

        def step(name: str, run) -> object:
            began = perf_counter()
            result = run()
            steps.append((name, f"{perf_counter() - began:.2f} s", f"{peak_megabytes():.0f} MB"))
            return result

        step(f"csv alone, {CONNECTIONS:,} rows (the floor)", lambda: floor(data))
        reading = step("read", lambda: exchange.read_file(NAME, data))
        step("preview", lambda: queries.preview(viewer, reading))
        run = step("import", lambda: actions.import_reading(viewer, reading, Choices(), NAME))
        step("the same again", lambda: actions.import_reading(viewer, reading, Choices(), NAME))
        step("undo", lambda: actions.undo_import(viewer, run))
    print(f"Before: {before:.0f} MB, with Django and the export in memory ({len(data) / 1e6:.1f} MB)")
    print_table(("step", "time", "peak memory"), steps)
    return 0


if __name__ == "__main__":
    sys.exit(main())
