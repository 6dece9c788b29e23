"""The library of occupations in the package against what is known of its tables."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from metier.reference.world.codes import resolve
from metier.reference.world.library import PACKED, World
from metier.reference.world.markets import NATION, areas, areas_named, pay, projection, wages
from metier.reference.world.matrices import NAMES
from metier.reference.world.schema import PRESENT, TABLES

pytestmark = pytest.mark.one_database

ROWS = {
    "occupations": 1016,
    "esco": 3039,
    "isco": 619,
    "zones": 923,
    "related": 18460,
    "technology": 32773,
    "areas": 583,
    "wages": 236799,
    "projections": 1113,
    "pay": 1520,
}
RATED = {"importance": 878 + 16, "level": 894, "interests": 923, "values": 874, "education": 878}
LARGEST = 24_000_000


@pytest.fixture(scope="module")
def world() -> World:
    return World(PACKED)


@pytest.mark.parametrize(("table", "rows"), ROWS.items())
def test_a_table_has_as_many_rows_as_its_publishers_gave(world: World, table: str, rows: int) -> None:
    assert len(world.table(table)) == rows


def test_161_elements_are_rated_by_importance_and_level(world: World) -> None:
    columns = world.matrix("level").columns
    assert len(columns) == 35 + 33 + 52 + 41
    assert columns == world.matrix("importance").columns
    rated = sum(one.is_rated for one in world.occupations)
    assert rated == 894
    assert len(world.shares("15-1252.00", "interests")) == 9
    assert len(world.shares("11-1011.00", "education")) == 12 + 11 + 9 + 9 + 2


def test_figures_are_those_of_the_tables(world: World) -> None:
    reading = next(one for one in world.ratings("11-1011.00") if one.element == "2.A.1.a")
    assert reading.importance is not None
    assert reading.level is not None
    assert (reading.importance.value, reading.importance.error, reading.importance.sample) == (4.12, 0.125, 8)
    assert (reading.level.value, reading.level.source.release, reading.level.gathered) == (4.62, "29.3", "2023-08")
    (nation,) = [one for one in areas(world) if one.kind == NATION]
    developers = wages(world, "15-1252", nation)
    assert developers is not None
    assert developers.percentiles == (82460, 105210, 135980, 171980, 214670)
    outlook = projection(world, "15-1252")
    assert outlook is not None
    assert (outlook.change_percent, outlook.openings, outlook.education) == (15.8, 115.2, "Bachelor's degree")
    assert {(one.title, one.measure, one.amount) for one in pay(world, [("onet2010", "15-1132.00")])} >= {
        ("Software developer", "starter", 20000)
    }


def test_wages_are_top_coded_by_the_hour_or_kept_back_where_they_are(world: World) -> None:
    (nation,) = [one for one in areas(world) if one.kind == NATION]
    actors = wages(world, "27-2011", nation)
    assert actors is not None
    assert actors.per == "hour"
    (city,) = areas_named(world, "0024340")
    anaesthetists = wages(world, "29-1211", city)
    assert anaesthetists is not None
    assert (anaesthetists.percentiles, anaesthetists.at_least) == ((185960, 197150, 228760, 384800, None), "p90")
    albany = areas_named(world, "Albany, GA")
    chiefs = wages(world, "11-1011", albany[0])
    assert chiefs is not None
    assert chiefs.is_suppressed
    assert chiefs.jobs == 40


@pytest.mark.parametrize(
    ("code", "by", "codes"),
    [
        ("15-1252.00", "", ["15-1252.00"]),
        ("15-1131.00", "O*NET-SOC 2010", ["15-1251.00"]),
        ("15-1131", "SOC 2010", ["15-1251.00"]),
        ("15-1252", "SOC 2018", ["15-1252.00"]),
        ("2512", "ISCO-08", ["15-1252.00", "15-1253.00"]),
        ("2512.4", "ESCO", ["15-1251.00", "15-1252.00", "15-1253.00"]),
        (
            "http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1",
            "ESCO",
            ["15-1251.00", "15-1252.00", "15-1253.00"],
        ),
        ("29-1069.01", "O*NET-SOC 2010", ["29-1229.01"]),
    ],
)
def test_codes_of_other_and_older_classifications_are_mapped(
    world: World, code: str, by: str, codes: list[str]
) -> None:
    resolved = resolve(world, code)
    assert resolved is not None
    assert (resolved.by, [one.code for one in resolved.occupations]) == (by, codes)


@pytest.mark.parametrize("code", ["99-9999.00", "99-9999", "9999", "9999.9.9", "", "nurse"])
def test_a_code_that_nobody_has_is_none(world: World, code: str) -> None:
    assert resolve(world, code) is None


SENTENCE = re.compile(r"[a-z]{4,}[.!?]\s+[A-Z]\w*(\s+\w+){2,}|(\S+\s+){4,}[a-z]{4,}[.!?]$")


def test_no_field_holds_a_sentence(world: World) -> None:
    assert SENTENCE.search("They keep bees. Then they go home again.")
    for name, shape in TABLES.items():
        if name == "ratings":
            continue
        for column, width in shape.columns.items():
            held = world.table(name)[column]
            texts = held if width == "text" else held.known if width == "word" else ()
            assert [text for text in texts if len(text) > 150 or SENTENCE.search(text)] == [], (name, column)


def test_every_figure_says_its_release(world: World) -> None:
    for name in NAMES:
        matrix = world.matrix(name)
        places = {
            place
            for place, flags in zip(matrix.figures("source"), matrix.figures("flags"), strict=True)
            if flags & PRESENT
        }
        assert {world.sources[place].kind for place in places} == {"onet-ratings"}


def test_the_notice_names_every_table_and_its_release(world: World) -> None:
    notice = " ".join((Path(__file__).parents[2] / "NOTICE").read_text().split())
    told = [one.source for one in world.counted]
    assert len(told) > 20
    assert [one.name for one in told if one.name not in notice or one.release not in notice] == []
    assert [one.name for one in told if not (one.licence and one.address.startswith("https://"))] == []


def test_it_is_small_enough_to_be_carried() -> None:
    assert PACKED.stat().st_size < LARGEST
