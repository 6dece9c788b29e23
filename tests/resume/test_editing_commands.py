"""`metier resume line`, `section`, `settle` and the like: what the page does, in a terminal."""

from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import Image

import make
from commands import misunderstood, refused, said, told
from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.record.models import Skill
from metier.resume import actions
from metier.resume.cli import showing
from metier.resume.models import Variant
from variants import facts, rewrite, taken

pytestmark = pytest.mark.django_db
CUT, RETURN = "Cut the claims run to two hours (−60%).", "Filed the return 7 days early"


def number_of(text: str) -> str:
    """The number of the line that says this."""
    (row,) = [row for row in told("resume", "lines", "analytics")["lines"] if row["says"] == text]
    return str(row["number"])


def test_every_line_is_listed_down_the_page_beside_the_record(viewer: Viewer, variant: Variant):
    actions.reword(viewer, taken(viewer, variant, "Cut the claims").line, "text", "Made claims faster")
    shown = said("resume", "lines", "analytics")
    assert "opening\tin\tOpening\t\tI make numbers that people trust." in shown
    assert "\tout\t" not in shown
    assert (
        f"\tin\tExperience\tSenior data analyst, Calder Mutual\tMade claims faster\tIn your words; your record says “{CUT}”"
        in shown
    )
    rows = told("resume", "lines", "analytics")["lines"]
    assert [row["number"] for row in rows] == list(range(1, len(rows) + 1))
    assert [row["section"] for row in rows[:2]] == ["Head", "Experience"]


def test_a_line_is_left_out_and_put_in_by_its_number_its_words_or_its_key(viewer: Viewer, variant: Variant):
    assert said("resume", "line", "analytics", number_of(CUT), "SQL", "--out") == "2 lines left out now.\n"
    assert CUT not in facts(viewer, variant)
    assert "SQL" not in facts(viewer, variant)
    assert said("resume", "line", "analytics", "SQL", "--out") == "That is left out already.\n"
    key = str(taken(viewer, variant, "Cut the claims").key)
    assert said("resume", "line", "analytics", key, "--in") == "1 line in now.\n"
    assert CUT in facts(viewer, variant)


def test_what_else_the_record_has_is_listed_and_put_in(viewer: Viewer, variant: Variant):
    assert "Nothing else of your record could be in it." not in said("resume", "rest", "analytics")
    made = make.win(viewer, "Trained six colleagues", result="", happened_on=PartialDate(2026, 9), position=None)
    type(made).objects.exclude(pk=made.pk).update(created_at=viewer.now - timedelta(days=2))
    make.skill(viewer, name="Python")
    Variant.objects.update(looked_through_at=viewer.now - timedelta(days=1))
    assert "Nothing else has these words." in said("resume", "rest", "analytics", "pottery")
    (win,) = told("resume", "rest", "analytics", "trained six")
    assert (win["section"], win["under"], win["new"]) == ("Experience", "Senior data analyst, Calder Mutual", True)
    assert [row["says"] for row in told("resume", "rest", "analytics", "--new")] == ["Trained six colleagues"]
    assert "Not in it: Trained six colleagues." in said("resume", "line", "analytics", "trained six")
    assert told("resume", "line", "analytics", "trained six")["in"] is False
    assert "is not in this variant" in refused("resume", "line", "analytics", "trained six", "--words", "Taught")
    said("resume", "line", "analytics", "trained six", "python", "--in")
    assert {"Trained six colleagues", "Python"} <= set(facts(viewer, variant))
    said("resume", "look-through", "analytics")
    assert told("resume", "rest", "analytics", "--new") == []


def test_wins_that_are_on_no_variant_are_listed(viewer: Viewer, variant: Variant):
    assert said("resume", "unused") == "None of your wins.\n"
    said("resume", "line", "analytics", "cut the claims", "--out")
    assert said("resume", "unused") == "Cut the claims run to two hours.\t−60%\t10 September 2026\n"
    assert told("resume", "unused", "pottery") == []


