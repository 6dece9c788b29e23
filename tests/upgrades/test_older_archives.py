"""An archive of an older format is brought forward step by step; one that is too old says so."""

import io
from pathlib import Path

import pytest

import archives
import make
from metier.accounts.models import Person
from metier.core.archive.form import CAREER, VERSION, BadArchive, Version
from metier.core.archive.reading import opened
from metier.core.archive.upgrades import UPGRADES, Tables, each, upgraded
from metier.home.archive.counting import counts
from metier.home.archive.restoring import look, restore
from metier.plan.models import Goal


def from_0(tables: Tables) -> Tables:
    """A planted older format: goals were called aims, and their title a name."""
    kept = {path: table for path, table in tables.items() if path != "plan/aims.json"}
    return {
        **kept,
        "plan/goals.json": each(
            tables["plan/aims.json"],
            lambda row: {"title": row["name"], **{k: v for k, v in row.items() if k != "name"}},
        ),
    }


@pytest.fixture
def planted(owner):
    """The archive of a career as format 0.9 would have had it."""
    make.goal(owner.viewer, "Lead a team")
    data = archives.exported(owner.career)
    archives.remove(owner.career)

    def older(files: archives.Files) -> None:
        files["plan/aims.json"] = files.pop("plan/goals.json").replace(b'"title":', b'"name":')

    contents = archives.files(archives.rewritten(data, older))
    contents["manifest.json"] = contents["manifest.json"].replace(b'"1.0"', b'"0.9"')
    return data, archives.zipped(contents)


def test_an_older_format_is_upgraded_and_restored(planted):
    now, then = planted
    with opened(io.BytesIO(then), upgrades={0: from_0}) as archive:
        assert archive.version == Version(0, 9)
        career = restore(Person.objects.create_person(), look(archive))
    assert Goal.objects.get(career=career).title == "Lead a team"
    assert archives.exported(career) == now


def test_a_format_older_than_any_step_is_refused(planted):
    with (
        pytest.raises(BadArchive, match="older than any that Metier reads"),
        opened(io.BytesIO(planted[1]), upgrades={}),
    ):
        pass


def test_steps_follow_each_other():
    def step(name: str):
        return lambda tables: {
            **tables,
            "career.json": each(tables["career.json"], lambda row: {"said": [*row.get("said", []), name]}),
        }

    tables = upgraded(
        {"career.json": lambda: iter([{}])}, Version(1, 4), Version(3, 0), {1: step("one"), 2: step("two")}
    )
    assert next(tables["career.json"]()) == {"said": ["one", "two"]}


def test_every_step_there_is_leads_to_this_format():
    assert set(UPGRADES) <= set(range(VERSION.major))


def test_a_newer_minor_version_is_read_where_it_says_nothing_new(owner):
    make.note(owner.viewer)
    data = archives.exported(owner.career)
    archives.remove(owner.career)
    contents = archives.files(data)
    contents["manifest.json"] = contents["manifest.json"].replace(b'"1.0"', b'"1.7"')
    assert archives.exported(archives.restored(archives.zipped(contents), Person.objects.create_person())) == data


KEPT = sorted(Path(__file__).parent.glob("format-*.zip"))


@pytest.mark.parametrize("kept", KEPT, ids=lambda path: path.stem)
def test_every_format_that_was_released_is_restored(db, kept):
    """Fails when a field was renamed or removed without a step in UPGRADES. Until 0.1.0: python tests/upgrades/keep.py"""
    with kept.open("rb") as stream, opened(stream) as archive:
        career = restore(Person.objects.create_person(), look(archive))
        rows = sum(1 for path, table in archive.tables.items() if path != CAREER for _ in table())
    assert sum(counts(career).values()) == rows > 30


def test_there_is_an_archive_of_this_format():
    assert f"format-{VERSION}.zip" in [path.name for path in KEPT]
