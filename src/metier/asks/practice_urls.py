"""The pages of practice and of the autonomy record, below /asks/practice/ and /asks/autonomy/."""

from django.urls import path

from metier.asks.views import autonomy, practice, scenarios

urlpatterns = [
    path("practice/", practice.overview, name="practice"),
    path("practice/now/", practice.practise, name="practise"),
    path("practice/done/", practice.done, name="practised"),
    path("practice/answers/", practice.answers, name="answers"),
    path("practice/attempts/<uuid:pk>/", practice.attempt, name="attempt"),
    path("practice/attempts/<uuid:pk>/rating/", practice.rating, name="rate_attempt"),
    path("practice/attempts/<uuid:pk>/rating/withdrawal/", practice.withdrawal, name="withdraw_rating"),
    path("practice/attempts/<uuid:pk>/trash/", practice.leaving, name="leave_attempt"),
    # scenarios
    path("practice/deck/<slug:key>/", scenarios.of_deck, name="scenario"),
    path("practice/deck/<slug:key>/attempts/", practice.answer_deck, name="answer_scenario"),
    path("practice/prepare/", scenarios.prepare, name="prepare"),
    path("practice/own/new/", scenarios.new, name="new_scenario"),
    path("practice/own/<uuid:pk>/", scenarios.own, name="own_scenario"),
    path("practice/own/<uuid:pk>/attempts/", practice.answer_own, name="answer_own_scenario"),
    path("practice/own/<uuid:pk>/change/", scenarios.change, name="change_scenario"),
    path("practice/own/<uuid:pk>/holding/", scenarios.holding, name="hold_scenario"),
    path("practice/own/<uuid:pk>/holding/withdrawal/", scenarios.not_held, name="unhold_scenario"),
    path("practice/own/<uuid:pk>/trash/", scenarios.trash, name="trash_scenario"),
    path("practice/own/<uuid:pk>/restoration/", scenarios.restoration, name="restore_scenario"),
    # the autonomy record
    path("autonomy/", autonomy.record, name="autonomy"),
    path("autonomy/lines/", autonomy.entries, name="autonomy_lines"),
    path("autonomy/lines/new/", autonomy.new, name="new_entry"),
    path("autonomy/lines/<uuid:pk>/change/", autonomy.change, name="change_entry"),
    path("autonomy/lines/<uuid:pk>/trash/", autonomy.trash, name="trash_entry"),
    path("autonomy/lines/<uuid:pk>/restoration/", autonomy.restoration, name="restore_entry"),
    path("autonomy/evidence/", autonomy.evidence, name="autonomy_evidence"),
    path("autonomy/evidence/<uuid:pk>/withdrawal/", autonomy.withdraw_evidence, name="withdraw_autonomy_evidence"),
]
