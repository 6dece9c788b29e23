"""What is taken out before anything is printed, and what is refused."""

from __future__ import annotations

import pytest

from metier.core.errors import Refused
from metier.core.resume.cleaning import address, cleaned, words
from metier.core.resume.content import Contact, Content, Line, Photo, Section


def test_letters_that_no_format_carries_are_left_out() -> None:
    assert (
        words(" Tab\there,\x00 bell\x07, half \ud800 and \ufffe, turned \u202eback ")
        == "Tab here, bell, half and , turned back"
    )


def test_letters_that_others_need_stay() -> None:
    assert words("30\u00a0April") == "30\u00a0April"
    persian, emoji = "می\u200cخواهم", "👩\u200d💻"
    assert (words(persian), words(emoji)) == (persian, emoji)


@pytest.mark.parametrize("url", ["https://example.org/a?b=c#d", "mailto:nadia@example.org", "tel:+447700900142"])
def test_an_address_of_a_page_a_mailbox_or_a_telephone_stays(url: str) -> None:
    assert address(url) == url


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", 'https://a"b', "data:text/html,x"]
)
def test_any_other_address_leads_nowhere(url: str) -> None:
    assert address(url) == ""


def test_lines_and_contacts_that_say_nothing_are_left_out() -> None:
    content = Content(
        name="Nadia Rahman",
        contacts=(Contact("web", " \x00", "https://example.org"),),
        sections=(Section(kind="summary", heading="Profile", lines=(Line("\x07"), Line("Analyst"))),),
    )
    assert list(cleaned(content).facts()) == ["Nadia Rahman", "Profile", "Analyst"]


def test_too_much_to_print_is_refused_with_its_size() -> None:
    with pytest.raises(Refused, match="says 2 things in 600,001 letters"):
        cleaned(Content(name="N", headline="h" * 600_000))


def test_a_photo_that_is_too_large_is_refused() -> None:
    with pytest.raises(Refused, match="larger than 5 MB"):
        cleaned(Content(name="N", photo=Photo(bytes(5_000_001), "image/png")))
