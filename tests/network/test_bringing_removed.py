"""Cards of those who are in the trash here: removed from the server with nothing lost, and put back as they were."""

from datetime import timedelta

import pytest

from address_cards import anna, card
from carddav_server import BOOK
from make import network as rows
from metier.accounts.access import find_trashed, visible
from metier.accounts.trash import empty_trash
from metier.network.actions import change_person, trash_person
from metier.network.actions.coming_back import come_back
from metier.network.actions.erasing import erase_person
from metier.network.actions.merging import merge_people, undo_merge
from metier.network.models import Card, Contact
from metier.network.queries.everything import copy_of

PHOTO = "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ=="
ONLY_THERE = f"""{PHOTO}
NICKNAME:Annie
item1.X-ABDATE:2009-06-20
item1.X-ABLABEL:_$!<Anniversary>!$_
TEL;TYPE=CELL,VOICE:+44 113 4960000
ADR;TYPE=HOME:;;12 Mill Lane;York;;YO1 1AA;UK
X-OWN:sings alto
"""


def second(name="Annie Keane", note=""):
    text = card(name, "annie", "annie@home.example").replace("NOTE:Met at the conference\n", note)
    return text.replace("X-PHONETIC-LAST-NAME:KEEN\n", ONLY_THERE)


@pytest.fixture
def two(viewer, server, step):
    """Anna and Annie, each with a card in one address book."""
    server.put("anna", card())
    server.put("annie", second())
    step()
    return Contact.objects.get(name="Anna Keane"), Contact.objects.get(name="Annie Keane")


def lines(text):
    return set(text.replace("\r\n ", "").split("\r\n"))


def test_what_only_the_second_card_says_goes_into_the_first_when_two_are_one(viewer, server, step, two):
    merge_people(viewer, *two)
    assert "1 was removed there" in step().sentence
    assert server.card("annie") == ""
    text = lines(server.card("anna"))
    for line in (
        PHOTO,
        "NICKNAME:Annie",
        "TEL;TYPE=CELL,VOICE:+44 113 4960000",
        "X-OWN:sings alto",
        "X-PHONETIC-LAST-NAME:KEEN",
    ):
        assert line in text
    assert any(line.endswith("12 Mill Lane;York;;YO1 1AA;UK") for line in text)
    assert {"item1.X-ABDATE:2009-06-20", "item1.X-ABLABEL:_$!<Anniversary>!$_"} <= text
    assert step().sentence == "Both sides are the same."


def test_two_again_gives_each_their_card_as_it_was(viewer, server, step, two):
    before = lines(server.card("anna")), lines(server.card("annie"))
    merge = merge_people(viewer, *two)
    step()
    undo_merge(viewer, merge)
    assert "1 is there again, as it was" in step().sentence
    assert (lines(server.card("anna")), lines(server.card("annie"))) == before
    assert step().sentence == "Both sides are the same."
    assert Card.objects.filter(trashed_at=None).count() == 2


def test_a_picture_that_both_have_stays_the_one_of_whom_is_kept(viewer, server, step):
    own = PHOTO.replace("9j", "8k")
    server.put("anna", card().replace("NOTE:", f"{own}\nNOTE:"))
    server.put("annie", second())
    step()
    merge_people(viewer, Contact.objects.get(name="Anna Keane"), Contact.objects.get(name="Annie Keane"))
    step()
    text = lines(server.card("anna"))
    assert own in text
    assert PHOTO not in text


def test_what_you_note_of_one_stays_here_though_the_others_card_has_a_note(viewer, server, step):
    server.put("anna", card().replace("NOTE:Met at the conference\n", ""))
    server.put("annie", second(note="NOTE:Likes tea\n"))
    step()
    one, other = Contact.objects.get(name="Anna Keane"), Contact.objects.get(name="Annie Keane")
    change_person(viewer, one, {"notes": "Do not lend her the car"})
    merge_people(viewer, one, other)
    step()
    assert "lend her" not in server.cards()
    assert anna(viewer).notes == "Do not lend her the car\n\nLikes tea"


