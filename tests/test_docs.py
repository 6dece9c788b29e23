"""The documentation against the code: what is shown works, what works is shown. Each guard is shown able to fail."""

import subprocess
import sys
import tomllib
from math import exp
from pathlib import Path

import pytest

import documents
import guards
from cast import NOW
from linkedin_export import linkedin_export
from metier.cli import metier
from metier.core import check_ins
from metier.core.capture import Met, Thought, Time, ToDo, Win, read
from metier.core.forecast import draws, enough, paths, swings, trend
from metier.core.plan import remedies
from metier.core.plan.overloads import WEEKS_LATER
from metier.core.plan.tasks import UNRANKED, PlannedTask
from metier.home.today import KINDS
from shell import environment

pytestmark = pytest.mark.one_database
GUIDE = guards.ROOT / "docs" / "guide"
COMMAND_LINE = (GUIDE / "command-line.md").read_text()
PROJECT = (guards.ROOT / "pyproject.toml").read_text()


# Commands


def test_every_command_and_option_is_in_the_guide() -> None:
    assert documents.undocumented(COMMAND_LINE) == []


def test_a_command_or_an_option_left_out_is_found() -> None:
    planted = COMMAND_LINE.replace("metier task slip", "metier task delay").replace("--as-of", "--when")
    assert documents.undocumented(planted) == ["metier plan --as-of", "metier task slip"]


@pytest.mark.parametrize("page", documents.pages(), ids=lambda page: page.name)
def test_commands_are_understood_as_they_are_shown(page: Path, tmp_path: Path) -> None:
    shown = documents.shown(documents.in_blocks(page.read_text()))
    assert [problem for line in shown if (problem := documents.not_understood(line, tmp_path))] == []


def test_commands_are_understood_as_their_help_shows_them(tmp_path: Path) -> None:
    texts = [f"{command.help}\n{command.epilog}" for _, command in [("", metier), *documents.commands()]]
    shown = [line for text in texts for line in documents.shown(text)]
    assert len(shown) > 40
    assert [problem for line in shown if (problem := documents.not_understood(line, tmp_path))] == []


@pytest.mark.parametrize(
    "line",
    [
        "metier nosuch",
        "metier plan --nosuch",
        "metier goal add",
        'metier goal add "x" --due never',
        "metier priorities learning",
    ],
)
def test_a_command_that_would_not_be_understood_is_found(line: str, tmp_path: Path) -> None:
    assert documents.not_understood(line, tmp_path).startswith(line)


# Settings


def test_every_setting_is_in_the_guide_and_none_that_does_not_exist() -> None:
    code, tools = documents.variables(documents.source()), documents.variables(documents.scripts())
    assert {"METIER_HOME", "DATABASE_URL"} <= code
    settings = COMMAND_LINE.partition("\n## Settings")[2]
    assert [name for name in sorted(code) if f"| `{name}` |" not in settings] == []
    assert [name for name in sorted(tools - code) if name not in (guards.ROOT / "CONTRIBUTING.md").read_text()] == []
    assert documents.unknown_variables({page.name: page.read_text() for page in documents.pages()}, code | tools) == []


def test_a_setting_that_nobody_reads_or_tells_is_found(tmp_path: Path) -> None:
    code = tmp_path / "code.py"
    code.write_text('os.environ.get("METIER_PLANTED")')
    assert documents.variables([code]) == {"METIER_PLANTED"}
    assert documents.unknown_variables(
        {"page": "`_METIER_COMPLETE`, METIER_HOME, METIER_INVENTED"}, {"METIER_HOME"}
    ) == ["page: METIER_INVENTED"]


# Links and lists


def test_links_lead_somewhere() -> None:
    assert [broken for page in documents.pages() for broken in documents.broken_links(page, page.read_text())] == []


def test_a_link_to_nothing_is_found() -> None:
    text = "[a](today.md) [b](today.md#quick-capture) [c](https://example.org) [d](gone.md) [e](today.md#gone)"
    assert documents.broken_links(GUIDE / "README.md", text) == ["README.md: gone.md", "README.md: today.md#gone"]


def test_the_indexes_list_every_page() -> None:
    for folder in (GUIDE, guards.ROOT / "docs" / "decisions"):
        rest = [path for path in sorted(folder.glob("*.md")) if path.name != "README.md"]
        assert rest
        assert documents.without_a_line((folder / "README.md").read_text(), rest) == []
    assert documents.without_a_line("[One](one.md)", [Path("one.md"), Path("two.md")]) == ["two.md"]


def test_every_dependency_says_why_it_is_there() -> None:
    table = (guards.ROOT / "docs" / "architecture.md").read_text().partition("\n## Parts")[2]
    assert documents.unexplained(table, PROJECT) == []
    assert documents.unexplained(table, PROJECT.replace("dependencies = [", 'dependencies = ["left-pad>=1",', 1)) == [
        "left-pad"
    ]


def test_the_changelog_tells_of_this_version_or_of_what_is_in_the_works() -> None:
    version = tomllib.loads(PROJECT)["project"]["version"]
    assert documents.is_dated((guards.ROOT / "CHANGELOG.md").read_text(), version)
    assert documents.is_dated("## 0.1.0 (2026-12-01)", "0.1.0")
    assert not documents.is_dated("## 0.0.9", "0.1.0")


