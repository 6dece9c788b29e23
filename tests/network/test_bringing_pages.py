"""The pages on which people come in: choosing, columns, the preview, the decision, and back again."""

import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from linkedin_export import connections, export_name, linkedin_export
from make import network as rows
from metier.accounts.access import visible
from metier.network import actions
from metier.network.actions import TOLD, retell
from metier.network.actions.merging import merge_people
from metier.network.actions.waiting import sweep_files
from metier.network.models import ColumnMapping, Contact, ContactPosition, Favour, PeopleDraft, PeopleImport, Tagging
from metier.network.queries import bringing

CHOOSE = "/people/bring/"
CARDS = (
    "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Marsh\nN:Marsh;Jo;;;\nORG:Northbank\nTITLE:Analyst\nEMAIL:jo@example.org\nBDAY:--0412\nCATEGORIES:Leeds data\nEND:VCARD\n"
    "BEGIN:VCARD\nVERSION:3.0\nFN:Kath Dunn\nTEL;TYPE=CELL:0777\nPHOTO;ENCODING=b:QUJD\nEND:VCARD\n"
)
TABLE = "Who,At,Reach\nJo Marsh,Northbank,jo@example.org\n"


def send(member, data, name="contacts.vcf"):
    file = SimpleUploadedFile(name, data if isinstance(data, bytes) else data.encode())
    return member.client.post(CHOOSE, {"file": file})


def preview(member, data=CARDS, name="contacts.vcf"):
    answer = send(member, data, name)
    assert answer.status_code == 303, answer.content.decode()
    return answer.url, member.client.get(answer.url).content.decode()


def bring(member, data=CARDS, name="contacts.vcf", **said):
    address, _ = preview(member, data, name)
    return member.client.post(f"{address}run/", said, follow=True).content.decode()


def people(member):
    return visible(member.viewer, Contact)


def test_the_preview_says_who_is_new_and_keeps_nobody(owner):
    _, page = preview(owner)
    assert "2 people to bring in" in page
    assert "Jo Marsh (Analyst, Northbank)" in page
    assert "Metier keeps no photos of other people" in page
    assert not people(owner).exists()


def test_they_are_brought_in_at_once_with_how_they_are_reached_and_their_groups(owner):
    page = bring(owner)
    assert "2 people brought in: 2 new." in page
    jo = people(owner).get(name="Jo Marsh")
    assert (jo.given, jo.employer, jo.birthday, jo.name_key, jo.employer_key) == (
        "Jo",
        "Northbank",
        "--04-12",
        "jo marsh",
        "northbank",
    )
    assert "jo@example.org" in jo.found_by
    assert jo.points.get().key == "jo@example.org"
    assert Tagging.objects.get().tag.name == "Leeds data"
    assert not PeopleDraft.objects.exists()


def test_what_is_told_of_them_is_what_is_told_of_anybody(owner):
    rows.tag(owner.viewer, "Leeds data", every=6)
    bring(owner)
    for row in people(owner):
        kept = {name: getattr(row, name) for name in TOLD}
        retell(owner.viewer, [row])
        row.refresh_from_db()
        assert {name: getattr(row, name) for name in TOLD} == kept


def test_the_same_file_again_brings_nobody_and_says_so(owner):
    bring(owner)
    _, page = preview(owner)
    assert "Nobody new" in page
    assert "You brought in the same on" in page
    assert people(owner).count() == 2


def test_who_is_in_the_trash_is_not_brought_in_behind_ones_back(owner):
    bring(owner)
    jo = people(owner).get(name="Jo Marsh")
    actions.trash_person(owner.viewer, jo)
    _, page = preview(owner)
    assert "Nobody new" in page
    assert "In your trash" in page
    page = bring(owner, CARDS + "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Marsh\nTEL:0778\nEND:VCARD\n")
    assert "1 person brought in: 1 new." in page  # another of that name, as far as anybody can tell
    jo.refresh_from_db()
    assert jo.trashed_at is not None
    actions.restore_person(owner.viewer, jo.pk)
    _, page = preview(owner)
    assert "In your trash" not in page


LINKED = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo Marsh\nORG:Northbank\nURL:https://www.linkedin.com/in/jo-marsh\nEND:VCARD\n"


