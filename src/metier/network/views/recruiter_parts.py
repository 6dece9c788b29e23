"""What is known of a recruiter: what they cover, whom they place for, what they were told, and to whom they gave one's name."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import Missing, ViewerRequest
from metier.core.errors import Refused
from metier.network import actions
from metier.network.actions import PutForwardAlready
from metier.network.forms.recruiters import ClientForm, CoverForm, SubmissionForm, ToldForm
from metier.network.models import ClientSeen, Recruiter, Specialism, Submission, Told
from metier.network.pages.recruiter_of import told_rows
from metier.network.queries.recruiters import part, recruiter, told
from metier.network.queries.submissions import doubles, submission
from metier.network.views.going_back import done, or_said
from metier.roles.queries.occupations import candidates
from metier.ui.notices import Kind

PARTS: dict[str, tuple[type[Specialism | ClientSeen | Told], str]] = {
    "covers": (Specialism, "What they cover"),
    "clients": (ClientSeen, "The client"),
    "told": (Told, "What you told them"),
}
MOST_CANDIDATES = 5


@require_http_methods(["GET", "POST"])
def new_cover(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Something more that they cover."""
    found, form = recruiter(request.viewer, pk), CoverForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_cover(request.viewer, found, form.facts())
            undo = reverse("network:trash_known", args=["covers", made.pk])
            return done(request, f"{found.contact.name} covers {made}.", undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _form(request, form, found, "What else do they cover?", "Keep it")


@require_http_methods(["GET", "POST"])
def change_cover(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Correct what they cover; the occupations that it may be are beside it."""
    row = part(request.viewer, Specialism, pk)
    assert isinstance(row, Specialism)  # noqa: S101 - as asked for
    found, form = recruiter(request.viewer, row.recruiter_id), CoverForm.of(row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_cover(row, form.facts())
            return done(
                request, "What they cover is changed." if changed else "Nothing was different.", to=_page(found)
            )
        except Refused as problem:
            form.refuse(problem)
    offered = [one.occupation for one in candidates(row.work)[:MOST_CANDIDATES]]
    trash = reverse("network:trash_known", args=["covers", pk])
    return _form(request, form, found, "Change what they cover", "Keep the change", offered=offered, trash=trash)


@require_http_methods(["GET", "POST"])
def new_client(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """An employer for which they were seen to place people."""
    found = recruiter(request.viewer, pk)
    form = ClientForm(request.POST or None, initial={"on": request.viewer.today})
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            made = actions.see_client(request.viewer, found, said["employer"], on=said["on"], note=said["note"])
            undo = reverse("network:trash_known", args=["clients", made.pk])
            return done(request, f"{found.contact.name} places people at {made.employer}.", undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    return _form(request, form, found, "For whom do they place people?", "Keep it")


@require_http_methods(["GET", "POST"])
def new_told(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Tell them something; what they and others were told last is shown before."""
    viewer = request.viewer
    found = recruiter(viewer, pk)
    form = ToldForm(viewer.today, request.POST or None, about=request.GET.get("about", "salary"))
    if request.method == "POST" and form.is_valid():
        try:
            said = form.cleaned_data
            made = actions.log_told(viewer, found, said["about"], said["said"], on=said["on"])
            undo = reverse("network:trash_known", args=["told", made.pk])
            return done(request, f"{found.contact.name} was told: {made.said}", undo, to=_page(found))
        except Refused as problem:
            form.refuse(problem)
    before = told_rows(viewer, found, told(viewer, found.pk))
    return _form(request, form, found, f"What do you tell {found.contact.name}?", "Keep it", told=before)


@require_http_methods(["GET", "POST"])
def new_submission(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """They want to put one forward, or did. Who did so already is said before one agrees."""
    found, form = recruiter(request.viewer, pk), SubmissionForm(request.viewer, None, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_submission(request.viewer, found, form.facts(), anyway=form.is_anyway)
            undo = reverse("network:trash_submission", args=[made.pk])
            others = doubles(request.viewer, found, made.employer_key, made.on)
            said = [f"{found.contact.name}, {made}: {made.get_state_display().lower()}."]
            said += [one.said(request.viewer.today) for one in others]
            kind: Kind = "warn" if others else ""
            return done(request, " ".join(said), undo, to=_page(found), kind=kind)
        except PutForwardAlready as problem:
            form.ask_anyway()
            form.refuse(problem)
        except Refused as problem:
            form.refuse(problem)
    return _form(request, form, found, f"To whom does {found.contact.name} put you forward?", "Keep the submission")


@require_http_methods(["GET", "POST"])
def change_submission(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """How far it is, and what came of it; agreeing to what was proposed is warned of as a new one is."""
    row = submission(request.viewer, pk)
    form = SubmissionForm(request.viewer, row, request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_submission(request.viewer, row, form.facts(), anyway=form.is_anyway)
            text = "The submission is changed." if changed else "Nothing was different."
            return done(request, text, to=_page(row.recruiter))
        except PutForwardAlready as problem:
            form.ask_anyway()
            form.refuse(problem)
        except Refused as problem:
            form.refuse(problem)
    trash = reverse("network:trash_submission", args=[pk])
    return _form(request, form, row.recruiter, str(row), "Keep the change", trash=trash)


@require_POST
def trash_submission(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row: Submission = submission(request.viewer, pk)
    actions.trash_submission(request.viewer, row)
    undo = reverse("network:restore_submission", args=[pk])
    return done(request, "The submission is in the trash.", undo, to=_page(row.recruiter))


@require_POST
@or_said
def restore_submission(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = actions.restore_submission(request.viewer, pk)
    return done(request, "The submission is back.", to=_page(row.recruiter))


@require_POST
def trash_known(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Put what they cover, a client or what they were told in the trash."""
    model, name = _kind(kind)
    row = part(request.viewer, model, pk)
    actions.trash_known(request.viewer, row)
    undo = reverse("network:restore_known", args=[kind, pk])
    return done(request, f"{name} is in the trash: {row}.", undo, to=_page(row.recruiter))


@require_POST
@or_said
def restore_known(request: ViewerRequest, kind: str, pk: UUID) -> HttpResponse:
    """Undo."""
    model, name = _kind(kind)
    row = actions.restore_known(request.viewer, model, pk)
    return done(request, f"{name} is back: {row}.", to=_page(row.recruiter))


def _kind(kind: str) -> tuple[type[Specialism | ClientSeen | Told], str]:
    if kind not in PARTS:
        raise Missing("There is no such thing of a recruiter.")
    return PARTS[kind]


def _page(row: Recruiter) -> str:
    return reverse("network:recruiter", args=[row.pk])


def _form(
    request: ViewerRequest,
    form: CoverForm | ClientForm | ToldForm | SubmissionForm,
    found: Recruiter,
    title: str,
    button: str,
    **more: object,
) -> HttpResponse:
    page = {"title": title, "button": button, "recruiter": found, **more}
    context = {"form": form, "page": page}
    return render(request, "network/recruiter_form.html", context, status=422 if form.errors else 200)
