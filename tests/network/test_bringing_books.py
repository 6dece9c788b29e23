"""Address books that are kept in step, against a real Radicale: edits on both sides, choices, deletions, and steps that end halfway."""

import re

import pytest

from address_cards import anna, card
from carddav_server import PASSWORD, USER
from make import network as rows
from metier.accounts.access import visible
from metier.core.errors import Refused
from metier.home.archive.contents import CONTENTS
from metier.network.actions import books, change_person, trash_person
from metier.network.actions.erasing import erase_person
from metier.network.actions.stepping import keep_in_step
from metier.network.carddav.secrets import opened
from metier.network.models import AddressBook, BookPassword, Card, Contact, ContactPosition


def test_an_address_book_is_found_by_the_address_of_the_server_alone(server):
    [found] = books.look_for(server.root, USER, PASSWORD)
    assert (found.name, found.url) == ("People", server.url)


def test_a_wrong_password_is_said(server):
    with pytest.raises(Refused, match="does not take this user name and password"):
        books.look_for(server.root, USER, "wrong")


def test_cards_become_people_with_what_is_known_of_them(viewer, server, step):
    server.put("anna", card())
    done = step()
    found = anna(viewer)
    assert (found.employer, found.title, found.place) == ("Northbank", "Lead analyst", "Leeds, UK")
    assert set(found.points.values_list("kind", flat=True)) == {"email", "post"}
    assert done.sentence == "1 came from there."
    assert step().sentence == "Both sides are the same."


def test_people_become_cards_and_notes_about_them_do_not(viewer, server, step):
    row = rows.contact(viewer, "Priya Nair", notes="Do not lend her the car")
    rows.contact_point(viewer, row, value="priya@example.org", key="priya@example.org")
    assert step().sentence == "1 went there."
    text = server.card(str(row.pk))
    assert "FN:Priya Nair" in text
    assert "priya@example.org" in text
    assert "lend her" not in text
    assert step().sentence == "Both sides are the same."


def test_what_is_changed_here_is_changed_there_and_nothing_else_of_the_card(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"employer": "Dale & Harrow", "title": "Head of Analytics"})
    assert step().sentence == "1 changed there."
    text = server.card("anna")
    assert "TITLE:Head of Analytics" in text
    assert "ORG:Dale & Harrow" in text
    for kept in ("X-PHONETIC-LAST-NAME:KEEN", "NOTE:Met at the conference", "12 High Street;Leeds"):
        assert kept in text


def test_what_is_changed_there_is_changed_here_and_the_job_before_is_kept(viewer, server, step):
    server.put("anna", card())
    step()
    server.put(
        "anna", card().replace("ORG:Northbank;Analytics", "ORG:Wharfe Water").replace("Lead analyst", "Director")
    )
    assert step().sentence == "1 changed here."
    assert (anna(viewer).employer, anna(viewer).title) == ("Wharfe Water", "Director")
    assert visible(viewer, ContactPosition).get().employer == "Northbank"


