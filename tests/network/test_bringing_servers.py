"""Servers of address books that refuse, are slow, send on, forget, or lie about tags: nothing is lost, and each says a sentence."""

import io
import socket

import pytest

from address_cards import anna, card
from carddav_server import MAKES_A_BOOK, PASSWORD, USER
from make import network as rows
from metier.accounts.access import visible
from metier.core.errors import Refused
from metier.network.actions import books, change_person
from metier.network.actions.erasing import erase_person
from metier.network.carddav.http import Server, path_of
from metier.network.models import Card, Contact


def answering(status, body=b"", **headers):
    """A server that says this to everything."""

    def answer(environ, start):
        said = [
            ("Content-Length", str(len(body))),
            *((name.replace("_", "-"), value) for name, value in headers.items()),
        ]
        start(f"{status} Said", said)
        return [body]

    return answer


def only_for(method, answer):
    return lambda environ, start: answer(environ, start) if environ["REQUEST_METHOD"] == method else None


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (answering(401), "does not take this user name and password"),
        (answering(401, WWW_Authenticate='Digest realm="x"'), "another way of signing in"),
        (answering(403), "does not allow that to this user"),
        (answering(404), "no address book at this address"),
        (answering(500), "a problem of its own"),
        (answering(429), "asked too often"),
        (answering(207, b"<html>hello"), "something that is not of an address book"),
        (answering(207, b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'), "something that is not of an address book"),
        (answering(302, Location="/"), "sends on in a circle"),
        (answering(302, Location="https://elsewhere.example/dav/"), "sends on to https://elsewhere.example/dav/"),
    ],
)
def test_a_server_that_refuses_is_told_in_a_sentence(server, answer, sentence):
    server.misbehaves = answer
    with pytest.raises(Refused, match=sentence):
        books.look_for(server.root, USER, PASSWORD)


def test_a_server_that_sends_on_for_ever_is_left(server):
    def onwards(environ, start):
        return answering(302, Location=f"{environ['PATH_INFO']}x")(environ, start)

    server.misbehaves = onwards
    with pytest.raises(Refused, match="sends on too often"):
        books.look_for(server.root, USER, PASSWORD)


def test_a_server_that_is_slow_is_not_waited_for(server):
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    listening.listen()
    slow = Server(f"http://127.0.0.1:{listening.getsockname()[1]}/", wait=0.05)
    with listening, pytest.raises(Refused, match="takes too long to answer"):
        slow.ask("PROPFIND", "/")


def test_nothing_answers_and_no_such_server(silent_port: int):
    with pytest.raises(Refused, match="Nothing answers at 127.0.0.1"):
        books.look_for(f"http://127.0.0.1:{silent_port}/", USER, PASSWORD)


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("http://dav.example.org/", "in the open"),
        ("ftp://dav.example.org/", "whole address"),
        ("https://nadia:secret@dav.example.org/", "Leave the user name and the password out"),
        ("https://", "whole address"),
        ("my address book", "whole address"),
        ("https://dav.exam\x00ple.org/", "whole address"),
        ("https://..", "whole address"),
        (f"https://{'a' * 70}.example.org/", "whole address"),
    ],
)
def test_an_address_that_is_not_asked(address, sentence):
    with pytest.raises(Refused, match=sentence):
        books.look_for(address, USER, PASSWORD)


def test_an_address_may_have_letters_and_spaces_in_its_path(server):
    status, said, _ = server.ask(
        "MKCOL", "/nadia/J%C3%BCrgen%20B/", MAKES_A_BOOK, **{"Content-Type": "application/xml"}
    )
    assert status == 201, said
    found = books.look_for(f"{server.root}nadia/Jürgen B/", USER, PASSWORD)
    assert [one.name for one in found] == ["People"]


@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("https://[2001:db8::1]/", ("2001:db8::1", 443)),
        ("http://[::1]/nadia/", ("::1", 80)),
        ("https://[2001:db8::1]:5232/", ("2001:db8::1", 5232)),
    ],
)
def test_an_address_of_ipv6_is_asked_where_it_is(address, asked, monkeypatch):
    reached = []

    def refused(where, *_):
        reached.append(where)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "create_connection", refused)
    with pytest.raises(Refused, match="Nothing answers at"):
        Server(address).ask("PROPFIND", address)
    assert reached == [asked]


