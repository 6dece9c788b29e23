"""Every page of postings. State changes are sub-resources that take POST."""

from django.urls import path

from metier.postings.views import adding, postings, requirements, sendings

app_name = "postings"
urlpatterns = [
    path("", postings.postings, name="postings"),
    path("new/", adding.add, name="add"),
    path("before/", adding.before, name="before"),
    path("previews/<uuid:pk>/", adding.preview, name="preview"),
    path("previews/<uuid:pk>/removal/", adding.drop, name="drop"),
    path("<uuid:pk>/", postings.posting, name="posting"),
    path("<uuid:pk>/change/", postings.change, name="change"),
    path("<uuid:pk>/trash/", postings.trash, name="trash"),
    path("<uuid:pk>/restoration/", postings.restoration, name="restore"),
    path("<uuid:pk>/lines/new/", requirements.new, name="new_requirement"),
    path("lines/<uuid:pk>/", requirements.change, name="change_requirement"),
    path("lines/<uuid:pk>/trash/", requirements.trash, name="trash_requirement"),
    path("lines/<uuid:pk>/restoration/", requirements.restoration, name="restore_requirement"),
    # what was sent
    path("<uuid:pk>/sent/new/", sendings.for_posting, name="new_sending_for"),
    path("sent/new/", sendings.new, name="new_sending"),
    path("sent/<uuid:pk>/", sendings.change, name="change_sending"),
    path("sent/<uuid:pk>/outcome/", sendings.outcome, name="outcome"),
    path("sent/<uuid:pk>/trash/", sendings.trash, name="trash_sending"),
    path("sent/<uuid:pk>/restoration/", sendings.restoration, name="restore_sending"),
]
