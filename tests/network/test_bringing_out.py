"""People as files, a copy for one of them, and erasing one whole on their request."""

import base64
import io
import json
import zipfile

import pytest
import vobject

import make
from linkedin_export import connections
from make import network as rows
from metier.accounts.access import visible
from metier.core.network.vcards import only_in, read_vcards, with_lines
from metier.network.actions.erasing import erase_person
from metier.network.models import Card, Contact, Erasure, PeopleDraft
from metier.network.queries import bringing
from metier.record.models import AsideRow


@pytest.fixture
def anna(viewer):
    found = rows.contact(
        viewer, "Anna Keane; née Ångström", given="Anna", family="Keane", birthday="--04-12", notes="Secret\nof mine"
    )
    rows.contact_point(viewer, found, label="work")
    rows.contact_point(viewer, found, kind="phone", value="+44 7700 900123", key="447700900123", label="Allotment")
    rows.tagging(viewer, found)
    return found


def test_another_program_reads_the_cards(owner, anna):
    answer = owner.client.get("/people/export/people.vcf")
    assert answer["Content-Type"].startswith("text/vcard")
    [card] = vobject.readComponents(answer.content.decode())
    assert card.fn.value == "Anna Keane; née Ångström"
    assert (card.n.value.family, card.n.value.given) == ("Keane", "Anna")
    assert card.org.value == ["Dale & Harrow"]
    assert card.email.value == "anna@example.org"
    assert card.tel.value == "+44 7700 900123"
    assert not hasattr(card, "note")


def test_another_program_reads_a_picture_that_was_carried_over():
    bare = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna Keane\r\nN:Keane;Anna;;;\r\nEND:VCARD\r\n"
    picture = base64.b64encode(bytes(range(256))).decode()
    other = f"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Annie\r\nPHOTO:data:image/jpeg;base64,{picture}\r\nEND:VCARD\r\n"
    assert vobject.readOne(with_lines(bare, only_in(other, bare))).photo.value == bytes(range(256))


def test_notes_go_along_only_when_asked_for(owner, anna):
    assert "Secret" in owner.client.get("/people/export/people.vcf?notes=1").content.decode()
    assert "Secret" not in owner.client.get("/people/export/people.csv").content.decode()
    assert "Secret" in owner.client.get("/people/export/people.csv?notes=1").content.decode()


def test_only_a_group_goes_out(owner, viewer, anna):
    rows.contact(viewer, "Marcus Webb")
    tag = rows.tag(viewer)
    text = owner.client.get(f"/people/export/people.vcf?group={tag.pk}").content.decode()
    assert [one.name for one in read_vcards("a.vcf", text.encode()).people] == ["Anna Keane; née Ångström"]


def test_what_went_out_comes_in_as_the_same_people(owner, viewer, anna):
    for address, name in (("people.vcf?notes=1", "people.vcf"), ("people.csv?notes=1", "people.csv")):
        data = owner.client.get(f"/people/export/{address}").content
        kind = bringing.kind_of(name, data)
        if kind == "csv":
            table = bringing.table_of(name, data)
            reading = bringing.people_of(table, table.proposed)
        else:
            reading = bringing.read_people(name, kind, data)
        assert [one.state for one in bringing.preview(viewer, reading).comparison.found] == ["same"], name


def test_a_copy_has_everything_that_is_kept_of_them(owner, viewer, anna):
    rows.interaction(viewer, anna, line="Asked about the shortlist")
    rows.favour(viewer, anna, line="Read my roadmap")
    rows.told(viewer, rows.recruiter(viewer, anna), said="Not below 65,000")
    rows.interaction(viewer, rows.contact(viewer, "Marcus Webb"), line="About somebody else")
    data = owner.client.get(f"/people/{anna.pk}/copy.zip").content
    archive = zipfile.ZipFile(io.BytesIO(data))
    text = archive.read("everything.txt").decode()
    for said in ("Asked about the shortlist", "Read my roadmap", "Not below 65,000", "anna@example.org", "Secret"):
        assert said in text, said
    assert "About somebody else" not in text
    assert "who helps whom: They help you" in text
    assert "works for the employer itself: no" in text
    assert "turn:" not in text
    assert "+00:00" not in text
    assert "“you” is Nadia Rahman" in archive.read("README.txt").decode()
    assert b"created at" in archive.read("everything.json")
    assert {one["row"] for one in json.loads(archive.read("everything.json"))} >= {
        "person",
        "talk",
        "favour",
        "address or number",
    }
    card = next(name for name in archive.namelist() if name.endswith(".vcf"))
    assert "Secret" in archive.read(card).decode()