def test_where_others_are_served_only_hosts_that_the_operator_lists_are_asked(server, settings):
    settings.SERVED_HOSTS = ["career.example.org"]
    settings.METIER_ADDRESS_BOOK_HOSTS = []
    with pytest.raises(Refused, match="may not ask 127.0.0.1"):
        books.look_for(server.root, USER, PASSWORD)
    assert not [one for one in server.asked if one[0] == "PROPFIND"]
    settings.METIER_ADDRESS_BOOK_HOSTS = [f"127.0.0.1:{server.port}"]
    assert books.look_for(server.root, USER, PASSWORD)


def test_a_server_that_does_not_know_what_changed_is_asked_for_everything(viewer, server, step):
    def old(environ, start):
        if environ["REQUEST_METHOD"] == "REPORT":
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            if b"sync-collection" in body:
                return answering(501)(environ, start)
            environ["wsgi.input"] = io.BytesIO(body)
        return None

    server.put("anna", card())
    server.misbehaves = old
    assert step().sentence == "1 came from there."
    server.put("anna", card().replace("Lead analyst", "Director"))
    assert step().sentence == "1 changed here."
    server.remove("anna")
    assert step().sentence == "1 went to the trash here."


def test_a_token_that_the_server_forgot_begins_anew(viewer, server, book, step):
    server.put("anna", card())
    step()
    book.refresh_from_db()
    book.token = "http://radicale.org/ns/sync/" + "0" * 64
    book.save()
    server.put("jo", card("Jo Marsh", "jo", "jo@example.org"))
    step()
    assert visible(viewer, Contact).count() == 2


def test_tags_that_lie_lose_nothing(viewer, server, step):
    """A server whose PUT gives another tag than it has, and one that makes its tags weak on the way."""
    server.put("anna", card())
    step()

    def lies(method, headers):
        if method == "PUT":
            return [(name, '"made up"' if name.lower() == "etag" else value) for name, value in headers]
        return [(name, f"W/{value}" if name.lower() == "etag" else value) for name, value in headers]

    server.changes_headers = lies
    for title in ("Head of Analytics", "Director", "Chief of Data"):
        change_person(viewer, anna(viewer), {"title": title})
        step()
        assert f"TITLE:{title}" in server.card("anna")
    server.put("anna", server.card("anna").replace("\r\n", "\n").replace("Chief of Data", "Their word"))
    step()
    assert anna(viewer).title == "Their word"


def test_a_change_while_the_step_runs_is_not_written_over(viewer, server, step):
    server.put("anna", card())
    step()
    change_person(viewer, anna(viewer), {"title": "Mine"})
    done = []

    def meanwhile(environ, start):
        if environ["REQUEST_METHOD"] == "PUT" and not done:
            done.append(True)
            server.put("anna", card().replace("Lead analyst", "Theirs"))
        return

    server.misbehaves = meanwhile
    assert "changed there meanwhile" in step().sentence
    assert "TITLE:Theirs" in server.card("anna")
    assert "changed on both sides" in step().sentence
    assert anna(viewer).title == "Mine"


@pytest.mark.parametrize(
    ("status", "sentence"), [(507, "no space left"), (403, "can be read but not changed"), (413, "too large")]
)
def test_a_server_that_takes_nothing_keeps_what_is_here(viewer, server, step, status, sentence):
    server.put("anna", card())
    rows.contact(viewer, "Priya Nair")
    server.misbehaves = only_for("PUT", answering(status))
    done = step()
    assert sentence in done.sentence
    assert visible(viewer, Contact).count() == 2
    server.misbehaves = None
    assert "1 went there" in step().sentence


def test_a_step_that_could_not_remember_what_it_wrote_finds_it_again(viewer, server, step):
    row = rows.contact(viewer, "Priya Nair")
    step()
    Card.objects.all().delete()
    step()
    assert Contact.objects.count() == 1
    assert Card.objects.get().contact == row
    assert server.cards().count("BEGIN:VCARD") == 1


def people(number=3):
    return [(f"p{one}", card(f"Person{one:03} Marsh", f"p{one}", f"p{one}@example.org")) for one in range(number)]


