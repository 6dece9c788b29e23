"""Updates for a manager: on a rhythm, prefilled, chosen line by line, kept as they were sent."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.asks import actions, queries
from metier.asks.models import ManagerUpdate, SentDocument, UpdateLine, UpdateRhythm
from metier.asks.papers.update import period
from metier.core.dates import PartialDate
from metier.core.errors import Refused

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def post(member: Member, name: str, *args: object, **said: object) -> str:
    return shown(member.client.post(reverse(name, args=args), said, follow=True))


def logged(viewer: Viewer) -> None:
    """A win, a finished task, a goal that is planned too late and what comes next."""
    make.win(viewer, "Ifeoma promoted", result="11 months", happened_on=PartialDate(2026, 9, 24))
    make.win(viewer, "Long ago", happened_on=PartialDate(2025, 9, 24))
    make.win(viewer, "Noted this week", happened_on=PartialDate(2026, 9), created_at=viewer.now)
    make.hours(viewer, 60)
    goal = make.goal(viewer, "Own the pricing data", due=TODAY + timedelta(days=30))
    make.task(viewer, "Map the data", of=goal, done_on=date(2026, 9, 25))
    make.task(viewer, "Write the case", of=goal, minutes=1200)


def lines(update: ManagerUpdate) -> list[tuple[str, str, bool]]:
    return [(row.part, row.text.replace("\u00a0", " "), row.is_in) for row in UpdateLine.objects.filter(update=update)]


def drafted(member: Member) -> ManagerUpdate:
    member.client.post(reverse("asks:begin_update"))
    return ManagerUpdate.objects.get(sent_on=None, skipped_on=None, trashed_at=None)


def test_a_draft_is_prefilled_with_wins_progress_problems_and_what_is_next_and_nothing_is_ticked(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    assert (update.starts, update.ends) == (date(2026, 9, 18), TODAY)
    found = lines(update)
    assert [(part, text) for part, text, _ in found] == [
        ("wins", "Noted this week"),
        ("wins", "Ifeoma promoted (11 months)"),
        ("progress", "Own the pricing data: done Map the data"),
        ("problems", found[3][1]),
        ("next", found[4][1]),
    ]
    assert found[3][1].startswith("Own the pricing data is wanted for 31 October 2026, and planned for")
    assert found[4][1].startswith("Write the case, by ")
    assert not any(is_in for _, _, is_in in found)
    text = shown(owner.client.get(reverse("asks:update", args=[update.pk])))
    assert "Nothing goes out until you tick it." in text
    assert "As text, as mail, as PDF" not in text


def test_lines_are_chosen_reworded_and_seen_as_text(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    first = UpdateLine.objects.get(text__startswith="Ifeoma")
    said = {f"in.{first.pk}": "1", f"text.{first.pk}": "Ifeoma is a senior analyst now", "to": "Tom", "opening": "Tom,"}
    text = post(owner, "asks:word_update", update.pk, **said)
    written = text.partition('id="said"')[2].partition("</textarea>")[0]
    assert "- Ifeoma is a senior analyst now" in written
    assert "Noted this week" not in written
    assert "mailto:?subject=Update" in text


def test_all_lines_of_a_part_are_ticked_at_once(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    post(owner, "asks:word_update", update.pk, tick="wins")
    assert [is_in for part, _, is_in in lines(update)] == [True, True, False, False, False]


def test_a_problem_goes_out_only_with_what_is_proposed(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    row = UpdateLine.objects.get(part="problems")
    post(owner, "asks:word_update", update.pk, **{f"in.{row.pk}": "1", f"text.{row.pk}": row.text})
    answer = owner.client.post(reverse("asks:send_update", args=[update.pk]), {"how": "mail"})
    assert answer.status_code == 422
    assert "1 problem has no solution yet. Say what you propose" in shown(answer)
    said = {f"in.{row.pk}": "1", f"text.{row.pk}": "The case is late", f"proposal.{row.pk}": "Two Fridays for it"}
    post(owner, "asks:word_update", update.pk, **said)
    post(owner, "asks:send_update", update.pk, how="mail")
    assert "- The case is late\n  I propose: Two Fridays for it" in SentDocument.objects.get().text


def test_what_was_sent_is_kept_to_the_letter_and_to_the_byte(owner: Member):
    update = drafted(owner)
    post(owner, "asks:add_line", update.pk, part="next", text="Finish the pack")
    before = owner.client.get(reverse("asks:update_pdf", args=[update.pk])).content
    text = post(owner, "asks:send_update", update.pk, how="paper")
    assert "The update is kept as you sent it." in text
    owner.career.name = "Another Name"
    owner.career.save()
    assert owner.client.get(reverse("asks:update_pdf", args=[update.pk])).content == before
    page = shown(owner.client.get(reverse("asks:update", args=[update.pk])))
    assert "This is exactly what was sent." in page
    assert "Finish the pack" in page
    answer = owner.client.post(reverse("asks:word_update", args=[update.pk]), {})
    assert "Finish the pack" in shown(answer)
    with pytest.raises(Refused, match="stays as it was sent"):
        actions.add_line(owner.viewer, ManagerUpdate.objects.get(), "next", "More")


def test_what_went_out_as_a_mail_is_kept_as_its_text(owner: Member):
    update = drafted(owner)
    actions.add_line(owner.viewer, update, "next", "Finish the pack")
    kept = actions.send_update(owner.viewer, update, how="mail")
    assert (kept.pdf, "- Finish the pack" in kept.text) == (None, True)
    assert owner.client.get(reverse("asks:update_pdf", args=[update.pk])).status_code == 404
    assert owner.client.get(reverse("asks:document_pdf", args=[kept.pk])).status_code == 404


def test_sending_is_undone_while_it_is_the_last(owner: Member):
    actions.set_rhythm(owner.viewer, "fortnight", 3, to="Tom")
    update = drafted(owner)
    actions.add_line(owner.viewer, update, "next", "Finish the pack")
    actions.send_update(owner.viewer, update)
    assert UpdateRhythm.objects.get().due_on == date(2026, 10, 15)
    assert "It is a draft again." in post(owner, "asks:reopen_update", update.pk)
    assert UpdateRhythm.objects.get().due_on == TODAY
    assert not SentDocument.objects.exists()


def test_the_next_one_begins_where_the_last_one_ended_and_brings_nothing_twice(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    actions.tick(owner.viewer, update, queries.lines(owner.viewer, update)[:1])
    actions.send_update(owner.viewer, update)
    after = actions.draft_update(later(owner.viewer, 14))
    assert after.starts == TODAY + timedelta(days=1)
    assert "Noted this week" not in [text for _, text, _ in lines(after)]


def test_what_was_skipped_comes_again_in_the_next_one(owner: Member):
    actions.set_rhythm(owner.viewer, "week", 3)
    logged(owner.viewer)
    update = drafted(owner)
    text = post(owner, "asks:skip_update", update.pk)
    assert "1 skipped" in text
    after = actions.draft_update(later(owner.viewer, 6))
    assert after.starts == date(2026, 10, 1)
    assert UpdateRhythm.objects.get().due_on == date(2026, 10, 8)


def test_an_update_with_nothing_to_say_says_so_and_can_be_skipped(owner: Member):
    update = drafted(owner)
    text = shown(owner.client.get(reverse("asks:update", args=[update.pk])))
    assert "Nothing was logged in these days: no win, no finished task, nothing late." in text
    answer = owner.client.post(reverse("asks:send_update", args=[update.pk]), {"how": "mail"})
    assert answer.status_code == 422 or "There is nothing in it yet." in shown(answer)
    with pytest.raises(Refused, match="There is nothing in it yet"):
        actions.send_update(owner.viewer, update)
    assert "is skipped" in post(owner, "asks:skip_update", update.pk)


def test_other_days_bring_what_was_logged_in_them_and_keep_what_was_ticked(owner: Member):
    logged(owner.viewer)
    update = drafted(owner)
    post(owner, "asks:add_line", update.pk, part="next", text="By hand")
    post(owner, "asks:refill_update", update.pk, starts="2026-09-25", ends="2026-09-30")
    texts = [text for _, text, _ in lines(update)]
    assert "By hand" in texts
    assert "Ifeoma promoted (11 months)" not in texts
    answer = owner.client.post(
        reverse("asks:refill_update", args=[update.pk]), {"starts": "2026-09-25", "ends": "2026-11-30"}
    )
    assert answer.status_code == 422
    assert "An update ends today at the latest." in shown(answer)


def test_a_rhythm_is_chosen_changed_stopped_and_held_again(owner: Member):
    said = {"every": "month", "weekday": "4", "to": "Tom Whitaker", "address": "tom@example.org"}
    text = post(owner, "asks:rhythm", **said)
    assert "The next update is due on 30 October 2026." in text
    assert "Every month, on the last Friday, to Tom Whitaker" in text
    answer = owner.client.post(reverse("asks:rhythm"), said | {"address": "tom"})
    assert "“tom” is not a mail address." in shown(answer)
    assert "No update is due any more." in post(owner, "asks:stop_rhythm")
    assert "There is no rhythm to stop." in post(owner, "asks:stop_rhythm")
    assert "is held again" in post(owner, "asks:resume_rhythm")


def test_there_is_one_draft_at_a_time(owner: Member):
    first = drafted(owner)
    assert drafted(owner).pk == first.pk
    assert "is in the trash" in post(owner, "asks:trash_update", first.pk)
    second = drafted(owner)
    assert second.pk != first.pk
    assert "There is another draft by now." in post(owner, "asks:restore_update", first.pk)


def test_a_line_by_hand_is_taken_out_and_brought_back(owner: Member):
    update = drafted(owner)
    answer = owner.client.post(reverse("asks:add_line", args=[update.pk]), {"part": "next", "text": ""})
    assert answer.status_code == 422
    post(owner, "asks:add_line", update.pk, part="next", text="By hand")
    row = UpdateLine.objects.get(text="By hand")
    post(owner, "asks:remove_line", row.pk)
    assert not queries.lines(owner.viewer, update)
    post(owner, "asks:restore_line", row.pk)
    assert queries.lines(owner.viewer, update)


def test_many_updates_are_listed_page_by_page(owner: Member):
    for weeks in range(70):
        ends = TODAY - timedelta(weeks=weeks)
        make.manager_update(owner.viewer, ends=ends, sent_on=ends)
    text = shown(owner.client.get(reverse("asks:updates")))
    assert "70 sent" in text
    assert "Page 1 of 3" in text
    assert text.index("18 September to 1 October 2026") < text.index("11 to 24 September 2026")


def test_updates_are_their_owners_alone(cast: Cast):
    update = drafted(cast.owner)
    for other in cast.others:
        for name in ("asks:update", "asks:update_pdf"):
            assert other.client.get(reverse(name, args=[update.pk])).status_code == 404


def test_of_many_wins_the_newest_are_offered_in_their_order(owner: Member):
    for day in range(1, 32):
        make.win(owner.viewer, f"Win of {day} August", happened_on=PartialDate(2026, 8, day))
    update = actions.draft_update(owner.viewer, starts=date(2026, 8, 1))
    found = [text for part, text, _ in lines(update) if part == "wins"]
    assert (len(found), found[0], found[-1]) == (30, "Win of 2 August", "Win of 31 August")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (TODAY + timedelta(days=1), "is still to come"),
        (date(2026, 9, 1), "It cannot have gone out before them"),
        (date(1900, 1, 1), "before a working life"),
    ],
)
def test_an_update_goes_out_on_a_day_that_can_be(owner: Member, on: date, said: str):
    update = drafted(owner)
    actions.add_line(owner.viewer, update, "next", "Finish the pack")
    with pytest.raises(Refused, match=said):
        actions.send_update(owner.viewer, update, on=on)
    assert not SentDocument.objects.exists()


def test_the_days_of_an_update_are_said_shortly():
    assert period(ManagerUpdate(starts=date(2026, 9, 18), ends=date(2026, 9, 24))) == "18 to 24\u00a0September 2026"
    assert period(ManagerUpdate(starts=date(2025, 12, 28), ends=date(2026, 1, 3))).endswith(
        "2025 to 3\u00a0January 2026"
    )
    assert period(ManagerUpdate(starts=TODAY, ends=TODAY)) == "1\u00a0October 2026"


def test_what_was_typed_stays_where_a_line_is_refused(owner: Member):
    update = drafted(owner)
    row = actions.add_line(owner.viewer, update, "next", "Finish the pack")
    other = actions.add_line(owner.viewer, update, "next", "Leave until the 9th")
    said = {f"in.{row.pk}": "1", f"text.{row.pk}": " ", f"text.{other.pk}": "Leave until the 12th", "opening": "Hello"}
    answer = owner.client.post(reverse("asks:word_update", args=[update.pk]), said)
    text = shown(answer)
    assert (answer.status_code, "A line that says nothing cannot be kept." in text) == (422, True)
    assert "Leave until the 12th" in text
    assert ">Hello</textarea>" in text
    assert {line.text for line in UpdateLine.objects.all()} == {"Finish the pack", "Leave until the 9th"}


def test_one_between_does_not_move_the_rhythm_on(owner: Member):
    rhythm = make.update_rhythm(owner.viewer, owner.viewer.today + timedelta(days=1), every="fortnight")
    for _ in range(2):
        update = actions.draft_update(owner.viewer)
        actions.skip_update(owner.viewer, update)
        rhythm.refresh_from_db()
        assert rhythm.due_on == owner.viewer.today + timedelta(days=15)
