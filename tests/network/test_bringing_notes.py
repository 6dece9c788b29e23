"""Notes and groups of cards: in step where a card has them, and your own words on others stay here."""

import pytest

from address_cards import anna, card
from make import network as rows
from metier.accounts.access import visible
from metier.network.actions import books, change_person, put_in_groups, trash_person
from metier.network.actions.merging import merge_people
from metier.network.models import Card, Contact
from metier.network.queries.known import facts

GROUPS = "CATEGORIES:Family,Choir\nX-COLOUR:blue\nEND:VCARD"


def with_groups(said=GROUPS):
    return card().replace("END:VCARD", said)


def groups_of(viewer):
    [(_, fact)] = facts(viewer, [anna(viewer).pk])
    return set(fact.groups)


@pytest.fixture
def in_step(viewer, server, step):
    server.put("anna", with_groups())
    step()
    assert step().sentence == "Both sides are the same."
    return server


def test_a_note_that_is_changed_there_is_changed_here(viewer, in_step, step):
    in_step.put("anna", with_groups().replace("Met at the conference", "Met in Leeds\\nSings"))
    assert step().sentence == "1 changed here."
    assert anna(viewer).notes == "Met in Leeds\nSings"


def test_a_note_that_is_changed_here_is_changed_there_and_nothing_else_of_the_card(viewer, in_step, step):
    change_person(viewer, anna(viewer), {"notes": "Met in Leeds; sings,\r\nand reads"})
    assert step().sentence == "1 changed there."
    text = in_step.card("anna").replace("\r\n ", "")
    assert "NOTE:Met in Leeds\\; sings\\,\\nand reads" in text
    for kept in ("X-PHONETIC-LAST-NAME:KEEN", "X-COLOUR:blue", "CATEGORIES:Family,Choir"):
        assert kept in text
    assert step().sentence == "Both sides are the same."


def test_a_note_that_both_changed_is_a_choice(owner, viewer, in_step, step):
    change_person(viewer, anna(viewer), {"notes": "Mine"})
    in_step.put("anna", with_groups().replace("Met at the conference", "Theirs"))
    assert "1 person changed on both sides" in step().sentence
    found = Card.objects.get()
    page = owner.client.get(f"/people/books/{found.book_id}/").content.decode()
    assert "Here: Mine" in page
    assert "There: Theirs" in page
    owner.client.post(f"/people/books/cards/{found.pk}/decision/", {"take:note": "theirs"})
    step()
    assert anna(viewer).notes == "Theirs"
    assert "NOTE:Theirs" in in_step.card("anna")


def test_a_note_that_is_deleted_there_stays_here(viewer, in_step, step):
    in_step.put("anna", with_groups().replace("NOTE:Met at the conference\n", ""))
    step()
    assert anna(viewer).notes == "Met at the conference"
    change_person(viewer, anna(viewer), {"notes": "Do not lend her the car"})
    assert step().sentence == "Both sides are the same."
    assert "NOTE" not in in_step.card("anna")


def test_what_is_noted_of_somebody_whose_card_has_no_note_stays_here(viewer, server, step):
    row = rows.contact(viewer, "Priya Nair", notes="Do not lend her the car")
    put_in_groups(viewer, row, ["Awkward"])
    step()
    change_person(viewer, row, {"title": "Director", "notes": "Nor the bike"})
    assert step().sentence == "1 changed there."
    text = server.card(str(row.pk))
    assert "TITLE:Director" in text
    assert not {"NOTE", "CATEGORIES"} & {line.partition(":")[0] for line in text.splitlines()}


def test_your_words_on_somebody_who_is_found_there_are_asked_about_and_not_sent(viewer, server, step):
    row = rows.contact(viewer, "Anna Keane", employer="Northbank", notes="Do not lend her the car")
    server.put("anna", card())
    step()
    assert "lend her" not in server.card("anna")
    books.settle(viewer, Card.objects.get(), ["note"])
    row.refresh_from_db()
    assert row.notes == "Met at the conference"


def test_groups_that_come_and_go_on_either_side(viewer, in_step, step):
    assert groups_of(viewer) == {"Family", "Choir"}
    put_in_groups(viewer, anna(viewer), ["Choir", "Leeds data"])
    in_step.put("anna", with_groups(GROUPS.replace("Family,Choir", "Family,Choir,Alto")))
    step()
    assert groups_of(viewer) == {"Choir", "Leeds data", "Alto"}
    assert "CATEGORIES:Choir,Alto,Leeds data" in in_step.card("anna")
    in_step.put(
        "anna", in_step.card("anna").replace("\r\n", "\n").replace("CATEGORIES:Choir,Alto,", "CATEGORIES:Alto,")
    )
    step()
    assert groups_of(viewer) == {"Alto", "Leeds data"}
    assert step().sentence == "Both sides are the same."


def test_the_group_that_goes_into_a_book_is_not_said_in_its_cards(viewer, server, book, step):
    book.tag = rows.tag(viewer, "Phone")
    book.save()
    server.put("anna", with_groups())
    step()
    assert groups_of(viewer) == {"Family", "Choir", "Phone"}
    assert step().sentence == "Both sides are the same."
    assert "Phone" not in server.card("anna")


def test_a_card_of_somebody_who_became_another_is_removed_and_what_it_newly_says_is_theirs(viewer, server, step):
    server.put("anna", card())
    server.put("ann", card("Ann Keane", "ann", "ann@home.example"))
    step()
    kept, gone = (visible(viewer, Contact).get(name=name) for name in ("Anna Keane", "Ann Keane"))
    merge_people(viewer, kept, gone)
    server.put("ann", card("Ann Keane", "ann", "ann@home.example").replace("END:", "TEL:0777123\nEND:"))
    step()
    assert [one.name for one in visible(viewer, Contact)] == ["Anna Keane"]
    assert set(kept.points.filter(trashed_at=None).values_list("value", flat=True)) >= {"0777123", "ann@home.example"}
    assert server.card("ann") == ""
    assert "0777123" in server.card("anna")


def test_who_was_merged_and_put_in_the_trash_stays_there(viewer, server, step):
    server.put("anna", card())
    step()
    other = rows.contact(viewer, "A. Keane")
    merge_people(viewer, other, anna(viewer))
    trash_person(viewer, other)
    step()
    assert not visible(viewer, Contact).exists()
    assert server.card("anna") == ""
