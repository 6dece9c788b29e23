"""The mail server: how it is named, kept and spoken to, and what is said when it does not take a mail."""

import socket
import stat
from email.message import EmailMessage
from pathlib import Path

import pytest

from mail import mail_server
from metier.core.errors import Refused
from metier.home.digest import server as kept
from metier.home.digest.addresses import base_url, is_local, recipient, sender
from metier.home.digest.posting import NoLine, NotSent, Post, Unsure, post
from metier.home.digest.server import MailServer, Privacy, read_server
from metier.home.upkeep.examination import CHECKS

LONG = "https://career.example.org/" + "x" * 300


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path
    return tmp_path


def mail() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "metier@example.org", "nadia@example.org", "Thursday"
    message["List-Unsubscribe"] = f"<{LONG}>"
    message.set_content("Finish the dbt module\n.\nand this: ü\n")
    return message


def sent(server: MailServer, number: int = 1) -> None:
    with post(server) as line:
        for _ in range(number):
            line.hand_over(mail(), "metier@example.org", "nadia@example.org")


def at(port: int, scheme: str = "smtp", user: str = "") -> MailServer:
    return read_server(f"{scheme}://{user}127.0.0.1:{port}")


# Its address


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("smtp://mail.example.org", MailServer("mail.example.org", 587)),
        ("smtps://mail.example.org", MailServer("mail.example.org", 465, Privacy.AT_ONCE)),
        ("smtp+starttls://mail.example.org:25", MailServer("mail.example.org", 25, Privacy.NEEDED)),
        ("smtp://[::1]:1025", MailServer("::1", 1025)),
        (
            " smtp://nadia%40example.org:p%40ss%2Fw%23rd@mail.example.org:587\n",
            MailServer("mail.example.org", 587, Privacy.OFFERED, "nadia@example.org", "p@ss/w#rd"),
        ),
    ],
)
def test_an_address_is_read(address: str, found: MailServer):
    assert read_server(address) == found
    assert read_server(str(found)).port == found.port


@pytest.mark.parametrize(
    "address",
    ["", "mail.example.org", "http://mail.example.org", "smtp://", "smtp://mail:port", "smtp://ma il", "smtp://u:pa#ss@mail.example.org", "smtp://:secret@mail.example.org", "smtp://mail.example.org/box"],
)  # fmt: skip
def test_what_is_no_address_is_refused_without_the_password(address: str):
    with pytest.raises(Refused) as refused:
        read_server(address)
    assert "secret" not in str(refused.value)


def test_no_text_about_it_has_the_password():
    server = read_server("smtp://nadia%40example.org:secret@mail.example.org")
    assert str(server) == "smtp://nadia%40example.org@mail.example.org:587"
    assert "secret" not in repr(server)


def test_it_is_kept_for_its_owner_alone_and_forgotten(home: Path):
    assert kept.mail_server() is None
    kept.keep_server("smtp://nadia:secret@mail.example.org")
    assert stat.S_IMODE((home / "smtp").stat().st_mode) == 0o600
    assert kept.mail_server() == MailServer("mail.example.org", 587, Privacy.OFFERED, "nadia", "secret")
    assert kept.forget_server()
    assert not kept.forget_server()
    assert kept.mail_server() is None
    assert list(home.iterdir()) == []


def test_what_cannot_be_is_not_kept_and_keeps_what_was(home: Path):
    kept.keep_server("smtp://mail.example.org")
    with pytest.raises(Refused):
        kept.keep_server("nonsense")
    assert kept.kept_address() == "smtp://mail.example.org"


def test_the_environment_goes_before_what_is_kept(settings):
    kept.keep_server("smtp://mail.example.org")
    settings.METIER_SMTP = "smtps://other.example.org"
    assert str(kept.mail_server()) == "smtps://other.example.org:465"
    assert kept.is_of_environment()


# Whom it is from, and where its links lead


def test_the_sender_is_the_one_that_is_set_or_the_user_or_the_reader(settings):
    server = MailServer("mail.example.org", 587, user="nadia@example.org")
    assert str(sender(server, "to@example.org")) == "Metier <nadia@example.org>"
    assert str(sender(MailServer("mail.example.org", 25), "to@example.org")) == "Metier <to@example.org>"
    settings.METIER_MAIL_FROM = "Careers at Calder <careers@calder.example>"
    assert str(sender(server, "to@example.org")) == "Careers at Calder <careers@calder.example>"
    settings.METIER_MAIL_FROM = "nobody"
    with pytest.raises(Refused, match="METIER_MAIL_FROM is “nobody”"):
        sender(server, "to@example.org")


def test_a_host_in_other_letters_is_written_as_it_is_registered():
    assert recipient("nadia@bücher.example").addr_spec == "nadia@xn--bcher-kva.example"


@pytest.mark.parametrize(
    "address", ["", "nadia", "nadia@", "nadia@example.org\nBcc: all@example.org", "na dia@example.org"]
)
def test_what_is_no_mail_address_is_refused(address: str):
    with pytest.raises(Refused):
        recipient(address)


def test_a_name_cannot_add_a_header():
    message = EmailMessage()
    message["To"] = recipient("nadia@example.org", "Nadia\r\nBcc: all@example.org")
    assert "\nBcc" not in message.as_string()