def test_who_was_put_into_the_trash_twice_stays_there(owner):
    for _ in range(2):
        one = rows.contact(owner.viewer, "Jo Marsh", employer="Northbank", profile="jo-marsh")
        actions.trash_person(owner.viewer, one)
    _, page = preview(owner, LINKED)
    assert "Nobody new" in page
    assert "In your trash" in page


def test_who_is_in_the_trash_is_not_asked_about_because_another_has_their_name(owner):
    actions.trash_person(owner.viewer, rows.contact(owner.viewer, "Jo Marsh", profile="jo-marsh"))
    rows.contact(owner.viewer, "Jo Marsh", employer="Calder Mutual")
    _, page = preview(owner, LINKED)
    assert "Nobody new" in page
    assert "Who is this?" not in page


def test_who_is_left_out_for_being_in_the_trash_is_named(owner):
    bring(owner)
    for row in people(owner):
        actions.trash_person(owner.viewer, row)
    _, page = preview(owner)
    assert "Jo Marsh and Kath Dunn. Whom you put there stays there." in page
    actions.restore_person(owner.viewer, Contact.objects.get(name="Kath Dunn").pk)
    _, page = preview(owner)
    assert "Everybody else is here." in page


def test_who_was_made_one_with_another_is_not_taken_for_somebody_in_the_trash(owner):
    bring(owner)
    kath = people(owner).get(name="Kath Dunn")
    merge_people(owner.viewer, kath, people(owner).get(name="Jo Marsh"))
    _, page = preview(owner)
    assert "In your trash" not in page


def test_somebody_who_moved_has_the_job_before_in_their_history(owner):
    bring(owner)
    moved = CARDS.replace("ORG:Northbank", "ORG:Wharfe Water").replace("TITLE:Analyst", "TITLE:Director")
    _, page = preview(owner, moved)
    assert "<del>Northbank</del> <ins>Wharfe Water</ins>" in page
    key = re.search(r'name="shown" value="([^"]+)"', page)[1]
    bring(owner, moved, take=key, shown=key)
    jo = people(owner).get(name="Jo Marsh")
    assert (jo.employer, jo.title) == ("Wharfe Water", "Director")
    assert visible(owner.viewer, ContactPosition).get().employer == "Northbank"


def test_who_is_here_by_another_name_is_shown_with_both(owner):
    bring(owner, CARDS.replace("FN:Jo Marsh", "FN:Joanna Marsh"))
    _, page = preview(owner, CARDS.replace("TITLE:Analyst", "TITLE:Director"))
    assert "Joanna Marsh<span" in page
    assert "In the file: Jo Marsh" in page
    assert "In the file: Kath" not in page


def test_a_change_that_is_unticked_is_not_made(owner):
    bring(owner)
    moved = CARDS.replace("TITLE:Analyst", "TITLE:Director")
    key = re.search(r'name="shown" value="([^"]+)"', preview(owner, moved)[1])[1]
    bring(owner, moved, shown=key)
    assert people(owner).get(name="Jo Marsh").title == "Analyst"


@pytest.mark.parametrize(("says", "number"), [("new", 2), ("skip", 1), ("them", 1)])
def test_the_same_name_alone_is_asked(owner, says, number):
    there = rows.contact(owner.viewer, "Jo Marsh", employer="Calder Mutual", title="Manager")
    only_jo = CARDS.split("BEGIN:VCARD\nVERSION:3.0\nFN:Kath")[0]
    _, page = preview(owner, only_jo)
    assert "Who is this?" in page
    key = re.search(r'name="who:([^"]+)"', page)[1]
    bring(owner, only_jo, **{f"who:{key}": str(there.pk) if says == "them" else says})
    assert people(owner).filter(name="Jo Marsh").count() == number
    there.refresh_from_db()
    assert there.employer == ("Northbank" if says == "them" else "Calder Mutual")


def test_the_notice_undoes_the_import(owner):
    page = bring(owner)
    undo = re.search(r'action="(/people/bring/imports/[^"]+/undo/)"', page)[1]
    assert owner.client.post(undo).status_code == 303
    assert not Contact.objects.exists()
    assert "2 new" not in preview(owner)[1]


