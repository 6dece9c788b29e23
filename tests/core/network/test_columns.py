"""Tables of people: headings in three languages, a title above them, any delimiter, letters of any kind."""

import pytest

from metier.core.errors import Refused
from metier.core.exchange.refusals import Unreadable
from metier.core.network.columns import people_of_table, read_table
from metier.core.network.facts import PersonFact, Point
from metier.core.network.headings import FIELDS, field_of
from metier.core.network.table_out import csv_of, safe

GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,"
    "Organization Name,Organization Title,Birthday,Notes,Website 1 - Value\n"
    'Jo,,Marsh,,* myContacts ::: Leeds data,Work,jo@example.org ::: jo2@example.org,Mobile,+44 7700 900123,Northbank,Analyst,1980-04-12,"a\nb",'
    "https://www.linkedin.com/in/jo-marsh\n"
)
OUTLOOK = (
    "Title,First Name,Last Name,Company,Job Title,Business City,Home Phone,Mobile Phone,E-mail Address,E-mail Type,Birthday,Categories\n"
    "Ms,Zoë,Møller,Dale & Harrow,Director,Leeds,,07700 900124,zoe@example.org,SMTP,0/0/00,Council\n"
)
GERMAN = (
    "Meine Kontakte\n\nVorname;Nachname;Firma;Position;E-Mail-Adresse;Telefon geschäftlich;Mobiltelefon;Geburtstag\n"
    "Jürgen;Weiß;Müller AG;Leiter;j@example.org;030 1;0170 2;12.04.1980\n"
)
FRENCH = "Prénom,Nom,Société,Fonction,Adresse de messagerie,Tél. mobile,Anniversaire\nZoé,Dupont,Rhône,Cheffe,z@example.org,06 11,12/04/1980\n"


def read(text, encoding="utf-8", columns=None):
    table = read_table("people.csv", text.encode(encoding))
    return table, people_of_table(table, columns or table.proposed)


def test_a_mail_provider():
    _, reading = read(GOOGLE)
    [jo] = reading.people
    assert (jo.name, jo.employer, jo.title, jo.birthday, jo.note) == (
        "Jo Marsh",
        "Northbank",
        "Analyst",
        "1980-04-12",
        "a\nb",
    )
    assert (jo.groups, jo.profile) == (("Leeds data",), "jo-marsh")
    assert [one.value for one in jo.points if one.kind == "email"] == ["jo@example.org", "jo2@example.org"]


def test_a_mail_program_whose_title_is_a_form_of_address():
    _, reading = read(OUTLOOK)
    [zoe] = reading.people
    assert (zoe.name, zoe.title, zoe.place, zoe.birthday) == ("Zoë Møller", "Director", "Leeds", "")
    assert zoe.points[0] == Point("phone", "07700 900124", "mobile")


def test_a_title_above_german_headings_in_windows_letters():
    table, reading = read(GERMAN, "cp1252")
    assert (table.heading, table.delimiter, table.encoding) == (2, ";", "cp1252")
    [found] = reading.people
    assert (found.name, found.employer, found.birthday) == ("Jürgen Weiß", "Müller AG", "1980-04-12")


def test_french_headings_begin_a_day_with_the_day():
    [zoe] = read(FRENCH)[1].people
    assert (zoe.name, zoe.birthday) == ("Zoé Dupont", "1980-04-12")


def test_a_day_that_could_be_two_is_left_out_and_said_unless_another_row_tells():
    heads = "Name,Email,Birthday\n"
    _, unsure = read(heads + "Jo,jo@x.org,4/12/1980\n")
    assert (unsure.people[0].birthday, "could be two days" in unsure.unread[0].sentence) == ("", True)
    _, told = read(heads + "Jo,jo@x.org,4/12/1980\nKath,k@x.org,25/12/1980\n")
    assert [one.birthday for one in told.people] == ["1980-12-04", "1980-12-25"]


