"""Submissions: two who put one forward to the same employer, shown before one agrees."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from make import network as rows
from metier.core.exchange.employers import employer_key
from metier.network import actions
from metier.network.actions import PutForwardAlready
from metier.network.models import Recruiter, Submission

pytestmark = pytest.mark.django_db


@pytest.fixture
def marta(owner: Member) -> Recruiter:
    return rows.recruiter(owner.viewer)


@pytest.fixture
def ben(owner: Member) -> Recruiter:
    return rows.recruiter(owner.viewer, rows.contact(owner.viewer, "Ben Ashworth", employer="Kestrel Partners"))


def send(owner: Member, row: Recruiter, **said: str) -> tuple[int, str]:
    """By the form; the answer's code and its page."""
    facts = {"employer": "Moor Energy", "title": "Head of Data", "state": "agreed", "on": "2026-10-01"} | said
    answer = owner.client.post(reverse("network:new_submission", args=[row.pk]), facts, follow=True)
    return answer.status_code, " ".join(answer.content.decode().replace("\u00a0", " ").split())


def test_a_first_submission_is_kept_without_a_question(owner: Member, marta: Recruiter):
    code, page = send(owner, marta)
    assert code == 200
    assert "Marta Wolski, Head of Data, Moor Energy: you agreed." in page
    assert Submission.objects.get().employer_key == "moor energy"


def test_a_second_recruiter_at_the_same_employer_is_warned_of_and_has_to_be_confirmed(
    owner: Member, marta: Recruiter, ben: Recruiter
):
    rows.submission(owner.viewer, ben, state="sent", on=date(2026, 3, 3), employer="Moor Energy plc")
    code, page = send(owner, marta, employer="MOOR ENERGY Ltd.")
    assert code == 422
    assert "Ben Ashworth put you forward to Moor Energy plc for Head of Data on 3 March 2026, 212 days ago." in page
    assert "I know, and agree all the same" in page
    assert 'value="MOOR ENERGY Ltd."' in page
    assert not Submission.objects.filter(recruiter=marta).exists()
    code, page = send(owner, marta, employer="MOOR ENERGY Ltd.", anyway="on")
    assert code == 200
    assert Submission.objects.filter(recruiter=marta).exists()
    assert "Ben Ashworth put you forward" in page  # it stays beside it


@pytest.mark.parametrize(
    "employer",
    ["The Moor Energy Group", "Moor-Energy (UK) Limited", "Móor Energy & Co. KG", "moor energy holdings, inc."],
)
def test_an_employer_that_is_written_otherwise_is_the_same(
    owner: Member, marta: Recruiter, ben: Recruiter, employer: str
):
    rows.submission(owner.viewer, ben, state="sent", on=date(2026, 3, 3), employer="Moor Energy plc")
    code, page = send(owner, marta, employer=employer)
    assert code == 422
    assert "Ben Ashworth put you forward to Moor Energy plc" in page
    assert send(owner, marta, employer="Moor Water")[0] == 200


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dale & Harrow Ltd", "Dale and Harrow Limited"),
        ("Crédit Müller GmbH & Co. KG", "Credit Mueller"),
        ("Moor Energy", "MoorEnergy plc (UK)"),
        ("J. P. Thornley", "JP Thornley LLP"),
        ("Ørsted A/S", "Orsted"),
        ("Łódź Bank S.A.", "lodz bank"),
        ("Smith, Jones & Co", "Smith Jones and Co."),
    ],
)
def test_accents_and_what_joins_two_names_do_not_make_another_employer(
    owner: Member, marta: Recruiter, ben: Recruiter, one: str, other: str
):
    for first, second in ((one, other), (other, one)):
        Submission.objects.all().delete()
        rows.submission(
            owner.viewer, ben, state="sent", on=date(2026, 9, 3), employer=first, employer_key=employer_key(first)
        )
        assert send(owner, marta, employer=second)[0] == 422


def test_a_day_that_comes_within_twelve_months_is_warned_of_and_a_further_state_is_not(
    owner: Member, marta: Recruiter, ben: Recruiter
):
    rows.submission(owner.viewer, ben, state="sent", on=date(2026, 3, 3), employer="Moor Energy plc")
    old = rows.submission(owner.viewer, marta, state="sent", on=date(2024, 1, 3), employer="Moor Energy")
    with pytest.raises(PutForwardAlready):
        actions.change_submission(owner.viewer, old, {"on": date(2026, 9, 1)})
    old.refresh_from_db()
    actions.change_submission(owner.viewer, old, {"on": date(2026, 9, 1)}, anyway=True)
    assert actions.change_submission(owner.viewer, old, {"state": "talks", "on": date(2026, 9, 2)})


