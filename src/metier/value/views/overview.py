"""Pages that show: the whole of it, the history, markets, offers, skills, life goals."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.roles.queries.targets import role
from metier.ui.notices import notice_and_redirect
from metier.value import actions, queries
from metier.value.forms import AssumptionsForm
from metier.value.pages.life import life_block
from metier.value.pages.markets import markets_page
from metier.value.pages.offers import offers_page
from metier.value.pages.overview import value_page
from metier.value.pages.pay import history_page
from metier.value.pages.role import role_pay
from metier.value.pages.skill import skill_page
from metier.value.queries.bands import bands
from metier.value.queries.paid import paid
from metier.value.queries.skills import is_skill, skills_worth

MOST_COURSES, SHOWN = 6, 12


@require_GET
def value(request: ViewerRequest) -> HttpResponse:
    return render(request, "value/value.html", {"page": value_page(request.viewer)})


@require_GET
def history(request: ViewerRequest) -> HttpResponse:
    """Lines of pay and grants, to be corrected; `?all` with every line."""
    most = None if "all" in request.GET else SHOWN
    page = history_page(request.viewer, paid(request.viewer), most)
    return render(request, "value/history.html", {"page": page})


@require_GET
def markets(request: ViewerRequest) -> HttpResponse:
    """Every market with what was gathered for it, and the postings that say what they pay; `?older` with points older than two years."""
    return render(
        request, "value/markets.html", {"page": markets_page(request.viewer, with_older="older" in request.GET)}
    )


@require_GET
def offers(request: ViewerRequest) -> HttpResponse:
    """Offers and staying over years."""
    return render(request, "value/offers.html", {"page": offers_page(request.viewer, paid(request.viewer))})


@require_GET
def skills(request: ViewerRequest) -> HttpResponse:
    """What one's strongest skills go together with in pay."""
    return render(request, "value/skills.html", {"page": skills_worth(request.viewer)})


@require_GET
def skill(request: ViewerRequest, element: str) -> HttpResponse:
    """The occupations to which a skill is important; `?elsewhere` the others; `?page=`."""
    if not is_skill(element):
        raise Missing("O*NET rates no skill by this name.")
    page = skill_page(element, request.GET.get("page", "1"), is_elsewhere="elsewhere" in request.GET)
    return render(request, "value/skill.html", {"page": page})


@require_GET
def for_role(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What a target role pays, as a page, or for the page of the role."""
    page = role_pay(request.viewer, role(request.viewer, pk))
    if getattr(request, "htmx", False):
        return render(request, "value/_role_pay.html", {"page": page, "market": page.market, "is_part": True})
    return render(request, "value/role.html", {"page": page})


@require_http_methods(["GET", "POST"])
def life(request: ViewerRequest) -> HttpResponse:
    """Life goals on each pay path, and what that takes for granted, to be changed."""
    form = AssumptionsForm.of(request.viewer, queries.assumptions(request.viewer), request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.assume(request.viewer, form.facts())
            return notice_and_redirect(request, "What is taken for granted is kept.", "value:life")
        except Refused as problem:
            form.refuse(problem)
    found = paid(request.viewer)
    page = life_block(request.viewer, found, bands(request.viewer, found), most_courses=MOST_COURSES)
    return render(request, "value/life.html", {"page": page, "form": form}, status=422 if form.errors else 200)
