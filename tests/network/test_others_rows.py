"""What belongs to somebody else's career cannot be chosen in a form, nor reached by an address."""

import pytest
from django.urls import reverse

import make
from cast import Cast, Member
from make import network as rows
from metier.network.models import Acquaintance, Contact, Favour, Introduction, Mattering, Recruiter, Submission

pytestmark = pytest.mark.django_db


def answer(member: Member, name: str, /, *args: object, query: str = "", **said: object) -> int:
    return member.client.post(reverse(f"network:{name}", args=args) + query, said).status_code


def test_somebody_does_not_matter_to_a_role_goal_or_ambition_of_another(cast: Cast):
    mine = rows.contact(cast.owner.viewer)
    for kind, maker in (("role", make.role), ("goal", make.goal), ("ambition", make.ambition)):
        to = f"{kind}:{maker(cast.stranger.viewer).pk}"
        assert answer(cast.owner, "new_detail", mine.pk, "mattering", why="x", degree="2", matters_to=to) == 422, kind
        assert answer(cast.owner, "add", name="New", why="x", matters_to=to) == 422, kind
    assert not Mattering.objects.exists()
    assert Contact.objects.count() == 1


def test_an_introduction_is_for_no_role_and_its_task_for_no_goal_of_another(cast: Cast):
    made = rows.introduction(cast.owner.viewer)
    role, goal = make.role(cast.stranger.viewer), make.goal(cast.stranger.viewer)
    said = {"whom": "James Thornley", "state": "wanted", "role": str(role.pk)}
    assert answer(cast.owner, "new_introduction", made.through_id, **said) == 422
    assert answer(cast.owner, "change_introduction", made.pk, **said) == 422
    assert answer(cast.owner, "introduction_task", made.pk, goal=str(goal.pk)) == 422
    made.refresh_from_db()
    assert (Introduction.objects.count(), made.role, made.task) == (1, None, None)


def test_help_is_logged_with_and_returned_by_nobody_of_another(cast: Cast):
    mine, theirs = rows.favour(cast.owner.viewer), rows.favour(cast.stranger.viewer, way="given")
    said = {"way": "given", "stage": "done", "line": "x", "kind": "advice", "size": "1"}
    at, of_theirs = f"?contact={mine.contact_id}", f"?contact={theirs.contact_id}"
    received = rows.favour(cast.stranger.viewer)
    assert answer(cast.owner, "return_favour", mine.pk, by=str(theirs.pk)) == 422
    assert answer(cast.owner, "new_favour", query=at, **said, returns=str(received.pk)) == 422
    assert answer(cast.owner, "new_favour", query=of_theirs, **said) == 404
    assert answer(cast.owner, "new_favour", **said, who=str(theirs.contact_id)) == 422
    assert Favour.objects.filter(career=cast.owner.career).count() == 1


def test_a_recruiter_is_nobody_of_another_and_holds_and_answers_nothing_of_theirs(cast: Cast):
    recruiter = rows.recruiter(cast.owner.viewer)
    for member in (cast.owner, cast.stranger):
        make.posting(member.viewer)
    sent, posting = make.sending(cast.stranger.viewer), make.posting(cast.stranger.viewer)
    make.sending(cast.owner.viewer)
    somebody = rows.contact(cast.stranger.viewer)
    assert answer(cast.owner, "change_recruiter", recruiter.pk, holds=str(sent.pk)) == 422
    assert answer(cast.owner, "recruiter_holds", recruiter.pk, sending=str(sent.pk)) == 404
    said = {"employer": "Moor Energy", "state": "proposed", "posting": str(posting.pk)}
    assert answer(cast.owner, "new_submission", recruiter.pk, **said) == 422
    assert answer(cast.owner, "new_recruiter", query=f"?contact={somebody.pk}") == 404
    recruiter.refresh_from_db()
    assert (recruiter.holds, Submission.objects.count(), Recruiter.objects.count()) == (None, 0, 1)


def test_a_name_means_nobody_of_another(cast: Cast):
    mine, theirs = rows.contact(cast.owner.viewer, "Dele Akande"), rows.contact(cast.stranger.viewer)
    assert answer(cast.owner, "new_talk", mine.pk, channel="met", others=theirs.name) == 422
    assert answer(cast.owner, "new_detail", mine.pk, "acquaintance", whom=theirs.name) == 303
    assert Acquaintance.objects.get().other is None
    group = rows.tag(cast.stranger.viewer, "Theirs alone")
    text = cast.owner.client.get(reverse("network:people"), {"group": str(group.pk)}).content.decode()
    assert "Theirs alone" not in text
