"""The page of people: found, filtered, the most pressing first, fast however many there are."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from make import network as rows
from metier.network.queries import person_named

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def page(member: Member, **asked: str) -> str:
    return shown(member.client.get(reverse("network:people"), asked))


def order(text: str, *names: str) -> list[str]:
    table = text[text.index("<tbody") :]
    return sorted(names, key=table.index)


def test_the_page_lists_the_owners_people_and_nobody_elses(cast: Cast):
    rows.contact(cast.owner.viewer)
    rows.contact(cast.stranger.viewer, "Sam Other")
    text = page(cast.owner)
    assert "Anna Keane" in text
    assert "Sam Other" not in text
    assert "Add a person" in page(cast.supporter)


@pytest.mark.parametrize("employer", ["Marks and Spencer", "marks & spencer", "AND Digital"])
def test_somebody_is_meant_by_where_they_work_however_its_and_is_written(owner: Member, employer: str):
    rows.contact(owner.viewer, employer="Moor Energy")
    anna = rows.contact(owner.viewer, employer=employer.title())
    assert person_named(owner.viewer, f"anna {employer}") == anna


def test_who_is_most_overdue_comes_first_and_who_has_no_rhythm_last(owner: Member):
    for name, weeks_ago, every in (("Chris Naylor", 13, 12), ("Sunil Mehta", 20, 12), ("Rosa Martins", 1, 8)):
        rows.interaction(
            owner.viewer, rows.contact(owner.viewer, name, every=every), TODAY - timedelta(weeks=weeks_ago)
        )
    rows.contact(owner.viewer, "Able First")
    text = page(owner)
    names = ("Able First", "Rosa Martins", "Chris Naylor", "Sunil Mehta")
    assert order(text, *names) == ["Sunil Mehta", "Chris Naylor", "Rosa Martins", "Able First"]
    assert "8 weeks late" in text
    assert "You are in touch with 1 of 3 people as often as you meant to be." in text
    assert order(page(owner, sort="name"), *names)[0] == "Able First"
    assert order(page(owner, sort="last"), *names)[0] == "Rosa Martins"


def test_somebody_is_found_by_any_word_of_what_is_known(owner: Member):
    anna = rows.contact(owner.viewer, notes="Wrote the Zürich paper")
    rows.tagging(owner.viewer, anna)
    rows.contact_position(owner.viewer, anna)
    rows.contact(owner.viewer, "Dele Akande", employer="Northbridge", title="Engineer")
    from metier.network.actions import retell

    retell(owner.viewer, [anna])
    for words in ("keane", "harrow analytics", "zurich", "Leeds", "northbank", "KEANE Zürich"):
        text = page(owner, q=words)
        assert "Anna Keane" in text, words
        assert "Dele Akande" not in text, words
    assert "Nobody fits." in page(owner, q="keane northbridge")


def test_the_chips_leave_those_who_fit(owner: Member):
    viewer = owner.viewer
    make.position(viewer, employer="Calder Mutual", ends=None)
    late = rows.contact(viewer, "Late One", every=4, employer="Calder Mutual Ltd")
    rows.interaction(viewer, late, TODAY - timedelta(weeks=6))
    peace = rows.contact(viewer, "In Peace", every=4, quiet_until=TODAY + timedelta(days=9))
    rows.interaction(viewer, peace, TODAY - timedelta(weeks=6))
    rows.mattering(viewer, rows.contact(viewer, "Much Relevant", employer="Elsewhere"))
    rows.favour(viewer, rows.contact(viewer, "Helped You", side="internal"))
    group = rows.tag(viewer)
    rows.tagging(viewer, rows.contact(viewer, "Of Leeds"), group)
    names = ("Late One", "In Peace", "Much Relevant", "Helped You", "Of Leeds")

    def left(**asked: str) -> set[str]:
        table = page(owner, **asked).partition("<tbody")[2].partition("</tbody>")[0]
        return {name for name in names if name in table}

    assert left(overdue="on") == {"Late One"}
    assert left(relevant="on") == {"Much Relevant"}
    assert left(owe="on") == {"Helped You"}
    assert left(inside="on") == {"Late One", "Helped You"}
    assert left(group=str(group.pk)) == {"Of Leeds"}
    assert left(overdue="on", q="helped") == set()
    assert 'At Calder <span class="count">2</span>' in page(owner)
    assert "After 10 Oct" in page(owner)


def test_a_row_says_why_how_often_and_what_went_both_ways(owner: Member):
    viewer = owner.viewer
    anna = rows.contact(viewer, every=6)
    rows.mattering(viewer, anna)
    for _ in range(2):
        rows.favour(viewer, anna)
    text = page(owner)
    for said in ("Holds your target role", "every 6 weeks", "Received 2, given 0", "−2", "High: "):
        assert said in text
    assert "One person has given you more than you gave them." in text


def test_so_many_are_on_a_page_and_the_rest_on_the_next(owner: Member):
    for number in range(28):
        rows.contact(owner.viewer, f"Person {number:03}")
    first, second = page(owner), page(owner, page="2")
    assert "Page 1 of 2" in first
    assert "Person 024" in first
    assert "Person 025" not in first
    assert "Person 027" in second


def test_of_those_who_are_overdue_fewer_are_on_a_page(owner: Member):
    for number in range(18):
        one = rows.contact(owner.viewer, f"Person {number:03}", every=4)
        rows.interaction(owner.viewer, one, TODAY - timedelta(weeks=9))
    first, second = page(owner, overdue="on"), page(owner, overdue="on", page="2")
    assert "Page 1 of 2" in first
    assert "Person 014" in first
    assert "Person 015" not in first
    assert "Person 017" in second


def test_the_number_of_queries_stays_when_there_are_more_people(owner: Member):
    def furnish(number: int) -> None:
        for at in range(number):
            one = rows.contact(owner.viewer, f"P {at} {number}", every=4)
            rows.mattering(owner.viewer, one)
            rows.tagging(owner.viewer, one)
            rows.interaction(owner.viewer, one, TODAY - timedelta(weeks=8))
            rows.favour(owner.viewer, one)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            page(owner, sort="name")  # whose turn it is this week depends on keys, and is counted apart
        return len(queries)

    furnish(3)
    asked()
    few = asked()
    furnish(9)
    assert asked() == few <= 40


def test_the_panel_is_a_part_for_one_person(cast: Cast):
    anna = rows.contact(cast.owner.viewer, every=6, by="message", how="You worked together at Northbank until 2023")
    rows.interaction(cast.owner.viewer, anna, TODAY - timedelta(weeks=9), minutes=40)
    rows.favour(cast.owner.viewer, anna)
    text = shown(cast.owner.client.get(reverse("network:panel", args=[anna.pk])))
    assert "<html" not in text
    for said in (
        "Head of Analytics, Dale &amp; Harrow. You worked together at Northbank until 2023.",
        "6 weeks, by message",
        "10 September, 3 weeks ago",
        "Call, 40 minutes. Asked what you think of her shortlist.",
        "Read your pricing roadmap.",
        "Received 1, given 0",
    ):
        assert said in text, said
    for other in cast.others:
        assert other.client.get(reverse("network:panel", args=[anna.pk])).status_code == 404


def test_a_name_is_completed_from_the_network(owner: Member):
    rows.contact(owner.viewer)
    rows.contact(owner.viewer, "Dele Akande")
    text = shown(owner.client.get(reverse("network:names"), {"whom": "kea an"}))
    assert 'data-value="Anna Keane"' in text
    assert "Dele" not in text


@pytest.mark.parametrize("said", ["Dr. Ruth Ellis", "Ellis, Ruth", "“ruth ellis”", "prof ellis"])
def test_somebody_is_found_by_their_name_as_it_is_written_elsewhere(owner: Member, said: str):
    rows.contact(owner.viewer, "Ruth Ellis")
    rows.contact(owner.viewer, "Ruth Calvert")
    page = owner.client.get(reverse("network:people"), {"q": said}).content.decode()
    assert "Ruth Ellis" in page
    assert "Ruth Calvert" not in page


@pytest.mark.parametrize("name", ["people", "all_favours", "recruiters"])
def test_thousands_of_words_are_no_mistake(owner: Member, name: str):
    assert (
        owner.client.get(
            reverse(f"network:{name}"), {"q": " ".join(f"w{number}" for number in range(3000))}
        ).status_code
        == 200
    )


def test_a_favour_is_found_by_a_word_with_accents(owner: Member):
    rows.favour(owner.viewer, line="Read the résumé of Zoë")
    rows.favour(owner.viewer, line="Another")
    page = owner.client.get(reverse("network:all_favours"), {"q": "Zoë, résumé"}).content.decode()
    assert "Read the résumé of Zoë" in page
    assert "Another" not in page


@pytest.mark.parametrize("said", ["lukasz", "Łukasz", "zolc", "ZOLC orsted"])
def test_names_with_letters_of_other_languages_are_found_as_they_are_typed_here(owner: Member, said: str):
    rows.contact(owner.viewer, "Łukasz Żółć", employer="Ørsted")
    assert "Łukasz Żółć" in shown(owner.client.get(reverse("network:people"), {"q": said}))


@pytest.mark.parametrize(
    ("weeks", "in_list", "beside"),
    [
        (2, "After 15 Oct", "After 15 October 2026"),
        (3, "After 15 Oct", "After 15 October 2026"),
        (4, "After 15 Oct", "After 15 October 2026"),
        (9, "12 Nov", "Thursday 12 November"),
    ],
)
def test_in_peace_comes_before_a_day_that_is_sooner_in_the_list_and_beside_it(
    owner: Member, weeks: int, in_list: str, beside: str
):
    anna = rows.contact(owner.viewer, every=weeks, quiet_until=TODAY + timedelta(weeks=2))
    rows.interaction(owner.viewer, anna, TODAY - timedelta(weeks=3))
    text = page(owner)
    assert f'data-label="Next due" class="nowrap">{in_list}</td>' in text
    assert f"<dt>Due</dt><dd>{beside}</dd>" in text
