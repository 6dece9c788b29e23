"""A posting against the record: what is proven, what is left out of a page, what is missing."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

import make
from cast import Cast
from metier.accounts.access import Missing
from metier.core.dates import PartialDate
from metier.postings import queries

pytestmark = pytest.mark.django_db


def test_a_skill_is_proven_by_a_win_and_left_out_by_a_page_that_shows_neither(cast: Cast) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "SQL")
    skill, win = make.skill(viewer, "SQL"), make.win(viewer, "Rewrote the run in SQL")
    assert queries.comparison(viewer, posting).lines[0].state == "proven"
    assert queries.comparison(viewer, posting, frozenset()).lines[0].state == "left-out"
    shown = queries.comparison(viewer, posting, frozenset({f"skills:{skill.pk}"}))
    assert shown.lines[0].state == "proven"
    assert {match.key for match in shown.things[0].matches} == {f"skills:{skill.pk}", f"wins:{win.pk}"}


def test_a_bullet_is_found_under_its_own_key(cast: Cast) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "Airflow")
    position = make.position(viewer, highlights=["Built a warehouse", "Runs on Airflow"])
    (match,) = queries.comparison(viewer, posting).things[0].matches
    assert match.at == f"positions:{position.pk}:highlights:1"


@pytest.mark.parametrize(
    ("maker", "facts", "asked"),
    [
        (make.certificate, {"name": "PRINCE2 Foundation"}, {"skills": ["PRINCE2"]}),
        (make.education, {"degree": "MSc Statistics"}, {"degree": "bachelor", "skills": []}),
        (make.language, {"name": "Bengali"}, {"languages": ["Bengali"], "skills": []}),
        (make.project, {"keywords": ["dbt"]}, {"skills": ["dbt"]}),
        (make.volunteering, {"description": "Led a team in Leeds"}, {"skills": ["team in Leeds"]}),
        (make.publication, {"name": "On Bayes"}, {"skills": ["Bayes"]}),
        (make.award, {"title": "Analyst of the year"}, {"skills": ["Analyst of the year"]}),
        (make.recommendation, {"text": "She knows Kafka."}, {"skills": ["Kafka"]}),
        (make.position, {"starts": PartialDate(2020)}, {"years": 5, "skills": []}),
    ],
)
def test_every_kind_of_row_can_prove(
    cast: Cast, maker: object, facts: dict[str, object], asked: dict[str, object]
) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "years" if "years" in asked else "It", **asked)
    assert queries.comparison(viewer, posting).lines[0].state == "missing"
    maker(viewer, **facts)  # type: ignore[operator]
    assert queries.comparison(viewer, posting).lines[0].state == "proven"


@pytest.mark.parametrize("by", ["link", "endorsement"])
def test_a_skill_is_proven_by_what_is_linked_to_it_in_other_words(cast: Cast, by: str) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "SQL")
    skill = make.skill(viewer, "SQL")
    assert queries.comparison(viewer, posting).lines[0].state == "unproven"
    if by == "link":
        make.showing(viewer, skill, win=make.win(viewer, "Cut the run to 40 minutes"))
    else:
        make.endorsement(viewer, "SQL", skill=skill)
    assert queries.comparison(viewer, posting).lines[0].state == "proven"
    assert queries.comparison(viewer, posting, frozenset({f"skills:{skill.pk}"})).lines[0].state == "proven"


def test_an_interest_and_a_headline_prove_nothing(cast: Cast) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "Kafka")
    make.interest(viewer, "Kafka")
    make.profile(viewer, headline="Kafka and more")
    assert queries.comparison(viewer, posting).lines[0].state == "unproven"


def test_what_the_owner_wrote_about_others_is_not_about_the_owner(cast: Cast) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "Kafka")
    make.recommendation(viewer, "He knows Kafka.", given=True)
    assert queries.comparison(viewer, posting).lines[0].state == "missing"


def test_nothing_of_another_career_or_of_the_trash_is_found(cast: Cast) -> None:
    viewer = cast.owner.viewer
    posting = make.posting(viewer)
    make.requirement(viewer, posting, "SQL")
    make.win(cast.stranger.viewer, "Wrote SQL")
    make.win(viewer, "Wrote SQL", trashed_at=viewer.now)
    assert queries.comparison(viewer, posting).lines[0].state == "missing"


def test_a_posting_of_somebody_else_is_not_there(cast: Cast) -> None:
    posting = make.posting(cast.owner.viewer)
    requirement = make.requirement(cast.owner.viewer, posting)
    with pytest.raises(Missing):
        queries.posting(cast.stranger.viewer, posting.pk)
    posting.trashed_at = cast.owner.viewer.now
    posting.save()
    with pytest.raises(Missing):
        queries.requirement(cast.owner.viewer, requirement.pk)


def test_the_number_of_queries_does_not_grow(cast: Cast) -> None:
    viewer = cast.owner.viewer

    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as seen:
            queries.comparisons(viewer, queries.postings(viewer))
        return len(seen)

    make.requirement(viewer)
    make.win(viewer)
    few = count()
    for number in range(5):
        posting = make.posting(viewer, f"Posting {number}")
        make.requirement(viewer, posting, "SQL")
        make.requirement(viewer, posting, "dbt")
        make.win(viewer, f"Win {number}")
    assert count() == few
