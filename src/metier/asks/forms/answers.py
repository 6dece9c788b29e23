"""What became of an ask: a form for each answer there is."""

from __future__ import annotations

from typing import Any

from django import forms

from metier.accounts.access import Viewer
from metier.asks import actions, queries
from metier.asks.actions import Commitment, NewTask, Until
from metier.asks.models import Ask, AskEvent
from metier.plan import queries as plan
from metier.plan.models import Goal, Task
from metier.ui.forms import DayField, HoursField, OwnWords, StyledForm

PROMISES = 3


class AnswerForm(StyledForm):
    """The day, and what was said. Each answer adds what it needs, and logs itself."""

    on = DayField(label="On")
    said = forms.CharField(
        label="What was said", widget=OwnWords, required=False, help_text="In their words, as near as you can."
    )

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        """Any: form data, as Django has it."""
        self.viewer, self.ask = viewer, ask
        super().__init__(data, initial={"on": viewer.today} | self.begin())

    def begin(self) -> dict[str, Any]:
        """What stands in it at first."""
        return {}

    def log(self) -> AskEvent:
        """Raises Refused."""
        raise NotImplementedError

    @property
    def said_on(self) -> dict[str, Any]:
        return {"said": self.cleaned_data["said"], "on": self.cleaned_data["on"]}


class AskedForm(AnswerForm):
    """It was asked; there is no answer yet."""

    def log(self) -> AskEvent:
        return actions.log_asked(self.viewer, self.ask, **self.said_on)


class ThinkForm(AnswerForm):
    """An answer that decides nothing."""

    by_when = DayField(
        label="By when they decide",
        required=False,
        help_text="Leave it empty if they named no day. You can ask for one.",
    )

    def log(self) -> AskEvent:
        return actions.log_answer(self.viewer, self.ask, by=self.cleaned_data["by_when"], **self.said_on)


class PromiseForm(AnswerForm):
    """What was committed, by whom, by when: up to three lines."""

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        super().__init__(viewer, ask, data)
        for number in range(1, PROMISES + 1):
            suffix, is_first = f"_{number}" if number > 1 else "", number == 1
            nth = "" if is_first else f" ({number})"
            self.fields[f"what{suffix}"] = forms.CharField(
                label=f"What was promised{nth}", max_length=300, required=is_first
            )
            self.fields[f"by_whom{suffix}"] = forms.CharField(
                label=f"By whom{nth}", max_length=200, required=False, initial=ask.whom if is_first else ""
            )
            self.fields[f"by_when{suffix}"] = DayField(
                label=f"By when{nth}",
                required=is_first,
                help_text="They named no day? Give the one on which you will ask." if is_first else "",
            )
        for name in self.fields:
            if name.startswith(("what", "by_whom")):
                self.fields[name].widget.attrs["class"] = "input"
            if name.startswith("by_when"):
                self.fields[name].widget.attrs["class"] = "input short"

    def clean(self) -> Any:
        cleaned = super().clean()
        for suffix in ("_2", "_3"):
            if self.cleaned_data.get(f"what{suffix}") and not self.cleaned_data.get(f"by_when{suffix}"):
                self.add_error(f"by_when{suffix}", "Give a date.")
        return cleaned

    def log(self) -> AskEvent:
        said = self.cleaned_data
        lines = [
            Commitment(said[f"what{suffix}"], said[f"by_when{suffix}"], said[f"by_whom{suffix}"])
            for suffix in ("", "_2", "_3")
            if said[f"what{suffix}"]
        ]
        return actions.log_promise(self.viewer, self.ask, lines, **self.said_on)


class NotNowForm(AnswerForm):
    """Put off, until a day or a condition that can be watched."""

    back_on = DayField(label="It comes back on", required=False)
    after_task = forms.ModelChoiceField(
        Task.objects.none(), label="Or after the task", required=False, empty_label="None"
    )
    after_goal = forms.ModelChoiceField(
        Goal.objects.none(), label="Or after the goal", required=False, empty_label="None"
    )
    back_when = forms.CharField(
        label="Their condition",
        max_length=300,
        required=False,
        help_text="As they put it: after the summer. Words cannot be watched, so give a day or a task, too.",
    )

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        super().__init__(viewer, ask, data)
        self.fields["after_task"].queryset = plan.open_tasks(viewer)  # type: ignore[attr-defined]
        self.fields["after_goal"].queryset = plan.choosable_goals(viewer)  # type: ignore[attr-defined]

    def log(self) -> AskEvent:
        said = self.cleaned_data
        until = Until(said["back_on"], said["back_when"], said["after_task"], said["after_goal"])
        return actions.put_off(self.viewer, self.ask, until, **self.said_on)


