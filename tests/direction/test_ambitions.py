"""Pages of ambitions."""

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.core.dates import PartialDate
from metier.core.errors import Refused
from metier.direction import actions, queries
from metier.direction.models import Ambition

NEW = reverse("direction:new_ambition")
SAID = {"kind": "position", "text": "Head of analytics", "why": "To choose", "by": "June 2031"}


def at(name: str, *args: object) -> str:
    return reverse(f"direction:{name}", args=args)


def undo_of(member: Member) -> str:
    """The address of the undo that the notice on the next page offers."""
    text = member.client.get(reverse("direction:direction")).content.decode()
    return text.split('id="notices"')[1].split('<form action="')[1].split('"')[0]


def test_an_ambition_is_added_and_the_adding_undone(owner: Member):
    answer = owner.client.post(NEW, SAID)
    assert answer.status_code == 303
    (standing,) = queries.ambitions(owner.viewer)
    assert (standing.kind, standing.text, standing.why, standing.by) == (
        "position",
        "Head of analytics",
        "To choose",
        PartialDate(2031, 6),
    )
    owner.client.post(undo_of(owner))
    assert queries.ambitions(owner.viewer) == []


def test_the_kind_can_be_chosen_by_the_link(owner: Member):
    assert "checked" in owner.client.get(NEW, {"kind": "reward"}).content.decode()
    assert "checked" not in owner.client.get(NEW, {"kind": "fame"}).content.decode()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"text": " "}, "Fill this in"),
        ({"kind": ""}, "Choose one"),
        ({"by": "soon"}, "is not a date"),
        ({"text": "x" * 1001}, "longer than 1,000"),
    ],
)
def test_a_mistake_is_said_beside_its_field_and_what_was_typed_is_kept(owner: Member, wrong: dict[str, str], said: str):
    answer = owner.client.post(NEW, SAID | wrong)
    assert answer.status_code == 422
    text = answer.content.decode()
    assert said in text
    assert "To choose" in text
    assert not Ambition.objects.exists()


def test_a_change_keeps_the_version_before_with_its_date_and_reason(owner: Member):
    said = make.ambition(owner.viewer, "Lead analyst")
    owner.client.post(at("change_ambition", said.pk), SAID | {"reason": "I learned what it takes"})
    text = owner.client.get(at("ambition", said.pk)).content.decode()
    assert "<del>Lead analyst</del> <ins>Head of analytics</ins>" in text
    assert "I learned what it takes" in text
    assert '<time datetime="2026-10-01">' in text
    (change,) = queries.changes(owner.viewer, queries.ambition(owner.viewer, said.pk))
    assert (change.on, change.reason) == (TODAY, "I learned what it takes")
    assert [fact.label for fact in change.changes] == ["In your own words", "Why", "By when"]


def test_a_change_of_nothing_keeps_nothing(owner: Member):
    said = make.ambition(owner.viewer, "Head of analytics")
    facts = {"kind": "position", "text": "Head of analytics", "why": "", "by": "", "reason": "None"}
    assert owner.client.post(at("change_ambition", said.pk), facts).status_code == 303
    assert not said.revisions.exists()


def test_a_change_can_be_undone_as_if_it_had_not_been_made(owner: Member):
    said = make.ambition(owner.viewer, "Lead analyst", by=PartialDate(2030))
    owner.client.post(at("change_ambition", said.pk), SAID)
    owner.client.post(undo_of(owner))
    said.refresh_from_db()
    assert (said.text, said.by) == ("Lead analyst", PartialDate(2030))
    assert not said.revisions.exists()


def test_only_the_last_change_can_be_undone(owner: Member):
    said = make.ambition(owner.viewer, "One")
    first = actions.change_ambition(owner.viewer, said, {"text": "Two"})
    actions.change_ambition(owner.viewer, said, {"text": "Three"})
    assert first
    answer = owner.client.post(at("withdraw_ambition_change", said.pk, first.pk))
    assert answer.status_code == 400
    assert "changed again since" in answer.content.decode()
    said.refresh_from_db()
    assert said.text == "Three"