def test_a_part_of_a_description_is_chosen_by_its_words(viewer: Viewer, variant: Variant):
    said("resume", "line", "analytics", "Built the arrears model", "--remove")
    assert "Built the arrears model." not in facts(viewer, variant)
    assert told("resume", "rest", "analytics", "arrears")[0]["key"].endswith(":description:1")
    said("resume", "line", "analytics", "arrears model", "--in")
    assert "Built the arrears model." in facts(viewer, variant)


def test_a_line_is_reworded_and_said_as_recorded_again(viewer: Viewer, variant: Variant):
    shown = said("resume", "line", "analytics", "cut the claims", "--words", "Made claims faster")
    assert f"text: Made claims faster\n  In your words; your record says “{CUT}”." in shown
    assert "Made claims faster" in facts(viewer, variant)
    said("resume", "line", "analytics", "made claims", "--as-recorded")
    assert CUT in facts(viewer, variant)
    row = told("resume", "line", "analytics", "Data analyst, Northbank", "--words", "Mill", "--part", "organisation")
    assert row["words"]["organisation"] == {"record": "Northbank", "printed": "Mill"}
    assert "has no text. It has title, organisation" in refused(
        "resume", "line", "analytics", "analyst, mill", "--words", "x", "--part", "text"
    )


def test_the_opening_is_a_line_too(viewer: Viewer, variant: Variant):
    assert "Figures people use.\nIn your words; your record says" in said(
        "resume", "line", "analytics", "opening", "--words", "Figures people use."
    )
    assert said("resume", "line", "analytics", "opening", "--as-recorded") == "I make numbers that people trust.\n"
    assert "An opening has --words" in misunderstood("resume", "line", "analytics", "opening", "--to", "2")


def test_a_line_moves_among_those_it_stands_with(viewer: Viewer, variant: Variant):
    shown = said("resume", "line", "analytics", "Moved reporting", "--to", "1")
    assert shown.startswith("It is number 1 of 4 there.\n")
    printed = facts(viewer, variant)
    assert printed.index("Moved reporting to one database") < printed.index(RETURN)
    assert "number 4 of 4" in said("resume", "line", "analytics", "Moved reporting", "--to", "99")


def test_a_line_is_taken_out_for_good_and_brought_back(viewer: Viewer, variant: Variant):
    make.skill(viewer, name="Fax")
    said("resume", "line", "analytics", "fax", "--in")
    Skill.objects.filter(name="Fax").delete()
    assert "Gone from your record" in said("resume", "line", "analytics", "fax")
    assert "Take it out with --remove." in refused("resume", "line", "analytics", "fax", "--in")
    assert "The line is taken out: Fax" in said("resume", "line", "analytics", "fax", "--remove")
    assert "In the trash is “Fax”." in refused("resume", "line", "analytics", "telex", "--bring-back")
    said("resume", "line", "analytics", "fax", "--bring-back")
    assert "There is no line in the trash." in refused("resume", "line", "analytics", "fax", "--bring-back")


def test_what_is_not_meant_is_said(viewer: Viewer, variant: Variant):
    assert "`metier resume rest` show them all" in refused("resume", "line", "analytics", "pottery")
    assert "could be 3 lines" in refused("resume", "line", "analytics", "the")
    assert "One thing at a time" in misunderstood("resume", "line", "analytics", "SQL", "--out", "--to", "1")
    assert "in quotes" in misunderstood("resume", "line", "analytics", "Cut", "the", "claims")


