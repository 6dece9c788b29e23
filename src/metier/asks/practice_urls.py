"""The pages of practice, below /asks/practice/."""

from django.urls import path

from metier.asks.views import practice, scenarios

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
]
