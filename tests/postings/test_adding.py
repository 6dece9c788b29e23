"""A posting comes in: pasted or as a file, looked over, kept whole or not at all."""

import json
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

import make
from cast import Cast, Member
from metier.postings import actions
from metier.postings.models import Posting, PostingDraft, Requirement

pytestmark = pytest.mark.django_db
TEXT = """Data lead at Wharfe Water
Location: Leeds
Closing date: 31 October 2026

What you need
- Strong SQL
- Kafka is a plus

Benefits
- Cake
"""


def at(name: str, *args: object) -> str:
    return reverse(f"postings:{name}", args=args)


def paste(member: Member, text: str = TEXT) -> str:
    """The address of the preview."""
    answer = member.client.post(at("add"), {"text": text})
    assert answer.status_code == 303, answer.content.decode()
    return str(answer.headers["Location"])


def shown(member: Member, address: str) -> str:
    return member.client.get(address).content.decode().replace("\u00a0", " ")


def facts(**changes: str) -> dict[str, object]:
    return {"title": "Data lead", "employer": "Wharfe Water", "place": "Leeds", "take": ["0", "1"], **changes}


def test_a_pasted_posting_is_looked_over_before_anything_is_kept(owner: Member):
    preview = shown(owner, paste(owner))
    assert not Posting.objects.exists()
    assert 'value="Wharfe Water"' in preview
    assert 'value="2026-10-31"' in preview
    assert "Strong SQL" in preview
    assert "Under the heading “What you need”, with the words “a plus”." in preview
    assert "2 lines found" in preview


def test_it_is_kept_with_what_was_ticked_and_corrected(owner: Member):
    preview = paste(owner)
    answer = owner.client.post(preview, facts(title="Lead", take=["1"], **{"kind-1": "must"}))
    assert answer.status_code == 303
    posting = Posting.objects.get()
    assert (posting.title, posting.employer_key, posting.text.splitlines()[0]) == (
        "Lead",
        "wharfe water",
        "Data lead at Wharfe Water",
    )
    asked = Requirement.objects.get()
    assert (asked.text, asked.kind, asked.skills) == ("Kafka is a plus", "must", ["Kafka"])
    assert not PostingDraft.objects.exists()
    assert "Lead is kept." in shown(owner, at("posting", posting.pk))


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"title": " "}, "Fill this in."),
        ({"url": "javascript:alert(1)"}, "An address begins with https:// or http://."),
        ({"pay_from": "70000", "pay_to": "60000"}, "The pay from is more than the pay to."),
        ({"posted_on": "2026-11-02", "valid_until": "2026-10-31"}, "It is open until a day before it was posted."),
        ({"pay_currency": "pounds"}, "Write the three letters of the currency"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_is_kept(owner: Member, wrong: dict[str, str], sentence: str):
    preview = paste(owner)
    answer = owner.client.post(preview, facts(**wrong))
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not Posting.objects.exists()
    assert not Requirement.objects.exists()


def test_a_file_with_several_postings_is_a_choice(owner: Member):
    jobs = [
        {"title": title, "shortcode": title, "description": f"<p>Requirements: {title}</p>", "country": "UK"}
        for title in ("Planner", "Engineer")
    ]
    file = SimpleUploadedFile("jobs.json", json.dumps({"name": "Wharfe Water", "jobs": jobs}).encode())
    preview = str(owner.client.post(at("add"), {"file": file}).headers["Location"])
    choice = shown(owner, preview)
    assert "jobs.json holds 2." in choice
    assert 'href="?which=2"' in choice
    assert 'value="Engineer"' in shown(owner, f"{preview}?which=2")
    for wrong in ("3", "0", "x", "²"):
        assert owner.client.get(f"{preview}?which={wrong}").status_code == 404
    owner.client.post(f"{preview}?which=2", {"title": "Engineer"})
    assert Posting.objects.get().source == "workable"


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        ({"text": ""}, "Paste the text of the posting, or choose a file."),
        ({"text": "https://water.example/7"}, "Metier fetches nothing"),
        ({"text": '{"jobs": ['}, "breaks off or is not well formed"),
        ({"file": SimpleUploadedFile("cv.pdf", b"%PDF-1.4")}, "cv.pdf is a PDF."),
        ({"file": SimpleUploadedFile("big.html", b"<html>" + b"x" * 5_000_001)}, "more than 5 MB"),
    ],
)
def test_what_cannot_be_read_is_told_and_kept_nowhere(owner: Member, given: dict[str, object], sentence: str):
    answer = owner.client.post(at("add"), given)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert not PostingDraft.objects.exists()