def test_ones_own_application_counts_and_what_went_through_this_recruiter_does_not(
    owner: Member, marta: Recruiter, ben: Recruiter
):
    make.sending(owner.viewer, to="Marta Wolski", employer="Moor Energy", employer_key="moor energy")
    assert send(owner, marta)[0] == 200
    code, page = send(owner, ben)
    assert code == 422
    assert "You applied to Moor Energy" in page


@pytest.mark.parametrize(("state", "code"), [("refused", 200), ("proposed", 200), ("closed", 422), ("talks", 422)])
def test_what_was_refused_or_only_proposed_went_to_nobody(
    owner: Member, marta: Recruiter, ben: Recruiter, state: str, code: int
):
    rows.submission(owner.viewer, ben, state=state)
    assert send(owner, marta)[0] == code


def test_after_twelve_months_it_is_free_again(owner: Member, marta: Recruiter, ben: Recruiter):
    rows.submission(owner.viewer, ben, state="sent", on=TODAY - timedelta(days=366))
    assert send(owner, marta)[0] == 200


def test_what_is_proposed_is_kept_with_its_warning_and_agreeing_has_to_be_confirmed(
    owner: Member, marta: Recruiter, ben: Recruiter
):
    rows.submission(owner.viewer, ben, state="sent", on=date(2026, 9, 1))
    code, page = send(owner, marta, state="proposed")
    assert code == 200
    assert "Ben Ashworth put you forward to Moor Energy for Head of Data on 1 September 2026, 30 days ago." in page
    made = Submission.objects.get(recruiter=marta)
    address = reverse("network:change_submission", args=[made.pk])
    facts = {"employer": "Moor Energy", "title": "Head of Data", "state": "agreed", "on": "2026-10-01"}
    assert owner.client.post(address, facts).status_code == 422
    made.refresh_from_db()
    assert made.state == "proposed"
    assert owner.client.post(address, {**facts, "state": "refused"}).status_code == 303
    assert owner.client.post(address, {**facts, "anyway": "on"}).status_code == 303
    assert owner.client.post(address, {**facts, "state": "talks"}).status_code == 303  # it was confirmed once
    made.refresh_from_db()
    assert made.state == "talks"


def test_another_employer_is_a_new_question(owner: Member, marta: Recruiter, ben: Recruiter):
    rows.submission(owner.viewer, ben, state="sent")
    made = rows.submission(owner.viewer, marta, employer="Northbank", employer_key="northbank", state="sent")
    with pytest.raises(PutForwardAlready):
        actions.change_submission(owner.viewer, made, {"employer": "Moor Energy"})
    assert actions.change_submission(owner.viewer, made, {"outcome": "A talk"})


def test_what_is_in_the_trash_warns_of_nothing_and_comes_back(owner: Member, marta: Recruiter, ben: Recruiter):
    other = rows.submission(owner.viewer, ben, state="sent")
    owner.client.post(reverse("network:trash_submission", args=[other.pk]))
    assert send(owner, marta)[0] == 200
    owner.client.post(reverse("network:restore_submission", args=[other.pk]))
    assert Submission.objects.get(pk=other.pk).trashed_at is None


def test_the_employer_may_be_left_out_only_where_a_posting_says_it(owner: Member, marta: Recruiter):
    address = reverse("network:new_submission", args=[marta.pk])

    def is_optional() -> bool:
        page = " ".join(owner.client.get(address).content.decode().split())
        return "optional" in page.split("To which employer")[1].split("<input")[0]

    assert not is_optional()
    make.posting(owner.viewer)
    assert is_optional()


def test_a_posting_that_is_kept_says_the_employer(owner: Member, marta: Recruiter):
    posting = make.posting(owner.viewer, "Head of Data", employer="Wharfe Water")
    code, _ = send(owner, marta, employer="", title="", posting=str(posting.pk))
    assert code == 200
    made = Submission.objects.get()
    assert (made.employer, made.title, made.posting) == ("Wharfe Water", "Head of Data", posting)


@pytest.mark.parametrize(
    ("said", "sentence"), [({"employer": ""}, "Say to which employer"), ({"on": "2027-01-01"}, "is still to come")]
)
def test_what_cannot_be_is_said(owner: Member, marta: Recruiter, said: dict[str, str], sentence: str):
    code, page = send(owner, marta, **said)
    assert code == 422
    assert sentence in page
    assert not Submission.objects.exists()


def test_somebody_elses_submissions_are_not_there_and_warn_of_nothing(cast: Cast, marta: Recruiter):
    theirs = rows.recruiter(cast.stranger.viewer)
    made = rows.submission(cast.stranger.viewer, theirs, state="sent")
    make.sending(cast.stranger.viewer, to="Moor Energy", employer="Moor Energy", employer_key="moor energy")
    assert send(cast.owner, marta)[0] == 200
    assert cast.owner.client.get(reverse("network:change_submission", args=[made.pk])).status_code == 404
    assert cast.owner.client.post(reverse("network:trash_submission", args=[made.pk])).status_code == 404
