"""Every page of the network. State changes are sub-resources that take POST."""

from django.urls import path

from metier.network import addresses_bringing, addresses_owing
from metier.network.views import coverage, details, groups, introductions, meetings, people, person, talks

app_name = "network"
urlpatterns = [
    path("", people.everybody, name="people"),
    path("new/", people.add, name="add"),
    path("names/", people.names, name="names"),
    path("coverage/", coverage.coverage, name="coverage"),
    path("coverage/areas/", coverage.areas, name="areas"),
    *addresses_bringing.urlpatterns,
    *addresses_owing.urlpatterns,
    # groups
    path("groups/", groups.groups, name="groups"),
    path("groups/<uuid:pk>/", groups.change, name="group"),
    path("groups/<uuid:pk>/trash/", groups.trash, name="trash_group"),
    path("groups/<uuid:pk>/restoration/", groups.restore, name="restore_group"),
    # talks, meetings, introductions
    path("talks/<uuid:pk>/", talks.change, name="talk"),
    path("talks/<uuid:pk>/trash/", talks.trash, name="trash_talk"),
    path("talks/<uuid:pk>/restoration/", talks.restore, name="restore_talk"),
    path("meetings/<uuid:pk>/", meetings.meeting, name="meeting"),
    path("meetings/<uuid:pk>/change/", meetings.change, name="change_meeting"),
    path("meetings/<uuid:pk>/talk/", meetings.hold, name="hold_meeting"),
    path("meetings/<uuid:pk>/talk/withdrawal/", meetings.unhold, name="unhold_meeting"),
    path("meetings/<uuid:pk>/trash/", meetings.trash, name="trash_meeting"),
    path("meetings/<uuid:pk>/restoration/", meetings.restore, name="restore_meeting"),
    path("introductions/<uuid:pk>/", introductions.introduction, name="introduction"),
    path("introductions/<uuid:pk>/change/", introductions.change, name="change_introduction"),
    path("introductions/<uuid:pk>/step/", introductions.step, name="introduction_step"),
    path("introductions/<uuid:pk>/step/withdrawal/", introductions.step_back, name="introduction_back"),
    path("introductions/<uuid:pk>/task/", introductions.task, name="introduction_task"),
    path("introductions/<uuid:pk>/person/", introductions.add_whom, name="introduction_person"),
    path("introductions/<uuid:pk>/trash/", introductions.trash, name="trash_introduction"),
    path("introductions/<uuid:pk>/restoration/", introductions.restore, name="restore_introduction"),
    # what belongs to a person: addresses, earlier work, reasons, acquaintances
    path("details/<slug:kind>/<uuid:pk>/", details.change, name="detail"),
    path("details/<slug:kind>/<uuid:pk>/trash/", details.trash, name="trash_detail"),
    path("details/<slug:kind>/<uuid:pk>/restoration/", details.restore, name="restore_detail"),
    # one person
    path("<uuid:pk>/", person.person, name="person"),
    path("<uuid:pk>/panel/", person.panel, name="panel"),
    path("<uuid:pk>/brief/", meetings.brief, name="brief"),
    path("<uuid:pk>/draft/", person.draft, name="draft"),
    path("<uuid:pk>/change/", person.change, name="change"),
    path("<uuid:pk>/trash/", person.trash, name="trash"),
    path("<uuid:pk>/restoration/", person.restore, name="restore"),
    path("<uuid:pk>/talks/new/", talks.new, name="new_talk"),
    path("<uuid:pk>/meetings/new/", meetings.new, name="new_meeting"),
    path("<uuid:pk>/introductions/new/", introductions.new, name="new_introduction"),
    path("<uuid:pk>/details/<slug:kind>/new/", details.new, name="new_detail"),
]
