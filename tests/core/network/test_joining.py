"""What only one of two cards of a person says, carried over to the other whatever their makers, and taken out again."""

import base64

import pytest

from metier.core.network.vcards import only_in, with_lines, without_lines

PICTURE = base64.b64encode(bytes(range(256)) * 2).decode()


def card(*lines, version="3.0"):
    text = ("BEGIN:VCARD", f"VERSION:{version}", "UID:one", "FN:Anna Keane", "N:Keane;Anna;;;", *lines, "END:VCARD")
    return "".join(f"{line}\r\n" for line in text)


def folded(line):
    return "\r\n ".join(line[begin : begin + 70] for begin in range(0, len(line), 70))


def joined(text, other):
    return with_lines(text, only_in(other, text))


def test_what_both_say_is_not_said_twice_however_it_is_written():
    one = card("TEL;TYPE=CELL:+44 113 496-0000", "EMAIL:anna@example.org", "NICKNAME:Annie", "X-OWN:sings")
    other = card("TEL;TYPE=HOME:+441134960000", "EMAIL;TYPE=WORK:Anna@Example.org", "NICKNAME:Ann", "X-OWN:sings")
    assert only_in(other, one) == []
    assert only_in(one, one) == []


def test_a_group_that_the_other_has_for_something_else_is_called_otherwise():
    one = card("item1.TEL:0111", "item1.X-ABLABEL:Boat")
    other = card("item1.TEL:0222", "item1.X-ABLABEL:Cabin", "item1.UNKNOWN:x")
    lines = only_in(other, one)
    assert lines == ["item2.TEL:0222", "item2.X-ABLABEL:Cabin", "item2.UNKNOWN:x"]
    assert without_lines(with_lines(one, lines), lines) == one


def test_a_label_of_what_the_other_has_stays_out():
    assert only_in(card("item3.TEL:0111", "item3.X-ABLABEL:Boat"), card("TEL:0111")) == []


@pytest.mark.parametrize(
    ("version", "line"),
    [
        ("2.1", f"PHOTO;JPEG;ENCODING=BASE64:{PICTURE}"),
        ("3.0", f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE}"),
        ("4.0", f"PHOTO:data:image/jpeg;base64,{PICTURE}"),
    ],
)
@pytest.mark.parametrize("into", ["3.0", "4.0"])
def test_a_picture_goes_into_a_card_of_another_version_as_that_writes_it(version, line, into):
    text = joined(card(version=into), card(folded(line), version=version))
    flat = text.replace("\r\n ", "")
    assert (f"PHOTO:data:image/jpeg;base64,{PICTURE}" in flat) == (into == "4.0")
    if into == "3.0":
        [said] = [line for line in flat.splitlines() if line.startswith("PHOTO;")]
        parameters, _, value = said.partition(":")
        assert "ENCODING=b" in parameters
        assert base64.b64decode(value) == bytes(range(256)) * 2


def test_a_line_that_a_server_folded_otherwise_is_taken_out_all_the_same():
    lines = only_in(card(folded(f"PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE}")), card())
    text = with_lines(card("X-OWN:sings"), lines).replace("\r\n ", "")
    assert without_lines(text, lines) == card("X-OWN:sings")


def test_quoted_printable_of_an_old_phone_is_said_in_the_letters_of_the_new_card():
    other = card("X-OWN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:singt f=C3=BCr=\r\n uns", version="2.1")
    assert "X-OWN:singt für" in joined(card(), other)


def test_a_card_within_a_card_is_left_alone():
    one = card("AGENT:\r\nBEGIN:VCARD\r\nVERSION:2.1\r\nFN:Jo\r\nEND:VCARD", version="2.1")
    text = joined(one, card("X-OWN:sings", version="2.1"))
    assert text.endswith("END:VCARD\r\nX-OWN:sings\r\nEND:VCARD\r\n")
