"""Anything that is added one by one: its form, the trash, and back."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest, find
from metier.accounts.models import Owned
from metier.core.errors import Refused
from metier.ui.notices import SeeOther, notice_and_redirect
from metier.value import actions, queries
from metier.value.forms import FORMS
from metier.value.kinds import BY_SLUG, Kind
from metier.value.queries.prefill import prefill

_LEADS = {
    "pay": "What you are paid from a day on, as it was agreed. It holds until the next pay in the same position.",
    "equity": "What vests counts as pay in the year in which it vests.",
    "market": "What work like yours, or like what you want, is paid. Published wages come from the library; the points you gather stand beside them.",
    "point": "What somebody pays, or is paid. Five make a band; older than two years count no longer.",
    "offer": "Only its pay: what it comes to over years, beside staying.",
    "rate": "Amounts in two currencies are added up only by a rate that you give, and the page says so each time.",
    "negotiation": "Base pay a year. Open at what you can give a reason for.",
}


def _kind(slug: str) -> Kind:
    found = BY_SLUG.get(slug)
    if found is None:
        raise Missing("There is no such page.")
    return found


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, kind: str) -> HttpResponse:
    """Add one; the address may say some of it."""
    of = _kind(kind)
    if of.slug == "prices":
        return SeeOther(reverse("value:bring_prices"))
    if of.slug == "point" and not queries.markets(request.viewer):
        return notice_and_redirect(request, "Say first for which work: add a market.", "value:new", "market")
    initial = prefill(request.viewer, kind, request.GET.dict()) if request.method == "GET" else None
    form = FORMS[kind](request.viewer, request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add(request.viewer, of.model, form.facts())
            undo = reverse("value:trash", args=[kind, made.pk])
            return notice_and_redirect(request, f"{_said(of, made)} is added.", of.home, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": f"Add {_article(of)}", "button": f"Add the {of.one}", "leave": "Do not add it"}
    return _form(request, of, form, page)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Correct one."""
    of = _kind(kind)
    row = find(request.viewer, of.model, pk)
    title = str(row)
    form = FORMS[kind].of(request.viewer, row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            differs = actions.change(request.viewer, row, form.facts())
            text = f"{_said(of, row)} is changed." if differs else "Nothing was different."
            return notice_and_redirect(request, text, of.home)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": title, "button": "Keep the change", "leave": "Leave it as it is"}
    return _form(request, of, form, page | {"trash": reverse("value:trash", args=[kind, pk])})


@require_POST
def trash(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    of = _kind(kind)
    row = find(request.viewer, of.model, pk)
    actions.trash(request.viewer, row)
    undo = reverse("value:restore", args=[kind, pk])
    return notice_and_redirect(request, f"{_said(of, row)} is in the trash.", of.home, undo=undo)


@require_POST
def restoration(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    of = _kind(kind)
    row = actions.restore(request.viewer, of.model, pk)
    return notice_and_redirect(request, f"{_said(of, row)} is back.", of.home)


def _form(request: ViewerRequest, of: Kind, form: Any, page: dict[str, str]) -> HttpResponse:  # Any: of any kind
    said = page | {"back": reverse(of.home), "lead": _LEADS.get(of.slug, "")}
    return render(request, "value/form.html", {"form": form, "page": said}, status=422 if form.errors else 200)


def _article(of: Kind) -> str:
    if of.slug == "equity":
        return of.one
    return f"{'an' if of.one[0] in 'aeiou' else 'a'} {of.one}"


def _said(of: Kind, row: Owned) -> str:
    said = str(row)
    return said[:1].upper() + said[1:] if of.slug != "rate" else f"The rate {said}"
