"""Erasing somebody: nothing of them is left in any table, under any of their names, and nobody else is taken for them."""

import pytest
from django.db import connection

import make
from make import network as rows
from metier.accounts.access import visible
from metier.core.network.vcards import read_vcards
from metier.home.upkeep.ticking import tick
from metier.network.actions import change_person
from metier.network.actions.bringing import bring_in
from metier.network.actions.erasing import erase_person
from metier.network.actions.merging import merge_people
from metier.network.models import Contact, Introduction
from metier.network.queries.bringing import Choices, preview, read_waiting, waiting_upto
from metier.record.models import AsideRow, DraftFile, ImportDraft

ZEB = "BEGIN:VCARD\nVERSION:3.0\nFN:Zebulon Quill\nORG:Vexatious Ltd\nEMAIL:zeb@quill.example\nTEL:0777123\nNOTE:zquirk\nEND:VCARD\n"
SIGNS = ("zebulon", "quill", "quirk", "vexatious", "0777123")


def bring(viewer, text, name="contacts.vcf"):
    seen = preview(viewer, read_vcards(name, text.encode()))
    bring_in(viewer, seen, Choices(), name)
    return seen


def left():
    """Where in the whole database a sign of them is."""
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")
            for row in cursor.fetchall():
                said = " ".join(
                    bytes(one).decode("latin-1") if isinstance(one, bytes | memoryview) else str(one) for one in row
                )
                if any(sign in said.casefold() for sign in SIGNS):
                    yield table, said


@pytest.fixture
def zeb(viewer):
    """Somebody who came with a file of their name, was somebody else too, and is named by others."""
    bring(viewer, ZEB, "Zebulon_Quill2.vcf")
    zeb = visible(viewer, Contact).get()
    change_person(viewer, zeb, {"employer": "Also Vexatious", "title": "Chief"})
    other = rows.contact(viewer, "Z. Quill", employer="Quillworks", profile="z-quill")
    rows.contact_point(viewer, other, value="z@quill.example", key="z@quill.example", trashed_at=viewer.now)
    rows.card(viewer, other, said={"name": "Z. Quill"})
    merge_people(viewer, zeb, other)
    rows.recruiter(viewer, zeb)
    helen = rows.contact(viewer, "Helen")
    rows.introduction(viewer, helen, to_name="Zebulon Quill", employer="", employer_key="")
    rows.acquaintance(viewer, helen, name="Zebulon Quill", employer="", employer_key="")
    make.aside_row(viewer, first_name="Z", last_name="Q", url="https://www.linkedin.com/in/z-quill")
    make.aside_row(viewer, line=5, first_name="Zebulon", last_name="", email="z@quill.example")
    draft = ImportDraft.objects.create(career=viewer.career)
    DraftFile.objects.create(draft=draft, name="Connections.csv", data=b"Zebulon,Quill")
    return zeb


def test_nothing_of_them_is_left_in_any_table(viewer, zeb):
    assert len(list(left())) > 8
    erase_person(viewer, zeb, "By mail")
    assert list(left()) == []


@pytest.mark.parametrize(
    "card",
    [
        "FN:Zebulon Quill\nORG:Vexatious",
        "FN:Zebulon Quill\nORG:Also Vexatious GmbH",
        "FN:Somebody\nEMAIL:Z@quill.example",
        "FN:Zebulon Quill\nTEL:0777 123",
        "FN:Z. Quill\nURL:https://linkedin.com/in/z-quill",
    ],
)
def test_they_are_known_again_by_all_they_ever_had(viewer, zeb, card):
    erase_person(viewer, zeb)
    seen = bring(viewer, f"BEGIN:VCARD\nVERSION:3.0\n{card}\nEND:VCARD\n")
    assert [one.what for one in seen.left_out] == ["Erased on request"]


def test_a_colleague_with_the_same_number_is_not_taken_for_them(viewer, zeb):
    erase_person(viewer, zeb)
    bring(viewer, "BEGIN:VCARD\nVERSION:3.0\nFN:Una Reed\nORG:Vexatious\nTEL:0777123\nEND:VCARD\n")
    assert visible(viewer, Contact).filter(name="Una Reed").exists()


def test_another_of_the_same_name_keeps_who_introduces_to_them(viewer, zeb):
    rows.contact(viewer, "Zebulon Quill", employer="Elsewhere")
    erase_person(viewer, zeb)
    assert Introduction.objects.get().to_name == "Zebulon Quill"


def test_a_later_import_of_the_record_keeps_nothing_of_them(viewer, zeb):
    erase_person(viewer, zeb)
    again = make.aside_row(
        viewer, first_name="Zebulon", last_name="Quill", company="", url="", email="zeb@quill.example"
    )
    invited = make.aside_row(viewer, line=5, inviter_url="https://www.linkedin.com/in/z-quill")
    AsideRow.objects.filter(pk=invited.pk).update(kind="invitation", values={"from": "Z. Q.", **invited.values})
    other = make.aside_row(viewer, line=6, first_name="Una", last_name="Reed", company="", url="")
    assert tick(viewer.now)[-1] == "Removed 2 rows that an import kept of people who asked to be erased."
    assert [row.pk for row in AsideRow.objects.all()] == [other.pk]
    assert not AsideRow.objects.filter(pk=again.pk).exists()


def test_nor_does_bringing_in_who_waits(viewer, zeb):
    erase_person(viewer, zeb)
    make.aside_row(viewer, first_name="Zebulon", last_name="Quill", company="", url="", email="zeb@quill.example")
    upto = waiting_upto(viewer)
    run = bring_in(viewer, preview(viewer, read_waiting(viewer)), Choices(), "Waiting", upto=upto)
    assert run
    assert not AsideRow.objects.exists()
    assert not list(left())