def test_erasing_leaves_nothing_of_them_but_that_it_was(owner, viewer, anna):
    for maker in (
        rows.interaction,
        rows.favour,
        rows.meeting,
        rows.mattering,
        rows.acquaintance,
        rows.introduction,
        rows.recruiter,
        rows.card,
    ):
        maker(viewer, anna)
    rows.introduction(viewer, rows.contact(viewer, "Marcus Webb"), to=anna, to_name="", employer="")
    run = make.import_run(viewer)
    AsideRow.objects.create(
        career=viewer.career,
        run=run,
        kind="connection",
        file="C.csv",
        digest="1",
        values={"first_name": "X", "email": "Anna@example.org"},
    )
    PeopleDraft.objects.create(career=viewer.career, kind="vcard", name="c.vcf", data=b"Anna Keane")
    page = owner.client.get(f"/people/{anna.pk}/erasure/").content.decode()
    assert "1 talk" in page
    assert "Backups and archives keep them" in page
    assert owner.client.post(f"/people/{anna.pk}/erasure/", {"name": "Anna"}).status_code == 422
    page = owner.client.post(
        f"/people/{anna.pk}/erasure/", {"name": "anna keane; née ångström", "asked_by": "By email"}, follow=True
    ).content.decode()
    assert "By email" in page
    assert not Contact.objects.filter(pk=anna.pk).exists()
    assert not Card.objects.exists()
    assert not AsideRow.objects.exists()
    assert not PeopleDraft.objects.exists()
    made = Erasure.objects.get()
    assert made.rows["talk"] == 1
    assert "anna" not in str([made.rows, made.salt, made.marks, made.asked_by]).casefold()


def test_whoever_was_erased_is_not_brought_in_again_and_that_is_said(owner, viewer, anna):
    anna.profile = "anna-keane"
    anna.save()
    erase_person(viewer, anna, "By email")
    text = "BEGIN:VCARD\nVERSION:3.0\nFN:A. K.\nEMAIL:ANNA@example.org\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Jo\nTEL:1234\nEND:VCARD\n"
    seen = bringing.preview(viewer, read_vcards("c.vcf", text.encode()))
    assert [one.fact.name for one in seen.comparison.found] == ["Jo"]
    assert [(one.what, one.number) for one in seen.left_out] == [("Erased on request", 1)]


def test_who_was_merged_into_them_is_erased_with_them(viewer, anna):
    from metier.network.actions.merging import merge_people

    gone = rows.contact(viewer, "A. Keane")
    rows.contact_point(viewer, gone, value="old@example.org", key="old@example.org")
    merge_people(viewer, anna, gone)
    erase_person(viewer, anna)
    assert not Contact.objects.exists()


def test_the_stranger_gets_no_copy_and_erases_nobody(cast, anna):
    for one in cast.others:
        for address in ("copy.zip", "card.vcf", "erasure/"):
            assert one.client.get(f"/people/{anna.pk}/{address}").status_code == 404
        assert "Anna" not in one.client.get("/people/export/people.vcf").content.decode()
    assert Contact.objects.count() == 1


def test_thirty_connections_come_and_go_out_as_a_table(owner):
    from django.core.files.uploadedfile import SimpleUploadedFile

    answer = owner.client.post(
        "/people/bring/", {"file": SimpleUploadedFile("Connections.csv", connections(30).encode())}
    )
    owner.client.post(f"{answer.url}run/")
    lines = owner.client.get("/people/export/people.csv").content.decode("utf-8-sig").splitlines()
    assert len(lines) == 1 + visible(owner.viewer, Contact).count()
