"""`metier import`, `undo`, `people export…` and `sync` with people, in a terminal."""

import json

import pytest
from click.testing import CliRunner

from carddav_server import PASSWORD, USER
from linkedin_export import connections, linkedin_export
from make import network as rows
from metier.accounts.access import visible
from metier.cli import load_command
from metier.core.errors import Refused
from metier.network.actions import trash_person
from metier.network.cli import out
from metier.network.models import AddressBook, Contact, Merge, PeopleImport
from metier.record.models import AsideRow, ImportRun

CARDS = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Marsh\nORG:Northbank\nEMAIL:jo@example.org\nEND:VCARD\n"


@pytest.fixture
def run(viewer, monkeypatch, tmp_path):
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    monkeypatch.setattr("metier.accounts.console.local_viewer", lambda: viewer)
    monkeypatch.chdir(tmp_path)

    def invoke(command, *args):
        found = load_command(command) if isinstance(command, str) else command
        return CliRunner().invoke(found, [str(arg) for arg in args], catch_exceptions=True)

    return invoke


def people(viewer):
    return visible(viewer, Contact)


def test_a_file_of_cards_is_shown_and_brought_in(run, viewer, tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARDS)
    shown = run("import", "contacts.vcf", "--preview")
    assert "1 person new, 0 changed, 0 asked about, 0 already here." in shown.output
    assert not people(viewer).exists()
    done = run("import", "contacts.vcf", "--yes")
    assert "1 person brought in: 1 new. `metier undo` takes it back." in done.output
    assert people(viewer).get().name == "Jo Marsh"
    assert "everybody is here" in run("import", "contacts.vcf", "--yes").output


def test_undo_takes_the_last_import_back_whosever_it_is(run, viewer, tmp_path):
    (tmp_path / "export.zip").write_bytes(linkedin_export())
    (tmp_path / "contacts.vcf").write_text(CARDS)
    run("import", "export.zip", "--yes")
    run("import", "contacts.vcf", "--yes")
    assert [one["of"] for one in json.loads(run("undo", "--json").stdout)] == ["people", "record"]
    assert "contacts.vcf" in run("undo", "--list").output
    assert "The import of contacts.vcf is undone." in run("undo", "--yes").output
    assert not people(viewer).exists()
    assert "The import of export.zip is undone." in run("undo", "--yes").output
    assert ImportRun.objects.get().undone_at


def test_undo_names_who_was_edited_and_wants_force(run, viewer, tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARDS)
    run("import", "contacts.vcf", "--yes")
    rows.interaction(viewer, people(viewer).get())
    refused = run("undo", "--yes")
    assert isinstance(refused.exception, Refused)
    assert "“Jo Marsh” has been edited since" in str(refused.exception)
    assert people(viewer).exists()
    run("undo", "--yes", "--force")
    assert not people(viewer).exists()


def test_connections_alone_are_people_and_an_export_is_the_records(run, viewer, tmp_path):
    (tmp_path / "Connections.csv").write_text(connections(5))
    run("import", "Connections.csv", "--yes")
    assert people(viewer).count() == 5
    assert not AsideRow.objects.exists()
    (tmp_path / "export.zip").write_bytes(linkedin_export(people=7))
    run("import", "export.zip", "--yes")
    assert AsideRow.objects.filter(kind="connection").count() == 7


def test_connections_that_wait_are_told_and_brought_in_once(run, viewer, tmp_path):
    assert "Nobody is waiting." in run("people", "bring", "--yes").output
    (tmp_path / "export.zip").write_bytes(linkedin_export(people=7))
    assert "7 connections wait for your network: `metier people bring`" in run("import", "export.zip", "--yes").output
    assert "7 connections wait" in run("people").output
    assert len(json.loads(run("people", "bring", "--preview", "--json").stdout)["new"]) >= 7
    assert not people(viewer).exists()
    assert "brought in" in run("people", "bring", "--yes").output
    assert people(viewer).count() >= 7
    assert "Nobody is waiting." in run("people", "bring", "--yes").output
    assert "The import of Connections of your LinkedIn export is undone." in run("undo", "--yes").output
    assert not people(viewer).exists()
    assert "7 connections wait" in run("people").output


