"""Files as they are found: without their mark, with bytes of nothing, with another ending, with signs that nobody sees."""

import pytest

from linkedin_export import export_files
from metier.core.exchange.names import person_key
from metier.core.network.columns import people_of_table, read_table
from metier.core.network.connections import people_of_export
from metier.core.network.points import point_key
from metier.core.network.telling_apart import kind_of
from metier.core.network.vcards import read_vcards

TABLE = "Name\tEmail\tNotes\nZoë\tzoe@example.org\tSings\n"


def table_people(data, name="people.csv"):
    assert kind_of(name, data) == "csv"
    table = read_table(name, data)
    return [(one.name, [point.value for point in one.points]) for one in people_of_table(table, table.proposed).people]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("delimiter", ["\t", ",", ";", "|"])
def test_a_table_in_any_of_these_is_read(encoding, delimiter):
    assert table_people(TABLE.replace("\t", delimiter).encode(encoding)) == [("Zoë", ["zoe@example.org"])]


def test_a_table_with_bytes_of_nothing_is_read():
    data = "Name,Email\nZoë Ångs\x00tröm,zoe@example.org\nAnna Keane,anna@example.org\n".encode()
    assert [name for name, _ in table_people(data)] == ["Zoë Ångström", "Anna Keane"]


def test_what_has_many_of_them_is_no_table():
    assert kind_of("people.csv", b"Name,Email\n" + b"\x00\x01\x02" * 200) == ""


def test_a_table_that_is_called_cards_is_a_table():
    assert kind_of("people.vcf", b"Name,Email\nJo,jo@example.org\n") == "csv"
    assert kind_of("people.vcf", b"<html>") == ""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
def test_cards_in_any_of_these_are_read(encoding):
    data = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Ångström\r\nEND:VCARD\r\n".encode(encoding)
    assert kind_of("c.vcf", data) == "vcard"
    assert [one.name for one in read_vcards("c.vcf", data).people] == ["Zoë Ångström"]


def test_lines_of_a_note_end_in_one_way():
    card = (
        b"BEGIN:VCARD\r\nVERSION:2.1\r\nN:Marsh;Jo\r\nNOTE;ENCODING=QUOTED-PRINTABLE:one=0D=0A=\r\ntwo\r\nEND:VCARD\r\n"
    )
    assert read_vcards("c.vcf", card).people[0].note == "one\ntwo"


def test_signs_that_nobody_sees_are_no_part_of_a_name():
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Jo\u202e Mar\u200bsh\nEND:VCARD\n".encode()
    assert read_vcards("c.vcf", card).people[0].name == "Jo Marsh"


def test_an_address_of_a_profile_is_the_same_however_its_letters_are_written():
    assert person_key("https://www.linkedin.com/in/zo%C3%AB-a/") == person_key("linkedin.com/in/Zoë-a")


def test_connections_of_the_oldest_exports_are_known_under_another_name_and_their_tags_are_groups():
    from metier.core import exchange

    text = 'First Name,Last Name,Email Address,Company,Position,Connected On,Tags\nJo,Marsh,jo@x.org,Northbank,Analyst,"1/5/16, 3:22 PM","friends; Leeds data"\n'
    assert kind_of("my network.csv", text.encode()) == "linkedin"
    [jo] = people_of_export(exchange.read_file("my network.csv", text.encode())).people
    assert (jo.name, jo.met_on, jo.groups) == ("Jo Marsh", "2016-01-05", ("friends", "Leeds data"))


def test_files_of_an_export_that_are_not_about_people_are_none():
    found = {name: kind_of(name.rsplit("/", 1)[-1], data) for name, data in export_files().items()}
    assert {name: kind for name, kind in found.items() if kind} == {"Connections.csv": "linkedin"}


@pytest.mark.parametrize("name", ["contacts.csv", "Skills of people.csv", "people.csv"])
def test_a_table_of_people_is_one_whatever_it_is_called(name):
    assert kind_of(name, b"Name,Email\nJo,jo@example.org\n") == "csv"


@pytest.mark.parametrize("kind", ["email", "web", "chat", "post"])
def test_an_address_is_the_same_however_many_blanks_are_in_it(kind):
    assert point_key(kind, "a  b.example") == point_key(kind, " a b.example")


def test_a_column_whose_heading_says_nothing_is_told_by_the_addresses_in_it():
    data = b"Name,Reach,Wo,Misc\nJo Marsh,jo@example.org,https://www.linkedin.com/in/jo,a@b\nAnna,,,later\n"
    assert read_table("people.csv", data).proposed == ("name", "email", "profile", "")