def test_what_is_in_bin_is_what_the_pages_name() -> None:
    texts = "\n".join(page.read_text() for page in documents.pages())
    there = {f"bin/{path.name}" for path in documents.scripts() if not path.name.startswith("_")}
    assert {name for name in there if name not in texts} == set()
    assert {f"bin/{name}" for name in documents.scripts_named(texts)} - there == set()
    assert documents.scripts_named("Run `bin/nosuch`, or .venv/bin/python.") == {"nosuch"}


# What the guide says of rules


def test_captured_lines_are_read_as_the_guide_says() -> None:
    page = (GUIDE / "today.md").read_text()
    lines = [line.removeprefix("metier log ") for line in documents.shown(documents.in_blocks(page))]
    kinds = [type(read(line.strip("'"), NOW.date())) for line in lines]
    assert kinds == [Time, Time, Time, Time, Time, Time, Time, Win, Win, ToDo, Met, Thought]
    times = page.partition("**Time**: ")[2].partition(". At most")[0]
    said = [time.strip("`, ") for time in times.split("`, `")]
    assert len(said) == 8
    assert all(isinstance(read(f"{time} reading", NOW.date()), Time) for time in said)


def test_the_figures_of_the_schedule_are_those_of_the_guide() -> None:
    page = " ".join((GUIDE / "plan.md").read_text().split())
    weeks = ", ".join(str(number) for number in WEEKS_LATER[:-1])
    assert f"{weeks} or {WEEKS_LATER[-1]} weeks later" in page
    assert (remedies.STEP, remedies.MOST) == (15, 40 * 60)
    weights = [PlannedTask("x", "x", "x", 1, rank).weight for rank in range(1, UNRANKED + 1)]
    assert weights == [5, 4, 3, 2, 1]
    assert "each day weighing 5, 4, 3 or 2 for rank 1 to 4 and 1 without rank" in page


def test_check_ins_are_asked_for_as_the_guide_and_the_page_say() -> None:
    days = [span.days for span in (check_ins.EVERY, check_ins.SOON, check_ins.NEAR, check_ins.LONG, check_ins.FIRST)]
    assert days == [14, 7, 60, 91, 7]
    page = (guards.SOURCE / "reviews" / "templates" / "reviews" / "goal.html").read_text()
    for text in ((GUIDE / "check-ins.md").read_text(), page):
        told = " ".join(text.lower().split())
        for part in ("every 14 days", "every 7 days", "within 60 days", "every 91 days", "two at most"):
            assert part in told


def test_the_guide_names_what_today_says_in_its_order() -> None:
    rows = [
        line.split("|")[1].strip() for line in (GUIDE / "today.md").read_text().splitlines() if line.startswith("| ")
    ]
    labels = [row for row in rows if row in KINDS.values()]
    assert labels == list(KINDS.values())


# The README


def metier_on(day: str, folder: Path) -> None:
    """A `metier` in a folder, at half past nine on that day."""
    script = folder / "metier"
    script.write_text(
        f'#!{sys.executable}\nimport time_machine\nwith time_machine.travel("{day}T09:30:00+00:00"):\n'
        "    from metier.cli import main\n    main()\n"
    )
    script.chmod(0o755)


def test_the_readme_is_short_and_its_main_job_runs_as_written(tmp_path: Path) -> None:
    text = (guards.ROOT / "README.md").read_text()
    assert len(text.splitlines()) <= 70
    job = text.partition("```sh\n")[2].partition("```")[0]
    assert len(job.splitlines()) == 5
    (tmp_path / "LinkedInDataExport.zip").write_bytes(linkedin_export())
    metier_on(NOW.date().isoformat(), tmp_path)
    path = f"{tmp_path}:/usr/bin:/bin"
    done = subprocess.run(
        ["bash", "-eu", "-c", job],
        cwd=tmp_path,
        env=environment(tmp_path / "home", PATH=path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Line-manage two students" in done.stdout
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "career.zip").stat().st_size > 1_000


def test_a_forecast_is_made_with_the_figures_that_the_guide_says() -> None:
    page = " ".join((GUIDE / "forecast.md").read_text().split())
    words = {0.1: "a tenth", 0.25: "a quarter", 3: "three", 6: "six", 8: "eight"}
    for said in (
        f"fewer than {words[enough.LEAST_STEPS]} weeks of history, or fewer than {words[enough.LEAST_MOVED]} with progress",
        f"more than {words[enough.REACH]} times as far ahead as the history goes back, or more than {enough.FARTHEST // 52} years",
        f"{draws.PATHS} futures",
        f"draws {draws.MOST_AHEAD} blocks of weeks",
        f"tasks, {draws.MOST_TASKS} at most",
        f"never varying less than {words[trend.LEAST_NOISE]} of the pace",
        f"{trend.SPREAD * 100:g} % a week",
        f"{trend.SPREAD:g}²",
        f"under {swings.UNLIKELY:g} (under {swings.UNLIKELY_EARLY:g} with fewer than {swings.LONG} weeks",
        f"1 + *n*/{swings.LONG} times as high at its highest as at its lowest, or {swings.MOST_TIMES:g} times",
        f"still needs {words[paths.FLOOR]} of its estimate",
        *(f"at {factor:g}" for _, factor in paths.UNTOLD),
    ):
        assert said in page, said
    assert exp(paths.LIMIT) == pytest.approx(2)
    assert page.count("until it has halved or doubled") == 1
