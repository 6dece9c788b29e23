"""Two people who are one: offered by a rule, never made one by themselves, and two again with everything that was theirs."""

import pytest

from make import network as rows
from metier.accounts.access import visible
from metier.core.errors import Refused
from metier.network.actions import merging
from metier.network.models import (
    Card,
    Contact,
    ContactPoint,
    ContactPosition,
    Favour,
    Interaction,
    Merge,
    Recruiter,
    Specialism,
)
from metier.network.queries.duplicates import pairs


@pytest.fixture
def two(viewer):
    """Anna Keane, and A. Keane with the same address and much that hangs on her."""
    anna = rows.contact(viewer, "Anna Keane", employer="Dale & Harrow", title="Head of Analytics")
    other = rows.contact(viewer, "A. Keane", employer="Northbank", title="Analyst", birthday="--04-12", notes="Sings")
    for who in (anna, other):
        rows.contact_point(viewer, who)
    rows.contact_point(viewer, other, kind="phone", value="0777", key="0777")
    rows.interaction(viewer, other)
    rows.favour(viewer, other)
    rows.meeting(viewer, other)
    rows.tagging(viewer, other)
    rows.mattering(viewer, other)
    rows.introduction(viewer, other)
    rows.acquaintance(viewer, other)
    rows.acquaintance(viewer, rows.contact(viewer, "Priya Nair"), other=other)
    rows.specialism(viewer, rows.recruiter(viewer, other))
    rows.card(viewer, other)
    return anna, other


def everything(viewer):
    """Each row that belongs to somebody: whose it is."""
    from metier.network.queries.belongings import BELONGINGS

    return {
        (model.__name__, relation, row.pk): getattr(row, f"{relation}_id")
        for model, relation, _ in BELONGINGS
        for row in visible(viewer, model)
    }


def test_everything_of_one_becomes_the_others_and_two_again_gives_all_back(viewer, two):
    anna, other = two
    before, said = (
        everything(viewer),
        {row.pk: (row.employer, row.title, row.birthday, row.notes, row.trashed_at) for row in two},
    )
    merge = merging.merge_people(viewer, anna, other)
    assert set(visible(viewer, Interaction).values_list("contact", flat=True)) == {anna.pk}
    assert visible(viewer, Favour).get().contact == anna
    assert Card.objects.get().contact == anna
    anna.refresh_from_db()
    assert (anna.birthday, anna.notes, anna.employer) == ("--04-12", "Sings", "Dale & Harrow")
    assert visible(viewer, ContactPosition).get().employer == "Northbank"
    assert sorted(visible(viewer, ContactPoint).filter(contact=anna).values_list("value", flat=True)) == [
        "0777",
        "anna@example.org",
    ]
    merging.undo_merge(viewer, merge)
    for row in two:
        row.refresh_from_db()
    assert everything(viewer) == before
    assert {row.pk: (row.employer, row.title, row.birthday, row.notes, row.trashed_at) for row in two} == said


def test_what_is_chosen_of_the_other_counts(viewer, two):
    anna, other = two
    merging.merge_people(viewer, anna, other, {"employer", "title"})
    anna.refresh_from_db()
    assert (anna.employer, anna.title) == ("Northbank", "Analyst")
    assert visible(viewer, ContactPosition).get().employer == "Dale & Harrow"


def test_first_and_last_name_follow_the_name_that_is_kept_and_go_back(viewer, two):
    anna, other = two
    Contact.objects.filter(pk=other.pk).update(given="A.", family="Keane")
    other.refresh_from_db()
    merge = merging.merge_people(viewer, anna, other)
    anna.refresh_from_db()
    assert (anna.name, anna.given, anna.family) == ("Anna Keane", "Anna", "Keane")
    merging.undo_merge(viewer, merge)
    anna.refresh_from_db()
    assert (anna.given, anna.family) == ("", "")


def test_two_recruiters_become_one_with_what_both_cover(viewer, two):
    anna, other = two
    rows.specialism(viewer, rows.recruiter(viewer, anna), work="Engineering")
    merge = merging.merge_people(viewer, anna, other)
    mine = Recruiter.objects.get(contact=anna)
    assert set(mine.specialisms.values_list("work", flat=True)) == {"Engineering", "Data leadership"}
    merging.undo_merge(viewer, merge)
    assert set(mine.specialisms.values_list("work", flat=True)) == {"Engineering"}
    assert Specialism.objects.filter(recruiter__contact=other).count() == 1


