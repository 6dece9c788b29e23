"""The conversation: prepared, rehearsed with its length, put away."""

from datetime import date, time

import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from metier.asks import actions
from metier.asks.models import Conversation, Rehearsal
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def test_a_conversation_is_prepared_and_changed_in_place(owner: Member):
    ask = make.ask(owner.viewer)
    said = {"planned_on": "2026-10-06", "at": "14:30", "where": "One to one", "minutes": "20", "opening": "You said."}
    text = post(owner, "asks:conversation", ask.pk, **said, if_not_now="What would have to be true?")
    assert "The conversation, 20 minutes" in text
    assert "Tuesday 6 October at 14:30, One to one" in text
    assert "6 October at 14:30" in text
    post(owner, "asks:conversation", ask.pk, **(said | {"opening": "I would like to settle it."}))
    row = Conversation.objects.get()
    assert (row.opening, row.at, row.planned_on) == ("I would like to settle it.", time(14, 30), date(2026, 10, 6))


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"planned_on": "2026-09-01"}, "has passed. Log what was said instead"),
        ({"at": "half past"}, "Write a time as 14:30."),
        ({"minutes": "some"}, "Write a number of minutes"),
        ({"opening": " "}, "Say when it is, or your opening sentence."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(owner: Member, said, sentence):
    ask = make.ask(owner.viewer)
    answer = owner.client.post(reverse("asks:conversation", args=[ask.pk]), said)
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert not Conversation.objects.exists()


def test_what_is_decided_needs_no_conversation(owner: Member):
    ask = make.ask(owner.viewer)
    actions.grant(owner.viewer, ask)
    answer = owner.client.post(reverse("asks:conversation", args=[ask.pk]), {"opening": "Thank you"})
    assert "is decided. Ask again first" in shown(answer)


def test_it_is_rehearsed_as_plain_text_with_its_length(owner: Member):
    ask = make.ask(owner.viewer)
    make.objection(owner.viewer, of=ask, objection="There is no headcount", answer="word " * 70)
    talk = make.conversation(owner.viewer, of=ask, opening="word " * 70)
    address = reverse("asks:rehearse", args=[talk.pk])
    text = shown(owner.client.get(address))
    assert "140 words, about 1 minute at 140 words a minute." in text
    assert "If “There is no headcount”" in text
    text = post(owner, "asks:rehearse", talk.pk, seconds="2:25", with_whom="Dele", note="Shorter")
    assert "Rehearsed once, last on 1 October with Dele, in 2 min 25." in text
    assert "Rehearse again" in text
    assert Rehearsal.objects.get().seconds == 145
    answer = owner.client.post(address, {"seconds": "a while"})
    assert answer.status_code == 422
    assert "“a while” is not a length of time." in shown(answer)
    assert "is not logged" in post(owner, "asks:trash_rehearsal", Rehearsal.objects.get().pk)


def test_nothing_written_is_nothing_to_rehearse(owner: Member):
    talk = make.conversation(owner.viewer, opening="", where="One to one")
    text = shown(owner.client.get(reverse("asks:rehearse", args=[talk.pk])))
    assert "Write your opening sentence first" in text


def test_one_that_was_held_is_not_rehearsed(owner: Member):
    talk = make.conversation(owner.viewer, held_on=TODAY)
    answer = owner.client.post(reverse("asks:rehearse", args=[talk.pk]), {"seconds": "60"})
    assert "It was held on 1 October 2026." in shown(answer)


def test_it_is_put_away_and_brought_back(owner: Member):
    talk = make.conversation(owner.viewer)
    assert "is put away" in post(owner, "asks:trash_conversation", talk.pk)
    assert "is back" in post(owner, "asks:restore_conversation", talk.pk)


def test_nobody_rehearsed_before_a_working_life(owner: Member):
    talk = make.conversation(owner.viewer)
    with pytest.raises(Refused, match="before a working life"):
        actions.rehearse(owner.viewer, talk, on=date(1900, 1, 1))
