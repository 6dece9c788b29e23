"""Résumés: each output in process, warm; and a whole process that builds one, against RenderCV on the same content.

    .venv/bin/python benchmarks/resumes.py                      (RenderCV: requirements/benchmark.txt)

RenderCV 2.3 is the newest that runs on Python 3.11. Its themes fetch a package of icons when they run. Here its theme
`engineeringresumes`, which shows no icons, is copied beside its input, as RenderCV wants a theme of one's own, without the line that
fetches them; nothing else of it is changed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Any

import careers
from figures import median, milliseconds, p95, print_table

HERE = Path(__file__).parent
JOBS = 9
NAME = "Nadia Rahman"
BULLETS = (
    "Brought the monthly run from five hours down to 40 minutes, for all six regional teams",
    "Took returns from 14 days to three during a secondment of six months, with no late filing since",
    "Built the model that flagged 1,900 customers for help before a missed payment",
    "Wrote the course on data that 46 colleagues took, and mentored two who were promoted",
)
THEME = "engineeringresumes"
ICONS = '#import "@preview/fontawesome:0.5.0": fa-icon'


def main() -> int:
    if sys.argv[1:2] == ["--build"]:
        return build(Path(sys.argv[2]), sys.argv[3:])
    with careers.home():
        rows = in_process()
    rows += whole_processes()
    print_table(("what", "median", "p95", "processor"), rows)
    return 0


def content() -> Any:
    """Two pages: nine jobs of four lines, education, skills."""
    from metier.core.resume.content import Contact, Content, Entry, Group, Line, Section

    jobs = tuple(
        Entry(
            title=f"Analyst {at + 1}",
            organisation=f"Calder Works {at + 1}",
            place="Leeds",
            dates=f"{2024 - at} to {2025 - at}",
            lines=tuple(Line(f"{text}, {at + 1}.") for text in BULLETS),
        )
        for at in range(JOBS)
    )
    return Content(
        name=NAME,
        contacts=(Contact("place", "Leeds"), Contact("email", "nadia@example.org", "mailto:nadia@example.org")),
        sections=(
            Section(kind="summary", heading="Profile", lines=(Line("Analyst who builds what others rely on."),)),
            Section(kind="positions", heading="Experience", entries=jobs),
            Section(
                kind="education",
                heading="Education",
                entries=(Entry(title="MSc Statistics", organisation="University of Leeds", dates="2016"),),
            ),
            Section(kind="skills", heading="Skills", groups=(Group(label="Strong", items=(Line("SQL"), Line("dbt"))),)),
        ),
    )


def in_process() -> list[tuple[str, str, str, str]]:
    """Each time with another name and other lines, because what was made once is remembered."""
    from metier.core.resume.look import DESIGNS, Look
    from metier.resume.outputs import read_back, render

    said, number = content(), iter(range(10_000))

    def another() -> Any:
        name = f"{NAME} {next(number)}"
        return replace(
            said, name=name, sections=tuple(replace(one, heading=f"{one.heading} {name}") for one in said.sections)
        )

    def pdf(design: Any) -> None:
        render(another(), Look(design), "pdf")

    def five() -> None:
        one = another()
        for form in FIVE:
            render(one, Look(), form)  # type: ignore[arg-type]

    made = render(said, Look(), "pdf").content
    found = [
        (f"PDF of two pages, {design}", busy_times(lambda design=design: pdf(design), 20, 3)) for design in DESIGNS
    ]
    found += [
        (f"{form} alone", busy_times(lambda form=form: render(another(), Look(), form), 20, 3)) for form in FIVE[1:]
    ]
    found += [
        ("all five outputs", busy_times(five, 20, 3)),
        ("reading the PDF back", busy_times(lambda: read_back(made, "pdf", said), 20, 3)),
    ]
    return [(name, *figures(taken)) for name, taken in found]


def busy_times(run: Callable[[], Any], repeats: int, warm: int) -> list[tuple[float, float]]:
    """The seconds that passed and those that processors were busy, in this process and those it started."""

    def busy() -> float:
        return sum(os.times()[:4])

    taken = []
    for number in range(warm + repeats):
        began, worked = perf_counter(), busy()
        run()
        if number >= warm:
            taken.append((perf_counter() - began, busy() - worked))
    return taken


def figures(taken: list[tuple[float, float]]) -> tuple[str, str, str]:
    """On a machine that others use too, only the last says what the work costs."""
    passed = [one for one, _ in taken]
    return (
        milliseconds(median(passed)),
        milliseconds(p95(passed)),
        milliseconds(sum(busy for _, busy in taken) / len(taken)),
    )


FIVE = ("pdf", "docx", "html", "txt", "json")


def whole_processes() -> list[tuple[str, str, str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        ours = [sys.executable, str(HERE / "resumes.py"), "--build", folder]
        found = [
            ("Python's own start", processes([sys.executable, "-c", ""], folder)),
            ("a process that only loads Metier", processes([*ours], folder)),
            ("a process that makes the PDF", processes([*ours, "pdf"], folder)),
            ("a process that makes all five", processes([*ours, *FIVE], folder)),
        ]
        if find_spec("rendercv") is None:
            print("RenderCV is not installed: requirements/benchmark.txt", file=sys.stderr)
        else:
            theirs = [sys.executable, "-m", "rendercv", "render", rendercv_input(Path(folder))]
            only_pdf = [*theirs, "--dont-generate-markdown", "--dont-generate-html", "--dont-generate-png"]
            found += [
                ("RenderCV, the PDF", processes(only_pdf, folder)),
                ("RenderCV, all it makes", processes(theirs, folder)),
            ]
    rows = [(name, *figures(taken)) for name, taken in found]
    if len(found) > 4:
        rows += [
            (
                f"{what}: how much faster",
                f"{passed(found[theirs]) / passed(found[own]):.1f} times",
                "",
                f"{worked(found[theirs]) / worked(found[own]):.1f} times",
            )
            for what, own, theirs in (("the PDF", 2, 4), ("everything", 3, 5))
        ]
    return rows


def passed(found: tuple[str, list[tuple[float, float]]]) -> float:
    return median([one for one, _ in found[1]])


def worked(found: tuple[str, list[tuple[float, float]]]) -> float:
    return sum(busy for _, busy in found[1])


def processes(command: list[str], folder: str) -> list[tuple[float, float]]:
    return busy_times(lambda: subprocess.run(command, check=True, cwd=folder, capture_output=True), 5, warm=1)


def build(folder: Path, forms: list[str]) -> int:
    """What the process does that is measured: what `metier resume build` does, but for reading the record."""
    os.environ.update(METIER_HOME=str(folder), DJANGO_SETTINGS_MODULE="metier.config.settings")
    import django

    django.setup()
    from metier.core.resume.look import Look
    from metier.resume.outputs import render

    for form in forms:
        made = render(content(), Look(), form)  # type: ignore[arg-type]
        (folder / f"resume{made.ending}").write_bytes(made.content)
    return 0


def rendercv_input(folder: Path) -> str:
    """The same content as RenderCV wants it (JSON is YAML), with a theme that fetches nothing."""
    said = content()
    profile, jobs, education, skills = said.sections
    sections = {
        profile.heading: [line.text for line in profile.lines],
        jobs.heading: [
            {
                "company": entry.organisation,
                "position": entry.title,
                "location": entry.place,
                "date": entry.dates,
                "highlights": [line.text for line in entry.lines],
            }
            for entry in jobs.entries
        ],
        education.heading: [
            {"institution": entry.organisation, "area": entry.title, "date": entry.dates} for entry in education.entries
        ],
        skills.heading: [
            {"label": group.label, "details": ", ".join(item.text for item in group.items)} for group in skills.groups
        ],
    }
    cv = {"name": said.name, "location": "Leeds", "email": "nadia@example.org", "sections": sections}
    package = find_spec("rendercv")
    assert package is not None
    assert package.submodule_search_locations
    shutil.copytree(Path(package.submodule_search_locations[0]) / "themes" / THEME, folder / THEME)
    preamble = folder / THEME / "Preamble.j2.typ"
    preamble.write_text(preamble.read_text().replace(ICONS, ""))
    source = folder / "resume.yaml"
    source.write_text(json.dumps({"cv": cv, "design": {"theme": THEME}}, ensure_ascii=False))
    return source.name


if __name__ == "__main__":
    sys.exit(main())