def test_changes_of_different_fields_on_both_sides_become_one(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Head of Analytics"})
    server.put("anna", card(email="anna@home.example"))
    done = step()
    assert done.counts["conflicts"] == 0
    assert "TITLE:Head of Analytics" in server.card("anna")
    assert anna(viewer).points.get(kind="email", trashed_at=None).value == "anna@home.example"


@pytest.mark.parametrize(("theirs", "says"), [(["title"], "Director"), ([], "Head of Analytics")])
def test_changes_of_one_field_on_both_sides_are_a_choice(viewer, server, step, theirs, says):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Head of Analytics"})
    server.put("anna", card().replace("Lead analyst", "Director"))
    done = step()
    assert "1 person changed on both sides" in done.sentence
    assert (anna(viewer).title, "TITLE:Director" in server.card("anna")) == ("Head of Analytics", True)
    books.settle(viewer, Card.objects.get(), theirs)
    step()
    assert anna(viewer).title == says
    assert f"TITLE:{says}" in server.card("anna")


def test_a_card_that_is_gone_there_puts_its_person_into_the_trash(viewer, server, step):
    server.put("anna", card())
    step()
    server.remove("anna")
    assert step().sentence == "1 went to the trash here."
    assert not visible(viewer, Contact).exists()
    assert Contact.objects.get().trashed_at is not None


def test_a_person_who_is_in_the_trash_is_removed_there(viewer, server, step):
    server.put("anna", card())
    step()
    trash_person(viewer, anna(viewer))
    assert step().sentence == "1 was removed there."
    assert server.card("anna") == ""


def test_a_change_wins_over_a_deletion_on_either_side(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Head of Analytics"})
    server.remove("anna")
    assert "went there again" in step().sentence
    row = anna(viewer)
    assert "TITLE:Head of Analytics" in server.card(str(row.pk))
    trash_person(viewer, row)
    server.put(str(row.pk), server.card(str(row.pk)).replace("\r\n", "\n").replace("Head of Analytics", "Director"))
    assert "came back here" in step().sentence
    assert anna(viewer).title == "Director"


def test_a_step_that_ends_halfway_loses_nothing_and_the_next_goes_on(viewer, server, step):
    for number in range(120):
        server.put(f"p{number}", card(f"Person{number:03} Marsh", f"p{number}", f"p{number}@example.org"))
    pieces = iter([False, True, True, True])
    first = step(stops=lambda: next(pieces))
    assert not first.is_whole
    assert 0 < visible(viewer, Contact).count() < 120
    server.asked.clear()
    assert step().is_whole
    assert visible(viewer, Contact).count() == 120
    assert Card.objects.count() == 120


def test_people_who_are_here_are_known_by_their_address_and_not_doubled(viewer, server, step):
    row = rows.contact(viewer, "Anna Keane", employer="", title="")
    rows.contact_point(viewer, row, value="Anna@Northbank.example", key="anna@northbank.example")
    server.put("anna", card())
    step()
    assert anna(viewer).employer == "Northbank"
    assert Contact.objects.count() == 1


def test_only_the_people_of_a_group_go_there(viewer, server, book, step):
    book.tag = rows.tag(viewer, "Phone")
    book.save()
    rows.tagging(viewer, rows.contact(viewer, "Priya Nair"), book.tag)
    rows.contact(viewer, "Marcus Webb")
    server.put("anna", card())
    assert step().sentence == "1 came from there and 1 went there."
    assert "Marcus" not in server.cards()
    assert anna(viewer).taggings.get().tag == book.tag


def test_many_that_are_gone_at_once_are_asked_about_first(viewer, server, step):
    for number in range(20):
        server.put(f"p{number}", card(f"Person{number:03} Marsh", f"p{number}", f"p{number}@example.org"))
    step()
    for number in range(15):
        server.remove(f"p{number}")
    with pytest.raises(Refused, match="15 of 20 people are gone from People"):
        step()
    assert visible(viewer, Contact).count() == 20
    step(agreed=True)
    assert visible(viewer, Contact).count() == 5


def test_a_card_that_is_no_person_is_left_alone(viewer, server, step):
    group = "BEGIN:VCARD\nVERSION:3.0\nUID:g\nFN:Choir\nN:Choir;;;;\nX-ADDRESSBOOKSERVER-KIND:group\nEND:VCARD\n"
    server.put("group", group)
    step()
    assert not Contact.objects.exists()
    assert step().sentence == "Both sides are the same."
    assert server.card("group")


def test_whoever_was_erased_is_not_brought_back_by_their_card(viewer, server, step):
    server.put("anna", card())
    step()
    erase_person(viewer, anna(viewer))
    server.put("anna", card().replace("Lead analyst", "Director"))
    done = step()
    assert not Contact.objects.exists()
    assert "asked to be erased" in done.sentence


def test_the_password_is_locked_and_in_no_archive(viewer, book):
    kept = BookPassword.objects.get()
    assert PASSWORD not in kept.token
    assert opened(kept.token) == PASSWORD
    assert "BookPassword" not in str([one.model for one in CONTENTS])


def test_a_password_of_another_installation_is_asked_for_again(viewer, book, settings):
    settings.SECRET_KEY = "another"
    with pytest.raises(Refused, match="Enter it again"):
        keep_in_step(viewer, book)


def test_the_pages_add_a_book_keep_it_in_step_and_let_their_owner_decide(owner, server):
    said = {"url": server.root, "username": USER, "password": PASSWORD}
    page = owner.client.post("/people/books/new/", said, follow=True).content.decode()
    assert "People is added." in page
    assert PASSWORD not in page
    book = AddressBook.objects.get()
    server.put("anna", card())
    page = owner.client.post(f"/people/books/{book.pk}/step/", follow=True).content.decode()
    assert "1 came from there." in page
    change_person(owner.viewer, anna(owner.viewer), {"title": "Mine"})
    server.put("anna", card().replace("Lead analyst", "Theirs"))
    page = owner.client.post(f"/people/books/{book.pk}/step/", follow=True).content.decode()
    assert "Here: Mine" in page
    assert "There: Theirs" in page
    decision = f"/people/books/cards/{Card.objects.get().pk}/decision/"
    page = owner.client.post(decision, {"take:title": "theirs"}, follow=True).content.decode()
    assert anna(owner.viewer).title == "Theirs"
    assert "decide which word counts" not in page
    assert "To decide" in owner.client.get("/people/books/").content.decode()


def test_whoever_is_renamed_here_has_the_new_name_in_every_part_of_their_card(viewer, server, step):
    server.put("anna", card())
    step()
    assert "N:Keane;Anna;;;" in server.card("anna")
    change_person(viewer, anna(viewer), {"name": "Anna Keane-Holt"})
    step()
    assert "FN:Anna Keane-Holt" in server.card("anna")
    assert "N:Keane-Holt;Anna;;;" in server.card("anna")
    change_person(viewer, anna(viewer), {"name": "A. Holt"})
    step()
    assert "N:;A. Holt;;;" in server.card("anna")


def test_a_step_that_takes_long_goes_on_by_itself_and_can_be_stopped(owner, server, book, monkeypatch):
    monkeypatch.setattr("metier.network.views.books.PATIENCE", -1.0)
    server.put("anna", card())
    page = owner.client.post(f"/people/books/{book.pk}/step/", follow=True).content.decode()
    assert "It is not finished" in page
    assert "data-press" in page
    assert "Stop here" in page


def test_a_book_that_was_left_and_added_anew_does_not_come_back_beside_itself(owner, server, book):
    owner.client.post(f"/people/books/{book.pk}/trash/")
    books.add_book(owner.viewer, books.look_for(server.root, USER, PASSWORD)[0], USER, PASSWORD)
    page = owner.client.post(f"/people/books/{book.pk}/restoration/", follow=True).content.decode()
    assert "This address book is kept in step already." in page
    assert visible(owner.viewer, AddressBook).count() == 1


def test_the_book_of_the_owner_is_not_there_for_others(cast, book):
    for one in cast.others:
        assert one.client.get(f"/people/books/{book.pk}/").status_code == 404
        assert one.client.post(f"/people/books/{book.pk}/step/").status_code == 404


def test_who_is_to_be_decided_is_not_said_to_be_the_same_on_both_sides(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Mine"})
    server.put("anna", card().replace("Lead analyst", "Theirs"))
    step()
    assert step().sentence == "1 person changed on both sides: decide which word counts."


def test_whose_card_is_written_anew_is_counted_once(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Mine"})
    server.remove("anna")
    assert step().sentence == "1 went there again, for you changed it."


def test_a_wrong_password_is_said_beside_the_password(owner, server):
    said = {"url": server.root, "username": USER, "password": "wrong"}
    page = owner.client.post("/people/books/new/", said).content.decode()
    assert 'href="#id_password"' in page
    assert 'href="#id_url"' not in page


def test_of_several_address_books_at_an_address_one_is_chosen(owner, server):
    work = (
        '<mkcol xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav"><set><prop><resourcetype><collection/><C:addressbook/>'
        "</resourcetype><displayname>Work</displayname></prop></set></mkcol>"
    )
    assert server.ask("MKCOL", "/nadia/work/", work)[0] == 201
    said = {"url": server.root, "username": USER, "password": PASSWORD}
    page = owner.client.post("/people/books/new/", said).content.decode()
    choices = re.findall(r'<input type="radio" name="which" value="([^"]+)"', page)
    assert len(choices) == 2
    assert {"People", "Work"} <= set(re.findall(r"[A-Z][a-z]+", page))
    assert PASSWORD not in page
    assert "needs your attention" not in page
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    which = next(one for one in choices if one.endswith("/nadia/work/"))
    owner.client.post("/people/books/new/", said | {"password": "", "kept": kept[1], "which": which})
    assert AddressBook.objects.get().name == "Work"
