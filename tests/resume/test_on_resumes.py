"""The record says which wins are on no résumé, and where they are chosen for one."""

from datetime import timedelta

import make

CHIP = 'value="resume"'


def record(member, address: str = "/record/") -> str:
    return str(member.client.get(address).content.decode())


def test_without_a_resume_nothing_is_said_of_one(owner):
    make.win(owner.viewer)
    for address in ("/record/", "/record/wins/", "/record/wins/?lacks=resume"):
        page = record(owner, address)
        assert CHIP not in page
        assert "Not yet" not in page


def test_wins_that_no_variant_prints_are_counted_found_and_lead_to_where_they_are_chosen(owner):
    printed, left_out, never = (
        make.win(owner.viewer, what) for what in ("Cut the run", "Wrote a note", "Ran a course")
    )
    older = make.variant(owner.viewer, "Older", changed_at=owner.viewer.now - timedelta(days=2))
    newer = make.variant(owner.viewer, "Newer")
    make.variant_line(owner.viewer, older, printed)
    make.variant_line(owner.viewer, newer, left_out, is_in=False)
    make.variant_line(owner.viewer, newer, make.win(owner.viewer, "Saved the audit"))
    page = record(owner)
    assert 'Not on a résumé <span class="count">2</span>' in page
    assert f'href="/resumes/{newer.pk}/wins/?q=Wrote+a+note">Not yet</a>' in page
    found = record(owner, "/record/wins/?lacks=resume")
    assert [win.what in found for win in (printed, left_out, never)] == [False, True, True]
    chosen = owner.client.get(f"/resumes/{newer.pk}/wins/?q=Wrote+a+note").content.decode()
    assert "Wrote a note" in chosen
    assert "Ran a course" not in chosen


def test_a_win_or_a_variant_in_the_trash_counts_no_more(owner):
    win, gone = make.win(owner.viewer), make.win(owner.viewer, "Gone")
    variant = make.variant(owner.viewer)
    make.variant_line(owner.viewer, variant, win)
    make.variant_line(owner.viewer, variant, gone)
    owner.client.post(f"/record/wins/{gone.pk}/trash/")
    assert 'Not on a résumé <span class="count">0</span>' in record(owner)
    empty = make.variant(owner.viewer, "Empty", changed_at=owner.viewer.now - timedelta(days=2))
    owner.client.post(f"/resumes/{variant.pk}/trash/")
    page = record(owner)
    assert 'Not on a résumé <span class="count">1</span>' in page
    assert f"/resumes/{empty.pk}/wins/" in page


def test_what_others_print_says_nothing_of_ones_own(cast):
    win = make.win(cast.owner.viewer)
    make.variant(cast.owner.viewer)
    make.variant_line(cast.stranger.viewer, None, win)
    assert 'Not on a résumé <span class="count">1</span>' in record(cast.owner)


def test_as_many_queries_for_many_lines_as_for_one(owner, django_assert_num_queries):
    variant = make.variant(owner.viewer)
    make.variant_line(owner.viewer, variant, make.win(owner.viewer))
    record(owner, "/record/wins/")
    with django_assert_num_queries(11):
        record(owner, "/record/wins/")
    for _ in range(30):
        make.variant_line(owner.viewer, variant, make.win(owner.viewer))
    with django_assert_num_queries(11):
        record(owner, "/record/wins/")
