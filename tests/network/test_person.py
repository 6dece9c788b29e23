"""One person: added, changed with their history kept, found by name, in the trash and back."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from make import network as rows
from metier.network import actions, queries
from metier.network.models import Contact, Mattering, Tag
from metier.network.queries import Nobody, Which

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, address: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(address, args=args), said, follow=True))


def page(member: Member, person: Contact) -> str:
    return shown(member.client.get(reverse("network:person", args=[person.pk])))


def test_how_you_know_them_is_a_sentence_of_its_own(owner: Member):
    anna = rows.contact(owner.viewer, how="they asked you; recommended you")
    assert "Head of Analytics, Dale &amp; Harrow. They asked you; recommended you." in page(owner, anna)


def test_somebody_is_added_with_groups_and_why_they_matter(owner: Member):
    role = make.role(owner.viewer)
    text = post(
        owner, "network:add", name="James Thornley", employer="Wharfe Water", every="12", groups="Leeds data,  council",
        why="Hires heads of analytics", degree="3", matters_to=f"role:{role.pk}", birthday="12 April",
    )  # fmt: skip
    for said in (
        "James Thornley is in your network.",
        "Hires heads of analytics",
        "12 weeks",
        "Leeds data",
        "council",
        "12 April",
    ):
        assert said in text, said
    assert f"For the role {role.title}" in text
    made = Contact.objects.get()
    assert (made.due_on, made.birthday) == (TODAY + timedelta(weeks=12), "--04-12")
    assert Mattering.objects.get().role == role


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"name": " "}, "Fill this in."),
        ({"name": "Anna", "birthday": "soon"}, "Write a birthday as 12 April 1980, or 12 April."),
        ({"name": "Anna", "every": "0"}, "greater than or equal to 1"),
        ({"name": "Anna", "every": "often"}, "Write a number of weeks, such as 6."),
        ({"name": "Anna", "groups": "x" * 61}, "The name of a group has at most 60 characters."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(owner: Member, said, sentence):
    answer = owner.client.post(reverse("network:add"), said)
    assert answer.status_code == 422
    assert sentence in shown(answer)
    assert not Contact.objects.exists()
    assert not Tag.objects.exists()


def test_one_is_found_by_parts_of_the_name_or_of_where_they_work(owner: Member):
    anna = rows.contact(owner.viewer)
    rows.contact(owner.viewer, "Dele Akande", employer="Northbank")
    for said in ("anna keane", "ANNA", "keane ann", "anna dale", str(anna.pk), str(anna.pk)[-12:]):
        assert queries.person_named(owner.viewer, said) == anna


def test_two_of_a_name_are_both_named_and_nobody_is_guessed(owner: Member):
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, employer="Moor Energy", title="Analyst")
    with pytest.raises(Which, match="Analyst, Moor Energy") as told:
        queries.person_named(owner.viewer, "Anna Keane")
    assert len(told.value.found) == 2
    with pytest.raises(Nobody, match="nobody called “James Thornley”"):
        queries.person_named(owner.viewer, "James Thornley")


def test_another_employer_puts_the_one_before_into_the_history(owner: Member):
    anna = rows.contact(owner.viewer)
    text = post(
        owner,
        "network:change",
        anna.pk,
        name="Anna Keane",
        employer="Wharfe Water",
        title="Chief Data Officer",
        since="2026",
    )
    assert "Anna Keane is changed." in text
    assert "Head of Analytics, Dale &amp; Harrow, until 2026" in text
    assert queries.person_named(owner.viewer, "anna wharfe") == anna
    anna.refresh_from_db()
    assert "dale & harrow" in anna.found_by


def test_a_correction_leaves_no_history(owner: Member):
    anna = rows.contact(owner.viewer)
    said = {"name": "Anna Keane", "employer": "Dale and Harrow", "title": "Head of Analytics", "is_correction": "on"}
    assert "Anna Keane is changed." in post(owner, "network:change", anna.pk, **said)
    assert not anna.positions.exists()
    assert "Nothing was different." in post(owner, "network:change", anna.pk, **said)


def test_the_tie_and_the_side_are_told_and_go_after_the_owners_word(owner: Member):
    make.position(owner.viewer, employer="Dale & Harrow", ends=None)
    anna = rows.contact(owner.viewer)
    for weeks in (1, 9, 30):
        rows.interaction(owner.viewer, anna, TODAY - timedelta(weeks=weeks))
    text = page(owner, anna)
    assert "Moderately weak: 3 of 3 talks in the last twelve months" in text
    assert "<dt>Works</dt><dd>Where you work</dd>" in text
    actions.change_person(owner.viewer, anna, {"tie": "strong", "side": "external"})
    text = page(owner, anna)
    assert "Strong, by your word" in text
    assert "Elsewhere, by your word" in text


def test_the_page_has_all_that_is_known(owner: Member):
    viewer = owner.viewer
    anna = rows.contact(viewer, birthday="1980-10-05", quiet_until=TODAY + timedelta(days=30), place="Leeds")
    rows.contact_point(viewer, anna)
    rows.contact_point(viewer, anna, kind="web", value="javascript:alert(1)", key="x")
    rows.contact_position(viewer, anna)
    rows.acquaintance(viewer, anna)
    rows.acquaintance(viewer, rows.contact(viewer, "Helen Barraclough"), other=anna, name="")
    rows.meeting(viewer, anna)
    rows.favour(viewer, anna)
    rows.introduction(viewer, anna)
    text = page(owner, anna)
    for said in (
        'href="mailto:anna@example.org"',
        "Lead analyst, Northbank, no longer by 1 October 2026",
        "James Thornley",
        "Helen Barraclough",
        "How did your first year go?",
        "Read your pricing roadmap",
        "5 October 1980. Birthday on Monday 5 October.",
        "In peace until",
        "To be asked",
    ):
        assert said in text, said
    assert 'href="javascript' not in text


def test_talks_are_paged_and_the_number_of_queries_stays(owner: Member):
    anna = rows.contact(owner.viewer)

    def talk(number: int) -> None:
        for at in range(number):
            rows.interaction(owner.viewer, anna, TODAY - timedelta(days=at + 1), line=f"Talk {at}")

    def asked() -> int:
        with CaptureQueriesContext(connection) as found:
            page(owner, anna)
        return len(found)

    talk(3)
    asked()
    few = asked()
    talk(20)
    assert asked() == few
    assert "Page 1 of 2" in page(owner, anna)


def test_somebody_goes_to_the_trash_and_comes_back(cast: Cast):
    anna = rows.contact(cast.owner.viewer)
    talk = rows.interaction(cast.owner.viewer, anna)
    assert "Anna Keane is in the trash." in post(cast.owner, "network:trash", anna.pk)
    for name, pk in (("network:person", anna.pk), ("network:talk", talk.pk)):
        assert cast.owner.client.get(reverse(name, args=[pk])).status_code == 404
    assert "person" in shown(cast.owner.client.get(reverse("home:trash")))
    assert "Anna Keane is back." in post(cast.owner, "network:restore", anna.pk)
    for other in cast.others:
        assert other.client.post(reverse("network:trash", args=[anna.pk])).status_code == 404


def test_a_group_has_a_rhythm_for_those_without_one(owner: Member):
    viewer = owner.viewer
    anna, dele = rows.contact(viewer), rows.contact(viewer, "Dele Akande", every=2)
    group = rows.tag(viewer)
    for one in (anna, dele):
        rows.tagging(viewer, one, group)
        rows.interaction(viewer, one, date(2026, 9, 1))
    assert "Leeds data is changed." in post(owner, "network:group", group.pk, name="Leeds data", every="4")
    for one, due in ((anna, date(2026, 9, 29)), (dele, date(2026, 9, 15))):
        one.refresh_from_db()
        assert one.due_on == due
    assert "Every 4 weeks" in shown(owner.client.get(reverse("network:groups")))
    assert "its people stay" in post(owner, "network:trash_group", group.pk)
    anna.refresh_from_db()
    assert anna.due_on is None
    assert "is back" in post(owner, "network:restore_group", group.pk)
    anna.refresh_from_db()
    assert anna.due_on == date(2026, 9, 29)


def test_two_groups_cannot_have_one_name(owner: Member):
    rows.tag(owner.viewer, "Council")
    group = rows.tag(owner.viewer)
    answer = owner.client.post(reverse("network:group", args=[group.pk]), {"name": "council"})
    assert answer.status_code == 422
    assert "There is a group called council already." in shown(answer)
