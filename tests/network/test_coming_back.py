"""What comes back from the trash: told anew, and not before its person; and what is removed for good beside what stays."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cast import TODAY, Member
from make import network as rows
from metier.accounts.trash import put_in_trash
from metier.core.errors import Refused
from metier.home import trash
from metier.network import actions
from metier.network.models import Contact, Introduction, Tag
from metier.network.nudges import nudges

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def test_a_group_from_the_page_of_the_trash_has_its_rhythm_again(owner: Member):
    anna, group = rows.contact(owner.viewer), rows.tag(owner.viewer, every=3)
    rows.tagging(owner.viewer, anna, group)
    actions.trash_group(owner.viewer, group)
    anna.refresh_from_db()
    assert anna.due_on is None
    trash.take_back(owner.viewer, group)
    anna.refresh_from_db()
    assert anna.due_on is not None
    assert "leeds data" in anna.found_by


def test_a_rhythm_that_changed_while_somebody_was_in_the_trash_is_theirs(owner: Member):
    anna, group = rows.contact(owner.viewer), rows.tag(owner.viewer)
    rows.tagging(owner.viewer, anna, group)
    actions.trash_person(owner.viewer, anna)
    actions.change_group(owner.viewer, group, name="Leeds data", every=3)
    actions.restore_person(owner.viewer, anna.pk)
    assert Contact.objects.get().due_on == TODAY + timedelta(weeks=3)


def test_a_group_does_not_come_back_beside_one_that_differs_in_capitals_alone(owner: Member):
    anna = rows.contact(owner.viewer)
    actions.put_in_groups(owner.viewer, anna, ["Leeds"])
    group = Tag.objects.get()
    actions.trash_group(owner.viewer, group)
    actions.put_in_groups(owner.viewer, anna, ["leeds"])
    with pytest.raises(Refused, match="another group called Leeds"):
        actions.restore_group(owner.viewer, group.pk)


def test_nothing_comes_back_before_its_person_and_it_is_said_why(owner: Member):
    viewer = owner.viewer
    anna = rows.contact(viewer)
    recruiter = rows.recruiter(viewer, anna)
    gone = {
        "restore_talk": rows.interaction(viewer, anna),
        "restore_favour": rows.favour(viewer, anna),
        "restore_meeting": rows.meeting(viewer, anna),
        "restore_introduction": rows.introduction(viewer, anna),
        "restore_submission": rows.submission(viewer, recruiter),
        "restore_recruiter": recruiter,
    }
    for row in gone.values():
        put_in_trash(viewer, row)
    actions.trash_person(viewer, anna)
    for name, row in gone.items():
        answer = owner.client.post(reverse(f"network:{name}", args=[row.pk]), follow=True)
        assert answer.status_code == 200, name
        assert "Anna Keane is in the trash. Take them back first." in shown(answer), name
        row.refresh_from_db()
        assert row.trashed_at is not None, name


def test_a_talk_of_several_comes_back_although_one_of_them_is_in_the_trash(owner: Member):
    anna, dele = rows.contact(owner.viewer), rows.contact(owner.viewer, "Dele Akande")
    first, second = actions.log_talk(owner.viewer, [anna, dele], {})
    actions.trash_talk(owner.viewer, first, with_others=True)
    actions.trash_person(owner.viewer, dele)
    actions.restore_talk(owner.viewer, first.pk)
    second.refresh_from_db()
    anna.refresh_from_db()
    assert second.trashed_at is None
    assert anna.last_on == TODAY


def test_whom_one_was_introduced_to_may_go_for_good_and_the_introduction_keeps_the_name(owner: Member):
    viewer = owner.viewer
    anna, james = rows.contact(viewer), rows.contact(viewer, "James Thornley", employer="")
    row = actions.add_introduction(viewer, anna, {"to": james})
    actions.trash_person(viewer, james)
    for name, key in (("person", anna.pk), ("introduction", row.pk)):
        text = shown(owner.client.get(reverse(f"network:{name}", args=[key])))
        assert "James Thornley" in text, name
        assert str(james.pk) not in text, name
    assert str(james.pk) not in shown(owner.client.get(reverse("network:coverage")))
    trash.empty(viewer)
    kept = Introduction.objects.get()
    assert (kept.to, kept.whom) == (None, "James Thornley")


def test_a_meeting_is_ahead_again_when_what_came_of_it_goes_to_the_trash(owner: Member):
    anna = rows.contact(owner.viewer)
    meeting = rows.meeting(owner.viewer, anna, TODAY)
    talk = actions.hold_meeting(owner.viewer, meeting, {"line": "Her first year"})
    assert [one.kind for one in nudges(owner.viewer)] == []
    actions.trash_talk(owner.viewer, talk)
    assert [one.kind for one in nudges(owner.viewer)] == ["meeting-today"]
    assert "Log what was said" in shown(owner.client.get(reverse("network:meeting", args=[meeting.pk])))
    meeting.refresh_from_db()
    assert actions.hold_meeting(owner.viewer, meeting, {"line": "Her first year"}) != talk
    assert nudges(owner.viewer) == []