def test_sections_are_renamed_moved_and_left_out(viewer: Viewer, variant: Variant):
    assert "\tpositions\tExperience\tin\t" in said("resume", "section", "analytics")
    said("resume", "section", "analytics", "skills", "--heading", "What I know", "--to", "1")
    first = told("resume", "section", "analytics")[0]
    assert (first["section"], first["heading"], first["in"]) == ("skills", "What I know", True)
    said("resume", "section", "analytics", "what i", "--out")
    assert "Not printed: the section What I know is left out" in said("resume", "lines", "analytics")
    assert "SQL" not in facts(viewer, variant)
    said("resume", "section", "analytics", "skills", "--heading", "", "--in")
    assert told("resume", "section", "analytics", "skills")[0]["heading"] == "Skills"
    assert "There are skills, " in refused("resume", "section", "analytics", "pottery")
    assert "Say which section." in misunderstood("resume", "section", "analytics", "--out")


def test_a_change_of_the_record_is_taken_kept_and_undone(viewer: Viewer, variant: Variant):
    one, other = taken(viewer, variant, "Cut the claims"), taken(viewer, variant, "Filed the return")
    actions.reword(viewer, one.line, "text", "Made claims faster")
    rewrite(one, what="Cut the claims run to 40 minutes.")
    rewrite(other, what="Filed the return 8 days early", result="8 days")
    assert "Stale: your record said" in said("resume", "lines", "analytics")
    assert "1 line kept. 1 change left" in said("resume", "settle", "analytics", "made claims", "--keep")
    assert told("resume", "settle", "analytics", "--undo") == {"settled": 1, "left": 2}
    assert said("resume", "settle", "analytics", "--take") == "2 lines as your record has it now.\n"
    assert "has not changed" in refused("resume", "settle", "analytics", "cut the claims", "--keep")
    assert "Filed the return 8 days early" in facts(viewer, variant)
    assert "Say --take, or --keep with the lines" in misunderstood("resume", "settle", "analytics", "--keep")


def test_the_opening_is_settled(viewer: Viewer, variant: Variant):
    profile = taken(viewer, variant, "Nadia")
    rewrite(profile, summary="I count.")
    assert told("resume", "settle", "analytics", "opening", "--keep") == {"settled": 1, "left": 0}
    assert "I make numbers that people trust." in facts(viewer, variant)
    rewrite(profile, summary="I count well.")
    said("resume", "settle", "analytics", "opening", "--take")
    assert "I count well." in facts(viewer, variant)


def test_a_variant_is_described_shown_and_put_away(viewer: Viewer, variant: Variant):
    said("resume", "change", "analytics", "--rename", "Data", "--pages", "2", "--colour", "blue", "--letters", "small")
    said("resume", "change", "data", "--leave-out", "phone, place", "--photo")
    assert "Pages: 2\nDesign: clear\nLetters: small\nColour: blue" in said("resume", "change", "data")
    row = told("resume", "change", "data", "--pages", "none", "--leave-out", "none", "--no-photo")
    assert (row["pages"], row["left_out"], row["photo"]) == (None, [], False)
    assert "of place, email, phone, web" in refused("resume", "change", "data", "--leave-out", "fax")
    assert "as a number, or none" in refused("resume", "change", "data", "--pages", "two")
    assert "longer than 200 characters" in refused("resume", "change", "data", "--rename", "x" * 201)
    assert told("resume", "trash", "data")["name"] == "Data"
    assert "There is no variant yet" in said("resume")
    assert said("resume", "restore", "data") == "Back from the trash: Data\n"
    assert "There is no variant in the trash." in refused("resume", "restore", "data")


def test_a_variant_for_a_posting_begins_with_the_nearest(viewer: Viewer, variant: Variant):
    lead = actions.make_variant(viewer, "Lead", variant, role="Data lead", design="classic")
    actions.choose(viewer, lead, [str(taken(viewer, lead, "SQL").key)], [])
    make.posting(viewer, title="Data lead", employer="Wharfe Water")
    made = told("resume", "new", "--posting", "wharfe")
    assert (made["name"], made["for"], made["like"]) == ("Data lead, Wharfe Water", "Data lead", "Lead")
    assert (made["posting"], made["design"]) == ("Data lead, Wharfe Water", "classic")
    assert "It begins with Data lead, Wharfe Water." in said("resume", "new", "Again", "--posting", "wharfe")
    assert told("resume", "new", "Afresh", "--posting", "wharfe", "--like", "record")["like"] is None
    assert "or for which --posting" in misunderstood("resume", "new")
    assert told("resume", "check", "again")["asked"]["posting"] == "Data lead, Wharfe Water"


