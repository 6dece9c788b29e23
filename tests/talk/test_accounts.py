"""Accounts: begun from the record, written sentence by sentence, each on its evidence."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

import make
from cast import Cast, Member
from metier.core.dates import PartialDate
from metier.record.models import Position
from metier.talk.actions import accounts as actions
from metier.talk.actions.texts import version_of
from metier.talk.models import Account, AccountSentence, SentenceEvidence

pytestmark = pytest.mark.django_db


def at(name: str, *args: object) -> str:
    return reverse(f"talk:{name}", args=args)


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def text(member: Member, name: str, *args: object) -> str:
    return shown(member.client.get(at(name, *args)))


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(at(name, *args), said, follow=True))


def won(owner: Member, what: str = "Claims run cut to 40 minutes", result: str = "−87%", **facts: object):
    return make.win(owner.viewer, what, result=result, evidence="", **facts)


def told(owner: Member, text: str = "I cut the claims run by 87%.", *facts: object) -> AccountSentence:
    account = make.account(owner.viewer)
    (row,) = actions.add_sentences(owner.viewer, account, text, facts)
    return row


# begun


def test_it_begins_with_the_words_of_the_record(owner: Member):
    viewer = owner.viewer
    Position.objects.create(career=viewer.career, title="Analyst", employer="Calder", starts=PartialDate(2023, 3))
    won(owner)
    make.win(viewer, "Nobody counted this")
    make.ambition(viewer, "Head of analytics")
    assert "I work as Analyst at Calder." in text(owner, "new_account")
    page = post(owner, "new_account", title="For recruiters", length="short", language="en-GB", from_record="on")
    assert list(AccountSentence.objects.values_list("text", flat=True)) == [
        "I work as Analyst at Calder.",
        "Claims run cut to 40 minutes: −87%.",
        "What I am looking for: Head of analytics.",
    ]
    assert "Stands on <a" in page
    assert page.count("Nothing on your record stands under this yet.") == 1


def test_it_begins_empty_when_nothing_of_the_record_is_wanted(owner: Member):
    won(owner)
    page = post(owner, "new_account", title="Mine", length="long", language="en-GB")
    assert "The first sentences" in page
    assert not AccountSentence.objects.exists()


def test_an_empty_record_proposes_nothing(owner: Member):
    assert "Nobody has asked you yet" in text(owner, "talk")
    page = post(owner, "new_account", title="Mine", length="short", language="en-GB", from_record="on")
    assert "Nothing said yet" in page


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({"title": ""}, "Fill this in."),
        ({"length": "hours"}, "Select a valid choice"),
        ({"language": "English!"}, "Write the tag of a language, such as en-GB or de."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(owner: Member, said: dict[str, str], sentence: str):
    whole = {"title": "Mine", "length": "short", "language": "en-GB"} | said
    response = owner.client.post(at("new_account"), whole)
    assert response.status_code == 422
    assert sentence in shown(response)
    assert not Account.objects.exists()


# written


def test_several_sentences_are_added_as_several(owner: Member):
    account = make.account(owner.viewer)
    post(owner, "add_sentences", account.pk, text="I run the e.g. night shift. It has 12 wards.\nI like it.")
    assert [row.text for row in account.sentences.all()] == [
        "I run the e.g. night shift.",
        "It has 12 wards.",
        "I like it.",
    ]


def test_the_time_is_shown_with_its_formula(owner: Member):
    row = told(owner, "word " * 69 + "word.")
    page = text(owner, "account", row.account_id)
    assert "Takes 30 seconds of 30 seconds" in page
    assert "70 words × 60 ÷ 140 words a minute = 30 seconds" in page
    actions.add_sentences(owner.viewer, row.account, "word " * 20)
    assert "39 seconds of 30 seconds: 20 words too many" in text(owner, "account", row.account_id)


def test_a_sentence_is_saved_as_it_is_written_and_the_checks_come_with_it(owner: Member):
    row = told(owner)
    said = {"only": row.pk, f"answer-{row.pk}": "I just ran it.", f"version-{row.pk}": version_of(row.text)}
    page = shown(owner.client.post(at("account_words", row.account_id), said))
    row.refresh_from_db()
    assert row.text == "I just ran it."
    assert "Saved" in page
    assert version_of("I just ran it.") in page
    assert '<mark class="unsaid">just</mark>' in page
    assert "Takes 2 seconds" in page


def test_what_was_written_elsewhere_meanwhile_is_not_written_over(owner: Member):
    row = told(owner, "As it was.")
    actions.say(owner.viewer, row, "As the phone says.")
    said = {"only": row.pk, f"answer-{row.pk}": "As the laptop says.", f"version-{row.pk}": version_of("As it was.")}
    page = shown(owner.client.post(at("account_words", row.account_id), said))
    row.refresh_from_db()
    assert row.text == "As the phone says."
    assert "Not saved: it was changed elsewhere meanwhile" in page
    said[f"version-{row.pk}"] = version_of(row.text)
    owner.client.post(at("account_words", row.account_id), said)
    row.refresh_from_db()
    assert row.text == "As the laptop says."


def test_every_button_keeps_what_is_written_beside_it(owner: Member):
    first = told(owner, "One.")
    (second,) = actions.add_sentences(owner.viewer, first.account, "Two.")
    post(owner, "move_sentence", second.pk, to="up", **{f"answer-{first.pk}": "One, said better."})
    assert [row.text for row in first.account.sentences.all()] == ["Two.", "One, said better."]


def test_a_sentence_is_taken_out_and_back(owner: Member):
    row = told(owner)
    assert "The sentence is taken out." in post(owner, "trash_sentence", row.pk)
    assert row.text not in text(owner, "account", row.account_id)
    assert row.text in post(owner, "restore_sentence", row.pk)


def test_an_empty_or_endless_sentence_is_refused(owner: Member):
    row = told(owner)
    said = {"only": row.pk, f"answer-{row.pk}": "  "}
    assert "a sentence needs a word" in shown(owner.client.post(at("account_words", row.account_id), said))
    said[f"answer-{row.pk}"] = "a" * 2_001
    assert "longer than 2,000 characters" in shown(owner.client.post(at("account_words", row.account_id), said))
    response = owner.client.post(at("add_sentences", row.account_id), {"text": " "})
    assert response.status_code == 422
    assert "Write a sentence first." in shown(response)


def test_no_account_has_more_than_sixty_sentences(owner: Member):
    account = make.account(owner.viewer)
    actions.add_sentences(owner.viewer, account, "A line.\n" * 60)
    assert "60 sentences at most" in shown(owner.client.post(at("add_sentences", account.pk), {"text": "One more."}))


# evidence


def test_evidence_is_chosen_from_the_record(owner: Member):
    row, win, skill = told(owner), won(owner), make.skill(owner.viewer, "SQL")
    page = text(owner, "evidence", row.pk)
    assert "Claims run cut to 40 minutes" in page
    assert "SQL" in page
    post(owner, "evidence", row.pk, on=[f"wins:{win.pk}", f"skills:{skill.pk}"])
    assert {one.fact for one in SentenceEvidence.objects.all()} == {win, skill}
    post(owner, "evidence", row.pk, on=[f"skills:{skill.pk}"])
    assert [one.fact for one in SentenceEvidence.objects.all()] == [skill]


def test_evidence_is_looked_for_by_its_words(owner: Member):
    row = told(owner)
    won(owner)
    assert "Claims run" in shown(owner.client.get(at("evidence", row.pk), {"q": "claims minutes"}))
    assert "Nothing on your record has that in it" in shown(owner.client.get(at("evidence", row.pk), {"q": "nowhere"}))


def test_when_the_fact_changes_the_account_says_so_with_the_difference(owner: Member):
    win = won(owner)
    row = told(owner, "I cut the claims run by 87%.", win)
    assert "Changed" not in text(owner, "account", row.account_id)
    win.result = "−85%"
    win.save()
    page = text(owner, "account", row.account_id)
    assert "<del>87%</del> <ins>85%</ins>" in page
    assert "Nothing that this sentence stands on says 87%." in page
    assert "Changed since" in text(owner, "talk")
    said = post(owner, "accept_evidence", SentenceEvidence.objects.get().pk)
    assert "<del>" not in said
    assert f'action="{at("stand_again", row.pk)}"' in said
    assert "<del>87%</del> <ins>85%</ins>" in post(owner, "stand_again", row.pk)
    assert "can no longer be undone" in post(owner, "stand_again", row.pk)


def test_evidence_that_has_gone_is_said_to_be_gone(owner: Member):
    win = won(owner)
    row = told(owner, "I cut the claims run by 87%.", win)
    win.trashed_at = owner.viewer.now
    win.save()
    page = text(owner, "account", row.account_id)
    assert "No longer on your record: “Claims run cut to 40 minutes, −87%" in page
    assert "not on your record any more" in post(owner, "accept_evidence", SentenceEvidence.objects.get().pk)
    win.delete()
    assert "No longer on your record: “Claims run cut to 40 minutes, −87%" in text(owner, "account", row.account_id)


def test_choosing_other_evidence_is_undone_with_all_it_stood_on(owner: Member):
    gone, kept, new = won(owner), make.win(owner.viewer, "Trained four"), make.win(owner.viewer, "Wrote the guide")
    row = told(owner, "I cut the claims run by 87%.", gone, kept)
    gone.trashed_at = owner.viewer.now
    gone.save()
    assert "Stands on" in post(owner, "evidence", row.pk, on=[f"wins:{new.pk}"])
    page = post(owner, "stand_again", row.pk)
    assert "Wrote the guide" not in page.split('id="checks"')[0]
    assert "Trained four" in page
    assert "No longer on your record: “Claims run cut to 40 minutes" in page
    gone.trashed_at = None
    gone.save()
    assert "No longer on your record" not in text(owner, "account", row.account_id)


# checks


def test_both_checks_stand_beside_the_text(owner: Member):
    win = won(owner)
    row = told(owner, "I single-handedly made it faster.", win)
    won(owner, "Found a double count", "£92,000")
    page = text(owner, "account", row.account_id)
    assert "1 claim without evidence and 2 things left unsaid or hedged." in page
    assert "has a number, −87%, that is not said" in page
    assert "“Found a double count” came to £92,000, and is not told." in page


def test_a_rule_is_switched_off_and_stays_so(owner: Member):
    row = told(owner, "I just ran it.")
    here = at("account", row.account_id)
    page = post(owner, "switch_rule", "softened", next=here)
    assert "“Made smaller” is switched off, here and for résumés." in page
    assert "<mark" not in page
    assert "Switch on: Made smaller" in page
    assert "Off" in text(owner, "rules")
    assert '<mark class="unsaid">just</mark>' in post(owner, "switch_rule", "softened", next=here, on="1")
    assert "is not a rule" in post(owner, "switch_rule", "nonsense")


def test_an_account_in_another_language_is_not_checked(owner: Member):
    account = make.account(owner.viewer, language="de")
    actions.add_sentences(owner.viewer, account, "I just ran it.")
    page = text(owner, "account", account.pk)
    assert "This is in German, so nothing is checked." in page
    assert "<mark" not in page


# the rest


def test_it_is_changed_put_away_and_brought_back(owner: Member):
    account = make.account(owner.viewer)
    facts = {"title": "At dinner", "length": "long", "audience": "Friends", "language": "en-GB"}
    assert "Two minutes, for Friends." in post(owner, "change_account", account.pk, **facts)
    assert "At dinner is in the trash." in post(owner, "trash_account", account.pk)
    assert owner.client.get(at("account", account.pk)).status_code == 404
    assert "At dinner is back." in post(owner, "restore_account", account.pk)


def test_a_long_list_is_paged_and_asks_no_more_of_the_database(owner: Member):
    def queries(number: int) -> int:
        for _ in range(number):
            told(owner, "I cut the claims run by 87%.", won(owner))
        with CaptureQueriesContext(
            connection,
        ) as asked:
            owner.client.get(at("talk"))
        return len(asked)

    few = queries(2)
    assert queries(18) == few
    assert "Page 1 of 2" in text(owner, "talk")


def test_an_account_asks_no_more_of_the_database_for_more_sentences(owner: Member):
    row = told(owner, "One.", won(owner))

    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            owner.client.get(at("account", row.account_id))
        return len(asked)

    few = queries()
    for number in range(12):
        actions.add_sentences(owner.viewer, row.account, f"Sentence {number}.", [won(owner)])
    assert queries() == few


def test_nobody_else_finds_any_of_it(cast: Cast):
    row = told(cast.owner, "Mine.", won(cast.owner))
    evidence = SentenceEvidence.objects.get()
    pages = [
        ("account", row.account_id),
        ("change_account", row.account_id),
        ("evidence", row.pk),
        ("account_paper", row.account_id),
    ]
    acts = [
        ("account_words", row.account_id), ("add_sentences", row.account_id), ("trash_account", row.account_id),
        ("move_sentence", row.pk), ("trash_sentence", row.pk), ("accept_evidence", evidence.pk), ("evidence", row.pk),
        ("stand_again", row.pk),
    ]  # fmt: skip
    for other in cast.others:
        assert [other.client.get(at(*one)).status_code for one in pages] == [404] * len(pages)
        assert [other.client.post(at(*one), {"text": "x"}).status_code for one in acts] == [404] * len(acts)
        assert "For recruiters" not in text(other, "talk")
    strange = told(cast.stranger)
    kept = cast.stranger.client.post(at("evidence", strange.pk), {"on": [f"wins:{evidence.win_id}"]})
    assert kept.status_code == 404