def test_undoing_gives_back_what_was_said_before(owner):
    jo = rows.contact(owner.viewer, "Jo Marsh", employer="Calder Mutual", title="Manager")
    rows.contact_point(owner.viewer, jo, value="jo@example.org", key="jo@example.org")
    _, page = preview(owner)
    key = re.search(r'name="shown" value="([^"]+)"', page)[1]
    bring(owner, take=key, shown=key)
    run = PeopleImport.objects.get()
    owner.client.post(f"/people/bring/imports/{run.pk}/undo/")
    jo.refresh_from_db()
    assert (jo.employer, jo.birthday, jo.points.count()) == ("Calder Mutual", "", 1)
    assert not ContactPosition.objects.exists()
    assert people(owner).count() == 1


def test_undoing_names_who_was_edited_since_and_asks(owner):
    bring(owner)
    run = PeopleImport.objects.get()
    rows.interaction(owner.viewer, people(owner).get(name="Jo Marsh"))
    rows.contact_point(owner.viewer, people(owner).get(name="Kath Dunn"), value="k@example.org", key="k@example.org")
    address = f"/people/bring/imports/{run.pk}/undo/"
    answer = owner.client.post(address)
    assert answer.status_code == 409
    page = answer.content.decode()
    assert "Jo Marsh" in page
    assert "Has a talk" in page
    assert "Kath Dunn" in page
    assert people(owner).count() == 2
    owner.client.post(address, {"force": "1"})
    assert not people(owner).exists()
    assert Contact.objects.filter(trashed_at__isnull=False).count() == 2


def test_columns_are_asked_once_and_remembered(owner):
    answer = send(owner, TABLE, "people.csv")
    page = owner.client.get(answer.url, follow=True).content.decode()
    assert "What do the columns mean?" in page
    assert "Jo Marsh" in page
    said = {"encoding": "utf-8", "column:0": "name", "column:1": "employer", "column:2": "email"}
    page = owner.client.post(f"{answer.url}columns/", said, follow=True).content.decode()
    assert "1 person to bring in" in page
    assert ColumnMapping.objects.get().columns == {"Who": "name", "At": "employer", "Reach": "email"}
    assert "1 person to bring in" in preview(owner, TABLE.replace("Jo Marsh", "Kath Dunn"), "other.csv")[1]


def test_columns_without_a_name_are_refused_beside_what_was_said(owner):
    answer = send(owner, TABLE, "people.csv")
    page = owner.client.post(f"{answer.url}columns/", {"encoding": "utf-8", "column:1": "employer"})
    assert page.status_code == 422
    assert "which column has the name" in page.content.decode()


def test_letters_that_look_wrong_are_read_again(owner):
    answer = send(owner, "Name,Email\nJürgen,j@x.org\n".encode("mac_roman"), "people.csv")
    page = owner.client.post(f"{answer.url}columns/", {"encoding": "mac_roman", "again": "1"}).content.decode()
    assert "Jürgen" in page


@pytest.mark.parametrize(
    ("data", "name", "sentence"),
    [
        (b"%PDF-1.7", "cv.pdf", "That is no file of people"),
        (b"jo@x.org\n", "people.csv", "no line with headings"),
        (b"PK\x03\x04 not a zip", "export.zip", "not a complete ZIP"),
        (b"", "people.csv", "Choose a file or paste cards"),
    ],
)
def test_what_is_no_file_of_people_is_refused_in_a_sentence(owner, data, name, sentence):
    answer = send(owner, data, name) if data else owner.client.post(CHOOSE, {})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_cards_can_be_pasted(owner):
    answer = owner.client.post(CHOOSE, {"text": CARDS}, follow=True)
    assert "2 people to bring in" in answer.content.decode()


def test_the_connections_of_linkedin_come_with_since_when_and_without_the_hidden(owner):
    _, page = preview(owner, connections(12, hidden=3), "Connections.csv")
    assert "12 people to bring in" in page
    assert "LinkedIn left the name out" in page
    bring(owner, connections(12, hidden=3), "Connections.csv")
    someone = people(owner).first()
    assert someone.how == "LinkedIn"
    assert someone.met_on
    assert someone.profile
    assert someone.points.filter(kind="profile").exists()


@pytest.mark.parametrize("era", ["2020", "2022", "2024"])
@pytest.mark.parametrize("german", [False, True])
def test_connections_of_every_era_in_both_languages(owner, era, german):
    _, page = preview(owner, connections(8, era, german=german), "Kontakte.csv" if german else "Connections.csv")
    assert "8 people to bring in" in page


