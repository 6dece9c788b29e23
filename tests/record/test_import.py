"""The pages of an import: choosing, problems, preview, decision, history."""

import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

import make
from linkedin_export import POSITIONS, export_files, export_name, linkedin_export, table, zip_of
from metier.accounts.access import visible
from metier.core.dates import PartialDate
from metier.record.models import AsideRow, ImportDraft, ImportRun, Position, Skill

CHOOSE = "/record/import/"
BROKEN = [*POSITIONS, ("Northbank", "Data Analyst", "", "Leeds", "Sep 2014", "Fbe 2015")]


def send(member, *files):
    """Upload; returns the answer."""
    sent = [SimpleUploadedFile(name, data) for name, data in files or [(export_name(), linkedin_export())]]
    return member.client.post(CHOOSE, {"files": sent})


def preview(member, *files):
    """Upload and open the preview; returns its address and page."""
    answer = send(member, *files)
    assert answer.status_code == 303, answer.content.decode()
    return answer.url, member.client.get(answer.url).content.decode()


def broken_export():
    return zip_of({**export_files(), "Positions.csv": table(BROKEN).encode()})


def test_the_preview_says_what_is_new_and_changes_nothing(owner):
    _, page = preview(owner)
    assert "things to import" in page
    assert "Stakeholder management" in page
    assert "Metier does not read private messages" in page
    assert "12 connections" in page
    assert not visible(owner.viewer, Position).exists()


def test_an_import_is_one_click_and_says_what_came(owner):
    address, _ = preview(owner)
    answer = owner.client.post(f"{address}run/", follow=True)
    page = answer.content.decode()
    assert "things imported: " in page
    assert "6 skills wait for a level." in page
    assert "Senior Data Analyst" in page
    assert not ImportDraft.objects.exists()


def test_the_notice_undoes_the_import(owner):
    address, _ = preview(owner)
    page = owner.client.post(f"{address}run/", follow=True).content.decode()
    undo = re.search(r'action="(/record/imports/[^"]+/undo/)"', page)
    assert owner.client.post(undo[1]).status_code == 303
    assert not visible(owner.viewer, Position).exists()


RESUME = ("cv.json", b'{"basics": {"name": "N. Rahman"}, "skills": [{"name": "SQL"}]}')


def names(member):
    member.career.refresh_from_db()
    member.person.refresh_from_db()
    return member.career.name, member.person.name


@pytest.mark.parametrize("mine", ["", "Nadia Rahman", "N. Rahman"])
def test_undo_takes_back_the_name_that_the_import_gave(owner, mine):
    owner.career.name = owner.person.name = mine
    owner.career.save()
    owner.person.save()
    address, _ = preview(owner, RESUME)
    owner.client.post(f"{address}run/")
    assert names(owner) == (mine or "N. Rahman",) * 2
    owner.client.post(f"/record/imports/{visible(owner.viewer, ImportRun).get().pk}/undo/")
    assert names(owner) == (mine, mine)


def test_undo_leaves_a_name_that_was_chosen_since(owner):
    owner.career.name = ""
    owner.career.save()
    address, _ = preview(owner, RESUME)
    owner.client.post(f"{address}run/")
    owner.career.name = "Nadia"
    owner.career.save()
    owner.client.post(f"/record/imports/{visible(owner.viewer, ImportRun).get().pk}/undo/")
    assert names(owner)[0] == "Nadia"


def test_undo_shows_what_was_edited_before_anything_is_lost(owner):
    address, _ = preview(owner)
    owner.client.post(f"{address}run/")
    skill = visible(owner.viewer, Skill).get(name="SQL")
    owner.client.post(f"/record/skills/{skill.pk}/", {"name": "SQL", "level": "3"})
    run = visible(owner.viewer, ImportRun).get()
    page = owner.client.post(f"/record/imports/{run.pk}/undo/", follow=True).content.decode()
    assert "Edited since" in page
    assert "Level changed" in page
    assert visible(owner.viewer, Skill).exists()
    owner.client.post(f"/record/imports/{run.pk}/undo/", {"force": "1"})
    assert not visible(owner.viewer, Skill).exists()
    assert "Undone" in owner.client.get("/record/imports/").content.decode()


