"""`metier resume`: it says what the pages say, and writes files."""

import json
from functools import partial
from pathlib import Path

import pytest

import commands
import make
from cast import Member
from metier.accounts.access import Viewer
from metier.accounts.models import Career, Person
from metier.resume import actions
from metier.resume.models import Variant
from variants import rewrite, taken

pytestmark = pytest.mark.django_db


said, refused = partial(commands.said, "resume"), partial(commands.refused, "resume")


def test_a_variant_is_made_listed_and_shown(viewer: Viewer):
    assert "There is no variant yet" in said("list")
    assert "Lead is made, with 29 facts." in said("new", "Lead", "--for", "Lead analyst", "--pages", "1")
    assert "Lead\tLead analyst\tEnglish\t29\tAs your record" in said()
    assert "Cut the claims run to two hours" in said("show", "lead")
    assert json.loads(said("show", "lead", "--json"))["basics"]["name"] == "Nadia Rahman"
    assert json.loads(said("list", "--json"))[0]["for"] == "Lead analyst"
    assert refused("new", "lead") == "You have a variant called lead already. Choose another name."
    assert "Short is made" in said("new", "Short", "--like", "lead", "--language", "fr")
    assert "Expérience professionnelle" in said("show", "Short")


def test_a_variant_of_an_empty_record_says_that_nothing_is_on_it(owner: Member):
    Career.objects.filter(pk=owner.viewer.career.pk).update(name="")
    Person.objects.filter(pk=owner.viewer.person.pk).update(name="")
    said("new", "Bare")
    assert said("check", "Bare").startswith("Bare: 1 page. Nothing is on it yet.")


def test_what_changed_and_what_the_checks_find_is_told(viewer: Viewer, variant: Variant):
    one = taken(viewer, variant, "Cut the claims")
    actions.reword(viewer, one.line, "text", "Single-handedly made claims faster")
    rewrite(one, what="Cut the claims run to 40 minutes.")
    text = said("check", "analytics")
    assert "Your win of 10 September\n  was: two hours" not in text
    assert (
        "was: Cut the claims run to two hours (−60%).\n  is:  Cut the claims run to 40 minutes (−60%).\n  prints, in your words: Single-handedly made claims faster\n"
        in text
    )
    assert "A line without a result" in text
    found = json.loads(said("check", "analytics", "--json"))
    assert found["read_back"].startswith("All 29 facts read back")
    assert found["changes"][0]["how"] == "stale"
    assert {"sole-credit", "stale"} <= {one["check"] for one in found["findings"]}


def test_a_variant_for_a_posting_in_another_language_is_told(viewer: Viewer, variant: Variant):
    posting = make.posting(viewer, "Datenleitung", language="de")
    variant.posting = posting
    variant.save()
    assert "It is in English, and the posting in German." in said("check", "analytics")
    said("change", "analytics", "--language", "de")
    assert "the posting in" not in said("check", "analytics")


def test_files_are_built_into_a_folder(viewer: Viewer, variant: Variant, tmp_path: Path):
    folder = tmp_path / "out"
    said("build", "analytics", "-o", str(folder), "--format", "pdf,docx,html,txt,json")
    names = sorted(path.suffix for path in folder.iterdir() if not path.name.startswith("."))
    assert names == [".docx", ".html", ".json", ".pdf", ".txt"]
    told = json.loads(said("build", "analytics", "-o", str(folder), "--format", "txt", "--json"))
    assert told[0]["bytes"] == (folder / "Nadia-Rahman-Analytics.txt").stat().st_size
    (folder / "Nadia-Rahman-Analytics.txt").write_text("mine")
    assert "was changed since" in refused("build", "analytics", "-o", str(folder), "--format", "txt")
    assert (folder / "Nadia-Rahman-Analytics.txt").read_text() == "mine"
    said("build", "analytics", "-o", str(folder), "--format", "txt", "--force")
    assert "is not a format" in refused("build", "analytics", "--format", "odt")
    assert "Name a format: one or more of pdf, docx," in refused("build", "analytics", "--format", " , ")


def test_what_is_sent_is_kept_and_saved_again(viewer: Viewer, variant: Variant, tmp_path: Path):
    assert "Nothing was sent yet" in said("sent")
    said("sent", "keep", "analytics", "--to", "Marta Wolski", "--on", "2026-09-17", "--format", "txt")
    (kept,) = json.loads(said("sent", "--json"))
    assert (kept["to"], kept["sent_on"]) == ("Marta Wolski", "2026-09-17")
    rewrite(taken(viewer, variant, "Cut the claims"), what="Cut it to nothing")
    said("sent", "save", kept["id"][-8:], "-o", str(tmp_path))
    assert "two hours" in (tmp_path / kept["file"]).read_text()
    assert "No file that was sent" in refused("sent", "save", "zzz", "-o", str(tmp_path))
