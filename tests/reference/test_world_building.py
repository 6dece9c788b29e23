"""The library of occupations from invented tables in the official layouts: what is read, what is left, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from metier.core.errors import Refused
from metier.reference.world import building, making
from metier.reference.world.library import World
from metier.reference.world.markets import areas_named, pay, projection, wages
from official_files import FILES, KEEPER, rated, written

pytestmark = pytest.mark.one_database


def built(folder: Path, **changed: str) -> World:
    path = folder / "made.library"
    path.write_bytes(making.build(written(folder, **changed)))
    return World(path)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> World:
    return built(tmp_path_factory.mktemp("official"))


def test_an_occupation_has_its_ratings_with_release_error_sample_and_warnings(world: World) -> None:
    keeper = world.occupation("45-2093.00")
    assert keeper is not None
    assert (keeper.title, keeper.zone, keeper.is_rated, keeper.is_residual) == ("Bee Keepers", 3, True, False)
    listening, lifting = world.ratings("45-2093.00")
    assert (listening.name, listening.domain) == ("Listening", "skill")
    assert listening.importance is not None
    assert listening.level is not None
    assert (listening.importance.value, listening.importance.error, listening.importance.sample) == (4.12, 0.125, 8)
    assert (listening.importance.gathered, listening.importance.source.release) == ("2023-08", "1.0")
    assert (listening.importance.is_suppressed, listening.level.is_suppressed) == (False, True)
    assert lifting.level is not None
    assert not lifting.level.is_relevant
    (founder,) = world.ratings("51-4193.00")
    assert founder.level is not None
    assert (founder.level.value, founder.level.error, founder.level.sample, founder.level.gathered) == (
        6,
        None,
        None,
        None,
    )


def test_all_other_and_occupations_without_ratings_say_so(world: World) -> None:
    other, tuner = world.occupation("51-4199.00"), world.occupation("51-4193.01")
    assert other is not None
    assert tuner is not None
    assert (other.is_residual, other.is_rated, other.zone) == (True, False, None)
    assert (tuner.is_residual, tuner.is_rated) == (False, False)
    assert world.ratings("51-4193.01") == []
    assert world.occupation("99-9999.00") is None
    assert world.ratings("99-9999.00") == []


def test_figures_of_all_occupations_are_one_array_by_occupation_and_element(world: World) -> None:
    level, importance = world.matrix("level"), world.matrix("importance")
    assert level.columns == importance.columns == (("2.A.1.a", "", 0), ("2.B.1.a", "", 0))
    assert [one.code for one in world.occupations] == ["45-2093.00", "51-4193.00", "51-4193.01", "51-4199.00"]
    assert list(level.figures("value")) == pytest.approx([3.5, 0.5, 0, 6, 0, 0, 0, 0])
    assert memoryview(level.figures("value")).contiguous


def test_interests_education_related_and_technology_are_kept(world: World) -> None:
    assert [(one.name, one.figure.value) for one in world.shares("45-2093.00", "interests")] == [("Realistic", 6.1)]
    education = [(one.category, one.figure.value, one.figure.error) for one in world.shares("45-2093.00", "education")]
    assert education == [(2, 61.5, 12.7266), (6, 38.5, 12.7266)]
    assert [(one.code, one.tier) for one in world.related("51-4193.00")] == [
        ("51-4193.01", "Primary-Short"),
        ("45-2093.00", "Supplemental"),
    ]
    assert [(one.name, one.is_hot, one.is_in_demand) for one in world.technology("45-2093.00")] == [
        ("Hiveware", False, True),
        ("Apiary+", True, False),
    ]


def test_names_are_kept_in_every_language_with_abbreviations(world: World) -> None:
    assert world.names("45-2093.00") == ["AM", "Apiary Manager (AM)", "Bee Keepers", "Honey Farmer"]
    assert world.names(KEEPER) == ["apiarist", "bee farmer", "beekeeper"]
    assert world.names(KEEPER, "de") == ["Imker/Imkerin"]


def test_wages_kept_back_or_only_known_to_be_at_least_so_much_stay_that(world: World) -> None:
    nation, state = areas_named(world, "u.s.")[0], areas_named(world, "hive")[0]
    keeper = wages(world, "45-2093", nation)
    assert keeper is not None
    assert (keeper.percentiles, keeper.at_least, keeper.per) == ((25000, 31200, 39500, 49900, None), "p90", "year")
    assert (keeper.jobs, keeper.jobs_error, keeper.wage_error, keeper.mean) == (1200, 2.5, 1.1, 41800)
    by_hour = wages(world, "45-2093", state)
    assert by_hour is not None
    assert (by_hour.per, by_hour.percentiles[2], by_hour.jobs, by_hour.is_suppressed) == ("hour", 20.25, None, False)
    bell = wages(world, "51-4193", nation)
    assert bell is not None
    assert (bell.soc, bell.is_suppressed, bell.wage_error) == ("51-4190", True, None)
    assert wages(world, "45-2093", areas_named(world, "Hiveland")[0]) is not None
    assert areas_named(world, "Nowhere") == areas_named(world, " ") == []
    assert projection(world, "45-2093") is None


def test_pay_of_other_countries_is_found_by_their_codes(world: World) -> None:
    found = pay(world, [("onet2010", "45-2021.00"), ("soc2018", "45-2093")])
    assert [(one.country, one.measure, one.amount, one.currency, one.unit) for one in found] == [
        ("GB", "experienced", 30000, "GBP", "year"),
        ("GB", "starter", 18000, "GBP", "year"),
    ]


def test_every_source_says_how_much_comes_from_it_and_what_is_only_learned_from_is_not_among_them(world: World) -> None:
    counts = {one.source.file: one.rows for one in world.counted}
    assert counts["Skills.txt"] == 6
    assert counts["Occupation Data.txt"] == 4 + 4
    assert counts["oews.csv"] == 2 + 3
    assert "Task Statements.txt" not in counts


def test_the_layout_from_30_3_says_the_same_as_the_one_before(world: World, tmp_path: Path) -> None:
    essential = [line for line in FILES["Skills.txt"].splitlines(keepends=True) if "\t2.B" not in line]
    transferable = [line for line in FILES["Skills.txt"].splitlines(keepends=True) if "\t2.A" not in line]
    folder = written(tmp_path, Skills_txt="")
    (folder / "Essential Skills.txt").write_text("".join(essential))
    (folder / "Transferable Skills.txt").write_text("".join(transferable))
    (folder / "Technology Skills.txt").write_text(
        "O*NET-SOC Code\tWorkplace Example\tElement ID\tElement Name\tHot Technology\tIn Demand\n"
        "45-2093.00\tHiveware\t2.E.1\tHive software\tN\tY\n45-2093.00\tApiary+\t2.E.1\tHive software\tY\tN\n"
    )
    with (folder / "sources.csv").open("a") as manifest:
        for name in ("Essential Skills", "Transferable Skills"):
            manifest.write(
                f"{name}.txt,onet-ratings,{name},The office,30.3,May 2026,CC BY 4.0,https://example.org/tables\n"
            )
    (tmp_path / "new.library").write_bytes(making.build(folder))
    new = World(tmp_path / "new.library")
    assert list(new.matrix("level").figures("value")) == list(world.matrix("level").figures("value"))
    assert new.technology("45-2093.00") == world.technology("45-2093.00")
    listening = new.ratings("45-2093.00")[0].importance
    assert listening is not None
    assert listening.source.release == "30.3"


def test_the_same_tables_give_the_same_bytes_in_whatever_order_their_rows_are(tmp_path: Path) -> None:
    first = making.build(written(tmp_path / "one"))
    turned = {}
    for name in ("Skills.txt", "Alternate Titles.txt", "oews.csv", "Task Statements.txt"):
        heading, *rows = FILES[name].splitlines(keepends=True)
        turned[name.replace(" ", "_").replace(".", "_")] = heading + "".join(reversed(rows))
    assert making.build(written(tmp_path / "two", **turned)) == first
    changed = FILES["Skills.txt"].replace("4.12", "4.13")
    assert making.build(written(tmp_path / "three", Skills_txt=changed)) != first


def test_what_was_packed_is_unpacked_and_packed_again_to_the_same_bytes(world: World) -> None:
    tables = building.unpack(world.file)
    again = building.pack(
        world.sources,
        tables,
        {name: (world.file.width(name), world.file.bytes_of(name).tobytes()) for name in world.file.named("find.")},
    )
    assert again == world.file.path.read_bytes()


OCCUPATIONS, SKILLS, WAGES = FILES["Occupation Data.txt"], FILES["Skills.txt"], FILES["oews.csv"]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        (
            {"Occupation_Data_txt": OCCUPATIONS.replace("51-4199.00", "51-4199")},
            "Occupation Data.txt, line 3, O*NET-SOC Code: “51-4199” is no O*NET-SOC code",
        ),
        (
            {"Occupation_Data_txt": OCCUPATIONS.replace("\tBell Tuners", "\t")},
            "Occupation Data.txt, line 5, Title: It is empty.",
        ),
        (
            {"Occupation_Data_txt": OCCUPATIONS.replace("51-4193.01", "51-4193.00")},
            "Occupation Data.txt, line 5: “51-4193.00” is there twice, and not alike.",
        ),
        (
            {"Occupation_Data_txt": OCCUPATIONS.replace("Bell Tuners", "They tune bells. Then they go home.")},
            "Occupation Data.txt, line 5, Title: It is no name but a sentence.",
        ),
        ({"Occupation_Data_txt": ""}, "sources.csv: It lists no occupations"),
        (
            {"Skills_txt": SKILLS.replace("Data Value", "Value")},
            "Skills.txt, line 1, Data Value: This column is missing: Data Value.",
        ),
        (
            {"Skills_txt": SKILLS.replace("4.12", "5.12")},
            "Skills.txt, line 2, Data Value: “5.12” is not between 1 and 5.",
        ),
        ({"Skills_txt": SKILLS.replace("4.12", "much")}, "Skills.txt, line 2, Data Value: “much” is no number."),
        ({"Skills_txt": SKILLS.replace("01/2020", "13/2020")}, "Skills.txt, line 6, Date: “13/2020” is no month"),
        (
            {"Skills_txt": SKILLS.replace("\tY\tN\t", "\tyes\tN\t")},
            "Skills.txt, line 3, Recommend Suppress: “yes” is none of Y, N.",
        ),
        (
            {"Skills_txt": SKILLS + rated("11-1011.00 2.A.1.a IM 4 8 0 N n/a 08/2023").splitlines()[1]},
            "Skills.txt, line 8, O*NET-SOC Code: “11-1011.00” is no occupation of the library",
        ),
        (
            {"Skills_txt": SKILLS.replace("51-4193.00\t2.B.1.a\tNever read\tIM", "51-4193.00\t2.X\tNever read\tIM")},
            "Skills.txt, line 6, Element ID: “2.X” is no element of the library",
        ),
        ({"Skills_txt": SKILLS.partition("\n")[0] + "\n"}, "Skills.txt: It has nothing of what it should have."),
        (
            {"Job_Zones_txt": FILES["Job Zones.txt"].replace("\t3\t", "\t6\t")},
            "Job Zones.txt, line 2, Job Zone: “6” is not between 1 and 5.",
        ),
        (
            {"oews_csv": WAGES.replace(",2,HL,", ",9,HL,", 1)},
            "oews.csv, line 4, AREA_TYPE: “9” is none of 1, 2, 3, 4, 6.",
        ),
        ({"oews_csv": WAGES.replace(",25000,", ",lots,")}, "oews.csv, line 2, A_PCT10: “lots” is no number."),
        (
            {"occupations_en_csv": FILES["occupations_en.csv"].replace("http://data.europa.eu/esco", "x:")},
            "occupations_en.csv, line 3, conceptUri: It does not begin with",
        ),
        (
            {"pay_csv": FILES["pay.csv"].replace("GB,", "UK of,")},
            "pay.csv, line 2, country: “UK of” is not written as GB is.",
        ),
        (
            {"pay_csv": FILES["pay.csv"].replace(",year,", ",fortnight,")},
            "pay.csv, line 2, unit: “fortnight” is none of year, month",
        ),
        ({"pay_csv": FILES["pay.csv"].replace("18000,30000", ",")}, "pay.csv, line 2, p50: It has no pay"),
    ],
)
def test_what_does_not_fit_is_refused_with_file_line_and_column(
    changed: dict[str, str], said: str, tmp_path: Path
) -> None:
    with pytest.raises(Refused) as refused:
        making.build(written(tmp_path, **changed))
    assert str(refused.value).startswith(said)


def test_another_file_is_no_library(tmp_path: Path) -> None:
    for content in (b"something else", b""):
        (tmp_path / "other").write_bytes(content)
        with pytest.raises(Refused, match="no library"):
            World(tmp_path / "other")
