"""Every page of support. State changes are sub-resources that take POST."""

from django.urls import path

from metier.support.views import differences, helpers, maps
from metier.support.views import help as getting_help

app_name = "support"
urlpatterns = [
    path("", maps.support_map, name="map"),
    path("new/", maps.new, name="new_map"),
    path("as-of/", maps.past, name="past"),
    path("maps/<uuid:pk>/withdrawal/", maps.withdrawal, name="withdraw_map"),
    path("lines/<uuid:pk>/ask/", differences.asking, name="ask_for_it"),
    path("lines/<uuid:pk>/ask/withdrawal/", differences.not_asked, name="not_asked"),
    path("lines/<uuid:pk>/goal/", differences.myself, name="do_it_myself"),
    path("lines/<uuid:pk>/goal/withdrawal/", differences.not_myself, name="not_myself"),
    path("lines/<uuid:pk>/person/", differences.person, name="give_to"),
    # getting help
    path("help/", getting_help.getting_help, name="help"),
    path("help/rules/<slug:rule>/", getting_help.switch, name="switch_rule"),
    path("help/today/", getting_help.on_today, name="say_on_today"),
    path("help/aside/", getting_help.aside, name="set_aside"),
    path("help/aside/<uuid:pk>/withdrawal/", getting_help.again, name="show_sign_again"),
    # helpers and talks
    path("helpers/new/", helpers.new, name="new_helper"),
    path("helpers/<uuid:pk>/", helpers.helper, name="helper"),
    path("helpers/<uuid:pk>/change/", helpers.change, name="change_helper"),
    path("helpers/<uuid:pk>/ending/", helpers.ending, name="end_helper"),
    path("helpers/<uuid:pk>/resumption/", helpers.resumption, name="resume_helper"),
    path("helpers/<uuid:pk>/trash/", helpers.trash, name="trash_helper"),
    path("helpers/<uuid:pk>/restoration/", helpers.restoration, name="restore_helper"),
    path("helpers/<uuid:pk>/sessions/new/", helpers.new_session, name="new_session"),
    path("sessions/<uuid:pk>/change/", helpers.change_session, name="change_session"),
    path("sessions/<uuid:pk>/trash/", helpers.trash_session, name="trash_session"),
    path("sessions/<uuid:pk>/restoration/", helpers.restore_session, name="restore_session"),
]
