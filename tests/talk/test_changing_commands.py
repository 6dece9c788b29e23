"""`metier talk sentence`, `change`, `trash`, `theme`: what the pages do, in a terminal."""

import shlex
from pathlib import Path

import pytest

import make
from cast import Member
from commands import misunderstood, refused, said, told
from metier.accounts.access import Viewer
from metier.talk.models import SpokenRehearsal, Story

pytestmark = pytest.mark.django_db


@pytest.fixture
def viewer(owner: Member) -> Viewer:
    """The owner of this machine, with an account of three sentences."""
    said("talk", "new", "Mine", "--say", "I count things.", "--say", "I like it.", "--say", "I lead.")
    return owner.viewer


def texts() -> list[str]:
    return [one["text"] for one in told("talk", "show", "mine")["sentences"]]


def test_sentences_are_added_on_their_evidence(viewer: Viewer):
    make.win(viewer, "Claims run cut", result="−87%")
    make.skill(viewer, name="R", level=None)
    shown = said("talk", "sentence", "add", "mine", "I cut it. I used R.", "--stands-on", "claims", "--stands-on", "R")
    assert "4. I cut it.\n   Stands on: Claims run cut" in shown
    assert shown.count("Stands on: R") == 2
    assert texts()[3:] == ["I cut it.", "I used R."]
    assert "“pottery”. `metier record list`" in refused(
        "talk", "sentence", "add", "mine", "x.", "--stands-on", "pottery"
    )
    assert len(texts()) == 5


def test_a_sentence_is_reworded_and_moved(viewer: Viewer):
    said("talk", "sentence", "change", "mine", "2", "--words", "I like counting.")
    said("talk", "sentence", "change", "mine", "counting", "--to", "1")
    assert texts() == ["I like counting.", "I count things.", "I lead."]
    said("talk", "sentence", "change", "mine", "1", "--to", "9")
    assert texts()[2] == "I like counting."
    assert "`metier talk show` shows them all" in refused("talk", "sentence", "change", "mine", "9", "--to", "1")
    assert "Say one thing" in misunderstood("talk", "sentence", "change", "mine", "1", "--to", "1", "--holds")


def test_what_a_sentence_stands_on_is_chosen_and_still_holds(viewer: Viewer):
    win = make.win(viewer, "Claims run cut", result="−87%")
    said("talk", "sentence", "change", "mine", "1", "--stands-on", str(win.pk))
    assert "Nothing that this sentence stands on has changed" in refused(
        "talk", "sentence", "change", "mine", "1", "--holds"
    )
    win.result = "−90%"
    win.save()
    assert "Changed since: Claims run cut, −87%" in said("talk", "show", "mine")
    assert "Stands on: Claims run cut, −90%" in said("talk", "sentence", "change", "mine", "1", "--holds")
    assert told("talk", "sentence", "change", "mine", "1", "--on-nothing")["sentences"][0]["stands_on"] == []


def back_from(told_before: str) -> list[str]:
    """The command that was told for the way back."""
    return shlex.split(told_before.partition("To choose that again: metier ")[2].splitlines()[0])


def test_what_a_sentence_stood_on_is_told_with_the_way_back(viewer: Viewer):
    win = make.win(viewer, "Claims run cut", result="−87%")
    said("talk", "sentence", "change", "mine", "1", "--stands-on", str(win.pk))
    changed = said("talk", "sentence", "change", "mine", "1", "--on-nothing")
    assert "Before, it stood on “Claims run cut, −87%" in changed
    assert "Stands on: Claims run cut" in said(*back_from(changed))


def test_saying_that_it_still_holds_has_a_way_back(viewer: Viewer):
    win = make.win(viewer, "Claims run cut", result="−87%")
    said("talk", "sentence", "change", "mine", "1", "--stands-on", str(win.pk))
    said("talk", "answer", "conflict-1", "--win", "claims")
    win.result = "−90%"
    win.save()
    held = said("talk", "sentence", "change", "mine", "1", "--holds")
    assert "Before, it stood on “Claims run cut, −87%" in held
    assert "Changed since: Claims run cut, −87%" in said(*back_from(held))
    held = said("talk", "change", "different things", "--holds")
    assert "Its win changed since: Claims run cut, −87%" in said(*back_from(held))
    twice = ("--stands-on", str(win.pk), "--said", "x", "--said", "y")
    assert "once for each" in misunderstood("talk", "sentence", "change", "mine", "1", *twice)
    assert "Say one thing" in misunderstood("talk", "change", "different things", "--said", "x")