@pytest.mark.parametrize("with_token", [True, False])
def test_a_page_to_sign_in_that_stands_between_takes_nobody_away(viewer, server, book, step, with_token):
    for name, text in people():
        server.put(name, text)
    step()
    if not with_token:
        book.refresh_from_db()
        book.token = ""
        book.save()
    page = b'<html xmlns="http://www.w3.org/1999/xhtml"><body>Welcome to our network</body></html>'
    server.misbehaves = answering(200, page, Content_Type="text/html")
    with pytest.raises(Refused, match="not of an address book"):
        step()
    server.misbehaves = None
    assert visible(viewer, Contact).count() == 3
    assert step().sentence == "Both sides are the same."


def test_a_server_that_lost_all_of_a_few_is_asked_about_first(viewer, server, step):
    for name, text in people():
        server.put(name, text)
    step()
    for name, _ in people():
        server.remove(name)
    with pytest.raises(Refused, match="3 of 3 people are gone from People"):
        step()
    assert visible(viewer, Contact).count() == 3


@pytest.mark.parametrize("status", [400, 409, 413, 415, 422])
def test_one_card_that_is_not_taken_keeps_no_other_from_going(viewer, server, step, status):
    for name in ("Anna Keane", "Marcus Webb", "Priya Nair"):
        rows.contact(viewer, name)
    bad = Contact.objects.get(name="Anna Keane")

    def refuses(environ, start):
        if environ["REQUEST_METHOD"] == "PUT" and str(bad.pk) in environ["PATH_INFO"]:
            environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            return answering(status)(environ, start)
        return None

    server.misbehaves = refuses
    done = step()
    assert done.is_whole
    assert done.sentence.startswith("2 went there and 1 is not taken there as it is")
    assert "Anna Keane: " in done.sentence
    assert "Marcus Webb" in server.cards()
    server.misbehaves = None
    assert step().sentence == "1 went there."


def test_a_path_is_written_in_one_way_and_a_slash_that_is_a_sign_stays_one():
    assert path_of("https://dav.example/u/Anna%20K%C3%A9ane.vcf") == path_of("/u/Anna K\u00e9ane.vcf")
    assert path_of("/u/%61nna@x.vcf") == "/u/anna@x.vcf"
    assert path_of("/u/a%2Fb%3Fc.vcf") == "/u/a%2Fb%3Fc.vcf"


def test_a_book_that_is_gone_takes_nobody_away(viewer, server, step):
    for name, text in people():
        server.put(name, text)
    step()
    assert server.ask("DELETE", "/nadia/people/")[0] in (200, 204)
    with pytest.raises(Refused):
        step()
    assert visible(viewer, Contact).count() == 3


def test_somebody_erased_who_has_a_name_alone_is_known_by_the_key_of_their_card(viewer, server, step):
    text = "BEGIN:VCARD\nVERSION:3.0\nUID:only-a-name\nFN:Anna\nN:;Anna;;;\nEND:VCARD\n"
    server.put("anna", text)
    step()
    erase_person(viewer, anna(viewer))
    server.put("anna", text.replace("END:", "TITLE:Director\nEND:"))
    assert "asked to be erased" in step().sentence
    assert not Contact.objects.exists()


def test_letters_that_are_of_no_charset_are_written_back_as_they_were(viewer, server, step):
    """A server that answers a question for several with none of them, and a card whose old program wrote Latin-1."""
    server.put("anna", card())
    step()
    written = []

    def old(environ, start):
        if environ["REQUEST_METHOD"] == "REPORT":
            body = environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"]))
            if b"multiget" in body:
                return answering(501)(environ, start)
            environ["wsgi.input"] = io.BytesIO(body)
        if environ["REQUEST_METHOD"] == "GET":
            text = card().replace("\n", "\r\n").replace("END:", "X-OWN:für\r\nEND:")
            return answering(200, text.encode("latin-1"))(environ, start)
        if environ["REQUEST_METHOD"] == "PUT":
            written.append(environ["wsgi.input"].read(int(environ["CONTENT_LENGTH"])))
            return answering(204)(environ, start)
        return None

    server.misbehaves = old
    change_person(viewer, anna(viewer), {"title": "Mine"})
    assert step().sentence == "1 changed there."
    assert b"X-OWN:f\xfcr\r\n" in written[0]
