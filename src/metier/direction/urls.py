from django.urls import path

from metier.direction.views import ambitions, direction, life, ranking

app_name = "direction"
urlpatterns = [
    path("", direction.direction, name="direction"),
    path("as-of/", direction.past, name="past"),
    # ambitions
    path("ambitions/new/", ambitions.new, name="new_ambition"),
    path("ambitions/<uuid:pk>/", ambitions.ambition, name="ambition"),
    path("ambitions/<uuid:pk>/change/", ambitions.change, name="change_ambition"),
    path("ambitions/<uuid:pk>/end/", ambitions.end, name="end_ambition"),
    path("ambitions/<uuid:pk>/pursuit/", ambitions.pursuit, name="pursue_ambition"),
    path("ambitions/<uuid:pk>/trash/", ambitions.trash, name="trash_ambition"),
    path("ambitions/<uuid:pk>/restoration/", ambitions.restoration, name="restore_ambition"),
    path(
        "ambitions/<uuid:pk>/changes/<uuid:change>/withdrawal/", ambitions.withdrawal, name="withdraw_ambition_change"
    ),
    # priorities
    path("priorities/", ranking.history, name="priorities"),
    path("priorities/order/", ranking.order, name="order"),
    path("priorities/rank/", ranking.rank, name="rank"),
    path("priorities/rankings/<uuid:pk>/reason/", ranking.reason, name="ranking_reason"),
    path("priorities/rankings/<uuid:pk>/withdrawal/", ranking.withdrawal, name="withdraw_ranking"),
    # life goals
    path("life/new/", life.new, name="new_life_goal"),
    path("life/<uuid:pk>/", life.life_goal, name="life_goal"),
    path("life/<uuid:pk>/change/", life.change, name="change_life_goal"),
    path("life/<uuid:pk>/reached/", life.reached, name="reach_life_goal"),
    path("life/<uuid:pk>/trash/", life.trash, name="trash_life_goal"),
    path("life/<uuid:pk>/restoration/", life.restoration, name="restore_life_goal"),
    path("life/<uuid:pk>/changes/<uuid:change>/withdrawal/", life.withdrawal, name="withdraw_life_goal_change"),
]
