"""The balance of favours, and what could be returned."""

from datetime import timedelta

import pytest
from django.urls import reverse

from cast import TODAY, Member
from make import network as rows
from metier.core.network.balance import Balance
from metier.network import actions
from metier.network.queries.favours import balance_with, balances, favours_with, in_a_year
from network.favours_shown import log, page, post

pytestmark = pytest.mark.django_db


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