def test_an_ended_ambition_is_kept_with_its_reason_and_can_be_pursued_again(owner: Member):
    said = make.ambition(owner.viewer, "Chief data officer")
    owner.client.post(at("end_ambition", said.pk), {"reason": "Politics all day"})
    assert queries.ambitions(owner.viewer) == []
    text = owner.client.get(reverse("direction:direction")).content.decode()
    assert "Ended: 1" in text
    assert "Chief data officer" in text
    assert "Politics all day" in owner.client.get(at("ambition", said.pk)).content.decode()
    assert owner.client.post(at("end_ambition", said.pk)).status_code == 400
    owner.client.post(at("pursue_ambition", said.pk))
    assert [one.text for one in queries.ambitions(owner.viewer)] == ["Chief data officer"]
    assert owner.client.post(at("pursue_ambition", said.pk)).status_code == 400


def test_ending_can_be_undone(owner: Member):
    said = make.ambition(owner.viewer)
    owner.client.post(at("end_ambition", said.pk))
    owner.client.post(undo_of(owner))
    assert len(queries.ambitions(owner.viewer)) == 1
    assert not said.revisions.exists()


def test_the_trash_takes_it_and_gives_it_back(owner: Member):
    said = make.ambition(owner.viewer)
    owner.client.post(at("trash_ambition", said.pk))
    undo = undo_of(owner)
    assert owner.client.get(at("ambition", said.pk)).status_code == 404
    owner.client.post(undo)
    assert owner.client.get(at("ambition", said.pk)).status_code == 200


def test_a_why_is_read_as_markdown_and_does_no_harm(owner: Member):
    said = make.ambition(owner.viewer, why="To *choose*\n\n<script>x</script>")
    text = owner.client.get(at("ambition", said.pk)).content.decode()
    assert "<em>choose</em>" in text
    assert "<script>x" not in text


def test_nothing_is_changed_by_looking(owner: Member):
    said = make.ambition(owner.viewer)
    for name in ("end_ambition", "pursue_ambition", "trash_ambition", "restore_ambition"):
        assert owner.client.get(at(name, said.pk)).status_code == 405


def test_a_history_takes_as_many_queries_when_it_is_long(owner: Member, django_assert_max_num_queries):
    said = make.ambition(owner.viewer)
    for number in range(30):
        actions.change_ambition(owner.viewer, said, {"text": f"Version {number}"})
    with django_assert_max_num_queries(8):
        owner.client.get(at("ambition", said.pk))


def test_others_find_no_such_ambition(cast: Cast):
    said = make.ambition(cast.owner.viewer)
    kept = actions.change_ambition(cast.owner.viewer, said, {"text": "Changed"})
    gone = make.ambition(cast.owner.viewer, "Gone")
    actions.trash(cast.owner.viewer, gone)
    assert kept
    for other in cast.others:
        for name in ("ambition", "change_ambition"):
            assert other.client.get(at(name, said.pk)).status_code == 404
        for name in ("change_ambition", "end_ambition", "pursue_ambition", "trash_ambition"):
            assert other.client.post(at(name, said.pk), SAID).status_code == 404
        assert other.client.post(at("restore_ambition", gone.pk)).status_code == 404
        assert other.client.post(at("withdraw_ambition_change", said.pk, kept.pk)).status_code == 404
    said.refresh_from_db()
    assert said.text == "Changed"
    assert said.trashed_at is None


def test_a_change_of_another_ambition_is_not_there(owner: Member):
    one, two = make.ambition(owner.viewer), make.ambition(owner.viewer, "Two")
    kept = actions.change_ambition(owner.viewer, two, {"text": "Changed"})
    assert kept
    assert owner.client.post(at("withdraw_ambition_change", one.pk, kept.pk)).status_code == 404


def test_an_action_refuses_what_no_form_would_send(owner: Member):
    with pytest.raises(Refused, match="not a kind of ambition"):
        actions.add_ambition(owner.viewer, kind="fame", text="Be known")
    with pytest.raises(Refused, match="in your own words"):
        actions.change_ambition(owner.viewer, make.ambition(owner.viewer), {"text": " "})
