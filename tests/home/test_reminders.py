"""The page of reminders and `metier reminders`: where and when the digest goes, tried, and what became of the last ones."""

import json
import re
import stat
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from django.test import Client

import make
from cast import NOW, TODAY, Cast, Member
from mail import mail_server
from metier.accounts.access import Viewer
from metier.cli import metier
from metier.core.errors import Refused
from metier.home.actions.reminders import set_reminders
from metier.home.choices import DigestState
from metier.home.digest.sweeping import send_due
from metier.home.models import Digest, DigestSettings

SET = {"email": "nadia@example.org", "is_on": "on", "at_hour": "6", "quiet_days": ["5", "6"]}


@pytest.fixture(autouse=True)
def home(tmp_path, settings) -> Path:
    settings.METIER_HOME = tmp_path
    return tmp_path


def page(client: Client) -> str:
    answer = client.get("/reminders/")
    assert answer.status_code == 200
    return answer.content.decode().replace("\u00a0", " ")


# The page


def test_it_begins_with_ones_own_address_and_no_mail_server(cast: Cast):
    shown = page(cast.owner.client)
    assert 'value="nadia@example.org"' in shown
    assert "No mail server is set, so no mail goes." in shown
    assert "metier reminders server smtp://" in shown
    assert "Send a test mail" not in shown


def test_it_is_in_the_menu_and_in_the_settings(cast: Cast):
    assert cast.owner.client.get("/account/settings/").content.decode().count('href="/reminders/"') == 2


def test_what_is_said_is_kept_and_shown(cast: Cast, settings):
    settings.METIER_SMTP = "smtp://nadia:secret@mail.example.org"
    cast.owner.client.post("/reminders/", SET)
    shown = page(cast.owner.client)
    assert "Your reminders are saved." in shown
    assert "at most one a day, from 06:00, never on Saturday and Sunday." in shown
    assert "smtp://nadia@mail.example.org:587" in shown
    assert "secret" not in shown
    kept = DigestSettings.objects.get()
    assert (kept.email, kept.is_on, kept.at_hour, kept.quiet_days) == ("nadia@example.org", True, 6, "56")
    cast.owner.client.post("/reminders/", SET | {"at_hour": "8", "quiet_days": []})
    kept = DigestSettings.objects.get()
    assert (kept.at_hour, kept.quiet_days) == (8, "")


@pytest.mark.parametrize(
    "wrong",
    [{"email": ""}, {"email": "nadia"}, {"at_hour": "24"}, {"quiet_days": ["7"]}, {"email": "a@b.c\nBcc: d@e.f"}],
)
def test_what_cannot_be_is_told_at_its_field_and_not_kept(cast: Cast, wrong: dict[str, object]):
    answer = cast.owner.client.post("/reminders/", SET | wrong)
    assert answer.status_code == 422
    assert 'id="problems"' in answer.content.decode()
    assert not DigestSettings.objects.exists()


def test_it_is_turned_off_and_on_again(cast: Cast):
    client = cast.owner.client
    make.digest_settings(cast.owner.viewer)
    client.post("/reminders/off/")
    shown = page(client)
    assert "The digest is off." in shown
    undo = re.search(r'action="([^"]+)" method="post">(?:(?!</form>).)*data-undo', shown, re.DOTALL)
    assert undo
    client.post(undo[1])
    assert DigestSettings.objects.get().is_on
    DigestSettings.objects.all().delete()
    client.post("/reminders/on/")
    assert "Say first where the mail goes." in page(client)


def test_a_test_mail_arrives_or_the_reason_is_told(cast: Cast, settings, silent_port: int):
    client = cast.owner.client
    make.digest_settings(cast.owner.viewer)
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        client.post("/reminders/test/")
        assert "A test mail is on its way to nadia@example.org." in page(client)
        assert box.only()["Subject"] == "Metier can reach you by mail"
        client.post("/reminders/test/")
        assert len({mail["Message-ID"] for mail in box.received()}) == 1
    settings.METIER_SMTP = f"smtp://127.0.0.1:{silent_port}"
    client.post("/reminders/test/")
    assert "cannot be reached: Connection refused." in page(client)
    settings.METIER_SMTP = ""
    client.post("/reminders/test/")
    assert "No mail server is set" in page(client)
    assert not Digest.objects.exists()


def test_it_shows_what_today_would_say_and_what_became_of_the_last_days(cast: Cast, settings):
    viewer = cast.owner.viewer
    make.task(viewer, "Finish the dbt module", wanted_by=TODAY)
    assert "Finish the dbt module" in page(cast.owner.client).partition('id="today"')[2]
    make.digest_settings(viewer)
    make.digest(viewer, TODAY - timedelta(days=1), problem="The line is down.")
    make.digest(viewer, TODAY - timedelta(days=2), state=DigestState.SENT, items=[["task-due", "x", ""]])
    make.digest(viewer, TODAY - timedelta(days=3), state=DigestState.NOTHING)
    shown = page(cast.owner.client).partition('id="sent"')[2]
    assert "Not sent; told in the next mail" in shown
    assert "The line is down." in shown
    assert "Sent, 1 thing" in shown
    assert "Monday 28 September" not in shown


