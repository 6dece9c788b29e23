"""The plan as PDF, cold and warm; the archive of forty years, out and in."""

import io
import sys
from time import perf_counter

import careers
from figures import median, milliseconds, p95, print_table, times


def main() -> int:
    with careers.home():
        from metier.accounts.models import Person
        from metier.core.archive.reading import opened
        from metier.home.archive.exporting import export
        from metier.home.archive.restoring import look, remove, restore
        from metier.plan import pdf
        from metier.plan.queries import plan

        viewer = careers.make_career(40)
        began = perf_counter()
        document = pdf.plan_pdf(viewer, plan(viewer))
        cold = perf_counter() - began
        warm = times(lambda: pdf.plan_pdf(viewer, plan(viewer)), 20)
        out = io.BytesIO()
        began = perf_counter()
        export(viewer.career, out)
        written = perf_counter() - began
        remove(viewer.career)
        began = perf_counter()
        with opened(out) as archive:
            restore(Person.objects.create_person(name=viewer.person.name), look(archive))
        restored = perf_counter() - began
    print_table(
        ("what", "figure", "p95"),
        [
            (f"plan PDF, first ({len(document) / 1000:.0f} kB)", milliseconds(cold), ""),
            ("plan PDF, again", milliseconds(median(warm)), milliseconds(p95(warm))),
            (f"archive of 40 years, out ({len(out.getvalue()) / 1e6:.1f} MB)", f"{written:.2f} s", ""),
            ("archive of 40 years, in", f"{restored:.2f} s", ""),
        ],
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