class YesForm(AnswerForm):
    """Granted; and, if wanted, a task in the plan at once."""

    adds_task = forms.BooleanField(label="Put it into the plan as a task", required=False)
    goal = forms.ModelChoiceField(Goal.objects.none(), label="For the goal", required=False, empty_label="Choose")
    task = forms.CharField(label="Task", max_length=200, required=False)
    minutes = HoursField(
        label="Hours it takes", least=1, required=False, help_text="A task has to have them: as 2, 1.5, 1h30 or 90m."
    )
    wanted_by = DayField(label="Wanted by", required=False)

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        super().__init__(viewer, ask, data)
        goals = plan.choosable_goals(viewer)
        if not goals.exists():
            for name in ("adds_task", "goal", "task", "minutes", "wanted_by"):
                del self.fields[name]
            return
        self.fields["goal"].queryset = goals  # type: ignore[attr-defined]

    def begin(self) -> dict[str, Any]:
        goal = self.ask.goal if self.ask.goal and self.ask.goal.is_open and not self.ask.goal.trashed_at else None
        return {"goal": goal, "task": self.ask.title, "adds_task": goal is not None}

    def clean(self) -> Any:
        cleaned = super().clean()
        if self.cleaned_data.get("adds_task"):
            for name, sentence in (
                ("goal", "Choose the goal it is a step to."),
                ("task", "Say what is to be done."),
                ("minutes", "Give the hours, as 2, 1.5 or 1h30."),
            ):
                if not self.cleaned_data.get(name) and name not in self.errors:
                    self.add_error(name, sentence)
        return cleaned

    def log(self) -> AskEvent:
        said = self.cleaned_data
        task = None
        if said.get("adds_task"):
            task = NewTask(said["goal"], said["task"], said["minutes"], said["wanted_by"])
        return actions.grant(self.viewer, self.ask, task=task, **self.said_on)


class NoForm(AnswerForm):
    """Declined, with the reason."""

    said = forms.CharField(label="The reason they gave", widget=OwnWords, help_text="“None given” is one.")

    def log(self) -> AskEvent:
        return actions.decline(self.viewer, self.ask, reason=self.cleaned_data["said"], on=self.cleaned_data["on"])


class WithdrawForm(AnswerForm):
    """Asked for no longer."""

    said = forms.CharField(label="Why you withdraw it", widget=OwnWords, required=False)

    def log(self) -> AskEvent:
        said = self.cleaned_data
        return actions.withdraw_ask(self.viewer, self.ask, reason=said["said"], on=said["on"])


class TakenBackForm(AnswerForm):
    """Granted once, and no longer so."""

    said = forms.CharField(label="What happened", widget=OwnWords)
    drops_task = forms.BooleanField(label="Drop its task from the plan", required=False, initial=True)

    def __init__(self, viewer: Viewer, ask: Ask, data: Any = None) -> None:
        super().__init__(viewer, ask, data)
        task = queries.granted_task(viewer, ask)
        if task is None:
            del self.fields["drops_task"]
        else:
            self.fields["drops_task"].label = f"Drop its task from the plan: {task.title}"

    def log(self) -> AskEvent:
        drops = self.cleaned_data.get("drops_task", False)
        return actions.take_back(self.viewer, self.ask, drops_task=drops, **self.said_on)


# slug: form, label of its tab, its button, and what is said afterwards
ANSWERS: dict[str, tuple[type[AnswerForm], str, str, str]] = {
    "asked": (AskedForm, "You asked", "Log that you asked", "It is asked"),
    "think": (ThinkForm, "Let me think", "Log the answer", "The answer is logged"),
    "promise": (PromiseForm, "A promise", "Log the promise", "The promise is logged"),
    "not-now": (NotNowForm, "Not now", "Log not now", "It is put off"),
    "yes": (YesForm, "Yes", "Log the yes", "It is granted"),
    "no": (NoForm, "No", "Log the no", "It is declined"),
    "withdrawn": (WithdrawForm, "Withdraw it", "Withdraw it", "It is withdrawn"),
    "taken-back": (TakenBackForm, "Taken back", "Log that it was taken back", "It is taken back"),
}


def answer_form(slug: str, viewer: Viewer, ask: Ask, data: Any = None) -> AnswerForm:
    """Any: form data, as Django has it. Raises KeyError."""
    return ANSWERS[slug][0](viewer, ask, data)