def test_links_lead_to_what_is_set_or_served_or_to_this_machine(settings, home: Path):
    assert base_url() == "http://127.0.0.1:8765"
    (home / "server.json").write_text('{"host": "127.0.0.1", "port": 9000}')
    assert base_url() == "http://127.0.0.1:9000"
    assert is_local(base_url())
    settings.SERVED_HOSTS = ["career.example.org"]
    assert base_url() == "https://career.example.org"
    assert not is_local(base_url())
    settings.METIER_URL = "https://example.org/metier"
    assert base_url() == "https://example.org/metier"


# Speaking to it


def test_a_mail_arrives_as_it_was_written():
    with mail_server() as box:
        sent(at(box.port))
    assert box.only()["Subject"] == "Thursday"
    assert box.only()["List-Unsubscribe"] == f"<{LONG}>"
    assert box.only().get_content().splitlines() == ["Finish the dbt module", ".", "and this: ü"]
    assert (box.envelopes[0].mail_from, box.envelopes[0].rcpt_tos) == ("metier@example.org", ["nadia@example.org"])


def test_many_go_over_one_line():
    with mail_server() as box:
        sent(at(box.port), 3)
    assert (len(box.received()), box.connections) == (3, 1)


def test_the_name_of_the_machine_is_not_told():
    with mail_server() as box:
        sent(at(box.port))
    assert box.received()[0].get("Received") is None


def test_a_line_that_was_closed_meanwhile_is_opened_again():
    with mail_server() as box, post(at(box.port)) as line:
        line.hand_over(mail(), "metier@example.org", "nadia@example.org")
        line._line.sock.shutdown(socket.SHUT_RDWR)
        line.hand_over(mail(), "metier@example.org", "nadia@example.org")
    assert (len(box.received()), box.connections) == (2, 2)


def test_what_it_refuses_is_told_in_its_words_and_the_line_stays_good():
    with mail_server(refuses={"RCPT": "550 No such user here"}) as box, post(at(box.port)) as line:
        with pytest.raises(NotSent, match="does not take mail to nadia@example.org: No such user here"):
            line.hand_over(mail(), "metier@example.org", "nadia@example.org")
        box.refuses.clear()
        line.hand_over(mail(), "metier@example.org", "nadia@example.org")
        assert (len(box.received()), box.connections) == (1, 1)


@pytest.mark.parametrize(
    ("command", "said"),
    [("MAIL", "does not take mail from metier@example.org"), ("DATA", "refused the mail: Try later")],
)
def test_other_refusals(command: str, said: str):
    with mail_server(refuses={command: "451 Try later"}) as box, pytest.raises(NotSent, match=said):
        sent(at(box.port))


def test_a_server_that_is_down_cannot_be_reached(silent_port: int):
    with pytest.raises(NoLine, match=r"127\.0\.0\.1:\d+ cannot be reached: Connection refused"):
        sent(at(silent_port))


@pytest.mark.parametrize("command", ["MAIL", "RCPT"])
def test_a_server_that_hangs_up_before_has_not_got_it(command: str):
    with mail_server(breaks={command}) as box, pytest.raises(NoLine, match="went away"):
        sent(at(box.port))


def test_a_server_that_takes_it_and_hangs_up_leaves_one_unsure():
    with mail_server(breaks={"AFTER"}) as box, pytest.raises(Unsure, match="may have been sent"):
        sent(at(box.port))
    assert len(box.received()) == 1


# Privacy


def test_tls_is_used_where_it_is_offered():
    with mail_server(tls=True) as box:
        sent(at(box.port))
    assert box.were_private == [True]


def test_tls_that_is_asked_for_is_needed():
    with mail_server() as box, pytest.raises(NoLine, match="offers no privacy"):
        sent(at(box.port, "smtp+starttls"))


def test_a_password_goes_over_no_open_line_but_on_this_machine(monkeypatch):
    with mail_server(user=("nadia", "secret")) as box:
        sent(at(box.port, user="nadia:secret@"))
        assert len(box.received()) == 1
        monkeypatch.setattr(kept, "LOOPBACK", frozenset())
        with pytest.raises(NoLine, match="a password goes over no open line"):
            sent(at(box.port, user="nadia:secret@"))


def test_a_certificate_that_nobody_vouches_for_is_refused_elsewhere(monkeypatch):
    monkeypatch.setattr(kept, "LOOPBACK", frozenset())
    with mail_server(tls=True) as box, pytest.raises(NoLine, match="cannot be spoken to in private"):
        sent(at(box.port))


def test_a_user_is_let_in_over_tls_and_a_wrong_password_is_told_without_it():
    with mail_server(tls=True, user=("nadia@example.org", "p@ss")) as box:
        sent(at(box.port, "smtp+starttls", "nadia%40example.org:p%40ss@"))
        assert len(box.received()) == 1
        with pytest.raises(NoLine, match="does not know this user or password") as refused:
            sent(at(box.port, "smtp+starttls", "nadia%40example.org:wrong@"))
    assert "wrong" not in str(refused.value)


def test_a_user_where_none_is_asked_for_is_told():
    with mail_server() as box, pytest.raises(NoLine, match="takes no user and password"):
        sent(at(box.port, user="nadia:secret@"))


# The doctor


def examined() -> tuple[str, str]:
    return dict(CHECKS)["Mail"](None)


def test_the_doctor_tells_whether_mail_is_set_up_and_answers(settings):
    assert examined() == ("No mail server is set, so no digest is sent.", "")
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        assert examined() == (f"smtp://127.0.0.1:{box.port} answers, and lets Metier in.", "")
    found, advice = examined()
    assert "cannot be reached" in found
    assert "the digests wait" in advice


def test_reaching_sends_nothing():
    with mail_server() as box:
        Post(at(box.port)).reach()
    assert box.received() == []
