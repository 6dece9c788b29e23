"""Those who could help: fields, terms, fee, talks, and what came of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from djmoney.money import Money

import make
from cast import TODAY, Cast, Member
from metier.accounts.access import Viewer
from metier.home.calendar_feed import feed
from metier.support.actions import helpers as actions
from metier.support.choices import HelpKind
from metier.support.models import Helper, HelperSession
from metier.support.nudges import nudges
from metier.support.pages.help import FOR, help_page

pytestmark = pytest.mark.django_db
SAID = {
    "name": "Mei Tanaka",
    "kind": "coach",
    "fields_of_help": ["direction", "conversation"],
    "fee": "80",
    "fee_per": "session",
    "first_talk": "free",
    "found": "Helen told me",
    "terms": "Four sessions, then we look",
    "wanted": "Know whether I want to lead",
    "state": "considering",
}


def at(name: str, *args: object) -> str:
    return reverse(f"support:{name}", args=args)


def text(member: Member, name: str, *args: object) -> str:
    return member.client.get(at(name, *args)).content.decode().replace("\u00a0", " ")


def test_somebody_is_put_on_the_list_with_their_terms(owner: Member):
    assert "Nobody is on your list yet" in text(owner, "help")
    assert owner.client.post(at("new_helper"), SAID).status_code == 303
    helper = Helper.objects.get()
    assert (helper.fields, helper.fee) == (["direction", "conversation"], Money("80.00", "GBP"))
    shown = text(owner, "help")
    assert "£80 a session, first talk free" in shown
    assert "Direction, a difficult conversation" in shown
    page = text(owner, "helper", helper.pk)
    assert "Know whether I want to lead" in page
    assert "Helen told me" in page
    assert "The first one is free." in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": ""}, "Fill this in"),
        ({"kind": "wizard"}, "valid choice"),
        ({"fee": "a lot"}, "is not an amount"),
        ({"fields_of_help": ["magic"]}, "valid choice"),
        ({"known_for": "x" * 301}, "at most 300"),
    ],
)
def test_a_mistake_is_said_beside_its_field(owner: Member, wrong: dict[str, object], said: str):
    answer = owner.client.post(at("new_helper"), SAID | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Helper.objects.exists()


def test_a_change_is_kept_and_one_made_elsewhere_is_shown_first(owner: Member):
    helper = make.helper(owner.viewer)
    version = helper.changed_at.isoformat()
    actions.change_helper(
        replace(owner.viewer, now=owner.viewer.now + timedelta(minutes=1)), helper, {"found": "A friend"}
    )
    answer = owner.client.post(at("change_helper", helper.pk), SAID | {"version": version})
    assert answer.status_code == 422
    assert "changed elsewhere" in answer.content.decode()
    helper.refresh_from_db()
    said = SAID | {"version": helper.changed_at.isoformat(), "fee": ""}
    assert owner.client.post(at("change_helper", helper.pk), said).status_code == 303
    helper.refresh_from_db()
    assert (helper.fee, helper.fee_per, helper.found) == (None, "", "Helen told me")


def test_talks_are_agreed_held_and_looked_back_on(owner: Member):
    helper = make.helper(owner.viewer)
    owner.client.post(at("new_session", helper.pk), {"on": "2026-10-08", "about": "Where this is going"})
    helper.refresh_from_db()
    assert helper.state == "asked"
    assert "Thursday 8 October" in text(owner, "help")
    session = HelperSession.objects.get()
    answer = owner.client.post(at("change_session", session.pk), {"on": "2026-10-08", "outcome": "I know now"})
    assert answer.status_code == 422
    assert "once it was held" in answer.content.decode()
    said = {
        "on": "2026-09-30",
        "about": "Where",
        "agreed": "I write to Grace",
        "outcome": "I know now",
        "minutes": "50m",
        "cost": "80",
    }
    assert owner.client.post(at("change_session", session.pk), said).status_code == 303
    page = text(owner, "helper", helper.pk)
    assert "50 min, £80 so far" in page
    assert "I write to Grace" in page
    assert owner.client.post(at("trash_session", session.pk)).status_code == 303
    assert "I write to Grace" not in text(owner, "helper", helper.pk)
    assert owner.client.post(at("restore_session", session.pk)).status_code == 303


def test_a_talk_of_which_nothing_is_written_is_asked_about(owner: Member):
    make.helper_session(owner.viewer, on=TODAY - timedelta(days=3))
    assert "Mei Tanaka: what came of it?" in text(owner, "help")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"on": "1926-01-01"}, "before a working life"),
        ({"on": "2036-01-01"}, "more than five years ahead"),
        ({"on": ""}, "Give a date"),
        ({"cost": "free"}, "is not an amount"),
    ],
)
def test_a_talk_that_cannot_be_is_said(owner: Member, wrong: dict[str, str], said: str):
    helper = make.helper(owner.viewer)
    answer = owner.client.post(at("new_session", helper.pk), {"on": "2026-10-01"} | wrong)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not HelperSession.objects.exists()


def nudged(viewer: Viewer) -> list[tuple[str, str]]:
    return [(one.kind, one.why.replace("\u00a0", " ")) for one in nudges(viewer)]


def test_today_says_when_a_talk_is_and_asks_what_came_of_it(owner: Member):
    viewer = owner.viewer
    talk = make.helper_session(viewer, on=TODAY + timedelta(days=2))
    assert nudges(viewer) == []
    assert nudged(replace(viewer, now=viewer.now + timedelta(days=1))) == [
        ("help-talk", "You agreed it for tomorrow. It is about: Where this is going.")
    ]
    held = replace(viewer, now=viewer.now + timedelta(days=3))
    assert nudged(held) == [("help-held", "It was on 3 October. A sentence is enough.")]
    assert nudges(replace(viewer, now=viewer.now + timedelta(days=17))) == []
    actions.change_session(held, talk, {"outcome": "I know what I want"})
    assert nudges(held) == []
    make.helper_session(viewer, on=TODAY)
    assert "Talk with Mei Tanaka" in owner.client.get("/").content.decode()


def test_a_talk_is_in_the_calendar_and_neither_with_whom_nor_what_it_is_about(owner: Member):
    talk = make.helper_session(owner.viewer, on=TODAY + timedelta(days=9), about="My secret plan")
    make.helper_session(owner.viewer, on=TODAY - timedelta(days=400))
    data = feed(owner.viewer).data.decode()
    assert data.count("SUMMARY:A talk") == 1
    assert f"UID:{talk.pk}@metier" in data
    assert "secret" not in data
    assert "Mei" not in data


def test_people_one_knows_come_first(owner: Member):
    make.helper(owner.viewer, "A Coach", kind="coach", fields=["direction"])
    make.helper(owner.viewer, "Zoë Known", kind="peer", fields=["direction"])
    page = help_page(owner.viewer)
    assert [row.helper.name for row in page.rows] == ["Zoë Known", "A Coach"]
    assert [one.name for one in page.kinds[0].helpers] == ["Zoë Known", "A Coach"]


def test_it_ends_with_what_came_of_it_and_can_be_taken_up_again(owner: Member):
    helper = make.helper(owner.viewer, state="working")
    answer = owner.client.post(at("end_helper", helper.pk), {"on": "2026-10-01", "outcome": "I lead now"})
    assert answer.status_code == 303
    assert "Ended on 1 October 2026" in text(owner, "helper", helper.pk)
    assert "Ended: 1" in text(owner, "help")
    assert owner.client.post(at("end_helper", helper.pk), {"on": "2026-10-01"}).status_code == 422
    assert owner.client.post(at("resume_helper", helper.pk)).status_code == 303
    helper.refresh_from_db()
    assert (helper.state, helper.ended_on, helper.outcome) == ("working", None, "I lead now")


def test_in_the_trash_somebody_goes_with_their_talks_and_comes_back_with_them(owner: Member):
    helper = make.helper(owner.viewer)
    make.helper_session(owner.viewer, helper)
    assert owner.client.post(at("trash_helper", helper.pk)).status_code == 303
    assert HelperSession.objects.get().trashed_at is not None
    assert "Mei Tanaka" not in text(owner, "help").split("<main")[1].split('id="list-h"')[1]
    trash = owner.client.get("/trash/").content.decode()
    assert "Helper, with 1 session with a helper" in trash
    assert owner.client.post(at("restore_helper", helper.pk)).status_code == 303
    assert HelperSession.objects.get().trashed_at is None


def test_only_their_owner_sees_helpers(cast: Cast):
    helper = make.helper(cast.owner.viewer, "A secret name")
    session = make.helper_session(cast.owner.viewer, helper)
    for other in cast.others:
        assert "A secret name" not in text(other, "help")
        for name, row in (("helper", helper), ("change_helper", helper), ("change_session", session)):
            assert other.client.get(at(name, row.pk)).status_code == 404


def test_which_help_fits_names_who_gives_it(owner: Member):
    make.helper(owner.viewer, fields=["planning"])
    page = help_page(owner.viewer)
    assert {kind.code for kind in page.kinds} == set(HelpKind.values) == set(FOR)
    assert [kind.code for kind in page.kinds if kind.helpers] == ["planning"]


def test_the_number_of_queries_stays(owner: Member):
    def count(name: str, *args: object) -> int:
        with CaptureQueriesContext(connection) as asked:
            text(owner, name, *args)
        return len(asked)

    helper = make.helper(owner.viewer)
    make.helper_session(owner.viewer, helper)
    few = count("help"), count("helper", helper.pk)
    for number in range(12):
        another = make.helper(owner.viewer, f"Helper {number}")
        for of in (helper, another):
            make.helper_session(owner.viewer, of, on=TODAY - timedelta(days=number))
    assert (count("help"), count("helper", helper.pk)) == few


def test_of_those_with_whom_it_has_ended_the_last_are_shown_and_all_on_asking(owner: Member):
    for number in range(8):
        ended = TODAY - timedelta(days=number)
        make.helper(owner.viewer, f"Helper of day {number}", state="ended", ended_on=ended)
    page = text(owner, "help")
    assert "Ended: 8" in page
    assert "Helper of day 5" in page
    assert "Helper of day 6" not in page
    assert "Helper of day 7" in owner.client.get(at("help") + "?ended").content.decode()


def test_of_each_helper_the_next_talk_is_said_else_the_last(owner: Member):
    mei, ada = make.helper(owner.viewer), make.helper(owner.viewer, "Ada Obi")
    for on in (-30, -3, 5, 12):
        make.helper_session(owner.viewer, mei, on=TODAY + timedelta(days=on))
    for on in (-40, -8):
        make.helper_session(owner.viewer, ada, on=TODAY + timedelta(days=on))
    page = text(owner, "help")
    assert "Next on 6 October" in page
    assert "Last on 23 September" in page
