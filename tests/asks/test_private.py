"""Private by nature: nothing of asks and support is in what others may see, unless it was put there line by line."""

from datetime import timedelta

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import TODAY, Member
from metier.accounts.access import Viewer
from metier.asks import actions, papers, queries
from metier.asks.queries.brief import BriefLine
from metier.direction import actions as direction
from metier.home.calendar_feed import feed
from metier.home.digest.composing import letter
from metier.plan.pdf import plan_pdf
from metier.plan.queries import plan
from metier.reviews import actions as reviews
from metier.support.actions import maps
from metier.support.actions.maps import Said

pytestmark = pytest.mark.django_db
SECRET = "Zanzibar"


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return text


def everything(viewer: Viewer) -> None:
    """Of each kind of thing of this area one that is due today or lately, with the secret in every text that it has."""
    ask = make.ask(viewer, f"{SECRET} project", whom=SECRET, role=SECRET, worth_to_them=SECRET, worth_to_me=SECRET)
    make.ask_evidence(viewer, ask, text=SECRET)
    make.objection(viewer, ask, objection=SECRET, answer=SECRET)
    make.conversation(viewer, ask, planned_on=TODAY, opening=SECRET, where=SECRET)
    actions.log_promise(viewer, ask, [actions.Commitment(SECRET, TODAY)], said=SECRET)
    make.update_line(viewer, text=SECRET, proposal=SECRET)
    make.update_rhythm(viewer)
    scenario = make.own_scenario(viewer, title=SECRET, situation=SECRET, is_real=True, happens_on=TODAY, whom=SECRET)
    make.practice_attempt(viewer, make.practice_card(viewer, own=scenario, due_on=TODAY), answer=SECRET)
    make.autonomy_entry(viewer, what=SECRET, tried=SECRET)
    maps.map_support(viewer, {"learning": Said("manager", "mentor", 2, SECRET, SECRET)}, reason=SECRET)
    helper = make.helper(viewer, SECRET, wanted=SECRET)
    make.helper_session(viewer, helper, about=SECRET)


def test_nothing_of_it_is_in_the_mail_the_calendar_the_plan_or_a_review(owner: Member):
    viewer = owner.viewer
    everything(viewer)
    make.hours(viewer, 300)
    make.task(viewer, "Something that is due", wanted_by=TODAY - timedelta(days=1))
    review = make.review(viewer)
    reviews.finish(viewer, review)
    mail = letter(viewer, "https://metier.example.org")
    assert mail is not None
    document = reverse("reviews:document", args=[review.pk])
    told = {
        "mail": str(mail),
        "calendar": feed(viewer).data.decode(),
        "plan": text_of(plan_pdf(viewer, plan(viewer))),
        "review": owner.client.get(document).content.decode(),
        "review on paper": text_of(owner.client.get(reverse("reviews:pdf", args=[review.pk])).content),
    }
    assert SECRET in owner.client.get(reverse("home:today")).content.decode()
    assert [name for name, text in told.items() if SECRET in text] == []


def test_what_is_handed_over_has_what_was_ticked_and_nothing_else(owner: Member):
    viewer = owner.viewer
    everything(viewer)
    ask = make.ask(viewer, "dbt course", worth_to_them="The claims models move in a quarter")
    make.objection(viewer, ask, objection=SECRET, answer=SECRET)
    actions.choose_paper(viewer, ask, ["worth_to_them"])
    direction.rank(viewer, ["learning", "autonomy", "meaning", "status"], meanings={"learning": SECRET})
    actions.choose_brief(viewer, [BriefLine("learning", "serves", "own:1", "A dbt course")])
    update = actions.draft_update(viewer)
    actions.add_line(viewer, update, "wins", "It runs")
    for paper in (papers.case_paper(viewer, ask), papers.brief_paper(viewer), papers.update_paper(viewer, update)):
        shown = paper.text + paper.mail() + text_of(paper.pdf().data)
        assert SECRET not in shown, paper.subject
    assert queries.brief(viewer).places[0].lines[0].text == SECRET
