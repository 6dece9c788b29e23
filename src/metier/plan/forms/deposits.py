"""What people fill in about what they put in: time and money, what for, and whom it served."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.core.dates import PartialDate
from metier.direction.choices import Priority
from metier.plan import queries
from metier.plan.choices import Purpose
from metier.plan.models import Deposit
from metier.plan.queries import NONE, Wanted
from metier.ui.forms import ChoiceRow, DayField, HoursField, LongSelect, MoneyField, PartialDateField, StyledForm

MOST = 24 * 60


class TaskDepositForm(StyledForm):
    """What was put into the task at hand."""

    minutes = HoursField(label="Time", required=False, most=MOST)
    amount = MoneyField(label="Money", required=False)
    what = forms.CharField(label="What", max_length=300, required=False)
    on = DayField(label="On", required=False)

    def __init__(self, viewer: Viewer, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        _in_own_currency(self, viewer)


class DepositForm(StyledForm):
    """Time or money, or both; with a deposit given, a change of it."""

    minutes = HoursField(label="Time", required=False, most=MOST)
    amount = MoneyField(label="Money", required=False)
    what = forms.CharField(label="What", max_length=300, required=False)
    on = DayField(label="On", required=False)
    what_for = forms.ChoiceField(label="For the goal or task", widget=LongSelect, required=False)
    purpose = forms.ChoiceField(
        label="Whom it served", choices=[*Purpose.choices, ("", "Not said")], widget=ChoiceRow, required=False
    )

    def __init__(self, viewer: Viewer, row: Deposit | None, data: Any = None, **more: Any) -> None:
        """Any: form data and options, as Django has them."""
        goal, task = (row.goal, row.task) if row else (None, None)
        said: dict[str, Any] = {"on": viewer.today}
        if row:
            said = {"minutes": row.minutes or None, "amount": row.amount, "what": row.what, "on": row.put_in_on}
            said |= {"what_for": queries.chosen(goal, task), "purpose": row.purpose}
        super().__init__(data, initial=said, **more)
        self.viewer = viewer
        _in_own_currency(self, viewer)
        self.fields["what_for"].choices = queries.what_for(viewer, goal, task)  # type: ignore[attr-defined]

    def facts(self) -> dict[str, Any]:
        """The facts of a deposit."""
        said = self.cleaned_data
        goal, task = queries.meant_by(self.viewer, said["what_for"])
        return {
            "put_in_on": said["on"] or self.viewer.today,
            "minutes": said["minutes"] or 0,
            "amount": said["amount"],
            "what": said["what"],
            "purpose": said["purpose"],
            "goal": goal,
            "task": task,
        }


class NewDepositForm(DepositForm):
    """The same in one line: whom it served is a list, and is oneself where it is for a goal and nothing is said."""

    purpose = forms.ChoiceField(
        label="Whom it served", choices=[("", "Not said"), *Purpose.choices], widget=LongSelect, required=False
    )

    def facts(self) -> dict[str, Any]:
        said = super().facts()
        return said | {"purpose": said["purpose"] or None}


class WantedForm(StyledForm):
    """Which deposits are shown."""

    when = PartialDateField(label="When", required=False, help_text="A year, a month or a day.")
    goal = forms.ChoiceField(label="Goal", widget=LongSelect, required=False)
    priority = forms.ChoiceField(
        label="Priority",
        choices=[("", "Every priority"), *Priority.choices, (NONE, "No priority")],
        widget=LongSelect,
        required=False,
    )
    purpose = forms.ChoiceField(
        label="Whom it served",
        choices=[("", "Whoever it served"), *Purpose.choices, (NONE, "Not said")],
        widget=LongSelect,
        required=False,
    )
    since = DayField(widget=forms.HiddenInput, required=False)
    until = DayField(widget=forms.HiddenInput, required=False)
    task = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, viewer: Viewer, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        super().__init__(data, auto_id="wanted_%s")
        titles = [(str(pk), title) for pk, title in queries.goals_of_deposits(viewer)]
        self.fields["goal"].choices = [("", "Every goal"), (NONE, "No goal"), *titles]  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What was asked for; nothing where it cannot be read."""
        if not self.is_valid():
            return Wanted()
        said = self.cleaned_data
        when: PartialDate | None = said["when"]
        since, until = said["since"], said["until"]
        if when:
            since = max(when.first, since) if since else when.first
            until = min(when.last, until) if until else when.last
        task = str(said["task"] or "")
        return Wanted(since, until, said["goal"], task, said["purpose"], said["priority"])


def _in_own_currency(form: forms.Form, viewer: Viewer) -> None:
    field = form.fields["amount"]
    assert isinstance(field, MoneyField)  # noqa: S101 - it is one in each of these forms
    field.in_currency(viewer.career.currency)
