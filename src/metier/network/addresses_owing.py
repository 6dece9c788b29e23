"""Addresses of favours and recruiters."""

from django.urls import path

from metier.network.views import favour_steps, favours, recruiter_parts, recruiters

urlpatterns = [
    path("favours/", favours.favours, name="favours"),
    path("favours/all/", favours.everything, name="all_favours"),
    path("favours/theirs/", favours.theirs, name="theirs"),
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
    path("recruiters/", recruiters.recruiters, name="recruiters"),
    path("recruiters/new/", recruiters.new, name="new_recruiter"),
    path("recruiters/<uuid:pk>/", recruiters.recruiter, name="recruiter"),
    path("recruiters/<uuid:pk>/change/", recruiters.change, name="change_recruiter"),
    path("recruiters/<uuid:pk>/trash/", recruiters.trash, name="trash_recruiter"),
    path("recruiters/<uuid:pk>/restoration/", recruiters.restore, name="restore_recruiter"),
    path("recruiters/<uuid:pk>/next/doing/", recruiters.next_done, name="recruiter_next_done"),
    path("recruiters/<uuid:pk>/next/return/", recruiters.next_back, name="recruiter_next_back"),
    path("recruiters/<uuid:pk>/resume/", recruiters.hold, name="recruiter_holds"),
    path("recruiters/<uuid:pk>/closing/", recruiters.close, name="close_recruiter"),
    path("recruiters/<uuid:pk>/opening/", recruiters.reopen, name="open_recruiter"),
    path("recruiters/<uuid:pk>/covers/new/", recruiter_parts.new_cover, name="new_cover"),
    path("recruiters/<uuid:pk>/clients/new/", recruiter_parts.new_client, name="new_client"),
    path("recruiters/<uuid:pk>/told/new/", recruiter_parts.new_told, name="new_told"),
    path("recruiters/<uuid:pk>/submissions/new/", recruiter_parts.new_submission, name="new_submission"),
    path("recruiters/covers/<uuid:pk>/change/", recruiter_parts.change_cover, name="change_cover"),
    path("recruiters/submissions/<uuid:pk>/change/", recruiter_parts.change_submission, name="change_submission"),
    path("recruiters/submissions/<uuid:pk>/trash/", recruiter_parts.trash_submission, name="trash_submission"),
    path(
        "recruiters/submissions/<uuid:pk>/restoration/", recruiter_parts.restore_submission, name="restore_submission"
    ),
    path("recruiters/<slug:kind>/<uuid:pk>/trash/", recruiter_parts.trash_known, name="trash_known"),
    path("recruiters/<slug:kind>/<uuid:pk>/restoration/", recruiter_parts.restore_known, name="restore_known"),
]
