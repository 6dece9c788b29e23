"""People as files; a copy for one of them, and erasing one whole, on their request."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET, require_http_methods

from metier.accounts.access import ViewerRequest, visible
from metier.core import words
from metier.core.errors import Refused
from metier.network import queries
from metier.network.actions.erasing import erase_person
from metier.network.models import Card, Erasure, Tag
from metier.network.queries import going_out as out
from metier.network.queries.everything import copy_of, rows_of, staying
from metier.ui.notices import notice_and_redirect


@require_GET
def export(request: ViewerRequest) -> HttpResponse:
    """Which people, as what."""
    page = {"groups": visible(request.viewer, Tag), "total": queries.people(request.viewer).count()}
    return render(request, "network/export.html", {"page": page})


@require_GET
def file(request: ViewerRequest, kind: str) -> HttpResponse:
    """Everybody or a group as cards or as a table; `?group=`, `?notes=1`."""
    viewer, said, notes = request.viewer, request.GET.get("group", ""), request.GET.get("notes") == "1"
    tag = out.group_named(viewer, said) if said else None
    if said and tag is None:
        raise Refused("There is no such group any more.")
    people = out.going_out(viewer, tag, notes=notes)
    if kind == "csv":
        return _file(out.as_csv(people, notes=notes), "text/csv; charset=utf-8", "people.csv")
    return _file(out.as_vcards(people), "text/vcard; charset=utf-8", "people.vcf")


@require_GET
def card(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One person as a card."""
    found = queries.person(request.viewer, pk)
    return _file(
        out.as_vcards(out.going_out(request.viewer, ids=[found.pk])),
        "text/vcard; charset=utf-8",
        f"{_safe(found.name)}.vcf",
    )


@require_GET
def copy(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Everything that is kept of one person."""
    found = queries.person(request.viewer, pk)
    return _file(copy_of(request.viewer, found), "application/zip", f"{_safe(found.name)}.zip")


@require_http_methods(["GET", "POST"])
def erasure(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """What would go, and what stays; sent with their name, it goes."""
    viewer = request.viewer
    person = queries.person(viewer, pk)
    refused = ""
    if request.method == "POST":
        if request.POST.get("name", "").strip().casefold() == person.name.casefold():
            name = person.name
            made = erase_person(viewer, person, request.POST.get("asked_by", ""))
            text = f"{name} is erased: {words.count(sum(made.rows.values()), 'row')} removed for good. Backups keep it until they are rotated."
            return notice_and_redirect(request, text, "network:erasures")
        refused = f"Write their name, {person.name}, to erase them. Nothing was removed."
    counted: dict[str, int] = {}
    for what, _ in rows_of(viewer, person):
        counted[what] = counted.get(what, 0) + 1
    books = visible(viewer, Card).filter(contact=person).values_list("book__name", flat=True)
    page = {
        "person": person,
        "rows": [words.count(number, what, _many(what)) for what, number in counted.items()],
        "staying": [words.count(number, what) for what, number in staying(viewer, person).items()],
        "books": words.listed(sorted(set(books))),
        "refused": refused,
        "asked_by": request.POST.get("asked_by", ""),
    }
    return render(request, "network/erasure.html", {"page": page}, status=422 if refused else 200)


@require_GET
def erasures(request: ViewerRequest) -> HttpResponse:
    """The record of what was erased."""
    viewer = request.viewer
    rows = [(one, viewer.career.day_of(one.erased_at), sum(one.rows.values())) for one in visible(viewer, Erasure)]
    return render(request, "network/erasures.html", {"page": {"rows": rows}})


def _many(what: str) -> str:
    return {
        "person": "people",
        "address or number": "addresses and numbers",
        "card of an address book": "cards of address books",
        "change by an import": "changes by imports",
        "introduction to them": "introductions to them",
        "reason why they matter": "reasons why they matter",
    }.get(what, "")


def _safe(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " -" else "_" for letter in name)[:80].strip() or "person"


def _file(data: bytes, kind: str, name: str) -> HttpResponse:
    """A file to be kept, whatever letters its name has."""
    answer = HttpResponse(data, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, name)  # noqa: FBT003 - Django's own signature
    return answer
