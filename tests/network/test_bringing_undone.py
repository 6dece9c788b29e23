"""An import that is taken back after its people were merged or trashed; merges in a chain, out of the trash, and of two recruiters."""

from datetime import timedelta

import pytest
from django.db import connection

from make import network as rows
from metier.accounts.access import visible
from metier.core.errors import Refused
from metier.core.network.vcards import read_vcards
from metier.home import trash
from metier.network.actions import merging, restore_person, trash_person
from metier.network.actions.bringing import bring_in
from metier.network.actions.undoing import edited_since, undo_bringing
from metier.network.models import (
    Acquaintance,
    Contact,
    ContactPoint,
    Favour,
    Interaction,
    Introduction,
    Mattering,
    Merge,
    Recruiter,
    Submission,
    Tag,
)
from metier.network.queries.bringing import Choices, preview

JO = b"BEGIN:VCARD\nVERSION:3.0\nFN:Jo Marsh\nORG:Northbank\nTITLE:Analyst\nEMAIL:jo@example.org\nEND:VCARD\n"


def brought(viewer, card=JO):
    """An import of Jo Marsh."""
    return bring_in(viewer, preview(viewer, read_vcards("jo.vcf", card)), Choices(), "jo.vcf")


def here(viewer):
    return set(visible(viewer, Contact).values_list("name", flat=True))


def undone(viewer, run):
    """Who was asked about first; then the import is taken back, and nothing hangs in the air."""
    asked = [(one.row.name, one.why) for one in edited_since(viewer, run)]
    undo_bringing(viewer, run, force=bool(asked))
    connection.check_constraints()
    return asked


def test_a_later_import_that_was_taken_back_is_no_later_work(viewer):
    first = brought(viewer)
    later = brought(viewer, JO.replace(b"END:", b"TEL:+44 113 496 0000\nCATEGORIES:Choir\nEND:"))
    assert [one.why for one in edited_since(viewer, first)] == ["Changed by a later import"]
    assert (undone(viewer, later), undone(viewer, first)) == ([], [])
    assert not here(viewer)


def test_an_import_is_taken_back_after_one_of_it_became_another(viewer):
    rows.contact(viewer, "J. Marsh", employer="", title="")
    run = brought(viewer)
    old, jo = Contact.objects.get(name="J. Marsh"), Contact.objects.get(name="Jo Marsh")
    merging.merge_people(viewer, old, jo)
    assert undone(viewer, run) == [("J. Marsh", "Made one with Jo Marsh")]
    old.refresh_from_db()
    assert (here(viewer), old.title, old.points.count()) == ({"J. Marsh"}, "", 0)


def test_somebody_who_became_one_of_an_import_is_left_when_it_is_taken_back(viewer):
    run = brought(viewer)
    old = rows.contact(viewer, "J. Marsh")
    rows.favour(viewer, old)
    merging.merge_people(viewer, Contact.objects.get(name="Jo Marsh"), old)
    assert undone(viewer, run)
    assert (here(viewer), Favour.objects.get().contact) == ({"J. Marsh"}, old)


def test_what_an_import_said_of_one_who_became_another_is_asked_about(viewer):
    jo = rows.contact(viewer, "Jo Marsh", employer="Northbank", title="")
    run, old = brought(viewer), rows.contact(viewer, "J. Marsh", employer="", title="")
    merging.merge_people(viewer, old, jo)
    assert undone(viewer, run) == [("J. Marsh", "Made one with Jo Marsh")]
    assert set(visible(viewer, Contact).values_list("name", "title")) == {("J. Marsh", ""), ("Jo Marsh", "")}
    assert not visible(viewer, ContactPoint).exists()


def test_a_merge_that_was_taken_back_is_no_later_work(viewer):
    run, old = brought(viewer), rows.contact(viewer, "J. Marsh")
    merging.undo_merge(viewer, merging.merge_people(viewer, old, Contact.objects.get(name="Jo Marsh")))
    assert undone(viewer, run) == []
    assert set(Contact.objects.values_list("name", flat=True)) == {"J. Marsh"}


def test_somebody_in_the_trash_with_later_work_stays_there(viewer):
    run = brought(viewer)
    jo = Contact.objects.get()
    rows.favour(viewer, jo)
    trash_person(viewer, jo)
    assert undone(viewer, run) == []
    assert restore_person(viewer, jo.pk).favours.get()


def test_an_address_that_was_written_anew_since_is_asked_about_and_stays(viewer):
    rows.contact(viewer, "Jo Marsh", employer="Northbank", title="Analyst")
    run = brought(viewer)
    point = ContactPoint.objects.get()
    point.value = point.key = "jo@home.example"
    point.save()
    assert undone(viewer, run) == [("Jo Marsh", "An address or a number changed since")]
    assert ContactPoint.objects.get().value == "jo@home.example"


def test_groups_that_an_import_made_go_with_it_and_others_stay(viewer):
    rows.tag(viewer, "Choir", created_at=viewer.now - timedelta(days=1))
    card = JO.replace(b"EMAIL", b"CATEGORIES:Choir,Alto\nEMAIL")
    run = bring_in(viewer, preview(viewer, read_vcards("jo.vcf", card)), Choices(), "jo.vcf")
    assert undone(viewer, run) == []
    assert list(Tag.objects.values_list("name", flat=True)) == ["Choir"]


@pytest.fixture
def chain(viewer):
    """Al who became Bo, who became Cy; each has a favour, and Al and Bo know the same birthday."""
    al, bo, cy = (rows.contact(viewer, name, employer=name) for name in ("Al", "Bo", "Cy"))
    for one in (al, bo, cy):
        rows.favour(viewer, one, line=one.name)
    return (al, bo, cy), (merging.merge_people(viewer, bo, al), merging.merge_people(viewer, cy, bo))


