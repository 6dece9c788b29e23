"""The library of skills: what it finds, and how it is made. The tables here are invented."""

import json
import sys
from pathlib import Path

import pytest

from metier import cli
from metier.core.errors import Refused
from metier.reference.building import build
from metier.reference.library import PACKED, Library, library

pytestmark = pytest.mark.one_database

ESCO = "http://data.europa.eu/esco/skill/"
FILES = {
    "sources.csv": (
        "file,kind,name,publisher,release,published,licence,address\n"
        "skills.csv,esco-skills,Skills of a guild,The guild,1.0,2026,Reuse with attribution,https://example.org/skills\n"
        "tools.txt,onet-technology,Tools,The office,2.0,May 2026,CC BY 4.0,https://example.org/tools\n"
        "model.txt,onet-elements,Elements,The office,2.0,May 2026,CC BY 4.0,https://example.org/model\n"
    ),
    "skills.csv": (
        "conceptUri,preferredLabel,altLabels,description\n"
        f'{ESCO}b,keep bees,"beekeeping\nmind hives",never read\n'
        f"{ESCO}a,manage a café,run a coffee house | café management,never read\n"
        f"{ESCO}c,keep accounts,,never read\n"
    ),
    "tools.txt": (
        "O*NET-SOC Code\tExample\tHot Technology\tIn Demand\n"
        "1\tHiveware\tN\tN\n2\tHiveware\tY\tN\n3\tC++\tN\tY\n4\tKeeper's ledger\tN\tN\n"
    ),
    "model.txt": "Element ID\tElement Name\n2.A\tBasic\n2.A.1\tContent\n2.A.1.a\tReading\n2.C.10\tTransport\n1.A\tAbilities\n",
}


def written(folder: Path, **changed: str) -> Path:
    """The official files in a folder; a change names its file with an underscore for the point."""
    for name, content in (FILES | {name.replace("_", "."): said for name, said in changed.items()}).items():
        (folder / name).write_text(content)
    return folder


@pytest.fixture
def small(tmp_path: Path) -> Library:
    path = tmp_path / "small.library"
    path.write_bytes(build(written(tmp_path)))
    return Library(path)


def names(found: Library, said: str, most: int = 10) -> list[str]:
    return [one.name for one in found.find(said, most)]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("keep b", ["keep bees"]),
        ("KEEP", ["keep bees", "keep accounts", "Keeper's ledger"]),
        ("cafe", ["manage a café"]),
        ("bees keep", ["keep bees"]),
        ("beekeping", ["keep bees"]),
        ("acuonts", []),
        ("acconuts", ["keep accounts"]),
        ("hivewrae", ["Hiveware"]),
        ("hives", ["keep bees"]),
        ("c++", ["C++"]),
        ("transport", ["Transport"]),
        ("abilities", []),
        ("basic", []),
        ("", []),
        ("  ?!", []),
    ],
)
def test_a_skill_is_found_by_what_somebody_types(small: Library, said: str, found: list[str]) -> None:
    assert sorted(names(small, said)) == sorted(found)


def test_what_is_asked_for_most_comes_before_what_begins_so_and_the_name_itself_before_all(small: Library) -> None:
    assert names(small, "hive") == ["Hiveware", "keep bees"]
    assert names(small, "keep accounts")[0] == "keep accounts"
    assert len(names(small, "ke", most=1)) == 1


def test_a_find_says_what_it_is_and_by_which_other_name_it_was_found(small: Library) -> None:
    (found,) = small.find("mind hives")
    assert (found.code, found.name, found.found_as, found.source.name) == (
        "b",
        "keep bees",
        "mind hives",
        "Skills of a guild",
    )
    (tool,) = small.find("Hiveware")
    assert (tool.is_hot, tool.is_in_demand, tool.found_as) == (True, False, "")
    assert [table.skills for table in small.tables] == [3, 3, 2]