def test_an_address_of_a_server_that_cannot_be_is_told(cast: Cast, settings):
    settings.METIER_SMTP = "nonsense"
    assert "This is not the address of a mail server." in page(cast.owner.client)


def test_the_demo_career_has_no_mail(cast: Cast):
    cast.owner.career.is_demo = True
    with pytest.raises(Refused, match="nobody is there to read it"):
        set_reminders(cast.owner.viewer, {"email": "nadia@example.org"})


def test_others_see_and_change_only_their_own(cast: Cast):
    make.digest_settings(cast.owner.viewer, "mine@example.org")
    for other in cast.others:
        assert "mine@example.org" not in page(other.client)
        other.client.post("/reminders/off/")
        other.client.post("/reminders/", SET)
    assert DigestSettings.objects.get(email="mine@example.org").is_on


# The terminal


@pytest.fixture
def run(monkeypatch, owner: Member) -> Callable[..., Result]:
    monkeypatch.setattr("metier.accounts.console.load", lambda: None)
    runner = CliRunner()
    return lambda *words, **more: runner.invoke(metier, ["reminders", *words], **more)


def test_it_is_set_up_in_a_terminal(run, home: Path):
    assert "No digest is sent. Set it up" in run().output
    assert run("server", "smtp://nadia:secret@mail.example.org").output == (
        "Mail goes over smtp://nadia@mail.example.org:587. `metier reminders test` tries it.\n"
    )
    assert stat.S_IMODE((home / "smtp").stat().st_mode) == 0o600
    assert run("on", "nadia@example.org").output == (
        "The digest goes to nadia@example.org, at most once a day from 07:00 in Europe/London.\n"
    )
    assert "from 06:00" in run("at", "6").output
    assert "never on Saturday and Sunday" in run("quiet", "sat, Sunday").output
    assert "never" not in run("quiet", "none").output
    assert "is off; it went to" in run("off").output
    assert "goes to nadia@example.org" in run("on").output


def test_in_a_terminal_it_shows_itself_to_programs_too(run, viewer: Viewer, settings, silent_port: int):
    make.task(viewer, "Finish the dbt module", wanted_by=TODAY)
    make.digest_settings(viewer, quiet_days="56")
    settings.METIER_SMTP = f"smtp://127.0.0.1:{silent_port}"
    send_due(NOW)
    said = json.loads(run("show", "--json").output)
    assert said["quiet_days"] == ["sat", "sun"]
    assert said["today"] == ["Finish the dbt module"]
    assert said["days"][0]["day"] == "2026-10-01"
    assert "cannot be reached" in said["days"][0]["problem"]
    assert "cannot be reached" in run("show").output


def test_what_is_wrong_in_a_terminal(run):
    assert isinstance(run("at", "6").exception, Refused)
    assert isinstance(run("on", "nadia").exception, Refused)
    assert "Say first where the mail goes." in str(run("test").exception)
    run("on", "nadia@example.org")
    assert "metier reminders server smtp://" in str(run("test").exception)
    assert "not days of the week" in str(run("quiet", "sat,never").exception)
    assert run("at", "24").exit_code == 2
    assert "not the address of a mail server" in str(run("server", "mail.example.org").exception)


def test_a_password_can_be_given_out_of_sight_and_forgotten(run, home: Path, settings):
    assert "Mail goes over" in run("server", "-", input="smtp://nadia:secret@mail.example.org\n").output
    assert "secret" in (home / "smtp").read_text()
    assert run("server").output == "Mail goes over smtp://nadia@mail.example.org:587.\n"
    settings.METIER_SMTP = "smtp://other.example.org"
    assert "METIER_SMTP is set, and goes before what is kept." in run("server").output
    settings.METIER_SMTP = ""
    assert run("server", "none").output == "No mail server is kept any more.\n"
    assert run("server", "none").output == "No mail server was kept.\n"
    assert "No mail server is set" in run("server").output


def test_a_test_mail_from_a_terminal(run, settings):
    run("on", "nadia@example.org")
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        assert run("test").output == "A test mail is on its way to nadia@example.org.\n"
        assert box.only()["To"] == "Nadia Rahman <nadia@example.org>"


def test_reminders_and_digests_are_in_the_archive(owner: Member):
    import archives

    viewer = owner.viewer
    make.digest_settings(viewer, at_hour=6, quiet_days="5")
    make.digest(viewer, date(2026, 9, 30), state=DigestState.NOTHING)
    data = archives.exported(owner.career)
    assert archives.exported(archives.moved(data, owner.career)) == data
