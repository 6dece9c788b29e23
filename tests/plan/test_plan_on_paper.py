"""The plan as a PDF."""

from datetime import timedelta

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import TODAY, Cast, Member
from chains import chain
from metier.accounts.access import Viewer
from metier.plan import actions, queries
from metier.plan.pdf import plan_pdf

pytestmark = pytest.mark.django_db


def pages(made: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(made)
    try:
        return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    finally:
        document.close()


def paper(viewer: Viewer) -> list[str]:
    return pages(plan_pdf(viewer, queries.plan(viewer)))


def large(viewer: Viewer, tasks: int = 200) -> None:
    """Twenty goals and so many tasks, with titles as long as they can be."""
    make.hours(viewer)
    goals = [
        make.goal(
            viewer,
            f"Goal {number} " + "that has a very long title indeed " * 5,
            due=TODAY + timedelta(days=30 * number + 30),
        )
        for number in range(20)
    ]
    for number in range(tasks):
        title = f"Task {number} " + "with a title as long as it can be " * 5
        wanted = TODAY + timedelta(days=number) if number % 3 == 0 else None
        make.task(viewer, title[:200], of=goals[number % 20], minutes=120, position=number, wanted_by=wanted)


def test_the_plan_is_a_page_or_two_with_goals_chain_timeline_and_next_tasks(viewer: Viewer):
    plan = chain(viewer)
    plan.goal.ambition = make.ambition(viewer, "Head of analytics")
    plan.goal.save()
    text = "\n".join(paper(viewer))
    assert len(paper(viewer)) <= 2
    for said in (
        "Plan of Nadia Rahman",
        "Lead analytics engineering",
        "for Head of analytics",
        "Migrate the claims models",
        "Hours a week",
        "1 October 2026",
    ):
        assert said in text.replace("\u00a0", " "), said


def test_the_same_plan_gives_the_same_bytes_and_says_whose_it_is(viewer: Viewer):
    chain(viewer)
    made = plan_pdf(viewer, queries.plan(viewer))
    assert made == plan_pdf(viewer, queries.plan(viewer))
    document = pypdfium2.PdfDocument(made)
    said = document.get_metadata_dict()
    document.close()
    assert (said["Title"], said["Author"], said["CreationDate"]) == (
        "Plan of Nadia Rahman",
        "Nadia Rahman",
        "D:20261001000000Z",
    )
    assert b"/Lang" in made


def test_two_hundred_tasks_with_long_titles_fit_on_two_pages_and_the_rest_is_counted(viewer: Viewer):
    large(viewer)
    found = paper(viewer)
    text = "\n".join(found).replace("\u00a0", " ")
    assert len(found) == 2
    assert "and 188 more tasks" in text
    assert "and 10 more goals" in text


def test_an_empty_plan_is_one_page_that_says_how_to_begin(viewer: Viewer):
    (text,) = paper(viewer)
    assert "There are no goals yet" in text


def test_the_pdf_is_the_owners_alone(cast: Cast):
    chain(cast.owner.viewer)
    answer = cast.owner.client.get(reverse("plan:pdf"))
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"] == 'attachment; filename="plan-2026-10-01.pdf"'
    for other in cast.others:
        text = "\n".join(pages(other.client.get(reverse("plan:pdf")).content))
        assert "Migrate" not in text


def test_a_name_in_any_script_and_marks_of_typst_are_only_text(owner: Member):
    owner.career.name = "#panic() *Ж* $x$ 日本"
    make.goal(owner.viewer, '#import "x" _and_ [more] \\ @ref')
    text = "\n".join(paper(owner.viewer))
    assert "#panic()" in text
    assert '#import "x" _and_ [more] \\ @ref' in text


def test_a_goal_stands_on_paper_where_it_stands_in_the_plan(viewer: Viewer):
    large(viewer)
    assert "no tasks yet" not in "\n".join(paper(viewer))


def test_letters_without_a_shape_are_owned_up_to(viewer: Viewer):
    plan = chain(viewer)
    assert "printed as boxes" not in "\n".join(paper(viewer)).replace("\r\n", " ")
    actions.change_goal(viewer, plan.goal, {"title": "Lead Привет Ελληνικά \U000f1234"})
    assert "printed as boxes" in "\n".join(paper(viewer)).replace("\r\n", " ")
