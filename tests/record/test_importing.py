"""Importing and undoing, as actions: what a person would notice in their record."""

from dataclasses import replace

import pytest

import make
from linkedin_export import export_files, export_name, linkedin_export, table, zip_of
from metier.accounts.access import visible
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.core.exchange import read_file
from metier.record import actions, queries
from metier.record.models import AsideRow, Education, ImportRun, Position, Profile, Skill
from metier.record.queries.imports import Choices


def bring(viewer, data=None, choices=None, name="export.zip"):
    reading = read_file(name, data or linkedin_export())
    return actions.import_reading(viewer, reading, choices or Choices(), name)


def everything(viewer):
    return {(kind, str(fact)) for kind, fact in queries.facts(viewer)}


def test_an_export_becomes_the_record(viewer):
    run = bring(viewer)
    assert visible(viewer, Profile).get().headline == "Senior data analyst, claims and vulnerable customers"
    now = visible(viewer, Position).get(ends=None)
    assert (now.title, now.employer, now.starts) == ("Senior Data Analyst", "Calder Mutual", PartialDate(2023, 3))
    assert visible(viewer, Education).get(degree="MSc Statistics").starts == PartialDate(2015)
    assert visible(viewer, Skill).count() == 6
    assert visible(viewer, Skill).filter(level=None).count() == 6
    assert run.counts["new"] == len(queries.facts(viewer))


def test_connections_are_kept_aside_and_not_lost(viewer):
    run = bring(viewer, linkedin_export(people=40))
    kept = visible(viewer, AsideRow).filter(kind="connection")
    assert kept.count() == 40
    assert kept.first().values["person_key"]
    assert run.counts["aside"] >= 40


def test_connections_can_be_left_out(viewer):
    bring(viewer, choices=Choices(keep_aside=False))
    assert not visible(viewer, AsideRow).exists()


def test_the_same_file_twice_adds_nothing(viewer):
    bring(viewer)
    before = everything(viewer)
    assert bring(viewer) is None
    assert everything(viewer) == before
    assert visible(viewer, ImportRun).count() == 1


def test_what_is_empty_is_filled_and_what_differs_is_kept_unless_it_is_ticked(viewer):
    mine = make.position(viewer, "Senior Data Analyst", "Calder Mutual", location="", description="Mine")
    reading = read_file("export.zip", linkedin_export())
    seen = queries.preview(viewer, reading)
    [description] = [(change, one) for change, one in seen.changes if one.field == "description"]
    assert description[1].keep_mine
    actions.import_reading(viewer, reading, Choices(), "export.zip")
    mine.refresh_from_db()
    assert (mine.location, mine.description) == ("Leeds, hybrid", "Mine")
    actions.import_reading(viewer, reading, Choices({f"{mine.pk}:description": True}), "export.zip")
    mine.refresh_from_db()
    assert mine.description.startswith("Leads claims analytics.")


def test_an_unticked_change_is_not_made(viewer):
    mine = make.position(viewer, "Senior Data Analyst", "Calder Mutual", location="")
    bring(viewer, choices=Choices({f"{mine.pk}:location": False}))
    mine.refresh_from_db()
    assert mine.location == ""


def test_the_level_a_person_set_is_theirs_and_an_import_does_not_touch_it(viewer):
    mine = make.skill(viewer, "sql", level=4)
    bring(viewer)
    mine.refresh_from_db()
    assert mine.level == 4
    assert visible(viewer, Skill).count() == 6


def test_undo_gives_the_record_back_as_it_was(viewer):
    make.position(viewer, "Senior Data Analyst", "Calder Mutual", location="", starts=PartialDate(2023))
    make.skill(viewer, "SQL")
    before = everything(viewer)
    run = bring(viewer)
    assert everything(viewer) != before
    actions.undo_import(viewer, run)
    assert everything(viewer) == before
    assert not visible(viewer, AsideRow).exists()
    assert bring(viewer) is not None


