"""The list of postings, one of them against the record, and what was sent."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.postings.models import Posting, Requirement, Sending

pytestmark = pytest.mark.django_db


def at(name: str, *args: object) -> str:
    return reverse(f"postings:{name}", args=args)


def shown(member: Member, name: str, *args: object) -> str:
    return member.client.get(at(name, *args)).content.decode().replace("\u00a0", " ")


def test_without_postings_it_says_what_they_are_for(owner: Member):
    assert "Which job would you look at twice?" in shown(owner, "postings")


def test_the_list_says_what_was_sent_how_long_it_is_open_and_what_is_proven(owner: Member):
    posting = make.posting(owner.viewer, valid_until=TODAY + timedelta(days=12))
    make.requirement(owner.viewer, posting, "SQL")
    make.requirement(owner.viewer, posting, "Kafka")
    make.win(owner.viewer, "Rewrote it in SQL")
    make.sending(owner.viewer, posting, sent_on=date(2026, 9, 20))
    page = shown(owner, "postings")
    assert "12 days left" in page
    assert "Sent 20 September" in page
    assert "Asks for 2 things; 1 proven by your record, 1 not on your record." in page


def test_a_closed_posting_says_so(owner: Member):
    make.posting(owner.viewer, valid_until=TODAY - timedelta(days=1))
    assert "closed 1 day ago" in shown(owner, "postings")


def test_the_list_is_paged_and_searched(owner: Member):
    for number in range(30):
        make.posting(owner.viewer, f"Clerk {number}", employer="Mill" if number % 2 else "Wharf")
    assert shown(owner, "postings").count('<th scope="row">') == 25
    found = owner.client.get(at("postings"), {"q": "mill"}).content.decode()
    assert found.count('<th scope="row">') == 15
    assert "Nothing fits" in owner.client.get(at("postings"), {"q": "quarry"}).content.decode()
    assert owner.client.get(at("postings"), {"page": "99"}).status_code == 200


def test_one_posting_shows_each_line_with_its_sentence_and_where_the_record_has_it(owner: Member):
    posting = make.posting(owner.viewer, text="We ask for strong SQL and for Kafka.")
    make.requirement(owner.viewer, posting, "SQL", sentence="We ask for strong SQL.", why="By the word “must”.")
    make.requirement(owner.viewer, posting, "Kafka", kind="nice")
    win = make.win(owner.viewer, "Rewrote it in SQL")
    page = shown(owner, "posting", posting.pk)
    assert "“We ask for strong SQL.”" in page
    assert "By the word “must”." in page
    assert f'<a href="{reverse("record:change", args=["wins", win.pk])}">Rewrote it in SQL</a>, win: “SQL”' in page
    assert "Not on your record" in page
    assert page.index("Must") < page.index("Nice to have") < page.index("We ask for strong SQL and for Kafka.")


def test_a_line_is_corrected_added_taken_away_and_brought_back(owner: Member):
    posting = make.posting(owner.viewer)
    row = make.requirement(owner.viewer, posting, "SQL or R", sentence="SQL or R")
    said = {
        "text": "SQL or R",
        "kind": "nice",
        "skills": "SQL, R",
        "any_skill": "on",
        "years": "3",
        "languages": "deutsch",
    }
    assert owner.client.post(at("change_requirement", row.pk), said).status_code == 303
    row.refresh_from_db()
    assert (row.kind, row.skills, row.any_skill, row.years, row.languages) == (
        "nice",
        ["SQL", "R"],
        True,
        3,
        ["German"],
    )
    assert row.sentence == "SQL or R"
    owner.client.post(at("new_requirement", posting.pk), {"text": "A driving licence", "kind": "must"})
    made = Requirement.objects.get(text="A driving licence")
    assert (made.position, made.why) == (1, "")
    owner.client.post(at("trash_requirement", made.pk))
    assert "A driving licence" not in shown(owner, "posting", posting.pk).split('id="asked"')[1]
    owner.client.post(at("restore_requirement", made.pk))
    assert "A driving licence" in shown(owner, "posting", posting.pk)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"text": ""}, "Fill this in."),
        ({"languages": "Klingon"}, "not a language that Metier knows"),
        ({"years": "99"}, "less than or equal to 40"),
        ({"skills": ",".join(map(str, range(40)))}, "At most 30 names"),
    ],
)
def test_a_wrong_line_keeps_what_was_typed(owner: Member, wrong: dict[str, str], sentence: str):
    posting = make.posting(owner.viewer)
    answer = owner.client.post(at("new_requirement", posting.pk), {"text": "SQL", "kind": "must", **wrong})
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Requirement.objects.exists()


def test_a_posting_is_corrected_and_its_employer_is_recognised_anew(owner: Member):
    posting = make.posting(owner.viewer)
    owner.client.post(at("change", posting.pk), {"title": "Head of data", "employer": "Aire Water Ltd.", "pay_from": "60,000", "pay_currency": "gbp", "pay_per": "year"})  # fmt: skip
    posting.refresh_from_db()
    assert (posting.title, posting.employer_key, posting.pay_currency) == ("Head of data", "aire water", "GBP")
    assert "£60,000 a year" in shown(owner, "posting", posting.pk)
    assert posting.text == "We ask for SQL."


def test_a_posting_goes_to_the_trash_and_comes_back_and_what_was_sent_stays(owner: Member):
    posting = make.posting(owner.viewer)
    sending = make.sending(owner.viewer, posting)
    owner.client.post(at("trash", posting.pk))
    page = shown(owner, "postings")
    assert "Sent without a posting" in page
    assert owner.client.get(at("posting", posting.pk)).status_code == 404
    assert owner.client.get(at("change_sending", sending.pk)).status_code == 200
    owner.client.post(at("restore", posting.pk))
    assert "Data lead is back." in shown(owner, "posting", posting.pk)


# What was sent


def test_something_is_sent_and_answered(owner: Member):
    posting = make.posting(owner.viewer)
    begun = shown(owner, "new_sending_for", posting.pk)
    assert 'value="Wharfe Water"' in begun
    said = {"to": "Marta Wolski", "sent_on": "2026-09-20", "channel": "By email", "what_for": "", "employer": ""}
    assert owner.client.post(at("new_sending_for", posting.pk), said).status_code == 303
    sending = Sending.objects.get()
    assert (sending.what_for, sending.employer_key, sending.posting) == ("Data lead", "wharfe water", posting)
    answered = {"outcome": "interview", "outcome_on": "2026-09-28", "outcome_note": "On Friday"}
    owner.client.post(at("outcome", sending.pk), answered)
    page = shown(owner, "posting", posting.pk)
    assert "To Marta Wolski, By email" in page
    assert "Interview 28 September" in page
    assert "On Friday" in page


def test_something_is_sent_without_a_posting(owner: Member):
    owner.client.post(at("new_sending"), {"to": "Ben Ashworth", "sent_on": "2025-11-03", "what_for": "A talk"})
    assert "To Ben Ashworth" in shown(owner, "postings")


@pytest.mark.parametrize(
    ("name", "wrong", "sentence"),
    [
        ("change_sending", {"sent_on": "2026-10-02"}, "is still to come"),
        ("change_sending", {"sent_on": "1900-01-01"}, "before a working life"),
        ("change_sending", {"to": ""}, "Fill this in."),
        ("outcome", {"outcome_on": "2026-09-01"}, "after the day of sending"),
        ("outcome", {"outcome": "hired"}, "Select a valid choice"),
    ],
)
def test_what_cannot_have_been_is_refused(owner: Member, name: str, wrong: dict[str, str], sentence: str):
    sending = make.sending(owner.viewer, sent_on=date(2026, 9, 20))
    said = {"to": "Marta", "sent_on": "2026-09-20"} if name == "change_sending" else {"outcome": "answered"}
    answer = owner.client.post(at(name, sending.pk), said | wrong)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()


def test_a_sending_goes_to_the_trash_and_comes_back(owner: Member):
    sending = make.sending(owner.viewer)
    owner.client.post(at("trash_sending", sending.pk))
    assert "Marta Wolski is in the trash" in shown(owner, "postings")
    owner.client.post(at("restore_sending", sending.pk))
    assert Sending.objects.get().trashed_at is None


def test_what_was_sent_to_the_employer_before_stands_beside_the_posting(owner: Member):
    earlier = make.posting(owner.viewer, "Data analyst")
    make.sending(owner.viewer, earlier, sent_on=date(2025, 3, 17))
    page = shown(owner, "posting", make.posting(owner.viewer).pk)
    assert "You have been here before" in page
    assert "Sent to Marta Wolski on 17 March 2025" in page


def test_strangers_find_nothing(cast: Cast):
    posting = make.posting(cast.owner.viewer)
    requirement, sending = make.requirement(cast.owner.viewer, posting), make.sending(cast.owner.viewer, posting)
    for other in cast.others:
        for name, row in (
            *((name, posting) for name in ("change", "trash", "restore", "new_requirement", "new_sending_for")),
            *((name, requirement) for name in ("change_requirement", "trash_requirement", "restore_requirement")),
            *((name, sending) for name in ("change_sending", "outcome", "trash_sending", "restore_sending")),
        ):
            assert other.client.post(at(name, row.pk)).status_code == 404, name
        assert other.client.get(at("posting", posting.pk)).status_code == 404
    assert Posting.objects.get().trashed_at is None


def test_the_number_of_queries_does_not_grow(owner: Member):
    def count(address: str) -> int:
        with CaptureQueriesContext(connection) as seen:
            owner.client.get(address)
        return len(seen)

    posting = make.posting(owner.viewer)
    make.requirement(owner.viewer, posting)
    make.sending(owner.viewer, posting)
    make.win(owner.viewer, "SQL")
    few = [count(at("postings")), count(at("posting", posting.pk))]
    for number in range(6):
        other = make.posting(owner.viewer, f"Another {number}")
        make.requirement(owner.viewer, other)
        make.sending(owner.viewer, other)
        make.sending(owner.viewer, posting)
        make.requirement(owner.viewer, posting, f"Kafka {number}")
        make.win(owner.viewer, f"SQL and Kafka {number}")
    assert [count(at("postings")), count(at("posting", posting.pk))] == few
