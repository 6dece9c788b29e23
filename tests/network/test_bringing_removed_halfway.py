"""A step that stops in the middle of removing a card, and what it had done is remembered."""

import pytest

from address_cards import card
from carddav_server import BOOK
from metier.core.errors import Refused
from metier.network.actions import change_person, trash_person
from metier.network.actions.books import settle
from metier.network.actions.coming_back import come_back
from metier.network.actions.merging import merge_people, undo_merge
from metier.network.models import Card, Contact

PHOTO = "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ=="


@pytest.fixture
def two(viewer, server, step):
    """Anna and Annie, each with a card in one address book; only Annie's has a picture."""
    server.put("anna", card())
    server.put("annie", card("Annie Keane", "annie", "annie@home.example").replace("NOTE:", f"{PHOTO}\nNOTE:"))
    step()
    return Contact.objects.get(name="Anna Keane"), Contact.objects.get(name="Annie Keane")


def lines(text):
    return set(text.replace("\r\n ", "").split("\r\n"))


def broken(server, method, *, done):
    """The server breaks off at a method, once it has done what was asked."""

    def breaks(environ, start):
        if environ["REQUEST_METHOD"] != method:
            return None
        length = int(environ.get("CONTENT_LENGTH") or 0)
        done(environ["PATH_INFO"].removeprefix(BOOK).removesuffix(".vcf"), environ["wsgi.input"].read(length).decode())
        start("500 Said", [("Content-Length", "0")])
        return [b""]

    server.misbehaves = breaks


def breaks_off(step):
    with pytest.raises(Refused):
        step()


def test_a_card_whose_removal_was_done_though_the_step_broke_off_is_put_back_whole(viewer, server, step, two):
    before = lines(server.card("anna")), lines(server.card("annie"))
    merge = merge_people(viewer, *two)
    broken(server, "DELETE", done=lambda name, _: server.remove(name))
    breaks_off(step)
    server.misbehaves = None
    assert server.card("annie") == ""
    step()
    undo_merge(viewer, merge)
    step()
    assert (lines(server.card("anna")), lines(server.card("annie"))) == before


def test_what_a_card_was_given_is_taken_out_again_though_the_step_broke_off(viewer, server, step, two):
    before = lines(server.card("anna")), lines(server.card("annie"))
    merge = merge_people(viewer, *two)
    broken(server, "PUT", done=lambda name, text: server.put(name, text.replace("\r\n", "\n")))
    breaks_off(step)
    server.misbehaves = None
    assert PHOTO in lines(server.card("anna"))
    step()
    undo_merge(viewer, merge)
    step()
    assert (lines(server.card("anna")), lines(server.card("annie"))) == before


def test_a_card_waits_to_be_put_back_while_the_other_is_to_be_decided(viewer, server, step, two):
    before = lines(server.card("annie"))
    merge = merge_people(viewer, *two)
    step()
    undo_merge(viewer, merge)
    change_person(viewer, Contact.objects.get(pk=two[0].pk), {"title": "Head"})
    server.put("anna", server.card("anna").replace("\r\n", "\n").replace("Lead analyst", "Director"))
    step()
    assert "Annie" not in server.cards()
    settle(viewer, Card.objects.get(theirs__isnull=False), {"title"})
    step()
    assert lines(server.card("annie")) == before
    assert server.cards().count("Annie Keane") == 1


def test_a_card_that_another_puts_where_one_was_removed_is_not_told_of_whom_it_was(viewer, server, step, two):
    trash_person(viewer, two[1])
    step()
    server.put("annie", card("Tom Reed", "tom", "tom@home.example"))
    step()
    kept = Card.objects.get(href__endswith="annie.vcf")
    assert kept.contact.name == "Tom Reed"
    assert bytes(kept.removed) == b""


def test_two_who_were_made_one_both_ways_do_not_keep_a_step_waiting(viewer, server, step, two):
    merge_people(viewer, *two)
    trash_person(viewer, Contact.objects.get(pk=two[0].pk))
    server.put("annie", card("Annie Keane", "annie", "annie@home.example").replace("Lead analyst", "Director"))
    step()
    come_back(viewer, Contact.objects.get(pk=two[0].pk))
    a, b = (Contact.objects.get(pk=one.pk) for one in two)
    assert (a.trashed_at, b.trashed_at) == (None, None)
    step()
    merge_people(viewer, b, a)
    step()
    assert server.cards().count("BEGIN:VCARD") == 1
