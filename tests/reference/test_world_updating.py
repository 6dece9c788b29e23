"""Adding a newer release or another country's pay to one installation, and taking it back."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from metier import cli
from metier.core.errors import Refused
from metier.reference.world import making
from metier.reference.world.finding.occupations import find
from metier.reference.world.library import FILE, PACKED, World, place, world
from metier.reference.world.markets import areas, pay
from metier.reference.world.markets import wages as wages_of
from official_files import FILES, rated, written

pytestmark = pytest.mark.one_database

SAID = {"release": "2.0", "published": "June 2027"}
WHOLE = {"kind": "pay", "publisher": "Statistics", "licence": "CC0", "address": "https://example.org", "name": "Pay"}
PAY = "country,currency,unit,scheme,code,p50,p75\n"


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> World:
    folder = tmp_path_factory.mktemp("official")
    (folder / "made.library").write_bytes(making.build(written(folder)))
    return World(folder / "made.library")


def updated(base: World, path: Path, content: str, **said: str) -> World:
    path.write_text(content)
    made = path.with_suffix(".library")
    made.write_bytes(making.updated(base.file, making.given(path, base.file, SAID | said, said.get("kind", ""))))
    return World(made)


def test_a_newer_release_takes_the_place_of_the_same_elements_only(base: World, tmp_path: Path) -> None:
    newer = rated("45-2093.00 2.A.1.a IM 2.5 20 0.1 N n/a 02/2027", "45-2093.00 2.A.1.a LV 2.0 20 0.1 N N 02/2027")
    new = updated(base, tmp_path / "Essential Skills.txt", newer)
    listening, lifting = sorted(new.ratings("45-2093.00"), key=lambda one: one.element)
    assert listening.importance is not None
    assert lifting.importance is not None
    assert (listening.importance.value, listening.importance.source.release) == (2.5, "2.0")
    assert (lifting.importance.value, lifting.importance.source.release) == (1.5, "1.0")
    assert [(one.source.file, one.rows) for one in new.counted if one.is_added] == [("Essential Skills.txt", 2)]
    assert find(new, "bee keeper")[0].occupation.code == "45-2093.00"


def test_another_countrys_pay_stands_beside_what_was_there(base: World, tmp_path: Path) -> None:
    swedish = "country,currency,unit,scheme,code,title,p50\nSE,SEK,month,soc2018,45-2093,Biodlare,31000\n"
    whole = {"publisher": "Statistics", "licence": "CC0", "address": "https://example.org", "name": "Pay in Sweden"}
    new = updated(base, tmp_path / "pay_se.csv", swedish, kind="pay", **whole)
    found = pay(new, [("onet2010", "45-2021.00"), ("soc2018", "45-2093")])
    assert [(one.country, one.measure, one.amount, one.unit) for one in found] == [
        ("GB", "experienced", 30000, "year"),
        ("GB", "starter", 18000, "year"),
        ("SE", "p50", 31000, "month"),
    ]


def test_wages_of_a_state_leave_those_of_the_nation_and_pay_of_one_occupation_that_of_others(
    base: World, tmp_path: Path
) -> None:
    heading, _, _, state, _ = FILES["oews.csv"].splitlines(keepends=True)
    new = updated(base, tmp_path / "state_M2027.csv", heading + state.replace("20.25", "21.5"))
    nation, hiveland = areas(new)
    assert [wages.percentiles[2] for area in (nation, hiveland) if (wages := wages_of(new, "45-2093", area))] == [
        39500,
        21.5,
    ]
    british = PAY + "GB,GBP,year,onet2010,51-4071.00,40000,\n"
    new = updated(base, tmp_path / "pay.csv", british, **WHOLE)
    assert [one.amount for one in pay(new, [("onet2010", "45-2021.00")])] == [30000, 18000]
    assert [one.amount for one in pay(new, [("onet2010", "51-4071.00")])] == [40000]


def test_new_titles_are_found_and_old_ones_of_the_same_table_are_gone(base: World, tmp_path: Path) -> None:
    titles = "O*NET-SOC Code\tJob Title\n45-2093.00\tSwarm Wrangler\n51-4193.00\tBronze Caster\n"
    titles += "51-4193.00\tFoundry Hand\n51-4193.01\tTuner\n51-4193.01\tVoicer\n51-4193.01\tChimer\n"
    new = updated(base, tmp_path / "Job Titles.txt", titles)
    assert find(new, "swarm wranglr")[0].found_as == "Swarm Wrangler"
    assert "Honey Farmer" not in new.names("45-2093.00")
    assert {"Bee Keepers", "Swarm Wrangler"} <= set(new.names("45-2093.00"))


@pytest.mark.parametrize(
    ("name", "content", "said", "sentence"),
    [
        (
            "Skills.txt",
            FILES["Skills.txt"].replace("4.12", "9"),
            {},
            "Skills.txt, line 2, Data Value: “9” is not between 1 and 5.",
        ),
        (
            "Skills.txt",
            FILES["Skills.txt"].replace("51-4193.00", "11-1011.00"),
            {},
            "Skills.txt, line 6, O*NET-SOC Code: “11-1011.00” is no occupation",
        ),
        ("Skills.txt", FILES["Skills.txt"], {"release": ""}, "Say with --release what the release of Skills.txt is"),
        ("pay.csv", FILES["pay.csv"], {"kind": "pay"}, "Say with --publisher what the publisher of pay.csv is"),
        (
            "Occupation Data.txt",
            "O*NET-SOC Code\tTitle\n45-2093.00\tBee Keepers\n",
            {},
            "Occupation Data.txt: It has 1 row, and would take the place of 4: it is a part of its table. Add the whole",
        ),
        (
            "Skills.txt",
            FILES["Skills.txt"],
            {"release": "0.9"},
            "Skills.txt: It is release 0.9, and the library has 1.0 of the same: only what is newer takes its place.",
        ),
        (
            "pay.csv",
            PAY + 'SE,SEK,month,soc2018,45-2093,"310,50",\n',
            WHOLE,
            "pay.csv, line 2, p50: “310,50” is no number.",
        ),
        (
            "pay.csv",
            PAY + "SE,SEK,month,soc2018,45-2093,31000,\nSE,SKR,month,soc2018,51-4193,29000,\n",
            WHOLE,
            "pay.csv, line 3, currency: “SKR” is not a currency. Use its three letters, such as GBP.",
        ),
        (
            "pay.csv",
            PAY + "SE,SEK,month,soc2018,45-2093,31000,30000\n",
            WHOLE,
            "pay.csv, line 2, p75: “30000” is less than p50.",
        ),
        (
            "pay.csv",
            (PAY + "SE,SEK,month,soc2018,45-2093,31000,\n").replace(",", ";"),
            WHOLE,
            "pay.csv, line 1: Its columns are apart by semicolons. Save it with commas between them, and with points",
        ),
        ("something.csv", "a,b\n", {}, "Say with --kind what something.csv is: onet-occupations, "),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_is_changed(
    base: World, tmp_path: Path, name: str, content: str, said: dict[str, str], sentence: str
) -> None:
    (tmp_path / name).write_text(content)
    with pytest.raises(Refused) as refused:
        making.updated(base.file, making.given(tmp_path / name, base.file, SAID | said, said.get("kind", "")))
    assert str(refused.value).startswith(sentence)


# In a terminal


def run(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str, code: int = 0
) -> tuple[str, str]:
    monkeypatch.setattr(sys, "argv", ["metier", "library", *words])
    with pytest.raises(SystemExit) as left:
        cli.main()
    printed = capsys.readouterr()
    assert left.value.code == code, printed.err
    return printed.out, printed.err


def test_the_terminal_adds_says_so_and_takes_back(base: World, monkeypatch, capsys, tmp_path: Path) -> None:
    own = tmp_path / "own"
    making.write(base.file.path.read_bytes(), own / FILE)
    monkeypatch.setenv("METIER_LIBRARY", str(own))
    path = tmp_path / "Job Zones.txt"
    path.write_text("O*NET-SOC Code\tJob Zone\tDate\n45-2093.00\t9\t02/2027\n")
    before = (own / FILE).read_bytes()
    refused = run(monkeypatch, capsys, "update", str(path), "--release", "2.0", "--published", "June 2027", code=1)[1]
    assert "Job Zones.txt, line 2, Job Zone: “9” is not between 1 and 5." in refused
    assert (own / FILE).read_bytes() == before
    path.write_text("O*NET-SOC Code\tJob Zone\tDate\n45-2093.00\t4\t02/2027\n")
    said = run(monkeypatch, capsys, "update", str(path), "--release", "2.0", "--published", "June 2027")[0]
    assert "1 table added" in said
    keeper = world().occupation("45-2093.00")
    assert keeper is not None
    assert keeper.zone == 4
    assert "(added here)" in run(monkeypatch, capsys, "about")[0]
    added = [one for one in json.loads(run(monkeypatch, capsys, "about", "--json")[0]) if one["added_here"]]
    assert [(one["file"], one["release"], one["rows"]) for one in added] == [("Job Zones.txt", "2.0", 1)]
    assert "came with again" in run(monkeypatch, capsys, "reset")[0]
    assert place() == PACKED
    assert "Nothing was added" in run(monkeypatch, capsys, "reset")[1]
    assert json.loads(run(monkeypatch, capsys, "reset", "--json")[0]) == {"reset": False}
    making.write(base.file.path.read_bytes(), own / FILE)
    (told,) = json.loads(
        run(monkeypatch, capsys, "update", str(path), "--release", "2.0", "--published", "June 2027", "--json")[0]
    )
    assert (told["file"], told["release"]) == ("Job Zones.txt", "2.0")
    assert json.loads(run(monkeypatch, capsys, "reset", "--json")[0]) == {"reset": True}


def test_two_commands_at_a_time_lose_nothing_of_each_other(base: World, monkeypatch, capsys, tmp_path: Path) -> None:
    own = tmp_path / "own"
    making.write(base.file.path.read_bytes(), own / FILE)
    monkeypatch.setenv("METIER_LIBRARY", str(own))
    path = tmp_path / "Job Zones.txt"
    path.write_text("O*NET-SOC Code\tJob Zone\tDate\n45-2093.00\t4\t02/2027\n")
    packed = making.updated

    def meanwhile(*given: object) -> bytes:
        made = packed(*given)
        making.write(base.file.path.read_bytes(), own / FILE)
        return made

    monkeypatch.setattr(making, "updated", meanwhile)
    said = run(monkeypatch, capsys, "update", str(path), "--release", "2.0", "--published", "June 2027", code=1)[1]
    assert "was changed by another command meanwhile" in said
    assert [one.name for one in own.iterdir()] == [FILE]
    keeper = world().occupation("45-2093.00")
    assert keeper is not None
    assert keeper.zone == 3


def test_the_terminal_makes_both_libraries(monkeypatch, capsys, tmp_path: Path) -> None:
    folder, made = written(tmp_path / "official"), tmp_path / "made"
    run(monkeypatch, capsys, "build", str(folder), "--to", str(made))
    assert (made / FILE).read_bytes() == making.build(folder)
    told = json.loads(run(monkeypatch, capsys, "build", str(folder), "--to", str(made), "--json")[0])
    assert {one["file"]: one["bytes"] for one in told} == {
        str(path): path.stat().st_size for path in sorted(made.iterdir())
    }
    assert sorted(path.name for path in made.iterdir()) == ["skills.library", FILE]