@pytest.mark.parametrize(
    ("heading", "field"),
    [("E-mail 2 Address", "email"), ("Téléphone (bureau)", "phone"), ("Nachname", "family"), ("LinkedIn URL", "profile"), ("Shoe size", ""), ("Firm", "employer"), ("Job", "title"),
     ("E-mail Type", ""), ("Telefon privat", "phone"), ("Company Name", "employer"), ("Geburtstag", "birthday"), ("Étiquettes", "groups"),
     ("Notiz", "note"), ("Telefonnummer", "phone"), ("Handynummer privat", "phone"), ("Tel.-Nr.", "phone"), ("Phone (work)", "phone"), ("Titel", ""), ("Jobtitel", "title"), ("Comments", "note"),
     ("Commentaires", "note"), ("Comment je le connais", "how"), ("Catégorie", "groups"), ("Current company", "employer"), ("Last", "family"), ("Last contact", "")],
)  # fmt: skip
def test_headings_are_known(heading, field):
    assert field_of(heading) == field


def test_columns_of_any_name_become_what_is_said():
    table = read_table("people.csv", b"Who\tAt\tReach\nJo Marsh\tNorthbank\tjo@x.org\n")
    assert table.proposed == ("", "", "email")
    [jo] = people_of_table(table, ("name", "employer", "email")).people
    assert (jo.name, jo.employer, jo.points[0].value) == ("Jo Marsh", "Northbank", "jo@x.org")


def test_without_a_name_it_is_asked_which_column_has_it():
    with pytest.raises(Refused, match="which column has the name"):
        read("Who,At\nJo,Northbank\n")


def test_a_quotation_mark_that_is_not_closed_costs_one_line():
    _, reading = read('Name,Email,Note\n"Jo,jo@x.org,hm\nKath,k@x.org,ho\nSimon,s@x.org,hu\n')
    assert [one.name for one in reading.people] == ["Jo", "Kath", "Simon"]
    assert reading.unread[0].where.line == 2


def test_rows_with_nobody_and_rows_without_a_name_are_counted():
    _, reading = read("Name,Email,Note\n,,hm\n,jo@x.org,\n")
    assert [one.name for one in reading.people] == ["jo@x.org"]
    assert {one.what: one.number for one in reading.left_out} == {
        "Rows without a name or an address": 1,
        "Without a name": 1,
    }


def test_what_has_no_headings_is_refused():
    with pytest.raises(Unreadable, match="no line with headings"):
        read_table("people.csv", b"jo@x.org\nkath@x.org\n")


def test_every_column_that_is_written_is_known_again():
    points = tuple(Point(kind, "jo@x.org") for kind in ("email", "phone", "profile", "web", "chat", "post"))
    table = read_table("people.csv", "".join(csv_of([PersonFact(name="Jo", points=points)], notes=True)).encode())
    assert set(table.proposed) == set(FIELDS)


@pytest.mark.parametrize("employer", ["'=1+1", "''@home", "'+44 7700", "'t Hart", "=1+1", "-"])
def test_signs_that_were_there_are_there_again(employer: str):
    written = "".join(csv_of([PersonFact(name="Jo", employer=employer)], notes=False))
    assert read(written)[1].people[0].employer == employer


def test_what_is_written_is_read_again_and_no_cell_is_a_formula():
    person = PersonFact(
        name="=Jo", given="Jo", employer="Dale, Harrow", title="Analyst", birthday="--04-12", groups=("A b", "C"), note="-1\n2",
        points=(Point("email", "a@x.org"), Point("email", "b@x.org"), Point("email", "c@x.org"), Point("email", "d@x.org"), Point("phone", "+44 7700 900123")),
    )  # fmt: skip
    _, reading = read("".join(csv_of([person], notes=True)))
    [found] = reading.people
    assert (found.name, found.employer, found.title, found.birthday, found.groups) == (
        "=Jo",
        "Dale, Harrow",
        "Analyst",
        "--04-12",
        ("A b", "C"),
    )
    assert [one.value for one in found.points] == [one.value for one in person.points]
    assert safe("=1+1") == "'=1+1"
    assert safe('--HYPERLINK("x")') == '\'--HYPERLINK("x")'
    assert safe("--04-12") == "--04-12"
    written = "".join(csv_of([PersonFact(name="Jo", groups=("=1+1", "b"))], notes=False))
    assert written.endswith(",'=1+1 ::: b\r\n")
    assert read(written)[1].people[0].groups == ("=1+1", "b")
    assert safe("+44 7700 900123") == "+44 7700 900123"
