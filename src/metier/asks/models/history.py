"""What happened to an ask, day by day, and what was promised."""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from metier.accounts.models import Owned
from metier.asks.choices import EventKind
from metier.asks.models.asks import Ask
from metier.asks.models.conversations import Conversation
from metier.plan.models import Goal, Task


class Promise(Owned):
    """What somebody said they would do, and by when. Kept on a day, let go on a day (in the step `let_go_in`), or open."""

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="promises")
    what = models.CharField("what was promised", max_length=300)
    by_whom = models.CharField("by whom", max_length=200, blank=True)
    by_when = models.DateField("by when")
    made_on = models.DateField("on")
    kept_on = models.DateField("kept on", null=True, blank=True)
    let_go_on = models.DateField(null=True, blank=True)
    let_go_in = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["by_when", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "ask"], name="promise_career_ask"),
            models.Index(
                fields=["career", "by_when"],
                name="promise_career_open",
                condition=Q(kept_on=None, let_go_on=None, trashed_at=None),
            ),
        ]

    def __str__(self) -> str:
        return self.what

    @property
    def is_open(self) -> bool:
        return self.kept_on is None and self.let_go_on is None


class AskEvent(Owned):
    """On a day, it was asked, answered, promised, granted, declined … `said` is what was said, `whom` of whom it was asked then.

    `step` is shared by all that was logged at once, and undone at once; `revision` is the version that was kept of what it changed.
    """

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="events")
    kind = models.CharField(max_length=12, choices=EventKind)
    happened_on = models.DateField("on")
    said = models.TextField("what was said", blank=True)
    whom = models.CharField(max_length=200, blank=True)
    role = models.CharField(max_length=200, blank=True)
    back_on = models.DateField("comes back on", null=True, blank=True)
    back_when = models.CharField("or when", max_length=300, blank=True)
    after_task = models.ForeignKey(
        Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="or after the task"
    )
    after_goal = models.ForeignKey(
        Goal, on_delete=models.SET_NULL, null=True, blank=True, related_name="+", verbose_name="or after the goal"
    )
    promise = models.ForeignKey(Promise, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    conversation = models.ForeignKey(Conversation, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    task = models.ForeignKey(Task, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    step = models.UUIDField(null=True, editable=False)
    revision = models.UUIDField(null=True, editable=False)

    class Meta:
        ordering = ["happened_on", "created_at", "id"]
        indexes = [
            models.Index(fields=["career", "ask", "happened_on"], name="ask_event_career_ask"),
            models.Index(fields=["career", "happened_on"], name="ask_event_career_happened"),
            models.Index(fields=["career", "step"], name="ask_event_career_step"),
        ]

    def __str__(self) -> str:
        return self.said or self.get_kind_display()