def test_the_same_file_again_is_nothing_new(owner):
    address, _ = preview(owner)
    owner.client.post(f"{address}run/")
    _, page = preview(owner)
    assert "Nothing new" in page
    assert "You imported the same on 1" in page
    assert "There is nothing to import." in page


def test_changes_are_ticked_and_unticked(owner):
    mine = make.position(owner.viewer, "Senior Data Analyst", "Calder Mutual", location="", description="Mine")
    address, page = preview(owner)
    assert re.search(rf'value="{mine.pk}:location" checked', page)
    assert re.search(rf'value="{mine.pk}:description"(?! checked)', page)
    owner.client.post(f"{address}run/", {"take": [f"{mine.pk}:description"]})
    mine.refresh_from_db()
    assert mine.location == ""
    assert mine.description.startswith("Leads claims")


def test_a_date_that_contradicts_mine_is_kept_unless_i_take_the_files(owner):
    mine = make.position(
        owner.viewer,
        "Data Analyst",
        "Northbank",
        location="Leeds",
        starts=PartialDate(2019, 9),
        ends=PartialDate(2023, 1),
    )
    address, page = preview(owner)
    assert "ends at two different times" in page
    owner.client.post(f"{address}run/")
    mine.refresh_from_db()
    assert mine.ends == PartialDate(2023, 1)
    address, page = preview(owner)
    assert "ends at two different times" in page
    owner.client.post(f"{address}run/", {f"date:{mine.pk}:ends": "theirs"})
    mine.refresh_from_db()
    assert mine.ends == PartialDate(2023, 2)


def test_connections_can_be_left_out(owner):
    address, _ = preview(owner)
    owner.client.post(f"{address}run/", {"aside": "leave"})
    assert not visible(owner.viewer, AsideRow).exists()


def test_several_csv_files_go_together(owner):
    files = export_files()
    _, page = preview(owner, ("Positions.csv", files["Positions.csv"]), ("Skills.csv", files["Skills.csv"]))
    assert "Positions.csv and 1 more" in page
    assert "10 things to import" in page


def test_a_row_that_cannot_be_read_is_shown_with_its_line_and_can_be_put_right(owner):
    address, page = preview(owner, ("export.zip", broken_export()))
    assert "Nothing was imported" in page
    assert "<mark>Fbe 2015</mark>" in page
    name = re.search(r'name="(Positions\.csv:\d+:Finished On)" value="([^"]*)"', page)
    row = re.search(r'name="(row:Positions\.csv:\d+)"', page)
    page = owner.client.post(
        f"{address}corrections/", {name[1]: "Feb 2015", row[1]: "read"}, follow=True
    ).content.decode()
    assert "things to import" in page
    owner.client.post(f"{address}run/")
    assert visible(owner.viewer, Position).filter(ends="2015-02").exists()


def test_a_correction_that_is_no_better_is_asked_for_again(owner):
    address, page = preview(owner, ("export.zip", broken_export()))
    name = re.search(r'name="(Positions\.csv:\d+:Finished On)"', page)
    row = re.search(r'name="(row:Positions\.csv:\d+)"', page)
    page = owner.client.post(f"{address}corrections/", {name[1]: "soon", row[1]: "read"}, follow=True).content.decode()
    assert "Still not read." in page
    assert "soon" in page


def test_rows_that_cannot_be_read_can_be_left_out(owner):
    address, _ = preview(owner, ("export.zip", broken_export()))
    page = owner.client.post(f"{address}corrections/", {"leave_out_all": "1"}, follow=True).content.decode()
    assert "things to import" in page
    assert "You left them out." in page