def test_a_sentence_is_taken_out_and_put_back(viewer: Viewer):
    said("talk", "sentence", "trash", "mine", "like")
    assert texts() == ["I count things.", "I lead."]
    assert "In the trash is “I like it.”." in refused("talk", "sentence", "restore", "mine", "pottery")
    said("talk", "sentence", "restore", "mine", "like")
    assert texts()[1] == "I like it."


def test_an_account_is_called_otherwise_and_put_away(viewer: Viewer):
    changed = told("talk", "change", "mine", "--title", "At dinner", "--length", "long", "--for", "Friends")
    assert (changed["title"], changed["length"], changed["audience"]) == ("At dinner", "long", "Friends")
    assert "An account has --title" in misunderstood("talk", "change", "dinner", "--situation", "x")
    assert "Write the tag of a language" in refused("talk", "change", "dinner", "--language", "Klingon tongue")
    said("talk", "trash", "dinner")
    assert "Nothing yet." in said("talk")
    assert said("talk", "restore", "dinner") == "Back from the trash: At dinner\n"
    assert "There is no account or answer in the trash." in refused("talk", "restore", "dinner")


def test_an_answer_is_changed_part_by_part_and_stands_on_another_win(viewer: Viewer):
    make.win(viewer, "Settled the rota dispute", result="")
    win = make.win(viewer, "Merged two teams", result="")
    said("talk", "answer", "conflict-1", "--win", "rota")
    shown = said("talk", "change", "different things", "--task", "Nobody would swap.", "--result", "They did.")
    assert "What had to be done: Nobody would swap.\nWhat you did: Settled the rota dispute" in shown
    assert told("talk", "change", "different things", "--win", "two teams")["win"] == "Merged two teams"
    win.result = "1 team"
    win.save()
    assert "Its win changed since" in said("talk", "show", "different things")
    assert "Stands on: Merged two teams, 1 team" in said("talk", "change", "different things", "--holds")
    changed = said("talk", "change", "different things", "--win", "none")
    assert "Before, it stood on “Merged two teams, 1 team" in changed
    assert told("talk", "show", "different things")["win"] is None
    said(*back_from(changed))
    assert told("talk", "show", "different things")["win"] == "Merged two teams"
    assert told("talk", "change", "different things", "--win", "none")["win"] is None
    assert "An answer has --question" in misunderstood("talk", "change", "different things", "--title", "x")
    assert "Say one thing" in misunderstood("talk", "change", "different things", "--did", "x", "--win", "none")


def test_an_answer_is_begun_whole_or_not_at_all(viewer: Viewer):
    assert "Say it shorter" in refused("talk", "answer", "conflict-1", "--did", "x" * 5000)
    assert "Write the tag of a language" in refused("talk", "answer", "conflict-1", "--language", "")
    assert not Story.objects.exists()


def test_a_theme_is_found_by_words_of_ones_own(viewer: Viewer):
    make.win(viewer, "Wrote the rota", result="", evidence="")
    assert "You have no words of your own for it." in said("talk", "theme", "conflict")
    shown = said("talk", "theme", "conflict", "--words", "rota")
    assert "Your words: rota\nWins that could answer:\n  Wrote the rota" in shown
    assert told("talk", "theme", "conflict", "--words", "")["own_words"] == ""
    assert "There are result, conflict" in refused("talk", "theme", "pottery")


def test_the_last_rehearsal_is_told_and_taken_back(viewer: Viewer):
    said("talk", "rehearse", "mine", "--took", "0:34", "--note", "Slower", "--next", "2026-12-24")
    assert "Rehearsed on 1 Oct 2026, 34 seconds, Slower" in said("talk", "rehearse", "mine")
    assert told("talk", "rehearse", "mine")["next_on"] == "2026-12-24"
    said("talk", "rehearse", "mine", "--undo")
    assert not SpokenRehearsal.objects.filter(trashed_at=None).exists()
    assert "Mine was not rehearsed yet." in refused("talk", "rehearse", "mine", "--undo")


def test_it_is_written_as_a_page(viewer: Viewer, tmp_path: Path):
    assert "Written to" in said("talk", "show", "mine", "--pdf", tmp_path / "mine.pdf")
    assert (tmp_path / "mine.pdf").read_bytes().startswith(b"%PDF")
