"""Favours: what is owed, what could be returned, the balance, and what becomes of each."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from cast import TODAY, Cast, Member
from make import network as rows
from metier.accounts.access import Viewer
from metier.core.network.balance import Balance
from metier.network import actions
from metier.network.models import Favour
from metier.network.pages.favours_of import favours_of
from metier.network.queries.favours import balance_with, balances, favours_with, in_a_year

pytestmark = pytest.mark.django_db


def page(owner: Member, name: str = "favours", *args: object, **query: str) -> str:
    found = owner.client.get(reverse(f"network:{name}", args=args), query)
    assert found.status_code == 200
    return " ".join(found.content.decode().replace("\u00a0", " ").split())


def post(owner: Member, name: str, *args: object, **said: object) -> str:
    """Press a button, and read the page that follows."""
    answer = owner.client.post(reverse(f"network:{name}", args=args), said, follow=True)
    assert answer.status_code == 200
    return " ".join(answer.content.decode().replace("\u00a0", " ").split())


def undo_in(text: str) -> str:
    """The address that a notice offers to undo what was done."""
    at = next(one for one in text.split('action="')[1:] if "next=" in one.partition('"')[0])
    return at.partition('"')[0].replace("&amp;", "&")


def log(owner: Member, line: str, **said: object) -> Favour:
    """By the form, as its owner would."""
    facts = {
        "way": "given",
        "stage": "done",
        "line": line,
        "kind": "advice",
        "size": "1",
        "on": TODAY.isoformat(),
    } | said
    answer = owner.client.post(reverse("network:new_favour"), facts)
    assert answer.status_code == 303, answer.content.decode()
    return Favour.objects.latest("created_at", "id")


# Written down


def test_without_a_favour_the_page_says_what_it_is_for(owner: Member):
    assert "Who helped you, and whom did you help?" in page(owner)


def test_a_favour_is_written_down_with_somebody_who_is_named(owner: Member):
    anna = rows.contact(owner.viewer)
    made = log(owner, "Read her shortlist", who="anna", kind="time", size="2")
    assert (made.contact, made.way, made.stage, made.done_on) == (anna, "given", "done", TODAY)
    found = page(owner, "favour", made.pk)
    assert "Read her shortlist" in found
    assert "Time, medium" in found


def test_who_could_be_several_is_asked_again_and_nothing_is_kept(owner: Member):
    rows.contact(owner.viewer, "Anna Keane")
    rows.contact(owner.viewer, "Anna Keane", employer="Northbank")
    said = {"way": "given", "stage": "done", "line": "A call", "kind": "advice", "size": "1", "who": "anna keane"}
    answer = owner.client.post(reverse("network:new_favour"), said)
    assert answer.status_code == 422
    assert "could be 2 people" in answer.content.decode()
    assert not Favour.objects.exists()


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"line": ""}, "Fill this in."),
        ({"on": "2026-12-01"}, "is still to come"),
        ({"who": "Nobody Here"}, "You have nobody called"),
        ({"stage": "promised", "due": "2026-01-01"}, "It was first spoken of on"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_what_was_typed_stays(owner: Member, said, sentence):
    rows.contact(owner.viewer)
    facts = {"way": "given", "stage": "done", "line": "A call", "kind": "work", "size": "3", "who": "Anna Keane"} | said
    answer = owner.client.post(reverse("network:new_favour"), facts)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Favour.objects.exists()
    if said.get("line", "x"):
        assert "A call" in answer.content.decode()


def test_a_favour_can_be_changed_and_put_in_the_trash_and_taken_back(owner: Member):
    made = rows.favour(owner.viewer, line="Read my roadmap")
    said = {"line": "Read my pricing roadmap", "kind": "time", "size": "3", "on": "2026-08-01"}
    assert "The favour is changed." in post(owner, "change_favour", made.pk, **said)
    made.refresh_from_db()
    assert (made.line, made.size, made.done_on) == ("Read my pricing roadmap", 3, date(2026, 8, 1))
    assert "Nothing was different." in post(owner, "change_favour", made.pk, **said)
    assert "The favour is in the trash." in post(owner, "trash_favour", made.pk)
    assert owner.client.get(reverse("network:favour", args=[made.pk])).status_code == 404
    assert "The favour is back." in post(owner, "restore_favour", made.pk)


# Open, done, nothing


def test_what_was_promised_comes_by_its_day_with_what_was_asked_after_it(owner: Member):
    anna = rows.contact(owner.viewer)
    for line, stage, due in (
        ("Offer", "offered", None),
        ("Asked", "asked", None),
        ("Later", "promised", TODAY + timedelta(days=40)),
        ("Sooner", "promised", TODAY + timedelta(days=4)),
    ):
        rows.favour(owner.viewer, anna, "given", TODAY - timedelta(days=3), line=line, stage=stage, due=due)
    found = page(owner)
    assert "You promised two things; the next is due on 5 October." in found
    places = [found.index(f">{line}<") for line in ("Sooner", "Later", "Asked", "Offer")]
    assert places == sorted(places)
    rows.favour(owner.viewer, anna, "given", line="Late", stage="promised", due=TODAY - timedelta(days=1))
    assert "You promised three things; the next was due on 30 September." in page(owner)


def test_a_promise_is_made_of_what_was_asked_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="asked", line="A view on her shortlist")
    found = post(owner, "promise_favour", made.pk, due="2026-10-08")
    assert "It is promised by Thursday 8 October." in found
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", date(2026, 10, 8))
    owner.client.post(undo_in(found))
    made.refresh_from_db()
    assert (made.stage, made.due) == ("asked", None)


def test_a_promise_of_another_day_or_of_none_is_kept_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="promised", line="A view", due=TODAY)
    found = post(owner, "promise_favour", made.pk, due="")
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", None)
    owner.client.post(undo_in(found))
    made.refresh_from_db()
    assert (made.stage, made.due) == ("promised", TODAY)


def test_what_is_returned_is_not_returned_again_in_another_window(owner: Member):
    anna = rows.contact(owner.viewer)
    theirs, mine = rows.favour(owner.viewer, anna), rows.favour(owner.viewer, anna, "given")
    post(owner, "return_favour", theirs.pk, by=str(mine.pk))
    answer = owner.client.post(reverse("network:return_favour", args=[theirs.pk]), {"by": ""})
    assert answer.status_code == 422
    assert "It is returned already." in answer.content.decode()
    theirs.refresh_from_db()
    assert (theirs.returned_by, theirs.returned_on) == (mine, None)


def test_what_is_not_done_after_all_is_not_returned_either(owner: Member):
    made = rows.favour(owner.viewer, returned_on=TODAY)
    post(owner, "set_back", made.pk, "promised")
    made.refresh_from_db()
    assert (made.stage, made.returned_on, made.returned_by) == ("promised", None, None)


def test_done_is_done_today_or_on_the_day_that_is_said_and_undone(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="promised", line="Introduce her to Tom", due=TODAY)
    assert "Introduce her to Tom: done." in post(owner, "favour_done", made.pk)
    made.refresh_from_db()
    assert (made.stage, made.done_on) == ("done", TODAY)
    assert "It was done on 1 October 2026 already." in post(owner, "favour_done", made.pk)
    post(owner, "set_back", made.pk, "promised")
    made.refresh_from_db()
    assert (made.stage, made.done_on) == ("promised", None)
    post(owner, "favour_done", made.pk, on="2026-09-20")
    made.refresh_from_db()
    assert made.done_on == date(2026, 9, 20)


def test_what_comes_to_nothing_is_open_no_more_and_counts_nowhere(owner: Member):
    made = rows.favour(owner.viewer, way="given", stage="offered", line="A talk at the meetup")
    assert "it came to nothing" in post(owner, "drop_favour", made.pk)
    assert "A talk at the meetup" not in page(owner)
    assert balances(owner.viewer, [made.contact_id]) == {}


# The balance


def test_a_balance_counts_what_was_done_in_twelve_months_and_ever(owner: Member):
    anna = rows.contact(owner.viewer)
    for weeks in (1, 20, 51, 60):
        rows.favour(owner.viewer, anna, "received", TODAY - timedelta(weeks=weeks))
    rows.favour(owner.viewer, anna, "given")
    rows.favour(owner.viewer, anna, "given", stage="promised")
    found = balances(owner.viewer, [anna.pk])[anna.pk]
    assert (found.received, found.given, found.received_ever, found.to_return) == (3, 1, 4, 3)
    shown = page(owner)
    assert "Received 3, given 1" in shown
    assert "−2" in shown
    assert "One person has given you more than you gave them in twelve months." in shown


def test_the_database_counts_as_the_stated_rule_does(owner: Member):
    anna, ben = rows.contact(owner.viewer), rows.contact(owner.viewer, "Ben Ashworth")
    got = [rows.favour(owner.viewer, anna, "received", TODAY - timedelta(weeks=9 * one)) for one in range(8)]
    gave = [rows.favour(owner.viewer, anna, "given", TODAY - timedelta(weeks=11 * one)) for one in range(6)]
    actions.return_favour(owner.viewer, got[0], by=gave[0])
    actions.return_favour(owner.viewer, got[1], by=gave[0])
    actions.return_favour(owner.viewer, got[2], by=gave[1])
    actions.return_favour(owner.viewer, got[3])
    actions.return_favour(owner.viewer, gave[2], by=got[4])
    actions.trash_favour(owner.viewer, gave[1])
    rows.favour(owner.viewer, ben, "given", TODAY)
    rows.favour(owner.viewer, ben, "received", stage="asked")
    counted = balances(owner.viewer, [anna.pk, ben.pk])
    year = {one.contact: (one.received, one.given) for one in in_a_year(owner.viewer)}
    for one in (anna, ben):
        ruled = balance_with(favours_with(owner.viewer, one.pk), TODAY)
        assert counted[one.pk] == ruled != Balance()
        assert year[one.pk] == (ruled.received, ruled.given)
    assert (
        counted[anna.pk].to_return == 5 - 4
    )  # five that nothing was said of, four that were given for nothing in particular


def test_all_together_is_the_sum_of_everybody(owner: Member):
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Anna Keane"), "received")
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Tom Whitaker"), "given")
    whole = page(owner).split("All together</th>")[1].split("</tr>")[0]
    assert "Received 1, given 1" in whole
    assert whole.count("<rect") == 2


def test_only_those_who_gave_more_are_shown_when_asked_for(owner: Member):
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Anna Keane"), "received")
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Tom Whitaker"), "given")
    whole, some = page(owner), page(owner, shows="owing")
    assert "Tom Whitaker" in whole.split("Balance by person")[1].split("</table>")[0]
    assert "Tom Whitaker" not in some.split("Balance by person")[1].split("</table>")[0]


def test_who_was_last_helped_years_ago_is_found_among_everybody(owner: Member):
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Anna Keane"), "received")
    rows.favour(owner.viewer, rows.contact(owner.viewer, "Tom Whitaker"), "received", TODAY - timedelta(days=900))
    table = page(owner).split("Balance by person")[1].split("</table>")[0]
    assert "Tom Whitaker" not in table
    assert "Anna Keane" in table
    table = page(owner, shows="ever").split("Balance by person")[1].split("</table>")[0]
    assert table.index("Anna Keane") < table.index("Tom Whitaker")


# Returned


def test_help_to_return_says_what_could_be_given_and_never_since_when(owner: Member):
    anna = rows.contact(owner.viewer, could_give="A view on her analyst shortlist")
    rows.favour(owner.viewer, anna, "received", TODAY - timedelta(weeks=40), line="Introduced you to James")
    found = page(owner).split("Help you could return")[1].split("</section>")[0]
    assert "Introduced you to James." in found
    assert "A view on her analyst shortlist" in found
    assert "late" not in found
    assert "days" not in found


def test_a_handful_is_shown_of_help_to_return(owner: Member):
    for one in range(9):
        rows.favour(owner.viewer, rows.contact(owner.viewer, f"Helper {one}"), "received", line=f"Help {one}")
    found = page(owner).split("Help you could return")[1].split("</section>")[0]
    assert found.count("Log help you gave") == 5
    assert "and others" in found


def test_what_others_owe_is_on_a_page_of_its_own(owner: Member):
    anna, rosa = rows.contact(owner.viewer), rows.contact(owner.viewer, "Rosa Martins")
    rows.favour(owner.viewer, anna, "received", stage="promised", due=TODAY, line="A word with James")
    rows.favour(owner.viewer, rosa, "given")
    rows.favour(owner.viewer, rosa, "given")
    rows.favour(owner.viewer, rosa, "received")
    assert "A word with James" not in page(owner)
    found = page(owner, "theirs")
    assert "A word with James" in found
    assert "Rosa Martins" in found
    assert "Received 1, given 2" in found


def test_help_that_was_asked_for_is_given_and_returned_by_another(owner: Member):
    anna = rows.contact(owner.viewer)
    got = log(owner, "Read your roadmap", who="Anna Keane", way="received", stage="asked")
    assert (
        "Read your roadmap" not in page(owner).split('id="theirs"')[0]
    )  # what others owe is only seen when looked for
    post(owner, "favour_done", got.pk)
    gave = owner.client.post(
        f"{reverse('network:new_favour')}?contact={anna.pk}",
        {
            "way": "given",
            "stage": "done",
            "line": "Walked her team through the model",
            "kind": "work",
            "size": "2",
            "returns": str(got.pk),
        },
    )
    assert gave.status_code == 303
    got.refresh_from_db()
    assert got.returned_by is not None
    assert got.returned_by.line == "Walked her team through the model"
    assert "Help you could return" not in page(owner)
    assert "by <a" in page(owner, "favour", got.pk)
    post(owner, "trash_favour", got.returned_by.pk)
    assert "by <a" not in page(owner, "favour", got.pk)  # what returned it is gone, so it is open again
    assert "Help you could return" in page(owner)


def test_help_is_returned_by_ones_word_and_that_is_undone(owner: Member):
    made = rows.favour(owner.viewer, line="Read your roadmap")
    assert "Something else, by your word" in page(owner, "return_favour", made.pk)
    assert "It is returned." in post(owner, "return_favour", made.pk, by="", on="2026-09-30")
    assert "Help you could return" not in page(owner)
    post(owner, "not_returned", made.pk)
    assert "Help you could return" in page(owner)


def test_help_is_not_returned_before_it_was_done_nor_by_help_of_the_same_way(owner: Member):
    made = rows.favour(owner.viewer, on=TODAY - timedelta(days=5))
    answer = owner.client.post(reverse("network:return_favour", args=[made.pk]), {"by": "", "on": "2026-09-01"})
    assert answer.status_code == 422
    same = rows.favour(owner.viewer, made.contact)
    answer = owner.client.post(reverse("network:return_favour", args=[made.pk]), {"by": str(same.pk)})
    assert answer.status_code == 422
    made.refresh_from_db()
    assert made.returned_on is None
    assert made.returned_by is None


# Found


def test_all_favours_are_found_by_words_of_it_and_of_the_person_and_by_what_they_are(owner: Member):
    anna, tom = rows.contact(owner.viewer), rows.contact(owner.viewer, "Tom Whitaker", employer="Calder Mutual")
    rows.favour(owner.viewer, anna, line="Read your roadmap", kind="time")
    rows.favour(owner.viewer, tom, "given", line="Covered the board pack", kind="work")
    assert "Covered the board pack" not in page(owner, "all_favours", q="roadmap")
    assert "Covered the board pack" in page(owner, "all_favours", q="calder")
    assert "Read your roadmap" not in page(owner, "all_favours", way="given")
    assert "Nothing fits" in page(owner, "all_favours", q="zebra")
    assert "Covered the board pack" not in page(owner, "all_favours", kind="time")


@pytest.mark.parametrize("word", ["Straße", "Ωmega", "Ångström"])
def test_a_favour_is_found_by_a_word_as_it_is_written(owner: Member, word: str):
    rows.favour(owner.viewer, line=f"Showed you {word} 9")
    assert f"Showed you {word} 9" in page(owner, "all_favours", q=word)


def test_a_persons_own_part_has_what_is_open_what_was_done_and_the_balance(viewer: Viewer):
    anna = rows.contact(viewer, could_give="A view on her shortlist")
    rows.favour(viewer, anna, "given", stage="asked", line="A view on her shortlist")
    rows.favour(viewer, anna, "received", line="Read your roadmap")
    rows.favour(viewer, rows.contact(viewer, "Tom Whitaker"), "received", line="Somebody else's")
    found = favours_of(viewer, anna)
    assert [row.line for row in found.mine] == ["A view on her shortlist"]
    assert [(row.line, row.css) for row in found.done] == [("Read your roadmap", "got")]
    assert found.balance.said == "Received 1, given 0"


def test_favours_with_somebody_in_the_trash_are_not_there(owner: Member):
    made = rows.favour(owner.viewer, line="Read your roadmap")
    actions.trash_person(owner.viewer, made.contact)
    assert "Read your roadmap" not in page(owner)
    assert owner.client.get(reverse("network:favour", args=[made.pk])).status_code == 404


# Strangers, and speed


def test_what_is_somebody_elses_is_not_there(cast: Cast):
    made = rows.favour(cast.owner.viewer)
    for other in cast.others:
        for name in ("favour", "change_favour", "promise_favour", "return_favour"):
            assert other.client.get(reverse(f"network:{name}", args=[made.pk])).status_code == 404
        for name in ("favour_done", "drop_favour", "trash_favour", "not_returned"):
            assert other.client.post(reverse(f"network:{name}", args=[made.pk])).status_code == 404
        answer = other.client.get(reverse("network:new_favour"), {"contact": str(made.contact_id)})
        assert answer.status_code == 404
    made.refresh_from_db()
    assert made.stage == "done"


@pytest.mark.parametrize("name", ["favours", "all_favours", "theirs"])
def test_queries_do_not_grow_with_favours(owner: Member, name: str):
    def grow(number: int) -> None:
        for one in range(number):
            who = rows.contact(owner.viewer, f"Somebody {number} {one}")
            rows.favour(owner.viewer, who, "received")
            rows.favour(owner.viewer, who, "given", stage="promised", due=TODAY)

    grow(2)
    page(owner, name)
    with CaptureQueriesContext(connection) as few:
        page(owner, name)
    grow(30)
    page(owner, name)
    with CaptureQueriesContext(connection) as many:
        page(owner, name)
    assert len(many) == len(few)
