"""Whatever goes wrong, a digest is neither lost nor sent twice."""

from contextlib import suppress
from datetime import datetime, timedelta

import pytest

import make
from cast import NOW, TODAY, Cast
from home.digest.kept import digest
from mail import Mailbox, mail_server, parts
from metier.accounts.access import Viewer
from metier.home.choices import DigestState
from metier.home.digest import sending
from metier.home.digest.sweeping import forget_old, send_due
from metier.home.models import Digest, DigestSettings
from metier.home.upkeep import tick
from metier.plan.models import Goal, Task


def test_without_a_mail_server_nothing_happens(planned: Viewer):
    assert send_due(NOW) == []
    assert not Digest.objects.exists()


def test_an_address_that_is_none_is_told_and_nothing_breaks(planned: Viewer, settings):
    settings.METIER_SMTP = "nonsense"
    (said,) = send_due(NOW)
    assert said.startswith("No digest is sent. This is not the address of a mail server.")


def test_a_server_that_is_down_all_day_loses_and_doubles_nothing(planned: Viewer, settings, silent_port: int):
    settings.METIER_SMTP = f"smtp://127.0.0.1:{silent_port}"
    for hour in range(13):
        (said,) = send_due(NOW + timedelta(hours=hour))
        assert "cannot be reached: Connection refused" in said
    row = digest(DigestState.WAITING)
    assert row.attempts == 13
    assert "cannot be reached" in row.problem
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        send_due(NOW + timedelta(hours=13))
        assert digest(DigestState.SENT).problem == ""
        assert box.only()["Subject"] == "Thursday 1 October: two tasks"


def test_what_waited_yesterday_is_dropped_and_today_holds_it(planned: Viewer, settings, silent_port: int):
    settings.METIER_SMTP = f"smtp://127.0.0.1:{silent_port}"
    send_due(NOW)
    with mail_server() as box:
        settings.METIER_SMTP = f"smtp://127.0.0.1:{box.port}"
        for hour in range(3):
            send_due(NOW + timedelta(days=1, hours=hour))
        assert box.only()["Subject"] == "Friday 2 October: two tasks"
    assert [row.state for row in Digest.objects.order_by("for_day")] == [DigestState.WAITING, DigestState.SENT]


def test_a_mail_that_is_refused_is_tried_again_on_the_same_day(planned: Viewer, box: Mailbox):
    box.refuses["RCPT"] = "451 Greylisted, come back later"
    assert send_due(NOW) == ["1 digest could not be sent, and is tried again within the day."]
    assert "Greylisted" in digest(DigestState.WAITING).problem
    box.refuses.clear()
    assert send_due(NOW + timedelta(hours=1)) == ["Sent 1 digest."]
    assert digest().attempts == 2


def test_a_mail_that_waited_for_nothing_is_let_go(planned: Viewer, box: Mailbox):
    box.refuses["DATA"] = "451 Later"
    send_due(NOW)
    Task.objects.update(done_on=TODAY, wanted_by=TODAY)
    make.task(planned, "Due, and snoozed by the time", of=Goal.objects.get(), wanted_by=TODAY)
    make.snooze(planned)
    Task.objects.filter(done_on=None).update(snoozed_until=TODAY)
    box.refuses.clear()
    send_due(NOW + timedelta(hours=1))
    assert "Due, and snoozed" in parts(box.only())[0]


def test_a_server_that_takes_it_and_hangs_up_is_not_asked_again(planned: Viewer, box: Mailbox):
    box.breaks.add("AFTER")
    assert send_due(NOW) == ["1 digest may have been sent; the mail server did not say."]
    assert "may have been sent" in digest(DigestState.SENDING).problem
    box.breaks.clear()
    assert send_due(NOW + timedelta(hours=1)) == []
    assert len(box.received()) == 1


@pytest.mark.parametrize("crash", [SystemExit, KeyboardInterrupt, MemoryError])
def test_a_crash_after_handing_over_never_sends_a_second_one(planned: Viewer, box: Mailbox, monkeypatch, crash):
    handed_over = sending.Post.hand_over

    def dies(*words: object) -> None:
        handed_over(*words)
        raise crash

    monkeypatch.setattr(sending.Post, "hand_over", dies)
    with suppress(SystemExit, KeyboardInterrupt):
        send_due(NOW)
    digest(DigestState.SENDING)
    monkeypatch.setattr(sending.Post, "hand_over", handed_over)
    for hours in range(1, 5):
        assert send_due(NOW + timedelta(hours=hours)) == []
    assert len(box.received()) == 1


def test_a_career_that_breaks_does_not_keep_others_from_their_mail(
    planned: Viewer, box: Mailbox, cast: Cast, monkeypatch
):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    make.task(cast.stranger.viewer, "Practise the talk", wanted_by=TODAY)
    written = sending.write

    def breaks(viewer: Viewer, *rest: object):
        if viewer.career == planned.career:
            raise ZeroDivisionError
        return written(viewer, *rest)

    monkeypatch.setattr(sending, "write", breaks)
    assert send_due(NOW) == ["Sent 1 digest.", "1 digest met a bug; the log has its trace."]
    assert Digest.objects.get(career=planned.career).problem == "Metier could not write it. Why is in its log."


def test_two_at_once_send_one(planned: Viewer, box: Mailbox, monkeypatch):
    """As on two machines: the second comes while the first has claimed the day and not sent yet."""
    written = sending.write

    def second_comes(*words: object):
        monkeypatch.setattr(sending, "write", written)
        assert send_due(NOW) == []
        return written(*words)

    monkeypatch.setattr(sending, "write", second_comes)
    assert send_due(NOW) == ["Sent 1 digest."]
    assert len(box.received()) == 1


def test_what_was_turned_off_meanwhile_is_not_sent(planned: Viewer, box: Mailbox, monkeypatch):
    from metier.home.digest import sweeping

    found = sweeping.candidates

    def then_turned_off(now: datetime):
        rows = list(found(now))
        DigestSettings.objects.update(is_on=False)
        return rows

    monkeypatch.setattr(sweeping, "candidates", then_turned_off)
    assert send_due(NOW) == []
    assert box.received() == []


def test_old_days_are_forgotten_after_a_month(planned: Viewer):
    make.digest(planned, TODAY - timedelta(days=40))
    make.digest(planned, TODAY - timedelta(days=20))
    assert forget_old(NOW) == 1
    assert any("old digest" in said for said in _ticked(planned))


def _ticked(viewer: Viewer) -> list[str]:
    make.digest(viewer, TODAY - timedelta(days=50))
    return tick(NOW)


def test_progress_is_told_and_it_can_be_stopped_between_two(planned: Viewer, box: Mailbox, cast: Cast):
    make.digest_settings(cast.stranger.viewer, "sasha@example.org")
    make.task(cast.stranger.viewer, "Practise the talk", wanted_by=TODAY)
    told: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        told.append((done, of))
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send_due(NOW, stop)
    assert told == [(0, 2), (1, 2)]
    assert len(box.received()) == 1
    told.clear()
    assert send_due(NOW, lambda done, of: told.append((done, of))) == ["Sent 1 digest."]
    assert told == [(0, 1), (1, 1)]
    assert len(box.received()) == 2