def test_what_the_record_kept_aside_waits_and_is_brought_in_once(owner):
    _import_record(owner, linkedin_export(people=12))
    page = owner.client.get(CHOOSE).content.decode()
    assert "12 connections wait" in page
    address = owner.client.post(f"{CHOOSE}waiting/").url
    shown = owner.client.get(address).content.decode()
    assert "to bring in" in shown
    owner.client.post(f"{address}run/")
    assert people(owner).filter(how__startswith="LinkedIn").count() == 12
    assert "connections wait" not in owner.client.get(CHOOSE).content.decode()
    run = PeopleImport.objects.get()
    owner.client.post(f"/people/bring/imports/{run.pk}/undo/")
    assert "12 connections wait" in owner.client.get(CHOOSE).content.decode()


def _import_record(member, data):
    answer = member.client.post("/record/import/", {"files": SimpleUploadedFile(export_name(), data)})
    member.client.post(f"{answer.url}run/")


def test_a_recommendation_is_offered_as_help_received_and_not_invented(owner):
    make.recommendation(owner.viewer, first_name="Jo", last_name="Marsh", text="She is thorough.")
    bring(owner)
    assert not Favour.objects.exists()
    page = owner.client.get("/people/bring/recommendations/").content.decode()
    assert "She is thorough." in page
    note = re.search(r'action="(/people/bring/recommendations/[^"]+/favour/)"', page)[1]
    owner.client.post(note)
    made = Favour.objects.get()
    assert (made.contact.name, made.way, made.kind, made.stage) == ("Jo Marsh", "received", "recognition", "done")
    assert "Nothing to note" in owner.client.get("/people/bring/recommendations/").content.decode()


def test_a_file_of_the_owner_is_not_there_for_the_stranger(cast):
    address, _ = preview(cast.owner)
    for one in cast.others:
        assert one.client.get(address).status_code == 404
        assert one.client.post(f"{address}run/").status_code == 404
    assert not Contact.objects.exists()


def test_a_file_that_nobody_decided_on_goes_after_a_day(owner):
    preview(owner)
    assert sweep_files(owner.viewer.now + timedelta(hours=23)) == 0
    assert sweep_files(owner.viewer.now + timedelta(hours=25)) == 1


def test_what_the_page_of_people_says_of_who_waits(owner):
    _import_record(owner, linkedin_export(people=12))
    assert "12 connections wait" in owner.client.get("/people/").content.decode()


def test_the_questions_of_a_preview_stay_as_many_with_ten_times_the_people(owner, django_assert_max_num_queries):
    def cards(number):
        return "".join(f"BEGIN:VCARD\nFN:Person {one}\nTEL:0{one}\nEND:VCARD\n" for one in range(number))

    address, _ = preview(owner, cards(5))
    with CaptureQueriesContext(connection) as few:
        owner.client.get(address)
    number = len(few)
    assert number
    address, _ = preview(owner, cards(50))
    with django_assert_max_num_queries(number):
        owner.client.get(address)


def test_a_few_are_held_against_the_same_people_whether_looked_up_or_among_everybody(viewer, monkeypatch):
    from metier.core.network.facts import PeopleReading, PersonFact, Point
    from metier.network.actions.telling import tell
    from metier.network.queries import known

    anna, jo = rows.contact(viewer, "Anna Keane", employer="Northbank"), rows.contact(viewer, "Jo Marsh")
    for one in (anna, jo, rows.contact(viewer, "Kath Dunn")):
        tell(one)
        one.save()
    rows.contact_point(viewer, anna, kind="email", value="a@x.org", key="a@x.org")
    rows.contact_point(viewer, jo, kind="web", value="https://linkedin.com/in/jo", key="jo")
    people = (
        PersonFact(name="A. Keane", points=(Point("email", "A@x.org"),)),
        PersonFact(name="Joanna", profile="jo"),
        PersonFact(name="KATH  DUNN", employer="Elsewhere"),
        PersonFact(name="Nobody Here", points=(Point("phone", "0777"),)),
    )

    def states():
        found = bringing.preview(viewer, PeopleReading("vcard", people)).comparison.found
        return [(one.state, one.known and one.known.id, [who.id for who in one.may_be]) for one in found]

    looked_up = states()
    for most in ("MOST_FOUND", "MOST_LOOKED_UP"):
        with monkeypatch.context() as few:
            few.setattr(known, most, 0)
            assert looked_up == states()
    assert [state for state, _, _ in looked_up] == ["same", "same", "asked", "new"]
