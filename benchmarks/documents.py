"""The plan, a case, the brief of priorities and an update as PDF, cold and warm; the archive of forty years, out and in."""

import io
import sys
from time import perf_counter
from typing import Any

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
        handed = papers_of(viewer)
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
            *handed,
            (f"archive of 40 years, out ({len(out.getvalue()) / 1e6:.1f} MB)", f"{written:.2f} s", ""),
            ("archive of 40 years, in", f"{restored:.2f} s", ""),
        ],
    )
    return 0


def papers_of(viewer: Any) -> list[tuple[str, str, str]]:
    """The three papers that are handed over: read, laid out and made, each with other words, as no two are alike."""
    from metier.asks import actions, papers, queries
    from metier.asks.queries.brief import BriefLine

    ask = queries.asks(viewer).first()
    assert ask is not None
    actions.choose_paper(viewer, ask, [part.key for part in papers.case_parts(viewer, ask)])
    update = queries.sent_updates(viewer).first()
    assert update is not None
    lines = [
        BriefLine(code, "meaning", "meaning", f"What {code} means to me")
        for code in ("learning", "autonomy", "meaning", "status")
    ]
    actions.choose_brief(viewer, lines)
    number = iter(range(1_000))

    def case() -> None:
        ask.title = f"Wish {next(number)}"
        papers.case_paper(viewer, ask).pdf()

    def brief() -> None:
        actions.choose_brief(viewer, lines, to=f"Reader {next(number)}")
        papers.brief_paper(viewer).pdf()

    def updated() -> None:
        update.to = f"Reader {next(number)}"
        papers.update_paper(viewer, update).pdf()

    found = []
    for name, make in (("case", case), ("brief of priorities", brief), ("update", updated)):
        began = perf_counter()
        make()
        cold, warm = perf_counter() - began, times(make, 20)
        found += [
            (f"{name} PDF, first", milliseconds(cold), ""),
            (f"{name} PDF, again", milliseconds(median(warm)), milliseconds(p95(warm))),
        ]
    return found


if __name__ == "__main__":
    sys.exit(main())
