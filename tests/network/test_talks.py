"""Talks and meetings: logged, changed, taken back; the brief before and the draft of a message."""

from datetime import time, timedelta

import pytest
from django.urls import reverse

from cast import TODAY, Cast, Member
from make import network as rows
from metier.core.errors import Refused
from metier.network import actions
from metier.network.models import Interaction, Meeting

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, address: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(address, args=args), said, follow=True))


def get(member: Member, address: str, *args: object) -> str:
    return shown(member.client.get(reverse(address, args=args)))


def test_a_talk_with_two_is_one_of_each_and_goes_as_one(owner: Member):
    anna = rows.contact(owner.viewer, every=6)
    rows.contact(owner.viewer, "Dele Akande")
    text = post(
        owner, "network:new_talk", anna.pk, on="2026-09-30", channel="met", line="The budget", others="dele, ANNA"
    )
    assert "The talk with Anna Keane and Dele Akande is logged." in text
    assert "Met. The budget." in text
    assert "With Dele Akande" in text
    one, two = Interaction.objects.all()
    assert one.together == two.together is not None
    anna.refresh_from_db()
    assert (anna.last_on, anna.due_on) == (TODAY - timedelta(days=1), TODAY + timedelta(days=41))
    owner.client.post(reverse("network:trash_talk", args=[one.pk]) + "?others=too")
    anna.refresh_from_db()
    assert anna.last_on is None
    assert not Interaction.objects.filter(trashed_at=None).exists()
    post(owner, "network:restore_talk", one.pk)
    assert Interaction.objects.filter(trashed_at=None).count() == 2


def test_one_of_those_who_were_there_can_be_left_out(owner: Member):
    anna, dele = rows.contact(owner.viewer), rows.contact(owner.viewer, "Dele Akande")
    one, two = actions.log_talk(owner.viewer, [anna, dele], {"line": "Lunch"})
    post(owner, "network:trash_talk", one.pk)
    assert list(Interaction.objects.filter(trashed_at=None)) == [two]


def test_a_talk_that_comes_back_from_the_trash_counts_again(owner: Member):
    anna = rows.contact(owner.viewer, every=6)
    talk = rows.interaction(owner.viewer, anna)
    post(owner, "network:trash_talk", talk.pk)
    owner.client.post(reverse("home:untrash", args=["network.interaction", talk.pk]))
    anna.refresh_from_db()
    assert (anna.last_on, anna.due_on) == (talk.on, talk.on + timedelta(weeks=6))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"channel": "met", "on": "2026-10-02"}, "is still to come. Give a day up to today."),
        ({"channel": "met", "on": "soon"}, "is not a day"),
        ({"channel": "met", "others": "Nobody Known"}, "You have nobody called “Nobody Known”"),
        ({"channel": "met", "minutes": "long"}, "Write a number of minutes, such as 40."),
        ({"channel": "pigeon"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_is_logged(owner: Member, said, sentence):
    anna = rows.contact(owner.viewer)
    answer = owner.client.post(reverse("network:new_talk", args=[anna.pk]), said)
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert not Interaction.objects.exists()


def test_a_talk_is_changed(owner: Member):
    talk = rows.interaction(owner.viewer)
    said = {"on": "2026-08-01", "channel": "mail", "direction": "out", "line": "Her shortlist"}
    text = post(owner, "network:talk", talk.pk, **said)
    assert "The talk is changed." in text
    assert "Email, you turned to them. Her shortlist." in text
    assert "Nothing was different." in post(owner, "network:talk", talk.pk, **said)


def test_a_meeting_has_its_brief_before_and_becomes_a_talk_after(owner: Member):
    anna = rows.contact(owner.viewer, birthday="--10-09", could_give="A view on her shortlist")
    rows.interaction(owner.viewer, anna, note="She starts in May")
    rows.favour(owner.viewer, anna, "given", stage="promised", line="Send the model", due=TODAY + timedelta(days=3))
    rows.favour(owner.viewer, anna, "received", stage="promised", line="She sends her notes")
    rows.introduction(owner.viewer, anna)
    said = {"on": "2026-10-06", "at": "14:30", "place": "Her office", "to_ask": "How was the first year?"}
    text = post(owner, "network:new_meeting", anna.pk, **said)
    for part in (
        "Tuesday 6 October at 14:30, Her office",
        "How was the first year?",
        "An introduction to James Thornley",
        "Asked what you think of her shortlist",
        "She starts in May",
        "Send the model",
        "A view on her shortlist",
        "Birthday on Friday 9 October",
    ):
        assert part in text, part
    assert "She sends her notes" not in text
    row = Meeting.objects.get()
    assert row.at == time(14, 30)
    assert "How was the first year?" in get(owner, "network:brief", anna.pk)
    text = post(owner, "network:hold_meeting", row.pk, channel="met", line="Begin with the budget", on="2026-10-01")
    assert "The talk with Anna Keane is logged." in text
    assert "Met. Begin with the budget." in text
    assert "How was the first year?" not in get(owner, "network:person", anna.pk)
    row.refresh_from_db()
    with pytest.raises(Refused, match="is logged already"):
        actions.hold_meeting(owner.viewer, row, {})
    assert "ahead again" in post(owner, "network:unhold_meeting", row.pk)
    assert "How was the first year?" in get(owner, "network:person", anna.pk)


def test_a_meeting_is_moved_put_away_and_brought_back(owner: Member):
    row = rows.meeting(owner.viewer)
    answer = owner.client.post(reverse("network:change_meeting", args=[row.pk]), {"on": "2026-09-01"})
    assert "has passed. Log the talk instead" in shown(answer)
    assert "The meeting is changed." in post(owner, "network:change_meeting", row.pk, on="2026-10-20")
    assert "The meeting is in the trash." in post(owner, "network:trash_meeting", row.pk)
    assert "The meeting is back." in post(owner, "network:restore_meeting", row.pk)


def test_a_draft_is_made_of_what_is_known_and_names_nothing_that_is_owed_to_one(owner: Member):
    anna = rows.contact(owner.viewer, could_give="A view on her shortlist")
    rows.interaction(owner.viewer, anna)
    rows.favour(owner.viewer, anna, "given", stage="promised", line="Send the model")
    rows.favour(owner.viewer, anna, "received", stage="promised", line="She sends her notes")
    text = get(owner, "network:draft", anna.pk)
    for part in ("Dear Anna,", "We last talked on 10 September", "I have not forgotten: Send the model", "Nadia"):
        assert part in text, part
    assert "She sends her notes" not in text
    assert "Metier sends nothing" in text


def test_strangers_find_no_talk_and_no_meeting(cast: Cast):
    talk, meeting = rows.interaction(cast.owner.viewer), rows.meeting(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(reverse("network:talk", args=[talk.pk])).status_code == 404
        assert other.client.get(reverse("network:meeting", args=[meeting.pk])).status_code == 404
        assert other.client.post(reverse("network:hold_meeting", args=[meeting.pk]), {}).status_code == 404
