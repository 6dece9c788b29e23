"""Résumés: each output in process, warm; and `metier resume build` as a whole process, against RenderCV on the same content.

    .venv/bin/python benchmarks/resumes.py                      (RenderCV: requirements/benchmark.txt)

`metier resume build` reads the record of a home with these nine jobs. When something was written since it ran last, it loads Django, every
model and the record; when nothing was, or where Metier serves and has worked them out since, it sets the same words anew with typst alone.
Both are shown, with the floor beneath each. What is written already is taken away first, so that it is written again.

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
VARIANT = "Analyst"
PDF = "Nadia-Rahman-Analyst.pdf"
ANEW = "metier resume build, PDF, the record read"
AGAIN = "metier resume build, PDF, nothing written since"
THEIRS = "RenderCV, the PDF"
THEME = "engineeringresumes"
ICONS = '#import "@preview/fontawesome:0.5.0": fa-icon'


def main() -> int:
    with careers.home() as home:
        rows = in_process()
        make_record()
        rows += whole_processes(home)
    print_table(("what", "median", "p95", "processor"), rows)
    return 0


def make_record() -> None:
    """The same content as a record of the owner of the machine, and a variant that says all of it."""
    from metier.accounts.console import local_viewer
    from metier.core.dates import PartialDate
    from metier.record.models import Education, Position, Profile, Skill
    from metier.resume import actions, queries
    from metier.resume.queries.lines import choosable

    viewer = local_viewer()
    own = {"career": viewer.career}
    profile, jobs, _, skills = content().sections
    Profile.objects.create(**own, name=NAME, location="Leeds", email="nadia@example.org", summary=profile.lines[0].text)
    for entry in jobs.entries:
        starts, ends = (PartialDate(int(year)) for year in entry.dates.split(" to "))
        Position.objects.create(
            **own, title=entry.title, employer=entry.organisation, location=entry.place, starts=starts, ends=ends,
            highlights=[line.text for line in entry.lines],
        )  # fmt: skip
    Education.objects.create(
        **own, degree="MSc", area="Statistics", institution="University of Leeds", ends=PartialDate(2016)
    )
    for item in skills.groups[0].items:
        Skill.objects.create(**own, name=item.text, level=4)
    variant = actions.make_variant(viewer, VARIANT)
    rest = [one.key for one in choosable(viewer, queries.beside(viewer, variant))]
    actions.choose(viewer, variant, rest, rest)
    _, jobs, _, _ = queries.content(viewer, variant).sections
    assert [len(entry.lines) for entry in jobs.entries] == [len(BULLETS)] * JOBS, "not what RenderCV is given"


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


def whole_processes(home: Path) -> list[tuple[str, str, str, str]]:
    """The floors, ours and theirs, one after the other on one machine."""
    from metier.resume.kept import FILE

    environment = os.environ | {"METIER_HOME": str(home), "DJANGO_SETTINGS_MODULE": "metier.config.settings"}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # as installed: compiled once
    with tempfile.TemporaryDirectory() as folder:

        def python(code: str) -> list[tuple[float, float]]:
            return processes([sys.executable, "-c", code], folder, environment)

        def build(formats: str, *, anew: bool) -> list[tuple[float, float]]:
            command = [sys.executable, "-m", "metier", "resume", "build", VARIANT, "-o", folder, "--format", formats]
            return processes(command, folder, environment, (home / FILE) if anew else Path(folder) / PDF)

        found = {
            "python -c pass": python("pass"),
            "import typst": python("import typst"),
            "import django": python("import django"),
            "django.setup() with our models": python("import django; django.setup()"),
            ANEW: build("pdf", anew=True),
            "metier resume build, all five, the record read": build(",".join(FIVE), anew=True),
            AGAIN: build("pdf", anew=False),
        }
        if find_spec("rendercv") is None:
            print("RenderCV is not installed: requirements/benchmark.txt", file=sys.stderr)
        else:
            theirs = [sys.executable, "-m", "rendercv", "render", rendercv_input(Path(folder))]
            only_pdf = [*theirs, "--dont-generate-markdown", "--dont-generate-html", "--dont-generate-png"]
            found[THEIRS] = processes(only_pdf, folder, environment)
            found["RenderCV, all it makes"] = processes(theirs, folder, environment)
    rows = [(name, *figures(taken)) for name, taken in found.items()]
    if THEIRS in found:
        rows += [
            (
                f"RenderCV’s PDF, measured in: {name}",
                f"{passed(found[THEIRS]) / passed(found[name]):.1f} times",
                "",
                f"{worked(found[THEIRS]) / worked(found[name]):.1f} times",
            )
            for name in (AGAIN, ANEW, "django.setup() with our models", "python -c pass")
        ]
    return rows


def passed(taken: list[tuple[float, float]]) -> float:
    return median([one for one, _ in taken])


def worked(taken: list[tuple[float, float]]) -> float:
    return sum(busy for _, busy in taken)


def processes(
    command: list[str], folder: str, environment: dict[str, str], forgotten: Path | None = None
) -> list[tuple[float, float]]:
    """Whole processes; before each, `forgotten` is removed."""

    def run() -> None:
        if forgotten:
            forgotten.unlink(missing_ok=True)
        subprocess.run(command, check=True, cwd=folder, env=environment, capture_output=True)

    return busy_times(run, 9, warm=2)


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
