"""Pages of what was put in."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.core import signing
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.plan import actions, queries
from metier.plan.forms import DepositForm, NewDepositForm, WantedForm
from metier.plan.models import Deposit
from metier.plan.pages.deposits import deposits_page
from metier.plan.views.going_back import done, or_said

SALT = "metier.plan.deposit"


@require_GET
def deposits(request: ViewerRequest) -> HttpResponse:
    """What was put in, newest first, as far as it is asked for."""
    return _listed(request, NewDepositForm(request.viewer, None))


@require_POST
def add(request: ViewerRequest) -> HttpResponse:
    """Something was put in."""
    form = NewDepositForm(request.viewer, None, request.POST)
    if form.is_valid():
        try:
            said = form.facts()
            on = said.pop("put_in_on")
            made = actions.deposit(request.viewer, said.pop("minutes"), said.pop("what"), on, **said)
            undo = reverse("plan:trash_deposit", args=[made.pk])
            return done(request, f"{made.put} logged.", undo, otherwise=reverse("plan:deposits"))
        except Refused as problem:
            form.refuse(problem)
    return _listed(request, form)


@require_http_methods(["GET", "POST"])
def change(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Change a deposit."""
    found = queries.deposit(request.viewer, pk)
    form = DepositForm(request.viewer, found, request.POST or None)
    home = reverse("plan:deposits")
    if request.method == "POST" and form.is_valid():
        try:
            was = actions.change_deposit(request.viewer, found, form.facts())
            if was is None:
                return done(request, "Nothing was different.", otherwise=home)
            return done(request, f"Changed: {found.put}, {found}.", _undo(found, was), otherwise=home)
        except Refused as problem:
            form.refuse(problem)
    page = {"title": "Change a deposit", "button": "Keep the change", "back": home, "crumb": "Deposits"}
    return render(request, "plan/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_POST
@or_said
def withdraw(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo a change: `?was=` holds what was said before and after it, signed."""
    found = queries.deposit(request.viewer, pk)
    try:
        kept: dict[str, Any] = signing.loads(request.GET.get("was", ""), salt=f"{SALT}.{pk}")
    except signing.BadSignature:
        raise Missing("There is no such change.") from None
    actions.put_back(request.viewer, found, kept["was"], kept["became"])
    return done(request, "The change is undone.", otherwise=reverse("plan:deposits"))


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Take a deposit back."""
    found = queries.deposit(request.viewer, pk)
    actions.trash_deposit(request.viewer, found)
    to = reverse("plan:task", args=[found.task_id]) if found.task_id else reverse("plan:deposits")
    return done(request, f"Taken back: {found.put}.", reverse("plan:restore_deposit", args=[pk]), otherwise=to)


@require_POST
@or_said
def restore(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """It counts again."""
    found = actions.restore_deposit(request.viewer, pk)
    return done(request, f"{found.put} logged again.", otherwise=reverse("plan:deposits"))


def _undo(row: Deposit, was: dict[str, Any]) -> str:
    """Any: facts as JSON has them."""
    token = signing.dumps({"was": was, "became": actions.facts_of(row)}, salt=f"{SALT}.{row.pk}", compress=True)
    return f"{reverse('plan:withdraw_deposit_change', args=[row.pk])}?{urlencode({'was': token})}"


def _listed(request: ViewerRequest, form: NewDepositForm) -> HttpResponse:
    asked = WantedForm(request.viewer, request.GET)
    number = request.GET.get("page", "")
    at = max(1, int(number)) if number.isascii() and number.isdigit() and len(number) < 7 else 1
    page = deposits_page(request.viewer, asked.wanted(), at)
    is_wrong = form.errors or asked.errors
    context = {"page": page, "form": form, "asked": asked}
    return render(request, "plan/deposits.html", context, status=422 if is_wrong else 200)