def test_talks_that_come_after_stay_with_whom_was_kept(viewer, two):
    anna, other = two
    merge = merging.merge_people(viewer, anna, other)
    rows.interaction(viewer, anna, line="Afterwards")
    merging.undo_merge(viewer, merge)
    assert Interaction.objects.get(line="Afterwards").contact == anna
    with pytest.raises(Refused, match="two people again already"):
        merging.undo_merge(viewer, merge)


def test_nobody_is_merged_with_themselves(viewer, two):
    with pytest.raises(Refused, match="one person already"):
        merging.merge_people(viewer, two[0], two[0])
    with pytest.raises(Refused, match="one person already"):
        merging.say_they_are_two(viewer, two[0], two[0])


def test_the_page_offers_them_shows_both_and_makes_them_one(owner, two):
    anna, other = two
    page = owner.client.get("/people/duplicates/").content.decode()
    assert "The same email address" in page
    address = f"/people/duplicates/{anna.pk}/{other.pk}/"
    page = owner.client.get(address).content.decode()
    assert "Head of Analytics" in page
    assert "Analyst" in page
    assert "Talk" in page
    page = owner.client.post(address, {"take:title": "other"}, follow=True).content.decode()
    assert "Anna Keane is one person now." in page
    assert visible(owner.viewer, Contact).get(pk=anna.pk).title == "Analyst"
    assert not visible(owner.viewer, Contact).filter(pk=other.pk).exists()
    owner.client.post(f"/people/merges/{Merge.objects.get().pk}/undo/")
    assert visible(owner.viewer, Contact).filter(pk=other.pk).exists()


def test_two_people_by_their_owners_word_are_not_offered_again(owner, two):
    anna, other = two
    address = f"/people/duplicates/{other.pk}/{anna.pk}/two/"
    owner.client.post(address)
    assert not [pair for pair in pairs(owner.viewer) if pair.certain]
    owner.client.post(f"{address}withdrawal/")
    assert [pair for pair in pairs(owner.viewer) if pair.certain]


def test_the_stranger_sees_no_pair(cast, viewer, two):
    anna, other = two
    for one in cast.others:
        assert "Nobody looks like somebody else" in one.client.get("/people/duplicates/").content.decode()
        assert one.client.post(f"/people/duplicates/{anna.pk}/{other.pk}/").status_code == 404


def test_a_profile_that_only_an_address_says_counts_as_one(viewer):
    first, second, third = (rows.contact(viewer, "Anna Keane", employer=f"Firm {at}") for at in range(3))
    for who, slug in ((first, "anna"), (second, "Anna"), (third, "other")):
        rows.contact_point(viewer, who, kind="web", value=f"https://www.linkedin.com/in/{slug}", key=slug.casefold())
    assert [({pair.one.id, pair.other.id}, pair.why) for pair in pairs(viewer)] == [
        ({str(first.pk), str(second.pk)}, "The same profile")
    ]


def test_who_shares_a_profile_and_no_name_is_offered_and_nobody_in_the_trash(viewer):
    first, second = (rows.contact(viewer, name, profile="anna-keane") for name in ("Anna Keane", "A. Keane"))
    rows.contact(viewer, "Ann", profile="anna-keane", trashed_at=viewer.now)
    assert [({pair.one.id, pair.other.id}, pair.why) for pair in pairs(viewer)] == [
        ({str(first.pk), str(second.pk)}, "The same profile")
    ]


def test_the_page_counts_who_is_one_by_a_rule_apart_from_who_shares_a_name(owner, two):
    page = owner.client.get("/people/duplicates/").content.decode()
    assert "1 pair with the same address, profile, number, or name and employer; 0 that only share a name." in page
    for employer in ("Firm 1", "Firm 2"):
        rows.contact(owner.viewer, "Ben Osei", employer=employer)
    page = owner.client.get("/people/duplicates/").content.decode()
    assert "1 pair with the same address, profile, number, or name and employer; 1 that only shares a name." in page
