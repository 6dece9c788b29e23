"""Working on a variant: lines in and out, their order, their words, and what to do when the record changes."""

import pytest

import make
from metier.accounts.access import Missing, Viewer
from metier.core.errors import Refused
from metier.resume import actions, queries
from metier.resume.models import Variant
from metier.resume.pages.picking import rest
from metier.resume.queries import Change, New
from metier.resume.versions import version_of
from variants import facts, rewrite, taken

pytestmark = pytest.mark.django_db
NOTHING_NEW = New((), ())
BEFORE, AFTER = "Cut the claims run to two hours (−60%).", "Cut the claims run to 40 minutes (−60%)."


def changes(viewer: Viewer, variant: Variant) -> tuple[Change, ...]:
    of = queries.material(viewer, [variant])
    return queries.changes(variant, of, queries.taken(variant, of))


def test_a_line_is_left_out_and_taken_again(viewer: Viewer, variant: Variant) -> None:
    key = str(taken(viewer, variant, "Cut the claims").key)
    assert actions.choose(viewer, variant, [key], []) == 1
    assert BEFORE not in facts(viewer, variant)
    assert actions.choose(viewer, variant, [key], [key]) == 1
    assert BEFORE in facts(viewer, variant)
    assert actions.choose(viewer, variant, [key], [key]) == 0


def test_a_new_win_is_missing_until_it_is_taken_or_left_out(viewer: Viewer, variant: Variant) -> None:
    win = make.win(viewer, what="Hired two analysts")
    win.created_at = viewer.now.replace(hour=23)
    win.save()
    of = queries.material(viewer, [variant])
    assert queries.new_since(viewer, [variant], of)[variant.pk].wins == (win.pk,)
    actions.choose(viewer, variant, [f"wins:{win.pk}"], [f"wins:{win.pk}"])
    of = queries.material(viewer, [variant])
    assert queries.new_since(viewer, [variant], of)[variant.pk].wins == ()
    assert "Hired two analysts" in facts(viewer, variant)


def test_a_line_brings_the_position_it_stands_under(viewer: Viewer, variant: Variant) -> None:
    other = make.position(viewer, title="Tutor", employer="The college", starts=None, highlights=["Taught statistics"])
    key = f"positions:{other.pk}:highlights:0"
    actions.choose(viewer, variant, [key], [key])
    assert {"Tutor", "The college", "Taught statistics"} <= set(facts(viewer, variant))


@pytest.mark.parametrize("key", ["nonsense", "skills", "planets:1"])
def test_what_names_nothing_is_refused(viewer: Viewer, variant: Variant, key: str) -> None:
    with pytest.raises(Refused, match="names nothing"):
        actions.choose(viewer, variant, [key], [key])


def test_somebody_elses_win_is_not_there(viewer: Viewer, variant: Variant, cast) -> None:
    key = f"wins:{make.win(cast.stranger.viewer).pk}"
    with pytest.raises(Missing):
        actions.choose(viewer, variant, [key], [key])


def test_lines_change_places(viewer: Viewer, variant: Variant) -> None:
    first, second = taken(viewer, variant, "Took returns"), taken(viewer, variant, "Built the arrears")
    actions.reorder(viewer, variant, [second.line.pk, first.line.pk])
    found = facts(viewer, variant)
    assert found.index("Built the arrears model.") < found.index("Took returns from 14 days to three.")


def test_words_are_changed_and_go_back_to_the_records(viewer: Viewer, variant: Variant) -> None:
    line = taken(viewer, variant, "Cut the claims").line
    assert actions.reword(viewer, line, "text", "Made claims faster ") == "Made claims faster"
    assert "Made claims faster" in facts(viewer, variant)
    assert actions.reword(viewer, line, "text", "") == BEFORE
    assert line.wording == {}


def test_a_title_is_said_in_other_words_but_a_date_is_a_fact(viewer: Viewer, variant: Variant) -> None:
    line = taken(viewer, variant, "Data analyst").line
    actions.reword(viewer, line, "title", "Datenanalystin")
    assert "Datenanalystin" in facts(viewer, variant)
    with pytest.raises(Refused, match="cannot be reworded"):
        actions.reword(viewer, line, "starts", "2010")


def test_what_another_window_wrote_is_not_lost(viewer: Viewer, variant: Variant) -> None:
    line = taken(viewer, variant, "Cut the claims").line
    seen = version_of(BEFORE)
    actions.reword(viewer, line, "text", "From the first window", seen)
    line.refresh_from_db()
    with pytest.raises(actions.WrittenElsewhere) as problem:
        actions.reword(viewer, line, "text", "From the second", seen)
    assert problem.value.text == "From the first window"
    assert "From the first window" in facts(viewer, variant)
    actions.reword(viewer, line, "text", "From the second", version_of("From the first window"))
    assert "From the second" in facts(viewer, variant)