def test_an_import_is_refused_while_rows_cannot_be_read(owner):
    address, _ = preview(owner, ("export.zip", broken_export()))
    answer = owner.client.post(f"{address}run/")
    assert answer.status_code == 400
    assert "cannot be read" in answer.content.decode()
    assert not visible(owner.viewer, Position).exists()


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("photo.zip", b"\x89PNG\r\n", "is a picture"),
        ("resume.pdf", b"%PDF-1.7", "resume.pdf is damaged and cannot be read as a PDF."),
        ("Skills.csv", b"", "empty"),
        ("export.zip", b"PK\x03\x04 broken", "export.zip is not a complete ZIP"),
        ("other.csv", b"a,b\n1,2\n", "other.csv"),
        ("resume.json", b'{"basics": ', "resume.json"),
    ],
)
def test_a_file_that_is_something_else_gets_one_sentence(owner, name, data, said):
    answer = send(owner, (name, data))
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not ImportDraft.objects.exists()


def test_sending_no_file_says_so(owner):
    answer = owner.client.post(CHOOSE, {})
    assert answer.status_code == 422
    assert "Choose a file first, or paste the text of your résumé." in answer.content.decode()


def test_too_large_an_upload_gets_a_sentence(owner, monkeypatch):
    monkeypatch.setattr("metier.record.views.upload.MOST_BYTES", 1_000)
    answer = send(owner)
    assert answer.status_code == 422
    assert "more than 100 MB" in answer.content.decode()


def test_a_large_upload_waits_on_disk_and_comes_in_all_the_same(owner, settings):
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 100
    address, page = preview(owner)
    assert "things to import" in page
    owner.client.post(f"{address}run/")
    assert visible(owner.viewer, Position).count() == 4


def test_too_many_files_get_a_sentence(owner):
    answer = send(owner, *[(f"{number}.csv", b"a\n") for number in range(120)])
    assert answer.status_code == 422
    assert "more files than an export has" in answer.content.decode()


def test_an_upload_from_elsewhere_is_refused(owner):
    strict = Client(enforce_csrf_checks=True)
    strict.force_login(owner.person)
    answer = strict.post(CHOOSE, {"files": SimpleUploadedFile("export.zip", linkedin_export())})
    assert answer.status_code == 403
    assert not ImportDraft.objects.exists()


def test_cancelling_leaves_nothing(owner):
    address, _ = preview(owner)
    assert owner.client.post(f"{address}removal/").status_code == 303
    assert owner.client.get(address).status_code == 404
    assert not ImportDraft.objects.exists()


def test_nobody_else_sees_an_upload_or_an_import(cast):
    address, _ = preview(cast.owner)
    for other in cast.others:
        assert other.client.get(address).status_code == 404
        for step in ("run/", "corrections/", "removal/"):
            assert other.client.post(f"{address}{step}").status_code == 404
    cast.owner.client.post(f"{address}run/")
    run = visible(cast.owner.viewer, ImportRun).get()
    for other in cast.others:
        assert other.client.get(f"/record/imports/{run.pk}/undo/").status_code == 404
        assert other.client.post(f"/record/imports/{run.pk}/undo/", {"force": "1"}).status_code == 404
    assert visible(cast.owner.viewer, Position).exists()


def test_an_upload_is_gone_after_a_day(owner):
    from datetime import timedelta

    from metier.record.actions import sweep_drafts

    preview(owner)
    assert sweep_drafts(owner.viewer.now + timedelta(hours=23)) == 0
    assert sweep_drafts(owner.viewer.now + timedelta(hours=25)) == 1
    assert not ImportDraft.objects.exists()


def test_a_null_character_in_a_correction_does_not_reach_the_database(owner):
    rows = "Company Name,Title,Started On\nAcme,Engineer,Fbe 2020\n"
    address, page = preview(owner, ("Positions.csv", rows.encode()))
    cell, row = "Positions.csv:2:Started On", "row:Positions.csv:2"
    assert cell in page
    owner.client.post(f"{address}corrections/", {row: "read", cell: "Feb \x002020"})
    owner.client.post(f"{address}run/")
    assert visible(owner.viewer, Position).get().starts == PartialDate(2020, 2)