def test_a_variant_for_a_posting_begins_with_one_in_its_language(viewer: Viewer, variant: Variant):
    actions.make_variant(viewer, "Lyon", variant, role="Secondment", language="fr-FR")
    actions.make_variant(viewer, "Lead", variant, role="Data lead")
    for employer, language in (("Rhône Assurances", "fr"), ("Wharfe Water", "en"), ("Elbe AG", "de"), ("Tyne", "")):
        make.posting(viewer, title="Data lead", employer=employer, employer_key=employer.casefold(), language=language)
    begun = [told("resume", "new", "--posting", name)["like"] for name in ("rhône", "wharfe", "elbe", "tyne")]
    assert begun[0] == "Lyon"
    assert "Lyon" not in begun[1:]


def test_checks_are_listed_and_switched(viewer: Viewer, variant: Variant):
    assert {"gap", "softened"} <= {one["id"] for one in told("resume", "rules")}
    switched = told("resume", "rules", "analytics", "--off", "gap")
    assert [one["id"] for one in switched if not one["is_on"]] == ["gap"]
    assert "gap\tThe page\t" in said("resume", "rules", "analytics", "--on", "gap")
    assert "Whoever wants to invite you has to be able to.\tMetier’s own rule\t" in said("resume", "rules")
    assert "is not a check" in refused("resume", "rules", "analytics", "--off", "pottery")
    assert "Say in which variant." in misunderstood("resume", "rules", "--off", "gap")


def test_a_photo_is_kept_saved_and_put_away(viewer: Viewer, tmp_path: Path):
    file = tmp_path / "me.png"
    Image.new("RGB", (40, 30), "green").save(file)
    assert "There is no photo." in said("resume", "photo")
    assert told("resume", "photo", file)["width"] == 40
    said("resume", "photo", "-o", tmp_path / "out.jpg")
    assert (tmp_path / "out.jpg").read_bytes().startswith(b"\xff\xd8")
    assert told("resume", "photo", "--trash") is None
    assert "There is no photo." in refused("resume", "photo", "--trash")
    assert told("resume", "photo", "--restore")["height"] == 30
    file.write_text("no picture")
    assert "This is not a photo that can be read" in refused("resume", "photo", file)
    assert "cannot be read" in refused("resume", "photo", tmp_path / "gone.png")


def test_what_was_sent_is_put_in_the_trash_and_comes_back(viewer: Viewer, variant: Variant):
    said("resume", "sent", "keep", "analytics", "--to", "Marta", "--format", "txt", "--how", "by mail", "--note", "Hi")
    (kept,) = told("resume", "sent")
    said("resume", "sent", "trash", kept["id"][-8:])
    assert told("resume", "sent") == []
    assert told("resume", "sent", "restore", "marta")["sending"] == kept["sending"]
    assert len(told("resume", "sent")) == 1


def test_in_a_terminal_lines_stand_under_their_sections(viewer: Viewer, variant: Variant, monkeypatch):
    actions.reword(viewer, taken(viewer, variant, "Cut the claims").line, "text", "Made claims faster")
    monkeypatch.setattr(showing, "sys", SimpleNamespace(stdout=SimpleNamespace(isatty=lambda: True)))
    shown = said("resume", "lines", "analytics")
    assert "\nExperience\n       2  Senior data analyst, Calder Mutual\n       3    Made claims faster\n" in shown
    assert "\n              In your words; your record says “Cut the claims" in shown