def reworded_then_changed(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Cut the claims")
    actions.reword(viewer, one.line, "text", "Made claims faster")
    rewrite(one, what="Cut the claims run to 40 minutes.")


def test_the_difference_is_shown_word_by_word(viewer: Viewer, variant: Variant) -> None:
    reworded_then_changed(viewer, variant)
    (change,) = changes(viewer, variant)
    assert (change.how, change.where, change.wording) == (
        "stale",
        "Your win of 10\u00a0September",
        "Made claims faster",
    )
    assert [(piece.kind, piece.text) for piece in change.pieces if piece.kind != "same"] == [
        ("gone", "two hours"),
        ("new", "40 minutes"),
    ]


def test_taking_the_new_wording_prints_it_and_can_be_undone(viewer: Viewer, variant: Variant) -> None:
    reworded_then_changed(viewer, variant)
    assert actions.take_new(viewer, variant) == 1
    assert AFTER in facts(viewer, variant)
    assert changes(viewer, variant) == ()
    actions.unsettle(viewer, variant, viewer.now.isoformat())
    assert "Made claims faster" in facts(viewer, variant)
    assert [change.how for change in changes(viewer, variant)] == ["stale"]


def test_undo_from_an_older_page_does_not_take_words_that_were_written_since(viewer: Viewer, variant: Variant) -> None:
    reworded_then_changed(viewer, variant)
    actions.take_new(viewer, variant)
    actions.reword(viewer, taken(viewer, variant, "Cut the claims").line, "text", "Claims in 40 minutes")
    with pytest.raises(Refused, match="reworded since then"):
        actions.unsettle(viewer, variant, viewer.now.isoformat())
    assert "Claims in 40 minutes" in facts(viewer, variant)


def test_two_windows_that_reword_two_things_of_one_line_both_keep_their_words(viewer: Viewer, variant: Variant) -> None:
    here, there = (taken(viewer, variant, "Data analyst").line for _ in range(2))
    actions.reword(viewer, here, "title", "Analyst")
    actions.reword(viewer, there, "organisation", "Northbank plc")
    assert {"Analyst", "Northbank plc"} <= set(facts(viewer, variant))


def test_keeping_mine_holds_until_the_record_changes_again(viewer: Viewer, variant: Variant) -> None:
    reworded_then_changed(viewer, variant)
    actions.keep_mine(viewer, variant, [taken(viewer, variant, "Cut the claims").line])
    assert "Made claims faster" in facts(viewer, variant)
    assert changes(viewer, variant) == ()
    rewrite(taken(viewer, variant, "Cut the claims"), what="Cut the claims run to 30 minutes.")
    assert [change.how for change in changes(viewer, variant)] == ["stale"]


def test_who_rewords_a_stale_line_has_seen_what_the_record_says_now(viewer: Viewer, variant: Variant) -> None:
    reworded_then_changed(viewer, variant)
    actions.reword(viewer, taken(viewer, variant, "Cut the claims").line, "text", "Claims in 40 minutes")
    assert changes(viewer, variant) == ()
    rewrite(taken(viewer, variant, "Cut the claims"), what="Cut the claims run to 30 minutes.")
    assert [change.how for change in changes(viewer, variant)] == ["stale"]


def test_a_line_that_followed_can_go_on_in_its_old_words(viewer: Viewer, variant: Variant) -> None:
    rewrite(taken(viewer, variant, "Cut the claims"), what="Cut the claims run to 40 minutes.")
    assert [change.how for change in changes(viewer, variant)] == ["followed"]
    assert AFTER in facts(viewer, variant)
    actions.keep_mine(viewer, variant, [taken(viewer, variant, "Cut the claims").line])
    assert BEFORE in facts(viewer, variant)


def test_what_the_record_has_no_more_is_said_and_let_go(viewer: Viewer, variant: Variant) -> None:
    one = taken(viewer, variant, "Cut the claims")
    rewrite(one, trashed_at=viewer.now)
    (change,) = changes(viewer, variant)
    assert (change.how, change.where) == ("gone", "A win that is not in your record any more")
    actions.let_go(viewer, one.line)
    assert changes(viewer, variant) == ()
    actions.bring_line_back(viewer, one.line.pk)
    assert [change.how for change in changes(viewer, variant)] == ["gone"]


def test_the_opening_says_when_the_profile_changed(viewer: Viewer, variant: Variant) -> None:
    profile = queries.material(viewer, [variant]).profile
    assert profile is not None
    profile.summary = "I make numbers that people act on."
    profile.save()
    assert [change.id for change in changes(viewer, variant)] == ["opening"]
    assert "I make numbers that people trust." in facts(viewer, variant)
    actions.settle_opening(viewer, variant, keep=True)
    assert changes(viewer, variant) == ()
    assert "I make numbers that people trust." in facts(viewer, variant)


def test_sections_need_each_kind_once(viewer: Viewer, variant: Variant) -> None:
    with pytest.raises(Refused, match="not every section"):
        actions.arrange(viewer, variant, ["skills", "skills"], {}, [])


def test_nobody_is_quoted_before_they_agreed_and_no_longer_once_they_do_not(viewer: Viewer, variant: Variant) -> None:
    wrote = make.recommendation(viewer)
    key = f"recommendations:{wrote.pk}:text:0"
    with pytest.raises(Refused, match="only once they agreed"):
        actions.choose(viewer, variant, [key], [key])
    assert key not in rest(viewer, queries.beside(viewer, variant), NOTHING_NEW).keys

    wrote.may_quote = True
    wrote.save()
    assert actions.choose(viewer, variant, [key], [key]) == 1
    assert {"Helen Barraclough", "She makes numbers plain."} <= set(facts(viewer, variant))

    wrote.may_quote = False
    wrote.save()
    assert not {"Helen Barraclough", "She makes numbers plain."} & set(facts(viewer, variant))
    assert [change.how for change in changes(viewer, variant)] == ["gone", "gone"]


def test_only_recommendations_that_may_be_quoted_are_offered(viewer: Viewer, variant: Variant) -> None:
    for _ in range(20):
        make.recommendation(viewer)
    given = make.recommendation(viewer, may_quote=True, given=True)
    agreed = make.recommendation(viewer, may_quote=True)
    keys = rest(viewer, queries.beside(viewer, variant), NOTHING_NEW).keys
    offered = [key for key in keys.split() if key.startswith("recommendations:")]
    assert offered == [f"recommendations:{agreed.pk}"]
    with pytest.raises(Refused, match="only once they agreed"):
        actions.choose(viewer, variant, [f"recommendations:{given.pk}"], [f"recommendations:{given.pk}"])
