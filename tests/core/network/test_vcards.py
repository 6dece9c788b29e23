"""Cards of every maker become people; one bad card never loses the others."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import vcards_of_makers as makers
from metier.core.exchange.refusals import Unreadable
from metier.core.network.facts import PersonFact, Point
from metier.core.network.said import Said
from metier.core.network.vcards import card_of, edited, fact_of, is_vcard, read_vcards


def people(data):
    return read_vcards("contacts.vcf", data if isinstance(data, bytes) else data.encode()).people


def only(data):
    [found] = people(data)
    return found


def reached(person):
    return {(point.kind, point.label): point.value for point in person.points}


def test_a_phone_writes_quoted_printable_and_cards_without_a_name():
    zoe, priya = people(makers.ANDROID)
    assert (zoe.name, zoe.given, zoe.family) == ("Zoë Møller", "Zoë", "Møller")
    assert reached(zoe) == {
        ("phone", "mobile"): "0170 5550100",
        ("phone", "work fax"): "030 5550101",
        ("email", "home"): "zoe@example.org",
    }
    assert zoe.note == "Sings\nin the choir"
    assert priya.name == "priya.nair@example.org"


def test_what_is_left_out_of_a_phone_is_said():
    said = {one.what: one.number for one in read_vcards("contacts.vcf", makers.ANDROID.encode()).left_out}
    assert said == {"Pictures": 1, "Without a name": 1}


def test_a_mail_program_writes_units_addresses_and_birthdays_without_dashes():
    found = only(makers.OUTLOOK)
    assert (found.name, found.given) == ("Marcus Webb", "Marcus")
    assert (found.employer, found.title, found.place) == ("Dale & Harrow", "Head of Analytics", "Leeds, United Kingdom")
    assert found.birthday == "1980-04-12"
    assert reached(found)["post", "work"] == "12 High Street, Leeds, LS1 1AA, United Kingdom"
    assert found.points[2].is_preferred


def test_grouped_labels_companies_and_groups_of_a_telephone():
    reading = read_vcards("contacts.vcf", makers.APPLE.encode())
    [jo] = reading.people
    assert reached(jo) == {
        ("email", "work"): "jo@northbank.example",
        ("phone", "Allotment"): "+44 7700 900123",
        ("profile", "linkedin"): "https://www.linkedin.com/in/jo-ferreira-12",
    }
    assert (jo.profile, jo.birthday, jo.groups) == ("jo-ferreira-12", "--04-12", ("Leeds data",))
    assert {one.what for one in reading.left_out} == {"Companies", "Groups"}
    assert "Aire Search" in next(one.why for one in reading.left_out if one.what == "Companies")


def test_escaped_signs_lines_and_categories_of_a_mail_provider():
    found = only(makers.GOOGLE)
    assert found.note == "Met at PyData, twice\nOwes me a book"
    assert reached(found)["web", "PROFILE"] == "http://www.example.org/tariq"
    assert reached(found)["post", "home"] == "1 Mill Lane Top floor, Leeds, UK"
    assert "Leeds data" in found.groups


def test_version_4_with_a_number_as_an_address_and_a_birthday_without_a_year():
    found = only(makers.THUNDERBIRD)
    assert (found.birthday, found.title) == ("--04-12", "Director")
    assert reached(found)["phone", "work"] == "+44-113-496-0002 ext. 12"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (makers.WRONG_CHARSET, "Jürgen Weiß"),
        (makers.LATIN, "Núria Pugh"),
        (makers.FOLDED_WITHIN_A_LETTER, "Núria Pugh"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:Zoë\nTEL:1\nEND:VCARD\n".encode("utf-16"), "Zoë"),
        (b"\xef\xbb\xbfbegin:vcard\nversion:3.0\nfn:Zo\xc3\xab\ntel:1\nend:vcard\n", "Zoë"),
    ],
)
def test_letters_are_right_whatever_charset_is_said(data, name):
    assert is_vcard(data)
    assert only(data).name == name


def test_a_picture_that_is_not_folded_ends_where_the_next_property_begins():
    assert reached(only(makers.NOT_FOLDED)) == {("phone", "mobile"): "0777"}


def test_an_assistant_inside_a_card_is_not_taken_for_the_person():
    reading = read_vcards("contacts.vcf", makers.AGENT.encode())
    [kath] = reading.people
    assert (kath.name, kath.title, [point.value for point in kath.points]) == ("Kath Dunn", "Director", ["1"])
    assert [one.what for one in reading.left_out] == ["Assistants inside a card"]


def test_a_photo_of_ten_megabytes_is_kept_out_and_said():
    photo = "\n ".join(["QUJD" * 18] * 140_000)
    reading = read_vcards(
        "contacts.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:Jo\nPHOTO;ENCODING=b:{photo}\nTEL:1\nEND:VCARD\n".encode()
    )
    assert [one.what for one in reading.left_out] == ["Pictures"]
    assert len(repr(reading)) < 2_000


def test_a_card_without_an_end_is_read_and_said_and_the_next_is_too():
    reading = read_vcards("c.vcf", b"BEGIN:VCARD\nFN:Jo\nTEL:1\nBEGIN:VCARD\nFN:Kath\nTEL:2\nEND:VCARD\n")
    assert [one.name for one in reading.people] == ["Jo", "Kath"]
    assert (reading.unread[0].where.line, "END:VCARD" in reading.unread[0].sentence) == (1, True)


def test_a_card_with_nothing_is_said_with_its_line():
    reading = read_vcards(
        "c.vcf", b"BEGIN:VCARD\nFN:Jo\nTEL:1\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nNOTE:hm\nEND:VCARD\n"
    )
    assert [one.where.line for one in reading.unread] == [5]


def test_a_file_without_a_card_is_refused():
    with pytest.raises(Unreadable, match="no card that begins with BEGIN:VCARD"):
        read_vcards("c.vcf", b"hello")


@pytest.mark.parametrize("day", ["1980-02-30", "--1301", "yesterday", "1980", ""])
def test_a_birthday_that_is_no_day_is_left_out(day):
    assert only(f"BEGIN:VCARD\nFN:Jo\nTEL:1\nBDAY:{day}\nEND:VCARD\n").birthday == ""


POINTS = st.builds(
    Point,
    st.sampled_from(["email", "phone", "web", "chat", "post"]),
    st.from_regex(r"[a-z0-9][a-z0-9 @.\\,;é-]{0,40}[a-z0-9]", fullmatch=True),
    st.sampled_from(["", "work", "home", "mobile", "work fax", "Allotment; north", 'Say "hi"']),
)
LINES = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=120).map(lambda said: " ".join(said.split()))
FACTS = st.builds(
    PersonFact,
    name=LINES.filter(bool),
    given=LINES.map(lambda said: said[:100].strip()),
    family=LINES.map(lambda said: said[:100].strip()),
    employer=LINES,
    title=LINES,
    birthday=st.sampled_from(["", "1980-04-12", "--02-29"]),
    note=st.lists(LINES, max_size=3).map("\n".join).map(str.strip),
    points=st.lists(POINTS, max_size=5, unique_by=lambda one: (one.kind, one.key)).map(tuple),
    uid=st.just("1"),
).map(lambda person: replace(person, given="") if (person.given, person.family) == (person.name, "") else person)


def _alike(person):
    """What a card can say: a chat has a service, and points without digits are no numbers."""
    return {(one.kind, one.key) for one in person.points if one.key}


@settings(max_examples=150)
@given(FACTS)
def test_whoever_is_written_is_read_again(person):
    found = fact_of(card_of(person))
    assert found is not None
    for name in ("name", "given", "family", "employer", "title", "birthday", "note"):
        assert getattr(found, name) == getattr(person, name), name
    assert {key for _, key in _alike(found)} == {key for _, key in _alike(person)}


@settings(max_examples=100)
@given(FACTS, FACTS)
def test_a_card_that_is_edited_says_the_new_and_keeps_the_rest(before, after):
    text = card_of(before).replace("END:VCARD", "X-MAKER;X-OWN=1:kept\\, as it is\r\nEND:VCARD")
    result = edited(text, Said.by(after))
    found = fact_of(result)
    assert found is not None
    for name in ("name", "given", "family", "employer", "title", "birthday"):
        assert getattr(found, name) == getattr(after, name), name
    assert found.note == after.note
    assert "X-MAKER;X-OWN=1:kept\\, as it is\r\n" in result


def test_a_name_without_parts_is_whole_in_the_part_that_phones_show():
    text = card_of(PersonFact(name="Dele Akande", uid="1"))
    assert "\r\nN:;Dele Akande;;;\r\n" in text
    assert fact_of(text).given == ""
    renamed = edited(text, replace(Said.by(fact_of(text)), name="Dele Akande-Cole"))
    assert "\r\nN:;Dele Akande-Cole;;;\r\n" in renamed


def test_a_card_that_says_it_already_is_not_touched():
    for text in (makers.GOOGLE, makers.OUTLOOK, makers.THUNDERBIRD):
        fact = fact_of(text)
        assert edited(text, Said.by(fact)) == text.replace("\n", "\r\n")


def test_a_form_of_address_stays_in_a_card_whose_title_changes():
    after = replace(Said.by(fact_of(makers.OUTLOOK)), title="Director")
    assert "FN:Mr. Marcus Webb Sr.\r\n" in edited(makers.OUTLOOK, after)


def test_an_edit_leaves_units_labels_and_other_numbers_alone():
    before = fact_of(makers.APPLE)
    gone = tuple(point for point in before.points if point.kind != "phone")
    text = edited(makers.APPLE, replace(Said.by(before), title="Lead analyst", points=gone))
    assert "item2" not in text
    assert "item1.X-ABLabel:_$!<Work>!$_" in text
    assert "ORG:Northbank;\r\n" in text
    assert "TITLE:Lead analyst" in text


LINES = [line.encode() for card in (makers.APPLE, makers.OUTLOOK, makers.ANDROID) for line in card.splitlines()]


@settings(max_examples=200)
@given(st.lists(st.sampled_from(LINES) | st.binary(max_size=40), max_size=20).map(b"\n".join))
def test_no_bytes_break_the_reading(data):
    reading = read_vcards("c.vcf", b"BEGIN:VCARD\n" + data + b"\nEND:VCARD\n")
    assert all(one.name for one in reading.people)
