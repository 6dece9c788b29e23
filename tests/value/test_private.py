"""Private by nature: nothing of pay is in what others may see."""

from decimal import Decimal

import pypdfium2
import pytest
from django.urls import reverse

import make
from cast import Member
from metier.asks import papers
from metier.asks.actions import choose_paper
from metier.home.calendar_feed import feed
from metier.home.digest.composing import letter
from metier.plan.pdf import plan_pdf
from metier.plan.queries import plan
from metier.reviews import actions as reviews

pytestmark = pytest.mark.django_db
SECRET, FIGURE = "Zanzibar", "98,765"


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    found = "\n".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return found


def test_nothing_of_it_is_in_mail_calendar_plan_review_or_a_case(owner: Member):
    viewer = owner.viewer
    make.pay(viewer, "98765", why=SECRET)
    make.equity(viewer, "98765", what=SECRET)
    make.point(viewer, "98765", make.market(viewer, SECRET), who=SECRET)
    amounts = dict.fromkeys(("anchor", "target", "walk_away"), Decimal(98_765))
    make.negotiation(viewer, what_for=SECRET, walk_away_why=SECRET, **amounts)
    make.offer(viewer, SECRET, "98765")
    make.hours(viewer, 300)
    review = make.review(viewer)
    reviews.finish(viewer, review)
    ask = make.ask(viewer, "A pay rise", kind="pay", worth_to_them="The claims models move in a quarter")
    choose_paper(viewer, ask, ["worth_to_them"])
    told = {
        "mail": str(letter(viewer, "https://metier.example.org")),
        "calendar": feed(viewer).data.decode(),
        "plan": text_of(plan_pdf(viewer, plan(viewer))),
        "review": owner.client.get(reverse("reviews:document", args=[review.pk])).content.decode(),
        "case": papers.case_paper(viewer, ask).text,
        "résumé": owner.client.get(reverse("resume:resumes")).content.decode(),
    }
    assert SECRET in owner.client.get(reverse("value:value")).content.decode()
    assert [name for name, text in told.items() if SECRET in text or FIGURE in text] == []
