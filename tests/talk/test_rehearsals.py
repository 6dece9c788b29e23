"""Rehearsing: what is said, how it went, and when it comes again; on paper; in the calendar."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from metier.home.calendar_feed import feed
from metier.talk.actions import accounts as accounts_actions
from metier.talk.actions import rehearsals as actions
from metier.talk.models import Account, SpokenRehearsal

pytestmark = pytest.mark.django_db


def at(name: str, *args: object) -> str:
    return reverse(f"talk:{name}", args=args)


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(at(name, *args), said, follow=True))


@pytest.fixture
def account(owner: Member) -> Account:
    made = make.account(owner.viewer)
    accounts_actions.add_sentences(owner.viewer, made, "I cut the claims run by 87%. I lead two analysts.")
    return made


def test_the_whole_text_is_there_with_its_time(owner: Member, account: Account):
    page = shown(owner.client.get(at("rehearse_account", account.pk)))
    assert '<span data-prompter-part="7">I cut the claims run by 87%.</span>' in page
    assert "11 words, about 5 seconds at 140 words a minute." in page


def test_how_it_went_gives_the_next_day(owner: Member, account: Account):
    text = post(owner, "rehearse_account", account.pk, seconds="0:34", note="Slower", rating="3")
    assert "The rehearsal is logged. The next one is on 3 October 2026." in text
    row = SpokenRehearsal.objects.get()
    assert (row.seconds, row.note, row.rating, row.due_on) == (34, "Slower", 3, date(2026, 10, 3))
    page = shown(owner.client.get(at("rehearse_account", account.pk)))
    assert "34 seconds" in page
    assert "Slower" in page


def test_a_day_of_ones_own_goes_before_it(owner: Member, account: Account):
    post(owner, "rehearse_account", account.pk, rating="3", next_on="2026-12-01")
    account.refresh_from_db()
    assert account.due_on == date(2026, 12, 1)


def test_without_either_the_next_day_stays_as_it_was(owner: Member, account: Account):
    assert "The rehearsal is logged." in post(owner, "rehearse_account", account.pk, note="Only once through")
    account.refresh_from_db()
    assert account.due_on is None


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"seconds": "soon"}, "is not a length of time"),
        ({"next_on": "2026-10-01"}, "Choose a later day, within ten years"),
        ({"next_on": "2050-10-01"}, "Choose a later day, within ten years"),
        ({"rating": "7"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(owner: Member, account: Account, said: dict[str, str], sentence: str):
    response = owner.client.post(at("rehearse_account", account.pk), {"note": "Kept"} | said)
    assert response.status_code == 422
    assert sentence in shown(response)
    assert 'value="Kept"' in shown(response)
    assert not SpokenRehearsal.objects.exists()


def test_the_last_rehearsal_is_taken_back_with_its_day(owner: Member, account: Account):
    first = actions.rehearse(owner.viewer, account, rating=3)
    later = replace(owner.viewer, now=owner.viewer.now + timedelta(seconds=1))
    second = actions.rehearse(later, account, rating=4)
    assert "Only the last rehearsal can be taken back." in post(owner, "trash_rehearsal", first.pk)
    assert "The rehearsal is not logged." in post(owner, "trash_rehearsal", second.pk)
    account.refresh_from_db()
    assert (account.due_on, account.stability) == (first.due_on, first.stability)
    post(owner, "trash_rehearsal", first.pk)
    account.refresh_from_db()
    assert (account.due_on, account.stability, account.seen_on) == (None, None, None)


def test_what_is_due_is_first_on_the_page_and_in_the_calendar_without_its_words(owner: Member, account: Account):
    account.due_on = TODAY - timedelta(days=2)
    account.save()
    page = shown(owner.client.get(at("talk")))
    assert "1 account. 1 is due to be rehearsed." in page
    assert "Due 2 days ago" in page
    calendar = feed(owner.viewer).data.decode()
    assert "SUMMARY:Rehearse" in calendar
    assert "recruiters" not in calendar


def test_an_answer_is_rehearsed_part_by_part(owner: Member):
    story = make.story(owner.viewer, situation="A ward.", did="I wrote the rota.")
    page = shown(owner.client.get(at("rehearse_answer", story.pk)))
    assert "The situation" in page
    assert "What had to be done" not in page
    post(owner, "rehearse_answer", story.pk, seconds="60", rating="2")
    assert SpokenRehearsal.objects.get().story == story


def test_nothing_to_say_leads_to_writing_it(owner: Member):
    page = shown(owner.client.get(at("rehearse_account", make.account(owner.viewer).pk)))
    assert "Write a sentence first" in page


def words_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(BytesIO(data))
    assert len(document) == 1
    page = document[0].get_textpage()
    return " ".join(page.get_text_range().split())


def test_an_account_is_one_page_with_what_each_sentence_stands_on(owner: Member):
    made, win = make.account(owner.viewer), make.win(owner.viewer, "Claims run cut", result="−87%")
    accounts_actions.add_sentences(owner.viewer, made, "I cut the claims run by 87%.", [win])
    accounts_actions.add_sentences(owner.viewer, made, "I lead.")
    response = owner.client.get(at("account_paper", made.pk))
    assert response["Content-Disposition"] == 'attachment; filename="account.pdf"'
    said = words_of(response.content)
    assert "I cut the claims run by 87%." in said
    assert "1 Claims run cut, −87%" in said
    assert "2 Nothing on your record yet." in said


def test_an_answer_is_one_page_however_long(owner: Member):
    story = make.story(owner.viewer, situation="A ward. " * 300, did="I wrote the rota.", win=make.win(owner.viewer))
    assert "A ward." in words_of(owner.client.get(at("answer_paper", story.pk)).content)


def test_an_account_in_hebrew_is_set_from_the_right(owner: Member):
    made = make.account(owner.viewer, "הצגה")
    make.account_sentence(owner.viewer, "קיצרתי את הדוח (87%).", made)
    with pypdfium2.PdfDocument(owner.client.get(at("account_paper", made.pk)).content) as document:
        text, width = document[0].get_textpage(), document[0].get_width()
        right = {
            text.get_charbox(at)[2] for at in range(text.count_chars()) if "א" <= text.get_text_range(at, 1) <= "ת"
        }
    assert max(right) == pytest.approx(width - 68, abs=3)  # the margin is 24 mm


def test_nobody_else_rehearses_it(cast: Cast):
    made = make.account(cast.owner.viewer)
    row, story = make.talk_rehearsal(cast.owner.viewer, made), make.story(cast.owner.viewer)
    for other in cast.others:
        assert other.client.get(at("rehearse_account", made.pk)).status_code == 404
        assert other.client.post(at("rehearse_account", made.pk), {"seconds": "9"}).status_code == 404
        assert other.client.get(at("rehearse_answer", story.pk)).status_code == 404
        assert other.client.post(at("trash_rehearsal", row.pk)).status_code == 404
    assert SpokenRehearsal.objects.count() == 1
