"""Answers about a time: the questions, the wins that could answer them, and one answer built from a win."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from metier.talk.actions.texts import version_of
from metier.talk.models import Story
from metier.talk.pages.answers import questions_page

pytestmark = pytest.mark.django_db


def at(name: str, *args: object) -> str:
    return reverse(f"talk:{name}", args=args)


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def text(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.get(at(name, *args), said))


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(at(name, *args), said, follow=True))


def begun(owner: Member, **facts: object) -> Story:
    win = make.win(
        owner.viewer,
        "Settled the rota dispute",
        result="from 9 to 2 complaints",
        position=make.position(owner.viewer),
        **facts,
    )
    post(owner, "new_answer", question="Tell me about a dispute.", language="en-GB", win=win.pk)
    return Story.objects.get()


def test_an_answer_begins_with_the_words_of_its_win(owner: Member):
    story = begun(owner)
    assert (story.situation, story.did, story.result) == (
        "Senior data analyst, Calder Mutual",
        "Settled the rota dispute",
        "from 9 to 2 complaints",
    )
    page = text(owner, "answer", story.pk)
    assert "Not said yet: what had to be done." in page
    assert "Stands on <a" in page


def test_one_of_ours_is_chosen_and_shown_as_answered(owner: Member):
    page = text(owner, "new_answer", question="failure-1")
    assert "Tell me about a mistake of yours, and when you told somebody." in page
    answer = owner.client.post(
        f"{at('new_answer')}?question=failure-1", {"question": "Tell me about a mistake.", "language": "en"}
    )
    assert answer.status_code == 303
    assert Story.objects.get().asked == "failure-1"
    assert "Your answer of 1 October 2026" in text(owner, "questions")


def test_the_page_says_which_wins_could_answer_and_what_nothing_answers(owner: Member):
    assert "No win answers a question on a result, conflict" in text(owner, "questions")
    make.win(owner.viewer, "Settled the rota dispute", result="", evidence="")
    page = questions_page(owner.viewer)
    by_theme = {row.covered.theme.key: row for row in page.themes}
    assert [win.what for win in by_theme["conflict"].wins] == ["Settled the rota dispute"]
    assert not by_theme["conflict"].covered.is_gap
    assert "conflict" not in page.gaps
    assert "learning" in page.gaps


def test_own_words_find_a_win_that_ours_do_not(owner: Member):
    make.win(owner.viewer, "Kept the night shift calm", result="", evidence="")
    assert "conflict" in questions_page(owner.viewer).gaps
    assert "Your words are kept." in post(owner, "theme_words", "conflict", words="night shift, Priti")
    owner.career.refresh_from_db()
    assert "Kept the night shift calm" in text(owner, "questions")
    assert 'value="night shift, Priti"' in text(owner, "questions")
    assert "There is no such theme." in post(owner, "theme_words", "nothing", words="x")


def test_parts_are_saved_as_they_are_written_with_the_checks(owner: Member):
    story = begun(owner)
    said = {"only": "did", "answer-did": "I only listened.", "version-did": version_of("Settled the rota dispute")}
    page = shown(owner.client.post(at("answer_words", story.pk), said))
    story.refresh_from_db()
    assert story.did == "I only listened."
    assert '<mark class="unsaid">only</mark>' in page
    page = shown(owner.client.post(at("answer_words", story.pk), said | {"answer-did": "I spoke to each."}))
    assert "Not saved: it was changed elsewhere meanwhile" in page


def test_the_number_is_missed_in_the_result_alone(owner: Member):
    story = begun(owner)
    page = post(
        owner, "answer_words", story.pk, **{"answer-did": "I spoke to each of them.", "answer-result": "It was calm."}
    )
    assert page.count("has a number, from 9 to 2 complaints, that is not said") == 1


def test_without_script_all_of_it_is_saved_by_the_button(owner: Member):
    story = begun(owner)
    post(owner, "answer_words", story.pk, **{"answer-task": "Nobody would swap shifts.", "answer-situation": "A ward."})
    story.refresh_from_db()
    assert (story.situation, story.task) == ("A ward.", "Nobody would swap shifts.")


def test_when_its_win_changes_the_answer_says_so(owner: Member):
    story = begun(owner)
    story.win.result = "from 9 to 3 complaints"
    story.win.save()
    assert "<del>2</del> <ins>3</ins>" in text(owner, "answer", story.pk)
    assert "Changed since" in text(owner, "answers")
    assert "stands on what the win says now" in post(owner, "accept_win", story.pk)
    assert "<del>" not in text(owner, "answer", story.pk)
    assert "<del>2</del> <ins>3</ins>" in post(owner, "stand_again_answer", story.pk)
    assert "can no longer be undone" in post(owner, "stand_again_answer", story.pk)
    story.win.trashed_at = owner.viewer.now
    story.win.save()
    assert "No longer on your record" in text(owner, "answer", story.pk)
    assert "not on your record any more" in post(owner, "accept_win", story.pk)


def test_another_win_is_chosen_and_its_words_are_left_alone(owner: Member):
    story, other = begun(owner), make.win(owner.viewer, "Another one")
    assert "Another one" in text(owner, "answer_win", story.pk)
    assert "Another one" in post(owner, "answer_win", story.pk, win=other.pk)
    story.refresh_from_db()
    assert (story.win, story.did) == (other, "Settled the rota dispute")
    assert "Another one" not in post(owner, "stand_again_answer", story.pk)
    assert "No win stands under this answer yet." in post(owner, "answer_win", story.pk, win="")


def test_it_is_put_away_and_brought_back(owner: Member):
    story = begun(owner)
    assert "The answer is in the trash." in post(owner, "trash_answer", story.pk)
    assert "None yet" in text(owner, "answers")
    assert "The answer is back." in post(owner, "restore_answer", story.pk)


def test_two_thousand_wins_ask_no_more_of_the_database(owner: Member):
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            owner.client.get(at("questions"))
        return len(asked)

    make.win(owner.viewer, "Settled the rota dispute")
    few = queries()
    type(make.win(owner.viewer)).objects.bulk_create(
        type(make.win(owner.viewer))(career=owner.career, what=f"Led team {number}") for number in range(2_000)
    )
    assert queries() == few
    assert "And 297 more." in text(owner, "questions")


def test_nobody_else_finds_any_of_it(cast: Cast):
    story = begun(cast.owner)
    pages = [("answer", story.pk), ("answer_win", story.pk), ("answer_paper", story.pk)]
    acts = [
        ("answer_words", story.pk),
        ("accept_win", story.pk),
        ("trash_answer", story.pk),
        ("answer_win", story.pk),
        ("stand_again_answer", story.pk),
    ]
    for other in cast.others:
        assert [other.client.get(at(*one)).status_code for one in pages] == [404] * len(pages)
        assert [other.client.post(at(*one)).status_code for one in acts] == [404] * len(acts)
        assert story.question not in text(other, "answers")
        assert other.client.get(at("new_answer"), {"win": story.win_id}).status_code == 404