def test_undo_asks_first_about_what_was_edited_since(viewer):
    run = bring(viewer)
    skill = visible(viewer, Skill).get(name="SQL")
    actions.set_levels(viewer, {skill.pk: 3})
    with pytest.raises(actions.EditedSince, match="“SQL” has been edited") as asked:
        actions.undo_import(viewer, run)
    assert [one.why for one in asked.value.edited] == ["Level changed"]
    assert visible(viewer, Skill).count() == 6
    actions.undo_import(viewer, run, force=True)
    assert not visible(viewer, Skill).exists()
    assert actions.bring_back(viewer, asked.value.edited[0].kind, skill.pk).level == 3


def test_undo_asks_first_about_a_position_that_has_wins(viewer):
    run = bring(viewer)
    position = visible(viewer, Position).get(ends=None)
    make.win(viewer, position=position)
    with pytest.raises(actions.EditedSince, match="Calder Mutual"):
        actions.undo_import(viewer, run)


def test_an_import_is_undone_once(viewer):
    run = bring(viewer)
    actions.undo_import(viewer, run)
    with pytest.raises(Refused, match="undone already"):
        actions.undo_import(viewer, run)


def test_a_row_that_cannot_be_read_stops_everything(viewer):
    files = export_files()
    files["Positions.csv"] = table(
        [
            ("Company Name", "Title", "Description", "Location", "Started On", "Finished On"),
            ("Northbank", "Analyst", "", "", "Sep 2019", "Fbe 2023"),
        ]
    ).encode()
    with pytest.raises(Refused, match=r"Positions.csv, line 2.*Fbe 2023"):
        bring(viewer, zip_of(files))
    assert not queries.facts(viewer)


def test_half_an_import_is_no_import(viewer, monkeypatch):
    def broken(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("metier.record.actions.imports._keep_aside", broken)
    with pytest.raises(RuntimeError):
        bring(viewer)
    assert not queries.facts(viewer)
    assert not visible(viewer, ImportRun).exists()


def test_an_import_touches_nobody_else(cast):
    theirs = make.position(cast.stranger.viewer, "Senior Data Analyst", "Calder Mutual", location="")
    run = bring(cast.owner.viewer)
    actions.undo_import(cast.owner.viewer, run)
    theirs.refresh_from_db()
    assert theirs.location == ""
    assert len(queries.facts(cast.stranger.viewer)) == 1


def test_every_export_of_every_era_comes_in(viewer):
    for era in ("2020", "2022", "2024"):
        run = bring(viewer, linkedin_export(era), name=export_name(era))
        actions.undo_import(replace(viewer), run)
    assert not queries.facts(viewer)


def test_a_career_without_a_name_takes_that_of_the_profile(viewer):
    viewer.career.name = viewer.person.name = ""
    bring(viewer)
    viewer.career.refresh_from_db()
    assert viewer.career.name == viewer.person.name == "Nadia Rahman"


def test_a_career_keeps_its_own_name(viewer):
    viewer.career.name = "N. Rahman"
    viewer.career.save()
    bring(viewer)
    viewer.career.refresh_from_db()
    assert viewer.career.name == "N. Rahman"


def test_undoing_all_the_same_keeps_what_was_written_since(viewer):
    mine = make.position(viewer, "Engineer", "Acme", location="", description="")
    lines = "Company Name,Title,Description,Location\nAcme,Engineer,From the file,Leeds\n"
    run = actions.import_reading(viewer, read_file("Positions.csv", lines.encode()), Choices(), "Positions.csv")
    assert run
    mine.refresh_from_db()
    mine.description = "Written by hand, after the import"
    mine.save()
    with pytest.raises(actions.EditedSince):
        actions.undo_import(viewer, run)
    actions.undo_import(viewer, run, force=True)
    mine.refresh_from_db()
    assert (mine.location, mine.description) == ("", "Written by hand, after the import")
    assert mine.trashed_at is None


def test_undoing_twice_is_refused_even_from_an_older_page(viewer):
    run = actions.import_reading(viewer, read_file("Skills.csv", b"Name\nSQL\n"), Choices(), "Skills.csv")
    assert run
    seen_before = queries.run(viewer, run.pk)
    actions.undo_import(viewer, run)
    with pytest.raises(Refused, match="is undone already"):
        actions.undo_import(viewer, seen_before)


def test_connections_alone_are_said_to_be_kept_and_not_imported(viewer):
    run = bring(viewer, export_files(people=12)["Connections.csv"], name="Connections.csv")
    assert run.sentence == "12 rows kept for later."
