"""Every page of résumés. State changes are sub-resources that take POST."""

from django.urls import URLPattern, path

from metier.resume import views

app_name = "resume"
urlpatterns: list[URLPattern] = [
    path("", views.resumes, name="resumes"),
    path("new/", views.new, name="new"),
    path("checks/", views.rules, name="rules"),
    path("photo/", views.photo, name="photo"),
    path("photo/picture.jpg", views.photo_image, name="photo_image"),
    path("photo/trash/", views.trash_photo, name="trash_photo"),
    path("photo/<uuid:pk>/return/", views.return_photo, name="return_photo"),
    path("sent/", views.sent, name="sent"),
    path("sent/files/<uuid:pk>/", views.sent_download, name="sent_download"),
    path("sent/<uuid:pk>/trash/", views.trash_sending, name="trash_sending"),
    path("sent/<uuid:pk>/return/", views.return_sending, name="return_sending"),
    path("lines/<uuid:pk>/", views.line, name="line"),
    path("lines/<uuid:pk>/taking/", views.take, name="take"),
    path("lines/<uuid:pk>/keeping/", views.keep, name="keep"),
    path("lines/<uuid:pk>/removal/", views.remove, name="remove"),
    path("lines/<uuid:pk>/place/<int:number>/", views.place, name="place"),
    path("lines/<uuid:pk>/return/", views.return_line, name="return_line"),
    path("<uuid:pk>/", views.variant, name="variant"),
    path("<uuid:pk>/settings/", views.change, name="change"),
    path("<uuid:pk>/sections/", views.sections, name="sections"),
    path("<uuid:pk>/rest/", views.rest, name="rest"),
    path("<uuid:pk>/wins/", views.wins, name="wins"),
    path("<uuid:pk>/choice/", views.choose, name="choose"),
    path("<uuid:pk>/order/", views.order, name="order"),
    path("<uuid:pk>/words/", views.words, name="words"),
    path("<uuid:pk>/taking/", views.take_all, name="take_all"),
    path("<uuid:pk>/untaking/", views.untake, name="untake"),
    path("<uuid:pk>/opening/", views.keep_opening, name="keep_opening"),
    path("<uuid:pk>/looking-through/", views.look_through, name="look_through"),
    path("<uuid:pk>/checks/", views.switch, name="switch"),
    path("<uuid:pk>/preview/", views.preview, name="preview"),
    path("<uuid:pk>/pages/<int:number>.svg", views.page_image, name="page_image"),
    path("<uuid:pk>/files/<slug:form>/", views.download, name="download"),
    path("<uuid:pk>/sending/", views.send, name="send"),
    path("<uuid:pk>/trash/", views.trash, name="trash"),
    path("<uuid:pk>/return/", views.return_variant, name="return_variant"),
]