def test_the_same_tables_give_the_same_bytes_in_whatever_order_their_rows_are(tmp_path: Path) -> None:
    first = build(written(tmp_path))
    heading, *rows = FILES["tools.txt"].splitlines(keepends=True)
    assert build(written(tmp_path, tools_txt=heading + "".join(reversed(rows)))) == first
    assert build(written(tmp_path, tools_txt=FILES["tools.txt"].replace("Hiveware", "Hivewares"))) != first


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"sources_csv": "file,kind\n"}, "sources.csv, line 1, name: This column is missing: name."),
        ({"sources_csv": FILES["sources.csv"].partition("\n")[0] + "\n"}, "sources.csv: It lists no source."),
        ({"sources_csv": FILES["sources.csv"].replace("CC BY 4.0", "")}, "sources.csv, line 3, licence: It is empty"),
        (
            {"sources_csv": FILES["sources.csv"].replace("onet-elements", "isco")},
            "sources.csv, line 4, kind: “isco” is none of",
        ),
        ({"sources_csv": FILES["sources.csv"].replace("tools.txt", "gone.txt")}, "gone.txt: It is not in the folder."),
        (
            {"tools_txt": FILES["tools.txt"].replace("Y\tN", "x\tN")},
            "tools.txt, line 3, Hot Technology: “x” is neither Y nor N.",
        ),
        (
            {"tools_txt": FILES["tools.txt"] + "5\tSaw\n"},
            "tools.txt, line 6, Hot Technology: The line ends before this column.",
        ),
        ({"tools_txt": FILES["tools.txt"].partition("\n")[0] + "\n"}, "tools.txt: It names nothing."),
        (
            {"skills_csv": FILES["skills.csv"].replace(f"{ESCO}c", "c")},
            "skills.csv, line 5, conceptUri: It does not begin with",
        ),
        (
            {"skills_csv": FILES["skills.csv"].replace(f"{ESCO}c", f"{ESCO}a")},
            "skills.csv, line 5: “a” is there twice.",
        ),
        (
            {"skills_csv": FILES["skills.csv"].replace("keep accounts", "")},
            "skills.csv, line 5, preferredLabel: It is empty.",
        ),
    ],
)
def test_a_table_that_does_not_fit_is_refused_where_it_does_not(
    tmp_path: Path, changed: dict[str, str], said: str
) -> None:
    with pytest.raises(Refused) as refused:
        build(written(tmp_path, **changed))
    assert str(refused.value).startswith(said)


def test_a_file_in_another_encoding_is_refused_at_its_line(tmp_path: Path) -> None:
    written(tmp_path)
    (tmp_path / "skills.csv").write_bytes(FILES["skills.csv"].encode("latin-1"))
    with pytest.raises(Refused, match=r"skills\.csv, line 4: It is not UTF-8"):
        build(tmp_path)


def test_another_file_is_no_library(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"something else")
    with pytest.raises(Refused, match="no library"):
        Library(tmp_path / "other")


# The one in the package


def test_the_library_of_the_package_knows_skills_and_says_where_from() -> None:
    held = library()
    assert [source.licence for source in held.sources if not source.address.startswith("https://")] == []
    assert all(table.skills for table in held.tables)
    assert held.find("pyhton")[0].name == "Python"
    assert held.find("project management")[0].name == "project management"
    notice = (Path(__file__).parents[2] / "NOTICE").read_text()
    assert [source.name for source in held.sources if source.name not in notice or source.release not in notice] == []
    assert PACKED.stat().st_size < 8_000_000


# In a terminal


def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    monkeypatch.setattr(sys, "argv", ["metier", "library", *words])
    with pytest.raises(SystemExit) as left:
        cli.main()
    printed = capsys.readouterr()
    assert left.value.code == 0, printed.err
    return printed.out, printed.err


def test_the_terminal_finds_skills_and_says_where_they_come_from(monkeypatch, capsys) -> None:
    found = json.loads(run(monkeypatch, capsys, "skills", "pyhton", "--json")[0])
    assert (found[0]["name"], found[0]["hot"], found[0]["source"]) == ("Python", True, "onet-technology")
    assert run(monkeypatch, capsys, "skills", "pyhton", "--most", "1")[0].startswith("Python\t")
    assert "takes any name" in run(monkeypatch, capsys, "skills", "qqqqqqq")[1]
    assert "CC BY 4.0" in run(monkeypatch, capsys, "about")[0]
    tables = json.loads(run(monkeypatch, capsys, "about", "--json")[0])
    assert sum(one["skills"] for one in tables) == library().size[0]


def test_the_terminal_makes_a_library(monkeypatch, capsys, tmp_path: Path) -> None:
    made = tmp_path / "made"
    said, _ = run(monkeypatch, capsys, "build", str(written(tmp_path)), "--to", str(made))
    assert "8 skills by 12 names" in said
    assert (made / PACKED.name).read_bytes() == build(tmp_path)
    assert [path.name for path in made.iterdir()] == [PACKED.name]