def test_nothing_of_a_script_reaches_a_page(owner: Member):
    preview = paste(
        owner,
        "<html><body><main><h1>Clerk</h1><p>Requirements: SQL<script>alert(1)</script><img src=x onerror=alert(2)></main>",
    )
    page = shown(owner, preview)
    assert "alert(" not in page
    assert "onerror" not in page
    literal = shown(owner, paste(owner, "Clerk\nRequirements:\n- <b>SQL</b> & 5 < 6"))
    assert "&lt;b&gt;SQL&lt;/b&gt;" in literal


def test_leaving_the_preview_keeps_nothing(owner: Member):
    paste(owner)
    draft = PostingDraft.objects.get()
    assert owner.client.post(at("drop", draft.pk)).status_code == 303
    assert not PostingDraft.objects.exists()


def test_previews_that_nobody_decides_on_go_after_a_day(owner: Member):
    paste(owner)
    now = owner.viewer.now
    PostingDraft.objects.update(made_at=now)
    assert actions.sweep_drafts(now + timedelta(hours=23)) == 0
    assert actions.sweep_drafts(now + timedelta(hours=25)) == 1


# Before


def test_an_employer_of_before_is_told_while_pasting(owner: Member):
    posting = make.posting(owner.viewer, url="https://water.example/jobs/7", url_key="water.example/jobs/7")
    make.sending(owner.viewer, posting, sent_on=date(2026, 3, 17))
    said = owner.client.post(at("before"), {"text": TEXT}).content.decode().replace("\u00a0", " ")
    assert "You have been here before" in said
    assert "The same employer, and a similar title." in said
    assert "Sent to Marta Wolski on 17 March 2026" in said


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("https://www.water.example/jobs/7/?utm_source=x", "The same address."),
        ("Plumber\nCompany: Wharfe Water Ltd\nPipes", "The same employer."),
        ("Senior data lead\nCompany: WHARFE WATER", "The same employer, and a similar title."),
        ("Plumber wanted. Wharfe Water is looking for somebody.", "The same employer."),
    ],
)
def test_by_address_by_employer_and_by_title(owner: Member, text: str, why: str):
    make.posting(owner.viewer, url_key="water.example/jobs/7")
    assert why in owner.client.post(at("before"), {"text": text}).content.decode()


@pytest.mark.parametrize("said", ["SOCIETE GENERALE", "Société Générale SA", "Societe-Generale"])
def test_an_employer_is_known_in_another_spelling(owner: Member, said: str):
    make.posting(owner.viewer, employer="Société Générale", employer_key="société générale")
    page = owner.client.post(at("before"), {"text": f"Plumber\nCompany: {said}\nPipes"}).content.decode()
    assert "The same employer." in page


@pytest.mark.parametrize(
    "text", ["", "{", "Clerk at Another Company", "Clerk. Wharfe of water.", "https://other.example/"]
)
def test_otherwise_nothing_is_said(owner: Member, text: str):
    make.posting(owner.viewer, url_key="water.example/jobs/7")
    assert "been here" not in owner.client.post(at("before"), {"text": text}).content.decode()


def test_what_was_sent_without_a_posting_counts_too_and_needs_no_script(owner: Member):
    make.sending(
        owner.viewer, sent_on=date(2025, 11, 3), to="Ben Ashworth", outcome="declined", outcome_on=date(2025, 11, 20)
    )
    said = shown(owner, paste(owner))
    assert "Sent to Ben Ashworth on 3 November 2025, declined on 20 November 2025." in said


def test_others_are_told_nothing(cast: Cast):
    owner, stranger = cast.owner, cast.stranger
    make.sending(owner.viewer, make.posting(owner.viewer))
    assert "been here" not in stranger.client.post(at("before"), {"text": TEXT}).content.decode()
    preview = paste(owner)
    assert stranger.client.get(preview).status_code == 404
    assert stranger.client.post(preview, facts()).status_code == 404
