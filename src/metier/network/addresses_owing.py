"""Addresses of favours and recruiters."""

from django.urls import path

from metier.network.views import favour_steps, favours

urlpatterns = [
    path("favours/", favours.favours, name="favours"),
    path("favours/all/", favours.everything, name="all_favours"),
    path("favours/new/", favours.new, name="new_favour"),
    path("favours/<uuid:pk>/", favours.favour, name="favour"),
    path("favours/<uuid:pk>/change/", favours.change, name="change_favour"),
    path("favours/<uuid:pk>/trash/", favours.trash, name="trash_favour"),
    path("favours/<uuid:pk>/restoration/", favours.restore, name="restore_favour"),
    path("favours/<uuid:pk>/promise/", favour_steps.promise, name="promise_favour"),
    path("favours/<uuid:pk>/doing/", favour_steps.is_done, name="favour_done"),
    path("favours/<uuid:pk>/dropping/", favour_steps.drop, name="drop_favour"),
    path("favours/<uuid:pk>/stage/<slug:stage>/", favour_steps.set_back, name="set_back"),
    path("favours/<uuid:pk>/return/", favour_steps.give_back, name="return_favour"),
    path("favours/<uuid:pk>/return/withdrawal/", favour_steps.not_returned, name="not_returned"),
]
