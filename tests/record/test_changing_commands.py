"""`metier record`: the trash, files, skills, what is noticed and imports, as the pages have them."""

from pathlib import Path

import pytest

import make
from cast import Member
from commands import misunderstood, refused, said, told
from linkedin_export import linkedin_export
from metier.accounts.access import Viewer, visible
from metier.core.dates import PartialDate
from metier.record.models import Position, Reference, Skill, Win

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine."""
    return owner.viewer


def test_what_was_written_is_told_to_programs(viewer: Viewer):
    added = told("record", "add", "win", "Cut the claims run", "--set", "in numbers=−87%")
    assert (added["what"], added["result"]) == ("Cut the claims run", "−87%")
    assert told("record", "change", "win", "claims", "--set", "for whom=Claims")["for_whom"] == "Claims"
    assert told("record", "delete", "win", "claims")["id"] == added["id"]
    assert told("record", "restore", "win", "claims")["id"] == added["id"]


def test_something_comes_back_from_the_trash_with_its_files_and_links(viewer: Viewer, tmp_path: Path):
    make.win(viewer, "Cut the claims run")
    said("record", "change", "win", "claims", "--set", "skills it shows=SQL")
    (tmp_path / "log.txt").write_text("40 minutes")
    said("record", "attach", "win", "claims", tmp_path / "log.txt")
    said("record", "delete", "win", "claims")
    assert "log.txt" not in said("record", "files")
    assert "In the trash is “Cut the claims run”." in refused("record", "restore", "win", "pottery")
    assert said("record", "restore", "win", "claims") == "The win is back: Cut the claims run\n"
    assert "log.txt" in said("record", "files")
    assert "Cut the claims run\twin" in said("record", "shows", "SQL")
    assert "There is no win in the trash." in refused("record", "restore", "win", "claims")


def test_rows_are_found_by_words_and_wins_by_what_they_lack(viewer: Viewer):
    make.win(viewer, "Cut the claims run", result="−87%")
    make.win(viewer, "Cut the rota", result="", evidence="")
    assert [row["what"] for row in told("record", "list", "wins", "the", "claims")] == ["Cut the claims run"]
    assert [row["what"] for row in told("record", "list", "wins", "--lacks", "number")] == ["Cut the rota"]
    assert "Only wins lack" in misunderstood("record", "list", "skills", "--lacks", "evidence")


def test_a_file_is_put_in_the_trash_and_comes_back(viewer: Viewer, tmp_path: Path):
    make.win(viewer, "Cut the claims run")
    (tmp_path / "log.txt").write_text("40 minutes")
    assert told("record", "attach", "win", "claims", tmp_path / "log.txt")["size"] == 10
    said("record", "detach", "log")
    assert told("record", "files") == []
    said("record", "reattach", "log")
    assert told("record", "save", "log", "-o", tmp_path / "again.txt")["name"] == "log.txt"
    assert (tmp_path / "again.txt").read_text() == "40 minutes"
    said("record", "detach", "log")
    said("record", "delete", "win", "claims")
    assert "There is no file in the trash." in refused("record", "reattach", "log")


def test_what_was_confirmed_is_taken_back(viewer: Viewer):
    make.skill(viewer, name="R")
    assert told("record", "confirm", "skill", "R", "--on", "2026-09-01")["confirmed_on"] == "2026-09-01"
    assert told("record", "confirm", "skill", "R", "--on", "none") == {
        "id": str(Skill.objects.get().pk),
        "confirmed_on": None,
        "before": "2026-09-01",
    }
    assert "is still to come" in refused("record", "confirm", "skill", "R", "--on", "2027-01-01")


def test_the_use_of_a_skill_is_said(viewer: Viewer):
    make.skill(viewer, name="R")
    assert said("record", "use", "R") == "R: last used in October 2026.\n"
    assert told("record", "use", "R", "--on", "2025")["before"] == "2026-10"
    assert said("record", "use", "R", "--on", "none") == "R: not said any more.\n"
    assert "is still to come" in refused("record", "use", "R", "--on", "2030")


def test_levels_are_set_together_or_not_at_all(viewer: Viewer):
    make.skill(viewer, name="SQL", level=None)
    make.skill(viewer, name="R", level=None)
    assert [one["name"] for one in told("record", "levels")] == ["R", "SQL"]
    assert "is not SKILL=LEVEL" in refused("record", "levels", "SQL=4", "R")
    assert "from 0 to 5" in refused("record", "levels", "SQL=4", "R=9")
    assert "A level is 0 none, 1 aware" in said("record", "levels")
    assert said("record", "levels", "SQL=4", "R=3") == "The level of SQL (4) and R (3) is set.\n"
    assert "Every skill has a level." in said("record", "levels")


def test_what_shows_a_skill_is_listed_and_taken_away(viewer: Viewer):
    make.win(viewer, "Cut the claims run", happened_on=PartialDate(2026, 9))
    make.skill(viewer, name="SQL")
    assert "Nothing shows SQL yet." in said("record", "shows", "SQL")
    said("record", "change", "win", "claims", "--set", "skills it shows=SQL")
    assert said("record", "shows", "SQL") == "Cut the claims run\twin\tSeptember 2026\n"
    assert "`metier record shows` lists them." in refused("record", "shows", "SQL", "--not", "pottery")
    assert told("record", "shows", "SQL", "--not", "claims")["shown_by"] == []


def test_a_skill_is_taken_for_one_of_the_library_and_left(viewer: Viewer):
    said("record", "add", "skill", "Python")
    assert "is kept with its place in the library" in said("record", "concept", "python")
    assert "The library has Python" in said("record", "concept", "python", "--leave")
    assert told("record", "concept", "python", "--take")["concept"]
    said("record", "add", "skill", "Claims lore of ours")
    assert "the library has none like it" in said("record", "concept", "lore")
    assert "no skill of the name" in refused("record", "concept", "lore", "--take")


def test_who_recommended_becomes_a_reference(viewer: Viewer):
    make.recommendation(viewer)
    assert "Ask whether they agree." in said("record", "reference", "helen")
    assert "is among them already" in said("record", "reference", "helen")
    assert visible(viewer, Reference).get().name == "Helen Barraclough"


def test_what_is_noticed_is_left_and_named_again(viewer: Viewer):
    assert "Nothing is noticed." in said("record", "noticed")
    make.skill(viewer, name="R", level=4, last_used=PartialDate(2020))
    assert "You claim level 4 in R, last used in 2020" in said("record", "noticed")
    assert told("record", "noticed", "--leave", "in R") == {"noticed": [], "left": ["an old claim to R"]}
    assert "`metier record noticed` shows" in refused("record", "noticed", "--again", "pottery")
    assert len(told("record", "noticed", "--again", "R")["noticed"]) == 1


def test_a_profile_goes_by_the_name_that_the_list_shows(viewer: Viewer):
    said("record", "add", "profile", "Nadia Rahman")
    assert "Nadia Rahman" in said("record", "list", "profile")
    assert told("record", "change", "profile", "nadia rahman", "--set", "headline=Analyst")["headline"] == "Analyst"
    assert told("record", "change", "profile", "your profile", "--set", "headline=Lead")["headline"] == "Lead"


def test_any_import_is_undone_not_only_the_last(viewer: Viewer, tmp_path: Path):
    (tmp_path / "export.zip").write_bytes(linkedin_export())
    said("import", tmp_path / "export.zip", "--yes")
    (tmp_path / "resume.json").write_text('{"work": [{"name": "Moor", "position": "Chief", "startDate": "2010-01"}]}')
    said("import", tmp_path / "resume.json", "--yes")
    assert [one["file"] for one in told("record", "imports")] == ["resume.json", "export.zip"]
    assert "Add --yes" in refused("record", "undo", "export")
    assert told("record", "undo", "export", "--yes")["undone_at"]
    assert visible(viewer, Position).get().employer == "Moor"
    assert "undone already" in refused("record", "undo", "export", "--yes")
    assert "`metier record imports` shows them all." in refused("record", "undo", "pottery", "--yes")
    assert not visible(viewer, Win).exists()
