"""The brief of priorities: line by line, in the order of the present ranking, on one page."""

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import Cast, Member
from chains import later
from metier.accounts.access import Viewer
from metier.asks import actions, papers, queries
from metier.asks.models import PriorityBrief, SentDocument
from metier.asks.queries.brief import BriefLine
from metier.core.errors import Refused
from metier.direction import actions as direction

pytestmark = pytest.mark.django_db


def shown(response) -> str:
    return response.content.decode().replace("\u00a0", " ")


def words_of(data: bytes) -> str:
    document = pypdfium2.PdfDocument(data)
    try:
        assert len(document) == 1
        return " ".join(document[0].get_textpage().get_text_bounded().split())
    finally:
        document.close()


def post(member: Member, **said: str) -> str:
    return shown(member.client.post(reverse("asks:brief"), said, follow=True))


def ranked(viewer: Viewer) -> None:
    direction.rank(
        viewer, ["learning", "autonomy", "meaning", "status"], meanings={"learning": "Something new every quarter."}
    )


def test_without_a_ranking_there_is_no_brief(owner: Member):
    assert "Your priorities are not ranked yet" in shown(owner.client.get(reverse("asks:brief")))
    with pytest.raises(Refused, match="not ranked yet"):
        papers.brief_paper(owner.viewer)


def test_nothing_is_in_it_until_it_is_ticked(owner: Member):
    ranked(owner.viewer)
    make.ask(owner.viewer, "A seat in planning", priority="learning")
    make.goal(owner.viewer, "Own the pricing data", priority="autonomy")
    text = shown(owner.client.get(reverse("asks:brief")))
    for offered in ("Something new every quarter.", "A seat in planning", "Own the pricing data"):
        assert offered in text
    assert "checked" not in text
    assert "As text, as mail, as PDF" not in text
    with pytest.raises(Refused, match="Nothing is chosen"):
        papers.brief_paper(owner.viewer)
    answer = owner.client.get(reverse("asks:brief_pdf"), follow=True)
    assert "Nothing is chosen" in shown(answer)


def test_what_is_ticked_is_in_the_words_chosen_in_the_order_of_the_ranking(owner: Member):
    ranked(owner.viewer)
    ask = make.ask(owner.viewer, "A seat in planning", priority="learning")
    said = {
        "to": "Tom Whitaker",
        "opening": "It is not your job.",
        "in.learning.meaning": "1",
        "text.learning.meaning": "New things.",
        f"in.learning.ask:{ask.pk}": "1",
        f"text.learning.ask:{ask.pk}": "A seat in the 2027 planning round",
        "own.autonomy": "Sign-off of dashboards",
    }
    text = post(owner, **said)
    assert "It is not your job." in text
    made = words_of(owner.client.get(reverse("asks:brief_pdf")).content)
    for part in (
        "1 Continued learning New things.",
        "A seat in the 2027 planning round",
        "2 Autonomy",
        "For Tom Whitaker",
    ):
        assert part in made, part
    for kept_back in ("Meaningful", "Status", "every quarter"):
        assert kept_back not in made
    direction.rank(later(owner.viewer), ["autonomy", "learning", "meaning", "status"])
    paper = papers.brief_paper(later(owner.viewer, 2))
    assert paper.text.index("1. Autonomy") < paper.text.index("2. Continued learning")


def test_own_lines_are_added_one_after_another_and_unticked(owner: Member):
    ranked(owner.viewer)
    post(owner, **{"own.autonomy": "First"})
    post(owner, **{"in.autonomy.own:1": "1", "text.autonomy.own:1": "First", "own.autonomy": "Second"})
    kept = [line["key"] for line in PriorityBrief.objects.get().lines]
    assert kept == ["own:1", "own:2"]
    post(owner, **{"text.autonomy.own:1": "First"})
    assert PriorityBrief.objects.get().lines == []


def test_a_line_that_is_too_long_is_refused_and_nothing_is_kept(owner: Member):
    ranked(owner.viewer)
    answer = owner.client.post(reverse("asks:brief"), {"own.autonomy": "x" * 301})
    assert answer.status_code == 422
    assert "A line is longer than 300 characters." in shown(answer)
    assert "x" * 301 in shown(answer), "what was typed stays"
    assert not PriorityBrief.objects.exists()


def test_what_was_handed_over_is_kept(owner: Member):
    ranked(owner.viewer)
    actions.choose_brief(owner.viewer, [BriefLine("learning", "meaning", "meaning", "New things.")], to="Tom")
    before = owner.client.get(reverse("asks:brief_pdf")).content
    owner.client.post(reverse("asks:hand_over_brief"), {"how": "paper"})
    row = SentDocument.objects.get()
    actions.choose_brief(owner.viewer, [BriefLine("learning", "meaning", "meaning", "Other things.")], to="Tom")
    assert bytes(row.pdf or b"") == before
    assert "New things." in shown(owner.client.get(reverse("asks:document", args=[row.pk])))


def test_a_brief_is_its_owners_alone(cast: Cast):
    ranked(cast.owner.viewer)
    actions.choose_brief(cast.owner.viewer, [BriefLine("learning", "meaning", "meaning", "New things.")])
    for other in cast.others:
        assert "New things." not in shown(other.client.get(reverse("asks:brief"), follow=True))
        assert queries.kept_brief(other.viewer) is None