def test_a_note_that_only_the_second_card_has_goes_along_where_nothing_else_is_noted(viewer, server, step):
    server.put("anna", card().replace("NOTE:Met at the conference\n", ""))
    server.put("annie", second(note="NOTE:Likes tea\n"))
    step()
    merge_people(viewer, Contact.objects.get(name="Anna Keane"), Contact.objects.get(name="Annie Keane"))
    step()
    assert "NOTE:Likes tea" in server.card("anna")


def test_where_the_server_does_not_take_it_the_second_card_stays(viewer, server, step, two):
    merge_people(viewer, *two)

    def refuses(environ, start):
        if environ["REQUEST_METHOD"] == "PUT":
            environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            start("413 Said", [("Content-Length", "0")])
            return [b""]
        return None

    server.misbehaves = refuses
    assert "stay as they are on both sides" in step().sentence
    assert PHOTO in lines(server.card("annie"))
    server.misbehaves = None
    step()
    assert server.card("annie") == ""
    assert PHOTO in lines(server.card("anna"))


def test_somebody_who_comes_back_from_the_trash_has_their_card_as_it_was(viewer, server, step):
    server.put("annie", second())
    step()
    before = lines(server.card("annie"))
    row = anna(viewer) if visible(viewer, Contact).filter(name="Anna Keane") else Contact.objects.get()
    trash_person(viewer, row)
    step()
    assert server.card("annie") == ""
    assert "there again" not in step().sentence
    come_back(viewer, find_trashed(viewer, Contact, str(row.pk)))
    change_person(viewer, Contact.objects.get(), {"title": "Director"})
    step()
    after = lines(server.card("annie"))
    assert after == before - {"TITLE:Lead analyst"} | {"TITLE:Director"}
    assert step().sentence == "Both sides are the same."


def test_a_card_that_was_changed_while_its_person_is_in_the_trash_is_not_removed(viewer, server, step):
    server.put("annie", second())
    step()
    trash_person(viewer, Contact.objects.get())
    server.changes_headers = lambda method, headers: [one for one in headers if one[0].lower() != "etag"]

    def meanwhile(environ, start):
        if environ["REQUEST_METHOD"] == "REPORT" and "Director" not in server.card("annie"):
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            import io

            environ["wsgi.input"] = io.BytesIO(body)
            if b"multiget" in body:
                server.put("annie", second().replace("Lead analyst", "Director"))
        return

    server.misbehaves = meanwhile
    step()
    assert "TITLE:Director" in server.card("annie")


def test_what_is_kept_of_a_card_is_in_their_copy_and_goes_with_their_erasure(viewer, server, step, two):
    merge_people(viewer, *two)
    step()
    assert Card.objects.exclude(removed=b"").count() == 1
    assert copy_of(viewer, two[0])
    two[0].refresh_from_db()
    erase_person(viewer, two[0])
    assert not Card.objects.exists()


def test_nobody_of_another_book_is_touched(viewer, server, step, two):
    rows.card(viewer, two[1], href=f"{BOOK}annie.vcf")
    merge_people(viewer, *two)
    step()
    assert Card.objects.get(book__name="My phone").contact == two[0]


def test_a_removal_that_comes_too_late_keeps_nothing_of_the_card_here(viewer, server, step, two):
    trash_person(viewer, two[1])

    def meanwhile(environ, start):
        if environ["REQUEST_METHOD"] == "DELETE":
            start("412 Said", [("Content-Length", "0")])
            return [b""]
        return None

    server.misbehaves = meanwhile
    assert "waits for the next step" in step().sentence
    assert not Card.objects.exclude(removed=b"").exists()
    server.misbehaves = None
    step()
    assert server.card("annie") == ""


def test_who_left_the_trash_for_good_does_not_come_back_by_a_card_that_is_as_it_was(viewer, server, book, step):
    server.put("annie", second())
    step()
    trash_person(viewer, Contact.objects.get())
    empty_trash(Contact, viewer.now + timedelta(days=31))
    Card.objects.update(etag="")
    book.refresh_from_db()
    book.token = ""
    book.save()
    step()
    assert not Contact.objects.exists()
    assert server.card("annie")
    server.put("annie", second().replace("Lead analyst", "Director"))
    step()
    assert Contact.objects.get().title == "Director"
