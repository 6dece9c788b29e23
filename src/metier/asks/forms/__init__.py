"""What is said of an ask, an answer, a conversation and an update, as forms."""

from metier.asks.forms.answers import ANSWERS, AnswerForm, answer_form
from metier.asks.forms.asks import CaseForm, WhatForm
from metier.asks.forms.conversations import ConversationForm, RehearsalForm
from metier.asks.forms.parts import EvidenceForm, HandOverForm, ObjectionForm
from metier.asks.forms.updates import LineForm, PeriodForm, RhythmForm

__all__ = [
    "ANSWERS",
    "AnswerForm",
    "CaseForm",
    "ConversationForm",
    "EvidenceForm",
    "HandOverForm",
    "LineForm",
    "ObjectionForm",
    "PeriodForm",
    "RehearsalForm",
    "RhythmForm",
    "WhatForm",
    "answer_form",
]
