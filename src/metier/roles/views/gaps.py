"""Requirements of a role, and what is decided about each gap."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from metier.accounts.access import ViewerRequest, find
from metier.core.errors import Refused
from metier.roles import actions, queries
from metier.roles.forms import CorrectionForm, DecisionForm, LevelForm, OwnRequirementForm
from metier.roles.models import RoleRequirement
from metier.roles.pages.profile import own_level
from metier.roles.pages.requirement import requirement_page
from metier.roles.queries.needs import need_of
from metier.roles.views.profile import said_level
from metier.ui.forms import StyledForm
from metier.ui.notices import SeeOther, notice_and_redirect


@require_http_methods(["GET", "POST"])
def new(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Something that a role needs, in one's own words."""
    role = queries.role(request.viewer, pk)
    form = OwnRequirementForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            figures = Decimal(said["importance"]), Decimal(said["level"])
            made = actions.add_requirement(request.viewer, role, said["name"], *figures, said["group"])
            undo = reverse("roles:trash_requirement", args=[made.pk])
            return notice_and_redirect(request, f"{made.name} is added.", "roles:role", pk, undo=undo)
        except Refused as problem:
            form.refuse(problem)
    page = {
        "title": "Something else it needs",
        "button": "Add it",
        "leave": "Do not add it",
        "back": reverse("roles:role", args=[pk]),
        "of": role.title,
    }
    return render(request, "roles/form.html", {"form": form, "page": page}, status=422 if form.errors else 200)


@require_http_methods(["GET"])
def requirement(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Who says so, where one is, what was decided and when."""
    return _page(request, pk)


@require_POST
def correct(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Say oneself how important it is, and at which level."""
    row = find(request.viewer, RoleRequirement, pk)
    form = CorrectionForm(row, request.POST)
    if form.is_valid():
        try:
            changed = actions.correct_requirement(row, form.facts())
            text = f"{row.name} is changed." if changed else "Nothing was different."
            return notice_and_redirect(request, text, "roles:requirement", pk)
        except Refused as problem:
            form.refuse(problem)
    return _page(request, pk, correction=form)


@require_POST
def decide(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Close it, accept it with the reason, or leave it undecided; from the role’s page one comes back to it."""
    row = find(request.viewer, RoleRequirement, pk)
    form = DecisionForm(request.POST)
    if form.is_valid():
        try:
            made = actions.decide(request.viewer, row, form.cleaned_data["choice"], form.cleaned_data["reason"])
            if made is None:
                return _back(request, row, "Nothing was different.")
            undo = reverse("roles:withdraw_decision", args=[made.pk])
            return _back(request, row, f"{row.name}: {made.get_choice_display().lower()}.", undo)
        except Refused as problem:
            form.refuse(problem)
    return _page(request, pk, decision=form)


def _back(request: ViewerRequest, row: RoleRequirement, text: str, undo: str | None = None) -> SeeOther:
    if request.POST.get("from") == "role":
        return notice_and_redirect(
            request, text, f"{reverse('roles:role', args=[row.role_id])}#need-{row.pk}", undo=undo
        )
    return notice_and_redirect(request, text, "roles:requirement", row.pk, undo=undo)


@require_POST
def level(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """One's own level in it, which counts wherever it is needed."""
    _, need = need_of(request.viewer, pk)
    own = own_level(request.viewer, need.key)
    form = LevelForm.of(own, request.POST)
    if form.is_valid():
        try:
            said, why = form.facts()
            row, kept = actions.say_level(request.viewer, need.key, said, why=why)
            change = kept.pk if kept else None
            return said_level(request, row.pk, change, need.name, "roles:requirement", pk, is_new=own is None)
        except Refused as problem:
            form.refuse(problem)
    return _page(request, pk, level_form=form)


@require_POST
def withdraw(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """Undo the last decision."""
    row = actions.withdraw_decision(request.viewer, pk)
    return notice_and_redirect(request, "The decision is undone.", "roles:requirement", row.pk)


@require_POST
def on_today(request: ViewerRequest) -> HttpResponse:
    """Have Today ask again about a gap that was left undecided, or not, as `on` says."""
    is_on = request.POST.get("on") == "1"
    actions.say_on_today(request.viewer, is_on=is_on)
    text = "Today asks again after six weeks." if is_on else "Today says nothing of gaps."
    return notice_and_redirect(request, text, "roles:roles")


@require_POST
def trash(request: ViewerRequest, pk: UUID) -> HttpResponse:
    """The role does not need it."""
    row = actions.trash_requirement(request.viewer, pk)
    undo = reverse("roles:restore_requirement", args=[pk])
    return notice_and_redirect(request, f"{row.name} is taken away.", "roles:role", row.role_id, undo=undo)


@require_POST
def restoration(request: ViewerRequest, pk: UUID) -> HttpResponse:
    row = actions.restore_requirement(request.viewer, pk)
    return notice_and_redirect(request, f"{row.name} is back.", "roles:role", row.role_id)


def _page(
    request: ViewerRequest,
    pk: UUID,
    *,
    decision: DecisionForm | None = None,
    correction: CorrectionForm | None = None,
    level_form: LevelForm | None = None,
) -> HttpResponse:
    found, need = need_of(request.viewer, pk)
    page = requirement_page(request.viewer, found, need)
    said = need.decision
    initial = {"choice": need.choice, "reason": said.reason if said else ""}
    forms: dict[str, StyledForm] = {
        "decision": decision or DecisionForm(initial=initial),
        "correction": correction or CorrectionForm(find(request.viewer, RoleRequirement, pk)),
        "level": level_form or LevelForm.of(page.own),
    }
    wrong = any(form.errors for form in forms.values() if form.is_bound)
    return render(request, "roles/requirement.html", {"page": page, "forms": forms}, status=422 if wrong else 200)
