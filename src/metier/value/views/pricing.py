"""Prices and rates: what is there, and a table that comes in: read, looked over, kept."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from metier.accounts.access import ViewerRequest
from metier.accounts.uploads import at_most
from metier.core.errors import Refused, Where
from metier.core.value.prices import MOST_BYTES, Prices, words
from metier.ui.notices import notice_and_redirect
from metier.value import actions, queries
from metier.value.forms import BringForm, PricesForm

SHOWN = 6


@require_GET
def prices(request: ViewerRequest) -> HttpResponse:
    """Tables of prices, and rates between currencies."""
    tables = [(row, row.table) for row in queries.prices(request.viewer) if row.figures]
    rows = [(row, words(table.first), words(table.last)) for row, table in tables]
    page = {"tables": rows, "rates": list(queries.rates(request.viewer).values())}
    return render(request, "value/prices.html", {"page": page})


@require_http_methods(["GET", "POST"])
@at_most(MOST_BYTES + 1)
def bring(request: ViewerRequest) -> HttpResponse:
    """Choose a file or paste it; then look it over."""
    form = BringForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        try:
            text, table = _given(form)
            initial = {"currency": request.viewer.career.currency, "name": "Consumer prices index"}
            return _preview(request, PricesForm(request.viewer, initial=initial), text, table)
        except Refused as problem:
            form.refuse(problem)
    return render(request, "value/bring.html", {"form": form}, status=422 if form.errors else 200)


def _given(form: BringForm) -> tuple[str, Prices]:
    file = form.cleaned_data["file"]
    if file is not None:
        return actions.read_prices(file.read(), str(file.name or "The file"))
    if not form.cleaned_data["text"].strip():
        raise Refused("Choose a file, or paste the table.", Where(field="file"))
    return actions.read_prices(form.cleaned_data["text"].encode(errors="replace"))


def _preview(request: ViewerRequest, form: PricesForm, text: str, table: Prices) -> HttpResponse:
    figures = sorted(table.figures.items())
    page = {
        "text": text,
        "first": words(table.first),
        "last": words(table.last),
        "number": len(figures),
        "figures": [(words(period), figure) for period, figure in figures[-SHOWN:]],
    }
    return render(request, "value/bring_preview.html", {"page": page, "form": form}, status=422 if form.errors else 200)


@require_POST
def keep(request: ViewerRequest) -> HttpResponse:
    """Keep what was looked over: all of it, or nothing."""
    text, table = actions.read_prices(request.POST.get("table", "").encode(errors="replace"))
    form = PricesForm(request.viewer, request.POST)
    if form.is_valid():
        try:
            made = actions.keep_prices(request.viewer, form.facts(), table)
            undo = reverse("value:trash", args=["prices", made.pk])
            return notice_and_redirect(request, f"{made.name} is kept.", "value:prices", undo=undo)
        except Refused as problem:
            form.refuse(problem)
    return _preview(request, form, text, table)