def test_nobody_waits_any_more_where_whoever_waited_is_here_or_in_the_trash(run, viewer, tmp_path):
    (tmp_path / "export.zip").write_bytes(linkedin_export(people=5))
    run("import", "export.zip", "--yes")
    run("people", "bring", "--yes")
    before = set(people(viewer))
    (tmp_path / "Connections.csv").write_text(connections(6))
    run("import", "Connections.csv", "--yes")
    trash_person(viewer, people(viewer).exclude(pk__in=[one.pk for one in before]).get())
    (tmp_path / "export.zip").write_bytes(linkedin_export(people=6))
    assert "1 connection waits" in run("import", "export.zip", "--yes").output
    assert "everybody else is here" in run("people", "bring", "--preview").output
    assert "Nobody waits any more." in run("people", "bring", "--yes").output
    assert "Nobody is waiting." in run("people", "bring").output
    assert set(people(viewer)) == before


def test_columns_are_said_on_the_command_line_and_remembered(run, viewer, tmp_path):
    (tmp_path / "people.csv").write_text("Who,At\nJo Marsh,Northbank\n")
    refused = run("import", "people.csv", "--yes")
    assert "which column has the name" in str(refused.exception)
    run("import", "people.csv", "--column", "Who=name", "--column", "At=employer", "--yes")
    assert people(viewer).get().employer == "Northbank"
    (tmp_path / "more.csv").write_text("Who,At\nKath Dunn,Wharfe Water\n")
    run("import", "more.csv", "--yes")
    assert people(viewer).count() == 2


@pytest.mark.parametrize(
    ("said", "sentence"), [("Nobody=name", "There is no column “Nobody”"), ("Who=shoe", "nothing a column can become")]
)
def test_columns_that_are_not_there_are_refused(run, tmp_path, said, sentence):
    (tmp_path / "people.csv").write_text("Who,At\nJo Marsh,Northbank\n")
    assert sentence in str(run("import", "people.csv", "--column", said).exception)


def test_the_preview_as_json(run, viewer, tmp_path):
    rows.contact(viewer, "Jo Marsh", employer="Calder Mutual")
    (tmp_path / "contacts.vcf").write_text(CARDS)
    data = json.loads(run("import", "contacts.vcf", "--preview", "--json").stdout)
    assert [one["name"] for one in data["asked"]] == ["Jo Marsh"]
    assert data["asked"][0]["why"] == "The same name."


def test_people_of_two_kinds_of_files_are_not_mixed(run, tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARDS)
    (tmp_path / "resume.json").write_text('{"basics": {"name": "N"}}')
    assert "Import them apart" in str(run("import", "contacts.vcf", "resume.json").exception)


def test_of_several_files_nobody_comes_in_while_one_cannot_be_read(run, viewer, tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARDS)
    (tmp_path / "people.csv").write_text("Who,At\nKath Dunn,Wharfe Water\n")
    refused = run("import", "contacts.vcf", "people.csv", "--yes")
    assert "which column has the name" in str(refused.exception)
    assert not people(viewer).exists()


def test_several_files_are_told_apart_and_are_one_answer_as_json(run, viewer, tmp_path):
    (tmp_path / "contacts.vcf").write_text(CARDS)
    (tmp_path / "people.csv").write_text("Name,Firm\nKath Dunn,Wharfe Water\n")
    told = json.loads(run("import", "contacts.vcf", "people.csv", "--preview", "--json").stdout)
    assert [(one["file"], one["new"][0]["name"]) for one in told] == [
        ("contacts.vcf", "Jo Marsh"),
        ("people.csv", "Kath Dunn"),
    ]
    shown = run("import", "contacts.vcf", "people.csv", "--yes").output
    assert shown.index("contacts.vcf") < shown.index("Jo Marsh") < shown.index("people.csv") < shown.index("Kath Dunn")
    assert people(viewer).count() == 2


def test_who_changes_is_named_as_they_are_here_and_as_the_file_has_them(run, viewer, tmp_path):
    (tmp_path / "first.vcf").write_text(CARDS.replace("FN:Jo Marsh", "FN:Joanna Marsh"))
    run("import", "first.vcf", "--yes")
    (tmp_path / "contacts.vcf").write_text(CARDS.replace("ORG:Northbank", "ORG:Northbank\nTITLE:Analyst"))
    assert "Joanna Marsh (in the file Jo Marsh)" in run("import", "contacts.vcf", "--preview").output


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\x00\x00", b"\xff\xfe\xfd"])
def test_what_is_called_a_card_and_is_none_is_refused_as_a_card(run, tmp_path, data):
    (tmp_path / "contacts.vcf").write_bytes(data)
    refused = str(run("import", "contacts.vcf", "--yes").exception)
    assert "contacts.vcf has no card that begins with BEGIN:VCARD." in refused