def whose(viewer):
    return dict(visible(viewer, Favour).values_list("line", "contact__name"))


def test_a_chain_of_merges_is_taken_back_from_its_end(viewer, chain):
    _, (first, second) = chain
    with pytest.raises(Refused, match="Bo and Cy were made one since"):
        merging.undo_merge(viewer, first)
    merging.undo_merge(viewer, second)
    assert whose(viewer) == {"Al": "Bo", "Bo": "Bo", "Cy": "Cy"}
    merging.undo_merge(viewer, first)
    assert whose(viewer) == {"Al": "Al", "Bo": "Bo", "Cy": "Cy"}


@pytest.mark.parametrize("way", ["network", "trash"])
def test_who_comes_out_of_the_trash_is_two_people_again_with_what_was_theirs(viewer, chain, way):
    (_, bo, _), (_, second) = chain
    bo.refresh_from_db()
    if way == "network":
        restore_person(viewer, bo.pk)
    else:
        assert trash.take_back(viewer, bo) == "“Bo” is back."
    second.refresh_from_db()
    assert second.undone_at
    assert whose(viewer) == {"Al": "Bo", "Bo": "Bo", "Cy": "Cy"}
    assert here(viewer) == {"Bo", "Cy"}


def test_what_two_had_alike_stays_when_one_of_them_goes_back(viewer):
    kept, one, two = (rows.contact(viewer, name, employer="") for name in ("Cy", "Al", "Bo"))
    for who in (one, two):
        rows.contact_point(viewer, who)
        who.birthday = "--04-12"
        who.save()
    first = merging.merge_people(viewer, kept, one)
    second = merging.merge_people(viewer, kept, two)
    merging.undo_merge(viewer, first)
    kept.refresh_from_db()
    assert (kept.points.count(), one.points.count(), kept.birthday) == (1, 1, "--04-12")
    second.refresh_from_db()
    merging.undo_merge(viewer, second)
    kept.refresh_from_db()
    assert (kept.points.count(), two.points.count(), kept.birthday) == (0, 1, "")


def test_nothing_is_there_twice_after_a_merge(viewer):
    anna, other, priya = (rows.contact(viewer, name) for name in ("Anna Keane", "A. Keane", "Priya Nair"))
    from uuid_utils.compat import uuid7

    together = uuid7()
    for who in (anna, other):
        rows.interaction(viewer, who, together=together)
        rows.mattering(viewer, who)
        rows.acquaintance(viewer, who, other=priya)
        rows.contact_position(viewer, who)
    before = {model: visible(viewer, model).count() for model in (Interaction, Mattering, Acquaintance)}
    merge = merging.merge_people(viewer, anna, other)
    for relation in ("interactions", "matterings", "acquaintances", "positions"):
        assert getattr(anna, relation).count() == 1, relation
    merging.undo_merge(viewer, merge)
    assert {model: visible(viewer, model).count() for model in before} == before
    assert other.interactions.count() == 1


def test_an_introduction_of_one_to_the_other_is_none_while_they_are_one(viewer):
    anna, other, helen = (rows.contact(viewer, name) for name in ("Anna Keane", "A. Keane", "Helen"))
    for through, to in ((anna, other), (other, anna), (helen, other)):
        rows.introduction(viewer, through, to=to, to_name=to.name)
    merge = merging.merge_people(viewer, anna, other)
    [left] = visible(viewer, Introduction)
    assert (left.through, left.to) == (helen, anna)
    merging.undo_merge(viewer, merge)
    pairs = {(anna, other), (other, anna), (helen, other)}
    assert {(one.through, one.to) for one in visible(viewer, Introduction)} == pairs


def test_a_title_goes_with_its_employer(viewer):
    kept = rows.contact(viewer, "Anna Keane", employer="Dale & Harrow", title="")
    gone = rows.contact(viewer, "A. Keane", employer="Northbank", title="Analyst", since="2019")
    merge = merging.merge_people(viewer, kept, gone)
    kept.refresh_from_db()
    assert (kept.doing, kept.since) == ("Dale & Harrow", None)
    assert str(kept.positions.get()) == "Analyst, Northbank"
    merging.undo_merge(viewer, merge)
    kept = rows.contact(viewer, "Anne Keane", employer="Dale & Harrow", title="Head", since="2015")
    merging.merge_people(viewer, kept, gone, {"employer", "title"})
    kept.refresh_from_db()
    assert (kept.doing, str(kept.since)) == ("Analyst, Northbank", "2019")


def test_two_recruiters_keep_the_next_step_both_ratings_and_each_submission(viewer):
    kept, gone = (rows.contact(viewer, name) for name in ("Marta Wolski", "M. Wolski"))
    sheet = rows.recruiter(viewer, kept, rating="Quick", next_step="", next_on=None, closed_on=viewer.today)
    left = rows.recruiter(viewer, gone, rating="Honest", next_step="Call her", next_on=viewer.today)
    for one in (sheet, left):
        rows.submission(viewer, one)
    merge = merging.merge_people(viewer, kept, gone)
    sheet.refresh_from_db()
    assert (sheet.rating, sheet.next_step, sheet.next_on) == ("Quick; Honest", "Call her", viewer.today)
    assert sheet.closed_on is None
    assert sheet.submissions.count() == 2
    merging.undo_merge(viewer, merge)
    sheet.refresh_from_db()
    assert (sheet.rating, sheet.next_step, sheet.next_on, sheet.closed_on) == ("Quick", "", None, viewer.today)
    assert set(Submission.objects.values_list("recruiter", flat=True)) == set(
        Recruiter.objects.values_list("pk", flat=True)
    )
    assert Merge.objects.get().undone_at