def test_people_go_out_to_a_file(run, viewer, tmp_path):
    rows.contact(viewer)
    assert "1 person in people.vcf." in run(out.export, "people.vcf").output
    assert "FN:Anna Keane" in (tmp_path / "people.vcf").read_text()
    run(out.export, "people.csv")
    assert "Anna Keane" in (tmp_path / "people.csv").read_text()
    assert "There is no group" in str(run(out.export, "--group", "Choir").exception)


def test_duplicates_are_listed_made_one_and_two_again(run, viewer):
    for name in ("Anna Keane", "A. Keane"):
        rows.contact_point(viewer, rows.contact(viewer, name))
    assert "The same email address" in run(out.duplicates).output
    run(out.merge, "Anna Keane", "A. Keane", "--yes")
    assert people(viewer).get().name == "Anna Keane"
    run(out.merge, "Anna Keane", "A. Keane", "--undo")
    assert Merge.objects.get().undone_at
    run(out.two, "Anna Keane", "A. Keane")
    assert json.loads(run(out.duplicates, "--json").stdout) == []


def test_a_merge_in_a_chain_is_taken_back_after_the_one_that_came_later(run, viewer):
    for name in ("Al Marsh", "Bo Marsh", "Cy Marsh"):
        rows.contact(viewer, name)
    run(out.merge, "Bo Marsh", "Al Marsh", "--yes")
    run(out.merge, "Cy Marsh", "Bo Marsh", "--yes")
    assert "Bo Marsh and Cy Marsh were made one since" in str(run(out.merge, "Bo", "Al", "--undo").exception)
    run(out.merge, "Cy", "Bo", "--undo")
    assert "Bo Marsh and Al Marsh are two people again." in run(out.merge, "Bo", "Al", "--undo").output
    assert people(viewer).count() == 3


def test_who_was_erased_is_not_said_to_be_here(run, viewer, tmp_path):
    rows.contact_point(viewer, rows.contact(viewer, "Jo Marsh"), value="jo@example.org", key="jo@example.org")
    run(out.erase, "Jo Marsh", "--yes")
    (tmp_path / "contacts.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nEMAIL:jo@example.org\nEND:VCARD\n")
    said = run("import", "contacts.vcf", "--yes").output
    assert "Erased on request" in said
    assert "There is nobody to bring in." in said


def test_a_copy_and_an_erasure(run, viewer, tmp_path):
    rows.interaction(viewer, rows.contact(viewer))
    run(out.copy, "Anna Keane", "anna.zip")
    assert (tmp_path / "anna.zip").read_bytes().startswith(b"PK")
    assert "Nobody is at the terminal" in str(run(out.erase, "Anna Keane").exception)
    assert "Anna Keane is erased" in run(out.erase, "Anna Keane", "--asked", "by email", "--yes").output
    assert not Contact.objects.exists()


def test_an_address_book_is_added_and_kept_in_step(run, viewer, server, monkeypatch):
    assert "no address book yet" in run("sync").output
    monkeypatch.setenv("METIER_BOOK_PASSWORD", PASSWORD)
    assert "People is added" in run("sync", "--add", server.root, "--user", USER).output
    server.put("jo", CARDS.replace("VERSION:3.0", "VERSION:3.0\nUID:jo\nN:Marsh;Jo;;;"))
    assert "People: 1 came from there." in run("sync").output
    [said] = json.loads(run("sync", "People", "--json").stdout)
    assert (said["whole"], said["refused"]) == (True, "")
    assert "no address book called “Work”" in str(run("sync", "Work").exception)
    listed = json.loads(run("sync", "--list", "--json").stdout)
    assert [(one["name"], one["people"]) for one in listed] == [("People", 1)]
    assert AddressBook.objects.get().synced_at
    assert not PeopleImport.objects.exists()


def test_a_step_that_is_refused_ends_with_1(run, viewer, server, book):
    server.misbehaves = lambda environ, start: (start("503 Busy", [("Content-Length", "0")]) and None) or [b""]
    refused = run("sync")
    assert refused.exit_code == 1
    assert "a problem of its own" in refused.output
